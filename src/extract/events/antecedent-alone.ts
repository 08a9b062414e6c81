import {isShipNoun} from "./antecedent-fit.js";
import {said, SUBJECT_FORMS} from "./antecedent-words.js";
import {PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isNounOfSex, isPersonNoun} from "./person-words.js";
import type {Word} from "./words.js";

/** Of many one, or somebody's. */
const NO_PART_OF_WHO =
  /^(?:first|second|third|fourth|fifth|last|next|other|only|his|her|its|their|our|my|such|same)$/u;
/** Words from "the" to the noun for a person. */
const MOST_BEFORE = 4;

/**
 * "Nurses traced the contacts of a preacher. He": the only person in a sentence, who did nothing in it and whom nothing
 * names; `null` if there is none or another may be meant.
 */
export function onlyPerson(text: string, sentence: ParsedSentence, pronoun: string): string | null {
  const {words, names} = sentence;
  if (names.some(({item}) => item.type === "person")) return null;
  // "I had it from the harbourmaster that a yawl came in": she may be meant.
  if (pronoun === "she" && words.some(({lower}) => isShipNoun(lower))) return null;
  const persons = words.flatMap(({lower, mask}, i) => (mask === null && isPersonNoun(lower) ? [i] : []));
  const [at, other] = persons;
  if (at === undefined || other !== undefined || !isNounOfSex(words[at]!.lower, pronoun)) return null;
  if (words.some(({lower}, i) => SUBJECT_FORMS.get(lower) === pronoun && (i < at || lower !== "his")))
    return null;
  // "the pilot's licence", "a clerk and": not the person alone.
  if (/^(?:['’]s?|and|or|-)$/u.test(words[at + 1]?.lower ?? "") || words[at + 1]?.capital) return null;
  // "Nils Brod": a name that was not recognized may be whoever is meant.
  const isName = ({capital, mask, kind}: Word): boolean => capital && mask === null && kind === "word";
  if (words.some((word, i) => i > 0 && isName(word) && isName(words[i - 1]!))) return null;
  let from = at - 1;
  while (from > 0 && at - from < MOST_BEFORE && !/^(?:the|an?)$/u.test(words[from]!.lower)) {
    const {kind, mask, verb, lower} = words[from]!;
    if (kind !== "word" || mask === "timex" || (verb !== null && !verb.nounLike)) return null;
    if (NO_PART_OF_WHO.test(lower) || PREPOSITIONS.has(lower)) return null;
    from--;
  }
  // "Orwin, the khan": who has a name.
  if (words[from - 1]?.lower === ",") return null;
  return from >= 0 && /^(?:the|an?)$/u.test(words[from]!.lower) ? said(text, words, [from, at + 1]) : null;
}
