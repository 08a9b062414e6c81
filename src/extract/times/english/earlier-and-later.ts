import type {Reading} from "../reading.js";
import type {TimexRule} from "../rule.js";
import {compared, date, modified, shift, unitOf} from "./readings.js";

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
      "FEW|some MANY_UNITS AGO",
      "MANY_UNITS AGO",
      "dozens|hundreds|thousands of MANY_UNITS AGO",
      "NUM WEEKDAYS AGO",
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
      "a|an ONE_UNIT AGO DAY_WORD"
    ],
    read: (m) => {
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
      const by = -(m.optional("num") ?? m.optional("cardinal") ?? 1);
      if (unit === "year" && by === -1 && COMPARING_BEFORE.has(m.before()))
        return compared(shift(unit, by, "document"));
      const back = m.optional("day_word");
      const reading: Reading =
        // "a year ago today": how exactly it is meant, the words leave open.
        back === undefined || (unit !== "week" && unit !== "fortnight")
          ? shift(unit, by, "document")
          : shift("day", (unit === "week" ? 7 : 14) * by + back, "document");
      return m.has("n2") || m.has("so") ? modified(reading, "approx") : reading;
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
      "NUM MANY_UNITS on",
      "a full? ONE_UNIT BACK|LATER",
      "NUM UNIT or so BACK|LATER",
      "a|an ONE_UNIT or so BACK|LATER"
    ],
    read: (m) => {
      const unit = unitOf(m);
      const after = m.has("later") || m.has("after") || m.has("on");
      // "before" and "after" with something behind them begin a clause: "two days after the attack".
      const open = ["before", "after", "on"].includes(m.word(m.last));
      if (open && /^[\p{L}\d$"“]/u.test(m.after())) return null;
      if (m.has("few") || m.is(m.first, "FEW") || m.is(m.first, "MANY_UNITS")) {
        return after ? {kind: "vague", value: "FUTURE_REF", unit} : {kind: "vague", value: "PAST_REF", unit};
      }
      const amount = m.has("couple") ? 2 : (m.optional("num") ?? 1);
      const reading = shift(unit, after ? amount : -amount, "narrative");
      if (m.has("so")) return modified(reading, "approx");
      return unit === "year" && amount === 1 && !after ? compared(reading) : reading;
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
      "NUM MANY_UNITS ' ^time",
      "NUM MANY_UNITS ' time",
      "a|an ONE_UNIT ' ^s time"
    ],
    read: (m) => {
      const base = m.find("t")?.reading;
      if (base && base.kind !== "date" && base.kind !== "shift") return null;
      // "64 days from 21 November to 31 January" is a length and a range.
      if (base && ["to", "until", "till", "through", "-"].includes(m.after())) return null;
      // "a week from Thursday": from the coming one.
      const coming =
        base?.kind === "date" && base.fields.weekday !== undefined && base.fields.day === undefined;
      return shift(
        unitOf(m),
        m.optional("num") ?? 1,
        coming && !base.choice ? {...base, choice: "next"} : (base ?? "document")
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
      const base = m.find("t")!.reading!;
      if (base.kind !== "date" && base.kind !== "shift") return null;
      if (base.kind === "date" && base.fields.clock && base.fields.day === undefined && unitOf(m) === "day")
        return null;
      const sign = m.has("after") ? 1 : -1;
      return shift(unitOf(m), sign * (m.optional("num") ?? 1), base);
    }
  }
];
