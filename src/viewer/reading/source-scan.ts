import type {ArticleTexts} from "./article-texts.js";
import {END, type JsonCursor, Members} from "./json-cursor.js";
import {TextValues} from "./text-values.js";

const SOURCE = new Members("article", "sentence", "span");
/** Sources of one event; what has more is read by the parser. */
const MOST_LISTED = 1000;

/** Reads who tells of an event, and whether each sentence is the article's own words. */
export class SourceScan {
  /** Of the articles, as `articleCode` gives them. */
  readonly codes: number[] = [];
  /** Where the first source begins in its article. */
  toldAt = 0;
  /** Where sentences stand: beginning and end, one after the other. */
  readonly sentences: number[] = [];
  /** How long the longest of the articles is. */
  longest = 0;
  readonly #cursor: JsonCursor;
  readonly #texts: ArticleTexts;
  readonly #articles: TextValues;

  /** @param articleCode - the index of the article with an id; -1 if there is none */
  constructor(cursor: JsonCursor, texts: ArticleTexts, articleCode: (id: string) => number) {
    this.#cursor = cursor;
    this.#texts = texts;
    this.#articles = new TextValues(cursor, articleCode);
  }

  /** Takes the list of an event's sources, of which there is at least one. */
  takesSources(): boolean {
    const cursor = this.#cursor;
    this.codes.length = 0;
    this.sentences.length = 0;
    this.longest = 0;
    let entry = cursor.firstEntry();
    for (; entry >= 0; entry = cursor.nextEntry()) {
      if (this.codes.length === MOST_LISTED || !this.#takesSource()) return false;
    }
    return entry === END && this.codes.length > 0;
  }

  #takesSource(): boolean {
    const cursor = this.#cursor;
    let seen = 0;
    let article = -1;
    let from = 0;
    let to = 0;
    let start = 0;
    let end = 0;
    let member = cursor.firstMember(SOURCE);
    for (; member >= 0; member = cursor.nextMember(SOURCE, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      if (member === 0) {
        if (!cursor.takesText(1, 1000)) return false;
        article = this.#articles.valueOf(cursor.from, cursor.to);
        if (article < 0) return false;
      } else if (member === 1) {
        if (!cursor.takesText(0, 1_000_000)) return false;
        from = cursor.from;
        to = cursor.to;
      } else {
        if (!cursor.takesSpan()) return false;
        start = cursor.first;
        end = cursor.second;
      }
    }
    if (member !== END || seen !== SOURCE.required) return false;
    const texts = this.#texts;
    if (!texts.holds(article, start, end, cursor.bytes, from, to)) return false;
    if (this.codes.length === 0) this.toldAt = start;
    this.codes.push(article);
    this.sentences.push(from, to);
    this.longest = Math.max(this.longest, texts.lengthOf(article));
    return true;
  }
}
