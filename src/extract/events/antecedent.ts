import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isKnownName, isOfSex, isPersonNoun, NO_PERSON} from "./person-words.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {headsOf} from "./title-heads.js";
import {isSound} from "./title-joins.js";
import {verbStart} from "./title-told.js";
import type {Word} from "./words.js";

/** Sentences back that "he" is looked for, and that may stand between without a word of him. */
const FURTHEST = 10;
const MOST_SILENT = 2;
/** Longest words of another sentence's subject that stand for a pronoun, in UTF-16 code units. */
const LONGEST = 48;

const PLURALS: ReadonlySet<string> = new Set(
  "people men women children police they both others many several dozens hundreds thousands troops cattle clergy colliers".split(
    " "
  )
);
/** One, or many who do it. */
const GROUPS: ReadonlySet<string> = new Set(
  "crew committee council deputation party team company firm family gang government board regiment battalion squad union band staff commission court ministry crowd club delegation mission".split(
    " "
  )
);
/** A noun for many who act as one: `crew`, `bank`. */
export function isBody(lower: string): boolean {
  return GROUPS.has(lower) || /^(?:bank|patrol|army|navy|fleet|convoy|factory|mill)$/u.test(lower);
}

/** "it was said", "it took five years": nothing that was named. */
const EXPLETIVE =
  /^(?:said|announced|expected|reported|believed|hoped|feared|decided|agreed|noted|remembered|thought|known|found|takes?|took|taken|seems?|seemed|appears?|appeared|happen(?:s|ed)?|rain(?:s|ed)|snow(?:s|ed)|turn(?:s|ed)|emerge[ds]?)$/u;

/** Where a pronoun stands: its sentence, its place there, and the article's sentences, in order. */
export type PronounAt = {
  readonly text: string;
  readonly sentences: readonly ParsedSentence[];
  /** Index of the sentence. */
  readonly sentence: number;
  /** Index of the pronoun among its words. */
  readonly word: number;
  /** The one person whom the last sentences name, if there is one. */
  readonly recent: string | null;
};

/**
 * The name or the words that a subject pronoun stands for: what did something before it in its own sentence, else
 * who or what the story was about. `null` where more than one will do, or none.
 */
export function antecedentOf(
  {text, sentences, sentence, word, recent}: PronounAt,
  predicate: Predicate
): string | null {
  const own = sentences[sentence]!;
  const {lower} = own.words[word]!;
  if (!/^(?:he|she|it|they)$/u.test(lower)) return null;
  // "bought a machine, and it was sent": what was done to it was not done to who bought it.
  if (lower === "it" && (predicate.passive || isExpletive(own, word, predicate))) return null;
  for (const stretch of subjectsOf(own, word).toReversed()) {
    const named = nameFor(text, own, stretch, lower);
    if (named) return named;
    // The nearest that did something decides.
    if (lower === "they" || lower === "it") return null;
  }
  if (lower !== "he" && lower !== "she" && isLate(own, word)) return null;
  return (
    fromEarlier(text, sentences, sentence, lower) ??
    (recent && isKnownName(recent) && isOfSex(recent, lower) ? recent : null)
  );
}

/** Whether something is told in the sentence before a word. */
function isLate({words}: ParsedSentence, word: number): boolean {
  return words
    .slice(0, word)
    .some(
      ({lower, verb, mask}) =>
        mask === null &&
        (/^(?:is|are|was|were|has|had|have)$/u.test(lower) || (verb !== null && !verb.nounLike))
    );
}

