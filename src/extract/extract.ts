import type {Article, Span} from "../domain/article.js";
import type {EventFeature} from "../domain/event.js";
import type {Name} from "../domain/name.js";
import type {Notice} from "../domain/notice.js";
import type {Resolution} from "../domain/place.js";
import type {Timex} from "../domain/timex.js";
import type {Decider} from "./events/decide.js";
import {findEvents} from "./events/events.js";
import type {EventsInput} from "./events/parse-sentences.js";
import {nameActors} from "./names/name-actors.js";
import {findNames, type NamesKit} from "./names/names.js";
import {findPlaces, type PlacesKit} from "./places/places.js";
import {datelineDay, findDateline} from "./text/dateline.js";
import {segmentSentences} from "./text/sentences.js";
import {tokenize} from "./text/tokens.js";
import type {TimeLanguage} from "./times/rule.js";
import {findTimes} from "./times/times.js";

/** All that extraction found in one article; annotations stand off from its unchanged text by `span`. */
export type Extraction = {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly resolutions: readonly Resolution[];
  readonly timexes: readonly Timex[];
  readonly names: readonly Name[];
  readonly events: readonly EventFeature[];
  readonly notices: readonly Notice[];
};

/** What extraction needs and does not find in the article: loaded once, used for all. */
export type ExtractKit = PlacesKit &
  NamesKit & {
    /** The article's own is used, else the first. */
    readonly languages: readonly TimeLanguage[];
    /** What is a happening, where, when and of what type. */
    readonly decider: Decider;
  };

/**
 * Reads one article: from its text to events with place, date and people.
 *
 * Each stage is pure and sees what the stages before it found. Nothing is dropped in silence: what is doubtful
 * or left out comes back as a notice.
 */
export function extract(article: Article, kit: ExtractKit): Extraction {
  return tell(annotate(article, kit), kit);
}

/** What is read of an article, its places, dates and names, with their notices, before its events. */
export type Annotated = EventsInput & {readonly notices: readonly Notice[]};

/** The last stage: the events of an article whose places, dates and names are known. */
export function tell({notices, ...read}: Annotated, kit: ExtractKit): Extraction {
  const {article} = read;
  const events = findEvents(read, kit.decider);
  const {sentences, resolutions, timexes, names} = read;
  return {
    article,
    sentences,
    resolutions,
    timexes,
    names,
    events: nameActors(events.events, names),
    notices: [...notices, ...events.notices]
  };
}

/** The stages before the events: places, dates and names, with their notices. */
export function annotate(article: Article, kit: ExtractKit): Annotated {
  const {text} = article;
  const tokens = tokenize(text);
  const sentences = segmentSentences(text);
  const dateline = findDateline(text);

  const places = findPlaces({article, tokens, sentences}, kit);
  const times = findTimes(
    {article, sentences, dateline: datelineDay(text, dateline, article.date?.edtf)},
    kit.languages
  );
  const names = findNames({text, tokens, sentences, resolutions: places.resolutions, seen: places.seen}, kit);
  return {
    article,
    sentences,
    dateline,
    resolutions: places.resolutions,
    timexes: times.timexes,
    names: names.names,
    notices: [...places.notices, ...times.notices, ...names.notices]
  };
}
