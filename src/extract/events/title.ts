import {clauseAt, type Mention, type Parsed} from "./bind.js";
import {prepositionBefore} from "./preposition.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {subjectOf, type Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Belong to the telling part when they stand before its verb. */
const HELPERS = new Set(
  "is are was were has have had been be will would due set likely ready about going not also already still".split(
    " "
  )
);
const ASIDES = new Set("according although though however".split(" "));
const DATED_BY = new Set("on in at during by".split(" "));
const DATING = new Set("on in at during".split(" "));
const TIES = new Set("the a an and to".split(" "));
const PLACING = new Set(
  "in at near off outside on around across over to into for toward towards along throughout".split(" ")
);

/** Marks that nothing of the happening stands behind. */
const ENDS = new Set("; ( ) [ ] — –".split(" "));
/** Marks that may stand last. */
const CLOSES = new Set(') % ” "'.split(" "));

/** Longest title, in UTF-16 code units. */
export const LONGEST_TITLE = 90;

/** What a title may say in place of a pronoun, and where the happening was. */
export type TitleContext = {
  /** Name for a pronoun that stands as subject; `null` when it is not sure. */
  readonly antecedent: (word: Word) => string | null;
  /** Where it happened, as the sentence says; `null` if elsewhere or unknown. */
  readonly place: Mention<unknown> | null;
  /** Dates that the event carries: left out of its title. */
  readonly times: readonly Mention<unknown>[];
};

/**
 * A title that stands on its own, from the sentence's own words: who did what where.
 *
 * Left out: what the sentence opens with, asides, who reported it, the date. Cut only before a new phrase.
 */
export function titleOf(text: string, parsed: Parsed, predicate: Predicate, context: TitleContext): string {
  const {words} = parsed;
  const home = clauseAt(parsed, predicate.at);
  const rest: Stretch = [verbStart(parsed, predicate, home), restEnd(parsed, predicate, home)];
  const subject = before(subjectOf(parsed, predicate), rest[0]);
  const head = subject ? sayStretch(text, words, subject, context) : "";
  const named = subject ? pronounName(words, subject, context) : null;
  const start = named ?? head;
  const ends = cutPoints(words, predicate, rest);
  let title = "";
  for (let e = ends.length - 1; e >= 0 && !title; e--) {
    const told = join(start, sayStretch(text, words, [rest[0], ends[e]!], context));
    if (told.length <= LONGEST_TITLE) title = told;
  }
  if (!title) title = shortened(text, words, subject, rest, predicate, context);
  return withPlace(finish(title), text, parsed, context, home);
}

/** The subject without the helpers that the telling part begins with. */
function before(subject: Stretch | null, verb: number): Stretch | null {
  if (!subject || subject[0] >= verb) return subject;
  return [subject[0], Math.min(subject[1], verb)];
}

/** Where the telling part begins: the first helper of the predicate, or of what governs it. */
function verbStart({predicates, words}: Parsed, predicate: Predicate, _home: number): number {
  let verb = predicate;
  while (!verb.finite && verb.governor >= 0 && predicates[verb.governor]!.at < verb.at)
    verb = predicates[verb.governor]!;
  let from = Math.min(verb.from, verb.at);
  // "is to meet", "are due to meet": the helper stands before the infinitive.
  while (from > 0 && HELPERS.has(words[from - 1]!.lower)) from--;
  return from;
}

/** Where the telling part ends: its clause, the phrases behind it, and what was said. */
function restEnd({clauses, predicates, words}: Parsed, predicate: Predicate, home: number): number {
  let end = clauses[home]!.to;
  const says =
    predicate.sense === "report" ||
    predicate.sense === "plan" ||
    predicate.sense === "statement" ||
    predicate.sense === "demand" ||
    predicate.sense === "criticism";
  for (let c = home + 1; c < clauses.length; c++) {
    const {kind, from, to, opener} = clauses[c]!;
    const mark = words[from]!.lower;
    if (ENDS.has(mark)) break;
    if (kind === "phrase" && !ASIDES.has(opener)) end = to;
    else if (kind === "relative" && mark !== ",") end = to;
    else if (
      says &&
      (kind === "complement" ||
        (kind === "coordinate" && mark !== "," && c === home + 1) ||
        kind === "subordinate")
    )
      end = to;
    else break;
    if (predicates.length === 0) break;
  }
  return end;
}

