import {type EpochDay, weekday} from "../../domain/calendar.js";
import {isInquiry, isOfDayBefore} from "./present-tense.js";
import {isWeekdayAlone, type Reading} from "./reading.js";
import {CAPITAL, kindOf, type Scan, wordAt} from "./scan.js";
import type {Stretch} from "./stretch.js";
import {tenseOf} from "./verb-tense.js";
import {SIDE_WEIGHTS} from "./weekday-side-weights.js";

/** A weekday with nothing but its sentence to tell whether the last or the next one is meant. */
export type WeekdayInSentence = {
  readonly scan: Scan;
  /** Its first and last token. */
  readonly first: number;
  readonly last: number;
  /** First token of its sentence, and the token behind that. */
  readonly from: number;
  readonly to: number;
  /** Whether a range of days begins with it. */
  readonly opens: boolean;
  /** Number of its sentence, and of how many. */
  readonly sentence: number;
  readonly sentences: number;
  /** The last such day before the publication; the next one is a week on. */
  readonly before: EpochDay;
  /** Days from that to the publication. */
  readonly back: number;
};

/** `null` of other expressions, on the weekday of the publication itself, and where that is no day. */
export function weekdayInSentence(
  reading: Reading,
  document: Stretch | null,
  place: Omit<WeekdayInSentence, "before" | "back">
): WeekdayInSentence | null {
  if (document?.unit !== "day" || !isWeekdayAlone(reading)) return null;
  // "Are appealing for witnesses to a crash on Tuesday": what words mostly say of a day tells nothing there.
  const {scan, first, from} = place;
  if (isInquiry(scan, first, from) || isOfDayBefore(scan, first, from)) return null;
  const back = (weekday(document.index) - reading.fields.weekday + 7) % 7;
  return back === 0 ? null : {...place, before: document.index - back, back};
}

/** How far words and verbs speak for a weekday, in tokens. */
const REACH = {wordsBefore: 12, verbsBefore: 16, behind: 12} as const;

/** Words so near count by their place too. */
const BESIDE = 2;

/** How many verbs before it count. */
const VERBS = 2;

const SEMICOLON = kindOf(";");

/** The readable names of what speaks for the last or the next one: "before:will", "verb-before:-1@3". */
export function sideEvidence(which: WeekdayInSentence): string[] {
  const {scan, first, last, from, to, sentence, sentences, back, opens} = which;
  const evidence = new Set([`back:${String(back)}`]);
  if (sentence === 0) evidence.add("is:lead");
  if (sentence >= sentences - 1) evidence.add("is:close");
  if (opens) evidence.add("is:opening");
  let [before, verbs, behind] = ["none", 0, "none"];
  for (let steps = 1; steps <= REACH.verbsBefore && first - steps >= from; steps++) {
    const token = first - steps;
    if (scan.kind[token] === SEMICOLON) break;
    const tense = verbs < VERBS ? String(tenseOf(scan, token, from)) : "0";
    if (tense !== "0") {
      evidence.add(`verb-before-${String(verbs)}:${tense}`);
      evidence.add(`verb-before-${String(verbs)}:${tense}@${String(distance(steps))}`);
      if (verbs === 0) before = tense;
      verbs++;
    }
    // Names do not decide.
    if (scan.flags[token]! & CAPITAL || steps > REACH.wordsBefore) continue;
    const word = wordAt(scan, token);
    evidence.add(`before:${word}`);
    if (steps <= BESIDE) evidence.add(`before-${String(steps)}:${word}`);
  }
  for (let steps = 1; steps <= REACH.behind && last + steps < to; steps++) {
    const token = last + steps;
    if (scan.kind[token] === SEMICOLON) break;
    const tense = behind === "none" ? String(tenseOf(scan, token, from)) : "0";
    if (tense !== "0") {
      evidence.add(`verb-behind:${tense}`);
      evidence.add(`verb-behind:${tense}@${String(distance(steps))}`);
      behind = tense;
    }
    if (scan.flags[token]! & CAPITAL) continue;
    const word = wordAt(scan, token);
    evidence.add(`behind:${word}`);
    if (steps <= BESIDE) evidence.add(`behind-${String(steps)}:${word}`);
  }
  evidence.add(`verbs:${before},${behind}`);
  return [...evidence];
}

/** Beside, near, in the clause, further. */
function distance(steps: number): number {
  return [1, 3, 7].find((most) => steps <= most) ?? REACH.wordsBefore;
}

/** What its sentence says for the next one, in log-odds; below 0 for the last one. */
export function oddsAhead(which: WeekdayInSentence): number {
  return sideEvidence(which).reduce((sum, name) => sum + (SIDE_WEIGHTS[name] ?? 0), 0);
}

/**
 * So surely the words must speak against what the rules of tense say; chosen on articles that the rules had not met. A rule
 * that sees a plan behind a past verb is mostly right.
 */
const OVERRULES = {ahead: 2.1, past: 4.6} as const;

/** Whether the next one is meant, where the rules say so or not. */
export function isAheadOnBalance(byRules: boolean, odds: number): boolean {
  return byRules ? odds >= -OVERRULES.past : odds > OVERRULES.ahead;
}
