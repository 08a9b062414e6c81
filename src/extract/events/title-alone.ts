import {clauseAt, type Mention, type Parsed} from "./bind.js";
import {PREPOSITIONS, SUBORDINATORS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {skipLead} from "./title-leads.js";
import {finish, fits} from "./title-said.js";
import type {Word} from "./words.js";

/** What a title leaves open: who a pronoun is, which thing is meant, or what happened at all. */
type Lack = "whom" | "which" | "what";

/**
 * Where something happened, with a preposition; where its sentence names it; whether that is more than probable, and
 * whether it is sure enough to be told as part of the sentence.
 */
export type Where = {
  readonly said: string;
  readonly mention: Mention<unknown> | null;
  readonly surely: boolean;
  readonly plainly: boolean;
};

const PARTS: ReadonlySet<string> = new Set("; : ( ) — –".split(" "));
export const OBJECTS = /^(?:it|them|him|there|so)$/u;
export const OPENS_WITH_A_PRONOUN = /^(?:he|she|it|they|his|her|its|their|another|others|neither|none)$/u;
/** "Two of them", "the last of these". */
const OF_A_PRONOUN = /^(?:[^\s,]+ ){1,3}of (?:them|it|his|her|its|their|these|those|this|that)\b/iu;
/** "The first was", "Two were", "Most had": of what was told before. */
const ELLIPTIC =
  /^(?:(?:the|an?) )?(?:first|second|third|fourth|fifth|last|latter|former|rest|other|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|many|some|several|few|all|both|half) \p{Ll}/iu;
const HELPER = /^(?:is|are|was|were|had|has|have|will)$/u;
const DEFINITE = /^(?:the|this|that|these|those|both|all)$/u;
/** Words that a definite noun has, at most, where nothing says which is meant. */
const BARE = 3;
/** Titles shorter than this tell little, in UTF-16 code units. */
const SHORT = 24;
const LEAST_WORDS = 4;
/** Wider than any one place. */
const EVERYWHERE =
  /\b(?:nationwide|everywhere|(?:across|throughout|around) the (?:country|nation|world|region|province|state|county|island|city))\b/u;
/** Ends with a direction or an aside, or tells of somewhere else's: no place is said behind it. */
const NO_PLACE_BEHIND =
  /,|^there | (?:that|who|which|when|since|until|after|before|because|as) |\b(?:here|there|away|off|north|south|east|west|in two)$|\b(?:town|village|city|capital|province|county|country|island|region)(?:$|['’]s )/iu;

/**
 * A title that leaves open who or what is meant, told with more of its sentence or with its place; else as it is.
 *
 * @param where - where it happened; `null` if that is not sure
 * @param say - the words of a stretch, with names for pronouns and without the event's date
 */
export function widened(
  title: string,
  parsed: Parsed,
  predicate: Predicate,
  where: Where | null,
  say: (stretch: Stretch) => string
): string {
  const lack = lackOf(title, parsed, predicate);
  if (lack === null)
    return where?.surely && !isNaming(title, parsed.words) ? placed(title, where.said) : title;
  const here =
    where && (where.surely || (where.plainly && isNear(parsed, predicate, where.mention)))
      ? where.said
      : null;
  for (const stretch of widerStretches(parsed, predicate, lack)) {
    const told = finish(say(stretch));
    if (told.length <= title.length || !fits(told) || !holds(told, title)) continue;
    if (OPENS_WITH_A_PRONOUN.test(firstWord(told)) || OF_A_PRONOUN.test(told)) continue;
    if (lack !== "which" || /\p{Lu}/u.test(told.slice(1))) return told;
  }
  return here === null || (lack === "whom" && !(ELLIPTIC.test(title) && !isNaming(title, parsed.words)))
    ? title
    : placed(title, here);
}

/**
 * "The trial began (Lorup)": a title that names nothing, with the place that its pin has, where no preposition is sure.
 *
 * @param where - where it happened; `null` if that is not probable
 */
export function withPlaceAside(title: string, {words}: Parsed, where: Where | null): string {
  if (!where || OPENS_WITH_A_PRONOUN.test(firstWord(title)) || /[(…]/u.test(title)) return title;
  if (isNaming(title, words) || EVERYWHERE.test(title)) return title;
  const name = where.said.replace(/^\p{Ll}+ (?:the )?/u, "");
  const told = `${title} (${name})`;
  return fits(told) ? told : title;
}

/** Whether no other clause of the sentence tells of a place. */
function isNear(parsed: Parsed, {at}: Predicate, mention: Mention<unknown> | null): boolean {
  if (!mention) return true;
  const {clauses, predicates, words} = parsed;
  const [home, other] = [clauseAt(parsed, at), clauseAt(parsed, mention.from)];
  const between = words.slice(Math.min(at, mention.from), Math.max(at, mention.from));
  return (
    home === other || !(between.some(isPart) || clauses[other]!.predicates.some((p) => predicates[p]!.finite))
  );
}

/** "The works closed | in Lorup". */
function placed(title: string, where: string): string {
  if (NO_PLACE_BEHIND.test(title) || PREPOSITIONS.has(title.slice(title.lastIndexOf(" ") + 1))) return title;
  const told = `${title} ${where}`;
  return fits(told) ? told : title;
}

/** "It moved", "Both were sunk", "Three of them left": who did it was told before. */
export function isNobody(title: string): boolean {
  if (OPENS_WITH_A_PRONOUN.test(firstWord(title)) || OF_A_PRONOUN.test(title)) return true;
  const second = title.split(" ")[/^(?:the|an?) /iu.test(title) ? 2 : 1] ?? "";
  return ELLIPTIC.test(title) && HELPER.test(second);
}

/** What a title lacks to be understood alone; `null` if nothing. */
export function lackOf(title: string, {words}: Parsed, predicate: Predicate): Lack | null {
  const told = title.split(" ");
  const first = firstWord(title);
  if (OPENS_WITH_A_PRONOUN.test(first) || OF_A_PRONOUN.test(title)) return "whom";
  if (ELLIPTIC.test(title) && isVerb(told[/^(?:the|an?) /iu.test(title) ? 2 : 1]!, words, predicate))
    return "whom";
  const object = objectOf(words, predicate);
  // "Ann's own side tried him": she may be meant.
  if (object && told.includes(object) && !/['’]s /u.test(title)) return "whom";
  if (isNaming(title, words)) return null;
  if (DEFINITE.test(first) && isBare(told)) return "which";
  return title.length < SHORT || told.length < LEAST_WORDS ? "what" : null;
}

/** "The first | was sunk": what it is the first of is not told. */
function isVerb(word: string, words: readonly Word[], {from, at}: Predicate): boolean {
  return word === words[from]!.lower || word === words[at]!.lower || HELPER.test(word);
}

/** Whether a name that is no date's stands in a title, its first word among them if it is one. */
export function isNaming(title: string, words: readonly Word[]): boolean {
  const capitals = title.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*/gu);
  if (!capitals) return false;
  return capitals.some((capital, i) => {
    const lower = capital.replace(/['’]s?$/u, "").toLowerCase();
    const first = i === 0 && title.startsWith(capital);
    const word = words.find((other) => other.lower === lower && (other.capital || first));
    if (!word) return !first;
    return word.mask === null ? !first : word.mask !== "timex";
  });
}

/** "The trial began": a noun with no more than one word beside it, and nothing that hangs on it. */
function isBare(told: readonly string[]): boolean {
  return !told.slice(1, 1 + BARE).some((word) => PREPOSITIONS.has(word) || word.endsWith(","));
}

/** "withdrew from | it": a pronoun that the verb is done to, if there is one. */
function objectOf(words: readonly Word[], {at}: Predicate): string | null {
  for (let i = at + 1; i < words.length && i <= at + 3; i++) {
    const {lower, mask, kind} = words[i]!;
    if (mask !== null || kind === "mark") return null;
    if (OBJECTS.test(lower)) return lower;
    if (!PREPOSITIONS.has(lower) && !/^(?:up|off|out|down|away|back)$/u.test(lower)) return null;
  }
  return null;
}

/** Stretches of the sentence around a verb that tell more than its clause, the narrowest first. */
function widerStretches(
  {words, predicates, clauses}: Parsed,
  {at, from: helper}: Predicate,
  lack: Lack
): Stretch[] {
  let [from, to] = [at, at];
  while (from > 0 && !isPart(words[from - 1]!)) from--;
  while (to < words.length && !isPart(words[to]!)) to++;
  // What is told behind is another event, needed only where nearly nothing is told.
  const next = clauses.find(
    ({from: first, kind, predicates: own}) =>
      first > at && kind === "coordinate" && own.some((p) => predicates[p]!.finite)
  );
  if (lack !== "what" && next && next.from < to) to = next.from;
  const stretches: Stretch[] = [];
  const add = (begin: number, last: number): void => {
    if (words.slice(begin, last).some(({lower}) => /^["“”]$/u.test(lower))) return;
    if (!isInAside(words, begin, at)) stretches.push([begin, last]);
  };
  let end = to;
  while (end < words.length && !isPart(words[end]!)) end++;
  for (const last of lack === "which" && end > to ? [to, end] : [to]) {
    for (const first of [from, 0]) {
      const begin = opening(words, first, Math.min(helper, at));
      // Who is meant must have been told of before.
      const earlier = predicates.some(({finite, at: other}) => finite && other >= begin && other < at);
      if (lack === "what" ? first === from : earlier || (last > to && hasName(words, begin + 1, last)))
        add(begin, last);
      // "From Brill the commissioner warned": what a sentence opens with may say which.
      if (lack === "which" && first === from && begin > from && hasName(words, from + 1, begin))
        add(from, last);
    }
  }
  return stretches;
}

/** Whether a name that is no date's stands in `[from, to)`. */
function hasName(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({mask, capital}) => mask !== "timex" && (mask !== null || capital));
}

/** ", which led twice and | was fined": without the verb of whom it is told. */
export function isInAside(words: readonly Word[], from: number, at: number): boolean {
  let comma = at - 1;
  while (comma > from && words[comma]!.lower !== ",") comma--;
  return comma > from && /^(?:who|which|whose|whom)$/u.test(words[comma + 1]?.lower ?? "");
}

/** Behind adverbs and dates, but not behind the joint of another clause. */
function opening(words: readonly Word[], from: number, to: number): number {
  const lead = skipLead(words, from, to);
  for (let i = from; i < lead; i++)
    if (words[i]!.mask === null && SUBORDINATORS.has(words[i]!.lower)) return i;
  return lead;
}

export function isPart({lower, mask}: Word): boolean {
  return mask === null && PARTS.has(lower);
}

/** Whether one title says all the words of another that tell something. */
export function holds(told: string, title: string): boolean {
  const words = new Set(told.toLowerCase().split(" "));
  return title
    .toLowerCase()
    .split(" ")
    .every((word) => word.length < 4 || words.has(word) || words.has(`${word},`) || words.has(`${word}:`));
}

/** The first word of a title, in lower case. */
export function firstWord(title: string): string {
  const end = title.indexOf(" ");
  return (end < 0 ? title : title.slice(0, end)).toLowerCase();
}
