import {onlyPerson} from "./antecedent-alone.js";
import {headNoun, isActing, isBody, isFit, isShipNoun} from "./antecedent-fit.js";
import {
  kinBefore,
  namesAnother,
  openingPerson,
  personBefore,
  personEarlier,
  personOfStory,
  shipBefore
} from "./antecedent-person.js";
import {
  headOf,
  isNamed,
  isObject,
  isPronoun,
  nameFor,
  said,
  SUBJECT_FORMS,
  subjectsOf
} from "./antecedent-words.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import {isLost, personTaken, takenIn} from "./antecedent-taken.js";
import type {ParsedSentence} from "./parse.js";
import {isKnownName, isOfSex, isPersonNoun} from "./person-words.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";

/** Before a pronoun that may mean who does it. */
const AROUND = /^(?:under|behind|before|around|about|with|beside|above|over|below|ahead|of)$/u;
/** Sentences back that "it" and "they" are looked for. */
const FURTHEST = 10;
/** "it took five years": nothing that was named. */
const EXPLETIVE =
  /^(?:takes?|took|taken|seems?|seemed|appears?|happen(?:s|ed)?|rain(?:s|ed)|snow(?:s|ed)|turn(?:s|ed)|emerge[ds]?)$/u;

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

/** Which rule found whom a pronoun may stand for. */
export const HOWS = [
  "speaker",
  "taken",
  "own",
  "before",
  "earlier",
  "recent",
  "ahead",
  "ship",
  "story",
  "alone"
] as const;
export type How = (typeof HOWS)[number];

/** What a rule says for a pronoun, and which rule. */
export type Ruled = {readonly said: string; readonly how: How};

/**
 * The name or the words that a pronoun may stand for, as subject, object or owner: what did something before it in its own
 * sentence, else who or what the story was about. `null` where more than one will do, or none.
 */
export function antecedentByRules({text, sentences, sentence, word, recent}: PronounAt): Ruled | null {
  const own = sentences[sentence]!;
  const {lower} = own.words[word]!;
  const pronoun = SUBJECT_FORMS.get(lower);
  if (!pronoun) return null;
  const verb = own.predicates.find(({at}) => at > word);
  const isPerson = pronoun === "he" || pronoun === "she";
  // "let it be known", "made it clear": nothing that was named.
  if (lower === "it" && /^(?:be|clear|known|plain|upon)$/u.test(own.words[word + 1]?.lower ?? ""))
    return null;
  if (lower === "it" && verb && !isObject(own.words, word)) {
    // "bought a machine, and it was sent": what was done to it was not done to who bought it.
    if (verb.passive || isExpletive(own, word, verb)) return null;
  }
  const subjects = subjectsOf(own, word);
  const opening = isPerson && subjects.length === 0 ? openingPerson(own) : null;
  if (opening && opening[1] <= word) subjects.push(opening);
  // "the member said he was off": who says it, though nothing tells whether they are a person.
  const speaker = isPerson && lower === pronoun ? speakerBefore(own, word) : null;
  if (speaker)
    return ruled("speaker", nameBehind(own, speaker, pronoun) ?? nameFor(text, own, speaker, pronoun));
  const doer = isObject(own.words, word) ? subjects.at(-1) : undefined;
  // "A man met her, and she went on": he who came between is another.
  const goesOn =
    isPerson &&
    (subjects.some((stretch) => isPronoun(own.words, stretch, pronoun)) ||
      own.words.slice(0, word).some(({lower}, i) => isForm(lower, pronoun) && isObject(own.words, i)));
  // "with the ice heaving under him": his as well who did it.
  if (doer && AROUND.test(own.words[word - 1]!.lower) && nameFor(text, own, doer, pronoun)) return null;
  // "A tug took Ann Berg ashore, and a train brought her": no ship where a woman is named.
  const person = isPerson && !goesOn ? personBefore(own, subjects, word, pronoun) : null;
  // "defend his mother; she was": nobody who is named before her.
  if (isPerson && !goesOn && kinBefore(own, word, pronoun)) return null;
  const taken = isPerson && verb ? personTaken(own, word, pronoun, verb) : null;
  if (taken) return ruled("taken", said(text, own.words, taken));
  for (const stretch of subjects.toReversed()) {
    if (person !== null && !isNamed(own, stretch)) continue;
    if (stretch === doer || (goesOn && !isNamed(own, stretch))) continue;
    const named = nameFor(text, own, stretch, pronoun);
    if (named) return ruled("own", named);
    // The nearest that did something decides, unless it is one person.
    if (!isPerson && !(lower === "their" && isNamed(own, stretch))) return null;
  }
  if (person !== null) return ruled("before", person);
  // "Berg seized their boat": not what one person did is theirs.
  const byOne = lower === "their" && subjects.length === 1 && isNamed(own, subjects[0]!);
  if (!isPerson && !byOne && isLate(own, word)) return null;
  // "are building a punt; she was christened": nobody of an earlier sentence.
  if (pronoun === "she" && tellsOfShip(own, word)) return null;
  // "It was a surgeon, Hunnius, who noticed the mud; his bath": somebody of this sentence, not of an earlier one.
  if (isPerson && !goesOn && namesAnother(own, word, pronoun)) return null;
  return (
    ruled("earlier", fromEarlier({text, sentences, sentence, word, recent}, pronoun, verb ?? null)) ??
    ruled(
      "recent",
      recent && isKnownName(recent) && isOfSex(recent, pronoun) && subjects.length === 0 ? recent : null
    ) ??
    ruled("ahead", isPerson && subjects.length === 0 ? nameAhead(text, own, word, pronoun) : null) ??
    ruled(
      "ship",
      pronoun === "she" && sentence > 0 && subjects.length === 0
        ? shipBefore(text, sentences[sentence - 1]!)
        : null
    ) ??
    ruled(
      "story",
      isPerson && !tellsOfShip(own, word) ? personOfStory(text, sentences, {sentence, word, pronoun}) : null
    ) ??
    ruled(
      "alone",
      isPerson && !goesOn && sentence > 0 && !tellsOfPerson(own, word)
        ? onlyPerson(text, sentences[sentence - 1]!, pronoun)
        : null
    )
  );
}

