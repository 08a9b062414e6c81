import {headNoun, isBody, isShipName, isShipNoun} from "./antecedent-fit.js";
import {isLost} from "./antecedent-taken.js";
import {isUnknownPerson} from "./antecedent-unknown.js";
import {isNamed, isObject, nameFor, said, SUBJECT_FORMS, subjectsOf} from "./antecedent-words.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isKnownName, isNounOfSex, isOfSex, isPersonNoun} from "./person-words.js";
import type {Stretch} from "./subject.js";
import {skipLead} from "./title-leads.js";

/** Sentences back that "he" is looked for, and that may stand between without a word of him. */
const FURTHEST = 12;
const MOST_SILENT = 2;
/** Before what may be a place that was taken for a person. */
const IN_A_PLACE = /^(?:in|at|by|near|from|off|through)$/u;
/** Sentences in which nobody else has done anything. */
const LATELY = 4;
const WOMEN_KIN = /^(?:mother|wife|widow|daughter|sister|aunt|niece|grandmother|queen|girl|woman)$/u;
const MEN_KIN = /^(?:father|husband|son|brother|uncle|nephew|grandfather)$/u;
/** Sentences that one story is at most. */
const LONGEST_STORY = 60;

/** The one person, or ship, that did something last, back to where they are named. */
export function personEarlier(
  text: string,
  sentences: readonly ParsedSentence[],
  sentence: number,
  pronoun: string
): string | null {
  let silent = 0;
  for (let s = sentence - 1; s >= 0 && s >= sentence - FURTHEST; s--) {
    const earlier = sentences[s]!;
    const subjects = subjectsOf(earlier, earlier.words.length);
    const opening = openingPerson(earlier);
    if (opening && !subjects.some(([from]) => from === opening[0])) subjects.unshift(opening);
    // "The clerk joined him there": the story is still his.
    const goesOn =
      pronoun === "he"
        ? earlier.words.some(({lower}) => lower === "him")
        : earlier.words.some(({lower}, i) => lower === "her" && isObject(earlier.words, i));
    const own = earlier.words.findIndex(({lower}) => lower === pronoun);
    const his = own >= 0;
    const people = peopleIn(earlier, pronoun);
    // "She heard that a steamer had left": who comes in behind the pronoun is another.
    const doing = subjects.filter((stretch) => !his || stretch[0] < own);
    const named = (stretches: readonly Stretch[]): ReadonlySet<string> =>
      new Set(
        stretches
          // "The emperor Orwin sent a clerk, Karl Berg": who is known goes on.
          .filter(
            (stretch) =>
              !isUnknown(earlier, stretch, pronoun) || (people.size === 0 && !isDoneTo(earlier, stretch))
          )
          .map((stretch) => nameFor(text, earlier, stretch, pronoun))
          .filter((name) => name !== null)
      );
    let acting = named(doing);
    // "The pedlar was killed, and Karl Berg was sold": who lives goes on.
    if (acting.size > 1) acting = named(doing.filter((stretch) => !isLost(earlier, stretch)));
    // "He withdrew; Colonel Berg scattered his host": either may go on.
    if (his && subjects.some((stretch) => stretch[0] > own && isNamed(earlier, stretch))) return null;
    if (acting.size > 0) {
      if (goesOn && s > 0) continue;
      return acting.size === 1 ? [...acting][0]! : null;
    }
    const told = his || goesOn || subjects.some((stretch) => isTheirs(earlier, stretch, pronoun));
    if (people.size > 0 && !told) {
      const [[name, known]] = [...people] as [[string, boolean]];
      return people.size === 1 && known ? name : null;
    }
    if (!told) silent++;
    if (silent > MOST_SILENT) return null;
  }
  return null;
}

/** A name that only its sentence bears out. */
function isUnknown(sentence: ParsedSentence, [from, to]: Stretch, pronoun: string): boolean {
  const {words, names} = sentence;
  return (
    !names.some((name) => name.from >= from && name.from < to) &&
    isUnknownPerson(sentence, [from, headNoun(words, [from, to]) + 1], pronoun)
  );
}

/** "Orwin was beaten": something was done to them. */
function isDoneTo({predicates}: ParsedSentence, [, to]: Stretch): boolean {
  return predicates.find(({finite, at}) => finite && at >= to)?.passive === true;
}

/** "His envoy": somebody else, but the story is still his. */
function isTheirs({words}: ParsedSentence, [from]: Stretch, pronoun: string): boolean {
  const {lower} = words[from]!;
  return SUBJECT_FORMS.get(lower) === pronoun;
}

