import {expect, test} from "vitest";
import {scaleBar, truthOfScale} from "../../../src/viewer/map/map-scale.js";

test("scaleBar is the longest round length that fits", () => {
  expect(scaleBar(1.2, 90, "de")).toEqual({label: "100 km", widthPx: expect.closeTo(83.33, 2) as number});
  expect(scaleBar(0.004, 90, "ru")).toEqual({label: "200 м", widthPx: expect.closeTo(50, 2) as number});
});

test("scaleBar counts in miles and feet where the roads do", () => {
  expect(scaleBar(1.2, 90, "en-US")?.label).toBe("50 mi");
  expect(scaleBar(1.2, 90, "en-GB")?.label).toBe("50 mi");
  expect(scaleBar(0.004, 90, "en-US")?.label).toBe("1,000 ft");
  expect(scaleBar(1.2, 90, "en-IE")?.label).toBe("100 km");
});

test("scaleBar draws nothing where there is no length", () => {
  for (const kmPerPx of [0, -1, NaN, Infinity]) expect(scaleBar(kmPerPx, 90, "en")).toBeNull();
});

test("a scale is exact close up, about right over a part of the world, and missing over all of it", () => {
  expect(truthOfScale(43.1, 43.5, 43.9)).toBe("exact");
  expect(truthOfScale(38, 48, 58)).toBe("about");
  expect(truthOfScale(-60, 20, 75)).toBeNull();
  expect(truthOfScale(0, 60, 90)).toBeNull();
});
