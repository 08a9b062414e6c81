import type {Article, Span} from "../../domain/article.js";
import type {EventFeature, EventPlace, EventTime} from "../../domain/event.js";
import type {Notice} from "../../domain/notice.js";
import {intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import type {Dateline} from "../text/dateline.js";
import {actorsOf} from "./actors.js";
import {eventFeature, eventPlace, eventTime} from "./feature.js";
import {mergeEvents} from "./merge.js";
import {Narrative} from "./narrative.js";
import {AnnotationCursor, parseSentence, type Annotations} from "./parse.js";
import {happeningsIn, type Happening} from "./select.js";
import {subjectOf} from "./subject.js";
import {titleOf} from "./title.js";

/** Characters; what is longer is a table or a list, and its grammar would not be read but guessed. */
const LONGEST_SENTENCE = 2500;

/** What binding reads. */
export type EventsInput = Annotations & {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly dateline: Dateline | null;
};

/**
 * Finds the happenings that an article tells and binds each to its place, date and people.
 *
 * Sentences are read in order, since "the meeting" and "there" look back. What has no place or no date is
 * kept without one.
 *
 * @returns events in the order of the text, what was told twice merged
 */
export function findEvents(input: EventsInput): {events: EventFeature[]; notices: Notice[]} {
  const {article, sentences, dateline} = input;
  const cursor = new AnnotationCursor(input);
  const narrative = new Narrative(article);
  const published = publishedDay(article);
  const events: EventFeature[] = [];
  const notices: Notice[] = [];
  const future = new Map<Timex, boolean>();
  const isFuture = (timex: Timex): boolean => {
    let after = future.get(timex);
    if (after === undefined) future.set(timex, (after = isAfter(timex, published)));
    return after;
  };

  for (const span of sentences) {
    const found = cursor.within(span);
    if (span[1] - span[0] > LONGEST_SENTENCE) {
      notices.push(tooLong(span));
      continue;
    }
    const opening = dateline && dateline.span[0] >= span[0] && dateline.span[0] < span[1] ? dateline : null;
    const told: Span = opening ? [Math.min(opening.span[1], span[1]), span[1]] : span;
    const sentence = parseSentence(article.text, told, opening ? behind(found, told[0]) : found);
    narrative.enter(sentence);
    for (const happening of happeningsIn(sentence, isFuture)) {
      const event = buildEvent(article, span, happening, narrative, opening ? found : null);
      events.push(event);
      narrative.told(event, happening);
    }
    narrative.leave(sentence);
  }
  return {events: mergeEvents(events), notices};
}

function tooLong(span: Span): Notice {
  return {
    rule: "bind/long-sentence",
    severity: "info",
    span,
    message: `A stretch of ${span[1] - span[0]} characters without a full stop was not read for events.`
  };
}

/** What stands behind a dateline. */
function behind(found: Annotations, from: number): Annotations {
  return {
    resolutions: found.resolutions.filter(({toponym}) => toponym.span[0] >= from),
    timexes: found.timexes.filter(({span}) => span[0] >= from),
    names: found.names.filter(({span}) => span[0] >= from)
  };
}

function buildEvent(
  article: Article,
  span: Span,
  happening: Happening,
  narrative: Narrative,
  opening: Annotations | null
): EventFeature {
  const {sentence, predicate, classified, status} = happening;
  const {text} = article;
  const notices: Notice[] = [];
  const place = happening.place
    ? eventPlace(happening.place.mention.item)
    : narrative.placeFor(happening, opening, notices);
  const origin = happening.origin ? eventPlace(happening.origin.item) : null;
  const time = happening.time
    ? eventTime(happening.time.mention.item)
    : narrative.timeFor(happening, notices);
  const subject = subjectOf(sentence, predicate);
  const pronoun =
    subject && subject[1] - subject[0] === 1 ? narrative.antecedent(sentence.words[subject[0]]!) : null;
  const title = titleOf(text, sentence, predicate, {
    antecedent: (word) => narrative.antecedent(word),
    place: happening.place?.mention ?? null,
    times: happening.time ? [happening.time.mention] : []
  });
  const trigger = classified.trigger
    .map((at) => text.slice(sentence.words[at]!.start, sentence.words[at]!.end))
    .join(" ");
  review(place, time, happening, notices);
  return eventFeature(article, span, String(sentence.words[predicate.at]!.start - span[0]), {
    title,
    type: classified.type,
    trigger: trigger || null,
    status,
    place,
    origin: place && origin && origin.entryId !== place.entryId ? origin : null,
    time,
    actors: actorsOf(text, sentence, predicate, pronoun),
    confidence: confidenceOf(happening, place, time),
    notices
  });
}

/** Notices for what an editor should look at. */
function review(
  place: EventPlace | null,
  time: EventTime | null,
  {place: bound}: Happening,
  notices: Notice[]
): void {
  if (place && place.confidence < 0.5) {
    notices.push({
      rule: "bind/doubtful-place",
      severity: "warning",
      span: place.span,
      message: `"${place.name}" may be another place than ${place.gazetteerName}.`
    });
  }
  if (bound && !bound.own) {
    notices.push({
      rule: "bind/place-of-other-clause",
      severity: "info",
      span: bound.mention.item.toponym.span,
      message: `"${bound.mention.item.toponym.surface}" stands in another part of the sentence than the happening.`
    });
  }
  if (time?.alternative) {
    notices.push({
      rule: "bind/two-dates",
      severity: "info",
      span: time.span,
      message: `"${time.wording}" may also mean ${time.alternative}.`
    });
  }
}

/** How sure we are that this happened there and then: 0 to 1, from the binding's own evidence. */
function confidenceOf(
  {strength, place: bound, time: dated}: Happening,
  place: EventPlace | null,
  time: EventTime | null
): number {
  let confidence = Math.min(0.95, 0.35 + strength * 0.12);
  if (place) confidence *= 0.6 + 0.4 * place.confidence;
  if (place && !bound) confidence *= 0.7;
  if (time && !dated) confidence *= 0.8;
  return Math.round(confidence * 100) / 100;
}

function publishedDay(article: Article): DayInterval | null {
  if (!article.date) return null;
  try {
    return intervalOfEdtf(article.date.edtf);
  } catch {
    return null;
  }
}

function isAfter({earliest}: Timex, published: DayInterval | null): boolean {
  if (!published || earliest === null || !Number.isFinite(published[1])) return false;
  try {
    return intervalOfEdtf(earliest)[0] >= published[1];
  } catch {
    return false;
  }
}
