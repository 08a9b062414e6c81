import type {Span} from "../../domain/article.js";
import {epochDay, formatDay, isCivilDay, weekday} from "../../domain/calendar.js";
import {intervalOfEdtf} from "../../domain/time.js";

/** `SOCHI, Oct. 3 (Agency) —`: where, and often when, a report was written. */
export type Dateline = {
  /** From the place to behind the dash. */
  readonly span: Span;
  /** `SOCHI`, with what follows behind a comma up to the date (`SOCHI, Russia`). */
  readonly place: Span;
  readonly date: Span | null;
  readonly agency: Span | null;
};

const MONTH_NAMES =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const MONTH = `(?:${MONTH_NAMES})`;
const WEEKDAY = "(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?";
const DAY = "\\d{1,2}(?:st|nd|rd|th|d)?";
const PART = "(?:,? (?:morning|noon|afternoon|evening|night|midnight))?";
const DATE = new RegExp(
  `^(?:${WEEKDAY},? )?(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?:,? \\d{4})?${PART}$|^\\d{4}-\\d\\d-\\d\\d$|^\\d{1,2}[./]\\d{1,2}[./]\\d{4}$|^${WEEKDAY}${PART}$`,
  "iu"
);
const IS_WEEKDAY = new RegExp(`^${WEEKDAY}$`, "iu");
const DASHES = ["—", "–", "--", " - "];
/** A dateline is short, and begins a paragraph near the top. */
const LONGEST = 100;
const PARAGRAPHS = 4;

/** How far a colon or full stop that ends a dateline may stand from its beginning. */
const LONGEST_WITHOUT_DASH = 60;

/**
 * Finds the dateline of a report: at the beginning of one of its first paragraphs, place first, ended by
 * a dash, or as agencies write it, by `/AGENCY/.` A place in mixed case needs a date or an agency beside it; behind a
 * date, a colon or a full stop ends it too.
 *
 * @example
 * findDateline("SOCHI, Oct. 3 (Orba) — Talks began.")  // span [0, 22], place [0, 5], date [7, 13]
 */
export function findDateline(text: string): Dateline | null {
  let start = 0;
  for (let paragraph = 0; paragraph < PARAGRAPHS && start < text.length; paragraph++) {
    while (start < text.length && /\s/u.test(text[start]!)) start++;
    const lineEnd = text.indexOf("\n", start);
    const line = text.slice(start, Math.min(lineEnd < 0 ? text.length : lineEnd, start + LONGEST));
    const found = readDateline(line, start);
    if (found) return found;
    if (lineEnd < 0) return null;
    start = lineEnd + 1;
  }
  return null;
}

const MONTH_DAY = new RegExp(
  `(${MONTH_NAMES}) (\\d{1,2})[a-z]{0,2}(?:,? (\\d{4}))?|(\\d{1,2})[a-z]{0,2} (${MONTH_NAMES})(?:,? (\\d{4}))?`,
  "iu"
);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** So many days a report is on its way to its newspaper at most, where the year of its dateline is not written. */
const LONGEST_WAY = 120;

/**
 * The day that a dateline names, as EDTF; `null` if it names none.
 *
 * @param published - EDTF of the publication: the dateline's day without a year, or its weekday, is the last one up to it
 *
 * @example
 * datelineDay("OSLO, Monday. — Rain fell.", dateline, "2024-02-21")  // "2024-02-19"
 */
export function datelineDay(
  text: string,
  dateline: Dateline | null,
  published?: string | null
): string | null {
  if (!dateline?.date) return null;
  const written = text.slice(...dateline.date);
  if (/^\d{4}-\d\d-\d\d$/u.test(written)) return written;
  const today = published && /^\d{4}-\d\d-\d\d/u.test(published) ? dayOf(published.slice(0, 10)) : null;
  const found = MONTH_DAY.exec(written);
  if (!found) {
    const wanted = WEEKDAYS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
    return today === null || wanted === 0 ? null : formatDay(today - ((weekday(today) - wanted + 7) % 7));
  }
  const month = MONTHS.indexOf((found[1] ?? found[5])!.slice(0, 3).toLowerCase()) + 1;
  const day = Number(found[2] ?? found[4]);
  const year = found[3] ?? found[6];
  if (year !== undefined) {
    return isCivilDay({year: Number(year), month, day})
      ? formatDay(epochDay(Number(year), month, day))
      : null;
  }
  if (today === null) return null;
  const here = Number(published!.slice(0, 4));
  const days = [here, here - 1]
    .filter((inYear) => isCivilDay({year: inYear, month, day}))
    .map((inYear) => epochDay(inYear, month, day));
  // A dispatch may be a day ahead of its paper, across the date line.
  const last = days.find((one) => one <= today + 1);
  return last !== undefined && today - last <= LONGEST_WAY ? formatDay(last) : null;
}

/** The datelines with a day that begin later paragraphs, with that day, in the order of the text. */
export function laterDatelines(text: string, published?: string | null): {at: number; day: number}[] {
  const found: {at: number; day: number}[] = [];
  for (let start = text.indexOf("\n"); start >= 0; start = text.indexOf("\n", start + 1)) {
    if (!/^\p{Lu}{2}/u.test(text.slice(start + 1, start + 5))) continue;
    const line = text.slice(start + 1, start + 1 + LONGEST).split("\n", 1)[0]!;
    const dateline = readDateline(line, start + 1);
    const edtf = datelineDay(text, dateline, published);
    const day = edtf === null ? null : dayOf(edtf);
    if (day !== null) found.push({at: start + 1, day});
  }
  return found;
}

