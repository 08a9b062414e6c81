import {clauseAt, type Mention, type Parsed} from "./bind.js";
import {COORDINATORS, PREPOSITIONS} from "./grammar.js";
import {prepositionBefore} from "./preposition.js";
import type {Word} from "./words.js";

const PLACING: ReadonlySet<string> = new Set(
  "in at near off outside on around across over to into for toward towards along throughout".split(" ")
);

/** Say where to: of the verb only when they stand behind it. */
const GOALS: ReadonlySet<string> = new Set("to into for toward towards".split(" "));

/** Marks that another part of the sentence begins with. */
const PARTS: ReadonlySet<string> = new Set("; : ( ) — –".split(" "));

/** Begin what is told of something else. */
const APART = /^(?:that|which|who|whom|whose|where|when|while|if|because|before|after|until|as)$/u;

/** Behind these a title tells why; a place added there would be that of the reason. */
const REASON = / (?:because of|due to|owing to|for fear of|despite|in spite of) /u;

/**
 * Adds where, with the sentence's own preposition, when the title lost it and has room.
 *
 * @param from - the first word of the title; the word of its verb; how long it may be, in UTF-16 code units
 */
export function withPlace(
  title: string,
  text: string,
  parsed: Parsed,
  place: Mention<unknown> | null,
  [from, at, longest]: readonly [from: number, verb: number, longest: number]
): string {
  // "was put off because of illness in Lorup": the reason's place, it would seem.
  if (!place || REASON.test(title)) return title;
  const {words, clauses, predicates} = parsed;
  const home = clauseAt(parsed, at);
  // What another clause tells is not this title's to say.
  const other = clauses.findIndex((clause) => place.from >= clause.from && place.from < clause.to);
  if (isWhere(parsed, home, place)) return located(title, text, words, place, longest);
  if (other !== home && clauses[other]?.predicates.some((p) => predicates[p]!.finite)) return title;
  if (other < home && COORDINATORS.has(clauses[home]!.opener)) return title;
  if (isApart(parsed, at, place.from, from)) return title;
  const name = text.slice(words[place.from]!.start, words[place.to - 1]!.end);
  if (title.includes(name)) return title;
  const preposition = prepositionBefore(words, place.from);
  if (!PLACING.has(preposition) || (GOALS.has(preposition) && place.from < at)) return title;
  const direct = words[place.from - 1]!.lower === "the" ? place.from - 2 : place.from - 1;
  const chained = words[direct]?.lower === "," || words[direct]?.mask === "toponym";
  if (words[direct]?.lower !== preposition && !chained && words[direct]?.lower !== "of") return title;
  // "on the Orsk tunnel": the place only tells which one.
  const next = words[place.to];
  // "at Lorup Crown Court": of the court's name.
  if (next && next.kind === "word" && (isNounLike(next) || next.mask === "name" || next.capital))
    return title;
  const article = words[place.from - 1]!.lower === "the" ? "the " : "";
  const told = `${title} ${preposition} ${article}${name}`;
  return told.length <= longest ? told : title;
}

/** "at Lorup, where smallpox broke out": what a clause opens with is its place. */
function isWhere({clauses, words}: Parsed, home: number, {to}: Mention<unknown>): boolean {
  const {from, kind, opener} = clauses[home]!;
  if (kind !== "relative" || opener !== "where") return false;
  return to === from && words[from]!.lower !== "and";
}

/** The title with the place and the preposition that stands before it; as it is where there is none, or no room. */
function located(
  title: string,
  text: string,
  words: readonly Word[],
  place: Mention<unknown>,
  longest: number
): string {
  const name = text.slice(words[place.from]!.start, words[place.to - 1]!.end);
  const article = words[place.from - 1]?.lower === "the" ? 1 : 0;
  const before = words[place.from - 1 - article]?.lower ?? "";
  if (title.includes(name)) return title;
  const preposition = GOALS.has(before) ? "in" : PLACING.has(before) ? before : null;
  if (preposition === null) return title;
  const told = `${title} ${preposition} ${article ? "the " : ""}${name}`;
  return told.length <= longest ? told : title;
}

/** Whether a place is another happening's, or one that only tells which thing is meant. */
function isApart({words, predicates}: Parsed, at: number, place: number, from: number): boolean {
  const [first, last] = place < at ? [place, at] : [at, place];
  for (let i = first + 1; i < last; i++)
    if (PARTS.has(words[i]!.lower) && words[i]!.mask === null) return true;
  // "halted traffic at Lorup, and a visit to Brill": of the next noun.
  for (let i = first + 1; i + 1 < last; i++)
    if (
      words[i]!.lower === "," &&
      /^(?:and|but)$/u.test(words[i + 1]?.lower ?? "") &&
      words[i]!.mask === null
    )
      return true;
  // Behind the verb: not where another one tells or is to be done.
  if (place > at)
    return (
      predicates.some((verb) => verb.at > at && verb.at < place) ||
      words.slice(at + 1, place).some(({lower, mask}) => mask === null && APART.test(lower))
    );
  if (place < from) return predicates.some(({finite, at: verb}) => finite && verb > place && verb < from);
  // "was born in Lorup and trained": of the verb before.
  if (predicates.some(({finite, at: verb}) => finite && verb >= from && verb < place)) return true;
  if (words.slice(place, at).some(({lower, mask}) => mask === null && COORDINATORS.has(lower))) return true;
  // ", promised in Doha for next month,": of the aside.
  let comma = place - 1;
  while (comma > from && words[comma]!.lower !== ",") comma--;
  return words[comma]?.lower === "," && !PREPOSITIONS.has(words[comma + 1]?.lower ?? "");
}

/** What a place's name may belong to: no verb, no preposition, no joint. */
function isNounLike({lower, verb, mask}: Word): boolean {
  return (
    mask === null &&
    verb === null &&
    !PREPOSITIONS.has(lower) &&
    !lower.endsWith("ly") &&
    !/^(?:and|or|but|who|which|that|where|when|while|the|a|an|he|she|it|they|is|are|was|were|has|have|had|will)$/u.test(
      lower
    )
  );
}
