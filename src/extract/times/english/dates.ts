import type {Match} from "../match.js";
import type {TimexRule} from "../rule.js";
import {BREAK, GLUED, NUMBER} from "../scan.js";
import {date, end, endsSentence, readingOfNumeric, shift, weekdayOf, yearOf} from "./readings.js";

const DAY_OF_FRACTION = new Set(["on", "by", "since", "until", "till", "from", "dated", "before", "after"]);

/** Before "the 22nd" where it is a day. */
const BEFORE_DAY = new Set(
  "on upon by until till since from to and about around between for of before after through dated night morning evening afternoon".split(
    " "
  )
);

/** Behind "the 22nd" where it is a day and not the 22nd floor. */
const BEHIND_DAY = new Set(
  "of and to at in for when he she it they we i the a an but after before by with from as was were had without under through over until till while because near between where since into against his her their its there this that these those is are will would could should may might must has have did can not so then or which who whose on off about whether if towards upon amid among some beside below above behind beneath inside outside within beyond along around across down up past despite".split(
    " "
  )
);

/** A past tense, or a number: "on the 9th disguised as a peasant", "to the 25th five hundred men". */
function isVerbLike(m: Match): boolean {
  return (
    m.is(m.last + 1, "PAST_VERB") || m.is(m.last + 1, "CARDINAL") || /^[a-z]{3,}(?:ed|ing)$/u.test(m.after())
  );
}

/** What has a number of its own: "the 17th Division". */
const NUMBERED = new Set(
  "division regiment battalion brigade corps infantry army cavalry hussars dragoons lancers foot fusiliers guards floor century street avenue congress district hole green tee lap minute anniversary birthday time amendment parallel meridian edition season round race stage chapter".split(
    " "
  )
);

/** How far behind "on the 3rd" the verb of its clause stands, in tokens. */
const VERB_REACH = 6;

/** "On the 3rd reconnaissance showed": the head of a clause, with a subject and a verb behind it. */
function opensClause(m: Match): boolean {
  if (m.before() !== "on") return false;
  if (!["", ".", "and", ",", ";", "but"].includes(m.before(2)) && !m.is(m.first - 2, "PART")) return false;
  for (let distance = 1; distance <= VERB_REACH; distance++) {
    const word = m.after(distance);
    if (NUMBERED.has(word) || !/^\p{L}/u.test(word)) return false;
    if (distance > 1 && (m.is(m.last + distance, "PAST_VERB") || /^[a-z]{3,}ed$/u.test(word))) return true;
  }
  return false;
}

/** Whether what stands behind a bare day lets it be one: "on the 17th he left", "on the 17th Ann was tried", but not "the 17th Division". */
function endsDay(m: Match): boolean {
  const after = m.after();
  const named = m.capital(m.last + 1) && m.is(m.last + 2, "PAST_VERB");
  if (/^[a-z]+$/u.test(after) && !BEHIND_DAY.has(after) && !isVerbLike(m) && !named && !opensClause(m))
    return false;
  return after !== "of" && after !== "-";
}

/** "What is posted after the 11th may not arrive": no month. */
const BEHIND_MODAL: ReadonlySet<string> = new Set("not be have also still yet well never only".split(" "));

