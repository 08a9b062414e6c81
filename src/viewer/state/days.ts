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
  const parts = ISO.exec(iso);
  if (!parts) return null;
  const year = Number(parts[2]) * (parts[1] === "-" ? -1 : 1);
  const [month, day] = [Number(parts[3]), Number(parts[4])];
  if (!isCivilDay({year, month, day})) return null;
  const days = epochDay(year, month, day);
  const minutes = Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0);
  return days + minutes / MINUTES_PER_DAY;
}

/** `2024-03-18`, or `2024-03-18T09:40` where the day has a fraction; rounded to the minute. */
export function isoOfDay(value: DayNumber): string {
  const minutes = Math.round(value * MINUTES_PER_DAY);
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - days * MINUTES_PER_DAY;
  const date = formatDay(days);
  return rest === 0 ? date : `${date}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
}
