import type {Parsed} from "./bind.js";
import {PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {COPULA, JOINTS, ENDS, ANNOUNCING} from "./title-told.js";

const RELATING = /^(?:which|who|whom|whose|where|when)$/u;
/** Stand before whom it is said to. */
const ADDRESSING = /^(?:told|tells|tell|informed|reminded|assured|warned)$/u;

/** "The show, due to open on Friday, will go ahead": only says which, where another verb tells. */
export function isOnlyDue({words, predicates}: Parsed, {tense, at}: Predicate, start: number): boolean {
  const {lower: opens} = words[start]!;
  if (tense !== "infinitive" || !/^(?:due|to|set|likely|ready|about)$/u.test(opens)) return false;
  if (opens === "to" && words[start - 1]?.lower !== ",") return false;
  let end = at + 1;
  while (end < words.length && !ENDS.has(words[end]!.lower)) end++;
  return (
    predicates.some(
      (verb) => verb.finite && verb.at > at && verb.at < end && !JOINTS.has(words[verb.from - 1]!.lower)
    ) ||
    words
      .slice(at + 1, end)
      .some(({lower, mask}, i) => mask === null && COPULA.test(lower) && !JOINTS.has(words[at + i]!.lower))
  );
}

/** Whether a clause at the end only says who said all before: ", the council decided on Monday". */
export function isSaidLast(
  {words, predicates, clauses}: Parsed,
  predicate: Predicate,
  start: number
): boolean {
  const says = predicate.sense === "report" || ANNOUNCING.test(words[predicate.at]!.lower);
  // ", it was announced on Monday".
  const nobody = words[start - 1]?.lower === "it";
  if (!says || !predicate.finite || (predicate.passive && !nobody)) return false;
  const clause = clauses.findLast(({from}) => from <= start)!;
  if (words[clause.from]!.lower !== "," || predicates.some(({at}) => at > predicate.at)) return false;
  if (JOINTS.has(words[clause.from + 1]!.lower) || RELATING.test(words[clause.from + 1]!.lower)) return false;
  const tells =
    predicates.some(({finite, at}) => finite && at < clause.from) ||
    // "has a firm place, the officials added": a verb, if none that tells a happening.
    words
      .slice(0, clause.from)
      .some(
        ({mask, lower, verb}) =>
          mask === null &&
          (COPULA.test(lower) || (verb !== null && !verb.nounLike && verb.forms.includes("base")))
      );
  if (!tells) return false;
  const behind = words.slice(predicate.at + 1);
  if (behind.some(({lower}) => /^["“”:;]$/u.test(lower))) return false;
  // "told reporters in Lorup", "observed on the quay": to whom and where, nothing that was said.
  const [first] = behind;
  return (
    !first ||
    first.kind === "mark" ||
    first.mask === "timex" ||
    PREPOSITIONS.has(first.lower) ||
    (ADDRESSING.test(words[predicate.at]!.lower) &&
      !behind.some(({lower}) => lower === "that" || lower === "to"))
  );
}

/** Whether a participle is told beside a verb: "the doctor, called to the ward, saw", "soaked sacks lying in the open". */
export function isBeside(
  {words, predicates, clauses}: Parsed,
  {finite, tense, at}: Predicate,
  start: number
): boolean {
  if (finite || tense !== "participle" || words[start]!.lower === "having") return false;
  return clauses.some(
    ({kind, predicates: own}) =>
      (kind === "main" || kind === "coordinate") &&
      own.some((p) => predicates[p]!.finite && predicates[p]!.at !== at)
  );
}
