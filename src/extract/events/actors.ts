import type {Actor} from "../../domain/event.js";
import {headNoun, isBody} from "./antecedent-fit.js";
import {headOf} from "./antecedent-words.js";
import {clauseAt} from "./bind.js";
import {PREPOSITIONS, SUBORDINATORS} from "./grammar.js";
import {prepositionBefore} from "./preposition.js";
import {isPersonNoun} from "./person-words.js";
import {HAPPENING_NOUNS} from "./nouns.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {isQuoted, quotationsIn, speakerOf} from "./speakers.js";
import {subjectOf, type Stretch} from "./subject.js";
import type {Word} from "./words.js";

const MOST_ACTORS = 8;
const LONGEST_ACTOR = 60;
/** Before a body's name: where it was, not with whom. */
const LOCATING: ReadonlySet<string> = new Set(
  "in at near outside inside into through over off on across around behind beside".split(" ")
);

/**
 * Who took part in what a predicate tells: names and states in its subject, then those it was done with, to
 * or by. A subject without a name is an actor in its own words ("Thousands of farmers").
 */
export function actorsOf(
  text: string,
  sentence: ParsedSentence,
  predicate: Predicate,
  antecedent: (word: number) => string | null
): Actor[] {
  const {words, names, places} = sentence;
  const actors: Actor[] = [];
  const add = (name: string, role: string | null): void => {
    if (actors.length >= MOST_ACTORS || actors.some((actor) => actor.name === name)) return;
    actors.push(role ? {name, role} : {name});
  };
  const quotations = quotationsIn(text, sentence);
  const speaker = speakerOf(text, sentence, predicate, quotations);
  if (speaker?.name) add(speaker.name.canonical, speaker.name.role);
  else if (speaker && speaker.said.length <= LONGEST_ACTOR) add(speaker.said, null);
  if (isQuoted(quotations, words[predicate.at]!)) return actors;
  const unquoted = ({from}: {readonly from: number}): boolean => !isQuoted(quotations, words[from]!);
  const subject = headOf(sentence, predicate) ?? subjectOf(sentence, predicate);
  const pronoun = subject && subject[1] - subject[0] === 1 ? antecedent(subject[0]) : null;
  const within = ({from}: {readonly from: number}): boolean =>
    subject !== null && from >= subject[0] && from < subject[1];
  for (const name of names) if (within(name) && unquoted(name)) add(name.item.canonical, name.item.role);
  for (const place of places) {
    if (
      place.item.toponym.kind !== "demonym" &&
      within(place) &&
      unquoted(place) &&
      acts(words, place, subject!)
    )
      add(place.item.toponym.surface, null);
  }
  if (subject && actors.length === 0) {
    if (pronoun) add(pronoun, null);
    else {
      const party = withoutClause(words, subject);
      const [from, to] = party;
      const said = text.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/gu, " ");
      const {lower} = words[headNoun(words, party)]!;
      const acting = isBody(lower) || isPersonNoun(lower.replace(/s$/u, ""));
      const happening = !acting && words.slice(from, to).some((word) => HAPPENING_NOUNS.has(word.lower));
      if (said.length <= LONGEST_ACTOR && !happening && isParty(words, party)) add(said, null);
    }
  }
  const home = clauseAt(sentence, predicate.at);
  for (const name of names) {
    if (within(name) || !unquoted(name) || clauseAt(sentence, name.from) !== home) continue;
    // "met at the City Hall": there, not with it.
    const whereabouts =
      name.item.type === "organization" && LOCATING.has(prepositionBefore(words, name.from));
    if (!whereabouts && (name.from > predicate.at || predicate.passive))
      add(name.item.canonical, name.item.role);
  }
  return actors;
}

/** "Lorup and Brill signed": a place that is who did it, not only where they are from. */
function acts(
  words: readonly Word[],
  {from, to}: {from: number; to: number},
  [first, last]: Stretch
): boolean {
  const next = words[to];
  const begins = from === first || (from === first + 1 && words[first]!.lower === "the");
  const joined = /^(?:and|,)$/u.test(words[from - 1]?.lower ?? "") && from > first;
  return (begins || joined) && (to >= last || next?.lower === "and" || next?.lower === ",");
}

/** "The mayor, who joined the fleet,": without what is told of the noun. */
function withoutClause(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 1; i + 1 < to; i++)
    if (words[i]!.lower === "," && /^(?:who|which|whose|where)$/u.test(words[i + 1]!.lower)) return [from, i];
  return [from, to];
}

/** Whether words can be somebody: no pronoun, no rest of another phrase, nothing that tells. */
function isParty(words: readonly Word[], [from, to]: Stretch): boolean {
  const first = words[from]!;
  if (
    to - from === 1 &&
    /^(?:he|she|it|they|we|i|you|who|which|that|this|there|no|what|another|one)$/u.test(first.lower)
  )
    return false;
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || first.lower.endsWith("ly"))
    return false;
  if (/^(?:it|there|perhaps|no|what|that)$/u.test(first.lower) || isParticiple(first, from)) return false;
  return !words
    .slice(from, to)
    .some(
      ({lower, mask}) => mask === null && /^(?:is|are|was|were|had|has|have|will|would|i|we've)$/u.test(lower)
    );
}

/** "put on a plane": what was done to somebody, not who. */
function isParticiple({verb, mask, capital}: Word, at: number): boolean {
  if (verb === null || mask !== null || (capital && at > 0) || verb.forms.includes("base")) return false;
  return verb.forms.includes("past") && !verb.forms.includes("participle");
}
