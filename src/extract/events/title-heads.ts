import type {Parsed} from "./bind.js";
import {BE, COORDINATORS, DETERMINERS, HAVE, PREPOSITIONS, PRONOUNS, SUBORDINATORS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {subjectOf, type Stretch} from "./subject.js";
import {skipLead} from "./title-leads.js";
import {verbStart} from "./title-told.js";
import type {Word} from "./words.js";

/** Marks that nothing of the happening stands before. */
const BEGINS: ReadonlySet<string> = new Set("; : ( ) [ ] — –".split(" "));
/** Cannot begin who did something. */
const NO_HEAD: ReadonlySet<string> = new Set(
  "that which who whom whose where when had has have was were is are".split(" ")
);
/** Verbs back that a subject is looked for. */
const FURTHEST = 3;

/**
 * Who did what a predicate tells, in more or fewer words: with its asides first, then without.
 *
 * @param start - the first word of what is told
 * @param depth - how many verbs back the subject is looked for already
 */
export function headsOf(parsed: Parsed, predicate: Predicate, start: number, depth = 0): Stretch[] {
  const {words} = parsed;
  const heads: Stretch[] = [];
  const add = (stretch: Stretch | null): void => {
    if (!stretch || stretch[0] >= stretch[1]) return;
    if (words[stretch[0]]!.lower === "that" && stretch[0] > 0) stretch = [stretch[0] + 1, stretch[1]];
    // "Cyrus, the younger brother,": the comma closes what the one before opens.
    if (
      words[stretch[1]]?.lower === "," &&
      words.slice(...stretch).some(({lower, mask}) => lower === "," && mask === null)
    )
      stretch = [stretch[0], stretch[1] + 1];
    if (!heads.some(([from, to]) => from === stretch[0] && to === stretch[1])) heads.push(stretch);
  };
  const told = aboutWhom(parsed, start);
  if (told) return [told];
  const shared = depth < FURTHEST ? leaderOf(parsed, predicate, start) : null;
  const subject = ownSubject(parsed, predicate, start);
  const good = subject !== null && isHead(words, subject);
  // "passed Kotri, opposite Hyderabad, and is emptying": the verb before has the subject.
  if (!good && shared && /^(?:and|but)$/u.test(words[start - 1]!.lower))
    return headsOf(parsed, shared, verbStart(parsed, shared), depth + 1);
  // "told the crew that the ship": whom it was told is no part of it.
  const isTold = subject !== null && subject[0] > 0 && words[subject[0] - 1]!.lower === "that";
  const whole = isTold ? null : wholeHead(parsed, predicate, start);
  // "The firm, which owns two mills, opened a plant": what is told of it in passing is left out.
  if (good && whole && (hasAside(words, whole) || PRONOUNS.has(words[whole[1] - 1]!.lower))) add(subject);
  if (whole && (!subject || subject[0] >= whole[0])) add(whole);
  if (good) add(subject);
  if (!good && subject) add(behindLead(words, subject));
  if (heads.length === 0 || !good) {
    const opening = openingHead(parsed, start);
    if (opening && !(whole && whole[0] > opening[0])) add(opening);
  }
  if (heads.length === 0 && shared)
    for (const head of headsOf(parsed, shared, verbStart(parsed, shared), depth + 1)) add(head);
  if (heads.length === 0 && subject && !NO_HEAD.has(words[subject[0]]!.lower)) add(subject);
  if (heads.length > 0) add(firstPart(words, heads.at(-1)!));
  if (heads.length > 0) add(beforeClause(words, heads.at(-1)!));
  return heads;
}

/** The subject as the grammar has it, mended where it runs over a joint. */
function ownSubject(parsed: Parsed, predicate: Predicate, start: number): Stretch | null {
  const {words, predicates} = parsed;
  const said = joined(words, before(words, subjectOf(parsed, predicate), start), start);
  if (!said || said[0] >= start) return said;
  const lead = COORDINATORS.has(words[said[0]]!.lower) ? skipLead(words, said[0], said[1]) : said[0];
  const subject: Stretch = lead < said[1] ? [lead, said[1]] : said;
  // "Another wound was slower to show: Syracuse changed sides": of what stands before the colon.
  for (let i = subject[1]; i < start; i++)
    if (words[i]!.lower === ":" || words[i]!.lower === ";") return null;
  // "figures that Abuja released": who did it stands behind the joint.
  for (let i = subject[1] - 2; i > subject[0]; i--) {
    if (!/^(?:that|which|whom)$/u.test(words[i]!.lower)) continue;
    const next = words[i + 1]!;
    if (PRONOUNS.has(next.lower) || words[i - 1]!.verb !== null || isVerbal(next)) return subject;
    return predicates.some(({finite, at}) => finite && at > i && at < start) ? subject : [i + 1, subject[1]];
  }
  return subject;
}

/** "the aircraft that touched down": the noun that a clause is about, if the verb follows its joint; else `null`. */
export function aboutWhom({words, clauses}: Parsed, start: number): Stretch | null {
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
  let lead = skipLead(words, from, joint);
  // "into a family that held": the noun without its preposition.
  if (lead < joint && PREPOSITIONS.has(words[lead]!.lower)) lead++;
  const stretch: Stretch = [lead, trimEnd(words, lead, joint)];
  return stretch[0] < stretch[1] && isHead(words, stretch) && hasNoun(words, stretch) ? stretch : null;
}

function hasAside(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i + 1 < to; i++)
    if (words[i]!.lower === "," && /^(?:which|who|whose|whom|where)$/u.test(words[i + 1]!.lower)) return true;
  return false;
}

