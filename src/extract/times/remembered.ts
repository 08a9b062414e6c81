import type {Span} from "../../domain/article.js";
import type {Reading, Tagged} from "./reading.js";
import {meaning, type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {intervalOf, type Stretch} from "./stretch.js";
import type {Told} from "./told.js";

/** "Where the epidemic of 2010 broke out", "opened on Monday a case on the vote of 21 November": which, and not where the story is. */
export function namesHappening(
  told: Told,
  tokens: Scan,
  {first, reading}: Tagged,
  stretch: Stretch,
  sentence: Span | null,
  document: Stretch | null
): boolean {
  if (reading.kind !== "date" || wordAt(tokens, first - 1) !== "of") return false;
  if (namesYear(reading)) {
    // "It burned in 1768. The frost of 1795 killed the walnuts": a history without a date has come there.
    if (document === null && told.narrative && isFarBehind(stretch, told.narrative)) return false;
    return told.narrative !== null || told.partial !== null;
  }
  return (
    reading.fields.month !== undefined &&
    told.narrative?.unit === "day" &&
    told.narrativeAt === sentence &&
    sentence !== null
  );
}

/** Whether a year lies wholly behind where the story is. */
function isFarBehind(year: Stretch, narrative: Stretch): boolean {
  return intervalOf(year)[0] >= intervalOf(narrative)[1];
}

const OLDER: ReadonlySet<string> = new Set(["that", "which", "who", "whose"]);

/** What a relative clause tells of so many days before is background. */
const OLDER_DAYS = 10;

/** How far back "since" begins its clause, in tokens. */
const SINCE_REACH = 8;

/** "The fourth since the term opened on 6 May": only remembered. */
export function isSince(tokens: Scan, first: number): boolean {
  for (let token = first - 1; token >= Math.max(0, first - SINCE_REACH); token--) {
    const word = wordAt(tokens, token);
    if (word === "since") return first - token > 1;
    if (word === "." || word === ";" || word === ",") return false;
  }
  return false;
}

/** "Since March", "since the mill burned in March": what has begun then is past. */
export function isSinceThen(tokens: Scan, first: number): boolean {
  return wordAt(tokens, first - 1) === "since" || isSince(tokens, first);
}

/** "Idle since the gale passed on 7 September 2004": older than what the article has told, and only remembered. */
export function remembers(
  narrative: Stretch,
  tokens: Scan,
  {first, last, reading}: Tagged,
  stretch: Stretch
): boolean {
  if (wordAt(tokens, last + 1) === "," && wordAt(tokens, last + 2) === "when") return false;
  if (reading.kind !== "date" || intervalOf(stretch)[1] > intervalOf(narrative)[0]) return false;
  for (let token = first - 1; token >= Math.max(0, first - SINCE_REACH); token--) {
    const word = wordAt(tokens, token);
    if (word === "since") return true;
    // "the exchange that was sealed on 20 March", of what was told on Monday
    // "heard that on 4 March" begins what was heard.
    if (word === "that" && meaning(tokens, token - 1, "TOLD") !== undefined) return false;
    if (OLDER.has(word) && intervalOf(narrative)[0] - intervalOf(stretch)[1] > OLDER_DAYS) return true;
    if (word === "." || word === ";") return false;
  }
  return false;
}

/** "On 4 June 1950 ..., where they had come on 10 April": told of a story that goes on from June. */
export function isLookedBack(
  {reading, range}: Tagged,
  {anchor: from, stretch}: Anchored,
  narrative: Stretch | null,
  document: Stretch | null,
  pluperfect: boolean
): boolean {
  // "A rehearsal had ended badly on 16 March", in a story that has come to April
  if (pluperfect && narrative && stretch && range === null && isShortDate(reading))
    return intervalOf(stretch)[1] <= intervalOf(narrative)[0];
  if (document !== null || from !== "narrative" || !narrative || !stretch || range !== null) return false;
  if (reading.kind !== "date" || reading.choice !== undefined || narrative.unit === "season") return false;
  return intervalOf(stretch)[1] <= intervalOf(narrative)[0];
}

/** "16 March", "the 28th ult.", "the August before": a date that leaves out its year and names no weekday. */
function isShortDate(reading: Reading): boolean {
  if (reading.kind === "shift") return reading.from === "document" && reading.fields?.day !== undefined;
  if (reading.kind !== "date" || (reading.choice !== undefined && reading.choice !== "previous"))
    return false;
  const {year, month, day, weekday} = reading.fields;
  return year === undefined && weekday === undefined && (month !== undefined || day !== undefined);
}

/** Since when, until when, as of when, the 1990 law: the story is not there. */
export function looksAway(tokens: Scan, {first, reading}: Tagged): boolean {
  const before = wordAt(tokens, first - 1);
  if (["since", "until", "till", "than"].includes(before)) return true;
  if (before === "of" && wordAt(tokens, first - 2) === "as") return true;
  if (reading.kind !== "date" || reading.fields.month !== undefined) return false;
  return ["for", "before"].includes(before) || (before === "the" && namesYear(reading));
}

function namesYear(reading: Reading): boolean {
  return reading.kind === "date" && Object.keys(reading.fields).join() === "year";
}

/** How far back a relative clause begins at most, in tokens. */
const CLAUSE_REACH = 8;

/** "signed on Thursday, ending a quarrel that began in 2019": the story stays on Thursday. */
export function isBackground(
  tokens: Scan,
  {first, last, reading}: Tagged,
  stretch: Stretch,
  narrative: Stretch | null,
  sentence: Span | null,
  document: Stretch | null
): boolean {
  if (stretch.unit !== "year" || reading.kind !== "date" || !sentence) return false;
  if (document !== null && isPutIn(tokens, first, last, sentence)) return true;
  if (!narrative) return false;
  if (narrative.unit !== "day")
    return NEAR_UNITS.has(narrative.unit) && document === null && isAside(tokens, first, sentence);
  for (let token = first - 1; token >= Math.max(0, first - CLAUSE_REACH); token--) {
    if (tokens.start[token]! < sentence[0]) return false;
    if (RELATIVE.has(wordAt(tokens, token))) return true;
  }
  return false;
}

/** "The stand, put up in 1934, was burned in March": all that stands between two commas. */
function isPutIn(tokens: Scan, first: number, last: number, sentence: Span): boolean {
  if (wordAt(tokens, last + 1) !== ",") return false;
  for (let token = first - 1; token >= Math.max(1, first - CLAUSE_REACH); token--) {
    if (tokens.start[token]! <= sentence[0]) return false;
    if (wordAt(tokens, token) === ",") return PARTICIPLE.test(wordAt(tokens, token + 1));
  }
  return false;
}

/** "His last sermon, preached on the Sunday before, was on thrift": the story does not go back with it. */
export function isPutInBefore(tokens: Scan, {first, last, reading}: Tagged, sentence: Span | null): boolean {
  const back =
    (reading.kind === "date" && reading.choice === "previous") ||
    (reading.kind === "shift" && reading.from === "narrative" && reading.by < 0);
  return back && sentence !== null && isPutIn(tokens, first, last, sentence);
}

/** What may begin such a clause: "built in 1906". */
const PARTICIPLE = /(?:ed|ilt|ught|own|put|held|made|laid|won|lost|begun|dug)$/u;

/** Whether an expression is told in a relative clause, or in one like "having heard it" or ", meeting in Rome". */
export function isAside(tokens: Scan, first: number, sentence: Span | null): boolean {
  for (let token = first - 1; token >= Math.max(0, first - CLAUSE_REACH); token--) {
    if (sentence && tokens.start[token]! < sentence[0]) return false;
    const word = wordAt(tokens, token);
    if (ASIDE.has(word)) return true;
    if (word === ",") return wordAt(tokens, token + 1).endsWith("ing");
  }
  return false;
}

const ASIDE: ReadonlySet<string> = new Set(["who", "which", "whose", "where", "having"]);

const NEAR_UNITS: ReadonlySet<Stretch["unit"]> = new Set(["day", "week", "weekend", "month", "season"]);

const RELATIVE: ReadonlySet<string> = new Set(["that", "which", "who", "whose", "where", "when", "since"]);
