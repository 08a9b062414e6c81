import type {Match} from "../match.js";
import type {EdgeMonth, Modifier, Reading} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {isAnyPart, isSeasonInName, isSeasonOfThing} from "./plausible.js";
import {date, edgeOf, modified, partOf, shift, unitOf} from "./readings.js";

/** "Easter Rising", "Christmas Island": a name that goes on behind the holiday. */
function isPartOfName(m: Match): boolean {
  const next = m.last + 1;
  if (
    !m.capital(m.last) ||
    !m.capital(next) ||
    m.is(next, "MONTH") ||
    m.is(next, "PART") ||
    m.is(next, "WEEKDAY")
  )
    return false;
  const {text, start, end} = m.scan;
  return /^ \p{Lu}\p{Ll}/u.test(text.slice(end[m.last], start[next]! + 2));
}

/** Whose weekend ends on another day than the holiday's own. */
const WEEKEND_OF: Readonly<Record<string, string>> = {
  easter: "easter-monday",
  "good-friday": "easter-monday",
  pentecost: "whit-monday"
};

/** Before "thanksgiving" that is no holiday. */
const GIVING_THANKS = new Set(["of", "a", "general", "public", "solemn", "with", "in"]);

/** Before "day" that was told of. */
const POINTS_BACK = new Set(["same", "that"]);

/** Of a year: "the last days of 1927", "at the end of that year", "until the end of 2018", but not "by the end of 1785". */
function edgeMonthOf(m: Match, edge: Modifier): EdgeMonth | null {
  if (m.has("days")) return edge === "start" ? "first" : edge === "end" ? "last" : null;
  return edge === "end" && ["at", "until", "till"].includes(m.before()) ? "last" : null;
}

