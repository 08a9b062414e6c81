import type {Article} from "../../domain/article.js";
import type {EventPlace, EventProperties, EventTime} from "../../domain/event.js";
import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import {clauseAt} from "./bind.js";
import type {Carried, CarriedHow, CarriedTime, CarriedTimeHow} from "./carried.js";
import {eventPlace} from "./feature.js";
import {PLACE_PREPOSITIONS} from "./grammar.js";
import {isStage, Setting} from "./setting.js";
import {OpeningNews, publicationDay} from "./opening-news.js";
import {prepositionBefore} from "./preposition.js";
import {publishedDay} from "./published-side.js";
import {RecentPersons} from "./recent-persons.js";
import {SceneDay} from "./scene-day.js";
import {SeenSubjects} from "./seen-subjects.js";
import type {Annotations, ParsedSentence} from "./parse.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import {IS_HAPPENING, isOf} from "./word-class.js";

const POINTERS: ReadonlySet<string> = new Set("the this that these those".split(" "));
const THERE_IS: ReadonlySet<string> = new Set("is are was were has have had will would 's".split(" "));

/** What is looked back to of a happening: its kind, place and date. */
type Happened = Pick<EventProperties, "type" | "place" | "time">;

/** A happening that was told, where in the article, with the nouns that later sentences may call it by. */
type Told = {
  readonly event: Happened;
  readonly nouns: ReadonlySet<string>;
  readonly sentence: number;
  readonly paragraph: number;
};

/** A place that a sentence named. */
type Named = {readonly item: Resolution; readonly sentence: number; readonly paragraph: number};

/** How far back "the meeting" looks. */
const MEMORY = 12;
/** A meeting goes by any of these when it is told of again. */
const MEETINGS: ReadonlySet<string> = new Set(
  "meeting meetings talks summit negotiations consultations discussions".split(" ")
);
const FUNCTIONAL = new Set("police officials authorities".split(" "));

/** What an article has told so far: what "the meeting", "there" and "he" may look back to. */
export class Narrative {
  private readonly told_: Told[] = [];
  /** The day the article came out; worked out when first asked for. */
  private day: EventTime | null | undefined;
  private sentence = 0;
  private paragraph = 1;
  private end = 0;
  /** The dateline's town. */
  private home: Resolution | null = null;
  /** Where the article plays. */
  readonly setting: Setting;
  /** Whether a happening is the news of the day. */
  readonly news: OpeningNews;
  /** The one day of late that was told of so far, for what was said or done then. */
  readonly scene: SceneDay;
  /** The last place of each earlier sentence, latest last; no more than two sentences are asked for. */
  private named: Named[] = [];
  /** The last place of earlier sentences that something was in, at or near. */
  private located: Named | null = null;
  /** Whom "he" or "she" may stand for. */
  readonly persons = new RecentPersons();
  /** Whether a subject goes on with what earlier sentences named. */
  readonly subjects = new SeenSubjects();

  /**
   * @param resolutions - all places of the article, in the order of the text
   * @param timexes - all its dates
   */
  constructor(
    private readonly article: Article,
    resolutions: readonly Resolution[],
    timexes: readonly Timex[]
  ) {
    this.setting = new Setting(resolutions, article.title);
    this.news = new OpeningNews(article, timexes);
    this.scene = new SceneDay(publishedDay(article));
  }

  /** Must be called with the sentences in order. `opening`: what stands in the dateline, if the sentence has one. */
  enter({span}: ParsedSentence, opening: Annotations | null): void {
    this.sentence++;
    this.news.enter();
    if (this.sentence > 1 && this.article.text.slice(this.end, span[0]).includes("\n")) this.paragraph++;
    this.scene.enter(this.sentence, this.paragraph);
    this.end = span[1];
    this.persons.enter();
    if (!opening) return;
    const inDateline = opening.resolutions.filter(({toponym}) => toponym.span[0] < span[0]);
    this.home =
      inDateline.find(({chosen, toponym}) => chosen !== null && !FUNCTIONAL.has(toponym.surface)) ?? null;
  }

