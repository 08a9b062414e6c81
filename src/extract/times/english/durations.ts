import type {Modifier} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {NUMBER} from "../scan.js";
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

const MODALS = new Set(["will", "would", "could", "might", "may", "can", "ll"]);

const DURING = new Set(["over", "in", "throughout", "during", "through", "within"]);
const FOLLOWED_BY = new Set(["after", "before", "following", "since", "that", "leading"]);

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

/** Lengths of time. */
/** What stands between a subject and the verb "last". */
const VERB_BEFORE = new Set([
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "must",
  "should",
  "to",
  "not",
  "and",
  "only",
  "ll"
]);

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
      if (unit === "season" || unit === "quarter") return null;
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
      // "the march will last ten days", "start on Monday and last two weeks": a verb.
      if (m.word(m.first) === "last" && VERB_BEFORE.has(m.before())) return null;
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
    patterns: ["MANY_UNITS", "the MANY_UNITS ahead", "MANY_UNITS or MANY_UNITS", "the MANY_UNITS"],
    read: (m) => {
      const unit = unitOf(m);
      if (m.has("ahead")) return duration(unit, null, 1);
      if (m.word(m.first) === "the") {
        // "over the years"; of "in the days before" the article is not part, as the annotators take it.
        return DURING.has(m.before()) && [".", ",", "and"].includes(m.after()) ? duration(unit, null) : null;
      }
      if (unit === "season" || unit === "quarter" || unit === "weekend") return null;
      if (m.after() === "ago" || m.word(m.last) === "secs" || m.scan.kind[m.first - 1] === NUMBER)
        return null;
      // "weeks before the vote", "in the days after it"
      const counts = FOLLOWED_BY.has(m.after()) && /^[\p{L}\d]/u.test(m.after(2));
      if (counts && (DURING.has(m.before(2)) || m.after() === "before" || m.after() === "after"))
        return duration(unit, null);
      return WORTH.has(m.before()) ||
        unit === "decade" ||
        (m.after() === "of" && unit !== "minute" && unit !== "second")
        ? duration(unit, null)
        : null;
    }
  }
];
