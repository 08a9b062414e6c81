import type {Article} from "../../domain/article.js";
import type {EventFeature, EventPlace, EventTime} from "../../domain/event.js";
import type {Resolution} from "../../domain/place.js";
import type {Notice} from "../../domain/notice.js";
import {formatDay} from "../../domain/calendar.js";
import {intervalOfEdtf, precisionOfEdtf, type DayInterval} from "../../domain/time.js";
import {clauseAt} from "./bind.js";
import {eventPlace} from "./feature.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import {HAPPENING_NOUNS} from "./nouns.js";
import type {Annotations, ParsedSentence} from "./parse.js";
import type {Happening} from "./select.js";
import {subjectOf} from "./subject.js";
import type {Word} from "./words.js";

/** A happening that was told, with the nouns that later sentences may call it by. */
type Told = {readonly event: EventFeature; readonly nouns: ReadonlySet<string>};

/** How far back "the meeting" looks. */
const MEMORY = 12;
/** Sentences that open an article: headline, date line, lead. */
const OPENING = 4;
const MALE = /^(?:he|him|himself)$/u;
const FEMALE = /^(?:she|herself)$/u;
const MALE_TITLE = /\b(?:mr|king|prince|lord|sir|father|brother|president|chairman|pope|sheikh)\b/iu;
const FEMALE_TITLE =
  /\b(?:mrs|ms|miss|queen|princess|lady|mother|sister|dame|chairwoman|duchess|actress)\b/iu;
/** A meeting goes by any of these when it is told of again. */
const MEETINGS = /^(?:meetings?|talks|summit|negotiations|consultations|discussions)$/u;
const FUNCTIONAL = new Set("police officials authorities".split(" "));

/** What an article has told so far: what "the meeting", "there" and "he" may look back to. */
export class Narrative {
  private readonly told_: Told[] = [];
  /** Persons of the current and the two earlier sentences, latest last. */
  private recent: {readonly name: string; readonly role: string | null; sentence: number}[] = [];
  private sentence = 0;
  /** The date of the story that is being told, and of its current paragraph. */
  private story: EventTime | null = null;
  private end = 0;
  /** The dateline's town. */
  private home: Resolution | null = null;
  private opening: EventTime | null = null;
  /** Nouns and names of earlier sentences, lower case. */
  private readonly seen = new Set<string>();

  constructor(private readonly article: Article) {}

  enter({span}: ParsedSentence): void {
    this.sentence++;
    // A new paragraph goes back to the story that the article opened with.
    if (this.article.text.slice(this.end, span[0]).includes("\n")) this.story = this.opening;
    this.end = span[1];
    this.recent = this.recent.filter(({sentence}) => sentence >= this.sentence - 2);
  }

  /** Remembers the persons of a sentence for the pronouns of the next. */
  leave(sentence: ParsedSentence): void {
    for (const {lower, kind, mask} of sentence.words) {
      if (kind === "word" && lower.length > 3 && mask !== "timex") this.seen.add(lower);
    }
    for (const {item} of sentence.names) {
      if (item.type !== "person") continue;
      this.recent = this.recent.filter(({name}) => name !== item.canonical);
      this.recent.push({name: item.canonical, role: item.role, sentence: this.sentence});
    }
  }

  told(event: EventFeature, {sentence, predicate, classified}: Happening): void {
    const nouns = new Set<string>();
    for (const {lower, kind, mask} of sentence.words) {
      if (kind === "word" && mask !== "timex" && HAPPENING_NOUNS.has(lower)) nouns.add(stem(lower));
    }
    nouns.add(stem(predicate.verb));
    nouns.add(stem(classified.type));
    const {time, status} = event.properties;
    if (
      time?.edtf &&
      status === "happened" &&
      predicate.tense !== "pluperfect" &&
      time.precision !== "year"
    ) {
      this.story = time;
      this.opening ??= time;
    }
    this.told_.push({event, nouns});
    if (this.told_.length > MEMORY) this.told_.shift();
  }

  /** The one person that a subject pronoun can mean; `null` when there is none or more than one. */
  antecedent({lower}: Word): string | null {
    const wanted = MALE.test(lower) ? "male" : FEMALE.test(lower) ? "female" : null;
    if (!wanted) return null;
    const fit = this.recent.filter(({role}) => {
      if (!role) return true;
      return wanted === "male"
        ? !FEMALE_TITLE.test(role)
        : !MALE_TITLE.test(role) || !/\b(?:mr|king|prince|lord|sir|father|brother)\b/iu.test(role);
    });
    return fit.length === 1 ? fit[0]!.name : null;
  }

