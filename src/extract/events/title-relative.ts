import {headNoun} from "./antecedent-fit.js";
import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS} from "./grammar.js";
import {isPersonNoun} from "./person-words.js";
import type {Stretch} from "./subject.js";
import {hasNoun, isHead, trimEnd} from "./title-head-words.js";
import {skipLead} from "./title-leads.js";
import type {Word} from "./words.js";

/** Words between "whose" and its verb, at most. */
const LONGEST_OWNED = 5;

/** Stand before a verb and are no subject. */
const BESIDE_A_VERB =
  /ly$|^(?:then|also|later|already|soon|still|now|never|nevertheless|once|again|first|last|has|had|have|is|are|was|were|will|would|in|on|at|for|turn|since|not|both|all)$/u;

/** Marks that nothing of the happening stands before. */
export const BEGINS: ReadonlySet<string> = new Set("; : ( ) [ ] — –".split(" "));

/** "the aircraft that touched down": the noun that a clause is about, if the verb follows its joint; else `null`. */
export function aboutWhom({words, clauses, predicates}: Parsed, start: number): Stretch | null {
  let joint = start - 1;
  while (joint > 0 && words[joint]!.lower.endsWith("ly")) joint--;
  if (joint < 2 || !/^(?:that|which|who)$/u.test(words[joint]!.lower)) return null;
  let from = joint;
  while (
    from > 0 &&
    !BEGINS.has(words[from - 1]!.lower) &&
    !clauses.some((clause) => clause.from === from && clause.from < joint)
  )
    from--;
  // "fired over a crowd that besieged": of what stands behind the verb.
  const verb = predicates.findLast(({finite, at}) => finite && at >= from && at < joint);
  if (verb) from = nounBehind(words, verb.at + 1, joint);
  let lead = skipLead(words, from, joint);
  // "into a family that held": the noun without its preposition.
  if (lead < joint && PREPOSITIONS.has(words[lead]!.lower)) lead++;
  const stretch: Stretch = [lead, trimEnd(words, lead, joint)];
  return stretch[0] < stretch[1] && isHead(words, stretch) && hasNoun(words, stretch) ? stretch : null;
}

/**
 * "built an airfield, | which received a machine": the noun that a clause behind a comma is about, where the sentence
 * told something before it. `null` if more than one noun will do; `undefined` if there is no such clause.
 */
export function behindComma({words, predicates}: Parsed, start: number): Stretch | null | undefined {
  const joint = relativeBefore(words, start);
  if (joint < 2 || words[joint - 1]!.lower !== ",") return undefined;
  const verb = predicates.findLast(
    ({at}) => at < joint - 1 && (tellsAt(words, at) || isFinite(predicates, at))
  );
  if (!verb) return undefined;
  // "called Ann", "; the line, which", ", and the line, which": somebody else, who does what follows.
  if (/^(?:called|named|known|dubbed)$/u.test(words[verb.at]!.lower)) return undefined;
  for (let i = verb.at; i < joint; i++) {
    const {lower, mask} = words[i]!;
    if (
      mask === null &&
      (BEGINS.has(lower) || (lower === "," && /^(?:and|but)$/u.test(words[i + 1]?.lower ?? "")))
    )
      return undefined;
  }
  const {lower} = words[joint]!;
  if (lower === "whose") return null;
  const to = joint - 1;
  let first = verb.at + 1;
  while (first < to && isOpening(words[first]!)) first++;
  const fitting: Stretch[] = [];
  for (let i = to - 1; i >= first; i--) {
    if (i > first && !(PREPOSITIONS.has(words[i - 1]!.lower) && words[i - 1]!.lower !== "of")) continue;
    const noun: Stretch = [i, to];
    if (isNoun(words, noun) && fits(words, noun, lower === "who", words[start]!.lower)) fitting.push(noun);
    // "his minister in Lorup, who": of persons the nearest.
    if (lower === "who" && fitting.length > 0) break;
  }
  const [noun] = fitting;
  if (!noun || fitting.length > 1 || predicates.some(({at}) => at >= noun[0] && at < to)) return null;
  return noun;
}

/** The "who" or "which" right before a verb with its adverbs, or the "whose" before its noun; -1 if there is none. */
function relativeBefore(words: readonly Word[], start: number): number {
  let joint = start - 1;
  while (
    joint > 0 &&
    /ly$|^(?:nevertheless|also|then|later|already|soon|still|now)$/u.test(words[joint]!.lower)
  )
    joint--;
  if (/^(?:which|who)$/u.test(words[joint]?.lower ?? "")) return joint;
  for (let i = joint; i > 0 && i > joint - LONGEST_OWNED && words[i]!.kind !== "mark"; i--)
    if (words[i]!.lower === "whose") return i;
  return -1;
}

function isFinite(predicates: Parsed["predicates"], verb: number): boolean {
  return predicates.some(({finite, at}) => finite && at === verb);
}

/** "He himself escaped": a verb right behind its pronoun, whatever its form was taken for. */
function tellsAt(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? "";
  return before.endsWith("self") || (SUBJECT_PRONOUNS.has(before) && !/^(?:who|which|that)$/u.test(before));
}

/** Between a verb and its noun: "put off", "sailed to". */
function isOpening({lower, mask}: Word): boolean {
  return (
    mask === null && (PREPOSITIONS.has(lower) || /^(?:up|out|down|away|back|also|only)$|ly$/u.test(lower))
  );
}

