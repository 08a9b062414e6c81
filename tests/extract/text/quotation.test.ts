import {expect, test} from "vitest";
import {findQuotations, quotationsOf, quotedSpans} from "../../../src/extract/text/quotation.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";

const read = (text: string): unknown[] =>
  findQuotations(text, segmentSentences(text)).map(({span, direct, speaker}) => [
    text.slice(...span).trim(),
    direct,
    speaker && text.slice(...speaker)
  ]);

test.each([
  ["The minister said the port would close.", ["the port would close.", false, "The minister"]],
  ["The port will close, the minister said.", ["The port will close", false, "the minister"]],
  ["The port will close, said Anna Berg.", ["The port will close,", false, "Anna Berg"]],
  ['"We will close the port," Anna Berg said.', ["We will close the port,", true, "Anna Berg"]],
  ["According to the port, ships waited.", ["ships waited.", false, "the port"]]
])("findQuotations reads who says %j", (text, quotation) => {
  expect(read(text)).toEqual([quotation]);
});

test("findQuotations finds nothing in plain telling", () => {
  expect(read("The ship left the port on Monday.")).toEqual([]);
});

test("quotedSpans leaves out a mark that never closes", () => {
  expect(quotedSpans('He said "no and left. ' + "x".repeat(5000))).toEqual([]);
});

test.each([
  ['"We will not wait. The port will close," Anna Berg said.', 0],
  ['"We will not wait. The port will close," Anna Berg said.', 1],
  ['Anna Berg said: "We will not wait. The port will close."', 1]
])("quotationsOf knows who says a sentence of %j that runs on", (text, at) => {
  const sentences = segmentSentences(text);
  const [quotation] = quotationsOf(text, sentences[Math.min(at, sentences.length - 1)]!);
  expect(quotation?.direct).toBe(true);
  expect(quotation?.speaker && text.slice(...quotation.speaker)).toBe("Anna Berg");
});

test("quotationsOf does not look beyond the paragraph", () => {
  const text = 'He said "no.\n\nThe ship left the port on Monday.';
  expect(quotationsOf(text, [text.indexOf("The ship"), text.length])).toEqual([]);
});

test("quotationsOf takes no longer for a sentence far behind", () => {
  const text = '"a" said b. '.repeat(20_000);
  const started = performance.now();
  for (let k = 0; k < 200; k++) quotationsOf(text, [text.length - 12, text.length]);
  expect(performance.now() - started).toBeLessThan(1000);
});
