import type {Reading} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {isOfGame} from "./plausible.js";
import {compared, date, duration, edgeOf, modified, partOf, shift, unitOf} from "./readings.js";

/** Before "a year ago" in a comparison of figures. */
const COMPARING_BEFORE = new Set([
  "from",
  "than",
  "with",
  "to",
  ",",
  "in",
  "quarter",
  "share",
  "percent",
  "million",
  "billion",
  "trillion"
]);

/** Expressions counted from the publication date, from the narrative, or from another expression. */
export const ENGLISH_RELATIVE: readonly TimexRule[] = [
  {
    id: "en/unit-ago", // two weeks ago, a year ago, several years ago
    patterns: [
      "NUM UNIT AGO",
      "a|an ONE_UNIT AGO",
      "a couple of? MANY_UNITS AGO",
      "a? few MANY_UNITS AGO",
      "FEW|some MANY_UNITS AGO",
      "MANY_UNITS AGO",
      "dozens|hundreds|thousands of MANY_UNITS AGO",
      "NUM WEEKDAYS AGO",
      "half a|an ONE_UNIT AGO",
      "NUM - ONE_UNIT - AGO",
      "NUM years and NUM months AGO",
      "NUM or|to n2=NUM UNIT AGO",
      "NUM UNIT or so AGO",
      "a|an ONE_UNIT or so AGO",
      "a|an ONE_UNIT or n2=NUM AGO",
      "CARDINAL UNIT back",
      "a|an ONE_UNIT and a half AGO",
      "a long time AGO",
      "long AGO",
      "some time AGO",
      "not so? long AGO",
      "NUM UNIT AGO DAY_WORD",
      "a|an ONE_UNIT AGO DAY_WORD"
    ],
    read: (m) => {
      if (m.has("time") || m.has("long")) return {kind: "vague", value: "PAST_REF"};
      const wanted = m.optional("weekdays");
      if (wanted !== undefined) {
        const back = m.num("num");
        return back >= 2 ? shift("week", 1 - back, date({weekday: wanted}, "last")) : null;
      }
      const unit = unitOf(m);
      const many = m.has("some") || m.has("dozens") || m.has("hundreds") || m.has("thousands");
      if (many || m.has("few") || m.is(m.first, "FEW") || m.is(m.first, "MANY_UNITS"))
        return {kind: "vague", value: "PAST_REF", unit};
      if (m.has("couple")) return {...shift(unit, -2, "document"), mod: "approx"} as Reading;
      if (m.has("half"))
        return m.find("half")!.first === m.first
          ? shift(unit === "year" ? "month" : unit, unit === "year" ? -6 : -1, "document")
          : shift("month", unit === "year" ? -18 : -1, "document");
      const by = -(m.optional("num") ?? m.optional("cardinal") ?? 1);
      if (unit === "year" && by === -1 && COMPARING_BEFORE.has(m.before()))
        return compared(shift(unit, by, "document"));
      const back = m.optional("day_word");
      const reading: Reading =
        // "a year ago today": how exactly it is meant, the words leave open.
        back === undefined || (unit !== "week" && unit !== "fortnight")
          ? shift(unit, by, "document")
          : shift("day", (unit === "week" ? 7 : 14) * by + back, "document");
      return m.has("n2") || m.has("so") ? modified(reading, "approx") : reading;
    }
  },
  {
    id: "en/unit-earlier", // two days later, a year earlier, the week before
    patterns: [
      "NUM UNIT BACK|LATER",
      "a|an ONE_UNIT BACK|LATER",
      "a? few MANY_UNITS BACK|LATER",
      "FEW MANY_UNITS BACK|LATER",
      "the ONE_UNIT BACK|after",
      "a couple of? MANY_UNITS BACK|LATER",
      "MANY_UNITS BACK|LATER",
      "NUM MANY_UNITS on",
      "a full? ONE_UNIT BACK|LATER",
      "NUM UNIT or so BACK|LATER",
      "a|an ONE_UNIT or so BACK|LATER"
    ],
    read: (m) => {
      const unit = unitOf(m);
      const after = m.has("later") || m.has("after") || m.has("on");
      // "before" and "after" with something behind them begin a clause: "two days after the attack".
      const open = ["before", "after", "on"].includes(m.word(m.last));
      if (open && /^[\p{L}\d$"“]/u.test(m.after())) return null;
      if (m.has("few") || m.is(m.first, "FEW") || m.is(m.first, "MANY_UNITS")) {
        return after ? {kind: "vague", value: "FUTURE_REF", unit} : {kind: "vague", value: "PAST_REF", unit};
      }
      const amount = m.has("couple") ? 2 : (m.optional("num") ?? 1);
      const reading = shift(unit, after ? amount : -amount, "narrative");
      if (m.has("so")) return modified(reading, "approx");
      return unit === "year" && amount === 1 && !after ? compared(reading) : reading;
    }
  },
  {
    id: "en/unit-from-now", // in two weeks' time, a week from now, two days from Friday
    patterns: [
      "NUM UNIT from now",
      "a|an ONE_UNIT from now",
      "NUM UNIT from T",
      "a|an ONE_UNIT from T",
      "NUM UNIT hence",
      "NUM MANY_UNITS ' ^time",
      "NUM MANY_UNITS ' time",
      "a|an ONE_UNIT ' ^s time"
    ],
    read: (m) => {
      const base = m.find("t")?.reading;
      if (base && base.kind !== "date" && base.kind !== "shift") return null;
      // "64 days from 21 November to 31 January" is a length and a range.
      if (base && ["to", "until", "till", "through", "-"].includes(m.after())) return null;
      // "a week from Thursday": from the coming one.
      const coming =
        base?.kind === "date" && base.fields.weekday !== undefined && base.fields.day === undefined;
      return shift(
        unitOf(m),
        m.optional("num") ?? 1,
        coming && !base.choice ? {...base, choice: "next"} : (base ?? "document")
      );
    }
  },
  {
    id: "en/unit-before-date", // two days after 5 May, the day before Christmas, a week after Easter
    patterns: [
      "NUM UNIT before|after|prior T",
      "a|an ONE_UNIT before|after T",
      "the ONE_UNIT before|after T",
      "the next|following ONE_UNIT after T",
      "NUM UNIT prior to T"
    ],
    read: (m) => {
      const base = m.find("t")!.reading!;
      if (base.kind !== "date" && base.kind !== "shift") return null;
      if (base.kind === "date" && base.fields.clock && base.fields.day === undefined && unitOf(m) === "day")
        return null;
      const sign = m.has("after") ? 1 : -1;
      return shift(unitOf(m), sign * (m.optional("num") ?? 1), base);
    }
  },
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
      "THIS fiscal year",
      "LAST fiscal year",
      "NEXT fiscal year"
    ],
    read: (m) => {
      // "This Week" in quotation marks is a programme.
      if (m.capital(m.last) && m.before() === '"') return null;
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
      if (unit === "second" || unit === "minute" || unit === "season" || unit === "hour") return null;
      const by = m.optional("following") ?? m.optional("previous") ?? (m.has("next") ? 1 : 0);
      return unit === "night" ? shift("day", by, "narrative", {part: "NI"}) : shift(unit, by, "narrative");
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
      if (side !== undefined && /^[\p{L}\d]/u.test(m.after(2)) && unit !== "weekend" && unit !== "quarter")
        return shift(unit, side, "event");
      if (unit === "weekend") return {kind: "shift", unit, by: 0, from: "document", loose: true};
      if (unit === "year" && (after === "ended" || after === "ending")) return duration(unit, 1);
      if (unit === "quarter" && isOfGame(m)) return null;
      // "player of the Year", "the issues of the day"
      if (m.capital(m.last)) return null;
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
  },
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
      return modified(reading, edgeOf(value));
    }
  },
  {
    id: "en/edge-of", // the end of the year, mid-1990s, the start of 2006, year-end 1998
    patterns: [
      "the? EDGE of T",
      "the very EDGE of T",
      "the? EDGE of the? ONE_UNIT",
      "the latter part of T",
      "the early|later|first part of T",
      "the EARLY|latter days|weeks|months|years of T",
      "the middle part of T",
      "the first days|weeks|months of T",
      "the last days|weeks|months of T",
      "the early hours of T",
      "the early morning hours of T",
      "the final days|weeks|months of T"
    ],
    read: (m) => {
      const edge = m.has("edge")
        ? edgeOf(m.num("edge"))
        : m.has("latter") || m.has("later")
          ? "end"
          : m.has("middle")
            ? "mid"
            : m.has("early") && m.optional("early") === 3
              ? "end"
              : "start";
      const nested = m.find("t");
      const reading: Reading | null = nested ? nested.reading : shift(unitOf(m), 0, "narrative");
      if (!reading || (reading.kind !== "date" && reading.kind !== "shift")) return null;
      // "the start of the season": which, only the sport knows.
      if (reading.kind === "shift" && reading.unit === "season" && !nested) return null;
      return modified(reading, edge);
    }
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
      "HOLIDAY of? LAST|NEXT|THIS year",
      "HOLIDAY - day",
      "the HOLIDAY"
    ],
    read: (m) => {
      const holiday = m.find("holiday")!.holiday!;
      if (m.has("-") || !m.capital(m.find("holiday")!.first)) {
        if (
          !/^(?:4th|fourth)/u.test(m.word(m.first)) &&
          !["christmas", "easter", "xmas", "halloween", "thanksgiving", "ramadan"].includes(
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
      return date({holiday, ...(m.has("year") ? {year: m.num("year")} : {})}, choice);
    }
  },
  {
    id: "en/day-part-of", // the morning of 5 May, the night before
    patterns: [
      "the? PART of T",
      "the PART BACK",
      "the PART after",
      "on? the PART of the same day",
      "the EARLY PART of T",
      "the? EARLY PART of T"
    ],
    read: (m) => {
      const part = partOf(m);
      if (!m.has("t")) {
        if (m.has("same")) return shift("day", 0, "narrative", {part});
        if (/^[\p{L}\d]/u.test(m.after()) && !m.has("back")) return null;
        return shift("day", m.has("back") ? -1 : 1, "narrative", {part});
      }
      const of = m.find("t")!.reading!;
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
