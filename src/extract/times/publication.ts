import type {Article} from "../../domain/article.js";
import type {Notice} from "../../domain/notice.js";
import {precisionOfDate} from "../../domain/time.js";
import {parseEdtf} from "../../domain/edtf.js";
import {dayOfMonth, type Stretch} from "./stretch.js";

/** The day, month or year that an article counts its relative dates from, with where it comes from. */
export function publicationOf(
  article: Article,
  dateline: string | null,
  notices: Notice[]
): {document: Stretch | null; documentAnchor: "publication-date" | "dateline"} {
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