/** The subject without the helpers that the telling part begins with, and without what another verb tells. */
function before(words: readonly Word[], subject: Stretch | null, verb: number): Stretch | null {
  if (!subject || subject[0] >= verb) return subject;
  const from = subject[0];
  let to = Math.min(subject[1], verb);
  // "The ban imposed at Easter": its date goes with the preposition.
  if (PREPOSITIONS.has(words[to - 1]!.lower)) while (to < verb && words[to]!.mask === "timex") to++;
  const verbal = isCoordinated(words, verb) ? telling(words, [from, to]) : -1;
  return [from, verbal > from ? verbal : to];
}

/** "was born in May, and rode": the verb before has the subject. */
function isCoordinated(words: readonly Word[], verb: number): boolean {
  const before = words[verb - 1]?.lower;
  return before === "and" || before === "but" || before === ",";
}

/** The first "is" or "was" that is of no clause about a noun; -1 if there is none. */
function telling(words: readonly Word[], [from, to]: Stretch): number {
  for (let i = from; i < to; i++) {
    const {lower, mask} = words[i]!;
    if (/^(?:that|which|who|whom|whose|where|when)$/u.test(lower)) return -1;
    if (mask === null && /^(?:is|are|was|were)$/u.test(lower)) return i;
  }
  return -1;
}

/** "Romans and allies lay": the second half of a pair is no verb. */
function joined(words: readonly Word[], subject: Stretch | null, start: number): Stretch | null {
  if (!subject || subject[1] >= start || start - subject[1] > 5) return subject;
  const joint = words[subject[1]]!.lower;
  return joint === "and" || joint === "or" ? [subject[0], start] : subject;
}

/** Whether a stretch may be who did it: no rest of a phrase, no verb without its subject. */
function isHead(words: readonly Word[], [from, to]: Stretch): boolean {
  const {lower, mask, capital} = words[from]!;
  if (NO_HEAD.has(lower)) return to - from > 1 && lower === "that" && !isVerbal(words[from + 1]!);
  if ((PREPOSITIONS.has(lower) || lower === "opposite") && mask === null) return false;
  const comma = words[from - 1]?.lower === ",";
  if (!comma || capital || mask !== null || DETERMINERS.has(lower) || PRONOUNS.has(lower)) {
    // "Messrs. Overend, Gurney & Co.": the end of a list.
    return !(comma && capital && words[from - 2]?.capital === true && isListEnd(words, [from, to]));
  }
  return !(lower.endsWith("ing") || lower.endsWith("ed") || (to - from === 1 && !lower.endsWith("s")));
}

function isVerbal({verb, mask}: Word): boolean {
  return verb !== null && mask === null;
}

function isListEnd(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) if (words[i]!.lower === "and" || words[i]!.lower === "&") return true;
  return false;
}

/** All that stands before the verb, where nothing else is told there; `null` if something is. */
function wholeHead(
  {words, clauses, predicates}: Parsed,
  predicate: Predicate,
  start: number
): Stretch | null {
  const home = clauses.findIndex(({from, to}) => start >= from && start < to);
  if (home < 0) return null;
  let from = clauses[home]!.from;
  if (clauses[home]!.kind !== "relative") {
    for (let c = home - 1; c >= 0; c--) {
      const {kind, predicates: own} = clauses[c]!;
      if (isJoint(clauses[c + 1]!.opener)) break;
      if (BEGINS.has(words[clauses[c + 1]!.from]!.lower)) break;
      const tells = own.some((p) => predicates[p]!.finite);
      if (tells && kind !== "relative") break;
      if (
        tells &&
        c > 0 &&
        words[clauses[c]!.from]!.lower === "," &&
        words[clauses[c + 1]!.from]!.lower !== ","
      )
        break;
      from = clauses[c]!.from;
    }
  }
  // "took the barges and left": the verb before has the subject.
  if (predicates.some(({finite, at}) => finite && at >= from && at < start && at !== predicate.at)) {
    const relative = clauses.some(
      (clause, c) => c !== home && clause.kind === "relative" && clause.from >= from && clause.to <= start
    );
    if (!relative) return null;
  }
  const lead = skipLead(words, from, start);
  if (lead >= start) return null;
  const stretch: Stretch = [lead, trimEnd(words, lead, start)];
  if (
    telling(words, stretch) >= 0 ||
    (clauses[home]!.kind === "subordinate" && words[start - 1]!.lower === "and")
  )
    return null;
  // ", embraced him and": of the verb before.
  const {lower, mask} = words[lead]!;
  if (words[lead - 1]?.lower === "," && mask === null && (lower.endsWith("ed") || lower.endsWith("ing")))
    return null;
  return stretch[0] < stretch[1] && hasNoun(words, stretch) && isWholeHead(words, stretch) ? stretch : null;
}

