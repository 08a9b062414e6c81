import type {
  Disagreement,
  EventFeature,
  EventProperties,
  EventSource,
  EventTime
} from "../../domain/event.js";
import {intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import {isNewsOfTheDay, RECENT} from "./opening-news.js";

/** Words that say nothing about which happening it is. */
const STOP = new Set(
  "the a an of in on at to for from by with and or as after before during over under into near between its his her their this that was were is are has have had been be will would said says".split(
    " "
  )
);
/** Share of a title's words that two tellings must have in common. */
const ALIKE = 0.5;

/**
 * Joins what was told more than once: same type and status, dates and places that do not exclude each other, and
 * mostly the same words. The best telling gives the feature; all sentences stay as sources, and what the
 * tellings disagree on stays side by side.
 *
 * @param events - in order; of one article or of many
 */
export function mergeEvents(events: readonly EventFeature[]): EventFeature[] {
  const merged: EventFeature[] = [];
  const wordsOf: ReadonlySet<string>[] = [];
  const buckets = new Map<string, Map<string, number[]>>();
  for (const event of events) {
    const words = contentWords(event);
    const {type} = event.properties;
    let bucket = buckets.get(type);
    if (!bucket) buckets.set(type, (bucket = new Map()));
    const index = findTwin(merged, wordsOf, bucket, event, words);
    if (index >= 0) {
      merged[index] = join(merged[index]!, event);
      continue;
    }
    merged.push(event);
    wordsOf.push(words);
    for (const word of words) {
      const list = bucket.get(word);
      if (list) list.push(merged.length - 1);
      else bucket.set(word, [merged.length - 1]);
    }
  }
  return merged;
}

/** Longest list of one word's events that is looked through: a word that all share tells nothing. */
const MOST_SHARED = 200;

function findTwin(
  merged: readonly EventFeature[],
  wordsOf: readonly ReadonlySet<string>[],
  bucket: ReadonlyMap<string, readonly number[]>,
  event: EventFeature,
  words: ReadonlySet<string>
): number {
  const shared = new Map<number, number>();
  for (const word of words) {
    const list = bucket.get(word);
    if (!list || list.length > MOST_SHARED) continue;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best = -1;
  let top = 0;
  for (const [index, count] of shared) {
    const other = merged[index]!;
    const share = count / Math.max(1, Math.min(words.size, wordsOf[index]!.size));
    if (share > top && isTwin(event, other, share, count)) [best, top] = [index, share];
  }
  return best;
}

function isTwin(a: EventFeature, b: EventFeature, share: number, count: number): boolean {
  if (a.properties.status !== b.properties.status || count < 2) return false;
  const [dates, places] = [
    compareTimes(a.properties, b.properties),
    comparePlaces(a.properties, b.properties)
  ];
  if (dates === -2 || (dates === -1 && isOneSentence(a, b))) return false;
  if (dates === -1 && (places <= 0 || share < 0.8)) return false;
  if (places < 0 && (dates <= 0 || share < 0.8)) return false;
  const needed = dates > 0 && places > 0 ? ALIKE : dates > 0 || places > 0 ? ALIKE + 0.15 : ALIKE + 0.3;
  return share >= needed && (count >= 3 || share === 1);
}

/** What a sentence dates twice happened twice: "the pass was shut on Monday and opened on Tuesday". */
function isOneSentence(a: EventFeature, b: EventFeature): boolean {
  return a.properties.sources.some((one) => b.properties.sources.some((other) => isSame(one, other)));
}

/** So many days two tellings of one happening may disagree by. */
const DISPUTED = 7;

/** 1: both say the same day; 0: one is silent or coarser; -1: they exclude each other; -2: by far. */
function compareTimes(a: EventProperties, b: EventProperties): -2 | -1 | 0 | 1 {
  if (!a.time?.edtf || !b.time?.edtf) return 0;
  if (a.time.edtf === b.time.edtf) return 1;
  try {
    const [x, y] = [daysOf(a.time.edtf, a.time), daysOf(b.time.edtf, b.time)];
    const gap = Math.max(x[0] - y[1], y[0] - x[1]);
    return gap < 0 ? 0 : gap < DISPUTED ? -1 : -2;
  } catch {
    return 0;
  }
}

/** News of the day an article came out happened on that day or some days before. */
function daysOf(edtf: string, time: EventTime): DayInterval {
  const [from, to] = intervalOfEdtf(edtf);
  return [isNewsOfTheDay(time) ? from - RECENT : from, to];
}

function comparePlaces(a: EventProperties, b: EventProperties): -1 | 0 | 1 {
  if (!a.place || !b.place) return 0;
  if (a.place.entryId === b.place.entryId) return 1;
  const wide = (level: string): boolean => level === "country" || level === "region";
  if (wide(a.place.level) !== wide(b.place.level) && a.place.countryCode === b.place.countryCode) return 0;
  return -1;
}

function join(a: EventFeature, b: EventFeature): EventFeature {
  const [best, other] = quality(b) > quality(a) ? [b, a] : [a, b];
  const sources = [...best.properties.sources];
  for (const source of other.properties.sources)
    if (!sources.some((known) => isSame(known, source))) sources.push(source);
  const actors = [...best.properties.actors];
  for (const actor of other.properties.actors)
    if (!actors.some(({name}) => name === actor.name)) actors.push(actor);
  const dated = isEarlierNews(other, best) ? other : best.properties.time ? best : other;
  const {time} = dated.properties;
  const place = best.properties.place ?? other.properties.place;
  return {
    ...best,
    // The first telling's id: a later article must not rename what was there.
    id: a.id,
    geometry: best.geometry ?? other.geometry,
    when: dated.when,
    properties: {
      ...best.properties,
      time,
      place,
      origin: best.properties.place ? best.properties.origin : other.properties.origin,
      ...relationOf(best, other),
      actors,
      sources: sources as [EventSource, ...EventSource[]],
      disagreements: disagreementsOf(best, other),
      confidence: Math.max(best.properties.confidence, other.properties.confidence)
    }
  };
}

/** Of two articles that told it as news, the first to come out is nearer to the day. */
function isEarlierNews(
  {properties: {time: a}}: EventFeature,
  {properties: {time: b}}: EventFeature
): boolean {
  return isNewsOfTheDay(a) && isNewsOfTheDay(b) && intervalOfEdtf(a!.edtf!)[0] < intervalOfEdtf(b!.edtf!)[0];
}

/** What only one telling says; where they disagree, the best one's. */
function relationOf(best: EventFeature, other: EventFeature): Pick<EventProperties, "relation"> {
  const relation = best.properties.relation ?? other.properties.relation;
  return relation ? {relation} : {};
}

function isSame(a: EventSource, b: EventSource): boolean {
  return a.article === b.article && a.span[0] === b.span[0];
}

/** Dated beats news of the day, that undated; placed beats unplaced, finer beats coarser, then the surer. */
function quality({properties: {time, place, confidence}}: EventFeature): number {
  const dated = isNewsOfTheDay(time) ? 0.5 : time?.edtf ? 1 + (time.edtf.length >= 10 ? 0.3 : 0) : 0;
  const placed = place ? 1 + (place.level === "country" ? 0 : 0.3) : 0;
  return dated + placed + confidence * 0.5;
}

function disagreementsOf(a: EventFeature, b: EventFeature): Disagreement[] {
  const found: Disagreement[] = [...a.properties.disagreements, ...b.properties.disagreements];
  const note = (
    about: Disagreement["about"],
    one: string | null | undefined,
    two: string | null | undefined
  ): void => {
    if (!one || !two || one === two) return;
    const [first, second] = [a.properties.sources[0], b.properties.sources[0]];
    found.push({
      about,
      readings: [
        {value: one, article: first.article, span: first.span},
        {value: two, article: second.article, span: second.span}
      ]
    });
  };
  const told = (event: EventFeature): string | null | undefined =>
    isNewsOfTheDay(event.properties.time) ? null : event.properties.time?.edtf;
  note("date", told(a), told(b));
  if (a.properties.place?.entryId !== b.properties.place?.entryId) {
    note("place", a.properties.place?.name, b.properties.place?.name);
  }
  note("toll", tollOf(a), tollOf(b));
  return found;
}

const NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The number of dead that a telling gives: "killed at least 137 people". */
function tollOf({properties: {sources}}: EventFeature): string | null {
  const {sentence} = sources[0];
  const toll =
    /\bkill(?:ed|ing|s)? (?:at least |about |some |more than |nearly )?(\d[\d,]*|[a-z]+)\b/iu.exec(
      sentence
    ) ??
    /\b(\d[\d,]*|[a-z]+) (?:people |persons |civilians |soldiers |others )?(?:were |have been |was )?(?:killed|dead|died)\b/iu.exec(
      sentence
    );
  const value = toll?.[1]?.toLowerCase() ?? "";
  const word = NUMBER_WORDS.indexOf(value);
  if (word >= 0) return String(word + 1);
  return /^\d/u.test(value) ? value.replaceAll(",", "") : null;
}

/** The words of a title and of the actors that tell which happening it is. */
function contentWords({properties: {title, actors}}: EventFeature): ReadonlySet<string> {
  const words = new Set<string>();
  // "The trial began (Lorup)": the place is compared as a place.
  const aside = title.endsWith(")") ? title.lastIndexOf(" (") : -1;
  addWords(aside > 0 ? title.slice(0, aside) : title, words);
  for (const {name} of actors) addWords(name, words);
  return words;
}

const LETTERS = /[\p{L}\p{N}]+/gu;

function addWords(text: string, words: Set<string>): void {
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length;) {
    const from = at;
    let unit = lower.charCodeAt(at);
    while (isLetterOrDigit(unit)) unit = lower.charCodeAt(++at);
    if (unit > 0x7f) {
      for (const [word] of lower.slice(from).matchAll(LETTERS)) addWord(word, words);
      return;
    }
    if (at - from > 2) addWord(lower.slice(from, at), words);
    at++;
  }
}

function addWord(word: string, words: Set<string>): void {
  if (word.length > 2 && !STOP.has(word)) words.add(word.length > 5 ? word.slice(0, 5) : word);
}

/** Of ASCII in lower case. */
function isLetterOrDigit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