/** A part of another expression: early, the end of, the first Monday in; and holidays. */
export const ENGLISH_PARTS: readonly TimexRule[] = [
  {
    id: "en/earlier-in", // earlier this year, later that day, later in the week
    patterns: [
      "EARLIER T",
      "EARLIER in T",
      "EARLIER on T",
      "EARLY T",
      "EARLY in T",
      "EARLY on T",
      "EARLY - T",
      "the EARLY T",
      "the EARLY - T",
      "EARLIER in the day|month|week|year",
      "EARLIER|EARLY DAY_WORD",
      "very EARLY T",
      "very EARLY in T",
      "just EARLIER T"
    ],
    read: (m) => {
      const value = m.optional("earlier") ?? m.num("early");
      const nested = m.find("t");
      // "Earlier Friday, lawyers filed": earlier than what was told before.
      if (m.is(m.first, "EARLIER") && m.last === m.first + 1 && m.is(m.last, "WEEKDAY")) return null;
      if (!nested) {
        if (m.has("day_word")) return modified(shift("day", m.num("day_word"), "document"), edgeOf(value));
        const unit = (["day", "month", "week", "year"] as const).find((word) => m.has(word))!;
        return modified(shift(unit, 0, unit === "day" ? "narrative" : "document"), edgeOf(value));
      }
      const reading = nested.reading!;
      if (reading.kind !== "date" && reading.kind !== "shift") return null;
      if (reading.kind === "date" && reading.fields.clock) return null;
      // "Late the same day": of the day told of, and not of the paper's own as "late in the day" may be.
      const same =
        reading.kind === "shift" && reading.unit === "day" && POINTS_BACK.has(m.word(nested.last - 1));
      return modified(same ? {...reading, fields: {...reading.fields}} : reading, edgeOf(value));
    }
  },
  {
    id: "en/edge-of", // the end of the year, mid-1990s, the start of 2006, year-end 1998
    patterns: [
      "the? EDGE of T",
      "the very EDGE of T",
      "the? EDGE of the? ONE_UNIT",
      "the? ONE_UNIT ' ^s EDGE",
      "the latter part of T",
      "the early|later|first part of T",
      "the EARLY|latter days|weeks|months|years of T",
      "the middle part of T",
      "the first days|weeks|months of T",
      "the last days|weeks|months of T",
      "the early hours of T",
      "the early morning hours of T",
      "the small|wee hours of T",
      "the final days|weeks|months of T",
      "the? opening|closing|dying days|weeks|months of T",
      "the dry|wet|rainy|hot|cold|summer|winter months of T"
    ],
    read: (m) => {
      if (
        m.has("months") &&
        !m.has("first") &&
        !m.has("last") &&
        !m.has("final") &&
        !m.has("early") &&
        !m.has("latter") &&
        !m.has("opening") &&
        !m.has("closing") &&
        !m.has("dying")
      )
        return m.find("t")!.reading;
      const edge = m.has("edge")
        ? edgeOf(m.num("edge"))
        : m.has("latter") || m.has("later")
          ? "end"
          : m.has("middle")
            ? "mid"
            : m.has("closing") ||
                m.has("dying") ||
                m.has("last") ||
                m.has("final") ||
                m.optional("early") === 3
              ? "end"
              : "start";
      const nested = m.find("t");
      const reading: Reading | null = nested
        ? nested.reading
        : {kind: "shift", unit: unitOf(m), by: 0, from: "narrative", loose: true};
      if (!reading || (reading.kind !== "date" && reading.kind !== "shift")) return null;
      // "the start of the season": which, only the sport knows.
      if (
        reading.kind === "shift" &&
        !nested &&
        ["season", "second", "minute", "hour"].includes(reading.unit)
      )
        return null;
      const month = edgeMonthOf(m, edge);
      const result = modified(reading, edge);
      return month && result && result.kind !== "duration"
        ? ({...result, edgeMonth: month} as Reading)
        : result;
    }
  },
  {
    id: "en/turn-of-year", // at the turn of the year
    patterns: ["the turn of the year"],
    read: () => ({kind: "shift", unit: "year", by: 0, from: "narrative", edgeMonth: "turn"})
  },
  {
    id: "en/year-end",
    patterns: ["year - end YEAR?", "year end", "month - end"],
    read: (m) => {
      if (m.has("month")) return shift("month", 0, "document");
      return m.has("year") && m.find("year")!.value > 1000
        ? date({year: m.num("year"), month: 12, day: 31})
        : shift("year", 0, "document", {month: 12, day: 31});
    }
  },
  {
    id: "en/first-day-of", // the last day of the month, the first Monday in May, the first week of June
    patterns: [
      "the ORD ONE_UNIT of|in T",
      "the last ONE_UNIT of|in T",
      "the ORD WEEKDAY of|in T",
      "the last WEEKDAY of|in T",
      "the final ONE_UNIT of T",
      "the opening|closing ONE_UNIT of T",
      "ORD|last WEEKDAY of|in T"
    ],
    read: (m) => {
      const of = m.find("t")!.reading!;
      if (of.kind !== "date" && of.kind !== "shift") return null;
      if (of.kind === "date" && (of.fields.day !== undefined || of.fields.weekday !== undefined)) return null;
      const nth =
        m.has("last") || m.has("final") || m.has("closing") ? -1 : m.has("opening") ? 1 : m.num("ord");
      if (m.has("weekday"))
        return nth > 5 ? null : {kind: "nth", unit: "day", nth, weekday: m.num("weekday"), of};
      const unit = unitOf(m);
      if (unit === "quarter" || unit === "second" || unit === "season" || unit === "night") return null;
      return {kind: "nth", unit, nth, of};
    }
  },
  {
    id: "en/holiday", // Easter Monday, last Thanksgiving, Christmas 1914
    patterns: [
      "HOLIDAY",
      "HOLIDAY ,|of|in? YEAR",
      "LAST|NEXT|THIS HOLIDAY",
      "the HOLIDAY of YEAR",
      "the? HOLIDAY of? LAST|NEXT|THIS year",
      "HOLIDAY - day",
      "the HOLIDAY",
      "the? HOLIDAY weekend",
      "christmas|xmas week YEAR?"
    ],
    read: (m) => {
      if (!m.has("holiday")) return date({month: 12, ...(m.has("year") ? {year: m.num("year")} : {})});
      const holiday = m.find("holiday")!.holiday!;
      if (m.has("weekend")) return date({holiday: WEEKEND_OF[holiday] ?? holiday, holidayWeekend: true});
      // "a service of thanksgiving", "to general thanksgiving"
      if (holiday === "thanksgiving" && !m.capital(m.last) && GIVING_THANKS.has(m.before())) return null;
      // "the Christmas lights", "an Easter bonnet"
      if (m.is(m.last + 1, "OF_HOLIDAY") && m.find("holiday")!.last === m.last) return null;
      if (isPartOfName(m) || (m.word(m.last) === "day" && !m.capital(m.last) && /^[.!?]?$/u.test(m.before())))
        return null;
      if (m.has("-") || !m.capital(m.find("holiday")!.first)) {
        if (
          !/^(?:4th|fourth)/u.test(m.word(m.first)) &&
          !["christmas", "easter", "xmas", "halloween", "thanksgiving", "ramadan", "feast"].includes(
            m.word(m.find("holiday")!.first)
          ) &&
          m.scan.text[m.scan.start[m.first]!]! > "9"
        )
          return null;
      }
      if (m.word(m.last) === "year" && !m.is(m.last, "HOLIDAY") && m.find("holiday")!.last !== m.last) {
        return shift("year", m.optional("last") ?? m.optional("next") ?? 0, "document", {holiday});
      }
      const choice = m.has("last") ? "last" : m.has("next") ? "next" : m.has("this") ? "this" : undefined;
      const side = {before: -1, after: 1}[m.before()] as -1 | 1 | undefined;
      return date(
        {holiday, ...(m.has("year") ? {year: m.num("year")} : {}), ...(side ? {besideHoliday: side} : {})},
        choice
      );
    }
  },
  {
    id: "en/kind-of-thing", // "winter quarters", "Christmas gifts": in posts and histories a time, in the news a kind
    only: ["history", "post"],
    patterns: ["the? PART", "a PART", "the? SEASON", "HOLIDAY"],
    read: (m) => {
      if (m.has("holiday"))
        return isPartOfName(m) || m.is(m.last + 1, "OF_HOLIDAY")
          ? date({holiday: m.find("holiday")!.holiday!})
          : null;
      if (m.has("season"))
        return m.is(m.last + 1, "OF_SEASON") || isSeasonOfThing(m) || isSeasonInName(m)
          ? date({season: m.num("season")})
          : null;
      return m.is(m.last + 1, "OF_PART") || isAnyPart(m) ? date({part: partOf(m)}) : null;
    }
  },
  {
    id: "en/eve-of", // the eve of the vote
    patterns: ["the eve of the|its|his|her|their"],
    read: (m) => [
      {
        reading: {kind: "shift", unit: "day", by: -1, from: "event", onlyDated: true},
        first: m.first,
        last: m.first + 1
      }
    ]
  },
  {
    id: "en/day-part-of", // the morning of 5 May, the night before
    patterns: [
      "the? PART of T",
      "the PART BACK",
      "the PART after",
      "the PART FOLLOWING",
      "WEEKDAY ' ^s PART",
      "on? the PART of the same day",
      "the EARLY PART of T",
      "the? EARLY PART of T"
    ],
    read: (m) => {
      if (m.word(m.find("part")!.first) === "eve") {
        const of = m.find("t")?.reading;
        const day = of?.kind === "date" && (of.fields.day !== undefined || of.fields.holiday !== undefined);
        return day ? shift("day", -1, of) : null;
      }
      const part = partOf(m);
      if (!m.has("t") && !m.has("weekday")) {
        if (m.has("following") && m.word(m.last) !== "following") return null;
        if (m.has("same")) return shift("day", 0, "narrative", {part});
        if (
          /^[\p{L}\d]/u.test(m.after()) &&
          !m.has("back") &&
          !["and", "but", "by", "with"].includes(m.after())
        )
          return null;
        return shift("day", m.has("back") ? -1 : 1, "narrative", {part});
      }
      const of = m.find("t")?.reading ?? date({weekday: m.num("weekday")});
      if (
        of.kind === "date" &&
        (of.fields.day !== undefined || of.fields.weekday !== undefined || of.fields.holiday) &&
        !of.fields.clock
      ) {
        return {...of, fields: {...of.fields, part}};
      }
      return of.kind === "shift" && of.unit === "day" ? {...of, fields: {...of.fields, part}} : null;
    }
  }
];
