import {DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {asideBehind, goesOn, isInAbsolute, isInNominalAside} from "./title-asides.js";
import {COPULA} from "./title-told.js";
import {endOf, isNeverLast, isTold} from "./title-ends.js";
import {OPENERS, openStretches} from "./title-open.js";
import type {Word} from "./words.js";

const CUT_BEFORE: ReadonlySet<string> = new Set(
  ", ; : — – and or but that which who whose where while when after before because as if".split(" ")
);
const MEASURE: ReadonlySet<string> = new Set(
  "minute minutes hour hours day days week weeks month months year years moments".split(" ")
);
/** Hang on the noun before them as often as on the verb. */
const HANGING: ReadonlySet<string> = new Set(
  "for with over to about against under into through as from".split(" ")
);
/** Say what somebody is to do: nothing without it. */
const BIDDING =
  /^(?:forb[ia]d|allow|permit|order|ask|tell|told|urg|forc|caus|lead|led|want|persuad|invit|enabl|requir|oblig|compel|expect|instruct)/u;
/** Say that something is to be done, not what. */
const EMPTY =
  /^(?:plans?|bids?|attempts?|efforts?|decisions?|proposals?|moves?|offers?|promises?|pledges?|threats?|refusal|permission|ability|failure|campaigns?|ultimatum)$/u;
const DECIDING =
  /^(?:vot(?:e|es|ed)|agree[ds]?|decid(?:e|es|ed)|refus(?:e|es|ed)|threaten(?:s|ed)?|promis(?:e|es|ed)|vow(?:s|ed)?|pledg(?:e|es|ed)|declin(?:e|es|ed)|resolv(?:e|es|ed)|tr(?:y|ies|ied)|attempt(?:s|ed)?|fail(?:s|ed)?|continu(?:e|es|ed)|beg[ai]n|begins|sw[eo]re?)$/u;
/** Before a date: it is told whole or not at all. */
const LEFT_OPEN =
  /^(?:on|in|at|by|from|to|of|for|since|until|till|before|after|between|during|about|the|an?|and|or|last|next|this|that|early|late|mid|around|than|over|under|within|is|are|was|were)$/u;
/** "the annual meeting": what follows is a noun. */
const ADJECTIVE = /\p{L}{3}(?:al|ic|ive|ous|ful|less|able|ible|ary|ory)$/u;
/** Words between a joint and a cut, at least, when what follows may hang on them. */
const LEAST_PART = 4;

/**
 * Word indexes before which the telling part may end, ascending; its end is the last.
 *
 * @param strict - not where a clause lacks its verb, nor where what follows may belong to the word before
 */
export function cutPoints(
  words: readonly Word[],
  predicates: readonly Predicate[],
  predicate: Predicate,
  [from, to]: Stretch,
  strict = true
): number[] {
  const points: number[] = [];
  const least = Math.max(predicate.at + 1, from + 1);
  const unsaid = openStretches(words, predicates, least, to);
  const verbs = new Set(predicates.map(({at}) => at));
  let joint = least - 1;
  for (let i = least; i < to; i++) {
    const {lower, mask, masked} = words[i]!;
    const before = words[i - 1]!;
    if (before.lower === "," || (/^(?:and|or)$/u.test(before.lower) && !joinsAdjectives(words, i - 1)))
      joint = i;
    if (mask !== null && before.mask === mask && before.masked === masked) continue;
    // "nothing had been done | which": without it another thing is said.
    if (/^(?:which|that|who)$/u.test(lower) && saysNone(words, least, i)) continue;
    // "rebuilt | board for board".
    const twice =
      words[i + 2]?.lower === lower && PREPOSITIONS.has(words[i + 1]?.lower ?? "") && before.kind === "word";
    const hanging =
      !strict && isReduced(predicates, i) && before.kind === "word" && !ADJECTIVE.test(before.lower);
    const dated =
      mask === "timex" && before.mask !== "timex" && before.kind === "word" && !LEFT_OPEN.test(before.lower);
    if (!(CUT_BEFORE.has(lower) || dated || PREPOSITIONS.has(lower) || hanging || twice)) continue;
    // "broke up | with": the particle is the verb's.
    const closes = i - 1 === predicate.at + 1 && /^(?:up|off|out|down|away|back|apart)$/u.test(before.lower);
    if (!closes && isNeverLast(words, i - 1)) continue;
    if (lower === "of" || lower === "per" || (strict && unsaid[i])) continue;
    if (strict && lower === "to" && isNeeded(words, i)) continue;
    // "board | for board".
    if (words[i + 1]?.lower === before.lower && before.kind === "word") continue;
    // "two days after the blast", "sixteen years and some after": the measure goes with its joint.
    if (/^(?:after|before|since|from)$/u.test(lower) && isMeasured(words, i, joint)) continue;
    // "at a time when", "the place where".
    if (/^(?:when|where|that)$/u.test(lower) && /^(?:time|day|moment|place|point)$/u.test(before.lower))
      continue;
    if (lower === "as" && /^(?:as|so|such)$/u.test(words[i - 2]?.lower ?? "")) continue;
    if (
      /^(?:which|whom)$/u.test(words[i + 1]?.lower ?? "") &&
      words[joint]!.lower === "," &&
      i - joint <= LEAST_PART
    )
      continue;
    // "was called off in the uproar".
    if (i === predicate.at + 1 && isParticle(words, i)) continue;
    // "forbidding any hull | to clear".
    if (lower === "to" && isBidden(words, i)) continue;
    if (isInList(words, predicates, i, joint) || joinsAdjectives(words, i)) continue;
    // "boarded a jet, kissed the ground | and left", "by 36 | to 31": one of several.
    if (strict && lower === "and" && words[joint - 1]?.lower === "," && isTold(words[joint]!)) continue;
    if (lower === "to" && before.kind === "number" && words[i + 1]?.kind === "number") continue;
    if (isHalfTold(words, predicates, predicate.at, i, to)) continue;
    if ((lower === "and" || lower === "to") && isPaired(words, i, least)) continue;
    // "a deputy who shot | and wounded": two verbs with one object.
    if ((lower === "and" || lower === "or") && verbs.has(i - 1) && verbs.has(i + 1)) continue;
    // "consumed, along with the cardamom, | every paper".
    if (lower === "," && asideBehind(words, predicates, predicate.at)?.[1] === i + 1) continue;
    if (strict && (isInNominalAside(words, verbs, i, joint) || isInAbsolute(words, i, least))) continue;
    if (i === predicate.at + 1 && !predicate.passive && lower !== "in" && lower !== "at") continue;
    // "to be handed over", "to look for": the particle is the verb's.
    if (i - 1 > predicate.at && verbs.has(i - 1) && lower !== ",") continue;
    // ", a little over a month", "and a taste for verse": too little to end with.
    if (
      strict &&
      joint > least &&
      words[joint - 1]!.lower === "," &&
      i - joint < LEAST_PART - 1 &&
      !isNamed(words, joint)
    )
      continue;
    if (strict && joint > least && i - joint < LEAST_PART && (HANGING.has(lower) || OPENERS.has(lower)))
      continue;
    points.push(i);
  }
  const end = endOf(words, least, to);
  // "ninety-six trucks, one of which, holding detonators": the clause about them has no verb yet.
  const open = goesOn(words, to)
    ? isInNominalAside(words, verbs, end, Math.min(joint, end - 1))
    : words[to]?.lower === "," && isOpenAtEnd(words, predicates, least, end);
  if (!strict || points.length === 0 || !open) points.push(end);
  return points;
}

/** "that nothing had been done". */
function saysNone(words: readonly Word[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from && words[i]!.kind !== "mark"; i--)
    if (/^(?:nothing|nobody|no|none|never|anything|anybody|all|everything)$/u.test(words[i]!.lower))
      return true;
  return false;
}

/** "the reserve | created after the storm". */
function isReduced(predicates: readonly Predicate[], at: number): boolean {
  return predicates.some((verb) => verb.at === at && verb.from === at && verb.tense === "participle");
}

/** "the Chinese | and American ambassadors": of one noun. */
function joinsAdjectives(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!;
  if (lower !== "and" && lower !== "or") return false;
  const [before, next, noun] = [words[at - 1]!, words[at + 1], words[at + 2]];
  // "the Occidental | and Oriental Steamship Company".
  if (before.capital && next?.capital && noun?.capital && words[at - 2]?.lower === "the") return true;
  if (!before.capital || !next?.capital || !/(?:an|ese|ish|ic|i|ch)$/u.test(before.lower)) return false;
  return noun?.kind === "word" && !noun.capital && !PREPOSITIONS.has(noun.lower) && noun.verb === null;
}

/** Whether a verb shortly before needs the infinitive that follows. */
function isBidden(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || next.mask !== null || next.kind !== "word" || DETERMINERS.has(next.lower)) return false;
  for (let i = at - 1; i > 0 && i > at - 8 && words[i]!.kind !== "mark"; i--)
    if (words[i]!.mask === null && BIDDING.test(words[i]!.lower)) return true;
  return false;
}

