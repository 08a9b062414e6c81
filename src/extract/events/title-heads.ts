import type {Parsed} from "./bind.js";
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS
} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {subjectOf, type Stretch} from "./subject.js";
import {hasNoun, isHead, isVerbal, isWholeHead, NO_HEAD, telling, trimEnd} from "./title-head-words.js";
import {skipLead} from "./title-leads.js";
import {aboutWhom, beforeClause, behindComma, BEGINS, complementHead, secondNoun} from "./title-relative.js";
import {verbStart} from "./title-told.js";
import type {Word} from "./words.js";

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
  const told = aboutWhom(parsed, start) ?? behindComma(parsed, start);
  if (told !== undefined) return told ? [told] : [];
  const complement = complementHead(parsed, start);
  if (complement) {
    add(complement);
    add(firstPart(words, complement));
    return heads;
  }
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
  // "At Lorup on Friday the mayor": without where.
  const last = heads.at(-1);
  if (last && PREPOSITIONS.has(words[last[0]]!.lower) && words[last[0]]!.mask === null)
    add(SUBJECT_PRONOUNS.has(words[last[1] - 1]!.lower) ? [last[1] - 1, last[1]] : behindLead(words, last));
  return heads;
}

/** The subject as the grammar has it, mended where it runs over a joint. */
function ownSubject(parsed: Parsed, predicate: Predicate, start: number): Stretch | null {
  const {words, predicates} = parsed;
  const said = joined(words, before(words, subjectOf(parsed, predicate), start), start);
  if (!said || said[0] >= start) return said;
  const lead = COORDINATORS.has(words[said[0]]!.lower)
    ? skipLead(words, said[0], said[1])
    : secondNoun(words, 0, said[0], said[1]);
  const subject: Stretch = lead < said[1] ? [lead, said[1]] : said;
  // "Another wound was slower to show: Syracuse changed sides": of what stands before the colon.
  for (let i = subject[1]; i < start; i++)
    if (words[i]!.lower === ":" || words[i]!.lower === ";") return null;
  // "figures that Abuja released": who did it stands behind the joint.
  for (let i = subject[1] - 2; i > subject[0]; i--) {
    if (words[i]!.mask !== null || !/^(?:that|which|whom)$/u.test(words[i]!.lower)) continue;
    const next = words[i + 1]!;
    if (PRONOUNS.has(next.lower) || words[i - 1]!.verb !== null || isVerbal(next)) return subject;
    return predicates.some(({finite, at}) => finite && at > i && at < start) ? subject : [i + 1, subject[1]];
  }
  return subject;
}

function hasAside(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i + 1 < to; i++)
    if (words[i]!.lower === "," && /^(?:which|who|whose|whom|where)$/u.test(words[i + 1]?.lower ?? ""))
      return true;
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

/** "Romans and allies lay": the second half of a pair is no verb. */
function joined(words: readonly Word[], subject: Stretch | null, start: number): Stretch | null {
  if (!subject || subject[1] >= start || start - subject[1] > 5) return subject;
  const joint = words[subject[1]]!.lower;
  return joint === "and" || joint === "or" ? [subject[0], start] : subject;
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
  const stretch: Stretch = [secondNoun(words, from, lead, start), trimEnd(words, lead, start)];
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
