import type {Match} from "../match.js";
import {GLUED, NUMBER, UNKNOWN} from "../scan.js";

const COUNTING_BEFORE = new Set([
  "$",
  "£",
  "€",
  "#",
  "no",
  "nos",
  "flight",
  "room",
  "page",
  "pages",
  "p",
  "pp",
  "route",
  "highway",
  "over",
  "than",
  "least",
  "approximately",
  "nearly",
  "almost",
  "exactly",
  "only",
  "another",
  "windows",
  "model",
  "unit",
  "channel",
  "sox",
  "type",
  "mark",
  "roughly",
  "nikkei"
]);

const YEAR_BEFORE = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "during",
  "before",
  "after",
  "from",
  "to",
  "through",
  "year",
  "of",
  "and",
  "circa",
  "c",
  "late",
  "early",
  "mid",
  "between",
  "around",
  "about",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
  "the",
  "for",
  "throughout",
  "election",
  "elections"
]);

const SURE_YEAR_BEFORE = new Set([
  "in",
  "since",
  "year",
  "circa",
  "until",
  "before",
  "after",
  "during",
  "of",
  "by",
  "through",
  "throughout",
  "till"
]);

/** Words in -s behind a year, where others count: "in 1288 its burghers", but not "in 1288 houses". */
const NO_PLURAL_BEHIND = new Set(["its", "his", "was", "as", "has", "this", "us"]);

/** What stands before a month's name that is another word too, when it means the month. */
const MONTH_BEFORE = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "during",
  "before",
  "after",
  "from",
  "to",
  "through",
  "of",
  "and",
  "or",
  "late",
  "early",
  "mid",
  "between",
  "last",
  "next",
  "this",
  "for",
  "-",
  "(",
  "over",
  "every",
  "each",
  "towards",
  "toward",
  "a",
  "around",
  "about"
]);

/** Before a month that stands before its noun: "the March election". */
const OWNER_BEFORE = new Set(["the", "its", "his", "her", "their", "our", "s"]);

/** Behind a march, and not behind a month. */
const HAND_OVER = new Set(
  "from towards toward into through against said told says was and for had has but out who are off that with".split(
    " "
  )
);

/** Before a month, and not before a person. */
const TIME_BEFORE = new Set([
  "in",
  "since",
  "last",
  "next",
  "this",
  "until",
  "till",
  "late",
  "early",
  "mid",
  "during",
  "from",
  "by",
  "through",
  "before",
  "after",
  "on",
  "every",
  "each"
]);

/** "the 2000-seat hall" counts; "a 1998-era law" does not. */
const COMPOUND = /^(?!era$|style$|vintage$|born$|built$|founded$|present$|based$|to$)\p{L}/u;

/** Whether four digits stand where a year can stand, and count nothing. */
export function isPlausibleYear(m: Match, first: number, last: number): boolean {
  const {scan} = m;
  if (scan.kind[first] !== NUMBER) return true;
  const value = scan.value[first]!;
  const before = m.word(first - 1);
  const gluedBehind = last + 1 < scan.count && (scan.flags[last + 1]! & GLUED) !== 0;
  const after = m.word(last + 1);
  const next = gluedBehind ? "" : after;
  const later = before === "than" && ["later", "earlier", "sooner"].includes(m.word(first - 2));
  if ((COUNTING_BEFORE.has(before) && !later) || (before === "." && COUNTING_BEFORE.has(m.word(first - 2))))
    return false;
  // A telephone number, a list of numbers.
  if (first > 0 && scan.kind[first - 1] === NUMBER && !(scan.value[first - 1]! <= 31)) return false;
  if (gluedBehind && after === "-" && COMPOUND.test(m.word(last + 2)) && scan.flags[last + 2]! & GLUED)
    return false;
  // "in 2003 troops entered" is a year, "2003 troops" and "of 2000 people" are not.
  if (m.is(last + 1, "COUNTED") && (value % 100 === 0 || !["in", "since", "during"].includes(before)))
    return false;
  if (m.is(last + 1, "MANY_UNITS") || (m.is(last + 1, "ZONE") && after.length > 1)) return false;
  if (gluedBehind && ["/", "@", "_", "=", "&"].includes(after)) return false;
  if (first > 0 && scan.flags[first]! & GLUED) {
    if ("/@#&=_+*:%\\.".includes(before)) return false;
    if (before === "-" && first > 1 && scan.flags[first - 1]! & GLUED) {
      if (scan.kind[first - 2] === NUMBER) {
        if (scan.end[first - 2]! - scan.start[first - 2]! !== 4) return false;
      } else if (
        !m.is(first - 2, "EARLY") &&
        !m.is(first - 2, "MONTH") &&
        !YEAR_BEFORE.has(m.word(first - 2))
      ) {
        return false;
      }
    }
  }
  if (value < 1400 || value > 2100) {
    // "in late 1240"
    const sure = m.is(first - 1, "EARLY") ? m.word(first - 2) : before;
    if (before === "." && ["c", "ca"].includes(m.word(first - 2))) return true;
    return SURE_YEAR_BEFORE.has(sure) && (!/^[a-z]+s$/u.test(next) || NO_PLURAL_BEHIND.has(next));
  }
  if (value % 100 === 0 || value < 1700) {
    const circa = before === "." && ["c", "ca"].includes(m.word(first - 2));
    const opens = circa || before === "" || YEAR_BEFORE.has(before) || "(-,'".includes(before);
    return opens && (!/^[a-z]{4,}s$/u.test(next) || m.capital(last + 1));
  }
  return true;
}

