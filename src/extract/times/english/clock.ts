import type {Clock} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {GLUED, NUMBER} from "../scan.js";
import {isAnyPart, isRate} from "./plausible.js";
import {date, partOf, shift} from "./readings.js";

const NOON = (hour: number): Clock => ({hour, minute: 0, second: null, zone: null});

/** Before "ten to five" where it is an hour. */
const HOUR_BEFORE = new Set([
  "at",
  "by",
  "till",
  "until",
  "about",
  "around",
  "since",
  "from",
  "before",
  "after",
  "near"
]);

/** Behind an hour that is written as a bare number. */
const ENDS_CLAUSE = /^[.,;:!?)]?$/u;

/** Before "after eleven" where it is an hour. */
const JUST = new Set(["shortly", "just", "soon", "long", "little", "until", "till"]);

/** Before "at three" where it is a score, a price or a number of things. */
const LEVEL_AT = new Set(
  "tied level stood stands stand put set fixed estimated aged priced sold valued remains remained remain steady ranked capped limited counted stays stayed".split(
    " "
  )
);

const MEALS = new Set(["breakfast", "lunch", "luncheon", "tea", "supper", "dinner"]);

/** Behind a meal that says when, and not of what: "before lunch, ...", but not "at lunch tables". */
const BEHIND_MEAL = new Set(["", ".", ",", ";", ":", ")", "on", "and", "but", "the", "was"]);

/** Before "a morning" that is a length. */
const WITHIN = new Set(["in", "within"]);

const EVENING = new Set(["dark", "tea", "supper", "dinner"]);

