import type {Modifier} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {isRate} from "./plausible.js";
import {duration, modified, unitOf, vague} from "./readings.js";

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

/** Before "one day", where it is some time to come. */
const MODALS = new Set(["will", "would", "could", "might", "may", "can", "ll"]);

/** Lengths of time. */
export const ENGLISH_DURATIONS: readonly TimexRule[] = [
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
      "NUM ^+ UNIT",
      "half a|an ONE_UNIT",
      "half - ONE_UNIT",
      "NUM UNIT or so|more|less|longer",
      "NUM calendar UNIT"
    ],
    read: (m) => {
      // A programme in quotation marks: "60 Minutes".
      if (m.capital(m.last) && m.scan.kind[m.first] === NUMBER && ["'", '"', "“", "‘"].includes(m.before()))
        return null;
      const unit = unitOf(m);
      const half = m.has("half");
      const amount = half ? 0.5 : (m.optional("n2") ?? m.num("num"));
      if (amount === 0) return null; // "a zero-day flaw"
      // "1/2 day"
      if (m.before() === "/" && m.scan.flags[m.first]! & GLUED) return null;
      // Ages are no lengths of an event.
      if (
        m.after() === "old" ||
        (m.after() === "-" && m.word(m.last + 2) === "old") ||
        (m.after(1) === "of" && m.word(m.last + 2) === "age")
      ) {
        return null;
      }
      // "will one day be free": some time to come.
      if (unit === "day" && m.word(m.first) === "one" && m.last === m.first + 1 && MODALS.has(m.before()))
        return vague("FUTURE_REF");
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
      "another couple of? MANY_UNITS",
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
      if (unit === "season" || unit === "quarter" || (unit === "weekend" && m.has("long"))) return null;
      if (m.last === m.first + 1 && (m.word(m.first) === "a" || m.word(m.first) === "an")) {
        if (isRate(m)) return null;
        // "day by day", "a day-to-day matter"
        if (m.after() === "by" || (m.after() === "-" && ["to", "earlier", "ago"].includes(m.after(2))))
          return null;
      }
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
  }
];
