import type {Match} from "../match.js";
import type {Fields} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {LASTING_FOR_SEASONS} from "./event-words.js";
import {BEHIND_LAST, isMonthAlone, isSeasonInName, isSeasonOfThing} from "./plausible.js";
import {date, end, endsSentence, shift, yearOf} from "./readings.js";

/** "The August blow of 1848", "the May general strike of 1926": the year behind what the month stands before. */
function yearBehindNoun(m: Match): Fields {
  const {kind, value, start, end} = m.scan;
  if (m.before() !== "the") return {};
  for (let of = m.last + 2; of <= m.last + 3; of++) {
    const year = of + 1;
    if (m.word(of) !== "of") continue;
    const digits = kind[year] === NUMBER && end[year]! - start[year]! === 4;
    return digits && value[year]! >= 1000 && value[year]! < 2100 ? {year: value[year]!} : {};
  }
  return {};
}

const LATER_ORDINALS = new Set(["second", "third", "fourth", "fifth"]);

/** Months and seasons, with their year or without. */
export const ENGLISH_MONTHS_AND_SEASONS: readonly TimexRule[] = [
  {
    id: "en/month-range", // March-May 2024, between March and May 2024
    patterns: [
      "m1=MONTH ^.? to=-|to|until|till|through m2=MONTH ^.? ,|of? YEAR",
      "m1=MONTH ^.? list=and|or|&|/ m2=MONTH ^.? ,|of? YEAR"
    ],
    read: (m) => {
      const year = m.num("year");
      const [a, b] = [m.num("m1"), m.num("m2")];
      const joined = m.has("to") || m.before() === "between";
      return [
        end(m, "m1", date({month: a, year: a > b ? year - 1 : year}), joined),
        end(m, "m2", date({month: b, year}), joined, true)
      ];
    }
  },
  {
    id: "en/month-year", // March 2024, March of 2024, the month of March 2024
    patterns: [
      "MONTH ^.? ,|of|-? YEAR",
      "the month of MONTH ,|of? YEAR",
      "YEAR MONTH",
      "MONTH , in? YEAR",
      "THIS MONTH YEAR"
    ],
    read: (m) => {
      if (endsSentence(m)) return null;
      const {first} = m.find("month")!;
      const year = m.find("year")!;
      if (
        first > year.first &&
        (m.scan.kind[m.last + 1] === NUMBER || !m.capital(first) || m.word(m.first - 1) === ",")
      )
        return null;
      if (m.is(first, "SHY_MONTH") && !m.capital(first)) return null;
      if (m.is(m.last + 1, "COUNTED")) return null;
      return date({month: m.num("month"), year: year.value});
    }
  },
  {
    id: "en/month-era", // April 480 BC
    patterns: ["MONTH ,|of? y=ERA_YEAR bc|bce", "MONTH ,|of? y=ERA_YEAR b ^. ^c ^.?", "MONTH ad y=ERA_YEAR"],
    read: (m) => date({month: m.num("month"), year: m.has("ad") ? m.num("y") : 1 - m.num("y")})
  },
  {
    id: "en/chosen-month", // last April, this May, the following June
    patterns: [
      "LAST|PAST MONTH",
      "NEXT MONTH",
      "THIS MONTH",
      "this NEXT MONTH",
      "this past MONTH",
      "the? FOLLOWING MONTH",
      "the? PREVIOUS MONTH",
      "that MONTH",
      "the next MONTH",
      "the same MONTH",
      "that same MONTH",
      "LAST|NEXT|THIS MONTH ^.? DAY",
      "the MONTH after|before|FOLLOWING",
      "MONTH last|next",
      "the? DAY of? MONTH last|next"
    ],
    read: (m) => {
      const {first} = m.find("month")!;
      if (!m.capital(first) && m.is(first, "SHY_MONTH")) return null;
      // "in March last", but not "in March last year's" or "in May last minute"
      if (m.word(m.last) === "last" || m.word(m.last) === "next") {
        if (/^[\p{L}\d'-]/u.test(m.after()) && !BEHIND_LAST.has(m.after())) return null;
        const day = m.optional("day");
        if (day !== undefined && day > 31) return null;
        const fields = {month: m.num("month"), ...(day === undefined ? {} : {day})};
        return date(fields, m.word(m.last) === "last" ? "last" : "next");
      }
      if (m.has("after") || m.has("before")) {
        if (/^[\p{L}\d]/u.test(m.after()) && !["and", "but", "with", "he", "she", "they"].includes(m.after()))
          return null;
        return date({month: m.num("month")}, m.has("after") ? "following" : "previous");
      }
      const day = m.optional("day");
      if (day !== undefined && (day > 31 || m.is(m.last + 1, "MANY_UNITS"))) return null;
      const fields = {month: m.num("month"), ...(day === undefined ? {} : {day})};
      if (m.has("following") || (m.has("next") && m.has("the"))) return date(fields, "following");
      if (m.has("previous") && !m.has("last")) return date(fields, "previous");
      if (m.has("same") || m.has("that")) return date(fields, "same");
      if (m.has("next")) return date(fields, "next");
      return date(fields, m.has("last") || m.has("past") ? "last" : "this");
    }
  },
  {
    id: "en/month-of-year", // March last year, 5 March of the same year
    patterns: [
      "MONTH DAY? ,|of? LAST|NEXT|THIS year",
      "the? DAY of? MONTH ,|of? LAST|NEXT|THIS year",
      "MONTH DAY? of the year FOLLOWING|PREVIOUS|before|after",
      "DAY of? MONTH of the year FOLLOWING|PREVIOUS|before|after",
      "DAY of? MONTH of? the FOLLOWING|PREVIOUS year",
      "MONTH DAY? of the new year",
      "DAY of? MONTH of the new|next year",
      "MONTH DAY? the year FOLLOWING|before|after",
      "DAY of? MONTH the year FOLLOWING|before|after",
      "MONTH DAY? of the year before last",
      "one|an|a MONTH PART ,? in YEAR",
      "one PART in|of MONTH YEAR?",
      "one MONTH PART",
      "MONTH DAY? of? the? FOLLOWING|PREVIOUS year",
      "DAY MONTH of? the? FOLLOWING|PREVIOUS year",
      "MONTH DAY? of? the next year",
      "MONTH DAY? of that same? year",
      "DAY of? MONTH of that same? year",
      "MONTH DAY? of the same year",
      "DAY of? MONTH of the same year",
      "MONTH DAY? that year",
      "DAY MONTH that year"
    ],
    read: (m) => {
      const fields = {month: m.num("month"), ...(m.has("day") ? {day: m.num("day")} : {})};
      if (m.word(m.last) === "last" && m.has("before")) return shift("year", -2, "document", fields);
      if (m.has("last") || m.has("this") || (m.has("next") && !m.has("the"))) {
        return shift("year", m.optional("last") ?? m.optional("next") ?? 0, "document", fields);
      }
      if (m.has("part")) {
        const {first} = m.find("month")!;
        if (m.is(first, "SHY_MONTH") && !m.capital(first)) return null;
        return date({month: m.num("month"), ...yearOf(m)});
      }
      // "in May of the year after the flood"
      if ((m.has("before") || m.has("after")) && /^[\p{L}\d]/u.test(m.after())) return null;
      const ahead = m.has("next") || m.has("new") || m.has("after");
      const by = m.optional("following") ?? m.optional("previous") ?? (ahead ? 1 : m.has("before") ? -1 : 0);
      return shift("year", by, "narrative", fields);
    }
  },
  {
    id: "en/month", // in March
    patterns: ["MONTH", "the month of MONTH"],
    read: (m) => {
      if (m.has("of")) return date({month: m.num("month")});
      return isMonthAlone(m, m.first) ? date({month: m.num("month"), ...yearBehindNoun(m)}) : null;
    }
  },
  {
    id: "en/season-year", // the spring of 2024, summer 2024, winter 1942-43, winter of 480 BC
    patterns: [
      "the? SEASON ,|of? YEAR",
      "the? SEASON of? YEAR -|/ y2=NUM",
      "the? SEASON of? y=ERA_YEAR bc|bce",
      "the? SEASON of ad ad=ERA_YEAR",
      "the? SEASON / SEASON YEAR"
    ],
    read: (m) => {
      if (m.has("y2")) {
        const {first, last} = m.find("y2")!;
        if (first !== last || !(m.scan.flags[first]! & GLUED)) return null;
        return date({season: m.num("season"), year: m.num("year")});
      }
      const year = m.has("y") ? 1 - m.num("y") : m.word(m.last - 1) === "ad" ? m.num("ad") : m.num("year");
      return date({season: m.num("season"), year});
    }
  },
  {
    id: "en/seasons-later", // two winters later, five springs ago
    patterns: ["NUM SEASONS BACK|LATER|AGO", "NUM SEASONS on"],
    read: (m) => {
      const ago = m.has("ago");
      const by = m.num("num") * (ago || m.has("back") ? -1 : 1);
      if (!Number.isInteger(by)) return null;
      if (["before", "after", "on"].includes(m.word(m.last)) && /^[\p{L}\d]/u.test(m.after())) return null;
      return shift("year", by, ago ? "document" : "narrative", {season: m.num("seasons")});
    }
  },
  {
    id: "en/month-years-later", // in May two years later, at Easter a year on, the spring two years before
    patterns: [
      "MONTH NUM years|year BACK|LATER|on",
      "MONTH a year BACK|LATER|on",
      "the? SEASON NUM years|year BACK|LATER|on",
      "the? SEASON a year BACK|LATER|on",
      "HOLIDAY NUM years|year BACK|LATER|on",
      "HOLIDAY a year BACK|LATER|on"
    ],
    read: (m) => {
      const by = (m.optional("num") ?? 1) * (m.has("back") ? -1 : 1);
      if (!Number.isInteger(by)) return null;
      if (["before", "after", "on"].includes(m.word(m.last)) && /^[\p{L}\d]/u.test(m.after())) return null;
      if (m.has("month")) {
        const {first} = m.find("month")!;
        if (m.is(first, "SHY_MONTH") && !m.capital(first)) return null;
      }
      const fields = m.has("month")
        ? {month: m.num("month")}
        : m.has("season")
          ? {season: m.num("season")}
          : {holiday: m.find("holiday")!.holiday!};
      return shift("year", by, "narrative", fields);
    }
  },
  {
    id: "en/season-of-year", // the summer of last year
    patterns: [
      "the? SEASON of? LAST|NEXT|THIS year",
      "the? SEASON of that same? year",
      "the? SEASON of the same year",
      "the? SEASON of? the FOLLOWING|PREVIOUS year",
      "the? SEASON of? the next year"
    ],
    read: (m) => {
      const fields = {season: m.num("season")};
      if (m.has("last") || m.has("this") || (m.has("next") && !m.has("the")))
        return shift("year", m.optional("last") ?? m.optional("next") ?? 0, "document", fields);
      return shift(
        "year",
        m.optional("following") ?? m.optional("previous") ?? (m.has("next") ? 1 : 0),
        "narrative",
        fields
      );
    }
  },
  {
    id: "en/chosen-season", // last summer, this spring, the following winter
    patterns: [
      "LAST|PAST SEASON",
      "this? NEXT SEASON",
      "THIS SEASON",
      "this past SEASON",
      "the? FOLLOWING SEASON",
      "the? PREVIOUS SEASON",
      "that SEASON",
      "the next SEASON",
      "the same SEASON",
      "the SEASON after|before"
    ],
    read: (m) => {
      const fields = {season: m.num("season")};
      if (m.has("after") || m.has("before")) {
        if (/^[\p{L}\d]/u.test(m.after())) return null;
        return date(fields, m.has("after") ? "following" : "previous");
      }
      if (m.has("following") || (m.has("next") && m.has("the"))) return date(fields, "following");
      if (m.has("previous") && !m.has("last")) return date(fields, "previous");
      if (m.has("same") || m.has("that")) return date(fields, "same");
      if (m.has("next")) return date(fields, "next");
      return date(fields, m.has("last") || m.has("past") ? "last" : "this");
    }
  },
  {
    id: "en/season", // the summer, spring
    patterns: ["SEASON", "the SEASON"],
    read: (m) => {
      const {first} = m.find("season")!;
      if (m.is(m.last + 1, "OF_SEASON") || isSeasonInName(m)) return null;
      // "In the autumn of the year the King died", "the first winter of the war": which year, the text may not tell.
      const of = m.after() === "of" && m.after(2) === "the" ? m.after(3) : "";
      if ((of === "year" && /^\p{L}/u.test(m.after(4))) || LASTING_FOR_SEASONS.has(of))
        return {kind: "shift", unit: "season", by: 0, from: "event"};
      // "The war began in August 1914. In the second winter": counted from what, the text may not tell.
      if (LATER_ORDINALS.has(m.before()) && m.after() !== "of")
        return {kind: "shift", unit: "season", by: 0, from: "event"};
      // "a permanent spring", "the hardest winter on record"
      if (m.first === first && isSeasonOfThing(m)) return null;
      if (m.word(first) === "fall" && !(m.has("the") && m.before() === "in")) {
        return ["in", "by", "since", "until", "of"].includes(m.before()) &&
          !m.has("the") &&
          m.after() !== "in" &&
          m.before() !== "of"
          ? date({season: 3})
          : null;
      }
      if (m.word(first) === "fall" && m.after() === "of") return null;
      if (
        m.is(first, "SHY_SEASON") &&
        m.capital(first) &&
        m.first > 0 &&
        m.before() !== "." &&
        !m.has("the")
      ) {
        return ["in", "by", "since", "until", "of", "for"].includes(m.before())
          ? date({season: m.num("season")})
          : null;
      }
      return date({season: m.num("season")});
    }
  }
];
