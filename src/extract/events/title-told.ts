import type {Parsed} from "./bind.js";
import {BE, PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";

/** Belong to the telling part when they stand before its verb. */
const HELPERS: ReadonlySet<string> = new Set(
  "is are was were has have had been be will would due set likely ready about going not also already still".split(
    " "
  )
);
const BETWEEN: ReadonlySet<string> = new Set(
  "next then first last soon later finally again once never".split(" ")
);
const ASIDES: ReadonlySet<string> = new Set("according although though however".split(" "));
/** Marks that nothing of the happening stands behind. */
const ENDS: ReadonlySet<string> = new Set("; ( ) [ ] — –".split(" "));
const SAYING: ReadonlySet<string> = new Set("report plan statement demand criticism".split(" "));

/** Where the telling part begins: the first helper of the predicate, or of what governs it. */
export function verbStart({predicates, words}: Parsed, predicate: Predicate): number {
  let verb = predicate;
  while (!verb.finite && verb.governor >= 0 && predicates[verb.governor]!.at < verb.at)
    verb = predicates[verb.governor]!;
  let from = Math.min(verb.from, verb.at);
  // "was next heard of": the helper stands before the adverb.
  const adverb = words[from - 1];
  if (
    from > 1 &&
    adverb &&
    (BETWEEN.has(adverb.lower) || adverb.lower.endsWith("ly")) &&
    BE.has(words[from - 2]!.lower)
  )
    from -= 2;
  // "is to meet", "are due to meet": the helper stands before the infinitive.
  while (from > 0 && HELPERS.has(words[from - 1]!.lower)) from--;
  return from;
}

/** Where the telling part ends: its clause, the phrases behind it, and what was said. */
export function restEnd({clauses, predicates, words}: Parsed, {sense}: Predicate, home: number): number {
  let end = clauses[home]!.to;
  const says = SAYING.has(sense);
  const hanging = clauses[home]!.kind === "subordinate" || clauses[home]!.kind === "relative";
  for (let c = home + 1; c < clauses.length; c++) {
    const {kind, from, to, opener} = clauses[c]!;
    const mark = words[from]!.lower;
    if (ENDS.has(mark) || (mark === ":" && !says)) break;
    // "when the ground opened, the count stood at ten": the other clause goes on.
    if (hanging && mark === ",") break;
    const lacksVerb = kind === "phrase" || (PREPOSITIONS.has(opener) && kind === "coordinate");
    if (lacksVerb && !ASIDES.has(opener)) end = to;
    else if (kind === "relative" && mark !== ",") end = to;
    else if (
      says &&
      (kind === "complement" ||
        (kind === "coordinate" && mark !== "," && c === home + 1) ||
        kind === "subordinate")
    )
      end = to;
    else break;
    if (predicates.length === 0) break;
  }
  return end;
}
