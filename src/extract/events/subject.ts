import {clauseAt, type Parsed} from "./bind.js";
import type {Clause} from "./clauses.js";
import {LEAD_ADVERBS, PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {IS_DETERMINER, IS_LEAD_ADVERB, IS_PREPOSITION, IS_SUBORDINATOR, isOf} from "./word-class.js";
import type {Word} from "./words.js";

const JOINTS = new Set("that which who".split(" "));
/** Behind a subject these belong to what is told. */
const NEVER_LAST = new Set(
  "is are was were will would has have had due slated poised scheduled temporarily recently reportedly already still now also then later and that on in therefore thus hence however instead finally soon again eventually nevertheless nonetheless meanwhile never not often usually once even together want wants wanted".split(
    " "
  )
);

const JOINTS_OF_TELLING = new Set("and but".split(" "));
const BEFORE_DATES = new Set("on in at by then later soon".split(" "));
const SUBJECTS = new Set("he she they it we i".split(" "));

/** Never a subject: "told them the king had fled". */
const OBJECTS = new Set("him them us me".split(" "));
const PASSED_OVER = new Set("also already just have has had".split(" "));

/** A stretch of words `[from, to)`. */
export type Stretch = readonly [from: number, to: number];

/** Words of the subject; `null` when the sentence leaves it out. */
export function subjectOf(parsed: Parsed, predicate: Predicate): Stretch | null {
  let subject = parsed.subjects.get(predicate);
  if (subject === undefined) parsed.subjects.set(predicate, (subject = findSubject(parsed, predicate)));
  return subject;
}

function findSubject(parsed: Parsed, predicate: Predicate): Stretch | null {
  const {words, clauses, predicates} = parsed;
  let verb = predicate;
  // An infinitive has the subject of what it hangs on.
  while (!verb.finite && verb.governor >= 0 && predicates[verb.governor]!.at < verb.at)
    verb = predicates[verb.governor]!;
  const home = clauseAt(parsed, verb.at);
  const clause = clauses[home]!;
  const first = finiteOf(clause, predicates);
  const to = Math.min(verb.from, verb.at);
  const isSecond = first !== undefined && first !== verb && first.at < verb.at;
  const own = apartFromThat(
    words,
    trimLead(words, [clause.from, isSecond ? Math.min(first.from, to) : to]),
    isSecond
  );
  // "In London she fetched": what stands before the pronoun only opens the sentence.
  if (
    own &&
    own[1] - own[0] > 1 &&
    isOf(words[own[0]], IS_PREPOSITION) &&
    SUBJECTS.has(words[own[1] - 1]!.lower)
  ) {
    return [own[1] - 1, own[1]];
  }
  // "is home to a firm that completed": what the joint stands for is not looked for.
  let joint = to - 1;
  while (joint > clause.from && isPassedOver(words[joint]!.lower)) joint--;
  if (joint >= clause.from && JOINTS.has(words[joint]!.lower)) return [joint, joint + 1];
  if (own) return own;
  const joined = isBehindCommaAnd(words, to);
  for (let c = home - 1; c >= 0; c--) {
    const earlier = clauses[c]!;
    if (earlier.kind === "relative" || earlier.kind === "subordinate") continue;
    const finite = finiteOf(earlier, predicates);
    if (finite) return subjectOf(parsed, finite);
    let run = c;
    while (run > 0 && clauses[run - 1]!.kind === "phrase") run--;
    // "took the train to Kandy, the old capital, and was back": between the commas is what another word is called.
    const isName = joined && run > 0 && finiteOf(clauses[run - 1]!, predicates) !== undefined;
    for (let k = run; k <= c && !isName; k++) {
      const part = trimLead(words, [clauses[k]!.from, clauses[k]!.to]);
      if (part && !isFronted(words, part)) return part;
    }
    c = run;
  }
  return null;
}

/** ", and was", ", and on 12 July burned": a comma before the joint parts the verb from its subject. */
function isBehindCommaAnd(words: readonly Word[], verb: number): boolean {
  let joint = verb - 1;
  while (joint > 0 && (words[joint]!.mask === "timex" || BEFORE_DATES.has(words[joint]!.lower))) joint--;
  return JOINTS_OF_TELLING.has(words[joint]?.lower ?? "") && words[joint - 1]?.lower === ",";
}

/** The first verb of a clause that tells. */
function finiteOf(clause: Clause, predicates: readonly Predicate[]): Predicate | undefined {
  for (const p of clause.predicates) if (predicates[p]!.finite) return predicates[p];
  return undefined;
}

/**
 * "told the crew that the ship": what is told has the subject behind "that"; what follows "the ship that he built" has
 * the one before.
 */
function apartFromThat(words: readonly Word[], own: Stretch | null, isSecond: boolean): Stretch | null {
  if (!own) return null;
  for (let i = own[0] + 1; i + 1 < own[1]; i++) {
    if (words[i]!.lower !== "that") continue;
    const next = words[i + 1]!;
    if (!SUBJECTS.has(next.lower) && !isOf(next, IS_DETERMINER) && !next.capital) continue;
    return isSecond ? [own[0], i] : [i + 1, own[1]];
  }
  return own;
}

/** Stands between a joint and its verb. */
function isPassedOver(lower: string): boolean {
  return PASSED_OVER.has(lower) || lower.endsWith("ly");
}

/** Passes over joints, adverbs, dates and opening phrases at the beginning. */
function trimLead(words: readonly Word[], [from, to]: Stretch): Stretch | null {
  let at = from;
  while (at < to) {
    const {lower, kind, mask, capital, spelling} = words[at]!;
    const {is} = spelling;
    if (mask === "timex" || OBJECTS.has(lower)) at++;
    else if (kind === "mark" && lower !== "$" && lower !== "€" && lower !== "£") at++;
    else if (
      is & (IS_SUBORDINATOR | IS_LEAD_ADVERB) ||
      lower === "where" ||
      lower === "and" ||
      lower === "but" ||
      lower === "or" ||
      lower === "so"
    )
      at++;
    else if (
      lower === "that" &&
      at + 1 < to &&
      (isOf(words[at + 1], IS_DETERMINER) || words[at + 1]!.capital)
    )
      at++;
    else if ((is & IS_PREPOSITION || lower === "ago") && !capital) {
      const next = words[at + 1];
      if (next?.mask === "timex") at += 2;
      else break;
    } else if (is & IS_PREPOSITION && words[at + 1]?.mask === "timex") at += 2;
    else break;
  }
  let end = to;
  while (
    end > at &&
    (words[end - 1]!.kind === "mark" ||
      words[end - 1]!.mask === "timex" ||
      NEVER_LAST.has(words[end - 1]!.lower))
  ) {
    if (words[end - 1]!.lower === ")" || words[end - 1]!.lower === "'s") break;
    // "the plans for 2024 are": the preposition would be left hanging.
    if (words[end - 1]!.mask === "timex" && hangsOn(words, end - 1)) break;
    end--;
  }
  return at < end ? [at, end] : null;
}

/** Whether a date's phrase begins with a preposition that is not dropped with it. */
function hangsOn(words: readonly Word[], at: number): boolean {
  let from = at;
  while (from > 0 && (words[from - 1]!.mask === "timex" || words[from - 1]!.lower === "and")) from--;
  const before = words[from - 1]?.lower ?? "";
  return PREPOSITIONS.has(before) && before !== "on" && before !== "in" && before !== "at";
}

function isFronted(words: readonly Word[], [from, to]: Stretch): boolean {
  const {lower, mask, kind} = words[from]!;
  if (PREPOSITIONS.has(lower) || mask === "timex" || LEAD_ADVERBS.has(lower)) return true;
  if (kind === "number" && to - from === 1) return true;
  return mask === null && (lower.endsWith("ing") || lower.endsWith("ed")) && to - from > 1 && from + 1 < to;
}
