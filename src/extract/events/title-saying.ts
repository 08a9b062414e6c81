import {clauseAt, type Parsed} from "./bind.js";
import {PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {fits} from "./title-said.js";
import {ANNOUNCING} from "./title-told.js";
import type {Word} from "./words.js";

/** What is said behind these was so, as far as the article knows. */
const SURE =
  /^(?:told|heard|announce[ds]?|said|says|report(?:ed|s)|confirm(?:ed|s)|warn(?:ed|s)|rule[ds]?|found|stated)$/u;
/** What is said behind these is theirs who say it. */
const THEIRS =
  /^(?:demanded|demands|urged|proposed|recommended|insisted|insists|ordered|declared|decided|promised|pledged|vowed|denied|claimed|argued|maintained|complained|agreed|asked|protested)$/u;
const CLAIMS =
  /^(?:insist(?:s|ed)?|claim(?:s|ed)?|alleg(?:e|es|ed)|maintain(?:s|ed)?|suspect(?:s|ed)?|reckon(?:s|ed)?)$/u;
const FURTHEST_THAT = 14;
/** Words of "their owner insists", with its comma, at most. */
const LONGEST_CLAIM = 9;

/** What a verb of saying goes on to say: the word "that", the verb behind it, if it is one, and whether it was so. */
export type Saying = {readonly that: number; readonly verb: Predicate | null; readonly sure: boolean};

/** What a verb of saying goes on to say behind "that"; `null` if nothing sure is said. */
export function saidBehind({words, predicates}: Parsed, predicate: Predicate): Saying | null {
  const {at, sense, finite, negated} = predicate;
  const {lower: told} = words[at]!;
  if (!finite || negated) return null;
  const sure = (sense === "report" || ANNOUNCING.test(told)) && SURE.test(told);
  if (!sure && !THEIRS.test(told)) return null;
  for (let i = at + 1; i < words.length && i < at + FURTHEST_THAT; i++) {
    const {lower, mask, kind} = words[i]!;
    if (mask !== null) continue;
    if (kind === "mark" || lower === "and" || lower === "who" || lower === "which") return null;
    // "ordered the city to open locks that": of a noun.
    if (!sure && lower === "to") return null;
    if (lower !== "that" || PREPOSITIONS.has(words[i - 1]!.lower)) continue;
    const stop = words.findIndex((word, k) => k > i && /^[;:]$/u.test(word.lower));
    const last = stop < 0 ? words.length : stop;
    const found = predicates.find(({finite: tells, at: other}) => tells && other > i && other < last);
    const verb = found ?? bareVerb(words, i, last, predicate);
    return verb || !sure ? {that: i, verb, sure} : null;
  }
  return null;
}

/** "that the lease was void": a bare "was" is none of the predicates. */
function bareVerb(words: readonly Word[], that: number, to: number, predicate: Predicate): Predicate | null {
  for (let at = that + 2; at < to; at++)
    if (words[at]!.mask === null && /^(?:is|are|was|were|has|had)$/u.test(words[at]!.lower))
      return {...predicate, at, from: at, passive: false, finite: true, negated: false, governor: -1};
  return null;
}

/** "He signed nothing | , his jailers insist": what is only theirs who say it is told with them, where both fit. */
export function withClaim(title: string, text: string, parsed: Parsed, predicate: Predicate): string {
  const {words, clauses, predicates} = parsed;
  const next = clauses[clauseAt(parsed, predicate.at) + 1];
  if (!next || words[next.from]!.lower !== "," || next.to - next.from > LONGEST_CLAIM) return title;
  const [says, ...others] = next.predicates.map((p) => predicates[p]!);
  if (!says || others.length > 0 || !CLAIMS.test(words[says.at]!.lower) || says.at < next.from + 2)
    return title;
  let to = next.to;
  while (to > says.at + 1 && (words[to - 1]!.kind === "mark" || words[to - 1]!.mask === "timex")) to--;
  if (to !== says.at + 1) return title;
  const told = `${title}, ${text.slice(words[next.from + 1]!.start, words[says.at]!.end)}`;
  return fits(told) ? told : title;
}

/** Behind whom it is said to: "told the court | in Lorup that". */
export function addressedEnd(words: readonly Word[], verb: number, that: number): number {
  let end = verb + 1;
  while (end < that && words[end]!.mask !== "timex" && !PREPOSITIONS.has(words[end]!.lower)) end++;
  return end;
}