  /** Remembers the persons and places of a sentence for the next ones. */
  leave(sentence: ParsedSentence): void {
    this.news.leave(sentence);
    this.subjects.leave(sentence);
    this.persons.leave(sentence);
    const last = sentence.places.findLast(({item}) => isStage(item));
    const located = sentence.places.findLast(
      ({item, from}) => isStage(item) && PLACE_PREPOSITIONS.has(prepositionBefore(sentence.words, from))
    );
    if (located) this.located = {item: located.item, sentence: this.sentence, paragraph: this.paragraph};
    if (last)
      this.named = [
        ...this.named.slice(-1),
        {item: last.item, sentence: this.sentence, paragraph: this.paragraph}
      ];
  }

  told(event: Happened, reading: Reading): void {
    const {sentence, predicate, classified} = reading;
    this.news.told(event.time);
    this.scene.told(event.time, reading);
    const nouns = new Set<string>();
    for (const {lower, kind, mask, spelling} of sentence.words) {
      if (spelling.is & IS_HAPPENING && kind === "word" && mask !== "timex") nouns.add(stem(lower));
    }
    nouns.add(stem(predicate.verb));
    nouns.add(stem(classified.type));
    this.told_.push({event, nouns, sentence: this.sentence, paragraph: this.paragraph});
    if (this.told_.length > MEMORY) this.told_.shift();
  }

  /** Places that a happening may take over, most likely kinds first; no place twice. */
  carriedPlaces(happening: Reading): Carried[] {
    const found = new Map<
      string,
      {place: EventPlace; hows: Set<CarriedHow>; sentence: number; paragraph: number}
    >();
    const offer = (how: CarriedHow, place: EventPlace | null, sentence: number, paragraph: number): void => {
      if (!place) return;
      const known = found.get(place.entryId);
      if (!known) found.set(place.entryId, {place, hows: new Set([how]), sentence, paragraph});
      else {
        known.hows.add(how);
        known.sentence = Math.max(known.sentence, sentence);
        known.paragraph = Math.max(known.paragraph, paragraph);
      }
    };
    const told = this.told_.findLast(({event}) => event.place !== null);
    const again = this.lookBack(happening, true);
    const there = this.says(happening, "there") ? told : null;
    const offerTold = (how: CarriedHow, from: Told | null | undefined): void => {
      if (from) offer(how, from.event.place, from.sentence, from.paragraph);
    };
    offerTold("lookback", again);
    offerTold("there", there);
    offerTold("told", told);
    if (this.home) {
      offer("home", eventPlace(this.home), 0, this.paragraph);
      if (this.says(happening, "here")) offer("there", eventPlace(this.home), this.sentence, this.paragraph);
    }
    const seat = this.seatOf(happening);
    if (seat) offer("seat", eventPlace(seat), this.sentence, this.paragraph);
    const [previous, earlier] = this.lastNamed();
    if (previous) offer("previous", eventPlace(previous.item), previous.sentence, previous.paragraph);
    if (earlier) offer("earlier", eventPlace(earlier.item), earlier.sentence, earlier.paragraph);
    if (this.located && this.says(happening, "there"))
      offer("there-located", eventPlace(this.located.item), this.located.sentence, this.located.paragraph);
    const {first, titled, frequent} = this.setting;
    if (this.sentence > 1 && first) offer("first", eventPlace(first), 1, 1);
    if (titled) offer("titled", eventPlace(titled), 1, 1);
    if (frequent) offer("frequent", eventPlace(frequent), 1, 1);
    return [...found.values()].map(({place, hows, sentence, paragraph}) => ({
      place,
      hows,
      sentencesAgo: this.sentence - sentence,
      sameParagraph: paragraph === this.paragraph
    }));
  }

