import {epochDay, formatDay, isCivilDay, twoDigits} from "../../domain/calendar.js";

/** Days since 1970-01-01, negative before; the fraction is the time of day as the text writes it. */
export type DayNumber = number;

const MINUTES_PER_DAY = 1440;
const ISO = /^(?<sign>[+-]?)(?<year>\d{4,6})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d))?/u;

/**
 * Day of an ISO 8601 date, with the time of day as its fraction if one is given.
 *
 * @param iso - `2024-03-18`, `-0043-03-15`, `1889-11-14T09:40`
 * @returns `null` if it is no such date
 */
export function dayOfIso(iso: string): DayNumber | null {
  if (iso.length === 10) {
    const day = plainDay(iso);
    if (day !== null) return day;
  }
  const parts = ISO.exec(iso);
  if (!parts) return null;
  const year = Number(parts[2]) * (parts[1] === "-" ? -1 : 1);
  const [month, day] = [Number(parts[3]), Number(parts[4])];
  if (!isCivilDay({year, month, day})) return null;
  const days = epochDay(year, month, day);
  const minutes = Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0);
  return days + minutes / MINUTES_PER_DAY;
}

/** A day written as most are, read without a pattern; `null` for any other. */
function plainDay(iso: string): DayNumber | null {
  let digits = 0;
  for (let at = 0; at < 10; at++) {
    const unit = iso.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (unit !== 0x2d) return null;
    } else {
      if (unit < 0x30 || unit > 0x39) return null;
      digits = digits * 10 + unit - 0x30;
    }
  }
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  return isCivilDay({year, month, day}) ? epochDay(year, month, day) : null;
}

/** `2024-03-18`, or `2024-03-18T09:40` where the day has a fraction; rounded to the minute. */
export function isoOfDay(value: DayNumber): string {
  const minutes = Math.round(value * MINUTES_PER_DAY);
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - days * MINUTES_PER_DAY;
  const date = formatDay(days);
  return rest === 0 ? date : `${date}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
}
