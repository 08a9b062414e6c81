import type {Match} from "../match.js";
import type {TimexRule} from "../rule.js";
import {BEHIND_LAST, isWeekdayAlone} from "./plausible.js";
import {date, partOf, shift} from "./readings.js";
import {BEFORE_NOUN} from "./tense-words.js";

/** Whether a token is a word in capitals. */
function isAllCapitals({scan}: Match, token: number): boolean {
  if (token < 0) return false;
  return /^\p{Lu}{2,}$/u.test(scan.text.slice(scan.start[token], scan.end[token]));
}

const HOLIDAY_WORDS = new Set(["birthday", "holiday"]);

/** Before the first word of an entry. */
const HEADS = new Set(["", ".", "!", "?", ";"]);

/** Before "the Monday" that a story has come to. */
/** "A wet Thursday": one of many. */
const SOME_DAY = new Set(
  "wet hot cold warm mild bitter rainy foggy misty snowy frosty windy stormy sunny bright grey gray dull dark fine quiet busy free ordinary single certain".split(
    " "
  )
);
const ON_THE = new Set(["on", "upon", "by", "until", "till"]);

/** Behind "on the Monday" that ends there. */
const BEHIND_THE = new Set(["he", "she", "it", "they", "we", "i", "a", "the", "and", "but"]);

