import type {TimexRule} from "../rule.js";
import {isOfGame} from "./plausible.js";
import {compared, date, duration, end, shift, yearOf} from "./readings.js";

/** Quarters, halves, fiscal years, and the periods that figures are compared with. */
export const ENGLISH_QUARTERS: readonly TimexRule[] = [
  {
    id: "en/quarter-year", // the third quarter of 1998, Q3 2016, the first half of 2004
    patterns: [
      "the? ORD -? quarter of? fiscal? YEAR",
      "the? fiscal ORD quarter of? YEAR",
      "YEAR ' ^s ORD quarter",
      "the? ORD quarter of fiscal year? YEAR",
      "the ORD three months of YEAR",
      "the YEAR ORD quarter",
      "q ord=^NUM ,|of? YEAR",
      "YEAR q ord=^NUM",
      "ord=NUM ^q YEAR"
    ],
    read: (m) => (m.num("ord") <= 4 ? date({quarter: m.num("ord"), year: m.num("year")}) : null)
  },
  {
    id: "en/quarter-of-year",
    patterns: [
      "the? ORD quarter of? LAST|NEXT|THIS year",
      "THIS|LAST|NEXT year ' ^s ORD quarter",
      "the? year - ago|earlier ORD quarter",
      "the? year ago|earlier ORD quarter"
    ],
    read: (m) => {
      if (m.num("ord") > 4) return null;
      const by = m.optional("last") ?? m.optional("next") ?? (m.has("this") ? 0 : -1);
      return shift("year", by, "document", {quarter: m.num("ord")});
    }
  },
  {
    id: "en/quarter", // third-quarter, the fiscal first quarter
    patterns: [
      "the? ORD quarter",
      "the? fiscal -? ORD quarter",
      "fiscal? ORD - quarter",
      "the ORD fiscal quarter",
      "q ord=^NUM"
    ],
    read: (m) => (m.num("ord") <= 4 && !isOfGame(m) ? date({quarter: m.num("ord")}) : null)
  },
  {
    id: "en/half-year", // the first half of 1998, the latter half of 2008
    patterns: [
      "the? ORD -? half of? YEAR",
      "the latter|last half of YEAR",
      "h ord=^NUM ,|of? YEAR",
      "the ORD half of DECADE"
    ],
    read: (m) => {
      const half = m.has("latter") || m.has("last") ? 2 : m.num("ord");
      return half <= 2 && m.has("year") ? date({half, year: m.num("year")}) : null;
    }
  },
  {
    id: "en/half-of-year",
    patterns: ["the? ORD half of LAST|NEXT|THIS year", "the ORD half of the year"],
    read: (m) =>
      m.num("ord") <= 2
        ? shift(
            "year",
            m.optional("last") ?? m.optional("next") ?? 0,
            m.has("this") || m.has("last") || m.has("next") ? "document" : "narrative",
            {half: m.num("ord")}
          )
        : null
  },
  {
    id: "en/year-period", // the 1988 period, the year-ago quarter, the latest period
    patterns: [
      "the YEAR period|quarter",
      "the? year - ago|earlier quarter|period",
      "the? comparable|corresponding year - ago|earlier quarter|period",
      "year - ago|earlier",
      "the latest period",
      "the same period|day|week|month LAST year",
      "the same period a year earlier|ago",
      "the corresponding period LAST year",
      "the fiscal year",
      "year ' ^s end",
      "the year - end"
    ],
    read: (m) => {
      if (m.has("year") && m.find("year")!.value >= 1000) return date(yearOf(m));
      if (m.has("latest")) return {kind: "shift", unit: "quarter", by: -1, from: "document", loose: true};
      if (m.has("fiscal") && (m.after() === "ended" || m.after() === "ending")) return duration("year", 1);
      if (m.has("fiscal") || m.has("end")) return shift("year", 0, "document");
      return compared(shift("year", -1, "document"));
    }
  },
  {
    id: "en/this-time-last-year", // in posts the year alone is annotated
    only: ["news", "history"],
    patterns: ["this time LAST|NEXT year", "the same time LAST|NEXT year"],
    read: (m) => {
      const years = m.optional("last") ?? m.num("next");
      return shift("month", years * 12, "document");
    }
  },
  {
    id: "en/fiscal-year", // fiscal 1989, fiscal year 2005, FY2015
    patterns: ["fiscal year? YEAR", "the fiscal year YEAR", "the? YEAR fiscal year", "fy ^YEAR"],
    read: (m) => date(yearOf(m))
  },
  {
    id: "en/season-of-sport", // the 2014/15 season
    patterns: ["y1=YEAR -|/ y2=NUM season"],
    read: (m) => {
      const {first, last, value} = m.find("y2")!;
      const year = m.num("y1");
      if (first !== last || !(value === year + 1 || value === (year + 1) % 100)) return null;
      return [end(m, "y1", date({year}), true), {reading: date({year: year + 1}), first, last, range: true}];
    }
  }
];
