import type {Match} from "../match.js";
import type {Modifier, Reading} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {duration, modified, partOf, unitOf, vague} from "./readings.js";

/** "two flights a week", "$500 million a year": how often, and not how long. */
function isRate(m: Match): boolean {
  const before = m.before();
  if (m.scan.kind[m.first - 1] === NUMBER || RATES.has(before)) return true;
  return before.length > 3 && before.endsWith("s") && !NO_PLURALS.has(before);
}

const RATES = new Set(["million", "billion", "thousand", "hundred", "rate", "once", "twice", "percent", "%"]);
const NO_PLURALS = new Set(["lasts", "takes", "this", "years", "besides", "across"]);

/** Before "over two years", where it means more. */
const OVER_AS_MORE = new Set([
  "for",
  "last",
  "lasted",
  "lasting",
  "after",
  "just",
  "well",
  "little",
  "of",
  "to",
  "in"
]);

const WORTH = new Set([
  "for",
  "in",
  "within",
  "over",
  "during",
  "of",
  "after",
  "last",
  "lasted",
  "lasting",
  "than",
  "about"
]);

/** Lengths of time, what recurs, and what is only past, present or future. */
export const ENGLISH_DURATIONS_AND_SETS: readonly TimexRule[] = [
  {
    id: "en/duration", // two years, a week, an hour, six-month, 10-hour
    patterns: [
      "NUM UNIT",
      "NUM - UNIT",
      "NUM more|full|whole|straight|consecutive|additional|further|long|trading|working|business UNIT",
      "NUM - UNIT - long",
      "NUM UNIT - long",
      "NUM UNIT long",
      "NUM more|other UNIT",
      "the NUM - UNIT period",
      "a NUM - UNIT period|term",
      "NUM or|to|-|and n2=NUM UNIT",
      "NUM ^UNIT",
      "half a|an ONE_UNIT",
      "half - ONE_UNIT",
      "NUM UNIT or so|more|less|longer",
      "NUM calendar UNIT"
    ],
    read: (m) => {
      const unit = unitOf(m);
      const half = m.has("half");
      const amount = half ? 0.5 : (m.optional("n2") ?? m.num("num"));
      // Ages are no lengths of an event.
      if (
        m.after() === "old" ||
        (m.after() === "-" && m.word(m.last + 2) === "old") ||
        (m.after(1) === "of" && m.word(m.last + 2) === "age")
      ) {
        return null;
      }
      if (unit === "season" || unit === "quarter") {
        return unit === "quarter" && m.after() !== "of" && Number.isInteger(amount) && amount > 1
          ? duration("quarter", amount)
          : null;
      }
      const number = m.find("num");
      if (
        number &&
        m.scan.kind[m.first] !== NUMBER &&
        unit === "second" &&
        !m.has("many_units") &&
        m.word(m.last) === "second"
      )
        return null;
      if (unit === "second" && m.word(m.last) === "second" && !m.has("-")) return null;
      if (unit === "century" && m.word(m.last) === "century" && amount > 1 && !m.has("-")) return null;
      if (m.word(m.last) === "min" && m.is(m.first, "CARDINAL")) return null;
      return m.has("n2")
        ? duration(unit, m.num("num") === amount ? amount : m.num("num"))
        : duration(unit, amount);
    }
  },
  {
    id: "en/unit-duration", // a year, an hour, a few days, several weeks
    patterns: [
      "a|an ONE_UNIT",
      "a? few MANY_UNITS",
      "FEW MANY_UNITS",
      "a couple of? MANY_UNITS",
      "a couple of? more MANY_UNITS",
      "a|an ONE_UNIT and a half",
      "a|an full|whole|entire|long|single ONE_UNIT",
      "one full ONE_UNIT",
      "dozens|hundreds|thousands|scores of MANY_UNITS",
      "a|an ONE_UNIT - long",
      "ONE_UNIT - long",
      "MANY_UNITS - long",
      "almost|nearly|about a hundred|thousand MANY_UNITS",
      "a hundred|thousand MANY_UNITS",
      "some time",
      "all|whole|full ONE_UNIT",
      "a half ONE_UNIT",
      "a half - ONE_UNIT",
      "a|an ONE_UNIT or so|two|more",
      "a while",
      "several - ONE_UNIT",
      "a? few more MANY_UNITS",
      "several more MANY_UNITS",
      "a number of MANY_UNITS",
      "another ONE_UNIT",
      "the entire|whole|full ONE_UNIT",
      "a dozen MANY_UNITS",
      "some MANY_UNITS",
      "an additional ONE_UNIT"
    ],
    read: (m) => {
      if (m.has("time") || m.has("while"))
        return m.after() === "ago" ? null : {kind: "duration", unit: "day", amount: null, mod: "approx"};
      const unit = unitOf(m);
      if (unit === "season" || unit === "quarter") return null;
      if (m.last === m.first + 1 && (m.word(m.first) === "a" || m.word(m.first) === "an") && isRate(m))
        return null;
      if (m.has("hundred") || m.has("thousand")) return duration(unit, m.has("hundred") ? 100 : 1000);
      const vagueAmount =
        m.has("few") ||
        m.is(m.first, "FEW") ||
        m.has("dozens") ||
        m.has("hundreds") ||
        m.has("thousands") ||
        m.has("scores") ||
        m.has("several") ||
        m.has("number") ||
        m.has("some") ||
        m.is(m.first, "MANY_UNITS");
      if (vagueAmount) return duration(unit, null);
      if (m.has("couple")) return duration(unit, 2);
      if (m.has("dozen")) return duration(unit, 12);
      if (m.has("half")) return duration(unit, m.find("half")!.first > m.first + 1 ? 1.5 : 0.5);
      if (m.find("a") && unit === "second") return null;
      if (
        m.is(m.first + 1, "ONE_UNIT") &&
        (m.word(m.first + 1) === "min" || m.word(m.first + 1) === "second")
      )
        return null;
      return duration(unit, 1);
    }
  },
  {
    id: "en/per-unit", // three times a day, once a week: the whole says how often
    patterns: ["once|twice a|an|every|each ONE_UNIT", "NUM times a|an|each|every|per ONE_UNIT"],
    read: (m) => {
      const unit = unitOf(m);
      return {kind: "set", value: setValue(unit, 1)};
    }
  },
  {
    id: "en/mod-duration", // more than two years, about an hour, nearly three weeks, up to 180 days
    patterns: [
      "more|less|fewer|longer than T",
      "at least T",
      "at most T",
      "up to T",
      "over T",
      "ABOUT T",
      "just over|under|about|more|less than? T",
      "only T",
      "well over T",
      "as long as T",
      "a little more than T",
      "no more|less|longer than T",
      "as many as T",
      "close to T"
    ],
    read: (m) => {
      const reading = m.find("t")!.reading!;
      // "over the weekend", "over two years": mostly the preposition.
      if (m.word(m.first) === "over" && !OVER_AS_MORE.has(m.before())) return null;
      if (reading.kind === "shift") {
        return m.has("about") && typeof reading.from === "string" && reading.by !== 0
          ? modified(reading, "approx")
          : m.has("than") || m.has("over")
            ? modified(reading, "more")
            : null;
      }
      if (reading.kind !== "duration" || reading.direction) return null;
      if (m.has("only") || (m.has("over") && m.word(m.first) === "over" && m.find("t")!.first > m.first + 1))
        return null;
      const mod: Modifier =
        m.has("more") || m.has("least") || m.has("over") || m.has("longer")
          ? m.has("no")
            ? "less"
            : "more"
          : m.has("about") || m.has("close")
            ? "approx"
            : "less";
      return modified(reading, mod);
    }
  },
  {
    id: "en/last-units", // the last two years, the past few months, the next three days
    patterns: [
      "the? LAST|PAST NUM UNIT",
      "the? LAST|PAST NUM to|or n2=NUM UNIT",
      "the? NEXT NUM to|or n2=NUM UNIT",
      "the latest NUM MANY_UNITS",
      "the? LAST|PAST a few MANY_UNITS",
      "each of the LAST|PAST NUM MANY_UNITS",
      "the? NEXT NUM UNIT",
      "the? LAST|PAST few|several|couple MANY_UNITS",
      "the? NEXT few|several|couple MANY_UNITS",
      "the? LAST|PAST couple of MANY_UNITS",
      "the? NEXT couple of MANY_UNITS",
      "the first|final|opening NUM MANY_UNITS",
      "the NUM MANY_UNITS",
      "these|those NUM|past|last MANY_UNITS",
      "the? FOLLOWING NUM UNIT",
      "the first|early few? MANY_UNITS",
      "the LAST MANY_UNITS",
      "the NUM - UNIT",
      "the NUM LAST|PREVIOUS MANY_UNITS",
      "the following few MANY_UNITS"
    ],
    read: (m) => {
      const unit = unitOf(m);
      if (unit === "season" || m.has("each")) return null;
      const back = m.has("last") || m.has("past") || m.has("previous");
      const direction = back ? -1 : m.has("next") || m.has("following") ? 1 : undefined;
      const amount = m.has("couple") ? 2 : (m.optional("num") ?? null);
      if (m.has("-") && m.has("the")) return null;
      if (unit === "second" && m.word(m.last) === "second") return null;
      return duration(unit, amount, direction);
    }
  },
  {
    id: "en/vague-units", // recent years, coming weeks, past months
    patterns: [
      "the? recent MANY_UNITS",
      "the? LAST|PAST MANY_UNITS",
      "the? coming|upcoming MANY_UNITS",
      "these days",
      "those days",
      "the? NEXT MANY_UNITS",
      "earlier|later|other MANY_UNITS",
      "the early|later MANY_UNITS",
      "the FOLLOWING MANY_UNITS",
      "the? most recent MANY_UNITS"
    ],
    read: (m) => {
      if (m.has("days")) return vague(m.has("these") ? "PRESENT_REF" : "PAST_REF");
      const unit = unitOf(m);
      if (unit === "second" || unit === "minute") return null;
      const ahead = m.has("coming") || m.has("upcoming") || m.has("next");
      if (m.has("earlier") || m.has("later") || m.has("other") || m.has("early") || m.has("following"))
        return duration(unit, null);
      if (m.has("recent") || ahead) return duration(unit, null, ahead ? 1 : -1);
      return vague("PAST_REF", unit);
    }
  },
  {
    id: "en/bare-units", // for weeks, within hours, decades of
    patterns: ["MANY_UNITS", "the MANY_UNITS ahead", "MANY_UNITS or MANY_UNITS"],
    read: (m) => {
      const unit = unitOf(m);
      if (m.has("ahead")) return duration(unit, null, 1);
      if (unit === "season" || unit === "quarter" || unit === "weekend") return null;
      if (m.after() === "ago" || m.word(m.last) === "secs") return null;
      return WORTH.has(m.before()) ||
        unit === "decade" ||
        (m.after() === "of" && unit !== "minute" && unit !== "second")
        ? duration(unit, null)
        : null;
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
      "EVERY HOLIDAY"
    ],
    read: (m) => {
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
      if (unit === "second" || (unit === "season" && amount !== 1)) return null;
      if (unit === "night") return {kind: "set", value: "XXXX-XX-XXTNI"};
      return {kind: "set", value: setValue(unit, amount)};
    }
  },
  {
    id: "en/set-word", // daily, weekly, annual
    patterns: ["SET_WORD", "bi - SET_WORD", "twice - SET_WORD", "semi - SET_WORD"],
    read: (m) => {
      // An annual meeting, a quarterly dividend: what kind it is, and no time.
      if (m.word(m.last) === "annual" || m.word(m.last) === "quarterly") return null;
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
    id: "en/former",
    only: "history",
    patterns: ["former"],
    read: () => vague("PAST_REF")
  },
  {
    id: "en/post-unit", // "Great day!", "long weekend"
    only: "post",
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
      "the present time",
      "current"
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
    id: "en/past", // recently, the past, previously
    patterns: [
      "recently",
      "recent",
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
      if (m.word(m.first) === "recent" && m.first > 0 && m.before() === "most") return null;
      if (m.word(m.last) === "past" && (m.is(m.last + 1, "UNIT") || /^\d/u.test(m.after()))) return null;
      return vague("PAST_REF");
    }
  },
  {
    id: "en/future", // soon, the future, in the coming
    patterns: [
      "SOON",
      "the future",
      "the near future",
      "the distant future",
      "future",
      "the not - too - distant future"
    ],
    read: (m) => {
      if (
        m.has("soon") &&
        (["as", "how", "too", "very"].includes(m.before()) ||
          ["after", "as", "before", "afterwards", "afterward", "thereafter"].includes(m.after()))
      ) {
        return null;
      }
      // "soon besieged": in a story it says how quickly, not when.
      if (
        m.has("soon") &&
        ![1, 2, 3, 4].some((distance) =>
          ["will", "ll", "to", "could", "may", "might", "would"].includes(m.before(distance))
        )
      ) {
        return /^\p{L}/u.test(m.after()) ? null : vague("FUTURE_REF");
      }
      if (
        m.first === m.last &&
        m.word(m.first) === "future" &&
        m.capital(m.first) &&
        m.before() !== "." &&
        m.first > 0
      )
        return null;
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
