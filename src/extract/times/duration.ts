import {addMonths, type EpochDay} from "../../domain/calendar.js";
import type {Reading, Unit} from "./reading.js";
import {meaning, type Scan, wordAt} from "./scan.js";
import type {Anchored, Situation} from "./situation.js";
import {edtfOf, intervalOf, precisionOf, type Stretch, stretchAround, yearOfStretch} from "./stretch.js";
import type {TimexType} from "../../domain/timex.js";

const LETTERS: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "N",
  week: "W",
  fortnight: "W",
  weekend: "D",
  month: "M",
  season: "M",
  quarter: "Q",
  half: "Y",
  year: "Y",
  decade: "E",
  century: "C",
  millennium: "ML"
};

export function undated(type: TimexType, value: string): Anchored {
  return {
    type,
    value,
    edtf: null,
    interval: null,
    precision: "unknown",
    anchor: "none",
    alternative: null,
    stretch: null
  };
}

/** TIMEX3 value of a length of time. */
export function durationValue(unit: Unit, amount: number | null): string {
  const time = unit === "hour" || unit === "minute" || unit === "second" ? "T" : "";
  if (amount === null) return `P${time}X${LETTERS[unit]}`;
  if (unit === "fortnight") return `P${amount * 2}W`;
  if (unit === "decade") return `P${amount * 10}Y`;
  if (unit === "century") return `P${amount * 100}Y`;
  if (unit === "millennium") return `P${amount * 1000}Y`;
  if (!Number.isInteger(amount)) {
    const whole = Math.floor(amount);
    const [months, sixtieths] = [(amount % 1) * 12, (amount % 1) * 60];
    if (unit === "year" && Number.isInteger(months)) return whole ? `P${whole}Y${months}M` : `P${months}M`;
    if (unit === "hour" && Number.isInteger(sixtieths))
      return whole ? `PT${whole}H${sixtieths}M` : `PT${sixtieths}M`;
    if (unit === "minute" && Number.isInteger(sixtieths))
      return whole ? `PT${whole}M${sixtieths}S` : `PT${sixtieths}S`;
  }
  return `P${time}${amount}${LETTERS[unit]}`;
}

export function anchorDuration(
  reading: Extract<Reading, {kind: "duration"}>,
  {document}: Situation
): Anchored {
  const {unit, amount, direction} = reading;
  const value = durationValue(unit, amount);
  const plain = undated("DURATION", value);
  if (direction === undefined || amount === null || document?.unit !== "day") return plain;
  const today = document.index;
  const other = moved(today, unit, direction * amount);
  if (other === null) return plain;
  return {
    ...plain,
    interval: direction < 0 ? [other, today + 1] : [today, other + 1],
    anchor: "publication-date"
  };
}

/** A day so many units away; `null` for units below a day. */
export function moved(day: EpochDay, unit: Unit, by: number): EpochDay | null {
  if (unit === "day" || unit === "night") return day + Math.round(by);
  if (unit === "week") return day + Math.round(by * 7);
  if (unit === "fortnight") return day + Math.round(by * 14);
  const months = {
    month: 1,
    quarter: 3,
    half: 6,
    season: 3,
    year: 12,
    decade: 120,
    century: 1200,
    millennium: 12_000
  } as const;
  return unit in months ? addMonths(day, Math.round(by * months[unit as keyof typeof months])) : null;
}

/** "The ceasefire ends in two days": the length leads to a day; "was built in two days" is a length. */
export function comesIn(
  reading: Reading,
  tokens: Scan,
  first: number,
  {tense, document}: Situation
): Reading | null {
  if (reading.kind !== "duration" || reading.amount === null || reading.direction !== undefined) return null;
  if (tense !== 1 || document?.unit !== "day" || meaning(tokens, first - 1, "AHEAD") === undefined)
    return null;
  const {unit, amount, mod} = reading;
  if (!Number.isInteger(amount) || !COMING_UNITS.has(unit) || wordAt(tokens, first) === "the") return null;
  // "the first vote in ten years", "its lowest level in a year"
  for (let token = first - 2; token >= first - 7; token--) {
    const word = wordAt(tokens, token);
    if (
      meaning(tokens, token, "RANK") !== undefined ||
      meaning(tokens, token, "ORDINAL") !== undefined ||
      (word.length > 5 && word.endsWith("est"))
    )
      return null;
  }
  return {kind: "shift", unit, by: amount, from: "document", ...(mod ? {mod} : {})};
}

/**
 * "Within two years the Portuguese had driven her off": of a story the month or year in which that ends. Its value stays
 * the length.
 */
export function endsWithin(
  reading: Reading,
  tokens: Scan,
  first: number,
  {tense, document, history, old, narrative}: Situation
): Anchored | null {
  if (reading.kind !== "duration" || reading.amount === null || !Number.isInteger(reading.amount))
    return null;
  if (reading.mod !== undefined || reading.direction !== undefined || tense === 1 || !narrative) return null;
  if (document !== null && !history && !old) return null;
  const before = wordAt(tokens, first - 1);
  if (before !== "within" && before !== "inside") return null;
  const {unit, amount} = reading;
  const stretch = endOf(narrative, unit, amount);
  return (
    stretch && {
      ...undated("DURATION", durationValue(unit, amount)),
      edtf: edtfOf(stretch),
      interval: intervalOf(stretch),
      precision: precisionOf(stretch),
      anchor: "narrative"
    }
  );
}

function endOf(from: Stretch, unit: Unit, amount: number): Stretch | null {
  if (unit === "year")
    return NO_LONG.has(from.unit) ? {unit: "year", index: yearOfStretch(from) + amount} : null;
  // Of days and weeks nothing is meant but that it was soon.
  const there = unit === "month" && from.unit === "day" ? moved(from.index, unit, amount) : null;
  return there === null ? null : stretchAround("month", there - 1);
}

/** What a year can be counted from. */
const NO_LONG: ReadonlySet<Stretch["unit"]> = new Set(["day", "week", "month", "season", "year"]);

const COMING_UNITS: ReadonlySet<string> = new Set(["day", "week", "fortnight", "month", "year", "decade"]);
