import type {How, PronounAt, Ruled} from "./antecedent.js";
import {isShipName} from "./antecedent-fit.js";
import {manyNouns, personNouns, unknownNames} from "./antecedent-nouns.js";
import {nameFor, said as wordsOf, subjectsOf} from "./antecedent-words.js";
import {PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isOfSex, isPersonNoun, sexOfOffice} from "./person-words.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** As what somebody or something was last told of. */
export const ROLES = [
  "subject",
  "inside",
  "owner",
  "by",
  "of",
  "place",
  "with",
  "object",
  "aside",
  "opening",
  "other"
] as const;
export type Role = (typeof ROLES)[number];

/** Who or what a pronoun may stand for, and where it was last told of before it. */
export type Candidate = {
  /** What a title would say. */
  said: string;
  /** Known as a person's name. */
  readonly isName: boolean;
  /** Which rule says it, if one does. */
  ruled: How | null;
  /** Index of the last sentence that tells of it, of the word there, and as what. */
  sentence: number;
  word: number;
  role: Role;
  /** Behind its last word there. */
  to: number;
  mentions: number;
  /** Index of the first sentence that tells of it. */
  readonly first: number;
  /** Titles and nouns before the name, lower case; empty if there are none. */
  office: string;
  /** By the index of each sentence that tells of it: the first word there. */
  readonly told: Map<number, number>;
};

/** One place where a candidate is told of. */
type Mention = {
  readonly said: string;
  /** The word by which it is known again. */
  readonly key: string;
  readonly isName: boolean;
  /** Among the sentence's words. */
  readonly stretch: Stretch;
  readonly office: string;
};

/** Behind a noun. */
const HANGS: ReadonlySet<string> = new Set("of from in at on for with to".split(" "));

/** Sentences back in which persons count, in which what did something does, and nouns for persons. */
const FURTHEST = 14;
const NEAR = 3;
const NEAREST = 2;

/** Whom or what a pronoun may stand for: what a rule says, whom the article named, and who did something near it. */
export function candidatesFor(at: PronounAt, pronoun: string, ruled: Ruled | null): Candidate[] {
  const {sentence, sentences, word, text} = at;
  const found = new Map<string, Candidate>();
  for (let s = 0; s <= sentence; s++) {
    const back = sentence - s;
    for (const mention of mentionsIn(text, sentences[s]!, pronoun, back)) {
      if (back === 0 && mention.stretch[0] >= word) continue;
      tell(found, mention, s);
    }
  }
  if (ruled) rule(found, at, ruled);
  const all: Candidate[] = [];
  for (const candidate of found.values()) {
    if (candidate.ruled === null && candidate.sentence < sentence - FURTHEST) continue;
    // "The empress Eudokia" is no "he".
    const sex = candidate.office ? sexOfOffice(candidate.office) : null;
    if (sex !== null && sex !== pronoun) continue;
    if (candidate.to > 0)
      candidate.role = roleOf(sentences[candidate.sentence]!, [candidate.word, candidate.to]);
    all.push(candidate);
  }
  return all;
}

function tell(
  found: Map<string, Candidate>,
  {said, key, isName, stretch: [word, to], office}: Mention,
  sentence: number
): void {
  const known = found.get(key);
  if (!known) {
    found.set(key, {
      said,
      isName,
      ruled: null,
      sentence,
      word,
      role: "other",
      to,
      mentions: 1,
      first: sentence,
      office,
      told: new Map([[sentence, word]])
    });
    return;
  }
  if (isName && said.length > known.said.length) known.said = said;
  if (office) known.office = office;
  if (known.sentence === sentence && known.word >= word) return;
  if (known.sentence !== sentence) known.told.set(sentence, word);
  known.sentence = sentence;
  known.word = word;
  known.to = to;
  known.mentions++;
}

