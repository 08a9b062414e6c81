import {headNoun, isFit, isShipName} from "./antecedent-fit.js";
import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isOfSex} from "./person-words.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {headsOf} from "./title-heads.js";
import {isSound} from "./title-joins.js";
import {verbStart} from "./title-told.js";
import type {Word} from "./words.js";

/** Longest words of another sentence's subject that stand for a pronoun, in UTF-16 code units. */
const LONGEST = 48;

/** As what each form of a pronoun would be the subject. */
export const SUBJECT_FORMS: ReadonlyMap<string, string> = new Map([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["she", "she"],
  ["her", "she"],
  ["it", "it"],
  ["its", "it"],
  ["they", "they"],
  ["them", "they"],
  ["their", "they"]
]);
/** Longest form of a pronoun. */
const LONGEST_FORM = 5;

/** A pronoun, by its index among the words, and as what it would be the subject. */
export type Form = {readonly index: number; readonly subject: string};

const forms = new WeakMap<ParsedSentence, readonly Form[]>();

/** The pronouns of a sentence, in order: every pronoun behind asks for them. */
export function formsOf(sentence: ParsedSentence): readonly Form[] {
  let found = forms.get(sentence);
  if (!found) {
    found = sentence.words.flatMap(({lower}, index) => {
      const subject = lower.length <= LONGEST_FORM ? SUBJECT_FORMS.get(lower) : undefined;
      return subject ? [{index, subject}] : [];
    });
    forms.set(sentence, found);
  }
  return found;
}

/** Who does what each finite verb of a sentence tells: pronouns behind it ask again and again. */
const heads = new WeakMap<ParsedSentence, readonly {readonly at: number; readonly head: Stretch}[]>();

/** Subjects of the verbs that stand before a word, in order, each once. */
export function subjectsOf(sentence: ParsedSentence, before: number): Stretch[] {
  let all = heads.get(sentence);
  if (!all) heads.set(sentence, (all = headsIn(sentence)));
  const found: Stretch[] = [];
  for (const {at, head} of all)
    if (at < before && head[1] <= before && !found.some(([from]) => from === head[0])) found.push(head);
  return found;
}

function headsIn(sentence: ParsedSentence): {at: number; head: Stretch}[] {
  const all: {at: number; head: Stretch}[] = [];
  for (const predicate of sentence.predicates) {
    const head = predicate.finite ? headOf(sentence, predicate) : null;
    // "ran down the country, of which she": more than who did it.
    if (head && !sentence.predicates.some(({finite, at}) => finite && at >= head[0] && at < head[1]))
      all.push({at: predicate.at, head: withoutLead(sentence.words, head)});
  }
  const to = namedCopula(sentence);
  if (to > 0) all.unshift({at: to, head: [0, to]});
  return all;
}

/** "From Brill | she", "Put up again, | it": the pronoun alone. */
function withoutLead(words: readonly Word[], [from, to]: Stretch): Stretch {
  if (to - from < 2 || !/^(?:he|she|it|they)$/u.test(words[to - 1]!.lower)) return [from, to];
  const opens = PREPOSITIONS.has(words[from]!.lower) || words[to - 2]!.lower === ",";
  return opens ? [to - 1, to] : [from, to];
}

/** "Lorup was a free port": where a bare verb that tells no happening stands behind the name that opens a sentence; 0 if nowhere. */
function namedCopula({words, predicates, places, names}: ParsedSentence): number {
  const at = [...places, ...names].find(({from}) => from === 0)?.to ?? 0;
  if (at === 0 || words[at]?.mask !== null || !/^(?:is|was)$/u.test(words[at]!.lower)) return 0;
  return predicates.some(({from, at: verb}) => from === at || verb === at) ? 0 : at;
}

/** Who did what a predicate tells, in the fewest words; `null` where grammar does not say. */
export function headOf(sentence: Parsed, predicate: Predicate): Stretch | null {
  return soundHeads(sentence, predicate).at(-1) ?? null;
}

/** The heads of a verb that its sentence bears out. Titles, actors and every pronoun behind ask for them. */
export function soundHeads(sentence: Parsed, predicate: Predicate): readonly Stretch[] {
  let found = sentence.heads.get(predicate);
  if (!found) {
    const start = verbStart(sentence, predicate);
    found = headsOf(sentence, predicate, start).filter((head) => isSound(sentence, head, start, predicate));
    sentence.heads.set(predicate, found);
  }
  return found;
}

export function isPronoun(words: readonly Word[], [from, to]: Stretch, pronoun: string): boolean {
  return to - from === 1 && words[from]!.lower === pronoun;
}

/** The words that may stand for the pronoun; `null` if they do not fit it. */
export function nameFor(
  text: string,
  sentence: ParsedSentence,
  stretch: Stretch,
  pronoun: string
): string | null {
  const {words, names} = sentence;
  const [from, last] = withoutAside(words, stretch);
  // "The governor himself".
  const itself = last - from > 1 && /^(?:him|her|it|them)sel(?:f|ves)$/u.test(words[last - 1]!.lower);
  const to = itself ? last - 1 : last;
  // "The town remained": more than who it is.
  if (sentence.predicates.some(({finite, at}) => finite && at >= from && at < to)) return null;
  if (!isFit(sentence, [from, to], pronoun)) return null;
  const name = names.find(
    (mention) => mention.from >= from && mention.from < to && mention.item.type === "person"
  );
  if (name && (pronoun === "he" || pronoun === "she") && !isShipName(words, name.from))
    return isOfSex(name.item.canonical, pronoun) ? name.item.canonical : null;
  const told = said(text, words, [from, to]);
  if (told.length <= LONGEST) return told;
  // "An eleven-year-old girl | from a hamlet in the delta".
  const short = said(text, words, [from, headNoun(words, [from, to]) + 1]);
  return short.length <= LONGEST ? short : null;
}

export function said(text: string, words: readonly Word[], [from, to]: Stretch): string {
  return text.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/gu, " ");
}

/** What stands before the first aside. */
function withoutAside(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 1; i < to; i++)
    if (words[i]!.lower === "," && words[i]!.mask === null) return [from, i];
  return [from, to];
}

/** A subject with a person's name in it. */
export function isNamed({names, words}: ParsedSentence, [first, last]: Stretch): boolean {
  return names.some(
    ({item, from}) => item.type === "person" && from >= first && from < last && !isShipName(words, from)
  );
}

/** "received him", "told her that": done to somebody, not by or with what is theirs. */
export function isObject(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!;
  if (lower === "him" || lower === "them") return true;
  if (lower !== "her" && lower !== "it") return false;
  const next = words[at + 1];
  const before = words[at - 1];
  if (lower === "it") return before?.verb !== null && before?.mask === null;
  return (
    !next ||
    next.kind !== "word" ||
    PREPOSITIONS.has(next.lower) ||
    DETERMINERS.has(next.lower) ||
    /^(?:down|up|out|back|away|home|there|here|again|ashore|aboard|and|only|just|too|also|alone)$/u.test(
      next.lower
    )
  );
}
