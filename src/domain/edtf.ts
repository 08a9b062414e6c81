import {daysOfMonth} from "./calendar.js";
import {InputError} from "./input-error.js";

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = "" | "?" | "~" | "%";

/** One date. Its digits stay text, since any of them may be `X`, unspecified. */
export type EdtfDate = {
  readonly kind: "date";
  /** Before year 0; year 0 is 1 BCE. */
  readonly negative: boolean;
  /** Four digits or `X`, or more digits when written with `Y`. */
  readonly year: string;
  /** `01`..`12`, `21`..`41` for a season, quarter or half (then `day` is null), digits may be `X`. */
  readonly month: string | null;
  readonly day: string | null;
  /** Clock time as written behind `T`, with its zone; only with a full date. */
  readonly time: string | null;
  readonly qualifier: Qualifier;
};

/** An end of an interval: a date, `..` open, or unknown (nothing written). */
export type EdtfEnd = EdtfDate | "open" | "unknown";

export type EdtfInterval = {readonly kind: "interval"; readonly from: EdtfEnd; readonly to: EdtfEnd};

/** One of, or all of, several dates or stretches `a..b`. */
export type EdtfSet = {
  readonly kind: "set";
  readonly choice: "one" | "all";
  readonly members: readonly {readonly from: EdtfEnd; readonly to: EdtfEnd}[];
};

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

// Every part has a fixed width or ends at a character that cannot be in it: nothing to backtrack over.
const DATE =
  /^(?<sign>-?)(?:Y(?<long>-?\d{5,9})|(?<year>[\dX]{4}))(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2})(?:T(?<time>[\d:.Z+-]{5,20}))?)?)?(?<qualifier>[?~%]?)$/u;