/** Days of the week, and those next to now. */
export const ENGLISH_DAYS: readonly TimexRule[] = [
  {
    id: "en/chosen-weekday", // last Friday, this coming Monday, the following Tuesday
    patterns: [
      "LAST|PAST WEEKDAY",
      "NEXT WEEKDAY",
      "THIS WEEKDAY",
      "this NEXT WEEKDAY",
      "this PAST WEEKDAY",
      "the WEEKDAY FOLLOWING|PREVIOUS|before|after|next",
      "the? FOLLOWING WEEKDAY",
      "the? PREVIOUS WEEKDAY",
      "that WEEKDAY",
      "that same WEEKDAY",
      "the same WEEKDAY",
      "the next WEEKDAY",
      "THIS WEEKDAY ^.",
      "this past WEEKDAY"
    ],
    read: (m) => {
      const fields = {weekday: m.num("weekday")};
      if (m.word(m.last) === ".") return null;
      const behind = m.last > m.find("weekday")!.last;
      // "on the Thursday before the vote"
      if (behind && (/^[\d$]/u.test(m.after()) || BEFORE_NOUN.has(m.after()) || m.capital(m.last + 1)))
        return null;
      if (m.has("before") || m.has("after")) return date(fields, m.has("after") ? "following" : "previous");
      if (m.has("that") && m.is(m.find("weekday")!.first, "SHY_WEEKDAY")) return null;
      if (m.has("following") || (m.has("next") && m.has("the"))) return date(fields, "following");
      if (m.has("previous") && !m.has("last")) return date(fields, "previous");
      if (m.has("same") || m.has("that")) return date(fields, "same");
      if (m.has("next")) return date(fields, "next");
      return date(fields, m.has("last") || m.has("past") ? "last" : "this");
    }
  },
  {
    id: "en/weekday-of-week", // Friday last week, Tuesday of next week
    patterns: [
      "WEEKDAY of? LAST|NEXT|THIS week",
      "LAST|NEXT|THIS week WEEKDAY",
      "LAST|NEXT|THIS week on WEEKDAY",
      "WEEKDAY of that week",
      "WEEKDAY of the FOLLOWING|PREVIOUS week",
      "a week ago WEEKDAY",
      "the WEEKDAY before last",
      "WEEKDAY week",
      "WEEKDAY week last|ago",
      "WEEKDAY fortnight",
      "WEEKDAY next",
      "WEEKDAY last",
      "DAY_WORD week",
      "a week|fortnight DAY_WORD",
      "this day week|fortnight",
      "a week|fortnight on WEEKDAY"
    ],
    read: (m) => {
      // "The sports were put off until this day week"
      if (m.word(m.first) === "this") return shift("day", m.has("fortnight") ? 14 : 7, "document");
      if (m.word(m.first) === "a" && !m.has("ago")) {
        // "a week tomorrow", "a week on Sunday", but not "for a week on Sunday"
        if (["for", "of", "in", "than", "about"].includes(m.before())) return null;
        const weeks = m.has("fortnight") ? 2 : 1;
        if (m.has("weekday")) return shift("week", weeks, date({weekday: m.num("weekday")}, "coming"));
        return m.num("day_word") < 0 ? null : shift("day", m.num("day_word") + weeks * 7, "document");
      }
      if (m.has("day_word")) {
        // "to-day week", "yesterday week": seven days further away.
        const by = m.num("day_word");
        return ["'", "-"].includes(m.after()) ? null : shift("day", by < 0 ? by - 7 : by + 7, "document");
      }
      const fields = {weekday: m.num("weekday")};
      if (m.has("ago")) return shift("week", -1, "document", fields);
      if (m.word(m.last - 1) === "before") return shift("week", -1, date(fields, "last"));
      if (m.last === m.first + 2 && m.word(m.first + 1) === "week" && m.first === m.find("weekday")!.first)
        return m.word(m.last) === "last" ? shift("week", -1, date(fields, "last")) : null;
      // "Friday week", "Tuesday next", "Sunday last"
      if (m.last === m.first + 1) {
        const word = m.word(m.last);
        if (word === "week" || word === "fortnight") {
          if (["'", "-", "of"].includes(m.after())) return null;
          // "since Wednesday week"
          if (m.before() === "since")
            return shift("week", word === "week" ? -1 : -2, date(fields, "previous"));
          return shift("week", word === "week" ? 1 : 2, date(fields, "coming"));
        }
        if (/^[\p{L}\d]/u.test(m.after()) && !BEHIND_LAST.has(m.after())) return null;
        return word === "last" ? date({...fields, behind: true}, "last") : date(fields, "next");
      }
      const by =
        m.optional("last") ?? m.optional("next") ?? m.optional("following") ?? m.optional("previous") ?? 0;
      if (!m.has("last") && !m.has("next") && !m.has("this") && !m.has("that") && !m.has("the")) return null;
      return shift("week", by, m.has("that") || m.has("the") ? "narrative" : "document", fields);
    }
  },
  {
    id: "en/weekday", // Friday
    patterns: ["WEEKDAY", "a WEEKDAY"],
    read: (m) => {
      const {first} = m.find("weekday")!;
      if (m.word(m.first) === "a" && m.first !== first && m.is(first, "SHY_WEEKDAY")) return null;
      if (m.word(m.first) === "a" && m.first !== first)
        return m.is(m.first - 1, "LAST") ? null : {kind: "set", value: `XXXX-WXX-${m.num("weekday")}`};
      if (!isWeekdayAlone(m, first)) return null;
      // "Sold on a wet Thursday in 2001", "one free Saturday": which one, nobody says.
      if (SOME_DAY.has(m.before()) && ["a", "an", "one"].includes(m.before(2)))
        return {kind: "set", value: `XXXX-WXX-${m.num("weekday")}`};
      // "Queen's Birthday Monday", "Bank Holiday Monday": which one, no calendar of all countries tells.
      if (HOLIDAY_WORDS.has(m.before()) && m.capital(m.first - 1))
        return {kind: "set", value: `XXXX-WXX-${m.num("weekday")}`};
      // "Saturday 20 July: a landing. Sunday: a carrier anchors."
      const heads = m.after() === ":" && HEADS.has(m.before());
      // "Schools stayed shut on the Monday."
      const ends = !/^[\p{L}\d'-]/u.test(m.after()) || BEHIND_THE.has(m.after());
      const told = m.before() === "the" && ON_THE.has(m.before(2)) && ends;
      // "Without water since Thursday", on a Thursday: the last one.
      return date(
        {
          weekday: m.num("weekday"),
          ...(m.before() === "since" ? {notToday: true} : {}),
          ...(m.before() === "," ? {apart: true} : {}),
          ...(heads ? {heads: true} : {})
        },
        told ? "same" : undefined
      );
    }
  },
  {
    id: "en/deictic-day", // yesterday, today, tomorrow
    patterns: [
      "DAY_WORD",
      "the day before yesterday",
      "the day after tomorrow",
      "later? earlier? today",
      "this day in YEAR",
      "the morrow"
    ],
    read: (m) => {
      if (m.has("year")) return m.num("year") < 9000 ? date({year: m.num("year"), thisDay: true}) : null;
      if (m.word(m.last) === "morrow") return m.before() === "on" ? shift("day", 1, "narrative") : null;
      // "USA Today" is a newspaper.
      if (m.capital(m.last) && isAllCapitals(m, m.first - 1) && !isAllCapitals(m, m.last)) return null;
      if (m.has("before")) return shift("day", -2, "document");
      if (m.has("after")) return shift("day", 2, "document");
      return shift("day", m.optional("day_word") ?? 0, "document");
    }
  },
  {
    id: "en/tonight",
    patterns: ["TONIGHT", "LAST PART", "THIS PART", "THIS very PART", "the PART before last"],
    read: (m) => {
      if (m.first < m.last && m.word(m.last - 1) === "before")
        return partOf(m) === "NI" || partOf(m) === "EV"
          ? shift("day", -2, "document", {part: partOf(m)})
          : null;
      if (m.has("tonight")) return shift("day", 0, "document", {part: "NI"});
      if (m.has("last") && partOf(m) !== "NI" && partOf(m) !== "EV") return null;
      return shift("day", m.has("last") ? -1 : 0, "document", {part: partOf(m)});
    }
  },
  {
    id: "en/day-and-part", // yesterday morning, Friday night, late yesterday
    patterns: ["DAY_WORD PART", "DAY_WORD at? NOON", "the? PART of? DAY_WORD"],
    read: (m) => {
      if (m.has("noon"))
        return shift("day", m.num("day_word"), "document", {
          clock: {hour: m.num("noon"), minute: 0, second: null, zone: null}
        });
      return shift("day", m.num("day_word"), "document", {part: partOf(m)});
    }
  }
];
