import type {EventTime} from "../../domain/event.js";
import {intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import {clauseAt} from "./bind.js";
import type {CarriedTime} from "./carried.js";
import type {ClauseKind} from "./clauses.js";
import {RECENT, saysWhen} from "./opening-news.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import type {VerbSense} from "./verbs.js";

/** What is said to others. */
const SAYING: ReadonlySet<VerbSense> = new Set(["report", "statement", "criticism", "demand"]);
const TELLING: ReadonlySet<ClauseKind> = new Set(["main", "coordinate"]);

/**
 * The one day of late that an article has told of so far: "The minister opened the bridge on Friday. She also announced a second
 * one." What is said in the simple past without a date of its own was said then, and so was done what somebody did of whom
 * something else of that day is told. Once another date is told that is not sure any more; what is planned does not count.
 */
export class SceneDay {
  private time: EventTime | null = null;
  private over = false;
  private sentence = 0;
  private paragraph = 0;
  /** Where the day was told last. */
  private last = {sentence: 0, paragraph: 0};
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
    if (!time?.edtf || this.over || reading.status !== "happened") return;
    if (this.time ? this.time.edtf !== time.edtf : !this.isLate(time)) {
      this.over = true;
      return;
    }
    this.time ??= time;
    this.last = {sentence: this.sentence, paragraph: this.paragraph};
    for (const name of namesOf(reading)) this.who.add(name);
  }

  /** The day, for what was said or done then; `null` for all else, and where the sentence says when. */
  timeOf(reading: Reading): CarriedTime | null {
    if (!this.time || this.over || reading.status !== "happened") return null;
    const {sentence, predicate} = reading;
    const {tense, finite, negated, at, sense} = predicate;
    if (tense !== "past" || !finite || negated || sentence.words[at]!.quoted) return null;
    if (!TELLING.has(sentence.clauses[clauseAt(sentence, at)]!.kind)) return null;
    if (sentence.times.some(({item}) => saysWhen(item))) return null;
    if (!SAYING.has(sense) && !namesOf(reading).some((name) => this.who.has(name))) return null;
    return {
      time: this.time,
      hows: new Set(["scene"]),
      sentencesAgo: this.sentence - this.last.sentence,
      sameParagraph: this.paragraph === this.last.paragraph
    };
  }

  /** Whether it is one day, that of the article or some days before. */
  private isLate({edtf, precision}: EventTime): boolean {
    if (!this.published || precision !== "day") return false;
    const [from, to] = intervalOfEdtf(edtf!);
    return to - from === 1 && from < this.published[1] && from >= this.published[0] - RECENT;
  }
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
