import {
  BE,
  DETERMINERS,
  DO,
  DOUBT_MODALS,
  FUTURE_MODALS,
  HAVE,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS
} from "./grammar.js";
import {VERB_READINGS, type VerbReading, type VerbSense} from "./verbs.js";
import type {Word} from "./words.js";

/** How a predicate stands in time, by its form and its helpers. */
export type Tense =
  "past" | "present" | "perfect" | "pluperfect" | "future" | "conditional" | "infinitive" | "participle";

/** A verb of a sentence with its helpers. */
export type Predicate = {
  /** Index of the verb among the sentence's words, and of its first helper. */
  readonly at: number;
  readonly from: number;
  readonly verb: string;
  readonly sense: VerbSense;
  readonly tense: Tense;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  /** `may`, `could`, ... */
  readonly doubtful: boolean;
  /** For an infinitive: index of the predicate that it hangs on; -1 if none. */
  readonly governor: number;
};

const SKIPPED = new Set(
  "not n't also already still just now never only even soon then all both once again yet since first recently".split(
    " "
  )
);
/** `-ed` words that are no verbs. */
const NOT_VERBS = new Set(
  "hundred united red bed need indeed embed seed speed breed feed weed shed sacred naked aged so-called armed kindred unprecedented limited alleged wanted supposed detailed".split(
    " "
  )
);
const FURTHEST_HELPER = 6;
const FURTHEST_GOVERNOR = 8;

/** Finds the verbs of a sentence, left to right. `headline`: capitals say nothing about names. */
export function predicatesOf(words: readonly Word[], headline: boolean): Predicate[] {
  const found: Predicate[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind !== "word" || word.mask !== null) continue;
    if (word.capital && i > 0 && !headline && !startsQuote(words, i)) continue;
    const reading = VERB_READINGS.get(word.lower) ?? guessed(word.lower);
    if (!reading) continue;
    const predicate = readPredicate(words, i, reading, found, headline);
    if (predicate) found.push(predicate);
  }
  return found.map((predicate, p) =>
    isReducedRelative(words, predicate, found[p + 1]) ? asParticiple(predicate) : predicate
  );
}

/** "Plans discussed for October included talks": the first of two verbs without a joint hangs on its noun. */
function isReducedRelative(
  words: readonly Word[],
  predicate: Predicate,
  next: Predicate | undefined
): boolean {
  const {tense, finite, passive, at, from} = predicate;
  if (tense !== "past" || !finite || passive || from !== at || !next?.finite || next.from === at + 1)
    return false;
  if (predicate.sense === "report" || !/ed$/u.test(words[at]!.lower)) return false;
  const behind = words[at + 1]!;
  if (!PREPOSITIONS.has(behind.lower) && behind.mask !== "timex") return false;
  for (let i = at + 1; i < next.from; i++) {
    if (words[i]!.kind === "mark" || JOINTS.test(words[i]!.lower) || SUBJECT_PRONOUNS.has(words[i]!.lower))
      return false;
  }
  return true;
}

const JOINTS =
  /^(?:and|but|or|that|who|which|when|while|after|before|because|as|where|until|since|if|although|though|how|why|than|to)$/u;

function asParticiple(predicate: Predicate): Predicate {
  return {...predicate, tense: "participle", finite: false, passive: true};
}

function guessed(lower: string): VerbReading | null {
  if (lower.length < 5 || !lower.endsWith("ed") || NOT_VERBS.has(lower) || lower.includes("-")) return null;
  return {verb: lower, sense: "other", forms: ["past", "participle"], nounLike: false};
}

