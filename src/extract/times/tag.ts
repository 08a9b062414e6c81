import type {CompiledLanguage} from "./pattern.js";
import type {Clock, DayPart, Fields, Reading, Tagged} from "./reading.js";
import {canBegin, matchAt} from "./walk.js";
import {BREAK, kindOf, meaning, type Scan} from "./scan.js";

/** Finds the temporal expressions of a text: the longest at each place, neighbours that are one joined. */
export function tag(scan: Scan, language: CompiledLanguage): Tagged[] {
  const tagged: Tagged[] = [];
  let ranges = 0;
  for (let token = 0; token < scan.count;) {
    if (!canBegin(language, scan.kind[token]!)) {
      token++;
      continue;
    }
    const hit = matchAt(language, scan, token);
    if (!hit) {
      token++;
      continue;
    }
    const range = hit.pieces.some((piece) => piece.range) ? ranges++ : null;
    for (const {reading, first, last} of hit.pieces)
      tagged.push({first, last, reading, rule: hit.rule, range});
    token = hit.end;
  }
  return joinRanges(scan, lendYears(scan, joinNeighbours(scan, tagged)), ranges);
}

/** "In 1838, on the 28th of June, an ox was roasted": the day is of that year. */
function lendYears(scan: Scan, tagged: Tagged[]): Tagged[] {
  tagged.forEach((day, i) => {
    const {reading} = day;
    const year = tagged[i - 1];
    if (reading.kind !== "date" || year?.reading.kind !== "date" || reading.choice) return;
    if (reading.fields.month === undefined || reading.fields.year !== undefined) return;
    if (Object.keys(year.reading.fields).join() !== "year" || year.range !== null || day.range !== null)
      return;
    if (day.first - year.last !== 3 || scan.kind[year.last + 1] !== COMMA) return;
    if (meaning(scan, year.last + 2, "on") === undefined && meaning(scan, year.last + 2, "in") === undefined)
      return;
    tagged[i] = {...day, reading: {...reading, fields: {...reading.fields, ...year.reading.fields}}};
  });
  return tagged;
}

const [DASH, COMMA] = [kindOf("-"), kindOf(",")] as const;

/** A clock time and its day, a weekday and its date: one expression. */
function joinNeighbours(scan: Scan, tagged: readonly Tagged[]): Tagged[] {
  const joined: Tagged[] = [];
  for (const next of tagged) {
    const last = joined.at(-1);
    const both = last && last.range === null && next.range === null ? join(scan, last, next) : null;
    if (both) joined[joined.length - 1] = both;
    else if (last && joinRangeOfHours(scan, joined, next)) continue;
    else joined.push(next);
  }
  return joined;
}

/** "from 5 to 7 p.m. on Sunday": the day is that of both ends. */
function joinRangeOfHours(scan: Scan, joined: Tagged[], day: Tagged): boolean {
  const [a, b] = [joined.at(-2), joined.at(-1)!];
  if (b.range === null || a?.range !== b.range || day.range !== null) return false;
  const [from, to] = [timeOf(a.reading), timeOf(b.reading)];
  const second = from && to ? join(scan, {...b, range: null}, day) : null;
  if (!second || !from) return false;
  joined[joined.length - 2] = {...a, reading: withTime(day.reading, from)};
  joined[joined.length - 1] = {...second, range: b.range};
  return true;
}

function join(scan: Scan, a: Tagged, b: Tagged): Tagged | null {
  const gap = b.first - a.last - 1;
  if (gap > 2 || scan.flags[b.first]! & BREAK) return null;
  const between: string[] = [];
  for (let token = a.last + 1; token < b.first; token++) {
    if (scan.flags[token]! & BREAK) return null;
    between.push(scan.text.slice(scan.start[token], scan.end[token]).toLowerCase());
  }
  const link = between.join(" ");
  const reading = fused(a.reading, b.reading, link);
  if (!reading) return null;
  return {first: a.first, last: b.last, reading, rule: dayLike(a.reading) ? a.rule : b.rule, range: null};
}