/** "a plan | to close the mine", "voted by 40 to 12 | to strike": nothing without what is to be done. */
function isNeeded(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || next.mask !== null || next.verb?.forms.includes("base") !== true) return false;
  const before = words[at - 1]!;
  if (before.mask === null && EMPTY.test(before.lower)) return true;
  for (let i = at - 1; i > 0 && i > at - 8 && words[i]!.lower !== ","; i--) {
    const {lower, verb, mask} = words[i]!;
    if (mask === null && verb !== null && !verb.nounLike) return DECIDING.test(lower);
  }
  return false;
}

/** "called off", "handed over": without what it would be a preposition of. */
function isParticle(words: readonly Word[], at: number): boolean {
  if (!/^(?:off|over|on|through|in|about|around|under|by|up)$/u.test(words[at]!.lower)) return false;
  const next = words[at + 1];
  return (
    !next ||
    next.kind === "mark" ||
    next.mask === "timex" ||
    PREPOSITIONS.has(next.lower) ||
    next.lower === "and"
  );
}

/** A length of time between the last joint and here. */
function isMeasured(words: readonly Word[], at: number, joint: number): boolean {
  const before = words[at - 1]!;
  if (before.mask === "timex" || MEASURE.has(before.lower)) return true;
  for (let i = Math.max(joint, at - LEAST_PART); i < at - 1; i++)
    if (MEASURE.has(words[i]!.lower) && !words.slice(i, at).some(({verb}) => verb !== null)) return true;
  return false;
}

