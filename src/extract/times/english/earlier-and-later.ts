import type {Match} from "../match.js";
import type {Reading, Unit} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {UNITS} from "../words.js";
import {isRate} from "./plausible.js";
import {compared, counted, date, exact, inCalendar, modified, partOf, shift, unitOf} from "./readings.js";
import {BEFORE_NOUN} from "./tense-words.js";

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

/** "A century ago this week", "five years ago this month". */
function weekOrMonthAgo(m: Match, unit: Unit, by: number): Reading | null {
  const within = UNITS[m.num("within")]!;
  return within === "week" || within === "month" || within === "day" || within === "weekend"
    ? shift(within, 0, exact(shift(unit, by, "document")))
    : null;
}

/** "A hundred years ago next Tuesday" is that day; of "a year ago Sunday" only the year is sure. */
function weekdayAgo(m: Match, unit: Unit, by: number): Reading | null {
  const fields = {weekday: m.num("weekday")};
  const choice = m.has("next") ? "coming" : m.has("last") ? "last" : m.has("this") ? "this" : null;
  if (unit === "week" && choice === null) return shift("week", by, "document", fields);
  if (unit === "fortnight" && choice === null) return shift("week", by * 2, "document", fields);
  if (choice !== null) return exact(shift(unit, by, date(fields, choice)));
  return unit === "year" || unit === "decade" || unit === "century" ? shift(unit, by, "document") : null;
}

/** Behind "two years after that" where it ends the expression. */
const BEHIND_THAT = new Set([
  "the",
  "he",
  "she",
  "it",
  "they",
  "a",
  "an",
  "his",
  "her",
  "their",
  "and",
  "in",
  "at",
  "was",
  "were",
  "there",
  "when"
]);

/** Behind "two days after" and "a week before" that end their clause. */
const BEHIND_CLAUSE = new Set(["with", "and", "but", "by", "when", "or", "was", "were", "came"]);

const PRONOUNS = new Set(["he", "she", "it", "they", "we", "there", "i"]);

/** "Three days before Christmas" counts from the day itself. */
function onItself(reading: Reading): Reading {
  if (reading.kind !== "date") return reading;
  if (reading.choice === "last" && reading.fields.weekday !== undefined) return date(reading.fields);
  if (reading.fields.besideHoliday === undefined) return reading;
  const {besideHoliday: _side, ...fields} = reading.fields;
  return {...reading, fields};
}

/** Whether an expression opens its clause. */
function isOpening(m: Match): boolean {
  return ["", ".", ",", ";", ":", "and", "but", "-", "yet"].includes(m.before());
}

/** Where nobody is "on" for a length of time: "two years on the clerks loaded the archives", but not "on the road". */
const WHILE_ON = new Set(
  "road march run dole job throne board water ice trail way line bench committee council force sea island staff move front list air river railway land mainland coast border ship".split(
    " "
  )
);

/** How far behind "two years on" its verb stands, in tokens. */
const VERB_REACH = 4;

/** "Twelve months on the railhead had crawled no farther": the head of a sentence, with another subject and its verb. */
function goesOnWithClause(m: Match): boolean {
  if (m.before() !== "" && m.before() !== ".") return false;
  if (!BEFORE_NOUN.has(m.after()) || WHILE_ON.has(m.after(2))) return false;
  for (let distance = 3; distance <= VERB_REACH; distance++) {
    if (m.is(m.last + distance, "PAST_VERB") || /^[a-z]{3,}ed$/u.test(m.after(distance))) return true;
    if (!/^\p{L}/u.test(m.after(distance))) return false;
  }
  return false;
}

