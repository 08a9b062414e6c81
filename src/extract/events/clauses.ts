import type {Predicate} from "./predicates.js";
import {IS_BREAK, IS_COORDINATOR, IS_RELATIVE, IS_SUBORDINATOR} from "./word-class.js";
import type {Word} from "./words.js";

const MEASURES = new Set(
  "minute minutes hour hours day days week weeks month months year years decade decades moments".split(" ")
);

/**
 * How a clause hangs in its sentence. `main`: tells. `coordinate`: tells as well. `subordinate`: when, why.
 * `relative`: about a noun. `complement`: what somebody says. `phrase`: has no verb of its own that tells.
 */
export type ClauseKind = "main" | "coordinate" | "subordinate" | "relative" | "complement" | "phrase";

/** A stretch of words between joints. */
export type Clause = {
  /** Words `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
  /** Joint word, lower case: `after`, `who`, `and`; empty if none. */
  readonly opener: string;
  /** Indexes of its predicates. */
  readonly predicates: readonly number[];
};

/** Cuts a sentence at marks and joints. Every word is in exactly one clause. */
export function clausesOf(words: readonly Word[], predicates: readonly Predicate[]): Clause[] {
  const cuts = cutsOf(words, predicates);
  const clauses: Clause[] = [];
  let mainSeen = false;
  for (let c = 0; c + 1 < cuts.length; c++) {
    const [from, to] = [cuts[c]!, cuts[c + 1]!];
    const own: number[] = [];
    for (let p = 0; p < predicates.length; p++)
      if (predicates[p]!.at >= from && predicates[p]!.at < to) own.push(p);
    const first = words[from]!;
    const second = words[from + 1];
    const opener = first.spelling.is & IS_BREAK && second ? second : first;
    const finite = own.some((p) => predicates[p]!.finite);
    const kind = kindOf(opener, finite, mainSeen, clauses.at(-1), predicates);
    if (kind === "main" || kind === "coordinate") mainSeen = true;
    clauses.push({from, to, kind, opener: opener.lower, predicates: own});
  }
  return clauses;
}

function kindOf(
  {lower: opener, spelling: {is}}: Word,
  finite: boolean,
  mainSeen: boolean,
  before: Clause | undefined,
  predicates: readonly Predicate[]
): ClauseKind {
  if (is & IS_SUBORDINATOR) return finite ? "subordinate" : "phrase";
  if (!finite) return "phrase";
  if (is & IS_RELATIVE) return "relative";
  const report = before?.predicates.some((p) => predicates[p]!.sense === "report" && predicates[p]!.finite);
  if (opener === "that") return report ? "complement" : "relative";
  return mainSeen ? "coordinate" : "main";
}

function cutsOf(words: readonly Word[], predicates: readonly Predicate[]): number[] {
  const cut = new Uint8Array(words.length + 1);
  cut[0] = 1;
  cut[words.length] = 1;
  const tells = tellingAt(words, predicates);
  let finiteBefore = false;
  for (let i = 1; i < words.length; i++) {
    const {lower, mask, masked, spelling} = words[i]!;
    const {is} = spelling;
    if (tells[i - 1]) finiteBefore = true;
    if (is & IS_BREAK) {
      const [left, right] = [words[i - 1]!, words[i + 1]];
      // "Mobile, Ala., and Macon": a comma in a chain of names is no joint.
      if (
        lower === "," &&
        left.mask === "toponym" &&
        (right?.mask === "toponym" || (right?.lower === "and" && words[i + 2]?.mask === "toponym"))
      )
        continue;
      if (mask !== null && left.mask === mask && left.masked === masked) continue;
      cut[i] = 1;
      finiteBefore = false;
    } else if (mask !== null) continue;
    else if ((is & IS_SUBORDINATOR && lower !== "as" && lower !== "once") || is & IS_RELATIVE) {
      if (!cut[i - 1] || !(words[i - 1]!.spelling.is & IS_BREAK)) cut[jointStart(words, i)] = 1;
      finiteBefore = false;
    } else if (!finiteBefore) continue;
    else if (
      ((lower === "as" || lower === "that") && tellsAhead(words, i, tells, 14)) ||
      (is & IS_COORDINATOR &&
        (lower === "and" || lower === "but" || lower === "or") &&
        tellsAhead(words, i, tells, 10)) ||
      startsReported(words, i, tells)
    ) {
      cut[i] = 1;
      finiteBefore = false;
    }
  }
  const cuts: number[] = [];
  for (let i = 0; i <= words.length; i++) if (cut[i]) cuts.push(i);
  return cuts;
}

/** "two days after", "hours before": the measure goes with its joint. */
function jointStart(words: readonly Word[], i: number): number {
  let from = i;
  if (!MEASURES.has(words[i - 1]!.lower)) return from;
  from--;
  while (from > 1 && (words[from - 1]!.mask === "timex" || words[from - 1]!.kind === "number")) from--;
  // ", hours after": the comma is the joint.
  if (from > 0 && words[from - 1]!.spelling.is & IS_BREAK) from--;
  return from;
}

/** Of each word: 1 a verb that tells, 2 one that tells what somebody says, 0 any other. */
function tellingAt(words: readonly Word[], predicates: readonly Predicate[]): Uint8Array {
  const tells = new Uint8Array(words.length);
  for (const {at, finite, sense} of predicates) if (finite) tells[at] = sense === "report" ? 2 : 1;
  return tells;
}

/** Whether a verb that tells comes before the next joint. */
function tellsAhead(words: readonly Word[], from: number, tells: Uint8Array, most: number): boolean {
  let aside = words[from + 1]?.lower === ",";
  for (let i = from + (aside ? 2 : 1); i < words.length && i - from <= most; i++) {
    if (tells[i]) return true;
    const {lower, spelling} = words[i]!;
    if (aside && lower === ",") {
      aside = false;
      continue;
    }
    if (
      spelling.is & (IS_BREAK | IS_RELATIVE | IS_SUBORDINATOR) ||
      (spelling.is & IS_COORDINATOR && (lower === "and" || lower === "but"))
    )
      return false;
  }
  return false;
}

/** "said the port would close": what is said begins with its own subject, without `that`. */
function startsReported(words: readonly Word[], i: number, tells: Uint8Array): boolean {
  let report = i - 1;
  while (report > 0 && words[report]!.mask === "timex") report--;
  if (words[report]!.lower === "on") report--;
  return tells[report] === 2 && words[i]!.kind === "word" && tellsAhead(words, i, tells, 14);
}