/** Who the sentences before were about, back to where it was named. */
function fromEarlier(
  text: string,
  sentences: readonly ParsedSentence[],
  sentence: number,
  pronoun: string
): string | null {
  const isPerson = pronoun === "he" || pronoun === "she";
  let silent = 0;
  for (
    let s = sentence - 1;
    s >= 0 && s >= sentence - FURTHEST && silent <= (isPerson ? MOST_SILENT : 0);
    s--
  ) {
    const earlier = sentences[s]!;
    if (!isPerson && text.slice(earlier.span[1], sentences[s + 1]!.span[0]).includes("\n")) return null;
    const subjects = subjectsOf(earlier, earlier.words.length);
    if (isPerson) {
      const acting = new Set(
        subjects.map((stretch) => nameFor(text, earlier, stretch, pronoun)).filter((name) => name !== null)
      );
      if (acting.size > 0) return acting.size === 1 ? [...acting][0]! : null;
      const people = peopleIn(earlier, pronoun);
      if (people.size > 0) {
        const [[name, known]] = [...people] as [[string, boolean]];
        return people.size === 1 && known ? name : null;
      }
      if (!subjects.some((stretch) => isPronoun(earlier.words, stretch, pronoun))) silent++;
      continue;
    }
    const [first] = subjects;
    if (!first) return null;
    if (isPronoun(earlier.words, first, pronoun)) continue;
    if (
      !isActing(earlier, first, pronoun) ||
      subjects.some((stretch) => isRival(earlier, stretch, first, pronoun))
    )
      return null;
    return nameFor(text, earlier, first, pronoun);
  }
  return null;
}

/** Persons that a sentence names, but for whose things it names, and whether each is surely a person. */
function peopleIn({names, words}: ParsedSentence, pronoun: string): ReadonlyMap<string, boolean> {
  const people = new Map<string, boolean>();
  for (const {item, from, to} of names) {
    if (item.type !== "person" || words[to]?.lower === "'s" || NO_PERSON.test(words[from - 1]?.lower ?? ""))
      continue;
    if (isOfSex(item.canonical, pronoun))
      people.set(item.canonical, item.role !== null || isKnownName(item.canonical));
  }
  return people;
}

/** Across a full stop "they" are persons and "it" a body or a state: things come and go as objects as well. */
function isActing({words, places}: ParsedSentence, stretch: Stretch, pronoun: string): boolean {
  const head = headNoun(words, stretch);
  const {lower} = words[head]!;
  if (lower === "police") return false;
  if (pronoun === "it")
    return GROUPS.has(lower) || places.some(({from, to}) => from === stretch[0] && to > head);
  return PLURALS.has(lower) || isPersonNoun(lower.replace(/s$/u, "")) || GROUPS.has(lower);
}

/** Another subject that the pronoun could mean as well. */
function isRival(sentence: ParsedSentence, stretch: Stretch, first: Stretch, pronoun: string): boolean {
  return stretch[0] !== first[0] && isFit(sentence, stretch, pronoun);
}

/** Subjects of the verbs that stand before a word, in order, each once. */
function subjectsOf(sentence: ParsedSentence, before: number): Stretch[] {
  const found: Stretch[] = [];
  for (const predicate of sentence.predicates) {
    if (predicate.at >= before) break;
    if (!predicate.finite) continue;
    const head = headOf(sentence, predicate);
    if (head && head[1] <= before && !found.some(([from]) => from === head[0])) found.push(head);
  }
  return found;
}

/** Who did what a predicate tells, in the fewest words; `null` where grammar does not say. */
export function headOf(sentence: Parsed, predicate: Predicate): Stretch | null {
  const start = verbStart(sentence, predicate);
  return (
    headsOf(sentence, predicate, start).findLast((head) => isSound(sentence, head, start, predicate)) ?? null
  );
}

function isPronoun(words: readonly Word[], [from, to]: Stretch, pronoun: string): boolean {
  return to - from === 1 && words[from]!.lower === pronoun;
}

/** The words that may stand for the pronoun; `null` if they do not fit it. */
function nameFor(text: string, sentence: ParsedSentence, stretch: Stretch, pronoun: string): string | null {
  const {words, names} = sentence;
  if (!isFit(sentence, stretch, pronoun)) return null;
  const [from, to] = withoutAside(words, stretch);
  const name = names.find(
    (mention) => mention.from >= from && mention.from < to && mention.item.type === "person"
  );
  if (name && (pronoun === "he" || pronoun === "she"))
    return isOfSex(name.item.canonical, pronoun) ? name.item.canonical : null;
  const said = text.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/gu, " ");
  return said.length <= LONGEST ? said : null;
}