/** "with six men, a herring boat | and his creditors": not within an enumeration. */
function isInList(
  words: readonly Word[],
  predicates: readonly Predicate[],
  at: number,
  joint: number
): boolean {
  const {lower} = words[at]!;
  if (lower !== "and" && lower !== "or") return false;
  if (words[joint]?.lower !== "," || joint >= at || at - joint > 8) return false;
  const first = words[joint + 1]!;
  if (PREPOSITIONS.has(first.lower) || RELATIVES.has(first.lower) || first.lower.endsWith("ing"))
    return false;
  return !predicates.some(({at: verb}) => verb > joint && verb < at) && words[at - 1]!.lower !== ",";
}

/** "stopped, and petrol | in the town trebled": what begins behind a joint is told whole or not at all. */
function isHalfTold(
  words: readonly Word[],
  predicates: readonly Predicate[],
  verb: number,
  at: number,
  to: number
): boolean {
  let joint = at - 1;
  while (joint > verb && !isClauseJoint(words, joint)) joint--;
  if (joint <= verb) return false;
  // "and farms which had stood": the clause about them is none of theirs.
  let relative = joint + 1;
  while (relative < at && !RELATIVES.has(words[relative]!.lower)) relative++;
  if (predicates.some(({finite, at: other}) => finite && other > joint && other < Math.min(at, relative)))
    return false;
  if (predicates.some(({finite, at: other}) => finite && other >= at && other < to)) {
    // What the verb behind tells may be of another clause about a noun.
    const between = words.slice(at, to).findIndex(({lower}) => RELATIVES.has(lower) || OPENERS.has(lower));
    const next = predicates.find(({finite, at: other}) => finite && other >= at)!.at;
    if (between < 0 || at + between > next) return true;
  }
  return words[joint - 1]?.lower === "," && at - joint < 12;
}

function isClauseJoint(words: readonly Word[], at: number): boolean {
  const {lower, mask} = words[at]!;
  return mask === null && (lower === "and" || lower === "but" || lower === "so" || lower === "or");
}

function isOpenAtEnd(
  words: readonly Word[],
  predicates: readonly Predicate[],
  from: number,
  to: number
): boolean {
  for (let i = to - 1; i >= from; i--) {
    const {lower} = words[i]!;
    const next = words[i + 1];
    const begins = next && (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.capital);
    const isOpening =
      /^(?:which|who|whom|whose|where|when|while|whereupon)$/u.test(lower) ||
      (begins && /^(?:that|because|whether)$/u.test(lower)) ||
      // "after the mayor, standing on a cart, | had spoken".
      (begins && /^(?:after|before|until|since)$/u.test(lower) && isVerbBehindAside(words, predicates, to));
    if (!isOpening) continue;
    // "because it was rude": a verb, if none that tells.
    if (lower === "because" && words.slice(i, to).some((word) => COPULA.test(word.lower))) return false;
    return !predicates.some(({finite, at}) => finite && at > i && at < to);
  }
  return false;
}

/** Whether an aside begins at a comma, and a verb right behind it. */
function isVerbBehindAside(words: readonly Word[], predicates: readonly Predicate[], comma: number): boolean {
  const verb = predicates.find(({finite, at}) => finite && at > comma);
  const before = verb ? Math.min(verb.from, verb.at) - 1 : 0;
  return before > comma + 1 && words[before]!.lower === "," && words[comma + 1]!.kind === "word";
}

/** ", in Kenya", ", Ala.": an aside of a name is whole. */
function isNamed(words: readonly Word[], at: number): boolean {
  return words[at]?.mask === "toponym" || words[at + 1]?.mask === "toponym" || words[at]?.capital === true;
}

/** "between A and B", "from A to B". */
function isPaired(words: readonly Word[], at: number, least: number): boolean {
  const opens = words[at]!.lower === "to" ? /^from$/u : /^(?:between|both)$/u;
  for (let i = at - 1; i >= least && at - i < 8; i--) if (opens.test(words[i]!.lower)) return true;
  return false;
}
