import type {Actor} from "../../domain/event.js";
import {headOf} from "./antecedent.js";
import {clauseAt} from "./bind.js";
import {prepositionBefore} from "./preposition.js";
import {HAPPENING_NOUNS} from "./nouns.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {isQuoted, quotationsIn, speakerOf} from "./speakers.js";
import {subjectOf} from "./subject.js";

const MOST_ACTORS = 8;
const LONGEST_ACTOR = 60;

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
    const {kind, surface} = place.item.toponym;
    if (!within(place) || !unquoted(place) || kind === "demonym") continue;
    const before = prepositionBefore(words, place.from);
    if (kind === "associative" || before === "" || before === "of") {
      if (place.from === subject![0] || before === "of" || words[place.from - 1]?.lower === "and")
        add(surface, null);
    }
  }
  if (subject && actors.length === 0) {
    if (pronoun) add(pronoun, null);
    else {
      const [from, to] = subject;
      const said = text.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/gu, " ");
      const happening = words.slice(from, to).some(({lower}) => HAPPENING_NOUNS.has(lower));
      if (
        said.length <= LONGEST_ACTOR &&
        !happening &&
        !/^(?:he|she|it|they|we|i|you|who|which|that|this|there)$/iu.test(said)
      )
        add(said, null);
    }
  }
  const home = clauseAt(sentence, predicate.at);
  for (const name of names) {
    if (within(name) || !unquoted(name) || clauseAt(sentence, name.from) !== home) continue;
    if (name.from > predicate.at || predicate.passive) add(name.item.canonical, name.item.role);
  }
  return actors;
}
