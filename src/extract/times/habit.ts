import {isPresentVerb, isVerbOfSeveral} from "./present-tense.js";
import type {Reading, Tagged, Unit} from "./reading.js";
import {kindOf, meaning, type Scan, wordAt} from "./scan.js";
import {tenseOf} from "./verb-tense.js";

const COMMA = kindOf(",");

/** How far before its expression an adverb says that something recurs, in tokens. */
const ADVERB_REACH = 10;

/** Tells what recurs in an article, and is of no year or day. */
export class Habits {
  private readonly timeless: boolean;
  private readonly hasSets: boolean;

  constructor(
    private readonly scan: Scan,
    private readonly tagged: readonly Tagged[],
    private readonly dated: boolean
  ) {
    this.hasSets = tagged.some(({reading}) => reading.kind === "set");
    this.timeless = !dated && !tagged.some(({reading}) => isDay(reading));
  }

  /**
   * Whether an hour, a month, a season or a feast recurs: "normally held in late summer", "they used to cut peat in May", "opens
   * on Tuesdays and Fridays from 10am to noon".
   *
   * @param i - which of the expressions
   * @param from - first token of its sentence
   * @param to - token behind it
   * @param untold - whether no date has been told before it; then "before the summer" of an article without a date is none
   */
  isHabit(i: number, from: number, to: number, untold: boolean): boolean {
    const {scan, tagged} = this;
    const {reading, first} = tagged[i]!;
    if (!mayRecur(reading)) return false;
    if (!this.dated && untold && isHorizon(scan, reading, first)) return true;
    if (recursBefore(scan, first, from)) return true;
    if (this.hasSets && isHour(reading) && isBesideSet(scan, tagged, i, from, to)) return true;
    return this.timeless && isToldOfAlways(scan, from, to, isFeast(reading));
  }
}

/** "Will be sought before the summer": some time soon. */
function isHorizon(scan: Scan, reading: Reading, first: number): boolean {
  if (reading.kind !== "date" || reading.fields.season === undefined || reading.mod) return false;
  return wordAt(scan, wordAt(scan, first - 1) === "the" ? first - 2 : first - 1) === "before";
}

/** A year, a day or a weekday, or "yesterday": what is told in an article that has one may be of it. */
function isDay(reading: Reading): boolean {
  if (reading.kind === "shift") return NEAR_UNITS.has(reading.unit);
  if (reading.kind === "nth") return isDay(reading.of);
  if (reading.kind !== "date") return false;
  const {year, day, weekday, decade, century, numeric} = reading.fields;
  return [year, day, weekday, decade, century, numeric].some((field) => field !== undefined);
}

/** So near a day that is counted, news is told: "last week". */
const NEAR_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  "day",
  "night",
  "weekend",
  "week",
  "fortnight",
  "month"
]);

/** "The shepherds go up in May": all of the sentence is present, in an article that tells of no day and no year. */
function isToldOfAlways(scan: Scan, from: number, to: number, feast: boolean): boolean {
  let present = false;
  for (let at = from; at < to; at++) {
    present ||=
      isPresentVerb(scan, at, from) || isVerbOfSeveral(scan, at) || meaning(scan, at, "IS") !== undefined;
    // "The rams are sold in autumn", but "the dean is inducted at Michaelmas".
    const tense = tenseOf(scan, at, from);
    if (feast && tense === -1 && wordAt(scan, at - 1) !== "are") return false;
    if (tense === 1 || (tense === -1 && meaning(scan, at - 1, "IS") === undefined)) return false;
  }
  return present;
}

/** Names no day and no year, and is counted from nothing. */
function mayRecur(reading: Reading): boolean {
  if (reading.kind !== "date" || reading.choice !== undefined) return false;
  const {year, day, weekday, month, season, holiday, clock, part} = reading.fields;
  if (year !== undefined || day !== undefined || weekday !== undefined) return false;
  return [month, season, holiday, clock, part].some((field) => field !== undefined);
}

function isFeast(reading: Reading): boolean {
  return reading.kind === "date" && reading.fields.holiday !== undefined;
}

function isHour(reading: Reading): boolean {
  return reading.kind === "date" && (reading.fields.clock ?? reading.fields.part) !== undefined;
}

/** "Is usually past by April", "would as a rule", "used to cut it in May". */
function recursBefore(scan: Scan, first: number, from: number): boolean {
  for (let at = first - 1; at >= Math.max(from, first - ADVERB_REACH); at--) {
    const word = wordAt(scan, at);
    if (scan.kind[at] === COMMA || word === ";") return false;
    if (USUALLY.has(word)) return true;
    // "It used to cost", but not "was used to mend it".
    if (word === "used" && wordAt(scan, at + 1) === "to") return meaning(scan, at - 1, "WAS") === undefined;
    if (tenseOf(scan, at, from) === 1) return false;
  }
  return false;
}

const USUALLY: ReadonlySet<string> = new Set("usually normally generally ordinarily sometimes".split(" "));

/** "On Tuesdays from 10am to noon", where the sentence tells nothing that has happened or will. */
function isBesideSet(scan: Scan, tagged: readonly Tagged[], i: number, from: number, to: number): boolean {
  const inSentence = ({first, last}: Tagged): boolean => first >= from && last < to;
  let [begin, end] = [i, i];
  while (begin > 0 && inSentence(tagged[begin - 1]!)) begin--;
  while (end + 1 < tagged.length && inSentence(tagged[end + 1]!)) end++;
  const those = tagged.slice(begin, end + 1);
  if (!those.some(({reading}) => reading.kind === "set")) return false;
  // "Trains run every hour from 6am on Monday"
  if (!those.every(({reading}) => reading.kind === "set" || reading.kind === "duration" || mayRecur(reading)))
    return false;
  for (let at = from; at < to; at++) if (tenseOf(scan, at, from) !== 0) return false;
  return true;
}
