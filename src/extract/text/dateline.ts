import type {Span} from "../../domain/article.js";

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
const DATE = new RegExp(
  `^(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?$|^\\d{4}-\\d\\d-\\d\\d$|^\\d{1,2}[./]\\d{1,2}[./]\\d{4}$|^${WEEKDAY}$`,
  "iu"
);
const DASHES = ["—", "–", "--", " - "];
/** A dateline is short, and begins a paragraph near the top. */
const LONGEST = 100;
const PARAGRAPHS = 4;

/**
 * Finds the dateline of a report: at the beginning of one of its first paragraphs, place first, ended by
 * a dash, or as agencies write it, by `/AGENCY/.` A place in mixed case needs a date or an agency beside it.
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

const FULL_DATE = new RegExp(
  `(${MONTH_NAMES}) (\\d{1,2}),? (\\d{4})|(\\d{1,2}) (${MONTH_NAMES}),? (\\d{4})`,
  "iu"
);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that a dateline names with its year, as EDTF; `null` if it names none. */
export function datelineDay(text: string, dateline: Dateline | null): string | null {
  if (!dateline?.date) return null;
  const written = text.slice(...dateline.date);
  if (/^\d{4}-\d\d-\d\d$/u.test(written)) return written;
  const found = FULL_DATE.exec(written);
  if (!found) return null;
  const month = MONTHS.indexOf((found[1] ?? found[5])!.slice(0, 3).toLowerCase()) + 1;
  const day = found[2] ?? found[4];
  return `${found[3] ?? found[6]}-${String(month).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

function readDateline(line: string, at: number): Dateline | null {
  const end = headEnd(line);
  if (!end) return null;
  const head = line.slice(0, end.head);
  const parts = partsOf(head);
  if (!parts) return null;
  const {place, date, agency} = parts;
  const name = head.slice(...place);
  if (!isPlaceLike(name, date !== null || agency !== null)) return null;
  const moved = (span: Span | null): Span | null => (span ? [span[0] + at, span[1] + at] : null);
  return {span: [at, at + end.behind], place: moved(place)!, date: moved(date), agency: moved(agency)};
}

/** Where the head ends and where the report begins. */
function headEnd(line: string): {head: number; behind: number} | null {
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
    rest = rest.slice(0, bracket.index).trimEnd().replace(/\.$/u, "");
  }
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
  if (words.length === 0 || words.length > 7) return false;
  const first = name.split(",")[0]!;
  if (certain)
    return words.every(
      (word) => /^\p{Lu}/u.test(word) || /^(?:of|de|la|le|el|al|and|upon|the|du|am|an|der|do|da)$/u.test(word)
    );
  return /\p{Lu}{3}/u.test(first) && !/\p{Ll}/u.test(first) && !/\d/u.test(first);
}
