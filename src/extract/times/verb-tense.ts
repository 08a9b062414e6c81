import {CAPITAL, kindOf, meaning, NUMBER, type Scan, UNKNOWN, wordAt} from "./scan.js";

/** -1 past, 1 future, 0 nothing tells. */
export type Tense = -1 | 0 | 1;

const APOSTROPHE = kindOf("'");

/** "had been due to expire", "as previously planned": an intention that the story has overtaken. */
function isOvertaken(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - 3); at--) {
    if (meaning(scan, at, "PLUPERFECT") !== undefined || meaning(scan, at, "OVERTAKEN") !== undefined)
      return true;
  }
  return false;
}

/** What may be a verb behind "is to": no number, no word of place or time but "end". */
export function isVerbAhead(scan: Scan, token: number): boolean {
  return (
    scan.kind[token] === UNKNOWN ||
    meaning(scan, token, "BE") !== undefined ||
    wordAt(scan, token) === "end" ||
    meaning(scan, token, "GOES") !== undefined ||
    meaning(scan, token, "HOLD") !== undefined ||
    meaning(scan, token, "REFUSED") !== undefined ||
    meaning(scan, token, "CALLED") !== undefined ||
    meaning(scan, token, "ARRANGING") !== undefined ||
    BASE_FORMS.has(wordAt(scan, token))
  );
}

/** Verbs that look like past tenses or seasons. */
const BASE_FORMS: ReadonlySet<string> = new Set("fall run set put cut become".split(" "));

/** Always ahead: "ranchers from as far off as Orsk will ride in". */
const WILL: ReadonlySet<string> = new Set(["will", "shall", "ll"]);

/** "agreed to terms": no verb. */
export function isPlural({kind, text, end}: Scan, token: number): boolean {
  return kind[token] === UNKNOWN && /[^su]s$/u.test(text.slice(end[token]! - 2, end[token]));
}

/** "Not a horn was to be seen on Wednesday": no plan. */
function isSeen(scan: Scan, token: number): boolean {
  return meaning(scan, token + 1, "BE") !== undefined && meaning(scan, token + 2, "SEEN") !== undefined;
}

const BEHIND_MODAL: ReadonlySet<string> = new Set("now not yet still also again".split(" "));

function isRefused(scan: Scan, token: number): boolean {
  const next = ["not", "only", "neither", "n't"].includes(wordAt(scan, token + 1)) ? token + 2 : token + 1;
  return meaning(scan, next, "REFUSED") !== undefined;
}

/** Whether "has" or "have" stands before a participle, with "been", "not" or "also" between. */
function isPerfect(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - 3); at--) {
    if (meaning(scan, at, "HAS") !== undefined) return true;
    if (meaning(scan, at, "BEEN") === undefined && !/(?:ly|theless)$/u.test(wordAt(scan, at))) return false;
  }
  return false;
}

