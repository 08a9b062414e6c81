import type {Parsed} from "./bind.js";
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS
} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

/** Words between a report's verb and the "that" of what it says, at most: whom it is said to. */
const LONGEST_ADDRESS = 3;
/** "so far | that", "so | that": words between the two, at most. */
const FURTHEST_SO = 3;
/** Need what is said or found: nothing without it. */
const OPENS_WHAT_IS_SAID = /^(?:that|how|whether|what|why|if|who)$/u;
const NEGATING = /^(?:never|not|nor|neither)$/u;
const BE_OR_HAVE = /^(?:is|are|was|were|be|been|being|has|had|have|having|get|gets|got)$/u;

/**
 * Whether a title parts words of its sentence that say something only together: what is left out between the words that
 * it keeps, or behind the last of them, is told of nothing then.
 *
 * @param title - in the order of the sentence; words of its own, as a name for a pronoun, are passed over
 */
export function isTorn(title: string, parsed: Parsed): boolean {
  const {words} = parsed;
  const kept = keptIn(title, words);
  const end = kept.lastIndexOf(1);
  const from = kept.indexOf(1);
  if (end < 0) return false;
  return (
    (endsWith(title, words[end]!) && isEndTorn(parsed, kept, end)) ||
    partsFromOf(words, kept, end) ||
    crossesBracket(words, kept) ||
    opensWithReport(parsed, kept, from) ||
    opensWithAside(parsed, kept, from) ||
    takesForeignVerb(parsed, kept, from) ||
    lacksHelper(words, kept)
  );
}

/** 1 for the words of a sentence that a title keeps: the longest run of them in its order, with the fewest gaps. */
export function keptIn(title: string, words: readonly Word[]): Uint8Array {
  const said = title.toLowerCase().match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*|\S/gu) ?? [];
  const [rows, columns] = [said.length + 1, words.length + 1];
  // Twice the words kept, and one for each that stands right behind the one before.
  const best = new Uint16Array(rows * columns);
  for (let s = said.length - 1; s >= 0; s--)
    for (let w = words.length - 1; w >= 0; w--) {
      const without = Math.max(best[(s + 1) * columns + w]!, best[s * columns + w + 1]!);
      best[s * columns + w] = isSaid(said[s]!, words[w]!)
        ? Math.max(without, best[(s + 1) * columns + w + 1]! + 2 + adjacency(said, words, s, w))
        : without;
    }
  const kept = new Uint8Array(words.length);
  for (let s = 0, w = 0; s < said.length && w < words.length;) {
    const here = best[s * columns + w]!;
    if (
      isSaid(said[s]!, words[w]!) &&
      here === best[(s + 1) * columns + w + 1]! + 2 + adjacency(said, words, s, w)
    ) {
      kept[w] = 1;
      s++;
      w++;
    } else if (here === best[s * columns + w + 1]!) w++;
    else s++;
  }
  return kept;
}

/** Whether the words behind two that are the same are the same. */
function adjacency(said: readonly string[], words: readonly Word[], s: number, w: number): 0 | 1 {
  const next = words[w + 1];
  return next !== undefined && s + 1 < said.length && isSaid(said[s + 1]!, next) ? 1 : 0;
}

