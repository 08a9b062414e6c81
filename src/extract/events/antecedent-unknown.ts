import type {ParsedSentence} from "./parse.js";
import {isNounOfSex, isPersonNoun} from "./person-words.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Words that open a sentence alone and do something: no names, whatever "his" stands behind. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `plague fever fire rain snow ice hunger winter summer spring autumn night death word news peace war storm wind illness
  disease cholera typhus typhoid smallpox influenza malaria gout money debt trade history legend tradition tears rumour
  rumor gossip nothing nobody everybody somebody anyone parliament congress police thirst scurvy lightning fate luck fame
  love grief age time business duty work school surgery custody bail help relief rescue god heaven providence`.split(
    /\s+/u
  )
);
const FORMS: Readonly<Record<string, RegExp>> = {
  he: /^(?:he|his|himself)$/u,
  she: /^(?:she|her|herself)$/u
};
/** Words from a comma to the noun that says what somebody is. */
const FURTHEST = 6;

/**
 * Whether words that nothing is known of are somebody's name: "the caliph al-Hadir"; "Orwin, the prefect", "Orwin
 * had lost his teeth" by what their sentence says of them.
 *
 * @param stretch - up to the noun that the words are about
 * @param pronoun - "he" or "she"
 */
export function isUnknownPerson(
  {words, names}: ParsedSentence,
  [from, to]: Stretch,
  pronoun: string
): boolean {
  const first = words[from]!;
  if (to - from > 1) return first.lower === "the" && isNamedByOffice(words, [from, to], pronoun);
  if (!first.capital || first.mask !== null || first.kind !== "word" || first.lower.length < 3) return false;
  if (NO_NAMES.has(first.lower) || isPersonNoun(first.lower) || /[^aeiu]s$/u.test(first.lower)) return false;
  // A word like any other, which only opens the sentence.
  if (first.verb !== null || /(?:tion|ment|ness|ing|ship|ity)$/u.test(first.lower)) return false;
  if (isAbout(words, to, pronoun)) return true;
  const own = words.findIndex(({lower, mask}, i) => i >= to && mask === null && FORMS[pronoun]!.test(lower));
  if (own < 0) return false;
  return !words
    .slice(to, own)
    .some(
      ({lower, mask}, i) =>
        (mask === null && (isPersonNoun(lower) || isPersonNoun(lower.replace(/s$/u, "")))) ||
        names.some((name) => name.from === to + i && name.item.type === "person")
    );
}

/** "the caliph al-Hadir", "the old emperor Orwin": nothing but a name behind the office. */
function isNamedByOffice(words: readonly Word[], [from, to]: Stretch, pronoun: string): boolean {
  const office = words.findIndex(
    ({lower, mask, capital}, i) =>
      i > from &&
      i < to - 1 &&
      mask === null &&
      !capital &&
      isPersonNoun(lower) &&
      isNounOfSex(lower, pronoun)
  );
  if (office < 0) return false;
  return words
    .slice(office + 1, to)
    .every(
      ({capital, lower, kind, mask}) =>
        kind === "word" && mask === null && (capital || /^(?:al|el)-/u.test(lower))
    );
}

/** ", the prefect,", ", a keeper of": what somebody is, behind their name. */
function isAbout(words: readonly Word[], comma: number, pronoun: string): boolean {
  if (words[comma]?.lower !== ",") return false;
  for (let i = comma + 1; i < words.length && i <= comma + FURTHEST; i++) {
    const {lower, mask, kind} = words[i]!;
    if (kind === "mark" && lower !== "-") return false;
    if (mask === null && isPersonNoun(lower)) return isNounOfSex(lower, pronoun);
    if (
      mask === null &&
      i > comma + 1 &&
      /^(?:of|in|at|from|to|for|by|with|and|who|which|his|her)$/u.test(lower)
    )
      return false;
  }
  return false;
}
