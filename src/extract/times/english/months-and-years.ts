import type {Fields} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {isMonthAlone, isOfGame, isPlausibleShortYear, isPlausibleYear} from "./plausible.js";
import {compared, date, duration, edgeOf, end, modified, shift, yearOf} from "./readings.js";

/** Months, seasons, quarters, halves, years, decades, centuries, eras. */
export const ENGLISH_MONTHS_AND_YEARS: readonly TimexRule[] = [
  {
    id: "en/month-range", // March-May 2024, between March and May 2024
    patterns: [
      "m1=MONTH ^.? to=-|to|until|till|through m2=MONTH ^.? ,|of? YEAR",
      "m1=MONTH ^.? list=and|or|&|/ m2=MONTH ^.? ,|of? YEAR"
    ],
    read: (m) => {
      const year = m.num("year");
      const [a, b] = [m.num("m1"), m.num("m2")];
      const joined = m.has("to") || m.before() === "between";
      return [
        end(m, "m1", date({month: a, year: a > b ? year - 1 : year}), joined),
        end(m, "m2", date({month: b, year}), joined, true)
      ];
    }
  },
  {
    id: "en/month-year", // March 2024, March of 2024, the month of March 2024
    patterns: [
      "MONTH ^.? ,|of|-? YEAR",
      "the month of MONTH ,|of? YEAR",
      "YEAR MONTH",
      "MONTH , in? YEAR",
      "THIS MONTH YEAR"
    ],
    read: (m) => {
      const {first} = m.find("month")!;
      const year = m.find("year")!;
      if (
        first > year.first &&
        (m.scan.kind[m.last + 1] === NUMBER || !m.capital(first) || m.word(m.first - 1) === ",")
      )
        return null;
      if (m.is(first, "SHY_MONTH") && !m.capital(first)) return null;
      if (m.is(m.last + 1, "COUNTED")) return null;
      return date({month: m.num("month"), year: year.value});
    }
  },
  {
    id: "en/month-era", // April 480 BC
    patterns: ["MONTH ,|of? y=ERA_YEAR bc|bce", "MONTH ,|of? y=ERA_YEAR b ^. ^c ^.?", "MONTH ad y=ERA_YEAR"],
    read: (m) => date({month: m.num("month"), year: m.has("ad") ? m.num("y") : 1 - m.num("y")})
  },
  {
    id: "en/chosen-month", // last April, this May, the following June
    patterns: [
      "LAST|PAST MONTH",
      "NEXT MONTH",
      "THIS MONTH",
      "this NEXT MONTH",
      "this past MONTH",
      "the? FOLLOWING MONTH",
      "the? PREVIOUS MONTH",
      "that MONTH",
      "the next MONTH",
      "the same MONTH",
      "that same MONTH",
      "LAST|NEXT|THIS MONTH ^.? DAY"
    ],
    read: (m) => {
      const {first} = m.find("month")!;
      if (!m.capital(first) && m.is(first, "SHY_MONTH")) return null;
      const day = m.optional("day");
      if (day !== undefined && (day > 31 || m.is(m.last + 1, "MANY_UNITS"))) return null;
      const fields = {month: m.num("month"), ...(day === undefined ? {} : {day})};
      if (m.has("following") || (m.has("next") && m.has("the"))) return date(fields, "following");
      if (m.has("previous") && !m.has("last")) return date(fields, "previous");
      if (m.has("same") || m.has("that")) return date(fields, "same");
      if (m.has("next")) return date(fields, "next");
      return date(fields, m.has("last") || m.has("past") ? "last" : "this");
    }
  },
  {
    id: "en/month-of-year", // March last year, 5 March of the same year
    patterns: [
      "MONTH DAY? ,|of? LAST|NEXT|THIS year",
      "DAY MONTH ,|of? LAST|NEXT|THIS year",
      "MONTH DAY? of? the? FOLLOWING|PREVIOUS year",
      "DAY MONTH of? the? FOLLOWING|PREVIOUS year",
      "MONTH DAY? of? the next year",
      "MONTH DAY? of that same? year",
      "DAY of? MONTH of that same? year",
      "MONTH DAY? of the same year",
      "DAY of? MONTH of the same year",
      "MONTH DAY? that year",
      "DAY MONTH that year"
    ],
    read: (m) => {
      const fields = {month: m.num("month"), ...(m.has("day") ? {day: m.num("day")} : {})};
      if (m.has("last") || m.has("this") || (m.has("next") && !m.has("the"))) {
        return shift("year", m.optional("last") ?? m.optional("next") ?? 0, "document", fields);
      }
      const by = m.optional("following") ?? m.optional("previous") ?? (m.has("next") ? 1 : 0);
      return shift("year", by, "narrative", fields);
    }
  },
  {
    id: "en/month", // in March
    patterns: ["MONTH", "the month of MONTH"],
    read: (m) => {
      if (m.has("of")) return date({month: m.num("month")});
      return isMonthAlone(m, m.first) ? date({month: m.num("month")}) : null;
    }
  },
  {
    id: "en/season-year", // the spring of 2024, summer 2024, winter 1942-43, winter of 480 BC
    patterns: [
      "the? SEASON ,|of? YEAR",
      "the? SEASON of? YEAR -|/ y2=NUM",
      "the? SEASON of? y=ERA_YEAR bc|bce",
      "the? SEASON / SEASON YEAR"
    ],
    read: (m) => {
      if (m.has("y2")) {
        const {first, last} = m.find("y2")!;
        if (first !== last || !(m.scan.flags[first]! & GLUED)) return null;
        return date({season: m.num("season"), year: m.num("year")});
      }
      return date({season: m.num("season"), year: m.has("y") ? 1 - m.num("y") : m.num("year")});
    }
  },
  {
    id: "en/season-of-year", // the summer of last year
    patterns: [
      "the? SEASON of? LAST|NEXT|THIS year",
      "the? SEASON of that same? year",
      "the? SEASON of the same year",
      "the? SEASON of? the FOLLOWING|PREVIOUS year",
      "the? SEASON of? the next year"
    ],
    read: (m) => {
      const fields = {season: m.num("season")};
      if (m.has("last") || m.has("this") || (m.has("next") && !m.has("the")))
        return shift("year", m.optional("last") ?? m.optional("next") ?? 0, "document", fields);
      return shift(
        "year",
        m.optional("following") ?? m.optional("previous") ?? (m.has("next") ? 1 : 0),
        "narrative",
        fields
      );
    }
  },
  {
    id: "en/chosen-season", // last summer, this spring, the following winter
    patterns: [
      "LAST|PAST SEASON",
      "this? NEXT SEASON",
      "THIS SEASON",
      "this past SEASON",
      "the? FOLLOWING SEASON",
      "the? PREVIOUS SEASON",
      "that SEASON",
      "the next SEASON",
      "the same SEASON",
      "the SEASON after|before"
    ],
    read: (m) => {
      const fields = {season: m.num("season")};
      if (m.has("after") || m.has("before")) {
        if (/^[\p{L}\d]/u.test(m.after())) return null;
        return date(fields, m.has("after") ? "following" : "previous");
      }
      if (m.has("following") || (m.has("next") && m.has("the"))) return date(fields, "following");
      if (m.has("previous") && !m.has("last")) return date(fields, "previous");
      if (m.has("same") || m.has("that")) return date(fields, "same");
      if (m.has("next")) return date(fields, "next");
      return date(fields, m.has("last") || m.has("past") ? "last" : "this");
    }
  },
  {
    id: "en/season", // the summer, spring
    patterns: ["SEASON", "the SEASON"],
    read: (m) => {
      const {first} = m.find("season")!;
      if (m.word(first) === "fall" && !(m.has("the") && m.before() === "in")) {
        return ["in", "by", "since", "until", "of"].includes(m.before()) &&
          !m.has("the") &&
          m.after() !== "in" &&
          m.before() !== "of"
          ? date({season: 3})
          : null;
      }
      if (m.word(first) === "fall" && m.after() === "of") return null;
      if (
        m.is(first, "SHY_SEASON") &&
        m.capital(first) &&
        m.first > 0 &&
        m.before() !== "." &&
        !m.has("the")
      ) {
        return ["in", "by", "since", "until", "of", "for"].includes(m.before())
          ? date({season: m.num("season")})
          : null;
      }
      return date({season: m.num("season")});
    }
  },
  {
    id: "en/quarter-year", // the third quarter of 1998, Q3 2016, the first half of 2004
    patterns: [
      "the? ORD -? quarter of? fiscal? YEAR",
      "the? fiscal ORD quarter of? YEAR",
      "YEAR ' ^s ORD quarter",
      "the? ORD quarter of fiscal year? YEAR",
      "the ORD three months of YEAR",
      "the YEAR ORD quarter",
      "q ord=^NUM ,|of? YEAR",
      "YEAR q ord=^NUM",
      "ord=NUM ^q YEAR"
    ],
    read: (m) => (m.num("ord") <= 4 ? date({quarter: m.num("ord"), year: m.num("year")}) : null)
  },
  {
    id: "en/quarter-of-year",
    patterns: [
      "the? ORD quarter of? LAST|NEXT|THIS year",
      "THIS|LAST|NEXT year ' ^s ORD quarter",
      "the? year - ago|earlier ORD quarter",
      "the? year ago|earlier ORD quarter"
    ],
    read: (m) => {
      if (m.num("ord") > 4) return null;
      const by = m.optional("last") ?? m.optional("next") ?? (m.has("this") ? 0 : -1);
      return shift("year", by, "document", {quarter: m.num("ord")});
    }
  },
  {
    id: "en/quarter", // third-quarter, the fiscal first quarter
    patterns: [
      "the? ORD quarter",
      "the? fiscal -? ORD quarter",
      "fiscal? ORD - quarter",
      "the ORD fiscal quarter",
      "q ord=^NUM"
    ],
    read: (m) => (m.num("ord") <= 4 && !isOfGame(m) ? date({quarter: m.num("ord")}) : null)
  },
  {
    id: "en/half-year", // the first half of 1998, the latter half of 2008
    patterns: [
      "the? ORD -? half of? YEAR",
      "the latter|last half of YEAR",
      "h ord=^NUM ,|of? YEAR",
      "the ORD half of DECADE"
    ],
    read: (m) => {
      const half = m.has("latter") || m.has("last") ? 2 : m.num("ord");
      return half <= 2 && m.has("year") ? date({half, year: m.num("year")}) : null;
    }
  },
  {
    id: "en/half-of-year",
    patterns: ["the? ORD half of LAST|NEXT|THIS year", "the ORD half of the year"],
    read: (m) =>
      m.num("ord") <= 2
        ? shift(
            "year",
            m.optional("last") ?? m.optional("next") ?? 0,
            m.has("this") || m.has("last") || m.has("next") ? "document" : "narrative",
            {half: m.num("ord")}
          )
        : null
  },
  {
    id: "en/year-period", // the 1988 period, the year-ago quarter, the latest period
    patterns: [
      "the YEAR period|quarter",
      "the? year - ago|earlier quarter|period",
      "the? comparable|corresponding year - ago|earlier quarter|period",
      "year - ago|earlier",
      "the latest period",
      "the same period|day|week|month LAST year",
      "the same period a year earlier|ago",
      "the corresponding period LAST year",
      "the fiscal year",
      "year ' ^s end",
      "the year - end"
    ],
    read: (m) => {
      if (m.has("year") && m.find("year")!.value >= 1000) return date(yearOf(m));
      if (m.has("latest")) return {kind: "shift", unit: "quarter", by: -1, from: "document", loose: true};
      if (m.has("fiscal") && (m.after() === "ended" || m.after() === "ending")) return duration("year", 1);
      if (m.has("fiscal") || m.has("end")) return shift("year", 0, "document");
      return compared(shift("year", -1, "document"));
    }
  },
  {
    id: "en/fiscal-year", // fiscal 1989, fiscal year 2005, FY2015
    patterns: ["fiscal year? YEAR", "the fiscal year YEAR", "the? YEAR fiscal year", "fy ^YEAR"],
    read: (m) => date(yearOf(m))
  },
  {
    id: "en/season-of-sport", // the 2014/15 season
    patterns: ["y1=YEAR -|/ y2=NUM season"],
    read: (m) => {
      const {first, last, value} = m.find("y2")!;
      const year = m.num("y1");
      if (first !== last || !(value === year + 1 || value === (year + 1) % 100)) return null;
      return [end(m, "y1", date({year}), true), {reading: date({year: year + 1}), first, last, range: true}];
    }
  },
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
    patterns: ["YEAR", "the year YEAR", "all of YEAR", "year YEAR"],
    read: (m) => {
      const {first, last, value} = m.find("year")!;
      const fields: Fields = {year: value};
      if (m.first !== first) return value >= 9000 ? null : date(fields);
      if (value >= 9000) return isPlausibleShortYear(m, m.first) ? date(fields) : null;
      if (m.scan.kind[first] !== NUMBER) {
        if (value % 100 === 0 && value !== 2000) return null;
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
    id: "en/impossible-year", // the year 0, in 10000 BC is possible, the year 10000 is not written in four digits
    patterns: ["the? year NUM"],
    read: (m) => {
      const {first, last, value} = m.find("num")!;
      if (first !== last || m.scan.kind[first] !== NUMBER) return null;
      return value === 0 || value >= 10_000 ? {kind: "impossible", what: "year"} : null;
    }
  }
];
