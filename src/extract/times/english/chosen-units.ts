import type {TimexRule} from "../rule.js";
import {isOfGame} from "./plausible.js";
import {date, duration, shift, unitOf} from "./readings.js";

/** Behind "in the year" where a clause says which. */
const CLAUSE_HEADS = new Set(["the", "his", "her", "their", "my", "our"]);

/** Behind "the same day" where a clause says which. */
const CLAUSE = new Set(["the", "he", "she", "they", "it", "that", "as", "when", "his", "her", "their"]);

/** "Said the day after that it would follow". */
const SUBJECTS = new Set(["he", "she", "it", "they", "we", "there", "no"]);

/** One unit, told by where it stands: last week, the following day, the year. */
export const ENGLISH_CHOSEN_UNITS: readonly TimexRule[] = [
  {
    id: "en/chosen-unit", // last year, this week, next month, the coming week
    patterns: [
      "LAST|NEXT|THIS ONE_UNIT",
      "sometime LAST|NEXT|THIS ONE_UNIT",
      "some time LAST|NEXT|THIS ONE_UNIT",
      "the LAST|NEXT|THIS ONE_UNIT",
      "the? PAST ONE_UNIT",
      "this NEXT|PAST ONE_UNIT",
      "the coming ONE_UNIT",
      "the current fiscal? ONE_UNIT",
      "the latest ONE_UNIT",
      "THIS LAST|very|past|same ONE_UNIT",
      "the current ONE_UNIT",
      "the most? recent ONE_UNIT",
      "the ONE_UNIT before last",
      "the ONE_UNIT after next",
      "the new year",
      "THIS fiscal year",
      "LAST fiscal year",
      "NEXT fiscal year"
    ],
    read: (m) => {
      // "This Week" in quotation marks is a programme.
      if (m.capital(m.last) && m.before() === '"') return null;
      // Nearly always told of before it begins; "in the new year" at its beginning.
      if (m.has("new")) {
        // "Since the New Year", "before the New Year"
        if (m.capital(m.last) && !["'", "-"].includes(m.after()) && !m.capital(m.last + 1)) {
          if (m.before() === "since") return date({month: 1}, "last");
          if (m.before() === "before") return date({month: 12});
        }
        if ((m.capital(m.last) && m.before() !== "in") || ["'", "-"].includes(m.after())) return null;
        return ["in", "around", "about", "into"].includes(m.before())
          ? date({month: 1, newYear: true}, "following")
          : shift("year", 1, "document");
      }
      const unit = m.has("fiscal") && !m.has("one_unit") ? "year" : unitOf(m);
      const beyond = {before: -2, after: 2}[m.word(m.last - 1)];
      if (beyond !== undefined) return unit === "night" ? null : shift(unit, beyond, "document");
      if (unit === "second" || unit === "minute" || unit === "season")
        return m.has("this") ? {kind: "vague", value: "PRESENT_REF"} : null;
      if (unit === "decade" || unit === "century") {
        if (m.has("next") || m.has("last") || m.has("past")) {
          return {kind: "duration", unit, amount: 1, direction: m.has("next") ? 1 : -1};
        }
      }
      // "first on the scene next day"
      if (unit === "day" && m.has("next") && m.first === m.last - 1) return shift("day", 1, "narrative");
      if (unit === "day" && m.has("last") && m.first === m.last - 1) return shift("day", 0, "document");
      if (m.has("the") && m.has("next")) {
        return unit === "night" ? shift("day", 1, "narrative", {part: "NI"}) : shift(unit, 1, "narrative");
      }
      if (m.has("the") && (m.has("last") || m.has("past"))) {
        if (
          m.has("previous") ||
          ["previous", "preceding", "prior"].includes(m.word(m.find("past")?.first ?? -1))
        )
          return shift(unit, -1, "narrative");
        return {kind: "duration", unit, amount: 1, direction: -1};
      }
      if (m.has("past") && ["previous", "preceding", "prior"].includes(m.word(m.find("past")!.first)))
        return shift(unit, -1, "narrative");
      if (m.has("past") && m.word(m.find("past")!.first) === "past")
        return {kind: "duration", unit, amount: 1, direction: -1};
      const by =
        m.has("latest") || m.has("recent")
          ? -1
          : (m.optional("last") ?? m.optional("next") ?? (m.has("coming") ? 1 : 0));
      if (m.has("latest") || m.has("recent")) return unit === "quarter" ? shift(unit, -1, "document") : null;
      return unit === "night" ? shift("day", by, "document", {part: "NI"}) : shift(unit, by, "document");
    }
  },
  {
    id: "en/narrative-unit", // the following day, the same year, that week, the previous month
    patterns: [
      "the? FOLLOWING ONE_UNIT",
      "the? PREVIOUS ONE_UNIT",
      "that ONE_UNIT",
      "the|that same ONE_UNIT",
      "the very next ONE_UNIT",
      "the very same ONE_UNIT",
      "the ONE_UNIT in question",
      "next day",
      "same day",
      "the next FOLLOWING ONE_UNIT"
    ],
    read: (m) => {
      const unit = m.has("day") && !m.has("one_unit") ? "day" : unitOf(m);
      if (unit === "hour" && m.has("same")) return shift("hour", 0, "narrative");
      if (unit === "second" || unit === "minute" || unit === "season" || unit === "hour") return null;
      // "laid men off the same day the wind arrived"
      if (
        m.has("same") &&
        CLAUSE.has(m.after()) &&
        /^\p{L}/u.test(m.before()) &&
        !["and", "but"].includes(m.before())
      )
        return shift("day", 0, "event");
      const by = m.optional("following") ?? m.optional("previous") ?? (m.has("next") ? 1 : 0);
      return unit === "night" ? shift("day", by, "narrative", {part: "NI"}) : shift(unit, by, "narrative");
    }
  },
  {
    // "left on the same day in November": the same as what, only a reader knows; the month is told.
    id: "en/same-day-of-month",
    patterns: ["the same day in MONTH"],
    read: (m) => date({month: m.num("month")})
  },
  {
    id: "en/week-ending", // the week ending 15 October, the week to Saturday
    patterns: ["the week ending|ended|to T", "the week ending|ended on T"],
    read: (m) => {
      const from = m.find("t")!.reading!;
      if (from.kind !== "date" || (from.fields.day === undefined && from.fields.weekday === undefined))
        return null;
      return {kind: "shift", unit: "week", by: 0, from, ending: true};
    }
  },
  {
    id: "en/unit-ends", // before the month was out, before the year is over
    patterns: [
      "the month|year|week was|were|is out|over|through|done",
      "the month|year|week ended|closed|ends|closes"
    ],
    read: (m) => {
      if (m.before() !== "before" && m.before() !== "ere") return null;
      const unit = (["week", "month", "year"] as const).find((word) => m.has(word))!;
      const ahead = m.has("is") || m.has("ends") || m.has("closes");
      return [{reading: shift(unit, 0, ahead ? "document" : "narrative"), first: m.first, last: m.first + 1}];
    }
  },
  {
    id: "en/the-unit", // the weekend, the year, the quarter; the end of the month
    patterns: ["the weekend", "the quarter", "the week", "the month", "the year", "the day"],
    read: (m) => {
      const unit = (
        ["weekend", "quarter", "week", "month", "year", "decade", "century", "day"] as const
      ).find((word) => m.has(word))!;
      const before = m.before();
      const after = m.after();
      // "the day before the vote", "the week after it was held"
      const side = {before: -1, after: 1, following: 1}[after];
      if (side !== undefined && /^[\p{L}\d]/u.test(m.after(2)) && unit !== "weekend" && unit !== "quarter") {
        // "rain the day before had flooded it"
        const ends =
          after !== "following" &&
          (m.is(m.last + 2, "PAST_VERB") ||
            (m.before() === "and" && ["a", "an", "one"].includes(m.after(2))) ||
            (m.after(2) === "that" && SUBJECTS.has(m.after(3))));
        return ends
          ? [{reading: shift(unit, side, "narrative"), first: m.first, last: m.last + 1}]
          : shift(unit, side, "event");
      }
      // "Six thousand had struck by the weekend": that of the story.
      if (unit === "weekend")
        return {kind: "shift", unit, by: 0, from: before === "by" ? "narrative" : "document", loose: true};
      if (unit === "year" && (after === "ended" || after === "ending")) return duration(unit, 1);
      if (unit === "quarter" && isOfGame(m)) return null;
      // "player of the Year", "the issues of the day"
      if (m.capital(m.last)) return null;
      // "In the year the King died"
      if (unit === "year" && (before === "in" || before === "of") && CLAUSE_HEADS.has(after)) return null;
      if (unit === "quarter") return {kind: "shift", unit, by: -1, from: "document", loose: true};
      if (
        after === "of" ||
        after === "when" ||
        after === "that" ||
        after === "-" ||
        after === "'" ||
        after === "he" ||
        after === "she"
      )
        return null;
      if (unit === "day") return before === "in" ? {kind: "shift", unit, by: 0, from: "narrative"} : null;
      if (["of", "during", "in", "for", "through", "this", "over", "throughout"].includes(before))
        return {kind: "shift", unit, by: 0, from: "narrative", loose: true};
      return null;
    }
  }
];
