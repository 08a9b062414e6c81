import type {Article} from "../../src/domain/article.js";
import type {EventFeature} from "../../src/domain/event.js";
import type {Resolution, ToponymKind} from "../../src/domain/place.js";
import {contains, intervalOfEdtf, precisionOfEdtf} from "../../src/domain/time.js";
import type {Timex, TimexType} from "../../src/domain/timex.js";
import {findEvents} from "../../src/extract/events/events.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {findNames} from "../../src/extract/names/names.js";
import {findDateline} from "../../src/extract/text/dateline.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {f1, percent} from "./lines.js";

/** An article with its answers. */
export type GoldArticle = {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
  readonly dct?: string | null;
  readonly source?: string | null;
  readonly toponyms: readonly {
    start: number;
    end: number;
    text: string;
    kind: ToponymKind;
    lat?: number;
    lon?: number;
  }[];
  readonly timexes: readonly {
    start: number;
    end: number;
    text: string;
    type: TimexType;
    value: string;
    edtf: string | null;
  }[];
  readonly events: readonly GoldEvent[];
};

/** An event as an editor marked it. */
export type GoldEvent = {
  readonly start: number;
  readonly end: number;
  readonly place: {name: string; lat: number; lon: number} | null;
  readonly edtf: string | null;
  readonly type: string;
  readonly status: string;
  /** Span of the word that tells it, in characters of the text; only what is learned from has it. */
  readonly trigger?: readonly [start: number, end: number];
};

type Options = {readonly titles: boolean; readonly given: boolean; readonly worst: number};

/** A place is right within this distance, as in toponym resolution. */
const NEAR_KM = 161;

/** What was right, over any number of articles. */
export type Counts = {
  gold: number;
  found: number;
  matched: number;
  all: number;
  place: number;
  date: number;
  type: number;
  status: number;
  dated: number;
  over: number;
  readonly wrong: string[];
};

/** Prints the share of events with right sentence, place and date, and each alone. */
export function printArticles(
  articles: readonly GoldArticle[],
  kit: ExtractKit,
  {titles, given, worst}: Options
): void {
  const eventsOf = (gold: GoldArticle): readonly EventFeature[] =>
    given ? eventsFromGold(gold, kit) : extract(articleOf(gold), kit).events;
  if (titles) {
    for (const gold of articles) {
      for (const {properties} of eventsOf(gold)) console.log(`${gold.id}  ${properties.title}`);
    }
  }
  const counts = countArticles(articles, eventsOf);
  printCounts(counts);
  for (const line of counts.wrong.slice(0, worst)) console.log(`  ${line}`);
}

/** Compares events with the answers; adds to `earlier` counts, if there are any. */
export function countArticles(
  articles: readonly GoldArticle[],
  eventsOf: (gold: GoldArticle) => readonly EventFeature[],
  earlier: Counts | null = null
): Counts {
  const count: Counts = earlier ?? {
    gold: 0,
    found: 0,
    matched: 0,
    all: 0,
    place: 0,
    date: 0,
    type: 0,
    status: 0,
    dated: 0,
    over: 0,
    wrong: []
  };
  const {wrong} = count;
  for (const gold of articles) {
    const found = eventsOf(gold);
    count.gold += gold.events.length;
    count.found += found.length;
    const pairs = pairUp(gold.events, found);
    for (const event of found) {
      const answer = pairs.find((pair) => pair.found === event)?.gold;
      if (!event.properties.time?.edtf) continue;
      count.dated++;
      if (answer ? isOverclaim(event.properties.time.edtf, answer.edtf) : false) count.over++;
      if (!answer) wrong.push(`${gold.id} extra: ${describe(event)}`);
    }
    for (const event of gold.events) {
      const pair = pairs.find((one) => one.gold === event);
      if (!pair) {
        wrong.push(`${gold.id} missed: ${gold.text.slice(event.start, event.end).slice(0, 150)}`);
        continue;
      }
      const {place, time, type, status} = pair.found.properties;
      const right = {
        place: samePlace(event.place, place?.at ?? null),
        date: (time?.edtf ?? null) === event.edtf
      };
      count.matched++;
      if (right.place) count.place++;
      if (right.date) count.date++;
      if (right.place && right.date) count.all++;
      if (type === event.type) count.type++;
      if (status === event.status) count.status++;
      const faults = [
        right.place ? "" : `place ${event.place?.name ?? "none"}`,
        right.date ? "" : `date ${event.edtf ?? "none"}`,
        type === event.type ? "" : `type ${event.type}`,
        status === event.status ? "" : `status ${event.status}`
      ].filter(Boolean);
      if (faults.length > 0) wrong.push(`${gold.id} not ${faults.join(", ")}: ${describe(pair.found)}`);
    }
  }
  return count;
}

