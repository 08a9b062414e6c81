import {expect, test} from "vitest";
import {wholeWords} from "../../../src/extract/names/whole-words.js";
import {found, see, written} from "./seen.js";

function whole(text: string, ...surfaces: string[]): string[] {
  const seen = see(text);
  return written(
    seen,
    wholeWords(
      seen,
      surfaces.map((surface) => found(seen, surface, "person"))
    )
  );
}

test.each([
  ["Lea Maka\u02BBeha married him.", "Lea Maka", "p: Lea Maka\u02BBeha"],
  ["Jo Vore\u2018ana left.", "Jo Vore", "p: Jo Vore\u2018ana"],
  ["Ada Be'a'li left.", "Ada Be", "p: Ada Be'a'li"]
])("a name cut within a word of %j goes on to its end", (text, surface, name) => {
  expect(whole(text, surface)).toEqual([name]);
});

test.each([
  "Ada Berg'll leave.",
  "Ada Berg's boat.",
  "Ada Berg' left.",
  "Ada Berg 'left'.",
  "Ada Berg-led talks."
])("a name in %j ends where it is written", (text) => {
  expect(whole(text, "Ada Berg")).toEqual(["p: Ada Berg"]);
});

test("what stood apart only for the sign is one name", () => {
  expect(whole("Taufa\u02BBahau Tupou left.", "Taufa", "Tupou")).toEqual(["p: Taufa\u02BBahau Tupou"]);
  expect(whole("Taufa\u02BBahau left. Tupou stayed.", "Taufa", "Tupou")).toEqual([
    "p: Taufa\u02BBahau",
    "p: Tupou"
  ]);
});