/** "Ida Berg, a lawyer, was born": who a sentence opens with, whatever its verb. */
export function openingPerson({words, names}: ParsedSentence): Stretch | null {
  const at = skipLead(words, 0, words.length);
  const name = names.find(({from, item}) => item.type === "person" && from >= at && from <= at + 1);
  if (
    name &&
    (name.from === at || words[at]!.lower === "the") &&
    words[name.to]?.lower !== "and" &&
    words[name.to]?.lower !== "'s"
  )
    return [at, name.to];
  // "Mungo Park was": a name that was not recognized as one.
  let to = at;
  while (
    to < words.length &&
    words[to]!.capital &&
    words[to]!.mask === null &&
    !isShipName(words, to + 1) &&
    !isBody(words[to]!.lower)
  )
    to++;
  if (to - at > 1 && to - at < 4 && /^(?:is|was|had|has|who|,)$/u.test(words[to]?.lower ?? ""))
    return [at, to];
  // "Honduras's ousted president, put on a plane".
  if (!DETERMINERS.has(words[at]?.lower ?? "") && words[at]?.mask !== "toponym") return null;
  for (let i = at + 1; i < words.length && i < at + 5; i++) {
    const {kind, mask, lower} = words[i]!;
    if (lower === "'s" || (mask === "toponym" && words[i - 1]!.mask === mask)) continue;
    if (kind !== "word" || mask !== null) return null;
    if (!isPersonNoun(lower)) continue;
    return /^(?:is|was|had|has|who|,)$/u.test(words[i + 1]?.lower ?? "") ? [at, i + 1] : null;
  }
  return null;
}

/** Persons that a sentence names, but for whose things it names, and whether each is surely a person. */
function peopleIn({names, words}: ParsedSentence, pronoun: string): ReadonlyMap<string, boolean> {
  const people = new Map<string, boolean>();
  for (const {item, from, to} of names) {
    if (item.type !== "person" || words[to]?.lower === "'s" || isShipName(words, from)) continue;
    if (/^(?:née|born|alias|called|named)$/u.test(words[from - 1]?.lower ?? "")) continue;
    // "his envoy Berg": another than he.
    if (words.slice(Math.max(0, from - 3), from).some(({lower}) => SUBJECT_FORMS.get(lower) === pronoun))
      continue;
    if (isOfSex(item.canonical, pronoun))
      people.set(item.canonical, item.role !== null || isKnownName(item.canonical));
  }
  return people;
}

/** "It was a surgeon, Hunnius, who noticed": a person brought in before a word, who did nothing in the sentence. */
export function namesAnother({words, names}: ParsedSentence, word: number, pronoun: string): boolean {
  if (words[0]?.lower !== "it" || !/^(?:is|was)$/u.test(words[1]?.lower ?? "")) return false;
  return words.slice(0, word).some(({lower, mask}, i) => {
    if (mask === null) return isPersonNoun(lower) && isNounOfSex(lower, pronoun);
    const name = names.find(({from}) => from === i);
    return name?.item.type === "person" && isOfSex(name.item.canonical, pronoun);
  });
}

/** Whether a relative whose sex is known stands before a pronoun, as whom something is done to. */
export function kinBefore({words}: ParsedSentence, word: number, pronoun: string): boolean {
  const kin = pronoun === "she" ? WOMEN_KIN : MEN_KIN;
  return words
    .slice(1, word)
    .some(
      ({lower, mask}, i) => mask === null && kin.test(lower) && /^(?:his|her|their)$/u.test(words[i]!.lower)
    );
}

/** The one person whom a sentence names before a word, though not as who did it: "took Ann Berg ashore, and brought her". */
export function personBefore(
  sentence: ParsedSentence,
  subjects: readonly Stretch[],
  word: number,
  pronoun: string
): string | null {
  const names = sentence.names.filter(
    (name) =>
      name.to <= word &&
      sentence.words[name.from - 1]?.lower !== "of" &&
      (subjects.length > 0 || !PREPOSITIONS.has(sentence.words[name.from - 1]?.lower ?? "")) &&
      !subjects.some(([from, to]) => name.from >= from && name.from < to)
  );
  const [first, ...others] = peopleIn({...sentence, names}, pronoun);
  return first && others.length === 0 && first[1] ? first[0] : null;
}