function isSaid(said: string, {lower}: Word): boolean {
  return said === lower || (said.startsWith(lower) && /^['’.]s?$/u.test(said.slice(lower.length)));
}

/** Not with a name that stands for "there" or a place that was put behind. */
function endsWith(title: string, {lower}: Word): boolean {
  return title
    .toLowerCase()
    .replace(/ \([^)]*\)$/u, "")
    .endsWith(lower);
}

function isEndTorn({words, predicates}: Parsed, kept: Uint8Array, end: number): boolean {
  const {lower, mask} = words[end]!;
  const next = words[end + 1];
  if (mask !== null || !next) return false;
  if (NEGATING.test(lower) && next.kind !== "mark") return true;
  // "for the third time in | six weeks".
  if (PREPOSITIONS.has(lower) && next.mask === "timex" && !isParticle(words, predicates, end)) return true;
  // "so far | that", "did so | in 1938".
  for (let i = end; i >= 0 && i > end - FURTHEST_SO; i--)
    if (words[i]!.lower === "so" && kept[i] === 1 && i > 0 && next.lower === "that") return true;
  const behind = behindDate(words, end + 1);
  if (lower === "so" && behind > end + 1 && /^(?:do|does|did|done|doing)$/u.test(words[end - 1]?.lower ?? ""))
    return true;
  const verb = predicates.findLast(({at}) => at <= end && end - at <= LONGEST_ADDRESS);
  if (!verb || kept[verb.at] === 0) return false;
  // "the experts concluded | in March that", "will tell you | that".
  const says = verb.sense === "report" || /^(?:find|show|learn|decide|know|see)$/u.test(verb.verb);
  if (says && !verb.passive && opensWhatIsSaid(words, [verb.at, end, behind])) return true;
  // "apologized in a letter published | this morning", "so says a memorandum initialled | on Friday".
  return verb.at === end && behind > end + 1 && isBareParticiple(words, predicates, kept, verb);
}

/** "told | reporters that": with nobody or some of those that it is said to. */
function opensWhatIsSaid(
  words: readonly Word[],
  [verb, end, behind]: readonly [number, number, number]
): boolean {
  for (let i = verb + 1; i < behind + LONGEST_ADDRESS && i < words.length; i++) {
    const {kind, lower, mask} = words[i]!;
    if (kind === "mark") return false;
    if (i > end && mask === null && OPENS_WHAT_IS_SAID.test(lower)) return true;
  }
  return false;
}

/** "a letter published": a participle of the noun before it, which its date was cut from. */
function isBareParticiple(
  words: readonly Word[],
  predicates: readonly Predicate[],
  kept: Uint8Array,
  {at, from}: Predicate
): boolean {
  const before = words[at - 1];
  if (from !== at || !before || before.kind !== "word" || before.mask !== null) return false;
  if (BE_OR_HAVE.test(before.lower) || COORDINATORS.has(before.lower)) return false;
  if (words[at]!.verb?.forms.includes("participle") !== true || words[at]!.lower.endsWith("ing"))
    return false;
  // "in a letter": behind a preposition the noun is not who did it.
  let first = at - 1;
  while (first > 0 && words[first]!.kind === "word" && !PREPOSITIONS.has(words[first]!.lower)) {
    if (predicates.some((other) => other.at === first)) return false;
    first--;
  }
  if (!PREPOSITIONS.has(words[first]!.lower)) return false;
  return predicates.some((other) => other.finite && other.at < first && kept[other.at] === 1);
}

/** "pushed on": the preposition is the verb's. */
function isParticle(words: readonly Word[], predicates: readonly Predicate[], at: number): boolean {
  return /^(?:up|off|out|down|in|on|over|away|back|through)$/u.test(words[at]!.lower)
    ? predicates.some((verb) => verb.at === at - 1)
    : false;
}

/** Behind a date with its preposition. */
function behindDate(words: readonly Word[], from: number): number {
  let at = from;
  if (PREPOSITIONS.has(words[at]?.lower ?? "") && words[at + 1]?.mask === "timex") at++;
  while (words[at]?.mask === "timex") at++;
  return at;
}

/** "an undersea volcano north | of the islands": nothing without what follows. */
function partsFromOf(words: readonly Word[], kept: Uint8Array, end: number): boolean {
  for (let i = 0; i < end + 1 && i + 1 < words.length; i++) {
    if (kept[i] === 0 || kept[i + 1] === 1) continue;
    const {mask, kind, lower} = words[i]!;
    if (words[i + 1]!.lower === "of" && words[i + 1]!.mask === null && kind === "word" && mask === null)
      if (words[i + 2]?.mask !== "timex" && lower !== "all") return true;
  }
  return false;
}

/** "Deduct (whatever you please) closed in": words from within brackets and from behind them. */
function crossesBracket(words: readonly Word[], kept: Uint8Array): boolean {
  const open = words.findIndex(({lower}) => lower === "(");
  if (open < 0 || kept[open] === 1) return false;
  const close = words.findIndex(({lower}, i) => i > open && lower === ")");
  if (close < 0) return false;
  const holds = (from: number, to: number): boolean => kept.subarray(from, to).some((one) => one === 1);
  return holds(open, close) && (holds(0, open) || holds(close, words.length));
}

/** "Next winter, | he has been told, there will be": a report set in by commas, told first. */
function opensWithReport({words, predicates}: Parsed, kept: Uint8Array, from: number): boolean {
  const verb = predicates.find(({at}) => at > from);
  if (!verb || from === 0 || verb.sense !== "report" || words[from - 1]!.lower !== ",") return false;
  const comma = words[verb.at + 1];
  if (comma?.lower !== "," || kept[verb.at] === 0) return false;
  if (words.slice(from, verb.at).some(({kind}) => kind === "mark")) return false;
  return kept.subarray(verb.at + 2).some((one) => one === 1);
}

/** "The president, | a Peruvian, was booed": who it was stands before the aside. */
function opensWithAside({words, predicates, clauses}: Parsed, kept: Uint8Array, from: number): boolean {
  if (from < 2 || words[from - 1]!.lower !== "," || words[from - 1]!.mask !== null) return false;
  if (!/^(?:an?|one|two|three)$/u.test(words[from]!.lower)) return false;
  const begin = clauses.findLast((clause) => clause.from < from - 1)?.from ?? 0;
  let first = begin;
  while (first < from && (words[first]!.kind === "mark" || COORDINATORS.has(words[first]!.lower))) first++;
  const {lower, mask} = words[first]!;
  if (!(DETERMINERS.has(lower) || mask === "name")) return false;
  if (words.slice(first, from).some((word) => word.mask === "timex" || word.lower === ";")) return false;
  if (predicates.some(({at}) => at >= first && at < from)) return false;
  // The aside ends with a comma before the verb.
  return predicates.some((verb) => {
    const start = Math.min(verb.from, verb.at);
    return verb.finite && start > from + 1 && words[start - 1]!.lower === "," && kept[verb.at] === 1;
  });
}

/** "It is seven years since the skipper | lost": the verb of another, behind a joint that is left out. */
function takesForeignVerb({words, predicates}: Parsed, kept: Uint8Array, from: number): boolean {
  const verb = predicates.find(({at, finite}) => finite && at > from && kept[at] === 1);
  if (!verb) return false;
  const first = Math.min(verb.from, verb.at);
  let gap = first;
  while (gap > from && kept[gap - 1] === 0) gap--;
  if (gap === first) return false;
  const before = words[first - 1]!;
  if (before.mask === null && (COORDINATORS.has(before.lower) || RELATIVES.has(before.lower))) return false;
  // A name for the pronoun before the verb; a clause about the noun, set off or not.
  if (before.mask === null && (SUBJECT_PRONOUNS.has(before.lower) || before.lower === "that")) return false;
  const opens = words[words[gap]!.lower === "," ? gap + 1 : gap]!.lower;
  if (namesAnother(words, gap, first)) return true;
  if (RELATIVES.has(opens) || opens === "that") return false;
  if (words[gap]!.lower === "," && before.lower === ",") return false;
  const other = predicates.find(({at, finite}) => finite && at >= gap && at < first);
  if (!other) return false;
  return words
    .slice(other.at + 1, first)
    .some(
      ({lower, mask}, i) =>
        mask === null &&
        (SUBORDINATORS.has(lower) || lower === "that") &&
        words[other.at + 2 + i]?.kind === "word" &&
        !words.slice(other.at + 1 + i, first).some((word) => COORDINATORS.has(word.lower))
    );
}

/** "They were dead, | but King, whom the herdsmen fed, | was found": somebody else, with a clause of his own, before the verb. */
function namesAnother(words: readonly Word[], gap: number, first: number): boolean {
  if (words[first - 1]!.lower !== ",") return false;
  for (let i = gap; i + 3 < first; i++) {
    const next = words[i + 1]!;
    if (words[i]!.mask !== null || !/^(?:and|but)$/u.test(words[i]!.lower)) continue;
    if (next.mask === "timex" || !(next.capital || DETERMINERS.has(next.lower))) continue;
    let comma = i + 2;
    while (comma < first - 1 && words[comma]!.kind === "word" && !PREPOSITIONS.has(words[comma]!.lower))
      comma++;
    if (words[comma]!.lower === "," && /^(?:who|which|whom|whose)$/u.test(words[comma + 1]!.lower))
      return true;
  }
  return false;
}

/** "The government | to have closed its airspace": the helper that its infinitive hangs on is left out. */
function lacksHelper(words: readonly Word[], kept: Uint8Array): boolean {
  for (let i = 2; i + 1 < words.length; i++) {
    if (kept[i] === 0 || words[i]!.lower !== "to" || kept[i - 1] === 1) continue;
    if (!/^(?:have|be)$/u.test(words[i + 1]!.lower) || kept[i + 1] === 0) continue;
    if (words[i - 1]!.verb?.forms.includes("participle")) return true;
  }
  return false;
}
