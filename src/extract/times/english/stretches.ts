import type {TimexRule} from "../rule.js";
import {NUMBER} from "../scan.js";
import {duration, unitOf, vague} from "./readings.js";

/** "over the years", "in the days after the vote". */
const DURING = new Set(["over", "in", "throughout", "during", "through", "within"]);

const FOLLOWED_BY = new Set(["after", "before", "following", "since", "that", "leading"]);

/** Before units without a number that are a length: "for weeks". */
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

/** Several units told by where they stand: the last two years, recent weeks, the years. */
export const ENGLISH_STRETCHES: readonly TimexRule[] = [
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
