import type {ArticleDate, DateCandidate, DateSource} from "../../domain/article.js";
import {type EpochDay, formatYear, isCivilDay, twoDigits} from "../../domain/calendar.js";
import type {Notice} from "../../domain/notice.js";
import {intervalOfEdtf} from "../../domain/time.js";

/** Best evidence first. */
const EVIDENCE: readonly DateSource[] = [
  "option",
  "front-matter",
  "metadata",
  "json-ld",
  "feed",
  "time-element",
  "url",
  "file-name",
  "dateline"
];
/** Sources whose value is a name in which a date may stand, not a date: silence about one without is right. */
const NAMES: readonly DateSource[] = ["url", "file-name"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days that two sources may differ by and still mean one publication: time zones, and a page put up the evening before. */
const SAME_WITHIN_DAYS = 1;

/**
 * The day an article was published: the best of what its reader found.
 *
 * @param today - to notice an article from the future; without it nothing is said of that
 * @returns the date, or `null` if none can be read; and notices on values that are no date, and on sources that disagree
 */
export function documentDate(
  candidates: readonly DateCandidate[],
  today?: EpochDay
): {
  date: ArticleDate | null;
  notices: Notice[];
} {
  const notices: Notice[] = [];
  const found: ArticleDate[] = [];
  const ordered = candidates.toSorted((a, b) => EVIDENCE.indexOf(a.source) - EVIDENCE.indexOf(b.source));
  for (const {source, value} of ordered) {
    const edtf = NAMES.includes(source) ? dateInName(value) : dateOf(value);
    if (edtf !== null) found.push({edtf, source});
    else if (!NAMES.includes(source))
      notices.push(
        notice(
          "warning",
          "date/unreadable",
          `The ${source} date "${value.slice(0, 60)}" is no date that can be read; it was left out.`
        )
      );
  }
  const [date = null] = found;
  const other = date && date.source !== "option" && found.find(({edtf}) => differ(edtf, date.edtf));
  if (date && other)
    notices.push(
      notice(
        "warning",
        "date/conflict",
        `The article is dated ${date.edtf} by its ${date.source} and ${other.edtf} by its ${other.source}; the first was taken.`
      )
    );
  if (date && today !== undefined && intervalOfEdtf(date.edtf)[0] > today + SAME_WITHIN_DAYS)
    notices.push(
      notice(
        "warning",
        "date/future",
        `The article is dated ${date.edtf} by its ${date.source}, a day that has not come; what it counts from that day may be wrong.`
      )
    );
  return {date, notices};
}

function notice(severity: "info" | "warning", rule: string, message: string): Notice {
  return {rule, severity, span: null, message};
}

function differ(a: string, b: string): boolean {
  const [[fromA, toA], [fromB, toB]] = [intervalOfEdtf(a), intervalOfEdtf(b)];
  return fromA - SAME_WITHIN_DAYS >= toB || fromB - SAME_WITHIN_DAYS >= toA;
}

/** A value that is a date: ISO 8601 with or without a time, as in mail headers, or with the month's English name. */
function dateOf(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{1,2}:.*)?$/u.exec(text);
  if (iso) return edtfOf(iso[1]!, iso[2], iso[3]);
  const plain =
    /^(\d{4})(\d{2})(\d{2})(?:T?\d.*)?$/u.exec(text) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/u.exec(text);
  if (plain) return edtfOf(plain[1]!, plain[2], plain[3]);
  const dayFirst =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b/iu.exec(text);
  if (dayFirst) return edtfOf(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]);
  const monthFirst =
    /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d\d:\d\d:\d\d\s+(?:[A-Z]{1,5}\s+)?)?(\d{4})\b/iu.exec(
      text
    );
  if (monthFirst) return edtfOf(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]);
  const monthOnly = /^([a-z]{3,9})\.?,?\s+(\d{4})$/iu.exec(text);
  return monthOnly ? edtfOf(monthOnly[2]!, monthNumber(monthOnly[1]!)) : null;
}

/** A date that stands in an address or a file name: `/2024/03/18/`, `/2024/mar/18/`, `2024-03-18`, `20240318`. */
function dateInName(name: string): string | null {
  const match =
    /(?<!\d)((?:1[5-9]|20)\d\d)([-/_.]?)(\d{2}|[a-z]{3})\2(\d{2})(?!\d)/iu.exec(name) ??
    /\/((?:19|20)\d\d)(\/)(\d{1,2}|[a-z]{3})\/(\d{1,2})\//iu.exec(name);
  if (!match) return null;
  const [, year, , month, day] = match;
  return edtfOf(year!, /^\d/u.test(month!) ? month : monthNumber(month!), day);
}

function monthNumber(name: string): string {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? "0" : String(index + 1);
}

/** `null` where the calendar has no such day. */
function edtfOf(year: string, month?: string, day?: string): string | null {
  const civil = {year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1)};
  if (!isCivilDay(civil)) return null;
  const parts = [formatYear(civil.year)];
  if (month !== undefined) parts.push(twoDigits(civil.month));
  if (month !== undefined && day !== undefined) parts.push(twoDigits(civil.day));
  return parts.join("-");
}
