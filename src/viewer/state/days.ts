import {civilDay, epochDay, formatDay, twoDigits} from "../../domain/calendar.js";

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
  const parts = ISO.exec(iso)?.groups;
  if (!parts) return null;
  const year = Number(parts["year"]) * (parts["sign"] === "-" ? -1 : 1);
  const month = Number(parts["month"]);
  const day = Number(parts["day"]);
  const days = epochDay(year, month, day);
  const back = civilDay(days);
  if (back.month !== month || back.day !== day) return null;
  const minutes = Number(parts["hour"] ?? 0) * 60 + Number(parts["minute"] ?? 0);
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
