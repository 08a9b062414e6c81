import type {Article} from "../../domain/article.js";
import {intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";

/** The days on which an article came out, as far as that is known. */
export function publishedDay(article: Article): DayInterval | null {
  if (!article.date) return null;
  try {
    return intervalOfEdtf(article.date.edtf);
  } catch {
    return null;
  }
}

/** On which side of the article's own day a date lies. */
export type Lie = "ahead" | "past" | "unknown";

export function sideOf(
  {earliest, latest}: Pick<Timex, "earliest" | "latest">,
  published: DayInterval | null
): Lie {
  if (!published || !Number.isFinite(published[1])) return "unknown";
  try {
    if (earliest !== null && intervalOfEdtf(earliest)[0] >= published[1]) return "ahead";
    if (latest !== null && intervalOfEdtf(latest)[1] <= published[0]) return "past";
  } catch {
    return "unknown";
  }
  return "unknown";
}
