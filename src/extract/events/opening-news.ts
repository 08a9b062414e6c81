import type {Article} from "../../domain/article.js";
import {formatDay} from "../../domain/calendar.js";
import type {EventTime} from "../../domain/event.js";
import {intervalOfEdtf, precisionOfEdtf, type DayInterval, type EpochDay} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {isDateOfAside} from "./aside-date.js";
import {clauseAt} from "./bind.js";
import type {CarriedTime} from "./carried.js";
import type {ParsedSentence} from "./parse.js";
import type {Tense} from "./predicates.js";
import type {Reading} from "./select.js";
import type {VerbSense} from "./verbs.js";
import type {TimeContext} from "./time-evidence.js";

/** The rule of a date that no word tells: the day the article came out. */
const PUBLISHED_RULE = "bind/opening";

/** Sentences with which an article opens: its title or a line with its date, the news, and one more. */
const OPENING = 4;
/** Days before publication on which its news may have been: if the article names one of them, that may be the day. */
export const RECENT = 10;
const NEWS: ReadonlySet<Tense> = new Set(["perfect", "past"]);
const EARLIER = /^earlier/iu;
/** As of the one day of a story, and no surer than that. */
const SAID_OF_NEWS: CarriedTime["hows"] = new Set(["published", "scene"]);
/** What is said to others. */
export const SAYING: ReadonlySet<VerbSense> = new Set(["report", "statement", "criticism", "demand"]);
/** "Mill closes": a headline tells in the present what has happened. */
const HEADLINES: ReadonlySet<Tense> = new Set(["present", "past", "perfect"]);

/**
 * News with which an article opens and of which nothing says when it was: "Orba has won a contract to build the bridge." It counts
 * as of the day the article came out, unless the article names another day of late, or has told a date before in
 * the past tense. So does what is said about it further on: "The company said that ...", not next to a date of long ago.
 */
export class OpeningNews {
  private sentences = 0;
  private dated = false;
  /** Whether the article told news of its own day. */
  private isNews = false;
  /** The last sentence with a date of long ago, counted from 1. */
  private longAgo = 0;
  private readonly carried: CarriedTime | null;

  /** @param timexes - all of the article */
  constructor(article: Article, timexes: readonly Timex[]) {
    const time = publicationDay(article);
    const day = time?.precision === "day" ? intervalOfEdtf(time.edtf!)[0] : null;
    this.carried =
      time && day !== null && !timexes.some((timex) => isRecent(timex, day))
        ? {time, hows: new Set(["published"]), sentencesAgo: 0, sameParagraph: false}
        : null;
  }

  /** Must be called with the sentences in order, before their happenings are asked for. */
  enter(): void {
    this.sentences++;
  }

  leave({words, times}: ParsedSentence): void {
    if (times.some(({item}) => this.isLongAgo(item))) this.longAgo = this.sentences;
    if (this.dated || !times.some(({item}) => isTold(item))) return;
    // A line that is only a date says when the article came out.
    this.dated = words.some(({mask, kind}) => mask !== "timex" && kind === "word");
  }

  /** Must be called with the happenings in order, with the date that each was given. */
  told(time: EventTime | null): void {
    if (this.carried && time?.edtf === this.carried.time.edtf) this.isNews = true;
  }

  /** The day the article came out, for news that it opens with; `null` for all else. */
  timeOf(reading: Reading, lies: TimeContext["lies"]): CarriedTime | null {
    const {sentence, predicate} = reading;
    if (this.sentences > OPENING || (this.dated && predicate.tense !== "perfect")) return null;
    return (sentence.headline ? HEADLINES : NEWS).has(predicate.tense) ? this.dayFor(reading, lies) : null;
  }

  /** The day the article came out, for what was said about its news, also further on; `null` for all else. */
  timeOfSaid(reading: Reading, lies: TimeContext["lies"]): CarriedTime | null {
    const {tense, sense} = reading.predicate;
    if (tense !== "past" || !SAYING.has(sense)) return null;
    if (this.longAgo > 0 && (!this.isNews || this.sentences - this.longAgo <= 1)) return null;
    const day = this.dayFor(reading, lies);
    return day && {...day, hows: SAID_OF_NEWS};
  }

  private dayFor(reading: Reading, lies: TimeContext["lies"]): CarriedTime | null {
    const {sentence, predicate, status} = reading;
    if (!this.carried || status !== "happened") return null;
    const {finite, negated, at} = predicate;
    if (!finite || negated) return null;
    if (sentence.words[at]!.quoted || sentence.clauses[clauseAt(sentence, at)]!.kind !== "main") return null;
    const says = sentence.times.some(
      (mention) => saysWhen(mention.item) && !isDateOfAside(reading, mention, lies)
    );
    if (says) return null;
    return {...this.carried, time: {...this.carried.time, span: sentence.span}};
  }

  private isLongAgo({latest}: Timex): boolean {
    const [last, published] = [dayOf(latest), dayOf(this.carried?.time.edtf ?? null)];
    return last !== null && published !== null && last < published - RECENT;
  }
}

/** Whether no word told a date, but only when the article came out. */
export function isNewsOfTheDay(time: EventTime | null): boolean {
  return time?.rule === PUBLISHED_RULE;
}

/** The day the article came out, as a date that its sentences may take over; `null` if it has none, or no bounds. */
export function publicationDay({date}: Article): EventTime | null {
  if (!date) return null;
  const {edtf} = date;
  let days: DayInterval;
  try {
    days = intervalOfEdtf(edtf);
  } catch {
    return null;
  }
  if (!Number.isFinite(days[0]) || !Number.isFinite(days[1])) return null;
  return {
    edtf,
    wording: edtf,
    // Each sentence puts its own here.
    span: [0, 0],
    earliest: formatDay(days[0]),
    latest: formatDay(days[1] - 1),
    precision: precisionOfEdtf(edtf),
    anchor: "publication-date",
    rule: PUBLISHED_RULE,
    alternative: null
  };
}

function isTold({edtf, type}: Timex): boolean {
  return edtf !== null && type !== "DURATION" && type !== "SET";
}

const NO_PAST: ReadonlySet<string> = new Set(["PRESENT_REF", "FUTURE_REF"]);

/**
 * Also without a date: "earlier", "at noon". "Now" is the day the article came out, a former mayor is one of today, and "soon"
 * is not when somebody said it.
 */
export function saysWhen(timex: Timex): boolean {
  if (isTold(timex)) return true;
  const {type, value, surface} = timex;
  return type === "TIME" || (type === "DATE" && !NO_PAST.has(value) && surface.toLowerCase() !== "former");
}

/** Whether a date lies, or begins or ends, in the days before publication: "on Monday", "earlier this week", not "this week". */
function isRecent(timex: Timex, published: EpochDay): boolean {
  if (!isTold(timex)) return false;
  const [from, to] = [dayOf(timex.earliest), dayOf(timex.latest)];
  if (to !== null && to >= published && !EARLIER.test(timex.surface)) return false;
  return [from, to].some((day) => day !== null && day < published && day >= published - RECENT);
}

function dayOf(bound: string | null): EpochDay | null {
  return bound === null ? null : intervalOfEdtf(bound)[0];
}
