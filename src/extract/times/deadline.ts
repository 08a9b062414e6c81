import {CAPITAL, kindOf, meaning, NUMBER, type Scan, wordAt} from "./scan.js";
import {tenseOf} from "./verb-tense.js";

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
    isLasting(scan, before, from) ||
    isOver(scan, before, from) ||
    (isHead(scan, before, from) && isOverAhead(scan, last, to))
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

/** Whether a deadline heads its clause: "The bank gave way on Sunday, and by Monday noon ...". */
function isHead(scan: Scan, before: number, from: number): boolean {
  const ahead = before - 1;
  return ahead <= from || meaning(scan, ahead, "AND") !== undefined || isComma(scan, ahead);
}

/** Not that of "2,700". */
function isComma({kind}: Scan, at: number): boolean {
  return kind[at] === COMMA && !(kind[at - 1] === NUMBER && kind[at + 1] === NUMBER);
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

/** "The lifeboat searched until Sunday", "crews restored the line by Monday": told as past, and nothing granted or asked. */
function isOver(scan: Scan, token: number, from: number): boolean {
  if (!isUntilOrBy(scan, token)) return false;
  for (let at = token - 1; at >= Math.max(from, token - VERB_REACH); at--) {
    if (scan.kind[at] === SEMICOLON || isComma(scan, at) || isAhead(scan, at)) return false;
    if (tenseOf(scan, at, from) === -1) return !isGranted(scan, at);
  }
  return false;
}

/** "By Monday noon the whole town lay under water". */
function isOverAhead(scan: Scan, last: number, to: number): boolean {
  for (let at = last + 1; at < Math.min(to, last + HAD_REACH); at++) {
    if (scan.kind[at] === SEMICOLON || isComma(scan, at) || isAhead(scan, at)) return false;
    if (tenseOf(scan, at, last + 1) === -1) return true;
  }
  return false;
}

/** Told as past, with a deadline that is still to come: "suspended classes until Friday", "promised milk by Tuesday". */
const GRANTED: ReadonlySet<string> = new Set(
  "gave given granted allowed suspended adjourned extended prolonged postponed deferred delayed banned barred halted remanded imposed ordered agreed set put demanded promised pledged wanted sought needed vowed threatened hoped predicted forecast estimated projected reckoned foresaw asked called cancelled canceled renewed closed booked faced thought believed offered proposed urged warned insisted wished meant intended aimed requested invited summoned decreed declared proclaimed".split(
    " "
  )
);

/** Behind these a participle is no past: "will be gone", "is not dismissed". */
function isGranted(scan: Scan, at: number): boolean {
  if (GRANTED.has(wordAt(scan, at))) return true;
  return [at - 1, at - 2].some(
    (before) => isAhead(scan, before) || meaning(scan, before, "NOT") !== undefined
  );
}

function isUntilOrBy(scan: Scan, token: number): boolean {
  return meaning(scan, token, "NOT_UNTIL") !== undefined || wordAt(scan, token) === "by";
}

/** What makes a deadline one of something still to come. */
function isAhead(scan: Scan, at: number): boolean {
  return (
    meaning(scan, at, "ORDERED") !== undefined ||
    meaning(scan, at, "FUTURE") !== undefined ||
    meaning(scan, at, "WOULD") !== undefined ||
    meaning(scan, at, "MODAL") !== undefined ||
    meaning(scan, at, "IS") !== undefined ||
    meaning(scan, at, "HAS") !== undefined ||
    meaning(scan, at, "BE") !== undefined ||
    meaning(scan, at, "CLAUSE") !== undefined ||
    (meaning(scan, at, "to") !== undefined &&
      !(scan.flags[at + 1]! & CAPITAL) &&
      wordAt(scan, at + 1) !== "the")
  );
}

/** "Until Thursday, they had not called him". */
function isPluperfectAhead(scan: Scan, last: number, to: number): boolean {
  for (let at = last + 1; at < Math.min(to, last + 5); at++) {
    if (meaning(scan, at, "PLUPERFECT") !== undefined || meaning(scan, at, "WAS") !== undefined) return true;
  }
  return false;
}
