import type {Fields} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {isPlausibleShortYear, isPlausibleYear} from "./plausible.js";
import {date, edgeOf, end, modified} from "./readings.js";

/** Before a number that is a year, in a text that is in such an era. */
const SURE_YEAR = new Set(
  "in by of until till since from to between during after before and throughout".split(" ")
);

/** Behind a year, and not behind a number that counts. */
const BEHIND_YEAR = new Set(
  "and but he she they the a an when after before to with by was were had as it on at in who which or that his her their for from until its would while".split(
    " "
  )
);

/** Years, eras, decades, centuries. */
export const ENGLISH_YEARS: readonly TimexRule[] = [
  {
    id: "en/year-range", // 1942-43, 1939–1945, 2007-2009
    patterns: ["y1=YEAR - y2=YEAR", "y1=YEAR to=-|/ y2=NUM"],
    read: (m) => {
      const [a, b] = [m.find("y1")!, m.find("y2")!];
      if (m.scan.kind[a.first] !== NUMBER || m.scan.kind[b.first] !== NUMBER || b.first !== b.last)
        return null;
      const size = m.scan.end[b.last]! - m.scan.start[b.first]!;
      if (size !== 4 && (size !== 2 || !(m.scan.flags[b.first]! & GLUED))) return null;
      const year = size === 4 ? b.value : Math.floor(a.value / 100) * 100 + b.value;
      if (year <= a.value || (m.find("to") && m.word(m.find("to")!.first) === "/" && year !== a.value + 1))
        return null;
      if (size === 2 && year - a.value > 60) return null;
      if (m.after() === "-" && m.scan.kind[m.last + 2] === NUMBER) return null;
      if (!isPlausibleYear(m, a.first, b.last)) return null;
      return [end(m, "y1", date({year: a.value}), true), end(m, "y2", date({year}), true)];
    }
  },
  {
    id: "en/era-range", // 499-493 BC, from 499 to 493 BC, 44 and 43 BCE
    patterns: [
      "y1=ERA_YEAR to=-|to|until y2=ERA_YEAR bc|bce",
      "y1=ERA_YEAR list=and|or|/ y2=ERA_YEAR bc|bce",
      "y1=ERA_YEAR to=-|to|until y2=ERA_YEAR b ^. ^c ^.?"
    ],
    read: (m) => {
      const [a, b] = [m.num("y1"), m.num("y2")];
      if (a < b && !m.has("list")) return null;
      const joined = m.has("to") || m.before() === "between";
      return [end(m, "y1", date({year: 1 - a}), joined), end(m, "y2", date({year: 1 - b}), joined, true)];
    }
  },
  {
    id: "en/era-year", // 490 BC, 44 BCE
    patterns: ["y=ERA_YEAR bc|bce", "y=ERA_YEAR b ^. ^c ^.? ^e? ^.?", "the year y=ERA_YEAR bc|bce"],
    read: (m) => date({year: 1 - m.num("y")})
  },
  {
    id: "en/about-date", // about 1990, circa 466 BC, around 5 May
    patterns: ["about|around|approximately|circa|ca T", "ca|c ^. T"],
    read: (m) => {
      const {reading, first} = m.find("t")!;
      if (reading?.kind !== "date" || reading.fields.clock || reading.fields.part || reading.choice)
        return null;
      // "around the 20th": the day says all.
      if (reading.fields.day !== undefined && reading.fields.month === undefined) return null;
      // "a way around Wednesday's ruling"
      if (reading.fields.weekday !== undefined && reading.fields.day === undefined) return null;
      if (
        m.word(m.first) === "about" &&
        !["in", "from", "until", "since", "by", "(", "of", "to"].includes(m.before()) &&
        reading.fields.month === undefined
      )
        return null;
      void first;
      return {...reading, mod: "approx"};
    }
  },
  {
    id: "en/common-era-year", // AD 70, 70 CE
    patterns: [
      "era=ad|ce y=ERA_YEAR",
      "a ^. ^d ^. y=ERA_YEAR",
      "y=ERA_YEAR era=ad|ce",
      "y=ERA_YEAR a ^. ^d ^.?"
    ],
    read: (m) => {
      const era = m.find("era");
      if (
        era &&
        m.scan.text.slice(m.scan.start[era.first], m.scan.end[era.last]) !== m.word(era.first).toUpperCase()
      )
        return null;
      return date({year: m.num("y")});
    }
  },
  {
    id: "en/decade", // the 1990s, the '90s, the nineties, the 460s BC
    patterns: [
      "the? DECADE",
      "the? DECADE bc|bce",
      "the DECADE_WORD",
      "the EARLY DECADE_WORD",
      "the EARLY - DECADE_WORD",
      "the? CARDINAL DECADE_WORD",
      "the CARDINAL - DECADE_WORD"
    ],
    read: (m) => {
      if (m.has("decade_word")) {
        const word = m.find("decade_word")!;
        const hundreds = m.optional("cardinal");
        if (hundreds !== undefined)
          return hundreds >= 15 && hundreds <= 20 ? date({decade: hundreds * 100 + word.value}) : null;
        const early = m.optional("early");
        if (early !== undefined) return modified(date({decadeOfCentury: word.value}), edgeOf(early));
        return m.before() === "in" ||
          m.before() === "of" ||
          m.before() === "early" ||
          m.before() === "late" ||
          m.before() === "through" ||
          m.before() === "during" ||
          m.before() === "since"
          ? date({decadeOfCentury: word.value})
          : null;
      }
      const {value, first} = m.find("decade")!;
      if (m.has("bc") || m.has("bce")) return date({decade: -value - 9 + 1});
      if (value < 1000) return null;
      if (value > 9000) {
        const bare = m.scan.kind[first] === NUMBER && !m.has("the");
        if (bare && !["early", "mid", "late", "-", "in"].includes(m.before())) return null;
        if (["his", "her", "their", "my"].includes(m.before())) return null;
        return date({decadeOfCentury: value - 10_000});
      }
      return value % 100 === 0 && value < 1900 ? date({century: value / 100 + 1}) : date({decade: value});
    }
  },
  {
    id: "en/century", // the 19th century, the fifth century BC, the 21st century
    patterns: [
      "the? ORD -? century",
      "the? ORD -? centuries",
      "the? ORD -? century bc|bce",
      "the? ORD -? century b ^. ^c ^.?",
      "the? ORD century ad|ce"
    ],
    read: (m) => {
      const number = m.num("ord");
      if (number < 1 || number > 40) return null;
      return date({century: m.has("bc") || m.has("bce") || m.has("b") ? 1 - number : number});
    }
  },
  {
    id: "en/century-and-century", // the 18th and 19th centuries
    patterns: ["the? o1=ORD and|or|to o2=ORD centuries|century", "the? o1=ORD - and o2=ORD - century"],
    read: (m) => [
      {reading: date({century: m.num("o1")}), first: m.first, last: m.find("o1")!.last, range: false},
      end(m, "o2", date({century: m.num("o2")}), false, true)
    ]
  },
  {
    id: "en/year", // in 1998, the year 2000
    patterns: [
      "YEAR",
      "the year YEAR",
      "all of YEAR",
      "year YEAR",
      "the year of our lord YEAR",
      "the year of grace YEAR",
      "anno domini YEAR",
      "anno YEAR"
    ],
    read: (m) => {
      const {first, last, value} = m.find("year")!;
      const fields: Fields = {year: value};
      if (m.first !== first) return value >= 9000 ? null : date(fields);
      if (value >= 9000) return isPlausibleShortYear(m, m.first) ? date(fields) : null;
      if (m.scan.kind[first] !== NUMBER) {
        if (value % 100 === 0 && value !== 2000) return null;
        // "a crowd of two thousand drew the fires"
        if (value === 2000 && /^\p{L}/u.test(m.after()) && !BEHIND_YEAR.has(m.after())) return null;
        if (m.is(last + 1, "COUNTED") || m.is(last + 1, "UNIT")) return null;
        return value < 2000 ||
          ["in", "since", "by", "year", "of", "until", "for", "after", "before"].includes(m.before())
          ? date(fields)
          : null;
      }
      return isPlausibleYear(m, first, last) ? date(fields) : null;
    }
  },
  {
    id: "en/short-year", // in 216, May 612, the summer of 214: where the text tells of 218 BC
    patterns: [
      "y=ERA_YEAR",
      "DAY of? MONTH y=ERA_YEAR",
      "MONTH of? y=ERA_YEAR",
      "the? SEASON of y=ERA_YEAR",
      "the? ORD month of y=ERA_YEAR",
      "most|all|much of y=ERA_YEAR",
      "the year y=ERA_YEAR",
      "HOLIDAY y=ERA_YEAR"
    ],
    read: (m) => {
      const {first, value} = m.find("y")!;
      if (value >= 1000 || value < 10 || value % 1 !== 0) return null;
      if (m.is(m.last + 1, "COUNTED") || m.is(m.last + 1, "UNIT") || m.is(m.last + 1, "MONTH")) return null;
      const after = m.after();
      const bare = m.first === first;
      // "of 20 Peloponnesian ships"
      if (bare && m.capital(m.last + 1) && !["in", "by", "until", "since"].includes(m.before())) return null;
      if (
        bare &&
        /^\p{Ll}/u.test(after) &&
        !m.capital(m.last + 1) &&
        !BEHIND_YEAR.has(after) &&
        !m.is(m.last + 1, "PAST_VERB")
      )
        return null;
      if (/^[\d/-]/u.test(after) && m.scan.flags[m.last + 1]! & GLUED) return null;
      if (m.has("day"))
        return m.num("day") <= 31 && value > 31 && m.capital(m.find("month")!.first)
          ? date({shortYear: value, month: m.num("month"), day: m.num("day")})
          : null;
      if (m.has("month") && m.has("ord")) return date({shortYear: value});
      if (m.has("month"))
        return m.capital(m.find("month")!.first) ? date({shortYear: value, month: m.num("month")}) : null;
      // "All Saints' Day 866"
      if (m.has("holiday"))
        return value >= 100 && m.capital(m.first)
          ? date({shortYear: value, holiday: m.find("holiday")!.holiday!})
          : null;
      if (m.has("season")) return date({shortYear: value, season: m.num("season")});
      if (!bare) return date({shortYear: value});
      // "at the age of 53"
      if (value < 100 && m.before() === "of") return null;
      return SURE_YEAR.has(m.before()) || m.is(first - 1, "EARLY") ? date({shortYear: value}) : null;
    }
  },
  {
    id: "en/impossible-year", // the year 0, in 10000 BC is possible, the year 10000 is not written in four digits
    patterns: ["the? year NUM"],
    read: (m) => {
      const {first, last, value} = m.find("num")!;
      if (first !== last || m.scan.kind[first] !== NUMBER) return null;
      return value === 0 || value >= 10_000 ? {kind: "impossible", what: "year"} : null;
    }
  }
];
