import {expect, test} from "vitest";
import {findQuotations, quotedSpans} from "../../../src/extract/text/quotation.js";
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
