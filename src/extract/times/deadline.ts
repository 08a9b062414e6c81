import {CAPITAL, kindOf, meaning, type Scan, wordAt} from "./scan.js";

const [SEMICOLON, COMMA] = [kindOf(";"), kindOf(",")] as const;

/** How far back an arrangement, or the pluperfect of a deadline, is looked for. */
export const ARRANGED_REACH = 9;

/** Whether a deadline lies behind what is told: "had filed by Wednesday", "did not come until the 9th". */
export function hasPassed(scan: Scan, before: number, last: number, from: number, to: number): boolean {
  return (
    isLookingBack(scan, before, from) ||
    isPluperfectAhead(scan, last, to) ||
    (before - from <= 1 && isHadAhead(scan, last, to)) ||
    isNotUntil(scan, before, from) ||
    isLasting(scan, before, from)
  );
}

/** "by", "until", "due", "as soon as" right before the expression. */
export function isDeadline(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "DEADLINE") !== undefined) return true;
  // "until at least Friday"
  if (token - 2 >= from && meaning(scan, token, "LEAST") !== undefined && wordAt(scan, token - 1) === "at")
    return meaning(scan, token - 2, "DEADLINE") !== undefined;
  return (
    token - 2 >= from &&
    meaning(scan, token, "AS") !== undefined &&
    meaning(scan, token - 2, "AS") !== undefined
  );
}

/** "had filed by Wednesday", "had been due by then": told from behind the deadline. */
export function isLookingBack(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - ARRANGED_REACH); at--) {
    if (scan.kind[at] === SEMICOLON) return false;
    // "had meant to attack on 25 January": ahead of the story
    if (meaning(scan, at, "PLUPERFECT") !== undefined)
      return meaning(scan, at + 1, "INTENT") === undefined || wordAt(scan, at + 2) !== "to";
  }
  return false;
}

/** "The lorries did not arrive until the 9th": they did then. */
function isNotUntil(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "NOT_UNTIL") === undefined) return false;
  for (let at = token - 1; at >= Math.max(from, token - ARRANGED_REACH); at--) {
    const word = meaning(scan, at, "NOT");
    if (word === 2) return true;
    if (word === 1)
      return meaning(scan, at - 1, "DID") !== undefined || meaning(scan, at - 1, "WAS") !== undefined;
  }
  return false;
}

/** How far ahead "had" is looked for behind a deadline at the head of its sentence. */
const HAD_REACH = 14;

/** The same for a past tense: "By Christmas the tally stood at seven". */
const TOLD_REACH = 4;

/** "By midnight on Thursday controllers at a table in the port had landed them". */
function isHadAhead(scan: Scan, last: number, to: number): boolean {
  if (isToldBehindCommas(scan, last, to)) return true;
  for (let at = last + 1; at < Math.min(to, last + HAD_REACH) && scan.kind[at] !== COMMA; at++) {
    if (meaning(scan, at, "PLUPERFECT") !== undefined) return true;
    if (at <= last + TOLD_REACH && meaning(scan, at, "PAST_VERB") === 2) return true;
  }
  return false;
}

/** How far ahead the verb of a deadline's sentence is looked for over what stands between commas. */
const VERB_REACH = 24;

/** "By Wednesday the town hall of this city, two thousand kilometres to the east, was in flames". */
function isToldBehindCommas(scan: Scan, last: number, to: number): boolean {
  let commas = 0;
  for (let at = last + 1; at < Math.min(to, last + VERB_REACH) && scan.kind[at] !== SEMICOLON; at++) {
    if (scan.kind[at] === COMMA) commas++;
    if ((meaning(scan, at, "FUTURE") ?? 0) === 2 || meaning(scan, at, "WOULD") !== undefined) return false;
    if (meaning(scan, at, "RELATIVE") !== undefined) return false;
    if (commas === 2 && scan.kind[at - 1] === COMMA) return meaning(scan, at, "WAS") !== undefined;
  }
  return false;
}

/** "Smoke hung over the street until Sunday", "one lane was open by Tuesday". */
function isLasting(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "NOT_UNTIL") !== undefined) {
    for (let at = token - 1; at >= Math.max(from, token - ARRANGED_REACH); at--) {
      if (meaning(scan, at, "LASTED") !== undefined)
        return meaning(scan, at - 1, "to") === undefined && meaning(scan, at - 1, "BE") === undefined;
    }
  }
  if (meaning(scan, token - 1, "STATE") !== undefined && meaning(scan, token - 2, "WAS") !== undefined)
    return true;
  return (
    meaning(scan, token, "NOT_UNTIL") === undefined &&
    wordAt(scan, token) === "by" &&
    isDone(scan, token, from)
  );
}

/** "The mail was worked back to Mackay by Wednesday noon": done by then, and no order. */
function isDone(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - VERB_REACH); at--) {
    if (scan.kind[at] === SEMICOLON || scan.kind[at] === COMMA || meaning(scan, at, "ORDERED") !== undefined)
      return false;
    // "was moved to begin by Friday"
    if (
      meaning(scan, at, "to") !== undefined &&
      !(scan.flags[at + 1]! & CAPITAL) &&
      wordAt(scan, at + 1) !== "the"
    )
      return false;
    if (meaning(scan, at, "WAS") !== undefined) return wordAt(scan, at + 1).endsWith("ed");
  }
  return false;
}

/** "Until Thursday, they had not called him". */
function isPluperfectAhead(scan: Scan, last: number, to: number): boolean {
  for (let at = last + 1; at < Math.min(to, last + 5); at++) {
    if (meaning(scan, at, "PLUPERFECT") !== undefined || meaning(scan, at, "WAS") !== undefined) return true;
  }
  return false;
}
