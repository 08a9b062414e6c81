import type {Span} from "../../domain/article.js";
import {epochDay} from "../../domain/calendar.js";
import type {Tagged} from "./reading.js";
import type {EventWords} from "./rule.js";
import {BREAK, type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {type Stretch, valueOf} from "./stretch.js";

/** What an expression counts from when it counts from a happening: "six months after the ceasefire". */
export type EventShift = {
  /** Which of the expressions. */
  readonly index: number;
  /** 1 after it, -1 before it. */
  readonly side: 1 | -1;
  /** Words that its noun may be, in lower case and without their plural. */
  readonly nouns: readonly string[];
};

/** A noun that the article has given a date: "the ceasefire was signed on 12 May". */
type DatedNoun = {readonly at: number; readonly stretch: Stretch};

/** How far back a happening is still the one just told of, in tokens. */
const JUST_TOLD = 60;

/** How many words of a noun stand before its head at most: "the Orsk chemical plant explosion". */
const NOUN_REACH = 5;

/** "The armistice of 1918": so near a date is the noun's own. */
const OWN_DATE = 2;

/** How far a date stands from the noun that it dates, in tokens. */
const DATE_REACH = 12;

/** Finds the expressions that count from a happening. */
export function eventShifts(scan: Scan, tagged: readonly Tagged[], words: EventWords): EventShift[] {
  const shifts: EventShift[] = [];
  tagged.forEach(({reading, first, last, range}, index) => {
    const counts =
      reading.kind === "duration"
        ? reading.direction === undefined
        : reading.kind === "shift" && reading.from === "event";
    const eve = reading.kind === "shift" && reading.by < 0 && wordAt(scan, last + 1) === words.eveOf;
    const side = counts && range === null ? (eve ? -1 : words.sides[wordAt(scan, last + 1)]) : undefined;
    if (side === undefined || words.lengths.has(wordAt(scan, first - 1))) return;
    const nouns = nounsAt(scan, last + 2, words).flatMap((noun) => [...synonymsOf(noun, words), noun]);
    if (nouns.length > 0) shifts.push({index, side, nouns});
  });
  return shifts;
}

/** The other nouns of one thing: the article may date the vote and count from the poll. */
function synonymsOf(noun: string, {same}: EventWords): readonly string[] {
  return same.find((nouns) => nouns.includes(noun))?.filter((other) => other !== noun) ?? [];
}

/**
 * Where the article dates the nouns that are counted from. Only what says when the thing itself was: "the crash of
 * 5 May", "the 5 May crash", "a ceasefire was signed on 5 May", but not "he spoke of the crash on 5 May".
 *
 * @param anchored - one for each of `tagged`
 * @returns for each shift the date it counts from, or `null`
 */
export function datesOfEvents(
  scan: Scan,
  tagged: readonly Tagged[],
  anchored: readonly (Anchored | null)[],
  shifts: readonly EventShift[],
  sentences: readonly Span[],
  words: EventWords
): (Stretch | null)[] {
  const nouns = [...new Set(shifts.flatMap((shift) => shift.nouns))].slice(0, MOST_NOUNS);
  const wanted = new Map<string, DatedNoun[]>(nouns.map((noun) => [noun, []]));
  let sentence = 0;
  tagged.forEach((expression, i) => {
    const stretch = anchored[i]?.stretch ?? dayOfNoYear(anchored[i]);
    if (!stretch || !DATES.has(stretch.unit) || expression.reading.kind === "duration") return;
    const start = scan.start[expression.first]!;
    while (sentence + 1 < sentences.length && sentences[sentence]![1] <= start) sentence++;
    const within = sentences[sentence] ?? [0, scan.text.length];
    const found = nounBeside(scan, expression, within, words, nouns);
    // "condemned the day after the storm, comes out in January": not the noun that is counted from.
    const counts =
      found !== null &&
      found.own !== true &&
      expression.first - found.at > OWN_DATE &&
      shifts.some(({index: i}) => {
        const behind = found.at - tagged[i]!.last;
        return behind > 0 && behind <= 1 + NOUN_REACH;
      });
    if (found && !counts) wanted.get(found.noun)!.push({at: found.at, stretch});
  });
  const several = new Map(
    nouns.map((noun) => [noun, new Set(wanted.get(noun)!.map(({stretch}) => valueOf(stretch))).size > 1])
  );
  const reached = new Map(nouns.map((noun) => [noun, 0]));
  return shifts.map((shift) => {
    // Of "the crash trial" the last that the article dates.
    const noun = shift.nouns.findLast((one) => (wanted.get(one)?.length ?? 0) > 0);
    if (noun === undefined) return null;
    const dated = wanted.get(noun)!;
    const here = tagged[shift.index]!.first;
    // The last one told before, else the first that comes.
    let i = reached.get(noun)!;
    while (i + 1 < dated.length && dated[i + 1]!.at < here) i++;
    reached.set(noun, i);
    const {at, stretch} = dated[i]!;
    // Where several of one name are told of, only one just told of is meant for sure.
    return several.get(noun) !== true || (at < here && here - at <= JUST_TOLD) ? stretch : null;
  });
}

/** Stands for the year of a day whose year is not known; no leap year, and none that articles tell of. */
export const NO_YEAR = 1;

/** A day without its year as one of `NO_YEAR`. */
function dayOfNoYear(anchored: Anchored | null | undefined): Stretch | null {
  const day = /^XXXX-(\d\d)-(\d\d)$/u.exec(anchored?.edtf ?? "");
  if (!day || (day[1] === "02" && day[2] === "29")) return null;
  return {unit: "day", index: epochDay(NO_YEAR, Number(day[1]), Number(day[2]))};
}

/** So many happenings are counted from in one article at most: what is more is nobody's article. */
const MOST_NOUNS = 64;

const DATES: ReadonlySet<Stretch["unit"]> = new Set(["day", "week", "weekend", "month", "season", "year"]);

/** The noun that an expression dates and where it stands, `null` if it is none of those wanted. */
function nounBeside(
  scan: Scan,
  {first, last}: Tagged,
  [from, to]: Span,
  words: EventWords,
  nouns: readonly string[]
): {noun: string; at: number; own?: boolean} | null {
  // "the 12 May ceasefire", "Monday's crash"
  for (let at = last + 1; at <= last + 4 && at < scan.count && scan.start[at]! < to; at++) {
    const word = wordAt(scan, at);
    if (words.determiners.has(word)) break;
    if (!isWord(word) && word !== "'" && word !== "’") break;
    if (words.stops.has(word) || words.prepositions.has(word) || words.be.has(word)) break;
    const noun = lemma(word);
    if (nouns.includes(noun)) return {noun, at};
  }
  const preposition = words.prepositions.has(wordAt(scan, first - 1));
  let [verbs, happens] = [0, false];
  for (let at = first - 1; at >= Math.max(0, first - DATE_REACH); at--) {
    if (scan.start[at]! < from || scan.flags[at + 1]! & BREAK) break;
    const word = wordAt(scan, at);
    // "the vote, which took place on 24 March"
    const which = happens && word === words.relative;
    if (words.stops.has(word) && !which) break;
    const noun = lemma(word);
    if (nouns.includes(noun)) {
      if (happens && wordAt(scan, at + 1) === ",") return {noun, at, own: true};
      if (happens) return isSubject(scan, at, from, words) ? {noun, at} : null;
      return verbs === 0 && preposition && isNamed(scan, at, from, words) ? {noun, at} : null;
    }
    const past = /^\p{Ll}{3,}ed$/u.test(word);
    if (past && verbs === 0) {
      const told = nouns.find((wantedNoun) => isNounOf(word, wantedNoun));
      if (told !== undefined) return {noun: told, at};
    }
    if (words.happens.has(word)) happens = true;
    else if (past || words.be.has(word)) verbs++;
  }
  return null;
}

/** Whether a noun is made of a verb: "resigned" and "resignation", "exploded" and "explosion". */
function isNounOf(verb: string, noun: string): boolean {
  let same = 0;
  while (same < verb.length && verb.charCodeAt(same) === noun.charCodeAt(same)) same++;
  return same >= Math.max(4, verb.length - 3);
}

/** "The ceasefire", at the head of its sentence or of its clause, with what stands before the noun. */
function isSubject(scan: Scan, token: number, from: number, words: EventWords): boolean {
  for (let at = token - 1; at >= token - NOUN_REACH; at--) {
    if (at < 0 || scan.start[at]! < from) return true;
    const word = wordAt(scan, at);
    if (words.determiners.has(word))
      return at === 0 || scan.start[at - 1]! < from || opensClause(scan, at - 1, words);
    if (!isWord(word) || words.prepositions.has(word) || words.be.has(word)) return false;
  }
  return false;
}

function opensClause(scan: Scan, token: number, words: EventWords): boolean {
  const word = wordAt(scan, token);
  return word === "," || word === "and" || words.makes.has(word) || word === "that";
}

/** "since the crash on 5 May", "they signed a ceasefire on 5 May": not "he condemned the crash on 5 May". */
function isNamed(scan: Scan, token: number, from: number, words: EventWords): boolean {
  for (let at = token - 1; at >= token - NOUN_REACH; at--) {
    if (at < 0 || scan.start[at]! < from) return true;
    const word = wordAt(scan, at);
    if (words.determiners.has(word)) {
      const before = wordAt(scan, at - 1);
      const opens = at === 0 || scan.start[at - 1]! < from || !isWord(before);
      return (
        opens || words.makes.has(before) || before === "in" || before === "since" || before in words.sides
      );
    }
    if (!isWord(word) || words.prepositions.has(word)) return false;
  }
  return false;
}

/** The happenings among the words behind an article, up to a verb or a joint: of "the peace deal with" it is "deal". */
function nounsAt(scan: Scan, token: number, words: EventWords): string[] {
  if (!words.definite.has(wordAt(scan, token))) return [];
  const nouns: string[] = [];
  for (let at = token + 1; at <= token + NOUN_REACH && at < scan.count; at++) {
    const word = wordAt(scan, at);
    if (!isWord(word) || word.length < 3 || words.stops.has(word) || words.prepositions.has(word)) break;
    if (words.be.has(word) || words.happens.has(word) || word.endsWith("ed")) break;
    if (words.nouns.has(lemma(word))) nouns.push(lemma(word));
  }
  return nouns;
}

function lemma(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function isWord(word: string): boolean {
  return /^\p{L}/u.test(word);
}
