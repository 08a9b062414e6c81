import type {EventTime} from "../../domain/event.js";
import {civilDay, formatDay} from "../../domain/calendar.js";
import {type DayInterval, intervalOfEdtf, precisionOfEdtf} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {clauseAt, type Mention} from "./bind.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";

const COUNTED_FROM: Readonly<Record<string, 1 | -1>> = {after: -1, before: 1};

/** Before or in a length that is not meant to the day. */
const ROUGHLY =
  /\b(?:about|around|nearly|almost|over|under|than|barely|hardly|roughly|some|least|most|few|half)\b/u;

/** A length in units of the calendar. */
const LENGTH = /^P(\d{1,4})([DWMY])$/u;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** How far, in words, a length stands from the beginning of its clause, and from the date that it is counted from. */
const OPENS = 2;
const ADJOINS = 2;

/**
 * "They landed on Thursday, two days after a blast killed ten", "a fall on 2 May, a week before the mine was shut": when
 * the blast was and when the mine was shut. Lengths that are only about so long give nothing.
 *
 * @returns `null` where nothing is counted for this predicate
 */
export function countedTime(sentence: ParsedSentence, predicate: Predicate): EventTime | null {
  const {words, clauses, times, predicates} = sentence;
  const {at, finite} = predicate;
  if (!finite || times.length < 2) return null;
  const home = clauses[clauseAt(sentence, at)]!;
  if (predicates[home.predicates.find((p) => predicates[p]!.finite) ?? -1] !== predicate) return null;
  const length = times.find(
    ({item, from, to}) =>
      from >= home.from &&
      from - home.from <= OPENS &&
      to < at &&
      words[to]!.lower in COUNTED_FROM &&
      item.type === "DURATION" &&
      item.edtf === null &&
      LENGTH.test(item.value)
  );
  if (!length || ROUGHLY.test(length.item.surface) || ROUGHLY.test(words[length.from - 1]?.lower ?? ""))
    return null;
  const base = baseOf(sentence, length);
  const [, amount, unit] = LENGTH.exec(length.item.value)!;
  const edtf = base && counted(base, COUNTED_FROM[words[length.to]!.lower]! * Number(amount), unit!);
  if (!edtf) return null;
  const [from, to] = intervalOfEdtf(edtf);
  return {
    edtf,
    wording: length.item.surface,
    span: length.item.span,
    earliest: formatDay(from),
    latest: formatDay(to - 1),
    precision: precisionOfEdtf(edtf),
    anchor: "enclosing-event",
    rule: "bind/counted",
    alternative: null
  };
}

/** The date right before the length, or the only one before it in the sentence, if the last verb before it is told with it. */
function baseOf(sentence: ParsedSentence, length: Mention<Timex>): string | null {
  const before = sentence.times.filter(({item, to}) => to <= length.from && item.edtf !== null);
  const last = before.at(-1);
  if (!last) return null;
  const verb = sentence.predicates.findLast(({finite, at}) => finite && at < length.from);
  const told = before.length === 1 && verb && clauseAt(sentence, verb.at) === clauseAt(sentence, last.from);
  if (!told && length.from - last.to > ADJOINS) return null;
  const {edtf, range} = last.item;
  return !range && DATE.test(edtf!) ? edtf : null;
}

/** A date so many units on; only as fine as both the date and the unit. */
function counted(base: string, by: number, unit: string): string | null {
  const [day]: DayInterval = intervalOfEdtf(base);
  if (unit === "D" || unit === "W")
    return base.length === 10 ? formatDay(day + by * (unit === "W" ? 7 : 1)) : null;
  const {year, month} = civilDay(day);
  if (unit === "Y") return yearOf(year + by);
  if (base.length < 7) return null;
  const index = year * 12 + month - 1 + by;
  return `${yearOf(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function yearOf(year: number): string {
  return String(year).padStart(4, "0");
}