const CUT_BEFORE = new Set(
  ", ; : — – and or but that which who whose where while when after before because as if".split(" ")
);
const NEVER_LAST = new Set(
  ", ; : - “ \" ( and or but that which who whose where while when after before because as if not be been was were is are has have had will would very more most than so such due prior only just even merely mainly largely partly both either neither least other 's".split(
    " "
  )
);

const MEASURE = new Set(
  "minute minutes hour hours day days week weeks month months year years moments".split(" ")
);

/** Word indexes before which the telling part may end, ascending; its end is the last. */
function cutPoints(words: readonly Word[], predicate: Predicate, [from, to]: Stretch): number[] {
  const points: number[] = [];
  const least = Math.max(predicate.at + 1, from + 1);
  for (let i = least; i < to; i++) {
    const {lower, mask, masked} = words[i]!;
    const before = words[i - 1]!;
    if (mask !== null && before.mask === mask && before.masked === masked) continue;
    if (!(CUT_BEFORE.has(lower) || PREPOSITIONS.has(lower))) continue;
    if (NEVER_LAST.has(before.lower) || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower))
      continue;
    // "between A and B", "of" and "to" tie what stands before them.
    if (lower === "of") continue;
    // "two days after the blast": the measure goes with its joint.
    if ((lower === "after" || lower === "before") && (before.mask === "timex" || MEASURE.has(before.lower)))
      continue;
    if (lower === "and" && isPaired(words, i, least)) continue;
    if (i === predicate.at + 1 && !predicate.passive && lower !== "in" && lower !== "at") continue;
    points.push(i);
  }
  let end = to;
  while (
    end > least &&
    (words[end - 1]!.kind === "mark" || words[end - 1]!.lower === "and") &&
    !CLOSES.has(words[end - 1]!.lower)
  )
    end--;
  points.push(end);
  return points;
}

function isPaired(words: readonly Word[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least && at - i < 8; i--)
    if (words[i]!.lower === "between" || words[i]!.lower === "both" || words[i]!.lower === "from")
      return true;
  return false;
}

/** The words of a stretch with single spaces, without the dates that the event carries. */
function sayStretch(
  text: string,
  words: readonly Word[],
  [from, to]: Stretch,
  {times}: TitleContext
): string {
  let said = "";
  for (let i = from; i < to; i++) {
    const time = times.find(
      (mention) => i >= mention.from - 1 && i < mention.to && isAdjunct(words, mention, to)
    );
    if (time) {
      const before = words[time.from - 1]?.lower ?? "";
      if (i >= time.from || DATED_BY.has(before)) continue;
    }
    const word = words[i]!;
    const gap = i > from && word.start > words[i - 1]!.end && word.lower !== "," && word.lower !== ";";
    said += (gap ? " " : "") + text.slice(word.start, word.end);
  }
  return said.trim();
}

/** Whether a date can be left out: a phrase or a joint follows, and no noun hangs on it. */
function isAdjunct(words: readonly Word[], {from, to}: Mention<unknown>, end: number): boolean {
  const next = words[to];
  const before = words[from - 1]?.lower ?? "";
  if (PREPOSITIONS.has(before) && !DATING.has(before)) return false;
  if (TIES.has(before) || next?.lower === "'s") return false;
  // "the plans for 2024 are drawn up", "a march planned for Sunday": "for" would hang.
  if (before === "for") return false;
  return (
    to >= end ||
    !next ||
    next.kind === "mark" ||
    PREPOSITIONS.has(next.lower) ||
    CUT_BEFORE.has(next.lower) ||
    next.lower === "to" ||
    next.lower.endsWith("ing")
  );
}

