import {clauseAt, type Parsed} from "./bind.js";
import {PREPOSITIONS, RELATIVES, SUBORDINATORS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {isBetween} from "./title-between.js";
import {isSound} from "./title-joins.js";
import {skipLead} from "./title-leads.js";
import type {Word} from "./words.js";

/** Marks that another part of the sentence ends with. */
const PARTS: ReadonlySet<string> = new Set("; : ( ) — –".split(" "));
const RELATIVE = /^(?:that|which|who|whom|whose|where|what)$/u;
const HELPER = /^(?:is|are|was|were|has|have|had|will|would)$/u;
const JOINTS: ReadonlySet<string> = new Set("and but so yet or".split(" "));

/** What a title without a join begins and is cut by. */
export type Whole = {
  /** First word of the part of the sentence that tells it, without what only opens it. */
  readonly from: number;
  /** The first verb behind it. */
  readonly verb: Predicate;
};

/** The clause that a predicate is in or hangs on, as it stands, from its own subject on. */
export function wholeOf(parsed: Parsed, predicate: Predicate, start: number): Whole {
  const {words, clauses, predicates} = parsed;
  let c = clauseAt(parsed, start);
  for (; c > 0; c--) {
    const {from, kind} = clauses[c]!;
    if (PARTS.has(words[from]!.lower)) break;
    if (kind !== "main" && kind !== "coordinate") continue;
    const joint = JOINTS.has(words[from]!.lower) ? from : from + 1;
    if (!JOINTS.has(words[joint]?.lower ?? "") || isBetween(words, joint)) continue;
    const lead = skipLead(words, from, start);
    const verb = predicates.find(({at, finite}) => finite && at >= from);
    const own = verb ? Math.min(verb.from, verb.at) : start;
    if (lead < own && !opensOnly(words[lead]!)) break;
  }
  const {from} = clauses[c]!;
  const opens = behindQuotation(words, from, start);
  let lead = skipLead(words, opens, start);
  // "Current was restored": no title begins with a helper, whatever was taken for a date before it.
  if (lead === start && HELPER.test(words[lead]!.lower)) lead = behindMarks(words, opens, start);
  return {from: lead, verb: firstVerb(parsed, lead, predicate)};
}

function behindMarks(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (words[at]!.kind === "mark" || JOINTS.has(words[at]!.lower) || SUBORDINATORS.has(words[at]!.lower))
  )
    at++;
  return at;
}

