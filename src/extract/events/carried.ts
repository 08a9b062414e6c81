import type {EventPlace, EventTime} from "../../domain/event.js";

/** How an article comes to a place that a sentence does not name. */
export type CarriedHow =
  /** The dateline's town. */
  | "home"
  /** Where the last happening was. */
  | "told"
  /** Where the happening was that the sentence speaks of again: "the meeting". */
  | "lookback"
  /** "there": where the last happening was. */
  | "there"
  /** "there": the last place that something was said to be in, at or near. */
  | "there-located"
  /** Of the body that acts: "the Orsk council voted". */
  | "seat"
  /** The first place that the article names. */
  | "first"
  /** The place that it names most, at least twice. */
  | "frequent"
  /** Named in the title. */
  | "titled"
  /** Named last in the sentence before. */
  | "previous"
  /** Named last in an earlier sentence. */
  | "earlier";

/** A place that a sentence may take over. */
export type Carried = {
  readonly place: EventPlace;
  readonly hows: ReadonlySet<CarriedHow>;
  readonly sentencesAgo: number;
  readonly sameParagraph: boolean;
};

/** How an article comes to a date that a sentence does not name. */
export type CarriedTimeHow =
  /** Of the last happening with a date. */
  | "story"
  /** Of the happening that the sentence speaks of again: "the blast". */
  | "lookback"
  /** The day the article came out. */
  | "published"
  /** The date with which the article opens. */
  | "opening"
  /** The one day that the article has told of so far. */
  | "scene"
  /** Counted from another date of the sentence: "on Thursday, two days after a blast killed ten". */
  | "counted";

/** A date that a sentence may take over. */
export type CarriedTime = {
  readonly time: EventTime;
  readonly hows: ReadonlySet<CarriedTimeHow>;
  readonly sentencesAgo: number;
  readonly sameParagraph: boolean;
};