export function tenseOf(scan: Scan, token: number, from: number): Tense {
  const kind = scan.kind[token]!;
  if (kind === NUMBER || kind < NUMBER) return 0;
  // "would be held", "to be paid": the auxiliary tells, not the participle.
  if (token - 1 >= from && meaning(scan, token - 1, "BE") !== undefined) return 0;
  // "were to have received him on Monday"
  if (
    token - 3 >= from &&
    meaning(scan, token - 1, "HAVE") !== undefined &&
    meaning(scan, token - 2, "to") !== undefined
  )
    return meaning(scan, token - 3, "WAS") === undefined ? 0 : 1;
  // "who may be looked for about the 20th"
  if (
    token - 1 >= from &&
    meaning(scan, token, "BE") !== undefined &&
    meaning(scan, token - 1, "MAY") !== undefined
  )
    return 1;
  // "bound for Washington on Sunday"
  if (meaning(scan, token, "BOUND") !== undefined) return wordAt(scan, token + 1) === "for" ? 1 : 0;
  // "banks may open their doors on Monday"
  if (meaning(scan, token, "MODAL") !== undefined && !(scan.flags[token]! & CAPITAL)) {
    // "must now win at Hull on Saturday"
    const verb = BEHIND_MODAL.has(wordAt(scan, token + 1)) ? token + 2 : token + 1;
    return isVerbAhead(scan, verb) &&
      wordAt(scan, verb) !== "suffice" &&
      meaning(scan, verb, "HAVE") === undefined
      ? 1
      : 0;
  }
  // "which was to have begun on Wednesday": put off, or still to come.
  if (meaning(scan, token, "HAVE") !== undefined && meaning(scan, token - 1, "to") !== undefined) {
    if (token - 2 >= from && meaning(scan, token - 2, "WAS") !== undefined) return 1;
  }
  // "would say only", "would not comment on Tuesday"
  if (meaning(scan, token, "WOULD") !== undefined && isRefused(scan, token)) return -1;
  if (meaning(scan, token, "WOULD") !== undefined)
    return meaning(scan, token + 1, "HAVE") === undefined ? 1 : -1;
  if (kind === UNKNOWN) {
    const {text, start, end, flags} = scan;
    const length = end[token]! - start[token]!;
    if (length < 5 || flags[token]! & CAPITAL) return 0;
    // "an unspecified day", "the continued talks" of nobody in particular: "un-" makes an adjective.
    if (text.charCodeAt(start[token]!) === 117 && text.charCodeAt(start[token]! + 1) === 110) return 0;
    // "the deported", "a planned march": no verb.
    if (token - 1 >= from && meaning(scan, token - 1, "BEFORE_ADJECTIVE") !== undefined) return 0;
    // "as promised" tells nothing.
    if (token - 1 >= from && meaning(scan, token - 1, "AS") !== undefined) return 0;
    const code = text.charCodeAt(end[token]! - 3);
    const past =
      text.charCodeAt(end[token]! - 1) === 100 && text.charCodeAt(end[token]! - 2) === 101 && code !== 101;
    return past ? -1 : 0;
  }
  // "planned to leave", "is set to resume": intent decides, whatever its own tense.
  if (
    meaning(scan, token, "to") !== undefined &&
    token - 1 >= from &&
    meaning(scan, token - 1, "INTENT") !== undefined &&
    !isPlural(scan, token + 1)
  ) {
    return isOvertaken(scan, token - 1, from) ? -1 : 1;
  }
  // "is to resume on Monday", but not "is to the north".
  if (meaning(scan, token, "to") !== undefined && token - 1 >= from && isVerbAhead(scan, token + 1)) {
    const is = meaning(scan, token - 1, "ALL") === undefined ? token - 1 : token - 2;
    if (is >= from && !(scan.flags[token + 1]! & CAPITAL) && !isSeen(scan, token)) {
      // "which was to open on Thursday": the day may still come.
      if (meaning(scan, is, "IS") !== undefined || meaning(scan, is, "WAS") !== undefined) return 1;
    }
  }
  // "has put off its fair", "have been invited": a perfect has no day of its own, so the day is what it speaks of.
  if (meaning(scan, token, "SETTLED") !== undefined && isPerfect(scan, token, from)) return 1;
  // "is expected in Orsk on Friday".
  if (meaning(scan, token, "AWAITED") !== undefined && token - 1 >= from) {
    if (meaning(scan, token - 1, "IS") !== undefined) return 1;
  }
  // "as planned" tells nothing.
  if (
    token - 1 >= from &&
    meaning(scan, token, "FUTURE") === 2 &&
    meaning(scan, token - 1, "AS") !== undefined
  )
    return 0;
  // "won't", but not "won the vote".
  if (meaning(scan, token, "FUTURE") === 1) return scan.kind[token + 1] === APOSTROPHE ? 1 : -1;
  if ((meaning(scan, token, "FUTURE") ?? 0) === 2)
    return !WILL.has(wordAt(scan, token)) && isOvertaken(scan, token, from) ? -1 : 1;
  if (meaning(scan, token, "ARRANGED") === 2)
    return token - 1 >= from && meaning(scan, token - 1, "AS") !== undefined ? 0 : -1;
  // "Friday or Sat" is no verb, "they sat down" is one.
  if (
    meaning(scan, token, "SHY_WEEKDAY") !== undefined &&
    meaning(scan, token + 1, "BEHIND_VERB") === undefined
  )
    return 0;
  const past = meaning(scan, token, "PAST_VERB") ?? 0;
  // "to lay the stone", "not to put to sea"
  if (past === 1 && token - 1 >= from && meaning(scan, token - 1, "to") !== undefined) return 0;
  return past > 0 ? -1 : 0;
}
