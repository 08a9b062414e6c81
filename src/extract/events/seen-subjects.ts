import {PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import {IS_DETERMINER, isOf} from "./word-class.js";

const PRONOUNS: ReadonlySet<string> = new Set("he she they it".split(" "));
const DEFINITE: ReadonlySet<string> = new Set("the its his her this these".split(" "));

/** What earlier sentences named: whether a subject goes on with it. */
export class SeenSubjects {
  /** Nouns and names, lower case. */
  private readonly seen = new Set<string>();

  /** Must be called with the sentences in order, behind their happenings. */
  leave({words}: ParsedSentence): void {
    for (const {lower, kind, mask} of words) {
      if (kind === "word" && lower.length > 3 && mask !== "timex") this.seen.add(lower);
    }
  }

  /** Whether the subject is one that the story has already named, or a pronoun for it. */
  goesOn({sentence, predicate}: Reading): boolean {
    const subject = subjectOf(sentence, predicate);
    if (!subject) return false;
    const {words} = sentence;
    const first = words[subject[0]]!;
    if (PRONOUNS.has(first.lower)) return true;
    for (let i = subject[0]; i < subject[1] && i < subject[0] + 5; i++) {
      const {lower, mask, capital, kind} = words[i]!;
      if (mask === "toponym" || mask === "timex" || kind !== "word" || lower.length < 3) continue;
      if ((capital && i > 0) || mask === "name") {
        if (this.seen.has(lower)) return true;
      } else if (DEFINITE.has(first.lower) && i > subject[0] && this.seen.has(lower)) return true;
      else if (i > subject[0] && PREPOSITIONS.has(lower)) break;
    }
    // A name at the beginning of a sentence is in capitals whatever it is.
    return (
      subject[0] === 0 &&
      first.capital &&
      first.mask !== "toponym" &&
      this.seen.has(first.lower) &&
      !isOf(first, IS_DETERMINER)
    );
  }
}
