import type {Article, Span} from "../../src/domain/article.js";
import {formatDay} from "../../src/domain/calendar.js";
import {intervalOfEdtf} from "../../src/domain/time.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {percent, readLines} from "./lines.js";

type Doc = {readonly id: string; readonly dct: string; readonly sentences: readonly string[]};
type Timeline = {
  readonly entity: string;
  readonly events: readonly {date: string; mentions: readonly {doc: string; sent: string; word: string}[]}[];
};

/** What a timeline says of an event, seen from the article that mentions it. */
type DateClass = "the day of publication" | "another date" | "unknown";

function classOf(date: string | null, published: string): DateClass {
  if (date === null) return "unknown";
  return date === published ? "the day of publication" : "another date";
}

/**
 * Right date given the event, on cross-document timelines: the date of the event of the word's sentence whose title or
 * trigger has the word, else of that nearest to it; the article's date where none is found. Articles are read one by one.
 */
export async function printTimelines(folder: string, kit: ExtractKit, worst: number): Promise<void> {
  const docs = await readLines<Doc>(`${folder}/semeval15-docs.jsonl`);
  const timelines = await readLines<Timeline>(`${folder}/semeval15-timelines.jsonl`);
  const read = new Map(docs.map((doc) => [doc.id, readDoc(doc, kit)]));
  const count = {all: 0, right: 0, found: 0, foundRight: 0, told: 0, toldRight: 0};
  const classes: Record<DateClass, {all: number; found: number; right: number}> = {
    "the day of publication": {all: 0, found: 0, right: 0},
    "another date": {all: 0, found: 0, right: 0},
    unknown: {all: 0, found: 0, right: 0}
  };
  const wrong: string[] = [];
  for (const {events} of timelines) {
    for (const {date, mentions} of events) {
      for (const {doc, sent, word} of mentions) {
        const article = read.get(doc);
        const span = article?.spanOf(Number(sent), word);
        if (!article || !span) continue;
        count.all++;
        const wanted = goldDate(date);
        const one = classes[classOf(wanted, article.dct)];
        const guess = article.dateAt(span, word);
        const right = timelineDate(guess.edtf) === wanted;
        one.all++;
        if (guess.found) {
          count.found++;
          one.found++;
        }
        if (guess.told) count.told++;
        if (right) {
          count.right++;
          if (guess.told) count.toldRight++;
          one.right++;
          if (guess.found) count.foundRight++;
        } else
          wrong.push(
            `${doc}.${sent} ${word}: ${wanted ?? "unknown"}, not ${guess.edtf ?? "unknown"} (${article.dct}) | ${article.text.slice(...span).slice(0, 160)}`
          );
      }
    }
  }
  console.log(`\ntimelines: ${count.all} mentions, ${count.found} with an event in the sentence`);
  console.log(
    `right date given the event ${percent(count.right, count.all)} (publication date alone ${percent(classes["the day of publication"].all, count.all)}); of those with an event ${percent(count.foundRight, count.found)}, of the ${count.told} that the event names ${percent(count.toldRight, count.told)}`
  );
  for (const [name, {all, found, right}] of Object.entries(classes))
    console.log(`  ${name}: ${percent(right, all)} of ${all} right, ${found} with an event`);
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
  const dateAt = (span: Span, word: string): {edtf: string | null; found: boolean; told: boolean} => {
    const at = span[0] + Math.max(0, text.slice(...span).indexOf(word.split("_")[0]!));
    const inside = events.filter(({properties}) =>
      properties.sources.some((source) => source.span[0] < span[1] && source.span[1] > span[0])
    );
    const told = inside.filter(
      ({properties: {title, trigger}}) => isSaid(word, title) || isSaid(word, trigger)
    );
    const nearest = (told.length > 0 ? told : inside).sort(
      (a, b) =>
        Math.abs(placeOf(a.properties.trigger, text, span) - at) -
        Math.abs(placeOf(b.properties.trigger, text, span) - at)
    )[0];
    return {
      edtf: nearest ? (nearest.properties.time?.edtf ?? null) : dct,
      found: nearest !== undefined,
      told: told.length > 0
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

function isSaid(word: string, where: string | null): boolean {
  return where?.toLowerCase().includes(word.split("_")[0]!.toLowerCase()) ?? false;
}

function placeOf(trigger: string | null, text: string, [start, end]: Span): number {
  const at = trigger ? text.slice(start, end).indexOf(trigger.split(" ")[0]!) : -1;
  return start + Math.max(0, at);
}

/**
 * A date at the fineness of the timelines, which have days, months and years only: a week or a few days are the month
 * of their middle, quarters and seasons the year.
 *
 * @returns `null` for what has no date, or none in so few words
 */
export function timelineDate(edtf: string | null): string | null {
  if (edtf === null || !/\d/u.test(edtf) || edtf.startsWith("X")) return null;
  const [from, to] = intervalOfEdtf(edtf);
  const days = to - from;
  if (!Number.isFinite(days)) return null;
  const middle = formatDay(Math.floor((from + to - 1) / 2));
  if (days === 1) return middle;
  if (days <= 31) return middle.slice(0, 7);
  return days <= 366 ? middle.slice(0, 4) : null;
}

/** `XXXX-XX-XX` (or, with slips of the pen, `XXX-XX-XX`) is unknown, `2006-03-XX` the month. */
function goldDate(date: string): string | null {
  return /\d/u.test(date) ? date.replace(/(?:-XX)+$/u, "") : null;
}
