import type {Fields, Reading, Tagged} from "./reading.js";
import {type Scan, wordAt} from "./scan.js";

/**
 * Years of fewer than four digits, in the era that the text is in: "In 218 BC he crossed; in 216 he won." Where no year
 * before Christ, or before 1000, has been told of, such a number is none and is left out.
 */
export function inEra(tagged: readonly Tagged[], scan: Scan): Tagged[] {
  let era: number | null = isOfThreeDigits(tagged, scan) ? FIRST_MILLENNIUM : null;
  const kept: Tagged[] = [];
  for (const expression of tagged) {
    const short = shortYearOf(expression.reading);
    const reading = short === null ? expression.reading : withEra(expression.reading, short, era);
    if (reading === null) continue;
    const year = writtenYear(reading);
    if (year !== null && year < 9000) era = year;
    if (reading === expression.reading) kept.push(expression);
    else
      kept.push({
        ...expression,
        reading,
        last: year === null ? lastWithoutNumber(expression) : expression.last
      });
  }
  return kept;
}

/** A year of the era that numbers of three digits are told in without saying so. */
const FIRST_MILLENNIUM = 500;

/** Before this year a number of two digits may be a year too. */
const TWO_DIGITS = 200;

/** So many numbers of three digits behind "in" make them years. */
const SURE_SHORT_YEARS = 2;

/** Behind a number that was a year: a count would have its noun there. */
const BEHIND_A_YEAR = /^(?:the|an?|his|her|its|their|our|my|he|she|it|they|we|i|when|after|before|while)$/u;

/** "Murdered in 267 ... early in 272 he crossed", "on 24 August 410 the gates", "in the year 793": no text counts so. */
function isOfThreeDigits(tagged: readonly Tagged[], scan: Scan): boolean {
  let sure = 0;
  for (const {reading, first, last} of tagged) {
    if (reading.kind !== "date") continue;
    const {shortYear, year} = reading.fields;
    if (year !== undefined) return false;
    if (shortYear === undefined || shortYear < 100) continue;
    if (isDatedYear(reading.fields, scan, first, last)) return true;
    // "in June 300 workers" is no year.
    if (reading.fields.month === undefined && isBehindIn(scan, first, last)) sure++;
  }
  return sure >= SURE_SHORT_YEARS;
}

/** "24 August 410, ", "Michaelmas 921;", "the winter of 865 a host", "the year 793": with its day, month or season, and no noun behind that it counts. */
function isDatedYear(
  {month, day, season, holiday}: Fields,
  scan: Scan,
  first: number,
  last: number
): boolean {
  const next = wordAt(scan, last + 1);
  if (month === undefined && season === undefined && holiday === undefined)
    return wordAt(scan, last - 1) === "year" && last > first;
  const ends = (day ?? season ?? holiday) !== undefined && /^[.,;:)]?$/u.test(next);
  return ends || BEHIND_A_YEAR.test(next);
}

/** "In 267", "early in 272". */
function isBehindIn(scan: Scan, first: number, last: number): boolean {
  return wordAt(scan, first - 1) === "in" || (last > first && wordAt(scan, last - 1) === "in");
}

/** Of "January of 114", "Easter 878" and "the summer of 214" the last token that is left without the number. */
function lastWithoutNumber({first, last, reading}: Tagged): number {
  if (reading.kind === "date" && reading.fields.holiday !== undefined) return last - 1;
  if (reading.kind !== "date" || reading.fields.month === undefined) return last - 2;
  return reading.fields.day === undefined ? first : last - 1;
}

function shortYearOf(reading: Reading): number | null {
  if (reading.kind === "date") return reading.fields.shortYear ?? null;
  if (reading.kind === "nth") return shortYearOf(reading.of);
  return reading.kind === "shift" && typeof reading.from !== "string" ? shortYearOf(reading.from) : null;
}

function withEra(reading: Reading, short: number, era: number | null): Reading | null {
  const known = era !== null && era < 1000 && (era < TWO_DIGITS || short >= 100);
  if (reading.kind === "date") {
    const {shortYear, ...fields} = reading.fields;
    void shortYear;
    // "a low in January of 114" deaths
    if (!known) return Object.keys(fields).length > 0 ? {...reading, fields} : null;
    const full: Fields = {...fields, year: era! > 0 ? short : 1 - short};
    return {...reading, fields: full};
  }
  if (reading.kind === "nth") {
    const of = withEra(reading.of, short, era);
    return of && {...reading, of};
  }
  if (!known || reading.kind !== "shift" || typeof reading.from === "string") return null;
  const from = withEra(reading.from, short, era);
  return from && {...reading, from};
}

function writtenYear(reading: Reading): number | null {
  if (reading.kind === "date") return reading.fields.year ?? null;
  return reading.kind === "nth" ? writtenYear(reading.of) : null;
}