/** Times and parts of the day; the tagger joins them with the day beside them. */
export const ENGLISH_CLOCK: readonly TimexRule[] = [
  {
    id: "en/clock", // 10:35, 5 p.m. EST, 0735 GMT, 7 o'clock in the evening
    patterns: [
      "CLOCK",
      "CLOCK local? time",
      "CLOCK in the PART",
      "CLOCK at night",
      "about|around|approximately CLOCK",
      "about|around|approximately CLOCK local? time"
    ],
    read: (m) => {
      const clock = m.find("clock")!.clock!;
      if (m.word(m.first) === "around" || m.word(m.first) === "about") {
        if (clock.hour > 24) return null;
      }
      if (
        clock.hour > 24 ||
        (clock.minute ?? 0) > 59 ||
        (clock.second ?? 0) > 60 ||
        (clock.hour === 24 && clock.minute)
      ) {
        return clock.hour < 30 && (clock.minute ?? 0) <= 59 ? {kind: "impossible", what: "time"} : null;
      }
      const after = m.has("night") ? "NI" : m.has("part") ? partOf(m) : null;
      const later =
        after !== null && after !== "MO" && clock.hour < 12 && !(after === "NI" && clock.hour < 6);
      return date({clock: later ? {...clock, hour: clock.hour + 12} : clock});
    }
  },
  {
    id: "en/hours-range", // from 5 to 7 p.m.
    patterns: ["h1=NUM to=-|to|and|until|till CLOCK"],
    read: (m) => {
      const from = m.num("h1");
      const {first, clock} = m.find("clock")!;
      const behind = m.word(m.last);
      const told = behind === "m" || behind === "." || /(?:am|pm)$/u.test(behind) || m.is(m.last, "ZONE");
      if (
        !told ||
        !Number.isInteger(from) ||
        from < 1 ||
        from > 12 ||
        m.find("h1")!.first !== m.find("h1")!.last
      )
        return null;
      const before =
        clock!.hour >= 12 && from + 12 <= clock!.hour && from !== 12
          ? from + 12
          : from % 12 === 0
            ? 12
            : from;
      return [
        {reading: date({clock: NOON(before)}), first: m.first, last: m.first, range: true},
        {reading: date({clock: clock!}), first, last: m.last, range: true}
      ];
    }
  },
  {
    id: "en/hour-and-part", // 9 in the morning, eight at night
    patterns: ["hour=CARDINAL in the PART", "hour=NUM in the PART", "hour=NUM at night"],
    read: (m) => {
      const hour = m.num("hour");
      if (!(hour >= 1 && hour <= 12) || hour % 1 !== 0) return null;
      const name = m.has("night") ? "NI" : partOf(m);
      const add = name === "MO" ? 0 : name === "NI" && hour < 6 ? 0 : 12;
      return date({clock: NOON((hour % 12) + add)});
    }
  },
  {
    id: "en/half-past", // half past eight, quarter to seven
    patterns: [
      "half -? past CARDINAL",
      "half -? past hour=NUM",
      "a? quarter -? past|to CARDINAL",
      "a? quarter -? past|to hour=NUM"
    ],
    read: (m) => {
      const hour = m.optional("cardinal") ?? m.num("hour");
      if (!(hour >= 1 && hour <= 12)) return null;
      if (m.has("half")) return date({clock: {...NOON(hour), minute: 30}});
      return date({
        clock: m.has("past") ? {...NOON(hour), minute: 15} : {...NOON(hour - 1 || 12), minute: 45}
      });
    }
  },
  {
    id: "en/minutes-past", // ten past two, five minutes to eleven, one minute past midnight
    patterns: [
      "mins=NUM past|to hour=NUM",
      "mins=NUM minutes|minute past|to hour=NUM",
      "mins=NUM minutes|minute past|to|before|after NOON",
      "a minute past|to|before|after NOON"
    ],
    read: (m) => {
      const noon = m.optional("noon");
      const minutes = m.optional("mins") ?? 1;
      const hour = noon ?? m.num("hour");
      if (!Number.isInteger(minutes) || minutes < 1 || minutes > 59) return null;
      if (noon === undefined && (!Number.isInteger(hour) || hour < 1 || hour > 12)) return null;
      // "ten to five" may be a vote.
      const bare = !m.has("minutes") && !m.has("minute");
      if (bare && (m.scan.kind[m.first] === NUMBER || !HOUR_BEFORE.has(m.before()))) return null;
      if (m.has("past") || m.has("after")) return date({clock: {...NOON(hour), minute: minutes}});
      const before = hour === 0 ? 23 : noon === undefined && hour === 1 ? 12 : hour - 1;
      return date({clock: {...NOON(before), minute: 60 - minutes}});
    }
  },
  {
    id: "en/military-hour", // at 0600
    patterns: ["at|by|from|until|till|before|after|about hour=NUM"],
    read: (m) => {
      const {first, last, value} = m.find("hour")!;
      const {text, start, end} = m.scan;
      // Without a nought in front it may be a year.
      if (first !== last || !/^0\d[0-5]\d$/u.test(text.slice(start[first], end[first]))) return null;
      const clock = {...NOON(Math.floor(value / 100)), minute: value % 100};
      return [{reading: date({clock}), first, last}];
    }
  },
  {
    id: "en/bare-hour", // found at eleven; till two, shortly after five, Saturday at 7
    patterns: [
      "at|until|till|before|after|past|towards hour=CARDINAL",
      "at|until|till nearly|about|almost hour=CARDINAL",
      "at hour=NUM"
    ],
    read: (m) => {
      const {first, last, value} = m.find("hour")!;
      if (first !== last || !Number.isInteger(value) || value < 1 || value > 12) return null;
      if (m.scan.kind[first] === NUMBER) {
        const onDay = ["WEEKDAY", "DAY_WORD", "TONIGHT", "PART"].some((name) => m.is(m.first - 1, name));
        if (!onDay || !ENDS_CLAUSE.test(m.after())) return null;
      } else {
        const word = m.word(m.first);
        if (!ENDS_CLAUSE.test(m.after()) || /^\d/u.test(m.after(2))) return null;
        if (["before", "after", "past"].includes(word) ? !JUST.has(m.before()) : LEVEL_AT.has(m.before()))
          return null;
        // "at two, three and four"
        if (m.after() === "," && m.is(m.last + 2, "CARDINAL")) return null;
      }
      return [{reading: date({clock: NOON(value)}), first, last}];
    }
  },
  {
    id: "en/noon",
    patterns: ["NOON", "NOON local? time", "hour=NUM NOON", "the? next|following NOON"],
    read: (m) =>
      m.has("next") || m.has("following")
        ? shift("day", 1, "narrative", {clock: NOON(m.num("noon"))})
        : m.before() === "high" || (m.has("hour") && m.num("hour") !== 12)
          ? null
          : date({
              clock: NOON(m.num("noon")),
              ...(m.num("noon") === 0 && ["after", "past"].includes(m.before()) ? {smallHours: true} : {})
            })
  },
  {
    id: "en/part", // the morning, afternoon
    patterns: [
      "PART",
      "the PART",
      "that PART",
      "the same PART",
      "the? next|following PART",
      "the next|following PART but one",
      "the previous PART",
      "an|a PART",
      "mid - PART",
      "one PART"
    ],
    read: (m) => {
      const {first} = m.find("part")!;
      const word = m.word(first);
      if (word === "eve" || word === "sunset" || word === "sunrise" || word === "dawn" || word === "dusk") {
        if (word === "eve" || m.capital(first) || m.before() === "-" || m.after() === "broke") return null;
      }
      if (m.word(m.first) === "a" && isRate(m)) return null;
      // "stripped in an afternoon", "in a single forenoon": which one, nothing tells.
      if (m.first === first && ["a", "an", "single"].includes(m.before())) return null;
      if (isAnyPart(m)) return null;
      // "on the second night", "117 houses in a night", "fell within a morning": which one, nothing tells
      if (m.is(m.first - 1, "ORDINAL") || (WITHIN.has(m.before()) && (m.has("a") || m.has("an"))))
        return null;
      // "a night-watchman"
      if (m.after() === "-" && (m.scan.flags[m.last + 1]! & GLUED) !== 0 && /^\p{L}/u.test(m.after(2)))
        return null;
      if (m.is(m.last + 1, "OF_PART") && !m.has("that") && !m.has("same")) return null;
      const part = partOf(m);
      if (m.word(m.first) === "one" && m.before() !== "a")
        return {kind: "shift", unit: "day", by: 0, from: "event", fields: {part}};
      if (part === "NI" && m.first === first && (m.before() === "at" || m.before() === "by"))
        return {kind: "set", value: "XXXX-XX-XXTNI"};
      if (m.before() === "good" || m.after() === "of") return null;
      if (m.has("next") || m.has("following"))
        return {kind: "shift", unit: "day", by: m.has("but") ? 2 : 1, from: "narrative", fields: {part}};
      if (m.has("previous")) return {kind: "shift", unit: "day", by: -1, from: "narrative", fields: {part}};
      if (m.has("that") || m.has("same"))
        return {kind: "shift", unit: "day", by: 0, from: "narrative", fields: {part}};
      const behindNight = part === "MO" && m.first === first && m.before() === "by";
      return date(behindNight ? {part, behindNight} : {part});
    }
  },
  {
    id: "en/part-by-custom", // by breakfast, before dark, at first light, in the small hours
    patterns: [
      "at|by|before|after part=breakfast|lunch|luncheon|tea|supper|dinner",
      "after part=dark",
      "at|by|before|till part=daylight",
      "part=breakfast -? time",
      "by|before part=dark",
      "part=first light",
      "the part=small|wee hours"
    ],
    read: (m) => {
      const {first} = m.find("part")!;
      const word = m.word(first);
      if (["of", "on"].includes(m.after()) && m.has("hours")) return null;
      const early = word === "breakfast" && ["by", "before"].includes(m.word(m.first));
      if (MEALS.has(word) && !early && !m.has("time") && !BEHIND_MEAL.has(m.after())) return null;
      const hours = word === "small" || word === "wee";
      const part = word === "lunch" || word === "luncheon" ? "MI" : EVENING.has(word) ? "EV" : "MO";
      const behindNight = part === "MO" && [m.word(m.first), m.before()].includes("by");
      const reading = date(
        hours ? {part: "NI", smallHours: true} : behindNight ? {part, behindNight} : {part}
      );
      const clipped = m.word(m.first) !== word && !m.has("the");
      return clipped ? [{reading, first, last: m.last}] : reading;
    }
  },
  {
    id: "en/overnight",
    patterns: ["overnight", "overnight into WEEKDAY"],
    read: (m) =>
      m.has("weekday") ? date({weekday: m.num("weekday"), part: "NI"}) : date({part: "NI", overnight: true})
  }
];