function startsQuote(words: readonly Word[], i: number): boolean {
  return words[i - 1]!.kind === "mark" && /["“:—-]/u.test(words[i - 1]!.lower);
}

function readPredicate(
  words: readonly Word[],
  i: number,
  reading: VerbReading,
  earlier: readonly Predicate[],
  headline: boolean
): Predicate | null {
  const helpers = helpersBefore(words, i);
  const {forms} = reading;
  const has = (form: VerbReading["forms"][number]): boolean => forms.includes(form);
  const base = {
    at: i,
    from: helpers.from,
    verb: reading.verb,
    sense: reading.sense,
    negated: helpers.negated,
    doubtful: helpers.doubt,
    governor: -1,
    passive: false,
    progressive: false
  };
  if (helpers.to && has("base")) {
    return {
      ...base,
      tense: "infinitive",
      finite: false,
      governor: governorBefore(words, helpers.from, earlier)
    };
  }
  if (helpers.to && helpers.be !== null && has("participle")) {
    return {
      ...base,
      passive: true,
      tense: "infinitive",
      finite: false,
      governor: governorBefore(words, helpers.from, earlier)
    };
  }
  const modal = helpers.future ? "future" : helpers.would ? "conditional" : null;
  if ((modal || helpers.doubt || helpers.do) && has("base") && helpers.be === null && !helpers.have) {
    return {...base, tense: modal ?? (helpers.do === "did" ? "past" : "present"), finite: true};
  }
  if (helpers.be !== null && (has("participle") || has("ing"))) {
    const past = helpers.be === "was" || helpers.be === "were";
    const perfect = helpers.have ? (helpers.have === "had" ? "pluperfect" : "perfect") : null;
    const tense = modal ?? perfect ?? (past ? "past" : "present");
    const finite = helpers.be !== "being" || helpers.have !== null;
    if (has("participle")) return {...base, tense, passive: true, finite};
    return {...base, tense, progressive: true, finite};
  }
  if (helpers.have && has("participle")) {
    return {...base, tense: modal ?? (helpers.have === "had" ? "pluperfect" : "perfect"), finite: true};
  }
  const previous = words[i - 1];
  const next = words[i + 1];
  if (has("ing")) {
    if (previous && (DETERMINERS.has(previous.lower) || previous.lower === "of" || previous.lower === "'s"))
      return null;
    if (next && (next.lower === "of" || BE.has(next.lower))) return null;
    return {...base, tense: "participle", finite: false};
  }
  if (has("past") || has("participle")) {
    const participle = !has("past") || !isFinitePast(words, i, earlier, has("participle"));
    if (participle && previous && isNounModifierPlace(words, i)) return null;
    return {...base, passive: participle, tense: participle ? "participle" : "past", finite: !participle};
  }
  if (!previous) return headline && has("third") ? {...base, tense: "present", finite: true} : null;
  if (has("third") && isPresentVerb(words, i, reading.nounLike, headline))
    return {...base, tense: "present", finite: true};
  if (has("base") && isPluralVerb(words, i, reading.nounLike))
    return {...base, tense: "present", finite: true};
  return null;
}

type Helpers = {
  from: number;
  to: boolean;
  be: string | null;
  have: string | null;
  do: string | null;
  future: boolean;
  would: boolean;
  doubt: boolean;
  negated: boolean;
};

function helpersBefore(words: readonly Word[], at: number): Helpers {
  const helpers: Helpers = {
    from: at,
    to: false,
    be: null,
    have: null,
    do: null,
    future: false,
    would: false,
    doubt: false,
    negated: false
  };
  let any = false;
  for (let i = at - 1; i >= 0 && at - i <= FURTHEST_HELPER; i--) {
    const {lower, mask} = words[i]!;
    const plain = lower.endsWith("n't") ? lower.slice(0, -3) : lower;
    if (plain !== lower || NEGATIONS.has(lower)) helpers.negated = true;
    if (lower === "to") {
      helpers.to = true;
      helpers.from = i;
      return helpers;
    }
    if (BE.has(plain)) helpers.be ??= plain;
    else if (HAVE.has(plain)) helpers.have ??= plain;
    else if (DO.has(plain)) helpers.do ??= plain;
    else if (FUTURE_MODALS.has(plain)) helpers.future = true;
    else if (plain === "would" || plain === "'d") helpers.would = true;
    else if (DOUBT_MODALS.has(plain)) helpers.doubt = true;
    else if (SKIPPED.has(lower) || (lower.endsWith("ly") && lower.length > 4) || NEGATIONS.has(lower))
      continue;
    else if (mask === "timex" && any) continue;
    // "was quickly and quietly moved", "were killed and wounded": a shared helper.
    else if (
      lower === "and" &&
      i > 1 &&
      (words[i - 1]!.lower.endsWith("ed") || words[i - 1]!.lower.endsWith("ly"))
    )
      i--;
    else break;
    any = true;
    if (plain !== lower || !SKIPPED.has(lower)) helpers.from = Math.min(helpers.from, i);
  }
  return helpers;
}

function governorBefore(words: readonly Word[], from: number, earlier: readonly Predicate[]): number {
  const last = earlier.length - 1;
  if (last < 0) return -1;
  const distance = from - earlier[last]!.at;
  if (distance > FURTHEST_GOVERNOR) return -1;
  for (let i = earlier[last]!.at + 1; i < from; i++) if (/^[;:]$/u.test(words[i]!.lower)) return -1;
  return last;
}

/** Whether a word that is past or participle tells: it has a subject of its own and no rival before it. */
function isFinitePast(
  words: readonly Word[],
  i: number,
  earlier: readonly Predicate[],
  ambiguous: boolean
): boolean {
  const previous = words[i - 1];
  if (!previous) return false;
  if (!ambiguous) return !DETERMINERS.has(previous.lower);
  if (isNounModifierPlace(words, i)) return false;
  const next = words[i + 1];
  if (SUBJECT_PRONOUNS.has(previous.lower)) return true;
  if (next?.lower === "by" && words[i + 2]?.mask !== "timex" && words[i + 2]?.kind !== "number") return false;
  if (previous.kind === "mark" && previous.lower === ",") {
    // ", founded in 1900," is an aside unless nothing else in the sentence tells.
    return closesAside(words, i);
  }
  const last = earlier.at(-1);
  if (!last?.finite) return true;
  // "Plans discussed for October included talks": the second of the two has the object.
  const behindLast = words[last.at + 1]!;
  const hangs = last.from === last.at && last.sense !== "report" && PREPOSITIONS.has(behindLast.lower);
  if (
    hangs &&
    /ed$/u.test(words[last.at]!.lower) &&
    next &&
    !PREPOSITIONS.has(next.lower) &&
    next.kind !== "mark"
  )
    return true;
  // A second finite verb needs a joint between the two.
  for (let k = last.at + 1; k < i; k++) {
    const {lower, kind} = words[k]!;
    if (kind === "mark" && /[,;:—–"”“()-]/u.test(lower)) return true;
    if (
      /^(?:and|but|or|that|who|which|when|while|after|before|because|as|where|what|until|since|if|although|though|how|why|than|said|says)$/u.test(
        lower
      )
    ) {
      return true;
    }
  }
  return last.sense === "report";
}

/** Whether the subject stands before an aside: `The firm, which owns two yards, delivered`. */
function closesAside(words: readonly Word[], i: number): boolean {
  for (let k = i - 2; k >= 0; k--) {
    if (words[k]!.lower === ",") return RELATIVES.has(words[k + 1]!.lower) || k > 1;
  }
  return false;
}

/** "the planned talks", "of wounded men": no predicate. */
function isNounModifierPlace(words: readonly Word[], i: number): boolean {
  const previous = words[i - 1]!.lower;
  if (DETERMINERS.has(previous) && previous !== "that" && previous !== "all" && previous !== "both")
    return previous !== "this";
  if (previous === "'s" || words[i - 1]!.kind === "number")
    return words[i + 1]?.kind === "word" && !PREPOSITIONS.has(words[i + 1]!.lower);
  return PREPOSITIONS.has(previous) && previous !== "as" && previous !== "than";
}

function isPresentVerb(words: readonly Word[], i: number, nounLike: boolean, headline: boolean): boolean {
  const previous = words[i - 1]!;
  const next = words[i + 1];
  if (DETERMINERS.has(previous.lower) || PREPOSITIONS.has(previous.lower) || previous.lower === "'s")
    return false;
  if (SUBJECT_PRONOUNS.has(previous.lower)) return true;
  if (previous.kind === "number") return false;
  const object =
    !next ||
    next.capital ||
    DETERMINERS.has(next.lower) ||
    next.kind === "number" ||
    PRONOUNS.has(next.lower) ||
    PREPOSITIONS.has(next.lower) ||
    next.lower === "that" ||
    next.mask !== null;
  if (headline) return object || !nounLike;
  if (!nounLike) return previous.kind === "word" || previous.lower === ",";
  return (
    object &&
    ((previous.capital && i > 1) || previous.mask !== null) &&
    next?.lower !== "of" &&
    next?.lower !== "and"
  );
}

function isPluralVerb(words: readonly Word[], i: number, nounLike: boolean): boolean {
  const previous = words[i - 1]!;
  if (/^(?:they|we|i|you|who)$/u.test(previous.lower)) return true;
  if (nounLike || DETERMINERS.has(previous.lower) || previous.kind !== "word") return false;
  // "Voters in Malawi go": the noun that the phrase hangs on tells.
  if (previous.mask === "toponym" && i > 2) {
    let head = i - 1;
    while (head > 0 && words[head]!.mask === "toponym") head--;
    if (PREPOSITIONS.has(words[head]!.lower) && head > 0) return /[^s]s$/u.test(words[head - 1]!.lower);
  }
  return (
    /(?:s|people|men|women|children|police)$/u.test(previous.lower) &&
    previous.lower.length > 3 &&
    !/(?:ss|us)$/u.test(previous.lower)
  );
}
