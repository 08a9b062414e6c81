import {expect, test} from "vitest";
import type {Article} from "../../../src/domain/article.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {en} from "../../../src/extract/times/english/english.js";
import {findTimes} from "../../../src/extract/times/times.js";

/** What is read in a post of Friday, 23 February 2024, as `surface = value`. */
function valuesIn(text: string): string[] {
  const article: Article = {
    id: "post",
    title: null,
    text,
    date: {edtf: "2024-02-23", source: "metadata"},
    source: null,
    url: null,
    author: null,
    lang: "en"
  };
  const {timexes} = findTimes({article, sentences: segmentSentences(text)}, [en]);
  return timexes.map(({surface, value}) => `${surface} = ${value}`);
}

test.each([
  ["See you on Friday!", ["Friday = 2024-02-23-WXX-5"]],
  ["Day 3: soup again", ["Day 3 = P1D"]],
  ["My first day at the mill", ["first day = P1D"]],
  ["Two more days and I am home", ["Two more days = PXD"]],
  ["So quiet here at night", ["night = 2024-02-23TNI"]],
  ["I run every morning", ["every morning = TMO"]],
  ["Two years ago I was there", ["Two years ago = 2022-02-23"]],
  ["A lovely sunset", ["sunset = 2024-02-23"]],
  ["Left the mill at 2250 and slept", ["2250 = 2024-02-23T22:50"]],
  ["Queued 4+ hours for it", ["4+ hours = PT4H"]],
  ["See you tomorrow at 9am", ["tomorrow at 9am = 2024-02-24T09:00"]],
  ["So tired #Friday #10yrs", []],
  ["My current mood: get well soon", []],
  ["Wear Spring colors", ["Spring = 2024-SP"]],
  ["See you tmrow or 27.03.24", ["tmrow = 2024-02-24", "27.03.24 = 2024-03-27"]]
])("a post: %s", (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});
