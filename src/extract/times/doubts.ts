import type {Span} from "../../domain/article.js";
import {weekday} from "../../domain/calendar.js";
import type {Notice} from "../../domain/notice.js";
import {edtfOfDay} from "../../domain/time.js";
import type {Reading} from "./reading.js";
import type {Anchored} from "./situation.js";
import type {Told} from "./told.js";

export function impossible(reading: Reading, span: Span, surface: string): Notice {
  const what = reading.kind === "impossible" ? reading.what : "day";
  const names = {
    day: "no day of the calendar",
    time: "no time of the day",
    year: "no year that can be dated"
  };
  return {
    rule: `times/impossible-${what}`,
    severity: "warning",
    span,
    message: `"${surface}" is ${names[what]}; it was left out.`
  };
}

export function impliedYear(surface: string, span: Span, {year, yearAt}: Told, text: string): Notice {
  const sentence = text.slice(...yearAt!).trim();
  const quoted = sentence.length > 160 ? `${sentence.slice(0, 160)}…` : sentence;
  return {
    rule: "times/implied-year",
    severity: "info",
    span,
    message: `"${surface}" has no year; ${String(year)} was inferred from "${quoted}".`
  };
}

/** What is doubtful about a date that was read. */
export function doubts(reading: Reading, result: Anchored, span: Span, surface: string): Notice[] {
  if (reading.kind !== "date") return [];
  const {numeric, weekday: written, day, month} = reading.fields;
  if (numeric && result.edtf?.startsWith("[")) {
    return [
      {
        rule: "times/ambiguous-day-month",
        severity: "warning",
        span,
        message: `"${surface}" may be day and month or month and day; nothing in the article tells which.`
      }
    ];
  }
  const {stretch} = result;
  if (written === undefined || day === undefined || month === undefined || stretch?.unit !== "day") return [];
  if (weekday(stretch.index) === written) return [];
  return [
    {
      rule: "times/weekday-contradicts",
      severity: "warning",
      span,
      message: `"${surface}": ${edtfOfDay(stretch.index)} falls on another weekday.`
    }
  ];
}