function isJoint(opener: string): boolean {
  return COORDINATORS.has(opener) || SUBORDINATORS.has(opener);
}

/** From the beginning of what is told, over whatever was taken for another verb. */
function openingHead({words, clauses}: Parsed, start: number): Stretch | null {
  let from = start;
  while (from > 0 && !BEGINS.has(words[from - 1]!.lower)) {
    from--;
    if (clauses.some((clause) => clause.from === from && isJoint(clause.opener))) break;
  }
  const lead = skipLead(words, from, start);
  const stretch: Stretch = [lead, trimEnd(words, lead, start)];
  return stretch[0] < stretch[1] && isHead(words, stretch) ? stretch : null;
}

/** Without an aside that ends right before the verb. */
function firstPart(words: readonly Word[], [from, to]: Stretch): Stretch {
  if (words[to - 1]!.lower !== ",") return [from, to];
  for (let i = from; i < to; i++) if (words[i]!.lower === "," && words[i]!.mask === null) return [from, i];
  return [from, to];
}

/** "The fire | that ate the customs house": without what only says which. */
function beforeClause(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 2; i < to; i++)
    if (/^(?:that|which|who|whose|whom|where)$/u.test(words[i]!.lower) && words[i - 1]!.kind === "word")
      return PREPOSITIONS.has(words[i - 1]!.lower) ? [from, to] : [from, i];
  return [from, to];
}

/** "In a radio address on Sunday the governor": who did it stands behind the date or the comma. */
function behindLead(words: readonly Word[], [from, to]: Stretch): Stretch | null {
  for (let i = to - 2; i > from; i--) {
    const {mask, lower} = words[i]!;
    const next = words[i + 1]!;
    if (mask !== "timex" && lower !== "," && !beginsAnew(words, i + 1)) continue;
    if (next.mask === "timex" || PREPOSITIONS.has(next.lower)) continue;
    const stretch: Stretch = [i + 1, to];
    if (DETERMINERS.has(next.lower) || next.capital || next.kind === "number" || PRONOUNS.has(next.lower))
      return stretch;
  }
  return null;
}

/** "of the Empire the women": a noun begins behind a noun. */
function beginsAnew(words: readonly Word[], at: number): boolean {
  const {lower, kind, mask} = words[at]!;
  const before = words[at - 1]!;
  if (mask !== null || before.kind !== "word" || before.lower === "and" || before.lower === "or")
    return false;
  if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower)) return false;
  return /^(?:the|a|an|his|her|its|their)$/u.test(lower) || kind === "number";
}

/** The verb before, whose subject this one shares. */
function leaderOf({predicates}: Parsed, predicate: Predicate, start: number): Predicate | null {
  return predicates.findLast((other) => other !== predicate && other.finite && other.at < start) ?? null;
}

function trimEnd(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from && words[end - 1]!.kind === "mark") {
    if (/[)%”"]/u.test(words[end - 1]!.lower) || words[end - 1]!.lower === "'s") break;
    // "the mayor, a baker, left": the comma closes what the one before opens.
    if (words[end - 1]!.lower === "," && words.slice(from, end - 1).some(({lower}) => lower === ",")) break;
    if (words[end - 1]!.lower === ".") break;
    end--;
  }
  return end;
}

function hasNoun(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const {kind, lower, mask} = words[i]!;
    if (mask === "timex" || kind === "mark" || PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) continue;
    if (!HAVE.has(lower) && !BE.has(lower)) return true;
  }
  return false;
}

/** Whether all before the verb reads as its subject: with at most one opening phrase. */
function isWholeHead(words: readonly Word[], [from, to]: Stretch): boolean {
  const {lower} = words[from]!;
  if (NO_HEAD.has(lower) && lower !== "that") return false;
  if (!PREPOSITIONS.has(lower)) return true;
  // "In Italy a stoppage": who did it must follow within.
  for (let i = from + 1; i + 1 < to; i++) {
    const {mask, lower: word} = words[i]!;
    const next = words[i + 1]!;
    if (mask === null ? word !== "," : next.mask === mask) continue;
    if (next.kind !== "mark" && !PREPOSITIONS.has(next.lower) && next.lower !== "and") return true;
  }
  return false;
}