/** Whether a two-digit year ('98) stands where a year can stand. */
export function isPlausibleShortYear(m: Match, token: number): boolean {
  return (
    YEAR_BEFORE.has(m.word(token - 1)) ||
    m.is(token - 1, "SEASON") ||
    m.is(token - 1, "MONTH") ||
    m.word(token - 1) === "-"
  );
}

/** Whether the name of a month, alone, is no modal verb, no walk and no person. */
export function isMonthAlone(m: Match, token: number): boolean {
  const word = m.word(token);
  const before = m.word(token - 1);
  // "April Smith", "and Jan Kavan": a name, unless a preposition makes it a month.
  if (isNameBegun(m, token) && !TIME_BEFORE.has(before)) return false;
  if (!m.is(token, "SHY_MONTH")) return m.capital(token) || word.length > 3;
  if (!m.capital(token)) return false;
  // "Savanna-la-Mar"
  if (word === "mar" && before === "-" && m.scan.flags[token]! & GLUED) return false;
  // "August: a brigade crosses the river", in a chronicle
  if (MONTH_BEFORE.has(before) || (m.word(token + 1) === ":" && /^[.;]?$/u.test(before))) return true;
  // "the March election", but not "the March on Rome".
  const next = m.word(token + 1);
  return (
    OWNER_BEFORE.has(before) && /^\p{Ll}{3}/u.test(next) && !m.capital(token + 1) && !HAND_OVER.has(next)
  );
}

/** Whether a capitalised word follows on the same line. */
function isNameBegun(m: Match, token: number): boolean {
  if (!m.capital(token) || !m.capital(token + 1) || m.is(token + 1, "MONTH")) return false;
  const {text, start, end} = m.scan;
  return /^\p{L}/u.test(m.word(token + 1)) && !text.slice(end[token], start[token + 1]).includes("\n");
}

/** "Monday Creek", "Sunday Island": named after a day. */
const NAMED_AFTER = new Set(
  "creek island islands reef harbour harbor river lake bay club mountain hill times telegraph mirror express post".split(
    " "
  )
);

/** Whether a weekday, alone, is no sun, no past of sit and no marriage. */
export function isWeekdayAlone(m: Match, token: number): boolean {
  if (NAMED_AFTER.has(m.word(token + 1)) && m.capital(token + 1)) return false;
  if (!m.is(token, "SHY_WEEKDAY")) return true;
  const before = m.word(token - 1);
  if (["this", "last", "next", "every", "until", "nxt", "each", "til", "come"].includes(before)) return true;
  if (!m.capital(token)) return false;
  if (before === "on" || before === "by") return true;
  const word = m.word(token);
  const next = m.word(token + 1);
  if (word === "sun" || word === "sat" || word === "mon" || word === "wed") {
    return (
      m.is(token - 1, "WEEKDAY") ||
      m.is(token + 1, "WEEKDAY") ||
      ["-", "@"].includes(next) ||
      (m.scan.kind[token + 1] === NUMBER && word !== "sun")
    );
  }
  return true;
}

/** "two flights a week", "$500 million a year": how often, and not how long. */
export function isRate(m: Match): boolean {
  const before = m.before();
  if (m.scan.kind[m.first - 1] === NUMBER || RATES.has(before)) return true;
  return before.length > 3 && before.endsWith("s") && !NO_PLURALS.has(before);
}

const RATES = new Set(["million", "billion", "thousand", "hundred", "rate", "once", "twice", "percent", "%"]);
const NO_PLURALS = new Set(["lasts", "takes", "this", "years", "besides", "across"]);

/** How far around a quarter a game is looked for, in tokens. */
const GAME_REACH = 16;

/** Whether a quarter is that of a game: "a touchdown late in the fourth quarter". */
export function isOfGame(m: Match): boolean {
  for (let token = m.first - GAME_REACH; token <= m.last + GAME_REACH; token++) {
    if (m.is(token, "GAME")) return true;
  }
  return false;
}

/** Whether a season has an adjective or "a" before it: "a permanent spring", "the hardest winter". */
export function isSeasonOfThing(m: Match): boolean {
  const before = m.before();
  if (before === "a" || before === "an") return true;
  return m.scan.kind[m.first - 1] === UNKNOWN && !m.capital(m.first - 1) && !/(?:ed|s|ly)$/u.test(before);
}

/** "The Winter War", "Winter Palace": a season in capitals before another capital is part of a name. */
export function isSeasonInName(m: Match): boolean {
  const next = m.last + 1;
  if (!m.capital(m.last) || !m.capital(next) || m.scan.kind[next] !== UNKNOWN) return false;
  const {text, start, end} = m.scan;
  return text.slice(end[m.last], start[next]) === " ";
}

/** Before what kind of night it is: "a quiet night", "the club's next quiz night". */
const ANY = new Set(["a", "an", "any", "next", "another"]);

/** Words of the lexicon that are adjectives before a part of a day. */
const OF_WEATHER = new Set("wet dry rainy hot cold summer winter autumn spring single long".split(" "));

/** "On a wet night", "the coldest morning since May", "to put out a sunset": of which day, nothing tells. */
export function isAnyPart(m: Match): boolean {
  const {first} = m.find("part")!;
  if (m.first !== first) return m.word(m.first) === "a" && ["sunset", "sunrise"].includes(m.word(first));
  if (m.scan.kind[first - 1] !== UNKNOWN && !OF_WEATHER.has(m.before())) return false;
  return ANY.has(m.before(2)) || (m.before(2) === "the" && /...est$/u.test(m.before()));
}

/** Behind "Sunday last", "Tuesday next" and "in March last", where they end there. */
export const BEHIND_LAST: ReadonlySet<string> = new Set(
  "the in and at he she they we it when by with a was were to from on for".split(" ")
);