function fused(a: Reading, b: Reading, link: string): Reading | null {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (
    timeA &&
    dayLike(b) &&
    !timeOf(b)?.clock &&
    (link === "" || link === "," || link === "on" || link === "of" || link === ", on")
  ) {
    return withTime(b, timeA);
  }
  if (
    timeB &&
    dayLike(a) &&
    (link === "" ||
      link === "," ||
      link === "at" ||
      link === "around" ||
      link === ", at" ||
      link === "in the")
  ) {
    const clock = timeOfAny(a)?.clock;
    // "at half past eight on Sunday evening"
    if (clock)
      return link === "" && timeB.part && !timeB.clock ? withTime(withoutClock(a), {...timeB, clock}) : null;
    if (link === "in the" && !timeB.part) return null;
    return withTime(a, timeB);
  }
  if (timeA && timeB && link === "" && (timeA.part === undefined) !== (timeB.part === undefined)) {
    return {kind: "date", fields: {...timeB, ...timeA}};
  }
  if (a.kind === "date" && b.kind === "date" && (link === "" || link === ",")) {
    const [one, two] = [a.fields, b.fields];
    if (onlyWeekday(one) && two.month !== undefined && two.day !== undefined && two.weekday === undefined) {
      return {...b, fields: {...two, ...one}};
    }
    if (onlyWeekday(two) && one.month !== undefined && one.day !== undefined && one.weekday === undefined) {
      return {...a, fields: {...one, ...two}};
    }
  }
  return null;
}

function timeOf(reading: Reading): Fields | null {
  if (reading.kind !== "date" || reading.choice) return null;
  const keys = Object.keys(reading.fields);
  return keys.length > 0 &&
    keys.every((key) => ["part", "clock", "overnight", "smallHours", "behindNight"].includes(key))
    ? reading.fields
    : null;
}

function timeOfAny(reading: Reading): Fields | null {
  return reading.kind === "date" || reading.kind === "shift" ? (reading.fields ?? null) : null;
}

/** Whether a reading names one day, to which a time can be added. */
function dayLike(reading: Reading): boolean {
  if (reading.kind === "shift")
    return (
      reading.unit === "day" || reading.fields?.day !== undefined || reading.fields?.weekday !== undefined
    );
  if (reading.kind !== "date") return false;
  const {day, weekday, holiday, numeric} = reading.fields;
  return day !== undefined || weekday !== undefined || holiday !== undefined || numeric !== undefined;
}

function withTime(reading: Reading, time: Fields): Reading {
  if (reading.kind !== "date" && reading.kind !== "shift") return reading;
  const fields = {...time, ...reading.fields};
  const clock = time.clock && inPart(time.clock, fields.part);
  return {...reading, fields: {...fields, ...(clock ? {clock} : {})}};
}

function withoutClock(reading: Reading): Reading {
  if (reading.kind !== "date" && reading.kind !== "shift") return reading;
  const {clock, ...fields} = reading.fields ?? {};
  void clock;
  return {...reading, fields};
}

/** "Half past eight that evening" is 20:30. */
function inPart(clock: Clock, part: DayPart | undefined): Clock {
  const late = part === "AF" || part === "EV" || (part === "NI" && clock.hour >= 6);
  return late && clock.hour < 12 ? {...clock, hour: clock.hour + 12} : clock;
}

function onlyWeekday(fields: Fields): boolean {
  const {weekday, notToday: _since, apart: _comma, heads: _head, ...rest} = fields;
  return weekday !== undefined && Object.keys(rest).length === 0;
}

/** "from 3 May to 5 June", "between Monday and Friday", "June–August": two expressions, one range. */
function joinRanges(scan: Scan, tagged: readonly Tagged[], first: number): Tagged[] {
  const result = [...tagged];
  let ranges = first;
  for (let i = 0; i + 1 < result.length; i++) {
    const [a, b] = [result[i]!, result[i + 1]!];
    if (a.range !== null || b.range !== null || !isRange(scan, a, b)) continue;
    const own = areOwn(scan, a, b);
    result[i] = {...withYearOf(b, a), range: ranges, own};
    result[i + 1] = {...b, range: ranges, own};
    ranges++;
  }
  return result;
}