/** The one ship that the sentence before tells of, where it names no woman: "the ferry Ems is back. | She". */
export function shipBefore(text: string, {words, names}: ParsedSentence): string | null {
  const ships = words.flatMap(({lower, mask}, i) => (mask === null && isShipNoun(lower) ? [i] : []));
  const [ship] = ships;
  if (ship === undefined || ships.length > 1) return null;
  if (words.some(({lower}) => isPersonNoun(lower) && !isNounOfSex(lower, "he"))) return null;
  if (names.some(({item, from}) => item.type === "person" && from !== ship + 1)) return null;
  let from = ship;
  while (from > 0 && ship - from < 4 && !/^(?:the|an?)$/u.test(words[from]!.lower)) from--;
  if (!/^(?:the|an?)$/u.test(words[from]!.lower)) return null;
  let to = ship + 1;
  while (to < words.length && words[to]!.capital && words[to]!.mask !== "timex") to++;
  // "a ship's cook".
  if (words[to]?.lower === "'s" || words.slice(from, to).some(({kind}) => kind === "mark")) return null;
  return said(text, words, [from, to]);
}

/**
 * The one person whom an article names before a pronoun, where nobody else did something of late: whom the story is
 * about, though sentences stood between without a word of them.
 */
export function personOfStory(
  text: string,
  sentences: readonly ParsedSentence[],
  {sentence, word, pronoun}: {readonly sentence: number; readonly word: number; readonly pronoun: string}
): string | null {
  let found: string | null = null;
  let sure = false;
  for (let s = Math.max(0, sentence - LONGEST_STORY); s <= sentence; s++) {
    const {names, words} = sentences[s]!;
    // Whoever was "she" before is nobody's "he", and may be the one who is named.
    if (s < sentence && tellsOf(sentences[s]!, pronoun === "he" ? SHE : HE)) return null;
    for (const {item, from} of names) {
      if (item.type !== "person" || (s === sentence && from > word) || isShipName(words, from)) continue;
      if (!isOfSex(item.canonical, pronoun)) continue;
      // Named with them in passing, a second person may be meant as well.
      if (found !== null && lastWord(found) !== lastWord(item.canonical)) return null;
      if (found === null && s === sentence) return null;
      sure ||=
        !IN_A_PLACE.test(words[from - 1]?.lower ?? "") &&
        (found !== null || item.role !== null || isKnownName(item.canonical));
      if (found === null || item.canonical.length > found.length) found = item.canonical;
    }
  }
  if (found === null || !sure || namesUnknown(sentences[sentence]!, word, found)) return null;
  for (let s = Math.max(0, sentence - LATELY); s < sentence; s++) {
    const earlier = sentences[s]!;
    for (const stretch of subjectsOf(earlier, earlier.words.length)) {
      const name = nameFor(text, earlier, stretch, pronoun);
      if (name === null || isUnknown(earlier, stretch, pronoun)) continue;
      if (lastWord(name) !== lastWord(found)) return null;
    }
  }
  return found;
}

/** "Cáceres kept the hills until | he", "Payer's dogs dragged | him": a name before the pronoun that is not theirs. */
function namesUnknown({words, names}: ParsedSentence, word: number, found: string): boolean {
  const acts = SUBJECT_FORMS.get(words[word]!.lower) === words[word]!.lower;
  return words.slice(0, word).some(({capital, mask, kind, verb, lower}, i) => {
    if (!capital || kind !== "word" || mask === "timex") return false;
    if (mask === "toponym") return i === 0 && acts && words[1]!.verb !== null && words[1]!.mask === null;
    if (found.toLowerCase().includes(lower)) return false;
    // "With the Brill Club she": known for no person.
    if (names.some(({item, from, to}) => item.type === "organization" && i >= from && i < to)) return false;
    if (i > 0) return true;
    // "After breakfast she".
    if (PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) return false;
    const next = words[1]!;
    return next.lower === "'s" || (acts && verb === null && next.verb !== null);
  });
}

const HE = 1;
const SHE = 2;
/** Whether a sentence says "he" or "she", in any form, as bits: each is asked again and again. */
const told = new WeakMap<ParsedSentence, number>();

function tellsOf(sentence: ParsedSentence, of: number): boolean {
  let bits = told.get(sentence);
  if (bits === undefined) {
    bits = 0;
    for (const {lower} of sentence.words) {
      const subject = lower.length < 4 ? SUBJECT_FORMS.get(lower) : undefined;
      if (subject === "he") bits |= HE;
      else if (subject === "she") bits |= SHE;
    }
    told.set(sentence, bits);
  }
  return (bits & of) !== 0;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
