import type {EventTime} from "../../domain/event.js";
import {intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import {clauseAt} from "./bind.js";
import type {CarriedTime} from "./carried.js";
import type {ClauseKind} from "./clauses.js";
import {namesOccasion} from "./occasion.js";
import {isNewsOfTheDay, RECENT, SAYING, saysWhen} from "./opening-news.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import type {VerbSense} from "./verbs.js";

const TELLING: ReadonlySet<ClauseKind> = new Set(["main", "coordinate"]);
const PERSONS: ReadonlySet<string> = new Set(["he", "she"]);

/** What is done once something has happened, the same day or later. */
const AFTERMATH: ReadonlySet<VerbSense> = new Set(["legal", "aid", "sanction"]);
/** So many sentences behind one that names the day the story is still there. */
const SOON = 2;
/** So many sentences later what "also" was said goes on with what was said on a day. */
const ALSO_FOR = 2;

/** A day of late, and where it was told. */
type Told = {readonly time: EventTime; readonly sentence: number; readonly paragraph: number};

/**
 * The one day of late that an article has told of so far: "The minister opened the bridge on Friday. She also announced a second
 * one." What is said in the simple past without a date of its own was said then, and so was done what somebody did of whom
 * something else of that day is told, and what is told next: "A brass band played." Once another date is told that is not sure any
 * more, but "she" of the next sentence still stays in the day of the last one, so does what was "also" said, and "at the ceremony"
 * in the only day of late. What is planned does not count.
 */
export class SceneDay {
  /** The first day of late; `several`, once there is another one. */
  private day: EventTime | null = null;
  private several = false;
  /** Whether no other date was told. */
  private alone = true;
  /** The last sentence that had a date itself. */
  private named = 0;
  private sentence = 0;
  private paragraph = 0;
  /** The last telling of the day; of any day of late, unless another date was told since. */
  private last: Told | null = null;
  private latest: Told | null = null;
  /** Names of those who did something on the day, in lower case, word by word. */
  private readonly who = new Set<string>();

  /** @param published - when the article came out; `null` if that is not known */
  constructor(private readonly published: DayInterval | null) {}

  /** Must be called with the sentences in order; both are counted from 1. */
  enter(sentence: number, paragraph: number): void {
    this.sentence = sentence;
    this.paragraph = paragraph;
  }

  /** Must be called with the happenings in order, with the date that each was given. */
  told(time: EventTime | null, reading: Reading): void {
    if (!time?.edtf || reading.status !== "happened") return;
    const day = this.dayOf(time);
    if (time.anchor !== "narrative" && !isNewsOfTheDay(time)) this.named = this.sentence;
    if (!day) this.alone = false;
    else if (!this.day) this.day = day;
    else if (this.day.edtf !== day.edtf) {
      this.several = true;
      this.alone = false;
    }
    // As it was first worded: "on Monday", not "at noon".
    const worded = this.day?.edtf === day?.edtf ? this.day : day;
    this.latest = worded && {time: worded, sentence: this.sentence, paragraph: this.paragraph};
    if (!this.alone) return;
    this.last = this.latest;
    for (const name of namesOf(reading)) this.who.add(name);
  }

  /** The day, for what was said or done then; `null` for all else, and where the sentence says when. */
  timeOf(reading: Reading): CarriedTime | null {
    if (reading.status !== "happened") return null;
    const {sentence, predicate} = reading;
    const {tense, finite, negated, at} = predicate;
    if (tense !== "past" || !finite || negated || sentence.words[at]!.quoted) return null;
    if (!TELLING.has(sentence.clauses[clauseAt(sentence, at)]!.kind)) return null;
    if (sentence.times.some(({item}) => saysWhen(item))) return null;
    const told = this.toldOf(reading);
    if (!told) return null;
    return {
      time: told.time,
      hows: new Set(["scene"]),
      sentencesAgo: this.sentence - told.sentence,
      sameParagraph: this.paragraph === told.paragraph
    };
  }

  private toldOf(reading: Reading): Told | null {
    const {sentence, predicate} = reading;
    if (
      this.last &&
      this.alone &&
      (SAYING.has(predicate.sense) || this.isByThem(reading) || this.goesOnAtOnce(reading))
    )
      return this.last;
    const first = subjectOf(sentence, predicate)?.[0];
    if (
      this.latest &&
      this.sentence - this.latest.sentence <= 1 &&
      first !== undefined &&
      PERSONS.has(sentence.words[first]!.lower)
    )
      return this.latest;
    if (this.latest && this.sentence - this.latest.sentence <= ALSO_FOR && alsoSays(reading))
      return this.latest;
    if (this.day && !this.several && namesOccasion(reading))
      return {time: this.day, sentence: this.sentence, paragraph: this.paragraph};
    return null;
  }

  /** Whether it is told soon behind a sentence that names the day, at no other place, and is no aftermath. */
  private goesOnAtOnce({sentence, predicate, classified}: Reading): boolean {
    return (
      this.sentence - this.named <= SOON &&
      sentence.places.length === 0 &&
      sentence.clauses[clauseAt(sentence, predicate.at)]!.kind === "main" &&
      subjectOf(sentence, predicate) !== null &&
      !AFTERMATH.has(predicate.sense) &&
      !AFTERMATH.has(classified.type)
    );
  }

  /** Whether somebody did it who did something else on the day; also by a surname that is not known as a name when alone. */
  private isByThem(reading: Reading): boolean {
    const {sentence, predicate} = reading;
    const subject = subjectOf(sentence, predicate);
    if (!subject) return false;
    return sentence.words
      .slice(subject[0], subject[1])
      .some(({lower, capital, kind}) => capital && kind === "word" && this.who.has(lower));
  }

  /** The day, without its hour, if it is one: that of the article or some days before. */
  private dayOf(time: EventTime): EventTime | null {
    if (!this.published || (time.precision !== "day" && time.precision !== "time")) return null;
    const [from, to] = intervalOfEdtf(time.edtf!);
    const late = to - from === 1 && from < this.published[1] && from >= this.published[0] - RECENT;
    return late ? {...time, precision: "day"} : null;
  }
}

/** "She also announced". */
function alsoSays({sentence: {words}, predicate: {at, sense}}: Reading): boolean {
  return SAYING.has(sense) && (words[at - 1]?.lower === "also" || words[at + 1]?.lower === "also");
}

/** Of the subject, persons, bodies and places that act. */
function namesOf({sentence, predicate}: Reading): string[] {
  const subject = subjectOf(sentence, predicate);
  if (!subject) return [];
  return sentence.words
    .slice(subject[0], subject[1])
    .filter(
      ({mask, kind, lower}) => kind === "word" && lower.length > 2 && (mask === "name" || mask === "toponym")
    )
    .map(({lower}) => lower);
}