function ruled(how: How, said: string | null): Ruled | null {
  return said === null ? null : {said, how};
}

/** Who says what begins with a pronoun, unless a body or many say it. */
function speakerBefore(own: ParsedSentence, word: number): Stretch | null {
  const {words, predicates, places} = own;
  const said = words[word - 1]?.lower === "that" ? word - 2 : word - 1;
  const verb = predicates.find(({at, sense, passive}) => at === said && sense === "report" && !passive);
  const head = verb ? headOf(own, verb) : null;
  if (!head) return null;
  const noun = headNoun(words, head);
  const {lower} = words[noun]!;
  if (
    isBody(lower) ||
    /[^s]s$|^(?:police|people|who|it|they)$/u.test(lower) ||
    (words[head[0]]!.lower === "the" && noun === head[0] + 1 && !isPersonNoun(lower))
  )
    return null;
  return places.some(({from, to}) => from <= noun && to > noun) ? null : head;
}

/** "The mill's superintendent, | Karl Berg, said": the name that a comma ties to who did it. */
function nameBehind({words, names}: ParsedSentence, [, to]: Stretch, pronoun: string): string | null {
  const comma = words[to - 1]!.lower === "," ? to - 1 : to;
  const name = words[comma]?.lower === "," ? names.find(({from}) => from === comma + 1) : undefined;
  return name?.item.type === "person" && isOfSex(name.item.canonical, pronoun) ? name.item.canonical : null;
}

function isForm(lower: string, pronoun: string): boolean {
  return SUBJECT_FORMS.get(lower) === pronoun;
}

/** Whether somebody stands before a word that may be meant, or may stand there under another noun. */
function tellsOfPerson({words, names, predicates}: ParsedSentence, word: number): boolean {
  return (
    predicates.filter(({finite, at}) => finite && at < word).length > 1 ||
    names.some(({item, from}) => item.type === "person" && from < word) ||
    words
      .slice(0, word)
      .some(({lower, mask}) => mask === null && (isPersonNoun(lower) || SUBJECT_FORMS.has(lower)))
  );
}

