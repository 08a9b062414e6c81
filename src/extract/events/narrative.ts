import type {Article} from "../../domain/article.js";
import type {EventFeature, EventPlace, EventTime} from "../../domain/event.js";
import type {Notice} from "../../domain/notice.js";
import {clauseAt} from "./bind.js";
import {eventPlace} from "./feature.js";
import {HAPPENING_NOUNS} from "./nouns.js";
import type {Annotations, ParsedSentence} from "./parse.js";
import type {Happening} from "./select.js";
import {subjectOf} from "./subject.js";
import type {Word} from "./words.js";

/** A happening that was told, with the nouns that later sentences may call it by. */
type Told = {readonly event: EventFeature; readonly nouns: ReadonlySet<string>};

/** How far back "the meeting" looks. */
const MEMORY = 12;
const MALE = /^(?:he|him|himself)$/u;
const FEMALE = /^(?:she|herself)$/u;
const MALE_TITLE = /\b(?:mr|king|prince|lord|sir|father|brother|president|chairman|pope|sheikh)\b/iu;
const FEMALE_TITLE =
  /\b(?:mrs|ms|miss|queen|princess|lady|mother|sister|dame|chairwoman|duchess|actress)\b/iu;
const FUNCTIONAL = new Set("police officials authorities".split(" "));

/** What an article has told so far: what "the meeting", "there" and "he" may look back to. */
export class Narrative {
  private readonly told_: Told[] = [];
  /** Persons of the current and the two earlier sentences, latest last. */
  private recent: {readonly name: string; readonly role: string | null; sentence: number}[] = [];
  private sentence = 0;

  constructor(private readonly article: Article) {}

  enter(_sentence: ParsedSentence): void {
    this.sentence++;
    this.recent = this.recent.filter(({sentence}) => sentence >= this.sentence - 2);
  }

  /** Remembers the persons of a sentence for the pronouns of the next. */
  leave(sentence: ParsedSentence): void {
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
    const earlier = this.lookBack(happening) ?? this.lookThere(happening);
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

  /** A date that the sentence does not name: only of the happening that it clearly looks back to. */
  timeFor(happening: Happening, notices: Notice[]): EventTime | null {
    const earlier = this.lookBack(happening);
    const time = earlier?.event.properties.time;
    if (!time || earlier.event.properties.status !== happening.status) return null;
    notices.push({
      rule: "bind/carried-date",
      severity: "info",
      span: time.span,
      message: `The date "${time.wording}" is carried over from an earlier sentence.`
    });
    return {...time, anchor: "narrative"};
  }

  /** "The meeting", "the blast": a definite noun in the happening's own clause that an earlier one goes by. */
  private lookBack({sentence, predicate}: Happening): Told | null {
    const {words} = sentence;
    const clause = sentence.clauses[clauseAt(sentence, predicate.at)]!;
    for (let i = clause.from; i + 1 < clause.to; i++) {
      if (!/^(?:the|this|that|these|those)$/u.test(words[i]!.lower)) continue;
      const noun = words[i + 1]!;
      if (noun.kind !== "word" || noun.capital || !HAPPENING_NOUNS.has(noun.lower)) continue;
      const key = stem(noun.lower);
      for (let t = this.told_.length - 1; t >= 0; t--)
        if (this.told_[t]!.nouns.has(key)) return this.told_[t]!;
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

  /** The article that is being told. */
  get of(): Article {
    return this.article;
  }
}

/** Brings "meeting", "meetings" and "meet" together. */
function stem(word: string): string {
  return word.replace(/(?:ings|ing|s)$/u, "");
}
