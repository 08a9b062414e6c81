import type {Article} from "../../domain/article.js";
import type {Tagged} from "./reading.js";

/** Regions that write the month first; of others with a known region the day comes first. */
const MONTH_FIRST = new Set(["US", "PH", "FM", "PW", "MH", "AS", "GU", "PR", "VI"]);

/** Last part of a host name that tells a region. */
const REGION_OF_HOST: Readonly<Record<string, string>> = {
  uk: "GB",
  au: "AU",
  nz: "NZ",
  in: "IN",
  ie: "IE",
  za: "ZA",
  sg: "SG",
  us: "US",
  gov: "US",
  mil: "US",
  ph: "PH"
};

/**
 * Whether an article writes 03/04 as day and month or as month and day.
 *
 * Dates of the same article that can be read in one way only decide; else the region of its language, else
 * that of its address. `null` when they contradict each other, or nothing tells.
 */
export function dayMonthOrder(
  tagged: readonly Tagged[],
  {lang, url}: Pick<Article, "lang" | "url">
): "day-month" | "month-day" | null {
  let [dayFirst, monthFirst] = [0, 0];
  for (const {reading} of tagged) {
    if (reading.kind !== "date" || !reading.numericOrder) continue;
    if (reading.numericOrder === "day-month") dayFirst++;
    else monthFirst++;
  }
  if (dayFirst || monthFirst) {
    if (dayFirst && monthFirst) return null;
    return dayFirst ? "day-month" : "month-day";
  }
  const region =
    /^[a-z]{2,3}-(?<region>[A-Z]{2})$/u.exec(lang ?? "")?.groups?.["region"] ?? regionOfHost(url);
  if (!region) return null;
  return MONTH_FIRST.has(region) ? "month-day" : "day-month";
}

function regionOfHost(url: string | null): string | undefined {
  const host = /^https?:\/\/(?<host>[^/:?#]+)/u.exec(url ?? "")?.groups?.["host"];
  return host === undefined ? undefined : REGION_OF_HOST[host.slice(host.lastIndexOf(".") + 1).toLowerCase()];
}
