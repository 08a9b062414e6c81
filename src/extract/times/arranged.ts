import {ARRANGED_REACH} from "./deadline.js";
import {CAPITAL, kindOf, meaning, type Scan, wordAt} from "./scan.js";
import {isPlural, isVerbAhead} from "./verb-tense.js";

const [SEMICOLON, COMMA, APOSTROPHE] = [kindOf(";"), kindOf(","), kindOf("'")] as const;

/** How far before its infinitive somebody is asked, in tokens. */
const ASKED_REACH = 8;

/** "Invited its leaders to sit down on Saturday", "agreed late on Monday to see them on the 22nd". */
export function isCommissioned(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "to") === undefined || !isVerbAhead(scan, token + 1)) return false;
  if (scan.flags[token + 1]! & CAPITAL || isPlural(scan, token + 1)) return false;
  for (let at = token - 1; at >= Math.max(from, token - ASKED_REACH); at--) {
    if (scan.kind[at] === SEMICOLON || scan.kind[at] === COMMA || meaning(scan, at, "CLAUSE") !== undefined)
      return false;
    // "were told to leave on Monday": they were told then.
    if (ASKED.has(wordAt(scan, at))) return meaning(scan, at - 1, "WAS") === undefined;
    // "expected the storm to cross the island on Monday", but not "had been expected to".
    if (at < token - 1 && FORESEEN.has(wordAt(scan, at))) return meaning(scan, at - 1, "BEEN") === undefined;
  }
  return false;
}

const ASKED: ReadonlySet<string> = new Set(
  "invited asked urged ordered told agreed consented voted pledged promised vowed undertook decided resolved warned summoned".split(
    " "
  )
);

const FORESEEN: ReadonlySet<string> = new Set("expected expect expects forecast".split(" "));

/** "Is announced for the 28th", "planned for the 25th is dropped", "for the 12th has been given up": still ahead. */
export function isPresentlyArranged(
  scan: Scan,
  aim: number,
  last: number,
  from: number,
  to: number
): boolean {
  for (const [a, b] of [
    [Math.max(from, aim - 3), aim],
    [last + 1, Math.min(to, last + PUT_OFF_REACH)]
  ] as const) {
    for (let at = a; at < b; at++) {
      if (scan.kind[at] === COMMA && at <= aim) continue;
      if (meaning(scan, at, "WAS") !== undefined || scan.kind[at] === SEMICOLON) break;
      if (meaning(scan, at, "IS") !== undefined || meaning(scan, at, "HAS") !== undefined) return true;
    }
  }
  return false;
}

/** "called a rally for Sunday", "had the vote postponed to Monday": the verb is past, the day is not. */
export function isArranged(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "AIM") === undefined) return false;
  for (let at = token - 1; at >= Math.max(from, token - ARRANGED_REACH); at--) {
    if (meaning(scan, at, "ARRANGED") !== undefined) return true;
  }
  return false;
}

/** "Called for a strike on Saturday", "called in Orsk for a day of prayer Saturday", "called a strike from Monday". */
export function isCalledFor(scan: Scan, before: number, from: number): boolean {
  const begins = meaning(scan, before, "from") !== undefined;
  const noun = meaning(scan, before, "on") === undefined && !begins ? before : before - 1;
  if (noun <= from || meaning(scan, noun, "CALLED") === undefined) return false;
  let aim = begins;
  for (let at = noun - 1; at >= Math.max(from, noun - ARRANGED_REACH); at--) {
    if (scan.kind[at] === COMMA || scan.kind[at] === SEMICOLON) return false;
    aim ||= wordAt(scan, at) === "for";
    if (aim && meaning(scan, at, "CALL") !== undefined) return true;
  }
  return false;
}

/** How far behind its day a meeting is put off: "planned for Tuesday at the village hall was called off". */
const PUT_OFF_REACH = 8;

/** "Planned for Tuesday, was postponed"; what "has been postponed" is still to come. */
export function isPutOff(scan: Scan, last: number, to: number): boolean {
  for (let at = last + 1; at < Math.min(to, last + PUT_OFF_REACH); at++) {
    if (meaning(scan, at, "HAS") !== undefined) return false;
    if (meaning(scan, at, "IS") !== undefined) return false;
    if (meaning(scan, at, "PUT_OFF") === 1) return true;
    // "arranged for Saturday in the hall, did not take place", "due on Monday never came"
    if (wordAt(scan, at) === "never") return true;
    if (meaning(scan, at, "DID") !== undefined && meaning(scan, at + 1, "NOT") !== undefined) return true;
    if (meaning(scan, at, "WAS") === undefined) continue;
    if (wordAt(scan, at + 1) === "given" && wordAt(scan, at + 2) === "up") return true;
    const off = meaning(scan, at + 1, "PUT_OFF");
    if (off === 2 || meaning(scan, at + (off === 3 ? 2 : 1), "OFF") !== undefined) return true;
  }
  return false;
}

/** "Called off a strike threatened for Sunday": told in the past, of a day that may have gone by. */
export function isPutOffBefore(scan: Scan, before: number, from: number): boolean {
  for (let at = before - 1; at > Math.max(from, before - ARRANGED_REACH); at--) {
    if (scan.kind[at] === COMMA || scan.kind[at] === SEMICOLON) return false;
    if (meaning(scan, at, "OFF") === undefined || wordAt(scan, at - 1) !== "called") continue;
    return at - 2 >= from && meaning(scan, at - 2, "HAS") === undefined;
  }
  return false;
}

/** Whether a day owns what was called off: "scrapped Sunday's festival", "put off the Sunday's matches". */
export function isCalledOff(scan: Scan, before: number, last: number, from: number): boolean {
  if (scan.kind[last + 1] !== APOSTROPHE) return false;
  if (meaning(scan, before, "SETTLED_BEEN") !== undefined) return true;
  return (
    before - 1 >= from &&
    meaning(scan, before, "OFF") !== undefined &&
    meaning(scan, before - 1, "PUT") !== undefined
  );
}

/** "Has been postponed from April to July": both were ahead. */
export function isMovedFrom(scan: Scan, before: number, from: number): boolean {
  if (before - 1 < from || meaning(scan, before, "from") === undefined) return false;
  if (meaning(scan, before - 1, "MOVED") === undefined) return false;
  const is = before - 2;
  return is >= from && (meaning(scan, is, "IS") !== undefined || meaning(scan, is, "BEEN") !== undefined);
}