function pronounName(words: readonly Word[], [from, to]: Stretch, {antecedent}: TitleContext): string | null {
  if (to - from !== 1) return null;
  return antecedent(words[from]!);
}

function shortened(
  text: string,
  words: readonly Word[],
  subject: Stretch | null,
  rest: Stretch,
  predicate: Predicate,
  context: TitleContext
): string {
  const ends = cutPoints(words, predicate, rest);
  const shortest = sayStretch(text, words, [rest[0], ends[0]!], context);
  if (subject) {
    for (let to = subject[1] - 1; to > subject[0]; to--) {
      if (
        !PREPOSITIONS.has(words[to]!.lower) &&
        words[to]!.lower !== "," &&
        !words[to]!.lower.endsWith("ing")
      )
        continue;
      const told = join(sayStretch(text, words, [subject[0], to], context), shortest);
      if (told.length <= LONGEST_TITLE) return told;
    }
  }
  // Who did it is worth more than the end of what was done.
  const head = subject ? sayStretch(text, words, subject, context) : "";
  if (head.length > LONGEST_TITLE / 2 && shortest.length <= LONGEST_TITLE) return shortest;
  const whole = join(head, shortest);
  if (whole.length <= LONGEST_TITLE) return whole;
  let cut = whole.lastIndexOf(" ", LONGEST_TITLE - 1);
  if (cut <= 0) cut = LONGEST_TITLE - 1;
  return `${whole.slice(0, cut)}…`;
}

function join(a: string, b: string): string {
  const helper = /\b(is|are|was|were|will|has|have|had)$/u.exec(a);
  if (helper && b.startsWith(`${helper[1]!} `)) return a + b.slice(helper[1]!.length);
  return a && b ? (/^[,;']/u.test(b) ? a + b : `${a} ${b}`) : a || b;
}

function finish(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s,;:.–—(“-]/u.test(title[end - 1]!)) {
    if (
      title[end - 1] === "." &&
      /\b(?:\p{Lu}\.)+$|(?:Inc|Corp|Co|Ltd|Jr|Sr|Ala|Ga|Calif|a\.m|p\.m)\.$/u.test(
        title.slice(Math.max(0, end - 12), end)
      )
    )
      break;
    end--;
  }
  let start = 0;
  while (start < end && /[\s,;:–—]/u.test(title[start]!)) start++;
  const bare = balanced(title.slice(start, end));
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

const PAIRED = /["“”()[\]]/u;

/** Drops quotation marks and brackets that lost their partner. */
function balanced(title: string): string {
  if (!PAIRED.test(title)) return title;
  let told = title;
  for (const [open, close] of ["“”", "()", "[]"] as const) {
    if (told.split(open!).length !== told.split(close!).length)
      told = told.replaceAll(open!, "").replaceAll(close!, "");
  }
  if (told.split('"').length % 2 === 0) told = told.replaceAll('"', "");
  return told;
}

/** Adds where, with the sentence's own preposition, when the title lost it and has room. */
function withPlace(
  title: string,
  text: string,
  {words, clauses, predicates}: Parsed,
  {place}: TitleContext,
  home: number
): string {
  if (!place) return title;
  // What another clause tells is not this title's to say.
  const other = clauses.findIndex(({from, to}) => place.from >= from && place.from < to);
  if (other !== home && clauses[other]?.predicates.some((p) => predicates[p]!.finite)) return title;
  const name = text.slice(words[place.from]!.start, words[place.to - 1]!.end);
  if (title.includes(name)) return title;
  const preposition = prepositionBefore(words, place.from);
  if (!PLACING.has(preposition)) return title;
  const told = `${title} ${preposition} ${name}`;
  return told.length <= LONGEST_TITLE ? told : title;
}
