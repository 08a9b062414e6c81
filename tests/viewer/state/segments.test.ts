import * as fc from "fast-check";
import {expect, test} from "vitest";
import {paragraphAround, segmentsOf, trimmedAround} from "../../../src/viewer/state/segments.js";

const spans = fc
  .tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 60}))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test("segments joined again are the text, and each marking covers its own letters", () => {
  fc.assert(
    fc.property(
      fc.string({minLength: 60, maxLength: 60}),
      fc.array(spans, {maxLength: 6}),
      (text, marked) => {
        const segments = segmentsOf(
          text,
          marked.map((span, as) => ({span, as}))
        );
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        marked.forEach(([start, end], index) => {
          const covered = segments.filter(({as}) => as.includes(index)).map((segment) => segment.text);
          expect(covered.join("")).toBe(text.slice(start, end));
        });
      }
    )
  );
});

test("a paragraph ends at its line ends, and is shortened at spaces around what is kept", () => {
  const text = "First line.\nSecond one is rather long and goes on.\nThird.";
  const span = [19, 22] as const;
  const paragraph = paragraphAround(text, span);
  expect(text.slice(...paragraph)).toBe("Second one is rather long and goes on.");
  expect(text.slice(...trimmedAround(text, paragraph, span, 10))).toBe("Second one is rather");
});