  /** Dates that a happening may take over; no date twice. */
  carriedTimes(happening: Reading): CarriedTime[] {
    const found = new Map<
      string,
      {time: EventTime; hows: Set<CarriedTimeHow>; sentence: number; paragraph: number}
    >();
    const offer = (
      how: CarriedTimeHow,
      time: EventTime | null,
      sentence: number,
      paragraph: number
    ): void => {
      if (!time?.edtf) return;
      const known = found.get(time.edtf);
      if (known) known.hows.add(how);
      else found.set(time.edtf, {time, hows: new Set([how]), sentence, paragraph});
    };
    const offerTold = (how: CarriedTimeHow, from: Told | null | undefined): void => {
      if (from) offer(how, from.event.time, from.sentence, from.paragraph);
    };
    offerTold("lookback", this.lookBack(happening));
    offerTold(
      "story",
      this.told_.findLast(({event}) => event.time?.edtf)
    );
    offerTold(
      "opening",
      this.told_.find(({event}) => event.time?.edtf)
    );
    offer("published", this.published(happening), 0, 0);
    return [...found.values()].map(({time, hows, sentence, paragraph}) => ({
      time,
      hows,
      sentencesAgo: this.sentence - sentence,
      sameParagraph: paragraph === this.paragraph
    }));
  }

  /** How many sentences were entered. */
  get sentences(): number {
    return this.sentence;
  }

  /** The two places that were named last in sentences before this one: in the last, and before it. */
  private lastNamed(): [previous: Named | null, earlier: Named | null] {
    let [previous, earlier]: [Named | null, Named | null] = [null, null];
    for (const named of this.named) {
      if (named.sentence >= this.sentence) continue;
      if (named.sentence === this.sentence - 1) previous = named;
      else earlier = named;
    }
    return [previous, earlier];
  }

  /** A town that names the body which acted: "the Orsk council voted". */
  private seatOf({sentence, predicate}: Reading): Resolution | null {
    const subject = subjectOf(sentence, predicate);
    if (!subject) return null;
    for (const {item, from, to} of sentence.places) {
      if (from < subject[0] || to >= subject[1] || item.toponym.kind === "demonym" || !item.chosen) continue;
      const {level} = item.chosen;
      if (level !== "town" && level !== "site") continue;
      const next = sentence.words[to]!;
      if (next.kind !== "word" || next.lower === "'s" || next.lower === "and" || next.lower === "or")
        continue;
      return item;
    }
    return null;
  }

  /** The day that the article came out, for the news it opens with. */
  private published({sentence}: Reading): EventTime | null {
    if (this.day === undefined) this.day = publicationDay(this.article);
    return this.day && {...this.day, span: sentence.span};
  }

  /** "The meeting", "the blast": a definite noun in the happening's own clause that an earlier one goes by. */
  private lookBack({sentence, predicate}: Reading, placed = false): Told | null {
    const {words} = sentence;
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = clause.from; i + 1 < clause.to; i++) {
      if (!POINTERS.has(words[i]!.lower)) continue;
      const noun = words[i + 1]!;
      if (noun.kind !== "word" || noun.capital || !isOf(noun, IS_HAPPENING)) continue;
      const key = stem(noun.lower);
      let latest: Told | null = null;
      for (let t = this.told_.length - 1; t >= 0; t--) {
        const told = this.told_[t]!;
        if (!told.nouns.has(key) && !(MEETINGS.has(noun.lower) && told.event.type === "meeting")) continue;
        if (!placed || told.event.place) return told;
        latest ??= told;
      }
      if (latest) return latest;
    }
    return null;
  }

  /** "here" or "there" as a place of the writer's, not as in "there was", nor as somebody's in a quotation. */
  private says({sentence, predicate}: Reading, adverb: "here" | "there"): boolean {
    const {words} = sentence;
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = clause.from; i < clause.to; i++) {
      const {lower, quoted} = words[i]!;
      if (lower !== adverb || quoted) continue;
      const next = words[i + 1]?.lower ?? "";
      if (!THERE_IS.has(next)) return true;
    }
    return false;
  }
}

/** Brings "meeting", "meetings" and "meet" together. */
function stem(word: string): string {
  if (word.endsWith("ings")) return word.slice(0, -4);
  if (word.endsWith("ing")) return word.slice(0, -3);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