/** Behind what is quoted where the one who said it follows; `from` itself where the verb does. */
function behindQuotation(words: readonly Word[], from: number, start: number): number {
  for (let i = start - 1; i > from; i--) {
    if (!/["”]/u.test(words[i]!.lower) || words[i]!.quoted) continue;
    return i + 1 < start && /[,.?!]/u.test(words[i - 1]!.lower) ? i + 1 : from;
  }
  return from;
}

/** The first verb from `from` on; a bare "was" as well, which is none of the predicates. */
function firstVerb({words, predicates}: Parsed, from: number, predicate: Predicate): Predicate {
  const verb = predicates.find(({at, finite}) => finite && at >= from) ?? predicate;
  for (let at = from + 1; at < Math.min(verb.from, verb.at); at++) {
    if (words[at]!.mask !== null || !/^(?:is|are|was|were|has|had)$/u.test(words[at]!.lower)) continue;
    return {...predicate, at, from: at, passive: false, finite: true, negated: false, governor: -1};
  }
  return verb;
}

/** "Of the tour that he planned, the stamps were issued": the verb without which the clause is no sentence. */
export function verbAhead(parsed: Parsed, from: number, predicate: Predicate): Predicate | null {
  const {words, predicates} = parsed;
  const {at} = predicate;
  if (
    !predicates.some((verb) => verb.finite && verb.at >= from && verb.at <= at) &&
    isVerbless(words, from, at)
  )
    return nextVerb(parsed, predicate);
  let opener = at - 1;
  while (opener > from && !(words[opener]!.mask === null && RELATIVE.test(words[opener]!.lower))) opener--;
  if (opener <= from) return null;
  if (predicates.some((verb) => verb.finite && verb.at >= from && verb.at < opener)) return null;
  if (!isVerbless(words, from, opener)) return null;
  return nextVerb(parsed, predicate);
}

/** The next verb that tells; a bare "is" as well, which is none of the predicates. */
export function nextVerb({words, predicates}: Parsed, predicate: Predicate): Predicate | null {
  const next = predicates.find((verb) => verb.finite && verb.at > predicate.at) ?? null;
  const end = next ? Math.min(next.from, next.at) : words.length;
  for (let at = predicate.at + 1; at < end; at++)
    if (words[at]!.mask === null && /^(?:is|are|was|were)$/u.test(words[at]!.lower))
      return {...predicate, at, from: at, passive: false, finite: true, negated: false, governor: -1};
  return next;
}

/** "A meeting begged the man to relent, and got a no": the subject of the first verb, where it can be told. */
export function sharedHead(parsed: Parsed, predicate: Predicate, start: number): Stretch | null {
  const {words} = parsed;
  let joint = start - 1;
  while (
    joint > 0 &&
    (words[joint]!.mask === "timex" || /^(?:then|later|so|also)$|ly$/u.test(words[joint]!.lower))
  )
    joint--;
  if (!/^(?:and|but)$/u.test(words[joint]?.lower ?? "")) return null;
  const {from, verb} = wholeOf(parsed, predicate, start);
  if (verb.at >= start || (verb.sense === "report" && verb.verb !== "beg")) return null;
  const to = Math.min(verb.from, verb.at);
  if (to <= from || PREPOSITIONS.has(words[from]!.lower)) return null;
  for (let i = from; i < joint; i++) {
    const {lower, mask} = words[i]!;
    if (mask !== null) continue;
    if (RELATIVE.test(lower) || SUBORDINATORS.has(lower)) return null;
    if (i < to && (lower === "," || /^(?:is|are|was|were|has|had|have|will|would)$/u.test(lower)))
      return null;
  }
  const head: Stretch = [from, to];
  return isSound(parsed, head, start, predicate) ? head : null;
}

/** "The mission | that the Fund had planned has been put off": the noun, where its clause is told without. */
export function headOfClause(parsed: Parsed, predicate: Predicate, start: number): Stretch | null {
  const {words, predicates} = parsed;
  // Only a helper says surely that the verb is not of the clause.
  if (!predicate.finite || predicate.from === predicate.at) return null;
  const before = words[start - 1];
  if (!before || before.capital || before.kind !== "word" || before.mask === "name") return null;
  if (JOINTS.has(before.lower) || RELATIVE.test(before.lower) || SUBORDINATORS.has(before.lower)) return null;
  const {from} = wholeOf(parsed, predicate, start);
  let joint = from + 1;
  while (joint < start && !RELATIVE.test(words[joint]!.lower)) joint++;
  if (joint >= start - 2 || words[joint - 1]!.kind !== "word" || PREPOSITIONS.has(words[from]!.lower))
    return null;
  const own = predicates.filter(({tense, at}) => tense !== "participle" && at > joint && at < start);
  if (own.length === 0 || predicates.some(({finite, at}) => finite && at >= from && at < joint)) return null;
  // "the ship that he built was sold": nothing between but what the clause tells.
  const last = own.at(-1)!;
  if (predicate.from <= last.at + 1) return null;
  return isVerbless(words, from, joint) ? [from, joint] : null;
}

/** Nobody who did it: "and on Monday left". */
function opensOnly({lower, mask, verb}: Word): boolean {
  if (mask !== null) return false;
  return PREPOSITIONS.has(lower) || RELATIVES.has(lower) || SUBORDINATORS.has(lower) || verb !== null;
}

/** Whether no bare "was" stands in `[from, to)`. */
function isVerbless(words: readonly Word[], from: number, to: number): boolean {
  return !words
    .slice(from, to)
    .some(({lower, mask}) => mask === null && /^(?:is|are|was|were)$/u.test(lower));
}