  /** A place that the sentence does not name: of the happening it looks back to, or of the dateline. */
  placeFor(happening: Happening, opening: Annotations | null, notices: Notice[]): EventPlace | null {
    if (opening)
      this.home =
        opening.resolutions.find(
          ({chosen, toponym}) => chosen !== null && !FUNCTIONAL.has(toponym.surface)
        ) ?? null;
    const earlier = this.lookBack(happening, true) ?? this.lookThere(happening);
    const carried = earlier?.event.properties.place;
    if (carried && happening.classified.type !== "statement") {
      notices.push({
        rule: "bind/carried-place",
        severity: "info",
        span: carried.span,
        message: `The place "${carried.name}" is carried over from an earlier sentence.`
      });
      return carried;
    }
    if (this.home && this.isHere(happening)) return this.atDateline(this.home, notices);
    if (opening) {
      const dateline = opening.resolutions.find(({chosen}) => chosen !== null);
      const place = dateline && !FUNCTIONAL.has(dateline.toponym.surface) ? eventPlace(dateline) : null;
      if (
        place &&
        dateline!.toponym.span[0] < happening.sentence.span[0] &&
        happening.classified.type !== "criticism"
      ) {
        notices.push({
          rule: "bind/dateline-place",
          severity: "warning",
          span: place.span,
          message: `Only the dateline says where: "${place.name}".`
        });
        return place;
      }
    }
    return this.seatOf(happening, notices);
  }

  /** The dateline's place, for what happened here. */
  private atDateline(home: Resolution, notices: Notice[]): EventPlace | null {
    const place = eventPlace(home);
    if (!place) return null;
    notices.push({
      rule: "bind/here",
      severity: "info",
      span: place.span,
      message: `"here" was read as the dateline's place, "${place.name}".`
    });
    return place;
  }

