import type {Article} from "../../domain/article.js";
import type {Notice} from "../../domain/notice.js";
import {precisionOfDate} from "../../domain/time.js";
import {parseEdtf} from "../../domain/edtf.js";
import {dayOfMonth, intervalOf, type Stretch} from "./stretch.js";

export type Publication = {
  readonly document: Stretch | null;
  readonly documentAnchor: "publication-date" | "dateline";
  /** The day of the paper where a report came to it by mail, days after its dateline; else `null`. */
  readonly paper: Stretch | null;
};

/** What came by wire is printed sooner, and its day is that of what stands below it. */
const MAIL_DAYS = 4;

/** So many days a report is on its way to its newspaper at most. */
const LONGEST_WAY = 120;

/**
 * The day, month or year that an article counts its relative dates from, with where it comes from. A dateline's day
 * goes before that of the paper: "CANBERRA, Monday. — To-day the Duke ..." was that Monday.
 */
export function publicationOf(article: Article, dateline: string | null, notices: Notice[]): Publication {
  const {document, documentAnchor} = readPublication(article, dateline, notices);
  if (documentAnchor === "dateline" || dateline === null || document === null)
    return {document, documentAnchor, paper: null};
  const written = readPublication({...article, date: null}, dateline, notices).document;
  if (written?.unit !== "day") return {document, documentAnchor, paper: null};
  const [from, to] = intervalOf(document);
  const near = written.index < to && from - written.index <= LONGEST_WAY && written.index !== from;
  return near
    ? {
        document: written,
        documentAnchor: "dateline",
        paper: from - written.index >= MAIL_DAYS ? document : null
      }
    : {document, documentAnchor, paper: null};
}

function readPublication(
  article: Article,
  dateline: string | null,
  notices: Notice[]
): Omit<Publication, "paper"> {
  const edtf = article.date?.edtf ?? dateline;
  const documentAnchor = article.date && article.date.source !== "dateline" ? "publication-date" : "dateline";
  if (!edtf) return {document: null, documentAnchor};
  try {
    const value = parseEdtf(edtf);
    const date = value.kind === "date" ? value : null;
    const precision = date && precisionOfDate(date);
    if (date && precision && !date.year.includes("X")) {
      const year = Number(date.year) * (date.negative ? -1 : 1);
      const [month, day] = [Number(date.month), Number(date.day)];
      if (precision === "day" || precision === "time")
        return {document: dayOfMonth(year, month, day), documentAnchor};
      if (precision === "month")
        return {document: {unit: "month", index: year * 12 + month - 1}, documentAnchor};
      if (precision === "year") return {document: {unit: "year", index: year}, documentAnchor};
    }
  } catch {
    notices.push({
      rule: "times/document-date-unreadable",
      severity: "warning",
      span: null,
      message: `The article's date "${edtf.slice(0, 40)}" is no date; what is counted from it stays open.`
    });
  }
  return {document: null, documentAnchor};
}