/** Whether a ship stands before "she" in a sentence, and nobody of an earlier one. */
function tellsOfShip({words}: ParsedSentence, word: number): boolean {
  if (words.slice(0, word).some(({lower}) => isForm(lower, "she"))) return false;
  return words
    .slice(0, word)
    .some(
      ({lower, mask}, i) => mask === null && isShipNoun(lower) && !/^['’]s$/u.test(words[i + 1]?.lower ?? "")
    );
}

/** "When he came ashore, Karl Berg had orders": who does what the main clause tells behind. */
function nameAhead(text: string, sentence: ParsedSentence, word: number, pronoun: string): string | null {
  const {clauses, predicates} = sentence;
  const home = clauses.findIndex(({from, to}) => word >= from && word < to);
  if (clauses[home]?.kind !== "subordinate") return null;
  const main = clauses.slice(home + 1).find(({kind}) => kind === "main" || kind === "coordinate");
  const verb = main?.predicates.map((p) => predicates[p]!).find(({finite}) => finite);
  const head = verb ? headOf(sentence, verb) : null;
  if (!head || head[0] < word || !isNamed(sentence, head)) return null;
  return nameFor(text, sentence, head, pronoun);
}

/** Whether something is told in the sentence before a word. */
function isLate({words}: ParsedSentence, word: number): boolean {
  return words
    .slice(0, word)
    .some(
      ({lower, verb, mask}) =>
        mask === null &&
        !PREPOSITIONS.has(lower) &&
        (/^(?:is|are|was|were|has|had|have)$/u.test(lower) || (verb !== null && !verb.nounLike))
    );
}

/** Who the sentences before were about, back to where it was named. */
function fromEarlier(
  {text, sentences, sentence, word}: PronounAt,
  pronoun: string,
  verb: Predicate | null
): string | null {
  if (pronoun === "he" || pronoun === "she") return personEarlier(text, sentences, sentence, pronoun);
  const {lower} = sentences[sentence]!.words[word]!;
  for (let s = sentence - 1; s >= 0 && s >= sentence - FURTHEST; s--) {
    const earlier = sentences[s]!;
    if (text.slice(earlier.span[1], sentences[s + 1]!.span[0]).includes("\n")) return null;
    const taken = pronoun === "they" ? takenIn(earlier, verb) : null;
    if (taken) return said(text, earlier.words, taken);
    const subjects = subjectsOf(earlier, earlier.words.length);
    const [first] = subjects;
    if (!first) return null;
    // "By the time the leaves were down it could parade": the story is still theirs.
    if (subjects.some((stretch) => isPronoun(earlier.words, stretch, pronoun))) continue;
    const many = lower === "they" && !isActing(earlier, first, lower) ? onlyMany(earlier, subjects) : null;
    if (many) return nameFor(text, earlier, many, pronoun);
    if (isLost(earlier, first)) return null;
    if (
      !isActing(earlier, first, pronoun) ||
      subjects.some(
        (stretch) =>
          stretch[0] !== first[0] && !isAside(earlier, stretch, pronoun) && isFit(earlier, stretch, pronoun)
      )
    )
      return null;
    return nameFor(text, earlier, first, pronoun);
  }
  return null;
}

/** "The empire fell: four thousand men scattered its host. They": the only persons who did something, behind what is none. */
function onlyMany(sentence: ParsedSentence, subjects: readonly Stretch[]): Stretch | null {
  if (subjects.some(([from]) => SUBJECT_FORMS.has(sentence.words[from]!.lower))) return null;
  const fit = subjects.filter((stretch) => isFit(sentence, stretch, "they"));
  const [many, other] = fit;
  if (!many || other || sentence.words.slice(...many).some(({lower}) => lower === "whom")) return null;
  if (isLost(sentence, many) || !isActing(sentence, many, "they")) return null;
  return isBody(sentence.words[headNoun(sentence.words, many)]!.lower) ? null : many;
}

/** "Farmers left after the council had met. They": a body of a clause about when or why is no "they". */
function isAside({clauses, words}: ParsedSentence, stretch: Stretch, pronoun: string): boolean {
  if (pronoun !== "they" || !isBody(words[headNoun(words, stretch)]!.lower)) return false;
  const home = clauses.findLast(({from}) => from <= stretch[0]);
  return home?.kind === "subordinate" || home?.kind === "relative";
}

/** "it was said that", "it took two days": stands for nothing before it. */
function isExpletive({words}: ParsedSentence, word: number, {at}: Predicate): boolean {
  if (EXPLETIVE.test(words[at]!.lower)) return true;
  for (let i = word + 1; i < words.length && i < word + 8; i++) {
    const {lower, kind} = words[i]!;
    if (kind === "mark") return false;
    const cleft = /^(?:is|was|has|had|will|would|may|'s)$/u.test(words[word + 1]?.lower ?? "");
    if (cleft && (lower === "that" || lower === "who" || lower === "whether")) return true;
    if (
      i === word + 2 &&
      /^(?:is|was|be|been)$/u.test(words[word + 1]?.lower ?? "") &&
      DETERMINERS.has(lower)
    )
      return true;
  }
  return false;
}