/** So many units before or behind now, the story, or another expression. */
export const ENGLISH_EARLIER_AND_LATER: readonly TimexRule[] = [
  {
    id: "en/unit-ago", // two weeks ago, a year ago, several years ago
    patterns: [
      "NUM UNIT AGO",
      "NUM ^+ UNIT AGO",
      "a|an ONE_UNIT AGO",
      "a couple of? MANY_UNITS AGO",
      "a? few MANY_UNITS AGO",
      "a dozen MANY_UNITS AGO",
      "FEW|some MANY_UNITS AGO",
      "MANY_UNITS AGO",
      "dozens|hundreds|thousands of MANY_UNITS AGO",
      "NUM WEEKDAYS AGO",
      "a hundred|thousand MANY_UNITS AGO",
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
      "a hundred MANY_UNITS AGO DAY_WORD",
      "a hundred MANY_UNITS AGO THIS within=ONE_UNIT",
      "a hundred MANY_UNITS AGO THIS MONTH",
      "a|an ONE_UNIT AGO DAY_WORD",
      "NUM UNIT AGO THIS within=ONE_UNIT",
      "a|an ONE_UNIT AGO THIS within=ONE_UNIT",
      "NUM UNIT AGO THIS PART",
      "a|an ONE_UNIT AGO THIS PART",
      "NUM UNIT AGO THIS MONTH",
      "a|an ONE_UNIT AGO THIS MONTH",
      "NUM UNIT AGO TONIGHT",
      "a|an ONE_UNIT AGO TONIGHT",
      "a hundred MANY_UNITS AGO TONIGHT",
      "NUM UNIT AGO NEXT|LAST|THIS? WEEKDAY",
      "a|an ONE_UNIT AGO NEXT|LAST|THIS? WEEKDAY",
      "a hundred MANY_UNITS AGO NEXT|LAST|THIS? WEEKDAY",
      "NUM UNIT AGO to the day",
      "a|an ONE_UNIT AGO to the day",
      "NUM UNIT since",
      "a|an ONE_UNIT since"
    ],
    read: (m) => {
      // "a fortnight since", but not "a week since the vote"
      if (m.word(m.last) === "since" && /^[\p{L}\d$]/u.test(m.after())) return null;
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
      const by = -(
        m.optional("num") ??
        m.optional("cardinal") ??
        (m.has("dozen") ? 12 : m.has("hundred") ? 100 : m.has("thousand") ? 1000 : 1)
      );
      if (unit === "year" && by === -1 && COMPARING_BEFORE.has(m.before()))
        return compared(shift(unit, by, "document"));
      const back = m.optional("day_word");
      if (back !== undefined) return shift("day", back, exact(shift(unit, by, "document")));
      if (m.has("tonight")) return shift("day", 0, exact(shift(unit, by, "document")), {part: "NI"});
      if (m.has("weekday")) return weekdayAgo(m, unit, by);
      if (m.has("day")) return exact(shift(unit, by, "document"));
      if (m.has("part")) return shift("day", 0, exact(shift(unit, by, "document")), {part: partOf(m)});
      if (m.has("month"))
        return unit === "year" ? shift(unit, by, "document", {month: m.num("month")}) : null;
      if (m.has("this")) return weekOrMonthAgo(m, unit, by);
      const reading = shift(unit, by, "document");
      return m.has("n2") || m.has("so") ? modified(reading, "approx") : counted(reading);
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
      "the ONE_UNIT FOLLOWING",
      "NUM mornings|evenings|afternoons BACK|LATER",
      "NUM MANY_UNITS on",
      "a|an ONE_UNIT on",
      "a full? ONE_UNIT BACK|LATER",
      "NUM UNIT or so BACK|LATER",
      "a|an ONE_UNIT or so BACK|LATER",
      "NUM or|to n2=NUM UNIT BACK|LATER",
      "a dozen MANY_UNITS BACK|LATER",
      "a hundred MANY_UNITS BACK|LATER",
      "NUM UNIT BACK|LATER to the day",
      "a|an ONE_UNIT BACK|LATER to the day",
      "exactly NUM UNIT BACK|LATER",
      "exactly a|an ONE_UNIT BACK|LATER",
      "NUM UNIT to the day BACK|LATER",
      "a|an ONE_UNIT to the day BACK|LATER",
      "half a|an ONE_UNIT BACK|LATER",
      "half a|an ONE_UNIT on",
      "a quarter of a|an ONE_UNIT BACK|LATER",
      "a quarter of a|an ONE_UNIT on",
      "NUM UNIT before|after that|this",
      "a|an ONE_UNIT before|after that|this"
    ],
    read: (m) => {
      const unit = m.has("mornings") || m.has("evenings") || m.has("afternoons") ? "day" : unitOf(m);
      const after = m.has("later") || m.has("after") || m.has("on") || m.has("following");
      // "telephoned him an hour beforehand": before what, nothing tells.
      if (unit === "hour" && m.word(m.last) === "beforehand") return null;
      // "a day later than announced", "1,500 a day before tax"
      if (m.after() === "than" && m.after(2) !== "planned") return null;
      // "the day following", but not "the following day" nor "the day following the vote"
      if (
        m.has("following") &&
        (m.word(m.last) !== "following" || BEFORE_NOUN.has(m.after()) || m.capital(m.last + 1))
      )
        return null;
      // "two days after that vote"
      if ((m.has("that") || m.has("this")) && /^[\p{L}\d]/u.test(m.after()) && !BEHIND_THAT.has(m.after()))
        return null;
      // "before" and "after" with something behind them begin a clause: "two days after the attack".
      const open = ["before", "after", "on"].includes(m.word(m.last));
      if (open && /^[\p{L}\d$"“]/u.test(m.after())) {
        // "Two years on he was mayor", but not "two years on the road"; "two days after with a signed paper".
        const goesOn =
          m.word(m.last) === "on"
            ? m.is(m.last + 1, "PAST_VERB") ||
              (PRONOUNS.has(m.after()) && isOpening(m)) ||
              (m.after() === "from" && ["that", "this", "there"].includes(m.after(2))) ||
              goesOnWithClause(m)
            : BEHIND_CLAUSE.has(m.after()) ||
              (PRONOUNS.has(m.after()) && m.after(2) === "had" && isOpening(m));
        if (!goesOn) return null;
      }
      if (m.has("few") || m.is(m.first, "FEW") || m.is(m.first, "MANY_UNITS")) {
        if (unit === "hour" || unit === "minute" || unit === "second")
          return shift(unit, after ? 1 : -1, "narrative");
        return after ? {kind: "vague", value: "FUTURE_REF", unit} : {kind: "vague", value: "PAST_REF", unit};
      }
      const amount = m.has("couple")
        ? 2
        : m.has("dozen")
          ? 12
          : m.has("hundred")
            ? 100
            : (m.optional("num") ?? 1);
      if ((m.has("half") || m.has("quarter")) && unit !== "hour") {
        // "Half a century later"
        const years = unit === "century" ? (m.has("half") ? 50 : 25) : null;
        return years && modified(shift("year", after ? years : -years, "narrative"), "approx");
      }
      const reading = shift(unit, after ? amount : -amount, "narrative");
      if (m.has("day") || m.has("exactly")) return exact(reading);
      if (m.has("so") || m.has("n2")) return modified(reading, "approx");
      if (unit === "year" && amount === 1 && !after) return compared(reading);
      return m.word(m.first) === "the" ? reading : counted(reading);
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
      "a|an ONE_UNIT hence",
      "NUM MANY_UNITS ' ^time",
      "NUM MANY_UNITS ' time",
      "a|an ONE_UNIT ' ^s time"
    ],
    read: (m) => {
      const base = m.find("t")?.reading;
      if (base && base.kind !== "date" && base.kind !== "shift") return null;
      // "shut for nine nights from Monday": a length
      if (base && ["for", "of"].includes(m.before())) return null;
      // "1,500 hryvnias a day from today"
      if (base && m.word(m.first) === "a" && isRate(m)) return null;
      // "64 days from 21 November to 31 January" is a length and a range.
      if (base && ["to", "until", "till", "through", "-"].includes(m.after())) return null;
      // "a week from Thursday": from the coming one.
      const coming =
        base?.kind === "date" && base.fields.weekday !== undefined && base.fields.day === undefined;
      if (!base) return counted(shift(unitOf(m), m.optional("num") ?? 1, "document"));
      return shift(
        unitOf(m),
        m.optional("num") ?? 1,
        coming && !base.choice ? {...base, choice: "next"} : base
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
      const base = onItself(m.find("t")!.reading!);
      if (base.kind !== "date" && base.kind !== "shift") return null;
      if (base.kind === "date" && base.fields.clock && base.fields.day === undefined && unitOf(m) === "day")
        return null;
      const sign = m.has("after") ? 1 : -1;
      const there = shift(unitOf(m), sign * (m.optional("num") ?? 1), base);
      return m.word(m.first) === "the" ? inCalendar(there) : there;
    }
  }
];