/** "from May until June", "from Monday to Friday" are two dates; "between May and June 2020", "1851 to 1855" is one. */
function areOwn(scan: Scan, a: Tagged, b: Tagged): boolean {
  if (scan.kind[a.last + 1] === DASH) return false;
  if (isBareDay(a.reading) && isBareDay(b.reading)) return false;
  const [named, other] = [isNamed(a.reading), isNamed(b.reading)];
  if (meaning(scan, a.last + 1, "to") !== undefined) return !named || !other;
  return meaning(scan, a.last + 1, "and") === undefined || (!named && !other);
}

function isNamed(reading: Reading): boolean {
  return reading.kind === "date" && (reading.fields.month !== undefined || reading.fields.year !== undefined);
}

/** "The 24th", of a month that is not named with it. */
function isBareDay(reading: Reading): boolean {
  return reading.kind === "date" && reading.fields.day !== undefined && !isNamed(reading);
}

/** "from 28 December to 4 January 2024": the year is written once, behind the end. */
function withYearOf({reading: end}: Tagged, begin: Tagged): Tagged {
  const {reading} = begin;
  if (reading.kind !== "date" || end.kind !== "date" || reading.choice) return begin;
  const {year, month} = end.fields;
  if (year === undefined || month === undefined || reading.fields.month === undefined) return begin;
  if (reading.fields.year !== undefined) return begin;
  const earlier = reading.fields.month > month && year < 9000 ? year - 1 : year;
  return {...begin, reading: {...reading, fields: {...reading.fields, year: earlier}}};
}

function isRange(scan: Scan, a: Tagged, b: Tagged): boolean {
  if (!datable(a.reading) || !datable(b.reading)) return false;
  const gap = b.first - a.last - 1;
  const link = a.last + 1;
  if (gap < 1 || gap > 2 || scan.flags[b.first]! & BREAK) return false;
  if (
    gap === 2 &&
    meaning(scan, link + 1, "the") === undefined &&
    meaning(scan, link + 1, "about") === undefined
  )
    return false;
  const before = a.first - 1;
  if (isMoved(scan, before)) return false;
  if (scan.kind[link] === DASH) return gap === 1 && granularity(a.reading) === granularity(b.reading);
  if (meaning(scan, link, "and") !== undefined) return meaning(scan, before, "between") !== undefined;
  if (["until", "till", "through", "thru", "til"].some((word) => meaning(scan, link, word) !== undefined))
    return true;
  if (meaning(scan, link, "to") === undefined) return false;
  return meaning(scan, before, "from") !== undefined || granularity(a.reading) === granularity(b.reading);
}

/** "The festival is put off from April to July": from one date to another. */
function isMoved(scan: Scan, before: number): boolean {
  return (
    meaning(scan, before, "from") !== undefined &&
    [before - 1, before - 2].some((at) => meaning(scan, at, "MOVED") !== undefined)
  );
}

function datable(reading: Reading): boolean {
  return reading.kind === "date" || reading.kind === "shift";
}

function granularity(reading: Reading): string {
  if (reading.kind === "shift")
    return reading.fields ? granularity({kind: "date", fields: reading.fields}) : reading.unit;
  if (reading.kind !== "date") return "";
  const {fields} = reading;
  if (fields.clock) return "clock";
  if (fields.part) return "part";
  if (
    fields.day !== undefined ||
    fields.weekday !== undefined ||
    fields.holiday !== undefined ||
    fields.numeric
  )
    return "day";
  if (fields.month !== undefined) return "month";
  if (fields.season !== undefined) return "season";
  if (fields.quarter !== undefined) return "quarter";
  return fields.decade !== undefined ? "decade" : "year";
}
