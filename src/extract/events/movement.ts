import type {Resolution} from "../../domain/place.js";
import {AWAY, clauseAt, isInName, type Mention, type Parsed} from "./bind.js";
import type {Predicate} from "./predicates.js";
import {prepositionBefore} from "./preposition.js";

/** Origin of a movement: "from A", "left A". */
export function originFor(parsed: Parsed, predicate: Predicate): Mention<Resolution> | null {
  const home = clauseAt(parsed, predicate.at);
  for (const mention of parsed.places) {
    if (mention.item.toponym.kind !== "literal" || clauseAt(parsed, mention.from) !== home) continue;
    if (isInName(parsed, mention) || isHalfName(parsed, mention)) continue;
    const before = prepositionBefore(parsed.words, mention.from);
    if (before === "from") return mention;
    if (
      before === "" &&
      AWAY.has(predicate.verb) &&
      mention.from > predicate.at &&
      mention.from - predicate.at <= 2
    )
      return mention;
  }
  return null;
}

/** Where a movement leads: "for B", "to B"; `null` if that is not said in its clause. */
export function goalFor(parsed: Parsed, predicate: Predicate): Mention<Resolution> | null {
  const home = clauseAt(parsed, predicate.at);
  for (const mention of parsed.places) {
    if (mention.item.toponym.kind !== "literal" || mention.from <= predicate.at) continue;
    if (clauseAt(parsed, mention.from) !== home) continue;
    if (isWithinName(parsed, mention) || isHalfName(parsed, mention)) continue;
    const before = prepositionBefore(parsed.words, mention.from);
    if (before === "for" ? AWAY.has(predicate.verb) : /^(?:to|towards?)$/u.test(before)) return mention;
  }
  return null;
}

/** "sailed for Orsk": a town that a club is called by as well is a town, where something left for it. */
function isWithinName({bodies}: Parsed, {item}: Mention<Resolution>): boolean {
  const [start, end] = item.toponym.span;
  return bodies.some((span) => span[0] <= start && end <= span[1] && span[1] - span[0] > end - start);
}

/** "left Lorup Cross Station": what is called so lies elsewhere than Lorup. */
function isHalfName({words}: Parsed, {to}: Mention<Resolution>): boolean {
  const next = words[to];
  return (
    next !== undefined && next.kind === "word" && next.capital && (next.mask === null || next.mask === "name")
  );
}