  /** "here" as the report's own town, not as somebody's in a quotation. */
  private isHere({sentence, predicate}: Happening): boolean {
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = Math.max(1, clause.from); i < clause.to; i++) {
      const {lower, quoted} = sentence.words[i]!;
      if (lower === "here" && !quoted) return true;
    }
    return false;
  }

  /** A town that names the body which acted: "the Orsk council voted". */
  private seatOf({sentence, predicate, classified}: Happening, notices: Notice[]): EventPlace | null {
    if (classified.type === "criticism" || predicate.sense === "move") return null;
    const subject = subjectOf(sentence, predicate);
    if (!subject) return null;
    for (const {item, from, to} of sentence.places) {
      if (from < subject[0] || to >= subject[1] || item.toponym.kind === "demonym" || !item.chosen) continue;
      const {level} = item.chosen;
      if (level !== "town" && level !== "site") continue;
      const next = sentence.words[to]!;
      if (
        next.kind !== "word" ||
        next.lower === "'s" ||
        /^(?:and|or|government|officials|authorities|administration)$/u.test(next.lower)
      )
        continue;
      const place = eventPlace(item);
      notices.push({
        rule: "bind/associative-place",
        severity: "warning",
        span: item.toponym.span,
        message: `"${item.toponym.surface}" names who acted; that it happened there is an inference.`
      });
      return place;
    }
    return null;
  }

  /**
   * A date that the sentence does not name: of the happening that it looks back to ("the blast"), of the story that goes
   * on with the same people or things, or for the news that an article opens with, the day it came out.
   */
  timeFor(happening: Happening, notices: Notice[]): EventTime | null {
    if (!this.isTold(happening)) return null;
    if (happening.status === "ongoing" && this.article.date) return this.published(happening, notices);
    if (happening.status !== "happened") return null;
    const earlier = this.lookBack(happening);
    if (earlier && earlier.event.properties.status === "happened" && earlier.event.properties.time) {
      return carried(earlier.event.properties.time, notices);
    }
    const {tense} = happening.predicate;
    const opens = this.told_.length === 0 || tense === "perfect" || happening.sentence.headline;
    if (this.article.date && opens && this.sentence <= OPENING && tense !== "pluperfect") {
      return this.published(happening, notices);
    }
    if (tense !== "past" || !this.goesOn(happening)) return null;
    return this.story ? carried(this.story, notices) : null;
  }

  /** Told as what happened: not quoted, not in a clause about a noun. */
  private isTold({sentence, predicate}: Happening): boolean {
    const {kind} = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    return !sentence.words[predicate.at]!.quoted && kind !== "relative" && kind !== "subordinate";
  }

  /** Whether the subject is one that the story has already named, or a pronoun for it. */
  private goesOn({sentence, predicate}: Happening): boolean {
    const subject = subjectOf(sentence, predicate);
    if (!subject) return false;
    const {words} = sentence;
    const first = words[subject[0]]!;
    if (/^(?:he|she|they|it)$/u.test(first.lower)) return true;
    for (let i = subject[0]; i < subject[1] && i < subject[0] + 5; i++) {
      const {lower, mask, capital, kind} = words[i]!;
      if (mask === "toponym" || mask === "timex" || kind !== "word" || lower.length < 3) continue;
      if ((capital && i > 0) || mask === "name") {
        if (this.seen.has(lower)) return true;
      } else if (
        /^(?:the|its|his|her|this|these)$/u.test(first.lower) &&
        i > subject[0] &&
        this.seen.has(lower)
      )
        return true;
      else if (i > subject[0] && PREPOSITIONS.has(lower)) break;
    }
    // A name at the beginning of a sentence is in capitals whatever it is.
    return (
      subject[0] === 0 &&
      first.capital &&
      first.mask !== "toponym" &&
      this.seen.has(first.lower) &&
      !DETERMINERS.has(first.lower)
    );
  }

  /** The day that the article came out, for the news it opens with. */
  private published({sentence}: Happening, notices: Notice[]): EventTime | null {
    const {edtf} = this.article.date!;
    let days: DayInterval;
    try {
      days = intervalOfEdtf(edtf);
    } catch {
      return null;
    }
    if (!Number.isFinite(days[0]) || !Number.isFinite(days[1])) return null;
    notices.push({
      rule: "bind/published-date",
      severity: "info",
      span: sentence.span,
      message: `The sentence gives no date; the article came out on ${edtf}.`
    });
    return {
      edtf,
      wording: edtf,
      span: sentence.span,
      earliest: formatDay(days[0]),
      latest: formatDay(days[1] - 1),
      precision: precisionOfEdtf(edtf),
      anchor: "publication-date",
      rule: "bind/opening",
      alternative: null
    };
  }

  /** "The meeting", "the blast": a definite noun in the happening's own clause that an earlier one goes by. */
  private lookBack({sentence, predicate}: Happening, placed = false): Told | null {
    const {words} = sentence;
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = clause.from; i + 1 < clause.to; i++) {
      if (!/^(?:the|this|that|these|those)$/u.test(words[i]!.lower)) continue;
      const noun = words[i + 1]!;
      if (noun.kind !== "word" || noun.capital || !HAPPENING_NOUNS.has(noun.lower)) continue;
      const key = stem(noun.lower);
      let latest: Told | null = null;
      for (let t = this.told_.length - 1; t >= 0; t--) {
        const told = this.told_[t]!;
        if (!told.nouns.has(key) && !(MEETINGS.test(noun.lower) && told.event.properties.type === "meeting"))
          continue;
        if (!placed || told.event.properties.place) return told;
        latest ??= told;
      }
      if (latest) return latest;
    }
    return null;
  }

  /** "There" as a place, not as in "there was". */
  private lookThere({sentence, predicate}: Happening): Told | null {
    const {words} = sentence;
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = clause.from; i < clause.to; i++) {
      const next = words[i + 1]?.lower ?? "";
      if (words[i]!.lower === "there" && !/^(?:is|are|was|were|has|have|had|will|would|'s)$/u.test(next)) {
        return this.told_.findLast(({event}) => event.properties.place !== null) ?? null;
      }
    }
    return null;
  }
}

function carried(time: EventTime, notices: Notice[]): EventTime {
  notices.push({
    rule: "bind/carried-date",
    severity: "info",
    span: time.span,
    message: `The date "${time.wording}" is carried over from an earlier sentence.`
  });
  return {...time, anchor: "narrative"};
}

/** Brings "meeting", "meetings" and "meet" together. */
function stem(word: string): string {
  return word.replace(/(?:ings|ing|s)$/u, "");
}
