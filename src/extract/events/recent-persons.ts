import type {ParsedSentence} from "./parse.js";
import type {Word} from "./words.js";

const MALE: ReadonlySet<string> = new Set("he him himself".split(" "));
const FEMALE: ReadonlySet<string> = new Set("she herself".split(" "));
const MALE_TITLE = /\b(?:mr|king|prince|lord|sir|father|brother|president|chairman|pope|sheikh)\b/iu;
const FEMALE_TITLE =
  /\b(?:mrs|ms|miss|queen|princess|lady|mother|sister|dame|chairwoman|duchess|actress)\b/iu;

/** Persons of the current and the two earlier sentences: whom "he" and "she" may stand for. */
export class RecentPersons {
  private sentence = 0;
  /** Latest last; never changed while a sentence is read. */
  private recent: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly sentence: number;
  }[] = [];

  /** Must be called with the sentences in order. */
  enter(): void {
    this.sentence++;
    this.recent = this.recent.filter(({sentence}) => sentence >= this.sentence - 2);
  }

  leave({names}: ParsedSentence): void {
    for (const {item} of names) {
      if (item.type !== "person") continue;
      this.recent = [
        ...this.recent.filter(({name}) => name !== item.canonical),
        {name: item.canonical, role: item.role, sentence: this.sentence}
      ];
    }
  }

  /**
   * The one person that a subject pronoun of the sentence can mean; `null` when there is none or more than one. What
   * it gives holds when later sentences are read, too.
   */
  antecedents(): (pronoun: Word) => string | null {
    // Never changed between two sentences: the next ones get a list of their own.
    const {recent} = this;
    return ({lower}) => {
      const wanted = MALE.has(lower) ? "male" : FEMALE.has(lower) ? "female" : null;
      if (!wanted) return null;
      const fit = recent.filter(({role}) => {
        if (!role) return true;
        return wanted === "male"
          ? !FEMALE_TITLE.test(role)
          : !MALE_TITLE.test(role) || !/\b(?:mr|king|prince|lord|sir|father|brother)\b/iu.test(role);
      });
      return fit.length === 1 ? fit[0]!.name : null;
    };
  }
}