/** Days of the calendar, by their number and month. */
export const ENGLISH_DATES: readonly TimexRule[] = [
  {
    id: "en/iso-date-time", // 2024-03-18T14:30:00Z, 18/03/2024 14:30
    patterns: ["NUMERIC ^t ^CLOCK ^z?", "NUMERIC ,? CLOCK"],
    read: (m) => {
      const numeric = m.find("numeric")!.numeric!;
      if (numeric.year === null || numeric.second === null) return null;
      const clock = m.find("clock")!.clock!;
      if (clock.hour > 24 || (clock.minute ?? 0) > 59) return {kind: "impossible", what: "time"};
      return readingOfNumeric(numeric, {clock: m.has("z") ? {...clock, zone: "Z"} : clock});
    }
  },
  {
    id: "en/numeric-date", // 18/03/2024, 2024-03-18, 2024-03, 22/04
    patterns: ["NUMERIC", "WEEKDAY ^.? ,? NUMERIC"],
    read: (m) => {
      const {numeric, first, last} = m.find("numeric")!;
      if (numeric!.year === null) {
        // A fraction or a score, unless the words around it make it a day.
        if (!DAY_OF_FRACTION.has(m.word(first - 1)) && !m.has("weekday")) return null;
        if (m.is(last + 1, "COUNTED") || m.is(last + 1, "UNIT") || m.word(last + 1) === "of") return null;
      }
      if (m.word(first - 1) === "." && first > 0 && m.scan.flags[first]! & GLUED) return null;
      return readingOfNumeric(numeric!, weekdayOf(m));
    }
  },
  {
    id: "en/three-days", // 5, 6 and 7 May; May 5, 6 and 7, 2024
    patterns: [
      "d1=DAY , d2=DAY ,? and|or d3=DAY of? MONTH ,? YEAR?",
      "MONTH ^.? d1=DAY , d2=DAY ,? and|or d3=DAY",
      "MONTH ^.? d1=DAY , d2=DAY ,? and|or d3=DAY , YEAR"
    ],
    read: (m) => {
      if (endsSentence(m)) return null;
      const month = m.num("month");
      const days = ["d1", "d2", "d3"].map((name) => m.find(name)!);
      const behind = m.find("month")!.first > m.first;
      if (days.some(({value}) => value > 31) || m.is(m.last + 1, "COUNTED") || m.is(m.last + 1, "UNIT"))
        return null;
      if (m.is(m.find("month")!.first, "SHY_MONTH") && !m.capital(m.find("month")!.first)) return null;
      return days.map(({value, first, last}, i) => ({
        reading: date({day: value, month, ...yearOf(m)}),
        first: !behind && i === 0 ? m.first : first,
        last: i === 2 ? m.last : last
      }));
    }
  },
  {
    id: "en/day-month-range", // 3-5 May 2024, from 3 to 5 May, 3 and 5 May
    patterns: [
      "d1=DAY to=-|to|until|till|through the? d2=DAY of? MONTH ^.? ,? YEAR",
      "d1=DAY to=-|to|until|till|through the? d2=DAY of? MONTH",
      "d1=DAY list=and|or|&|/ the? d2=DAY of? MONTH ^.? ,? YEAR",
      "d1=DAY list=and|or|&|/ the? d2=DAY of? MONTH",
      "d1=DAY , d2=DAY list=and|or MONTH"
    ],
    read: (m) => {
      const month = m.num("month");
      const [a, b] = [m.num("d1"), m.num("d2")];
      if (a > 31 || b > 31 || m.is(m.last, "SHY_MONTH") !== (m.is(m.last, "SHY_MONTH") && m.capital(m.last)))
        return null;
      // "The night of 3/4 May" is one night.
      const night = m.has("list") && m.word(m.find("list")!.first) === "/" && b === a + 1;
      const joined = m.has("to") || m.before() === "between" || night;
      return [
        end(m, "d1", date({day: a, month, ...yearOf(m)}), joined),
        end(m, "d2", date({day: b, month, ...yearOf(m)}), joined, true)
      ];
    }
  },
  {
    id: "en/month-day-range", // May 3-5, 2024; from May 3 to 5; July 14 and 15
    patterns: [
      "MONTH ^.? d1=DAY to=-|to|until|till|through d2=DAY ,? YEAR",
      "MONTH ^.? d1=DAY to=-|to|until|till|through d2=DAY",
      "MONTH ^.? d1=DAY list=and|or|& d2=DAY , YEAR",
      "MONTH ^.? d1=DAY list=and|or|& d2=DAY"
    ],
    read: (m) => {
      if (endsSentence(m)) return null;
      const month = m.num("month");
      const [a, b] = [m.find("d1")!, m.find("d2")!];
      if (a.value > 31 || b.value > 31 || m.is(m.last + 1, "MONTH") || m.is(m.last + 1, "COUNTED"))
        return null;
      if (m.is(m.last + 1, "UNIT") || (m.has("list") && m.scan.kind[b.first] !== NUMBER)) return null;
      const joined = m.has("to") || m.before() === "between";
      return [
        {reading: date({day: a.value, month, ...yearOf(m)}), first: m.first, last: a.last, range: joined},
        end(m, "d2", date({day: b.value, month, ...yearOf(m)}), joined, true)
      ];
    }
  },
  {
    id: "en/day-month-year", // 18 March 2024, the 18th of March, 2024
    patterns: [
      "WEEKDAY ^.? ,? the? DAY of? MONTH ^.? ,|of? YEAR",
      "the? DAY of? MONTH ^.? ,|of? YEAR",
      "the? DAY day of MONTH ,|of? YEAR",
      "DAY - MONTH - YEAR",
      "DAY of? MONTH in YEAR",
      "DAY ^MONTH YEAR"
    ],
    read: (m) =>
      endsSentence(m) || m.num("day") > 31
        ? null
        : date({day: m.num("day"), month: m.num("month"), ...yearOf(m), ...weekdayOf(m)})
  },
  {
    id: "en/month-day-year", // March 18, 2024
    patterns: [
      "WEEKDAY ^.? ,? MONTH ^.? the? DAY ,|of? YEAR",
      "MONTH ^.? the? DAY ,|of? YEAR",
      "MONTH DAY in YEAR",
      "MONTH - DAY - YEAR"
    ],
    read: (m) =>
      endsSentence(m) || m.num("day") > 31
        ? null
        : date({day: m.num("day"), month: m.num("month"), ...yearOf(m), ...weekdayOf(m)})
  },
  {
    id: "en/year-month-day", // 2024 March 18
    patterns: ["YEAR ,? MONTH ^.? DAY", "YEAR - MONTH - DAY"],
    read: (m) =>
      endsSentence(m) || m.num("day") > 31 || m.is(m.last + 1, "MONTH") || m.scan.kind[m.last + 1] === NUMBER
        ? null
        : date({day: m.num("day"), month: m.num("month"), ...yearOf(m)})
  },
  {
    id: "en/day-month-era", // 15 March 44 BC
    patterns: [
      "DAY of? MONTH ,? y=ERA_YEAR bc|bce",
      "MONTH DAY ,? y=ERA_YEAR bc|bce",
      "DAY of? MONTH ,? y=ERA_YEAR b ^. ^c ^.?",
      "DAY of? MONTH ad y=ERA_YEAR",
      "DAY of? MONTH y=ERA_YEAR ad|ce"
    ],
    read: (m) => {
      const common = m.has("ad") || m.has("ce");
      const year = common ? m.num("y") : 1 - m.num("y");
      return m.num("day") > 31 ? null : date({day: m.num("day"), month: m.num("month"), year});
    }
  },
  {
    id: "en/day-month", // 18 March, the 18th of March
    patterns: [
      "WEEKDAY ^.? ,? the? DAY of? MONTH",
      "the? DAY of? MONTH",
      "the? DAY day of MONTH",
      "DAY ^MONTH",
      "DAY - MONTH"
    ],
    read: (m) => {
      const {first} = m.find("month")!;
      const day = m.find("day")!;
      const ordinal = day.first !== day.last || m.scan.kind[day.first] !== NUMBER;
      if (day.value > 31) return null;
      if (m.is(first, "SHY_MONTH") && !m.capital(first) && (!ordinal || BEHIND_MODAL.has(m.after())))
        return null;
      if (ordinal && !m.has("of") && m.scan.kind[day.first] !== NUMBER) return null;
      return date({day: day.value, month: m.num("month"), ...weekdayOf(m)});
    }
  },
  {
    id: "en/month-day", // March 18, Mar. 18th
    patterns: ["WEEKDAY ^.? ,? MONTH ^.? the? DAY", "MONTH ^.? the? DAY", "MONTH - DAY", "MONTH / DAY"],
    read: (m) => {
      if (endsSentence(m)) return null;
      const {first} = m.find("month")!;
      const day = m.find("day")!;
      const shy = m.is(first, "SHY_MONTH");
      if (day.value > 31 || (shy && !m.capital(first))) return null;
      if (m.is(m.last + 1, "MANY_UNITS")) return null;
      if (m.is(m.last + 1, "COUNTED") && m.before() !== "on") return null;
      if (m.scan.kind[day.first] !== NUMBER && (shy || m.is(day.first, "ONE_UNIT"))) return null;
      return date({day: day.value, month: m.num("month"), ...weekdayOf(m)});
    }
  },
  {
    id: "en/weekday-day", // Friday the 13th
    patterns: ["WEEKDAY the DAY", "WEEKDAY ,? the? day=ORD"],
    read: (m) => {
      if (m.num("day") > 31 || m.is(m.last + 1, "UNIT") || m.scan.kind[m.find("day")!.first] !== NUMBER)
        return null;
      return date({day: m.num("day"), weekday: m.num("weekday")});
    }
  },
  {
    id: "en/ordinal-day", // the 22nd of this month, the 14th of the month
    patterns: ["the? day=ORD of LAST|PAST|THIS|NEXT|THAT month", "the day=ORD of the same? month"],
    read: (m) => {
      if (m.num("day") > 31) return null;
      const by = m.optional("last") ?? m.optional("past") ?? m.optional("next") ?? 0;
      return shift("month", by, m.has("this") || by ? "document" : "narrative", {day: m.num("day")});
    }
  },
  {
    id: "en/day-of-letter", // the 12th inst., the 25th ult., 3d proximo
    patterns: ["the? DAY INST ^.?", "WEEKDAY ,? the? DAY INST ^.?"],
    read: (m) => {
      const day = m.find("day")!;
      // "12 instant meals"
      if (day.value > 31 || (day.first === day.last && !m.has("the") && m.word(m.last) !== ".")) return null;
      // The full stop belongs to what is cut off.
      if (m.word(m.last) === "." && m.word(m.last - 1).length > 4) return null;
      return shift("month", m.num("inst"), "document", {day: day.value});
    }
  },
  {
    id: "en/entry-day", // 15th. Reached the pass. (in a diary)
    patterns: ["day=ORD ^.", "day=ORD -", "day=ORD ^. -"],
    read: (m) => {
      const {first, last, value} = m.find("day")!;
      if (value > 31 || first === last || m.scan.kind[first] !== NUMBER) return null;
      if (!["", ".", "!", "?"].includes(m.before()) && !(m.scan.flags[first]! & BREAK)) return null;
      return m.capital(m.last + 1) && !(m.scan.flags[m.last + 1]! & GLUED)
        ? [{reading: date({day: value}), first, last}]
        : null;
    }
  },
  {
    id: "en/bare-ordinal-day", // on the 22nd
    patterns: ["the day=ORD"],
    read: (m) => {
      const day = m.find("day")!;
      if (day.value > 31 || !BEFORE_DAY.has(m.before())) return null;
      // "on the seventh.", but not "on the second."
      const spelled = m.scan.kind[day.first] !== NUMBER;
      if (
        spelled &&
        (day.value < 4 ||
          /^[\p{L}\d'-]/u.test(m.after()) ||
          !["on", "by", "since", "until"].includes(m.before()))
      )
        return null;
      return endsDay(m) ? date({day: day.value}) : null;
    }
  },
  {
    id: "en/bare-ordinal-days", // on the 22nd and 24th, the nights of the 5th and 6th
    patterns: ["the d1=ORD and|or|to|until|/ d2=ORD"],
    read: (m) => {
      const [a, b] = [m.find("d1")!, m.find("d2")!];
      if (a.value > 31 || b.value > 31 || a.value >= b.value) return null;
      if (m.scan.kind[a.first] !== NUMBER || m.scan.kind[b.first] !== NUMBER) return null;
      if (!BEFORE_DAY.has(m.before()) || !endsDay(m)) return null;
      // Days that follow each other are one stretch, others are two.
      const joined = b.value === a.value + 1 || m.word(a.last + 1) === "to" || m.word(a.last + 1) === "until";
      return [
        {reading: date({day: a.value}), first: m.first, last: a.last, range: joined},
        end(m, "d2", date({day: b.value}), joined, true)
      ];
    }
  }
];