/** What stands before the first aside. */
function withoutAside(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 1; i < to; i++)
    if (words[i]!.lower === "," && words[i]!.mask === null) return [from, i];
  return [from, to];
}

/** Whether a pronoun may stand for these words, by number and by whether they are a person. */
function isFit({words, names}: ParsedSentence, [from, to]: Stretch, pronoun: string): boolean {
  const first = words[from]!;
  if (PREPOSITIONS.has(first.lower) || first.mask === "timex" || NO_PERSON.test(words[from - 1]?.lower ?? ""))
    return false;
  for (let i = from; i < to; i++)
    if (words[i]!.mask === null && /^(?:is|are|was|were|had|has|who|that)$/u.test(words[i]!.lower))
      return false;
  // "The daughter of a clerk, she": the same person, said in other words.
  const end = words[to - 1]!.lower === "," ? to - 1 : to;
  if (words[end]?.lower === "," && /^(?:he|she|it|they)$/u.test(words[end + 1]?.lower ?? "")) return false;
  if (
    to - from === 1 &&
    /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which|nobody|nothing|none|one|another|all|some|what)$/u.test(
      first.lower
    )
  )
    return false;
  if (
    /^(?:his|her|its|their|our|my|your|no|not|nobody|what|this|that|these|those|a|an)$/u.test(first.lower) &&
    pronoun !== "they"
  )
    if (!/^(?:a|an|this|that)$/u.test(first.lower)) return false;
  const head = headNoun(words, [from, to]);
  const {lower, mask} = words[head]!;
  const person = names.some(
    (mention) =>
      mention.item.type === "person" &&
      mention.from >= from &&
      mention.to - 1 <= head &&
      // "the fast steamer Ems": a ship, whatever its name was taken for.
      !NO_PERSON.test(words[mention.from - 1]?.lower ?? "")
  );
  const plural = isPlural(words, [from, to], head);
  if (pronoun === "they") return plural || (mask === null && GROUPS.has(lower));
  if (plural) return false;
  if (pronoun === "it") return !person && !isPersonNoun(lower) && lower !== "one";
  return person || (mask === null && isPersonNoun(lower));
}

/** The last word before what hangs on the noun. */
export function headNoun(words: readonly Word[], [from, to]: Stretch): number {
  let at = from;
  while (
    at + 1 < to &&
    words[at + 1]!.kind !== "mark" &&
    !(words[at + 1]!.mask === null && PREPOSITIONS.has(words[at + 1]!.lower)) &&
    !/^(?:that|which|who|whose|where)$/u.test(words[at + 1]!.lower)
  )
    at++;
  return at;
}

function isPlural(words: readonly Word[], [from]: Stretch, head: number): boolean {
  const {lower, mask} = words[head]!;
  for (let i = from + 1; i < head; i++) if (words[i]!.lower === "and" && words[i]!.mask === null) return true;
  if (
    words[from]!.kind === "number" ||
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|many|both|these|those|hundreds|thousands|dozens)$/u.test(
      words[from]!.lower
    )
  )
    return true;
  if (mask !== null && head === from) return false;
  if (PLURALS.has(lower)) return true;
  return (
    lower.length > 3 &&
    /[^sui]s$/u.test(lower) &&
    !/^(?:an?|each|every|this)$/u.test(words[from]!.lower) &&
    mask !== "name"
  );
}

/** "it was said that", "it took two days": stands for nothing before it. */
function isExpletive({words}: ParsedSentence, word: number, {at}: Predicate): boolean {
  if (EXPLETIVE.test(words[at]!.lower)) return true;
  for (let i = word + 1; i < words.length && i < word + 8; i++) {
    const {lower, kind} = words[i]!;
    if (kind === "mark") return false;
    if (lower === "that" || lower === "who" || lower === "whether") return true;
    if (i === word + 2 && /^(?:is|was|be|been)$/u.test(words[word + 1]!.lower) && DETERMINERS.has(lower))
      return true;
  }
  return false;
}
