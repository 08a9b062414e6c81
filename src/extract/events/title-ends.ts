import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS, SUBORDINATORS} from "./grammar.js";
import {goesOn} from "./title-asides.js";
import type {Word} from "./words.js";

const NEVER_LAST: ReadonlySet<string> = new Set(
  ", ; : - “ \" ( and or but that which who whose where while when how what why whether after before because as if not be been was were is are has have had being having will would very more most than so such due prior only just even merely mainly largely partly both either neither least other 's then rather soon all up at some almost about nearly nor yet too another to still already also till unless though although every".split(
    " "
  )
);
/** Marks that may stand last. */
const CLOSES: ReadonlySet<string> = new Set(') % ” "'.split(" "));

/** Behind the last word of what is told that a title may end with. */
export function endOf(words: readonly Word[], least: number, to: number): number {
  let end = to;
  while (end > least && isLeftOpen(words, end - 1) && !CLOSES.has(words[end - 1]!.lower)) end--;
  // "at Brooklyn, sailed | on 1 December": one of several verbs.
  if (end > least + 2 && words[end - 2]!.lower === "," && goesOn(words, end) && isTold(words[end - 1]!))
    end -= 2;
  // "over the river for | twenty minutes".
  while (
    end > least &&
    goesOn(words, end) &&
    /^(?:for|from|with|of|than|between)$/u.test(words[end - 1]!.lower)
  )
    end--;
  // "has widened it so far | that".
  if (
    end > least + 2 &&
    words[end]?.lower === "that" &&
    words[end - 2]!.lower === "so" &&
    /^(?:far|much|long|well|often|soon)$/u.test(words[end - 1]!.lower)
  )
    end -= 2;
  // "as soon | as the ice allows", ", 28 of them | when": nothing without what follows.
  if (
    end > least + 2 &&
    words[end]?.lower === "as" &&
    words[end - 2]!.lower === "as" &&
    /^(?:soon|long|far)$/u.test(words[end - 1]!.lower)
  )
    end -= 2;
  if (
    end > least + 4 &&
    goesOn(words, end) &&
    /^(?:them|which|whom)$/u.test(words[end - 1]!.lower) &&
    words[end - 2]!.lower === "of" &&
    words[end - 4]!.lower === ","
  )
    end -= 4;
  // "took place, at a time | when": nothing without what follows.
  if (
    end > least + 3 &&
    /^(?:when|where)$/u.test(words[end]?.lower ?? "") &&
    /^(?:time|moment|point|day)$/u.test(words[end - 1]!.lower) &&
    PREPOSITIONS.has(words[end - 3]!.lower)
  ) {
    end -= 3;
    while (end > least && words[end - 1]!.kind === "mark") end--;
  }
  return end;
}

/** "sailed": a past form. */
export function isTold({verb, mask, lower}: Word): boolean {
  return (
    mask === null &&
    verb !== null &&
    verb.forms.includes("past") &&
    !verb.forms.includes("base") &&
    !lower.endsWith("ing")
  );
}

/** Nothing ends with these: a mark, or the joint of what is not told. */
function isLeftOpen(words: readonly Word[], at: number): boolean {
  const {kind, lower, mask} = words[at]!;
  if (kind === "mark") return true;
  if (mask !== null) return false;
  if (lower === "that" && words[at + 1]?.kind !== "word" && words[at - 1]!.lower !== "from") return false;
  if (/^(?:and|or|but|nor|when|whether|which|that|if|as|because|the|an?)$/u.test(lower)) return true;
  // "for want of power, not | of copper".
  if (lower === "not" && words[at - 1]?.lower === ",") return true;
  // "in Brill and one".
  if (lower === "one" && words[at - 1]?.lower === "and") return true;
  // "and has | since become".
  return (
    /^(?:is|are|was|were|has|have|had|will|would)$/u.test(lower) &&
    /^(?:and|but|or|,)$/u.test(words[at - 1]?.lower ?? "")
  );
}

/** Whether nothing may end with a word. */
export function isNeverLast(words: readonly Word[], at: number): boolean {
  const {lower, mask, quoted} = words[at]!;
  if (lower === '"' && !quoted) return false;
  if (mask === "timex") return false;
  if (/^ones?$/u.test(lower) && /^(?:the|that|another)$/u.test(words[at - 1]?.lower ?? "")) return true;
  if (lower === "again" && words[at - 1]?.lower === "and") return true;
  if (NEVER_LAST.has(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) return true;
  return mask === null && lower.endsWith("ly") && lower.length > 4;
}

/** "would go only | if asked", "have waited ever | since": what the last word needs is told with it. */
export function withCondition({words, clauses}: Parsed, end: number): number {
  const last = words[end - 1]!.lower;
  const next = words[end]?.lower ?? "";
  if (last === "ever" && next === "since") return end + 1;
  if (!/^(?:only|even|especially)$/u.test(last) || !SUBORDINATORS.has(next)) return end;
  return clauses.find(({from}) => from === end)?.to ?? end;
}
