import {
  civilDay,
  daysOfMonth,
  epochDay,
  type EpochDay,
  formatYear,
  isoWeek,
  twoDigits
} from "../../domain/calendar.js";
import {type DayInterval, edtfOfDay, edtfOfInterval} from "../../domain/time.js";
import type {Precision} from "../../domain/timex.js";

/** Units of which the calendar has numbered ones. */
export type CalendarUnit =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/**
 * One day, week, month ... of the calendar, numbered so that the next has the next number:
 * days since 1970, weeks and weekends since then, months, seasons (spring first), quarters and halves since
 * year 0, centuries as they are called (20 is 1901 to 2000).
 */
export type Stretch = {readonly unit: CalendarUnit; readonly index: number};

const SEASONS = ["SP", "SU", "FA", "WI"] as const;

export function dayStretch(day: EpochDay): Stretch {
  return {unit: "day", index: day};
}

/** The stretch of a unit that a day lies in. Winter belongs to the year that it begins in. */
export function stretchAround(unit: CalendarUnit, day: EpochDay): Stretch {
  const {year, month} = civilDay(day);
  switch (unit) {
    case "day":
      return {unit, index: day};
    case "week":
    case "weekend":
      return {unit, index: Math.floor((day + 3) / 7)};
    case "month":
      return {unit, index: year * 12 + month - 1};
    case "season":
      return {unit, index: month < 3 ? year * 4 - 1 : year * 4 + Math.floor(month / 3) - 1};
    case "quarter":
      return {unit, index: year * 4 + Math.floor((month - 1) / 3)};
    case "half":
      return {unit, index: year * 2 + (month > 6 ? 1 : 0)};
    case "year":
      return {unit, index: year};
    case "decade":
      return {unit, index: Math.floor(year / 10)};
    case "century":
      return {unit, index: Math.floor((year - 1) / 100) + 1};
    case "millennium":
      return {unit, index: Math.floor((year - 1) / 1000) + 1};
  }
}

function firstOfMonth(index: number): EpochDay {
  const year = Math.floor(index / 12);
  return epochDay(year, index - year * 12 + 1, 1);
}

export function intervalOf({unit, index}: Stretch): DayInterval {
  switch (unit) {
    case "day":
      return [index, index + 1];
    case "week":
      return [index * 7 - 3, index * 7 + 4];
    case "weekend":
      return [index * 7 + 2, index * 7 + 4];
    case "month":
      return [firstOfMonth(index), firstOfMonth(index + 1)];
    case "season":
      return [firstOfMonth(index * 3 + 2), firstOfMonth(index * 3 + 5)];
    case "quarter":
      return [firstOfMonth(index * 3), firstOfMonth(index * 3 + 3)];
    case "half":
      return [firstOfMonth(index * 6), firstOfMonth(index * 6 + 6)];
    case "year":
      return [epochDay(index, 1, 1), epochDay(index + 1, 1, 1)];
    case "decade":
      return [epochDay(index * 10, 1, 1), epochDay(index * 10 + 10, 1, 1)];
    case "century":
      return [epochDay(index * 100 - 99, 1, 1), epochDay(index * 100 + 1, 1, 1)];
    case "millennium":
      return [epochDay(index * 1000 - 999, 1, 1), epochDay(index * 1000 + 1, 1, 1)];
  }
}

/** The year that a stretch begins in; that of a century is its last but 99th. */
export function yearOfStretch(stretch: Stretch): number {
  return civilDay(intervalOf(stretch)[0]).year;
}

function timexYear(year: number): string {
  return year > 0 ? String(year).padStart(4, "0") : `BC${String(1 - year).padStart(4, "0")}`;
}

/** TIMEX3 value. */
export function valueOf({unit, index}: Stretch): string {
  switch (unit) {
    case "day": {
      const {year, month, day} = civilDay(index);
      return `${timexYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
    }
    case "week":
    case "weekend": {
      const {year, week} = isoWeek(index * 7);
      return `${timexYear(year)}-W${twoDigits(week)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month": {
      const year = Math.floor(index / 12);
      return `${timexYear(year)}-${twoDigits(index - year * 12 + 1)}`;
    }
    case "season": {
      const year = Math.floor(index / 4);
      return `${timexYear(year)}-${SEASONS[index - year * 4]!}`;
    }
    case "quarter": {
      const year = Math.floor(index / 4);
      return `${timexYear(year)}-Q${index - year * 4 + 1}`;
    }
    case "half": {
      const year = Math.floor(index / 2);
      return `${timexYear(year)}-H${index - year * 2 + 1}`;
    }
    case "year":
      return timexYear(index);
    case "decade":
      return index >= 0 ? timexYear(index * 10).slice(0, 3) : timexYear(index * 10 + 9).slice(0, 5);
    case "century":
      return index > 0 ? twoDigits(index - 1) : `BC${twoDigits(-index)}`;
    case "millennium":
      return index > 0 ? String(index - 1) : `BC${-index}`;
  }
}

/** EDTF: weeks, quarters and halves as the stretch of days or months that they are. */
export function edtfOf(stretch: Stretch): string {
  const {unit, index} = stretch;
  switch (unit) {
    case "day":
      return edtfOfDay(index);
    case "month":
      return edtfOfDay(intervalOf(stretch)[0], "month");
    case "season": {
      const year = Math.floor(index / 4);
      return `${formatYear(year)}-${21 + index - year * 4}`;
    }
    case "year":
      return edtfOfDay(intervalOf(stretch)[0], "year");
    case "decade":
      if (index >= 0) return `${formatYear(index * 10).slice(0, 3)}X`;
      break;
    case "century":
      if (index > 0) return `${formatYear(index * 100 - 1).slice(0, 2)}XX`;
      break;
    default:
  }
  const [from, to] = intervalOf(stretch);
  if (unit === "quarter" || unit === "half")
    return `${edtfOfDay(from, "month")}/${edtfOfDay(to - 1, "month")}`;
  return edtfOfInterval([from, to]);
}

export function precisionOf({unit}: Stretch): Precision {
  if (unit === "weekend" || unit === "half" || unit === "millennium") return "interval";
  return unit;
}

/** The day of a month, `null` if the month is shorter. */
export function dayOfMonth(year: number, month: number, day: number): Stretch | null {
  return day >= 1 && day <= daysOfMonth(year, month) ? dayStretch(epochDay(year, month, day)) : null;
}
