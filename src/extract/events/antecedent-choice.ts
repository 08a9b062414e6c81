import {antecedentByRules, type PronounAt} from "./antecedent.js";
import {candidatesFor, type Candidate} from "./antecedent-candidates.js";
import {ANTECEDENT_SPACE, antecedentEvidence} from "./antecedent-evidence.js";
import {ANTECEDENT_WEIGHTS} from "./antecedent-weights.js";
import {SUBJECT_FORMS} from "./antecedent-words.js";
import {scoreOf, weightsOf, type Evidence} from "./evidence.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";

/** What a pronoun stands for is said only where it is so probable: a wrong name is worse than a pronoun. */
const SURE: Readonly<Record<AntecedentKind, number>> = {person: 0.7, it: 0.75, they: 0.75};
/** In UTF-16 code units. */
const LONGEST = 40;

/** Whom or what a pronoun may stand for, and what speaks for each; the last of the evidence is for none of them. */
export type AntecedentCase = {
  readonly kind: AntecedentKind;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
};

/** By sentence and index of the word: titles and actors ask for the same pronoun several times. */
const known = new WeakMap<ParsedSentence, Map<number, string | null>>();

/** The name or the words that a pronoun stands for; `null` where that is not sure, or the word is no pronoun. */
export function antecedentOf(at: PronounAt): string | null {
  const own = at.sentences[at.sentence]!;
  let answers = known.get(own);
  if (!answers) known.set(own, (answers = new Map()));
  let answer = answers.get(at.word);
  if (answer === undefined) answers.set(at.word, (answer = surely(at)));
  return answer;
}

/** `null` if the word is no pronoun, or there is nothing that it may stand for. */
export function antecedentCase(at: PronounAt): AntecedentCase | null {
  const pronoun = SUBJECT_FORMS.get(at.sentences[at.sentence]!.words[at.word]!.lower);
  if (!pronoun) return null;
  const ruled = antecedentByRules(at);
  const candidates = candidatesFor(at, pronoun, ruled);
  if (candidates.length === 0) return null;
  return {
    kind: kindOfPronoun(pronoun),
    candidates,
    evidence: antecedentEvidence(at, pronoun, candidates, ruled)
  };
}

/** Persons, "it" and "they" weigh the same evidence differently. */
export type AntecedentKind = "person" | "it" | "they";

function kindOfPronoun(pronoun: string): AntecedentKind {
  return pronoun === "it" || pronoun === "they" ? pronoun : "person";
}

/**
 * How probable each candidate is, and, last, none of them.
 *
 * @returns sums to 1
 */
export function antecedentBeliefs(evidence: readonly Evidence[], weights: Float64Array): number[] {
  const scores = evidence.map((told) => scoreOf(told, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const WEIGHTS: Readonly<Record<AntecedentKind, Float64Array>> = {
  person: weightsOf(ANTECEDENT_SPACE, ANTECEDENT_WEIGHTS.person),
  it: weightsOf(ANTECEDENT_SPACE, ANTECEDENT_WEIGHTS.it),
  they: weightsOf(ANTECEDENT_SPACE, ANTECEDENT_WEIGHTS.they)
};

function surely(at: PronounAt): string | null {
  const told = antecedentCase(at);
  if (!told) return null;
  const beliefs = antecedentBeliefs(told.evidence, WEIGHTS[told.kind]);
  const best = told.candidates.findIndex((_, i) => beliefs[i]! >= SURE[told.kind]);
  const said = told.candidates[best]?.said;
  return said !== undefined && isSayable(said) ? said : null;
}

/** Whether words stand for somebody alone: no "his envoy", no "the man who", nothing cut. */
export function isSayable(said: string): boolean {
  const [first = ""] = said.toLowerCase().split(" ");
  if (said.length > LONGEST || said.length < 3 || /(?:['’]s?|\.)$/u.test(said)) return false;
  if (PREPOSITIONS.has(first) || /^(?:his|her|its|their|our|your|be|been|what|together|half)$/u.test(first))
    return false;
  if (first === said.toLowerCase() && DETERMINERS.has(first)) return false;
  return !/\b(?:he|she|it|they|who|whom|which|that|highness|majesty)\b/iu.test(said);
}
