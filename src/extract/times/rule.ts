import type {Captured, Match} from "./match.js";
import type {Fields, Reading} from "./reading.js";

/** One part of what a rule has read: the two ends of a range are two expressions. */
export type Piece = {
  readonly reading: Reading;
  readonly first: number;
  readonly last: number;
  /** Whether the pieces are the ends of one range. */
  readonly range?: boolean;
};

/**
 * How one kind of expression is written, and what it says.
 *
 * A pattern is a list of items, separated by spaces. An item in upper case is a class of words (`MONTH`)
 * or one of the reader's own (`NUM`, `DAY`, `YEAR`, `CLOCK`, `HOLIDAY`, `NUMERIC`, or `T`: any expression);
 * any other is the word or character itself. `a|b` either, `^` in front: nothing between it and the item
 * before, `?` behind: may be missing, `name=` in front: remembered under that name (classes are under their
 * own, in lower case). Patterns have no repetition: they take bounded time at each word.
 */
export type TimexRule = {
  /** Stable, e.g. `en/day-month-year`; copied into the timex. */
  readonly id: string;
  readonly patterns: readonly string[];
  /** Read only in such texts, short posts or histories: elsewhere such words say nothing of time. */
  readonly only?: readonly Genre[];
  /** `null` when the words turn out to mean something else. */
  readonly read: (match: Match) => Reading | readonly Piece[] | null;
};

/** What kind of text it is: it decides where dates without a year are counted from. */
export type Genre = "news" | "history" | "post";

/** A holiday: its names in the language, and its key in `holidays.ts`. */
export type HolidayNames = Readonly<Record<string, readonly string[]>>;

/** How a language counts from a happening ("six months after the ceasefire"), and says when one was. */
export type EventWords = {
  /** Begins a clause that says when the noun before it took place. */
  readonly relative: string;
  /** Behind the day before it: "the eve of the vote". */
  readonly eveOf: string;
  /** Nouns of one thing: the article may date the vote, and count from the poll. */
  readonly same: readonly (readonly string[])[];
  /** 1 after it, -1 before it. */
  readonly sides: Readonly<Record<string, 1 | -1>>;
  readonly determiners: ReadonlySet<string>;
  /** Those of what the article has told of: "the", not "a". */
  readonly definite: ReadonlySet<string>;
  /** What takes place, in lower case and without a plural. */
  readonly nouns: ReadonlySet<string>;
  /** Before a length that ends or begins with a happening and is no date: "for two weeks before the vote". */
  readonly lengths: ReadonlySet<string>;
  /** Before a date. */
  readonly prepositions: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  /** Verbs and participles whose subject takes place when they do: "the vote was held", "the siege began". */
  readonly happens: ReadonlySet<string>;
  /** Verbs whose object takes place when they do: "signed a treaty". */
  readonly makes: ReadonlySet<string>;
  /** What no noun goes on over. */
  readonly stops: ReadonlySet<string>;
};

/** A language: words, holidays, and one ordered list of rules; of equally long matches the first rule wins. */
export type TimeLanguage = {
  /** BCP 47, e.g. `en`. */
  readonly id: string;
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly holidays: HolidayNames;
  readonly eventWords: EventWords;
  readonly rules: readonly TimexRule[];
};

export type {Captured, Fields, Match};
