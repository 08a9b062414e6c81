import type {Mention} from "./bind.js";
import {PREPOSITIONS, SUBORDINATORS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Go with a date that they stand before: "that same evening", "all the previous night", "early on Monday". */
const BEFORE_A_DATE: ReadonlySet<string> = new Set(
  "this that the same very following next previous last early late later all earlier shortly just about around some only daybreak dawn noon midnight dusk".split(
    " "
  )
);
/** Go with a date that they stand behind: "Monday morning", "the Wednesday before", "the 24th ult." */
const BEHIND_A_DATE: ReadonlySet<string> = new Set(
  "morning forenoon afternoon evening night noon midday midnight dawn daybreak sunrise sunset nightfall dusk day week month year years inst ult prox next last following previous before after later earlier ago a.m p.m am pm alike".split(
    " "
  )
);
const PARTS: ReadonlySet<string> = new Set(
  "morning forenoon afternoon evening night eve beginning end start middle autumn summer winter spring".split(
    " "
  )
);
/** Tie two parts of one date. */
const WITHIN_A_DATE: ReadonlySet<string> = new Set(", of on at in by the and".split(" "));
/** A date behind these can be left out together with them. */
const DATING: ReadonlySet<string> = new Set("on in at during".split(" "));
const LEFT_OPEN: ReadonlySet<string> = new Set(
  "the a an and to for between than ending starting beginning dated due scheduled set planned slated expected billed booked is are was were be been".split(
    " "
  )
);
const ENDS: ReadonlySet<string> = new Set(
  "and or but that which who whose where when while after before because as if to".split(" ")
);
/** Needs nothing more to be a date. */
const WHOLE_DATE = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|\d{4})$/u;
/** What is done with a length of time. */
const SPENDING =
  /^(?:spen[dt]|spends|pass(?:ed|es)?|waste[ds]?|los[et]|last(?:ed|s)?|took|take[ns]?|wait(?:ed|s)?)$/u;
/** How long and how often: told beside the date, and no part of it. */
const MEASURE =
  /^(?:minutes?|hours?|days|weeks|fortnights?|months|years|decades|daily|weekly|monthly|nightly|hourly|each|every)$/u;
const MEASURED = /^(?:minute|hour|day|night|week|fortnight|month|year)s?$/u;

/**
 * Words of the dates that a title leaves out since the event carries them: whole dates, or nothing of them.
 *
 * @param rest - from the verb to the end of what is told
 */
export function datesLeftOut(
  words: readonly Word[],
  times: readonly Mention<unknown>[],
  [verb, to]: Stretch
): Uint8Array {
  const out = new Uint8Array(words.length);
  for (const time of times) {
    const stretch = wholeDate(words, time);
    const left = leavingOut(words, stretch, verb, to);
    if (left) out.fill(1, left[0], left[1]);
  }
  return out;
}

/** The date with all words beside it that are of it: half a date says less than none. */
export function wholeDate(words: readonly Word[], {from, to}: {from: number; to: number}): Stretch {
  let [first, last] = [from, to];
  for (;;) {
    const before = words[first - 1];
    if (before && (isDated(before) || (before.mask === null && BEFORE_A_DATE.has(before.lower)))) first--;
    else if (isTied(words, first - 1, -1) || isPartOf(words, first - 1)) first -= 2;
    else break;
  }
  for (;;) {
    const next = words[last];
    if (next && (isDated(next) || isDateWord(words, last))) last++;
    else if (isTied(words, last, 1) && !isMeasured(words, last + 1) && !isLater(words, last)) last += 2;
    else if (isTied(words, last + 1, 1) && isTie(next) && !isMeasured(words, last + 2)) last += 3;
    else break;
  }
  // "ult.": its stop.
  if (words[last]?.lower === "." && /^(?:inst|ult|prox)$/u.test(words[last - 1]!.lower)) last++;
  return [first, last];
}

function isDated({mask, lower}: Word): boolean {
  return mask === "timex" && !MEASURE.test(lower);
}

/** "two days inside the record": a length of time begins here. */
function isMeasured(words: readonly Word[], at: number): boolean {
  for (let i = at; words[i]?.mask === "timex"; i++) if (MEASURE.test(words[i]!.lower)) return true;
  return false;
}

/** "and the day | after sentenced": of what is told next. */
function isLater(words: readonly Word[], at: number): boolean {
  if (words[at]!.lower !== "and") return false;
  let end = at + 1;
  while (words[end]?.mask === "timex") end++;
  return (
    /^(?:after|before|later|earlier|he|she|it|they)$/u.test(words[end]?.lower ?? "") ||
    words[end]?.verb !== null
  );
}

function isTie(word: Word | undefined): boolean {
  return word !== undefined && word.mask !== "timex" && WITHIN_A_DATE.has(word.lower);
}

function isDateWord(words: readonly Word[], at: number): boolean {
  const {lower, kind, mask} = words[at]!;
  if (mask !== null || kind === "mark") return false;
  if (!BEHIND_A_DATE.has(lower)) return false;
  // "the day before he left", "the week after the blast": the joint of what follows.
  if (lower !== "before" && lower !== "after") return true;
  const next = words[at + 1];
  return !next || next.kind === "mark" || next.lower === "and" || next.lower === "but";
}

/** "the morning of". */
function isPartOf(words: readonly Word[], at: number): boolean {
  const part = words[at - 1];
  return (
    words[at]?.lower === "of" &&
    part !== undefined &&
    part.mask === null &&
    PARTS.has(part.lower) &&
    /^(?:the|that|this|on|in|at)$/u.test(words[at - 2]?.lower ?? "")
  );
}

