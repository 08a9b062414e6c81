import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import {hasNoun, isHead, trimEnd} from "./title-head-words.js";
import {skipLead} from "./title-leads.js";
import type {Word} from "./words.js";

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

/** Where the noun begins that a clause behind a verb is about: the object, or what the last preposition ties to it. */
function nounBehind(words: readonly Word[], from: number, to: number): number {
  const {lower, kind} = words[from]!;
  if (DETERMINERS.has(lower) || kind === "number" || /^(?:two|three|four|five|six)$/u.test(lower))
    return from;
  let last = from;
  for (let i = from; i + 1 < to; i++)
    if (PREPOSITIONS.has(words[i]!.lower) && DETERMINERS.has(words[i + 1]!.lower)) last = i + 1;
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
