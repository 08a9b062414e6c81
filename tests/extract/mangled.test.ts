import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {openKit} from "../../scripts/kit.js";
import {LONGEST_TITLE} from "../../src/extract/events/title-said.js";
import {extract} from "../../src/extract/extract.js";

const kit = await openKit();
const texts = ["mixed", "history", "world-3", "local-5"].flatMap((name) =>
  readFileSync(`tests/gold/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as {text: string}).text)
);

/** What a bad scan, a broken feed or a careless paste leaves in a sentence. */
const DEBRIS =
  "\" ' “ ” , ; : - — ( ) . … ? and which who that after there he of not the 's at:\nwas\n\n, said\n".split(
    " "
  );
const injury = fc.record({
  at: fc.nat({max: 2000}),
  how: fc.constantFrom("drop", "insert", "cut", "repeat"),
  what: fc.constantFrom(...DEBRIS)
});

/** Lets words fall out, marks and words in, ends sentences in their middle and tells words twice. */
function mangle(text: string, injuries: readonly {at: number; how: string; what: string}[]): string {
  const words = text.split(/(?<=\s)/u);
  for (const {at, how, what} of injuries) {
    const i = at % words.length;
    if (how === "drop") words.splice(i, 1, "");
    else if (how === "insert") words.splice(i, 0, `${what} `);
    else if (how === "cut") words.splice(i, 0, `${what}\n\n`);
    else words.splice(i, 0, words[i]!);
  }
  return words.join("");
}

describe("an article whose words are out of order", () => {
  test("is read to its end, and every event still quotes it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(injury, {minLength: 5, maxLength: 60}),
        fc.constantFrom("2024-05-03", null),
        (whole, injuries, date) => {
          const text = mangle(whole, injuries);
          const {events} = extract(
            {
              id: "mangled.txt",
              title: null,
              text,
              date: date === null ? null : {edtf: date, source: "option"},
              source: null,
              url: null,
              author: null,
              lang: "en"
            },
            kit
          );
          for (const {properties} of events) {
            expect(properties.title.length).toBeLessThanOrEqual(LONGEST_TITLE);
            for (const {span, sentence} of properties.sources) expect(text.slice(...span)).toBe(sentence);
          }
        }
      ),
      {numRuns: 1000}
    );
  }, 60_000);
});
