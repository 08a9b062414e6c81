import {RELATIVES} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

/** Open what must have its verb before it may end. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...RELATIVES,
  ..."that when whenever while whereupon how what why whether if because until".split(" ")
]);

/** 1 for words before which a clause would end without its verb. */
export function openStretches(
  words: readonly Word[],
  predicates: readonly Predicate[],
  from: number,
  to: number
): Uint8Array {
  const open = new Uint8Array(to + 1);
  for (let i = from; i < to; i++) {
    // "whether to free it" has its verb.
    if (words[i]!.mask !== null || !OPENERS.has(words[i]!.lower) || words[i + 1]?.lower === "to") continue;
    const verb = ownVerb(words, predicates, i);
    // "by men who said | they had come": what is said belongs to it.
    const says = verb?.sense === "report" && !verb.passive && words[verb.at + 1]?.kind === "word";
    const closed = verb && !says;
    open.fill(1, i + 1, Math.min(to, closed ? verb.at + 1 : to) + (closed ? 1 : 0));
  }
  return open;
}

/** The verb of a clause that opens at `at`: behind that of a clause about its subject, "because the boiler, which". */
function ownVerb(
  words: readonly Word[],
  predicates: readonly Predicate[],
  at: number
): Predicate | undefined {
  const first = predicates.findIndex(({finite, at: verb}) => finite && verb > at);
  const verb = predicates[first];
  if (!verb || RELATIVES.has(words[at]!.lower)) return verb;
  let relative = at + 2;
  while (relative < verb.at && !RELATIVES.has(words[relative]!.lower)) relative++;
  if (relative >= Math.min(verb.from, verb.at)) return verb;
  const next = predicates.slice(first + 1).find(({finite}) => finite);
  if (!next) return verb;
  const between = words.slice(verb.at + 1, Math.min(next.from, next.at));
  const commas = between.filter(({lower, mask}) => mask === null && lower === ",").length;
  const isAside = words[relative - 1]!.lower === ",";
  const isOpen = between.some(
    ({lower, mask}) =>
      mask === null && /^(?:[;:]|and|or|but|that|who|which|whom|where|while|when)$/u.test(lower)
  );
  return isOpen || commas !== (isAside ? 1 : 0) ? verb : next;
}
