import type {Article, Span} from "../../src/domain/article.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {percent, readLines} from "./lines.js";

type Doc = {readonly id: string; readonly dct: string; readonly sentences: readonly string[]};
type Timeline = {
  readonly entity: string;
  readonly events: readonly {date: string; mentions: readonly {doc: string; sent: string; word: string}[]}[];
};

/**
 * Right date given the event, on cross-document timelines: the date of the event that is found nearest to the word in
 * its sentence; the article's date where none is found.
 */
export async function printTimelines(folder: string, kit: ExtractKit, worst: number): Promise<void> {
  const docs = await readLines<Doc>(`${folder}/semeval15-docs.jsonl`);
  const timelines = await readLines<Timeline>(`${folder}/semeval15-timelines.jsonl`);
  const read = new Map(docs.map((doc) => [doc.id, readDoc(doc, kit)]));
  const count = {all: 0, right: 0, found: 0, published: 0, unknown: 0};
  const wrong: string[] = [];
  for (const {events} of timelines) {
    for (const {date, mentions} of events) {
      for (const {doc, sent, word} of mentions) {
        const article = read.get(doc);
        const span = article?.spanOf(Number(sent), word);
        if (!article || !span) continue;
        count.all++;
        if (date === article.dct) count.published++;
        if (!/\d/u.test(date)) count.unknown++;
        const guess = article.dateAt(span, word);
        if (guess.found) count.found++;
        if (sameDate(guess.edtf, date)) count.right++;
        else
          wrong.push(
            `${doc}.${sent} ${word}: ${date}, not ${guess.edtf} (${article.dct}) | ${article.text.slice(...span).slice(0, 160)}`
          );
      }
    }
  }
  console.log(`\ntimelines: ${count.all} mentions, ${count.found} with an event in the sentence`);
  console.log(
    `right date given the event ${percent(count.right, count.all)} (publication date ${percent(count.published, count.all)}, unknown ${percent(count.unknown, count.all)})`
  );
  for (const line of wrong.slice(0, worst)) console.log(`  ${line}`);
}

function readDoc({id, dct, sentences}: Doc, kit: ExtractKit) {
  let text = "";
  const spans: Span[] = sentences.map((sentence) => {
    const start = text.length;
    text += `${sentence}\n`;
    return [start, text.length - 1];
  });
  const article: Article = {
    id,
    title: null,
    text,
    date: {edtf: dct, source: "metadata"},
    source: null,
    url: null,
    author: null,
    lang: "en"
  };
  const {events} = extract(article, kit);
  const dateAt = (span: Span, word: string): {edtf: string; found: boolean} => {
    const at = span[0] + Math.max(0, text.slice(...span).indexOf(word.split("_")[0]!));
    const inside = events.filter(({properties}) =>
      properties.sources.some((source) => source.span[0] < span[1] && source.span[1] > span[0])
    );
    const nearest = inside.sort(
      (a, b) =>
        Math.abs(placeOf(a.properties.trigger, text, span) - at) -
        Math.abs(placeOf(b.properties.trigger, text, span) - at)
    )[0];
    return {
      edtf: nearest ? (nearest.properties.time?.edtf ?? "XXXX-XX-XX") : dct,
      found: nearest !== undefined
    };
  };
  // Some articles count their title as the first sentence, some do not: the word decides.
  const spanOf = (sent: number, word: string): Span | undefined => {
    const stem = word.split("_")[0]!;
    const near = [spans[sent - 1], spans[sent], spans[sent + 1]].filter((span) => span !== undefined);
    return near.find((span) => text.slice(...span).includes(stem)) ?? near[0];
  };
  return {text, dct, dateAt, spanOf};
}

function placeOf(trigger: string | null, text: string, [start, end]: Span): number {
  const at = trigger ? text.slice(start, end).indexOf(trigger.split(" ")[0]!) : -1;
  return start + Math.max(0, at);
}

/** Dates of timelines stop at the day, the month or the year. */
function sameDate(edtf: string, gold: string): boolean {
  const plain = edtf.replaceAll(/[?~%]/gu, "").replace(/T.*$/u, "");
  if (!/\d/u.test(gold)) return !/\d/u.test(plain);
  return plain === gold.replace(/(?:-XX)+$/u, "");
}