/** Prints what was counted. */
export function printCounts(count: Counts): void {
  console.log(`events: ${count.gold} marked, ${count.found} found, ${count.matched} in the same sentence`);
  console.log(`right sentence            F1 ${f1(count.matched, count.found, count.gold)}`);
  console.log(`right sentence+place+date F1 ${f1(count.all, count.found, count.gold)}`);
  console.log(
    `of those in the same sentence: place ${percent(count.place, count.matched)}, date ${percent(count.date, count.matched)}, type ${percent(count.type, count.matched)}, status ${percent(count.status, count.matched)}`
  );
  console.log(`overclaims: ${count.over} of ${count.dated} dated (${percent(count.over, count.dated)})`);
}

/** The article as a reader would have it. */
export function articleOf({id, title, text, dct, source}: GoldArticle): Article {
  return {
    id,
    title: title ?? null,
    text,
    date: dct ? {edtf: dct, source: "option"} : null,
    source: source ?? null,
    url: null,
    author: null,
    lang: "en"
  };
}

/** Events when places and dates are given: measures binding alone. */
function eventsFromGold(gold: GoldArticle, kit: ExtractKit): EventFeature[] {
  const article = articleOf(gold);
  const sentences = segmentSentences(gold.text);
  const resolutions: Resolution[] = gold.toponyms.map((toponym) => ({
    toponym: {span: [toponym.start, toponym.end], surface: toponym.text, kind: toponym.kind},
    chosen:
      toponym.lat === undefined || toponym.lon === undefined
        ? null
        : {
            gazetteer: "gold",
            entryId: toponym.text,
            name: toponym.text,
            at: [toponym.lon, toponym.lat],
            level: "town",
            feature: "settlement",
            radiusKm: 5,
            population: 0,
            countryCode: null,
            division: null,
            subdivision: null,
            disputed: null
          },
    confidence: 1,
    rivals: [],
    reasons: []
  }));
  const timexes: Timex[] = gold.timexes.map(({start, end, text, type, value, edtf}) => ({
    span: [start, end],
    surface: text,
    type,
    value,
    edtf,
    earliest: edtf && /^\d{4}-\d\d-\d\d/u.test(edtf) ? edtf.slice(0, 10) : null,
    latest: null,
    precision: edtf ? precisionOfEdtf(edtf) : "unknown",
    anchor: "absolute",
    rule: "gold",
    alternative: null
  }));
  const names = findNames({text: gold.text, tokens: tokenize(gold.text), sentences, resolutions}, kit).names;
  const input = {article, sentences, dateline: findDateline(gold.text), resolutions, timexes, names};
  return findEvents(input, kit.decider).events;
}

/** Pairs events of the same sentence, best agreement first; each at most once. */
function pairUp(
  gold: readonly GoldEvent[],
  found: readonly EventFeature[]
): {gold: GoldEvent; found: EventFeature}[] {
  const offers: {gold: GoldEvent; found: EventFeature; agreement: number}[] = [];
  for (const wanted of gold) {
    for (const event of found) {
      const overlaps = event.properties.sources.some(
        ({span}) => span[0] < wanted.end && span[1] > wanted.start
      );
      if (!overlaps) continue;
      const {place, time, type, status} = event.properties;
      const agreement =
        2 * Number(samePlace(wanted.place, place?.at ?? null)) +
        2 * Number((time?.edtf ?? null) === wanted.edtf) +
        Number(type === wanted.type) +
        0.5 * Number(status === wanted.status);
      offers.push({gold: wanted, found: event, agreement});
    }
  }
  offers.sort((a, b) => b.agreement - a.agreement);
  const pairs: {gold: GoldEvent; found: EventFeature}[] = [];
  for (const offer of offers) {
    if (!pairs.some((pair) => pair.gold === offer.gold || pair.found === offer.found)) pairs.push(offer);
  }
  return pairs;
}

function samePlace(gold: GoldEvent["place"], at: readonly [number, number] | null): boolean {
  if (!gold || !at) return !gold && !at;
  return distanceKm(gold.lon, gold.lat, at[0], at[1]) <= NEAR_KM;
}

function distanceKm(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * r) / 2) ** 2 +
    Math.cos(lat1 * r) * Math.cos(lat2 * r) * Math.sin(((lng2 - lng1) * r) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}

/** Finer than, or outside, what the answer gives. */
function isOverclaim(edtf: string, gold: string | null): boolean {
  if (gold === null) return true;
  if (edtf === gold) return false;
  try {
    return !contains(intervalOfEdtf(edtf), intervalOfEdtf(gold));
  } catch {
    return true;
  }
}

function describe({properties: {title, type, status, place, time}}: EventFeature): string {
  return `${type}/${status} @${place?.name ?? "-"} ${time?.edtf ?? "-"} | ${title}`;
}