/** Whether a stretch begins and goes on as a noun does: no list, no aside but of place. */
function isNoun(words: readonly Word[], [from, to]: Stretch): boolean {
  const first = words[from]!;
  if (first.mask === "timex" || first.kind === "mark") return false;
  for (let i = from; i < to; i++) {
    const {lower, mask} = words[i]!;
    if (mask === null && /^(?:and|or|but|that|which|who|where|when)$/u.test(lower)) return false;
    if (lower === "," && mask === null && !PREPOSITIONS.has(words[i + 1]?.lower ?? "")) return false;
  }
  return true;
}

/** Whether "who" or "which" may stand for a noun, with "was" or "were" behind it. */
function fits(words: readonly Word[], [from, to]: Stretch, person: boolean, verb: string): boolean {
  const {lower, mask, capital} = words[headNoun(words, [from, to])]!;
  const plural = /[^sui]s$|(?:men|women|people|police|folk)$/u.test(lower) && mask !== "toponym";
  if (/^(?:was|is|has)$/u.test(verb) && plural && !capital) return false;
  if (/^(?:were|are|have)$/u.test(verb) && !plural) return false;
  const named = mask === "name" || (capital && mask === null);
  if (person) return mask !== "toponym" && (named || plural || isPersonNoun(lower));
  return mask === "toponym" || !isPersonNoun(lower);
}

/** Where the noun begins that a clause behind a verb is about: the object, or what the last preposition ties to it. */
function nounBehind(words: readonly Word[], from: number, to: number): number {
  const {lower, kind} = words[from]!;
  if (DETERMINERS.has(lower) || kind === "number" || /^(?:two|three|four|five|six)$/u.test(lower))
    return from;
  let last = from;
  for (let i = from; i + 1 < to; i++)
    if (PREPOSITIONS.has(words[i]!.lower) && DETERMINERS.has(words[i + 1]?.lower ?? "")) last = i + 1;
  return last;
}

/** "were told on Monday that Ann Berg, 38, had left": who is said to have done it; `null` if nothing is said. */
export function complementHead({words, predicates}: Parsed, start: number): Stretch | null {
  const report = predicates.findLast(({finite, at}) => finite && at < start);
  if (report?.sense !== "report") return null;
  let that = report.at + 1;
  while (that < start && (words[that]!.mask !== null || PREPOSITIONS.has(words[that]!.lower))) that++;
  const first = words[that + 1];
  if (words[that]?.lower !== "that" || words[that]!.mask !== null || !first || that + 1 >= start) return null;
  if (!first.capital && !DETERMINERS.has(first.lower) && first.kind !== "number") return null;
  return [that + 1, trimEnd(words, that + 1, start)];
}

/** "The fire | that ate the customs house": without what only says which. */
export function beforeClause(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 2; i < to; i++)
    if (/^(?:that|which|who|whose|whom|where)$/u.test(words[i]!.lower) && words[i - 1]!.kind === "word")
      return PREPOSITIONS.has(words[i - 1]!.lower) ? [from, to] : [from, i];
  return [from, to];
}

/** "Two days after the coup of 1974 its last captives": what follows the noun that only says when. */
export function secondNoun(words: readonly Word[], from: number, lead: number, to: number): number {
  if (!/^(?:after|before|since|until)$/u.test(words[lead - 1]?.lower ?? "") || lead - 1 < from) return lead;
  for (let i = lead + 2; i < to; i++) {
    const before = words[i - 1]!;
    const begins =
      /^(?:the|an?|his|her|its|their|some|two|three|hundreds|thousands|he|she|it|they|we)$/u.test(
        words[i]!.lower
      );
    if (
      begins &&
      (before.mask === "timex" ||
        before.mask === "toponym" ||
        (before.kind === "word" &&
          !PREPOSITIONS.has(before.lower) &&
          !/^(?:and|or|that|of)$/u.test(before.lower)))
    )
      return i;
  }
  return lead;
}

/** A noun that a clause with a subject of its own is about, and the joint between them. */
type Owner = {
  readonly noun: Stretch;
  readonly joint: number;
  /** "Lorup, whose mayor": "Lorup's mayor". */
  readonly isSaid: boolean;
};

/**
 * "Lorup, whose mayor | was called in", "Lorup, which he | left": the noun that was taken for who does it, though the clause about it
 * has a subject of its own; `null` if none was.
 */
export function ownerOf(words: readonly Word[], heads: readonly Stretch[], start: number): Owner | null {
  const head = heads.at(-1);
  const joint = head ? jointOfOwned(words, start) : -1;
  if (!head || joint < 0) return null;
  const to = words[joint - 1]!.lower === "," ? joint - 1 : joint;
  if (head[0] >= to || head[1] < to) return null;
  const isSimple = words
    .slice(head[0], to)
    .every(({lower, kind}) => (kind !== "mark" || lower === ".") && !PREPOSITIONS.has(lower));
  return {noun: [head[0], to], joint, isSaid: isSimple && words[joint]!.lower === "whose"};
}

/** The joint of a clause with a subject before its verb; -1 if there is none. */
function jointOfOwned(words: readonly Word[], start: number): number {
  for (let i = start - 1; i > 0 && i > start - 1 - LONGEST_OWNED; i--) {
    const {lower, mask, kind} = words[i]!;
    if (kind === "mark" || mask === "timex") return -1;
    if (mask !== null || !/^(?:which|whom|whose)$/u.test(lower)) continue;
    if (lower !== "whose" && PREPOSITIONS.has(words[i - 1]!.lower)) return -1;
    return words.slice(i + 1, start).some((word) => word.mask !== null || !BESIDE_A_VERB.test(word.lower))
      ? i
      : -1;
  }
  return -1;
}

/** "Lorup": "Lorup's". */
export function owned(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
