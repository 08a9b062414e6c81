import type {EpochDay} from "../../domain/calendar.js";
import type {DayInterval} from "../../domain/time.js";
import type {Anchor, Precision, TimexType} from "../../domain/timex.js";
import type {Stretch} from "./stretch.js";
import type {Tense} from "./verb-tense.js";

/** A day without its year; with its weekday where the text gives it. */
export type PartialDay = {readonly month: number; readonly day: number; readonly weekday: number | null};

/** What the article around an expression gives to count from. */
export type Situation = {
  /** The publication day, or month or year; `null` when unknown. */
  readonly document: Stretch | null;
  readonly documentAnchor: "publication-date" | "dateline";
  /** Last date that the text has told of; `null` before the first. */
  readonly narrative: Stretch | null;
  /** Whether this sentence has told it. */
  readonly narrativeHere: boolean;
  /** The day that was last told of by its evening or night: what is then told of a morning is the next one. */
  readonly late: EpochDay | null;
  /** The day that was last told of by no hour of it: "by morning" is the next one. */
  readonly untimed: EpochDay | null;
  /** Last day told of that is one of those just before the publication. */
  readonly recent: Stretch | null;
  /** Whether a day just before or behind the publication has been told of, and the expression does not head its sentence. */
  readonly near: boolean;
  /** Whether a day of years ago has been told of: then the article tells that story. */
  readonly oldDay: boolean;
  /** Whether the day told last has no date: "that night" is its. */
  readonly unknownDay: boolean;
  /** Last day told of, where `narrative` has become coarser since: "that evening" is its. */
  readonly day: Stretch | null;
  /** Last day told of that was not ahead of the article. */
  readonly past: Stretch | null;
  /** Whether `partial` is the day that the words are written on: that of an entry in a diary. */
  readonly entry: boolean;
  /** Whether the words are those of a diary: what is told of behind an entry's day is no plan. */
  readonly diary: boolean;
  /** What an article without a date tells of: news, or a story of one year or of several; `null` of one with a date. */
  readonly undated: "news" | "story" | "years" | null;
  /** Last month or day told of by its name, for "on the 22nd"; `null` when it was long ago. */
  readonly named: Stretch | null;
  /** Last day without a year that an article without a date has told of, when it came after `narrative`. */
  readonly partial: PartialDay | null;
  /** Last month that such an article has named without its year; `null` when it was long ago. */
  readonly partialMonth: number | null;
  /** Last quarter that the text has just told of, for "a year earlier". */
  readonly quarter: Stretch | null;
  /** The weekday at the end of the range whose beginning this is: what is told as past has ended by then. */
  readonly until: number | null;
  /** The beginning of the range whose end this is: the end is not before it. */
  readonly begun: Stretch | null;
  /** Whether the sentence itself has written the narrative's year. */
  readonly toldHere: boolean;
  /** Whether the story was last told of just before: the date without a year may go on with it. */
  readonly old: boolean;
  /** Last year that the text has written out. */
  readonly year: number | null;
  /** The same, however far back: it tells the century of "the thirties". */
  readonly era: number | null;
  /** Whether the text tells of a past far from its publication: then the narrative leads. */
  readonly history: boolean;
  /** Told as since then: "since the mill burned in March"; only of months, seasons and holidays. */
  readonly since: boolean;
  /** Whether it recurs, and is of no day or year: "usually held in May". */
  readonly habit: boolean;
  /** Whether its paragraph reports what a court was told. */
  readonly court: boolean;
  /** A short post: what it announces is ahead more often than not. */
  readonly post: boolean;
  /** Whether its verb looks back from the story: "had begun on 16 June". */
  readonly pluperfect: boolean;
  readonly tense: Tense;
  /** What its sentence says for a bare weekday being the next one, in log-odds; 0 of all else. */
  readonly aheadBySentence: number;
  /** Whether a future is one told in the past: "which was to land on the 14th"; only told of days. */
  readonly planned: boolean;
  /** Of 03/04/2020; `null` when nothing tells. */
  readonly order: "day-month" | "month-day" | null;
};

/** An expression with its date, before it becomes a `Timex`. */
export type Anchored = {
  readonly type: TimexType;
  readonly value: string;
  readonly edtf: string | null;
  readonly interval: DayInterval | null;
  readonly precision: Precision;
  readonly anchor: Anchor;
  readonly alternative: string | null;
  /** What later expressions count from; `null` if it is no date. */
  readonly stretch: Stretch | null;
};

export type Dated = {
  readonly stretch: Stretch;
  readonly anchor: Anchor;
  readonly alternative?: Stretch | undefined;
  /** What TIMEX3 writes, where that is coarser: "a week later" is a week there. */
  readonly valueAs?: Stretch;
  readonly approximate?: boolean;
  /** Several days that no calendar unit covers. */
  readonly interval?: DayInterval;
};
