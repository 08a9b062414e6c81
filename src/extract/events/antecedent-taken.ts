import {NUMERALS} from "./antecedent-fit.js";
import {isCounting, isSeveral} from "./antecedent-nouns.js";
import {DETERMINERS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {isNounOfSex, isPersonNoun} from "./person-words.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Whom somebody does this to may go on as "they". */
const TAKEN: ReadonlySet<string> = new Set(
  `arrest detain charge rescue evacuate airlift capture hire deport expel jail convict sentence release free summon recruit
  hold indict seize kidnap abduct question nominate appoint elect pick`.split(/\s+/u)
);
/** Whom somebody does this to goes next. */
const SENT: ReadonlySet<string> = new Set("send dispatch".split(" "));
const LOST = /^(?:lost|killed|drowned|died|perished|hanged|executed|beheaded|murdered)$/u;
/** What those do next, if nothing is done to them. */
const SUFFERED: ReadonlySet<string> = new Set("appear plead deny face stand remain".split(" "));
const ENDS_A_NOUN =
  /^(?:in|at|on|to|from|for|after|before|over|during|near|who|that|as|and|when|under|with|by|outside|off)$/u;

/** "Twenty men were lost": they did nothing more. */
export function isLost({predicates, words}: ParsedSentence, [, to]: Stretch): boolean {
  const verb = predicates.find(({finite, at}) => finite && at >= to);
  return (
    verb !== undefined &&
    LOST.test(words[verb.at]!.lower) &&
    (verb.passive || /^(?:died|drowned|perished)$/u.test(words[verb.at]!.lower))
  );
}

/** "arrested 14 people. They appeared in court": who suffered it, where it goes on with what is done to them. */
export function takenIn({words, predicates}: ParsedSentence, verb: Predicate | null): Stretch | null {
  if (!verb) return null;
  if (verb.passive) {
    const several = predicates
      .filter(({finite, passive, negated}) => finite && !passive && !negated)
      .map(({at}) => severalBehind(words, at))
      .filter((stretch) => stretch !== null);
    if (several.length === 1) return several[0]!;
  }
  const last = predicates.findLast(({finite}) => finite);
  if (!last || last.passive || last.negated) return null;
  const suffers = TAKEN.has(last.verb) && (verb.passive || SUFFERED.has(verb.verb));
  // "sent three members to Peru. They embarked".
  if (!suffers && !(SENT.has(last.verb) && verb.sense === "move")) return null;
  let to = last.at + 1;
  while (
    to < words.length &&
    words[to]!.kind !== "mark" &&
    words[to]!.mask !== "timex" &&
    !ENDS_A_NOUN.test(words[to]!.lower)
  )
    to++;
  const first = words[last.at + 1];
  const counted = first?.kind === "number" || NUMERALS.test(first?.lower ?? "");
  return counted && to > last.at + 2 ? [last.at + 1, to] : null;
}

/** "pulled the survivors out": several persons right behind a verb. */
function severalBehind(words: readonly Word[], verb: number): Stretch | null {
  const from = verb + 1;
  if (!words[from] || !isCounting(words[from])) return null;
  for (let at = from + 1; at < words.length && at <= from + 3; at++) {
    const {kind, mask, lower} = words[at]!;
    if (kind !== "word" || mask !== null || ENDS_A_NOUN.test(lower)) return null;
    const next = words[at + 1];
    if (isSeveral(words[at]!) && !(next && isSeveral(next))) return [from, at + 1];
  }
  return null;
}

/** "Police arrested a man of 26; he was charged": who suffered it, where it goes on with what is done to him. */
export function personTaken(
  {words, predicates}: ParsedSentence,
  word: number,
  pronoun: string,
  verb: Predicate
): Stretch | null {
  const last = predicates.findLast(({finite, at}) => finite && at < word);
  if (!last || last.passive || last.negated || !TAKEN.has(last.verb)) return null;
  if (!verb.passive && !SUFFERED.has(verb.verb)) return null;
  const from = last.at + 1;
  if (!DETERMINERS.has(words[from]?.lower ?? "")) return null;
  let to = from + 1;
  while (
    to < word &&
    words[to]!.kind !== "mark" &&
    words[to]!.mask !== "timex" &&
    !ENDS_A_NOUN.test(words[to]!.lower)
  )
    to++;
  const person = words.slice(from, to).findLast(({lower, mask}) => mask === null && isPersonNoun(lower));
  return person && isNounOfSex(person.lower, pronoun) ? [from, to] : null;
}
