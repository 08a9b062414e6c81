import type {Reading} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {date, duration, partOf, unitOf, vague} from "./readings.js";

/** What recurs, and what is only past, present or future. */
export const ENGLISH_SETS_AND_VAGUE: readonly TimexRule[] = [
  {
    id: "en/per-unit", // three times a day, once a week: the whole says how often
    patterns: ["once|twice a|an|every|each ONE_UNIT", "NUM times a|an|each|every|per ONE_UNIT"],
    read: (m) => {
      const unit = unitOf(m);
      return {kind: "set", value: setValue(unit, 1)};
    }
  },
  {
    id: "en/every", // every day, each July, every other week, every four years
    patterns: [
      "EVERY ONE_UNIT",
      "EVERY other ONE_UNIT",
      "EVERY NUM UNIT",
      "EVERY WEEKDAY",
      "EVERY MONTH",
      "EVERY SEASON",
      "EVERY PART",
      "EVERY few MANY_UNITS",
      "EVERY ORD ONE_UNIT",
      "EVERY single ONE_UNIT",
      "EVERY other WEEKDAY",
      "EVERY WEEKDAY PART",
      "EVERY MONTH DAY",
      "EVERY HOLIDAY",
      "the? ORD|last WEEKDAY of|in EVERY ONE_UNIT",
      "the? ORD|last WEEKDAY of|in EVERY MONTH",
      "the? ORD and|or o2=ORD WEEKDAYS of|in EVERY ONE_UNIT"
    ],
    read: (m) => {
      // "The first Friday of each month"
      if (m.has("one_unit") && (m.has("weekday") || m.has("weekdays")))
        return {kind: "set", value: setValue(unitOf(m), 1)};
      if (m.has("weekday") && m.has("month")) return {kind: "set", value: "P1Y"};
      if (m.has("weekday"))
        return {kind: "set", value: `XXXX-WXX-${m.num("weekday")}${m.has("part") ? `T${partOf(m)}` : ""}`};
      if (m.has("month")) {
        const month = `XXXX-${String(m.num("month")).padStart(2, "0")}`;
        return {
          kind: "set",
          value: m.has("day") ? `${month}-${String(m.num("day")).padStart(2, "0")}` : month
        };
      }
      if (m.has("season"))
        return {kind: "set", value: `XXXX-${["SP", "SU", "FA", "WI"][m.num("season") - 1]!}`};
      if (m.has("part")) return {kind: "set", value: `XXXX-XX-XXT${partOf(m)}`};
      if (m.has("holiday")) return {kind: "set", value: "P1Y"};
      const amount = m.has("other") ? 2 : m.has("few") ? null : (m.optional("num") ?? m.optional("ord") ?? 1);
      const unit = unitOf(m);
      if (m.word(m.last) === "second" || (unit === "season" && amount !== 1)) return null;
      if (unit === "night") return {kind: "set", value: "XXXX-XX-XXTNI"};
      return {kind: "set", value: setValue(unit, amount)};
    }
  },
  {
    id: "en/set-word", // daily, weekly, annual
    patterns: ["SET_WORD", "bi - SET_WORD", "twice -? SET_WORD", "semi - SET_WORD"],
    read: (m) => {
      // An annual meeting, a quarterly dividend: what kind it is, and no time.
      if (m.word(m.last) === "annual" || m.word(m.last) === "quarterly") return null;
      // "the daily Granma" is a newspaper, "an everyday matter" a common one.
      if (m.capital(m.last + 1) && !m.capital(m.last)) return null;
      if (m.before() === "an" && m.word(m.last) === "everyday") return null;
      const unit = (
        ["second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year"] as const
      )[m.num("set_word")]!;
      if (
        m.first === m.last &&
        m.capital(m.first) &&
        m.capital(m.first + 1 < m.scan.count ? m.first + 1 : m.first)
      )
        return null;
      if (m.scan.flags[m.first]! & GLUED && m.before() === "-") return null;
      return {kind: "set", value: setValue(unit, m.has("bi") ? 2 : 1)};
    }
  },
  {
    id: "en/weekdays", // Mondays, Sunday mornings, weekends
    patterns: ["WEEKDAYS", "WEEKDAY PARTS", "weekends", "weekdays", "weeknights"],
    read: (m) => {
      if (m.has("weekends") || m.has("weekdays") || m.has("weeknights"))
        return {kind: "set", value: m.has("weekends") ? "XXXX-WXX-WE" : "XXXX-WXX-XX"};
      return {
        kind: "set",
        value: `XXXX-WXX-${m.optional("weekdays") ?? m.num("weekday")}${m.has("parts") ? `T${["MO", "AF", "EV", "NI"][m.num("parts") - 1]!}` : ""}`
      };
    }
  },
  {
    id: "en/told-time", // in a history: this period, at the same time, the dry season
    only: ["history"],
    patterns: [
      "this|that period",
      "the period",
      "at? this time",
      "that time",
      "the same time",
      "this date",
      "dry|rainy season"
    ],
    read: (m) => {
      if (m.is(m.last + 1, "of") || m.after() === "of") return null;
      return m.word(m.last) === "time" && m.word(m.last - 1) === "this"
        ? vague("PRESENT_REF")
        : vague("PAST_REF");
    }
  },
  {
    id: "en/told-rate", // in a history: 40 sorties per day
    only: ["history"],
    patterns: ["per ONE_UNIT"],
    read: (m) => {
      const unit = unitOf(m);
      return ["day", "week", "month", "year"].includes(unit) ? {kind: "set", value: setValue(unit, 1)} : null;
    }
  },
  {
    id: "en/former",
    only: ["history"],
    patterns: ["former"],
    read: () => vague("PAST_REF")
  },
  {
    id: "en/post-count", // Day 3, the first day, 2nd last day
    only: ["post"],
    patterns: ["ONE_UNIT NUM", "the? ORD working|school|last? ONE_UNIT", "second|2nd last ONE_UNIT"],
    read: (m) => {
      const unit = unitOf(m);
      if (!["day", "week", "month", "year"].includes(unit)) return null;
      // "Day 3", and not "a day 3 people came".
      if (m.has("num") && (m.num("num") > 31 || /^\p{Ll}/u.test(m.after()))) return null;
      return duration(unit, 1);
    }
  },
  {
    id: "en/post-last-minute",
    only: ["post"],
    patterns: ["last minute", "last - minute"],
    read: () => ({kind: "shift", unit: "minute", by: 0, from: "document"})
  },
  {
    id: "en/post-spring", // "Spring colors"
    only: ["post"],
    patterns: ["spring"],
    read: (m) => (m.capital(m.first) && !m.capital(m.first + 1) ? date({season: 1}) : null)
  },
  {
    id: "en/post-hours", // "left at 1015": hours of four digits that are no year
    only: ["post"],
    patterns: ["at|abt|about|till|until hour=NUM"],
    read: (m) => {
      const {first, last, value} = m.find("hour")!;
      const size = m.scan.end[first]! - m.scan.start[first]!;
      const [hour, minute] = [Math.floor(value / 100), value % 100];
      if (
        first !== last ||
        m.scan.kind[first] !== NUMBER ||
        size !== 4 ||
        hour > 23 ||
        minute > 59 ||
        (hour >= 19 && hour < 21 && minute < 40)
      )
        return null;
      return [{reading: date({clock: {hour, minute, second: null, zone: null}}), first, last}];
    }
  },
  {
    id: "en/post-unit", // "Great day!", "long weekend"
    only: ["post"],
    patterns: ["ONE_UNIT", "MANY_UNITS", "the ONE_UNIT"],
    read: (m) => {
      const unit = unitOf(m);
      const word = m.word(m.last);
      if (
        ["min", "second", "season", "quarter", "seasons", "quarters", "seconds", "secs", "minute"].includes(
          word
        )
      )
        return null;
      if (unit === "weekend") return {kind: "shift", unit, by: 0, from: "document"};
      if (unit === "night") return null;
      // "what to read at the end of the week"
      if (m.word(m.first) === "the" && (unit === "day" || unit === "week"))
        return {kind: "shift", unit, by: 0, from: "document"};
      return duration(unit, m.has("many_units") ? null : 1);
    }
  },
  {
    id: "en/present", // now, currently, at this time
    patterns: [
      "NOW",
      "right now",
      "just now",
      "at present",
      "at this time",
      "the present",
      "at the moment",
      "the moment",
      "the current time",
      "the present day",
      "the present time"
    ],
    read: (m) => {
      if (m.first === m.last && m.word(m.first) === "now") {
        return ["from", "until"].includes(m.before()) && m.after() === "on"
          ? vague("PRESENT_REF")
          : vague("PRESENT_REF");
      }
      if (m.has("the") && m.has("moment") && !["at", "for"].includes(m.before()) && !m.has("at")) return null;
      return m.word(m.last) === "present" && m.after() === "of" ? null : vague("PRESENT_REF");
    }
  },
  {
    id: "en/current", // and recent: in posts they are never annotated
    only: ["news", "history"],
    patterns: ["current", "recent"],
    read: (m) => {
      if (m.has("current")) return vague("PRESENT_REF");
      return m.first > 0 && m.before() === "most" ? null : vague("PAST_REF");
    }
  },
  {
    id: "en/past", // recently, the past, previously
    patterns: [
      "recently",
      "the past",
      "formerly",
      "lately",
      "once",
      "the recent past",
      "the not - too - distant past",
      "the distant past"
    ],
    read: (m): Reading | null => {
      if (m.first === m.last && (m.word(m.first) === "once" || (m.word(m.first) === "previously" && false)))
        return null;
      if (
        m.word(m.last) === "past" &&
        (m.is(m.last + 1, "UNIT") || m.is(m.last + 1, "CARDINAL") || /^\d/u.test(m.after()))
      )
        return null;
      return vague("PAST_REF");
    }
  },
  {
    id: "en/bare-future", // "future wars"; in the news it is annotated in 3 of 18 places
    only: ["history", "post"],
    patterns: ["future"],
    read: (m) => (m.capital(m.first) && m.before() !== "." && m.first > 0 ? null : vague("FUTURE_REF"))
  },
  {
    id: "en/future", // the future, in the near future
    patterns: [
      "the future",
      "the near future",
      "the foreseeable future",
      "the distant future",
      "the not - too - distant future"
    ],
    read: () => vague("FUTURE_REF")
  },
  {
    id: "en/soon", // in posts it is hardly ever annotated
    only: ["news", "history"],
    patterns: ["SOON"],
    read: (m) => {
      if (
        ["as", "how", "too", "very"].includes(m.before()) ||
        ["after", "as", "before", "afterwards", "afterward", "thereafter"].includes(m.after())
      ) {
        return null;
      }
      // "soon besieged": in a story it says how quickly, not when.
      if (
        ![1, 2, 3, 4].some((distance) =>
          ["will", "ll", "to", "could", "may", "might", "would"].includes(m.before(distance))
        )
      ) {
        return /^\p{L}/u.test(m.after()) ? null : vague("FUTURE_REF");
      }
      return vague("FUTURE_REF");
    }
  }
];

function setValue(unit: string, amount: number | null): string {
  const letters: Record<string, string> = {
    hour: "H",
    day: "D",
    week: "W",
    month: "M",
    year: "Y",
    minute: "M",
    second: "S"
  };
  const number = amount === null ? "X" : String(amount);
  if (unit === "quarter") return amount === null ? "PXQ" : `P${amount}Q`;
  if (unit === "fortnight") return `P${(amount ?? 1) * 2}W`;
  if (unit === "decade") return `P${(amount ?? 1) * 10}Y`;
  if (unit === "century") return `P${(amount ?? 1) * 100}Y`;
  if (unit === "weekend") return "XXXX-WXX-WE";
  if (unit === "season") return "P1Y";
  return `P${unit === "hour" || unit === "minute" || unit === "second" ? "T" : ""}${number}${letters[unit] ?? "D"}`;
}