/** Whether a tie at `at` has a date on its other side. */
function isTied(words: readonly Word[], at: number, step: 1 | -1): boolean {
  const beyond = words[at + step];
  return isTie(words[at]) && beyond !== undefined && isDated(beyond);
}

/** "Lorup on 4 May, | Brill on 5 May": a place with a date of its own. */
function isDatedList(words: readonly Word[], at: number, end: number): boolean {
  let to = at;
  while (to < end && words[to]!.mask === "toponym") to++;
  return DATING.has(words[to]?.lower ?? "") && to + 1 < end && isDated(words[to + 1]!);
}

/** ", due to open on", ", to have been held": an aside that only says when. */
function isDueAside(words: readonly Word[], at: number): boolean {
  let comma = at - 1;
  while (comma > 0 && comma > at - 7 && words[comma]!.lower !== ",") comma--;
  return (
    words[comma]?.lower === "," &&
    /^(?:due|to|set|slated|scheduled|planned|fixed)$/u.test(words[comma + 1]?.lower ?? "")
  );
}

/** "that night", "the same day". */
function isPointed(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({lower}) => /^(?:that|same|this|last|next)$/u.test(lower));
}

/** What goes when the date goes; `null` if something would be left hanging. */
function leavingOut(words: readonly Word[], [from, to]: Stretch, verb: number, end: number): Stretch | null {
  const before = words[from - 1]?.lower ?? "";
  if (LEFT_OPEN.has(before) || (PREPOSITIONS.has(before) && !DATING.has(before))) return null;
  const next = words[to];
  if (next?.lower === "'s") return null;
  // "April | of the Christian year", "on the eve | of the poll": it says which; "convicted on Tuesday | of theft" does not.
  if (next?.lower === "of" && !WHOLE_DATE.test(words[to - 1]!.lower) && !isPointed(words, from, to))
    return null;
  // "sat up past | midnight", "brings up | 1966", "an hour | before midnight", "the last day | but one".
  if (before === "past" || (before === "up" && words[from]!.kind === "number")) return null;
  if (/^(?:before|after)$/u.test(words[from]!.lower) && MEASURED.test(before)) return null;
  if (next?.lower === "but" && words[to + 1]?.lower === "one") return null;
  // "in a month | that ought to be dry": it says which.
  if (
    /^(?:that|which|when)$/u.test(next?.lower ?? "") &&
    /^an?$/u.test(words[from]!.lower) &&
    DATING.has(before)
  )
    return null;
  // "the first days of June | are spoken of": a date that something is told of.
  const opens = from === 0 || words[from - 1]!.kind === "mark" || SUBORDINATORS.has(before);
  if (to === verb && opens && /^(?:is|are|was|were|has|have|had)$/u.test(next?.lower ?? "")) return null;
  // "to Brill in 1871 and to Lorup in 1879": each place with its year.
  if (
    /^(?:and|,)$/u.test(next?.lower ?? "") &&
    words[to + 1]?.mask === "toponym" &&
    isDatedList(words, to + 1, end)
  )
    return null;
  if (next?.lower === "and" && from > verb && words.slice(to, end).some(isDated)) return null;
  // "the quartet's Lorup evening": no date but what it is.
  if (PARTS.has(words[from]!.lower) && from > 0 && words[from - 1]!.mask !== "timex" && !DATING.has(before))
    return null;
  // "Bank Holiday | Monday", "Black | Sunday": of a name.
  const name = words[from - 1];
  if (
    name &&
    from > 1 &&
    name.capital &&
    name.mask !== "timex" &&
    name.mask !== "toponym" &&
    words[from]!.capital
  )
    return null;
  // "spent | the first half of 1942".
  if (name?.mask === null && SPENDING.test(name.lower)) return null;
  const free =
    to >= end ||
    !next ||
    next.kind === "mark" ||
    PREPOSITIONS.has(next.lower) ||
    ENDS.has(next.lower) ||
    next.lower.endsWith("ing") ||
    to === verb ||
    from <= 1;
  if (!free) return null;
  // "burst in | about three o'clock": the particle is the verb's.
  const clock =
    before === "in" && words.slice(from, to).some(({lower}) => /^(?:o'clock|noon|midnight)$/u.test(lower));
  const first = DATING.has(before) && !clock ? from - 1 : from;
  // "from Monday to Friday", "in and after 1990": the other half stays.
  if (first < from && LEFT_OPEN.has(words[first - 1]?.lower ?? "")) return null;
  // "got away only on 28 May", ", begun in July,": nothing without its date.
  const carrier = words[first - 1];
  if (carrier && /^(?:only|not|even|just|until)$/u.test(carrier.lower)) return null;
  const passing = first - 1 < verb || (first - 1 === verb && next?.lower === ",");
  if (passing && carrier?.mask === null && carrier.verb !== null && words[first - 2]?.lower === ",")
    return null;
  // "a festival due to open on Friday was": the same.
  if (words[first - 2]?.lower === "to" && LEFT_OPEN.has(words[first - 3]?.lower ?? "") && to <= verb)
    return null;
  if (next?.lower === "," && isDueAside(words, first)) return null;
  // "troopers quartered at Easter were thought": it says which.
  if (carrier?.mask === null && carrier.verb?.forms.includes("participle") && first - 1 < verb && to === verb)
    return null;
  if (words[first - 1]?.lower !== "," || next?.lower !== ",") return [first, to];
  // Between two commas one of them goes as well, and both where nothing new begins behind them.
  const behind = words[to + 1]?.lower ?? "";
  const goesOn = to + 1 === verb || PREPOSITIONS.has(behind);
  return [first - 1, goesOn ? to + 1 : to];
}