/** Marks what a rule says; what it puts together itself is told of where its words stand. */
function rule(
  found: Map<string, Candidate>,
  {text, sentences, sentence, word}: PronounAt,
  {said, how}: Ruled
): void {
  const key = keyOf(said);
  if (!found.has(key)) {
    const start = text.lastIndexOf(said, sentences[sentence]!.words[word]!.start);
    let s = sentence;
    while (s > 0 && start < sentences[s]!.span[0]) s--;
    const at = sentences[s]!.words.findIndex((other) => other.start >= start);
    tell(found, {said, key, isName: false, stretch: [Math.max(0, at), 0], office: ""}, s);
  }
  const candidate = found.get(key)!;
  candidate.ruled = how;
  candidate.said = said;
}

/** Mentions by sentence, pronoun and how far back: the pronouns of a story ask for the same again and again. */
const kept = new WeakMap<ParsedSentence, Map<string, readonly Mention[]>>();

function mentionsIn(
  text: string,
  sentence: ParsedSentence,
  pronoun: string,
  back: number
): readonly Mention[] {
  let all = kept.get(sentence);
  if (!all) kept.set(sentence, (all = new Map()));
  const range = back <= NEAREST ? 0 : back <= NEAR ? 1 : 2;
  const key = pronoun + range;
  let mentions = all.get(key);
  if (!mentions) all.set(key, (mentions = findMentions(text, sentence, pronoun, back)));
  return mentions;
}

function findMentions(text: string, sentence: ParsedSentence, pronoun: string, back: number): Mention[] {
  const {words, names} = sentence;
  const found: Mention[] = [];
  const add = (said: string, isName: boolean, stretch: Stretch, office = ""): void => {
    found.push({said, key: keyOf(said), isName, stretch, office});
  };
  if (pronoun === "he" || pronoun === "she") {
    for (const {item, from, to} of names)
      if (item.type === "person" && !isShipName(words, from) && isOfSex(item.canonical, pronoun))
        add(item.canonical, true, [from, to], officeBefore(words, from, item.role));
    if (back <= NEAREST)
      for (const noun of personNouns(words, pronoun)) add(wordsOf(text, words, noun), false, noun);
    if (back <= NEAR)
      for (const name of unknownNames(words, pronoun)) add(wordsOf(text, words, name), false, name);
  }
  if (pronoun === "they" && back <= NEAREST)
    for (const noun of manyNouns(words)) add(wordsOf(text, words, noun), false, noun);
  if (back <= NEAR)
    for (const subject of subjectsOf(sentence, words.length)) {
      const said = nameFor(text, sentence, subject, pronoun);
      if (said !== null) add(said, false, subject);
    }
  return found;
}

/** What stands before a name and says what they are. */
function officeBefore(words: readonly Word[], from: number, role: string | null): string {
  const before = words[from - 1];
  const noun =
    before?.mask === null && before.kind === "word" && isPersonNoun(before.lower) ? before.lower : "";
  return `${role?.toLowerCase() ?? ""} ${noun}`.trim();
}

function roleOf(sentence: ParsedSentence, [from, to]: Stretch): Role {
  const {words} = sentence;
  const next = words[to]?.lower;
  if (next === "'s" || next === "'" || words[to - 1]!.lower === "'s") return "owner";
  let before = from - 1;
  while (before > 0 && words[before]!.capital && words[before]!.mask === null) before--;
  while (before >= 0 && /^(?:the|an?|mr|mrs|miss|ms|dr)$/u.test(words[before]!.lower)) before--;
  const {lower, verb, mask} = words[before] ?? {lower: "", verb: null, mask: null};
  const subject = subjectsOf(sentence, words.length).find((other) => from >= other[0] && from < other[1]);
  if (subject) return PREPOSITIONS.has(lower) && before >= subject[0] ? "inside" : "subject";
  if (before < 0) return "opening";
  if (lower === "by" || lower === "of") return lower;
  if (lower === ",") return "aside";
  if (/^(?:in|at|near|from|off|through)$/u.test(lower)) return "place";
  if (PREPOSITIONS.has(lower)) return "with";
  return verb !== null && mask === null ? "object" : "other";
}

/** The word by which somebody is known again: the last of the name, the noun before what hangs on it; lower case. */
function keyOf(said: string): string {
  const words = said.toLowerCase().split(" ");
  let at = 0;
  while (at + 1 < words.length && !(HANGS.has(words[at + 1]!) && !/['’]s$/u.test(words[at]!))) at++;
  return words[at]!;
}
