import type {Article} from "../../../src/domain/article.js";
import type {Notice} from "../../../src/domain/notice.js";
import type {Timex} from "../../../src/domain/timex.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {en} from "../../../src/extract/times/english/english.js";
import {findTimes} from "../../../src/extract/times/times.js";

/** Makes a text too long to be read as a short post, and says nothing of time. */
export const ARTICLE_BODY =
  "\n\nThe council chamber was full and people stood along the walls. Nobody from the ministry took questions, and the harbour master refused to comment on the plans that had been put before the committee by the two companies and their lawyers.";

export type Given = {
  readonly date?: string | null;
  readonly lang?: string;
  readonly url?: string;
  readonly dateline?: string | null;
};

/** What is read in a sentence that stands at the head of an article. */
export function readTimes(
  sentence: string,
  {date = null, lang = "en", url, dateline}: Given = {}
): {
  timexes: Timex[];
  notices: Notice[];
} {
  const text = sentence + ARTICLE_BODY;
  const article: Article = {
    id: "test",
    title: null,
    text,
    date: date === null ? null : {edtf: date, source: "metadata"},
    source: null,
    url: url ?? null,
    author: null,
    lang
  };
  return findTimes({article, sentences: segmentSentences(text), dateline: dateline ?? null}, [en]);
}

/** The expressions as `surface = EDTF`, for tables. */
export function datesIn(sentence: string, given?: Given): string[] {
  return readTimes(sentence, given).timexes.map(({surface, edtf}) => `${surface} = ${edtf ?? "-"}`);
}