/** In a letter, or the report of one who was there: it goes on over paragraphs. */
const FIRST_PERSON = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b/u;

/** How much of a report tells whether it is a letter, in UTF-16 code units. */
const LETTER_REACH = 2000;

/**
 * Where the first paragraph behind the dateline ends, if that is a short report and no letter, in UTF-16 code units;
 * `Infinity` if there is no such end. In old papers a column then goes on in the paper's own words.
 */
export function reportEnd(text: string): number {
  const dateline = findDateline(text);
  if (!dateline) return Infinity;
  const end = text.indexOf("\n", dateline.span[1]);
  if (end < 0 || end - dateline.span[1] > LETTER_REACH) return Infinity;
  return FIRST_PERSON.test(text.slice(dateline.span[1], end)) ? Infinity : end;
}

function dayOf(edtf: string): number | null {
  try {
    return intervalOfEdtf(edtf)[0];
  } catch {
    return null;
  }
}

function readDateline(line: string, at: number): Dateline | null {
  for (const end of headEnds(line)) {
    const found = readHead(line, at, end);
    if (found) return found;
  }
  return null;
}

function readHead(line: string, at: number, end: HeadEnd): Dateline | null {
  const head = line.slice(0, end.head);
  const parts = partsOf(head);
  if (!parts || (end.dated && parts.date === null)) return null;
  const {place, date, agency} = parts;
  const name = head.slice(...place);
  if (!isPlaceLike(name, date !== null || agency !== null)) return null;
  const moved = (span: Span | null): Span | null => (span ? [span[0] + at, span[1] + at] : null);
  return {span: [at, at + end.behind], place: moved(place)!, date: moved(date), agency: moved(agency)};
}

/** Where the head ends and where the report begins; whether the head is one only with a date. */
type HeadEnd = {readonly head: number; readonly behind: number; readonly dated?: boolean};

function headEnds(line: string): HeadEnd[] {
  const ends: HeadEnd[] = [];
  const dash = dashEnd(line);
  if (dash) ends.push(dash);
  for (let at = 2; at < Math.min(line.length - 1, LONGEST_WITHOUT_DASH); at++) {
    const mark = line[at];
    if ((mark === ":" || mark === ".") && line[at + 1] === " ")
      ends.push({head: at, behind: at + 1, dated: true});
  }
  return ends;
}

function dashEnd(line: string): HeadEnd | null {
  const slash = /^[^/]{3,60}\/[\p{L} -]{2,20}\/\.?/u.exec(line);
  if (slash) return {head: slash[0].length, behind: slash[0].length};
  let first = Infinity;
  let length = 0;
  for (const dash of DASHES) {
    const found = line.indexOf(dash);
    if (found > 0 && found < first) [first, length] = [found, dash.length];
  }
  if (first === Infinity) return null;
  return {head: first, behind: first + length};
}

/** Takes `PLACE[, more][, DATE][ (AGENCY)]` apart; `null` when something else stands there. */
function partsOf(head: string): {place: Span; date: Span | null; agency: Span | null} | null {
  let rest = head.trimEnd();
  let agency: Span | null = null;
  let date: Span | null = null;
  const bracket = /[([/]([^()[\]/]{2,40})[)\]/]\.?:?$/u.exec(rest);
  if (bracket) {
    const inner = bracket.index + 1;
    const span: Span = [inner, inner + bracket[1]!.length];
    if (DATE.test(bracket[1]!)) date = span;
    else agency = span;
    rest = rest.slice(0, bracket.index).trimEnd();
  }
  // "ZANESVILLE, July 25. —", but not "COLUMBUS, Neb. —".
  if (/(?:\d|\p{Ll}{3})(?:st|nd|rd|th|d)?\.$/u.test(rest)) rest = rest.slice(0, -1);
  if (/[.!?;:"“”()]/u.test(rest.replaceAll(/\b\p{L}{1,4}\./gu, ""))) return null;
  const pieces = rest.split(",");
  let from = 0;
  let placeEnd = 0;
  let open = true;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const lead = piece.length - piece.trimStart().length;
    const span: Span = [from + lead, from + piece.trimEnd().length];
    from += piece.length + 1;
    const words = rest.slice(...span);
    if (i > 0 && /^\d{4}$/u.test(words) && date) date = [date[0], span[1]];
    else if (i > 0 && DATE.test(words)) {
      date ??= span;
      open = false;
    } else if (open && i < 3) placeEnd = span[1];
    else if (!agency && i > 0) agency = span;
    else return null;
  }
  if (placeEnd === 0) {
    return null;
  }
  return {place: [0, placeEnd], date, agency};
}

/** Capitalized words only, few; in capitals throughout unless `certain`. */
function isPlaceLike(name: string, certain: boolean): boolean {
  const words = name.split(/[\s,/-]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 7 || IS_WEEKDAY.test(words[0]!)) return false;
  const first = name.split(",")[0]!;
  if (certain)
    return words.every(
      (word) => /^\p{Lu}/u.test(word) || /^(?:of|de|la|le|el|al|and|upon|the|du|am|an|der|do|da)$/u.test(word)
    );
  return /\p{Lu}{3}/u.test(first) && !/\p{Ll}/u.test(first) && !/\d/u.test(first);
}