const TIME =
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?|24:00(?::00)?)(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/u;
const MEND = "Dates are EDTF, e.g. 2024-03-18, 2024-03, 199X, XXXX-02-22, 2024-03-01/2024-03-18.";

/**
 * Reads an EDTF value (ISO 8601-2): level 1 with years of more than four digits, seasons 21 to 24,
 * qualifiers at the end, open (`..`) and unknown ends; and of level 2 `X` in any digit, sets of one
 * (`[...]`) or all (`{...}`), and the groupings 25 to 41 (quarters are 33 to 36, halves 40 and 41).
 *
 * @param where - what to name in an error: file, option or JSON path
 * @throws InputError if `edtf` is none of these, or names a day that the calendar lacks
 */
export function parseEdtf(edtf: string, where = "date"): Edtf {
  if (edtf.length > 1000) throw malformed(`${edtf.slice(0, 20)}…`, where);
  const choice = edtf.startsWith("[") ? "one" : edtf.startsWith("{") ? "all" : null;
  if (choice) {
    if (!edtf.endsWith(choice === "one" ? "]" : "}")) throw malformed(edtf, where);
    const members = edtf
      .slice(1, -1)
      .split(",")
      .map((part) => parseMember(part.trim(), edtf, where));
    return {kind: "set", choice, members};
  }
  const slash = edtf.indexOf("/");
  if (slash < 0) return parseDate(edtf, edtf, where);
  const from = parseEnd(edtf.slice(0, slash), edtf, where);
  const to = parseEnd(edtf.slice(slash + 1), edtf, where);
  if (typeof from === "string" && typeof to === "string") throw malformed(edtf, where);
  return {kind: "interval", from, to};
}

/** Writes what `parseEdtf` reads; the two are each other's reverse. */
export function formatEdtf(value: Edtf): string {
  if (value.kind === "date") return formatDate(value);
  if (value.kind === "interval") return `${formatEnd(value.from)}/${formatEnd(value.to)}`;
  const members = value.members.map(({from, to}) =>
    from === to
      ? formatEnd(from)
      : `${from === "open" ? "" : formatEnd(from)}..${to === "open" ? "" : formatEnd(to)}`
  );
  return value.choice === "one" ? `[${members.join(",")}]` : `{${members.join(",")}}`;
}

/** The dates that a value mentions, in its order, open and unknown ends left out. */
export function datesOfEdtf(value: Edtf): readonly EdtfDate[] {
  if (value.kind === "date") return [value];
  const ends =
    value.kind === "interval"
      ? [value.from, value.to]
      : value.members.flatMap(({from, to}) => (from === to ? [from] : [from, to]));
  return ends.filter((end) => typeof end !== "string");
}

function parseMember(part: string, edtf: string, where: string): {from: EdtfEnd; to: EdtfEnd} {
  const dots = part.indexOf("..");
  if (dots < 0) {
    const date = parseDate(part, edtf, where);
    return {from: date, to: date};
  }
  const [from, to] = [part.slice(0, dots), part.slice(dots + 2)];
  if (!from && !to) throw malformed(edtf, where);
  return {
    from: from ? parseDate(from, edtf, where) : "open",
    to: to ? parseDate(to, edtf, where) : "open"
  };
}

function parseEnd(part: string, edtf: string, where: string): EdtfEnd {
  if (part === "") return "unknown";
  if (part === "..") return "open";
  return parseDate(part, edtf, where);
}

function parseDate(part: string, edtf: string, where: string): EdtfDate {
  const groups = DATE.exec(part)?.groups;
  if (!groups) throw malformed(edtf, where);
  const {sign, long, year = "", month = null, day = null, time = null, qualifier} = groups;
  if (long && sign) throw malformed(edtf, where);
  const negative = sign === "-" || (long?.startsWith("-") ?? false);
  const digits = long ? long.replace("-", "") : year;
  if ((negative && /^0+$/u.test(digits)) || (time && !TIME.test(time))) throw malformed(edtf, where);
  const date: EdtfDate = {
    kind: "date",
    negative,
    year: digits,
    month: month ?? null,
    day: day ?? null,
    time: time ?? null,
    qualifier: (qualifier ?? "") as Qualifier
  };
  if (time && /X/u.test(digits + month + day)) throw malformed(edtf, where);
  checkCalendar(date, edtf, where);
  return date;
}

/** Whether `number` can be what `digits` stands for, `X` being any digit. */
export function matchesDigits(digits: string, number: number): boolean {
  const text = String(number).padStart(digits.length, "0");
  if (text.length !== digits.length) return false;
  for (let i = 0; i < text.length; i++) if (digits[i] !== "X" && digits[i] !== text[i]) return false;
  return true;
}

function checkCalendar({year, negative, month, day}: EdtfDate, edtf: string, where: string): void {
  if (month === null) return;
  const season = Number(month) >= 21 && Number(month) <= 41;
  if (season && day === null) return;
  // Most dates are wholly known.
  const plain = Number(month);
  if (plain >= 1 && plain <= 12 && (day === null || (Number(day) >= 1 && Number(day) <= 28))) return;
  const months = Array.from({length: 12}, (_, i) => i + 1).filter((number) => matchesDigits(month, number));
  // A year with an unknown digit may be a leap year; only a fully known one can rule 29 February out.
  const known = year.includes("X") ? 2000 : Number(year) * (negative ? -1 : 1);
  const fits = months.some((number) => {
    if (day === null) return true;
    const last = daysOfMonth(known, number);
    for (let candidate = 1; candidate <= last; candidate++) if (matchesDigits(day, candidate)) return true;
    return false;
  });
  if (!fits) {
    throw new InputError(where, `expected a day of the calendar, found "${edtf}"`, "Check month and day.");
  }
}

function formatDate({negative, year, month, day, time, qualifier}: EdtfDate): string {
  const sign = negative ? "-" : "";
  let text = year.length > 4 ? `Y${sign}${year}` : sign + year;
  if (month !== null) text += `-${month}`;
  if (day !== null) text += `-${day}`;
  if (time !== null) text += `T${time}`;
  return text + qualifier;
}

function formatEnd(end: EdtfEnd): string {
  if (end === "open") return "..";
  return end === "unknown" ? "" : formatDate(end);
}

function malformed(edtf: string, where: string): InputError {
  return new InputError(where, `expected an EDTF date, found "${edtf}"`, MEND);
}
