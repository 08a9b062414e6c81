import {expect, test} from "vitest";
import {distanceWords} from "../../src/domain/distance-words.js";

test.each([
  [28, "de", "28 km"],
  [28, "ru", "28 км"],
  [28, "en-IE", "28 km"],
  [28, "en-GB", "17 mi"],
  [28, "en-US", "17 mi"],
  [1.2, "en-US", "1 mi"],
  [1500, "en-GB", "932 mi"],
  [3, "xx", "3 km"]
])("%d km are told in %s as the roads there have it", (km, locale, words) => {
  expect(distanceWords(km, locale)).toBe(words);
});
