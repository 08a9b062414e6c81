import type {Article, Span} from "../../domain/article.js";
import type {
  EventFeature,
  EventPlace,
  EventRelation,
  EventStatus,
  EventTime,
  EventType
} from "../../domain/event.js";
import type {Notice} from "../../domain/notice.js";
import type {DayInterval} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {actorsOf} from "./actors.js";
import {antecedentOf} from "./antecedent-choice.js";
import {placeCandidates, timeCandidates} from "./candidates.js";
import type {Carried, CarriedTime} from "./carried.js";
import type {Choice, Decider, PlaceCandidate, TimeCandidate} from "./decide.js";
import {eventFeature, eventPlace, eventTime, type Told} from "./feature.js";
import {mergeEvents} from "./merge.js";
import {goalFor, originFor} from "./movement.js";
import {Narrative} from "./narrative.js";
import type {ParsedSentence} from "./parse.js";
import {parseSentences, type EventsInput} from "./parse-sentences.js";
import {publishedDay, sideOf, type Lie} from "./published-side.js";
import {relationFor} from "./relation.js";
import {noticesOf} from "./review.js";
import {tellsInPresent, type Lie as StatusLie} from "./status-evidence.js";
import {readingsIn, type Reading} from "./select.js";
import {titleOf} from "./title.js";
import {placeSaid} from "./title-pronouns.js";
import {topicsOf} from "./topics.js";

/** A title says "in Lorup" for "there" only where the place is so probable: else it would seem certain. */
const SURE_OF_THERE = 0.6;
/** In brackets, where its title would name nothing; as part of the sentence; and the latter for any title. */
const PROBABLY = 0.5;
const PLAINLY_HERE = 0.6;
/** A place of an earlier sentence that a title tells as part of its sentence, not in brackets. */
const PLAINLY_STILL = 0.8;
const SURE_OF_WHERE = 0.85;
/** Of the only day that an article has told of, for what is said without a date. */
const SURE_OF_SCENE = 0.7;

/**
 * Finds the happenings that an article tells and binds each to its place, date and people.
 *
 * Sentences are read in order, since "the meeting" and "there" look back. What has no place or no date is
 * kept without one.
 *
 * @param decider - what is a happening, where, when and of what type; for training, the answers
 * @returns events in the order of the text, what was told twice merged
 */
export function findEvents(
  input: EventsInput,
  decider: Decider
): {events: EventFeature[]; notices: Notice[]} {
  const {article} = input;
  const narrative = new Narrative(article, input.resolutions, input.timexes);
  const published = publishedDay(article);
  const known = new Map<Timex, Lie>();
  const lies = (timex: Timex): Lie => {
    let side = known.get(timex);
    if (side === undefined) known.set(timex, (side = sideOf(timex, published)));
    return side;
  };

  const {parsed, notices} = parseSentences(input);
  const all = parsed.map(({sentence}) => sentence);
  const surroundings: Surroundings = {
    article,
    decider,
    lies,
    sentences: all,
    published,
    inPresent: tellsInPresent(all)
  };
  const topics = topicsOf(all, article.title);

  // Step by step for all happenings of the article, not happening by happening: a step's code is more than what the
  // processor keeps at hand of all of them together.
  const read = all.map((sentence) => readingsIn(sentence, (timex) => lies(timex) === "ahead"));
  const happenings = read.map((readings, at) =>
    decider.happenings(readings).map(({index, probability}): Happening => {
      const {span} = parsed[at]!;
      return {reading: readings[index]!, probability, at, span};
    })
  );
  const types = happenings.map((told) => told.map(({reading}) => decider.type(reading, topics)));
  const bound: Bound[] = [];
  for (const [at, {sentence, opening}] of parsed.entries()) {
    narrative.enter(sentence, opening);
    for (const [nth, happening] of happenings[at]!.entries()) {
      const found = bind(happening, types[at]![nth]!, narrative, surroundings);
      bound.push(found);
      narrative.told(found, happening.reading);
    }
    narrative.leave(sentence);
  }
  const statuses = bound.map((event) => statusOf(event, surroundings));
  const titles = bound.map((event) => titleFor(event, surroundings));
  const actors = bound.map(({reading, named}) =>
    actorsOf(article.text, reading.sentence, reading.predicate, named)
  );
  const events = bound.map((event, i) =>
    featureOf(article, event, {status: statuses[i]!, title: titles[i]!, actors: actors[i]!})
  );
  return {events: mergeEvents(events), notices};
}

type Surroundings = {
  readonly article: Article;
  readonly decider: Decider;
  readonly lies: (timex: Timex) => Lie;
  /** The article's sentences. */
  readonly sentences: readonly ParsedSentence[];
  readonly published: DayInterval | null;
  readonly inPresent: boolean;
};

/** A reading that is a happening, in the sentence numbered `at`. */
type Happening = {
  readonly reading: Reading;
  readonly probability: number;
  readonly at: number;
  readonly span: Span;
};

/** A happening with its place and date. */
type Bound = Happening & {
  readonly type: EventType;
  readonly chosen: PlaceCandidate;
  readonly where: Choice;
  readonly place: EventPlace | null;
  readonly dated: TimeCandidate;
  readonly when: Choice;
  readonly time: EventTime | null;
  /** What a pronoun of its sentence stands for; `null` where that is not known. */
  readonly named: (word: number) => string | null;
};

function bind(
  happening: Happening,
  type: EventType,
  narrative: Narrative,
  {article: {text}, decider, lies, sentences}: Surroundings
): Bound {
  const {reading, probability, at, span} = happening;
  const {words} = reading.sentence;
  const places = placeCandidates(reading, narrative);
  const where = decider.place(reading, places);
  const chosen = places[where.index]!;
  const {mention, carried} = chosen;
  const place = mention ? eventPlace(mention.item) : (carried?.place ?? null);
  const times = timeCandidates(reading, narrative, lies);
  const choice = decider.time(reading, times);
  const dated = times[choice.index]!;
  // The only candidate is no certainty: what is said may be of another day than what it is said of.
  const when = dated.carried?.hows.has("scene") ? {...choice, probability: SURE_OF_SCENE} : choice;
  const recent = narrative.persons.antecedents();
  const named = (word: number): string | null =>
    antecedentOf({text, sentences, sentence: at, word, recent: recent(words[word]!)});
  return {
    reading,
    probability,
    at,
    span,
    type,
    chosen,
    where,
    place,
    dated,
    when,
    time: timeOf(dated),
    named
  };
}

function statusOf(
  {reading, dated, time}: Bound,
  {decider, lies, published, inPresent}: Surroundings
): EventStatus {
  return decider.status(reading, {
    lie: lieOf(dated, time, published),
    otherAhead: reading.sentence.times.some(
      (other) => other !== dated.mention && lies(other.item) === "ahead"
    ),
    datedArticle: published !== null,
    inPresent
  });
}

function titleFor(
  {reading, chosen: {mention, carried}, where, place, dated, named}: Bound,
  {article: {text}}: Surroundings
): string {
  const {sentence, predicate} = reading;
  return titleOf(text, sentence, predicate, {
    antecedent: named,
    place: mention,
    there:
      place && (mention || (carried && saysThere(carried) && where.probability >= SURE_OF_THERE))
        ? {said: placeSaid(text, place), behind: mention?.to ?? 0}
        : null,
    where:
      place?.kind === "literal" && !isMove(reading) && where.probability >= PROBABLY
        ? {
            said: placeSaid(text, place),
            mention,
            surely: where.probability >= SURE_OF_WHERE,
            plainly: where.probability >= (mention ? PLAINLY_HERE : PLAINLY_STILL)
          }
        : null,
    times: dated.mention ? [dated.mention] : []
  });
}

function featureOf(
  article: Article,
  {reading, probability, span, type, chosen, where, place, dated, when, time}: Bound,
  told: Pick<Told, "status" | "title" | "actors">
): EventFeature {
  const {text} = article;
  const {sentence, predicate, classified} = reading;
  const from = isMove(reading) && chosen.mention ? originFor(sentence, predicate) : null;
  const origin = from ? eventPlace(from.item) : null;
  // "left Lorup for Brill" happened in Lorup, and leads to Brill.
  const leads = from && from === chosen.mention ? goalOf(reading) : null;
  const relation =
    leads && place
      ? {from: place, to: leads, directed: true}
      : origin || type === "visit"
        ? null
        : relationOf(reading);
  const trigger = classified.trigger
    .map((at) => text.slice(sentence.words[at]!.start, sentence.words[at]!.end))
    .join(" ");
  return eventFeature(article, span, String(sentence.words[predicate.at]!.start - span[0]), {
    title: told.title,
    type,
    trigger: trigger || null,
    status: told.status,
    place,
    origin: place && origin && origin.entryId !== place.entryId ? origin : null,
    relation,
    time,
    actors: told.actors,
    confidence:
      Math.round(probability * where.probability * when.probability * (place?.confidence ?? 1) * 100) / 100,
    notices: noticesOf(reading, place, chosen, time, dated)
  });
}

/** Movement has an origin, and its title needs no place beside those that it names. */
function isMove({predicate, classified}: Reading): boolean {
  return predicate.sense === "move" || classified.type === "visit";
}

function lieOf({carried}: TimeCandidate, time: EventTime | null, published: DayInterval | null): StatusLie {
  if (!time) return "none";
  const side = sideOf(time, published);
  if (side !== "unknown") return side;
  if (published && time.earliest !== null && time.earliest === time.latest) return "same-day";
  if (!published && time.earliest !== null) return "in-a-year";
  return carried ? "carried" : "unknown";
}

/** Whether a place was taken over since the sentence says "there". */
function saysThere({hows}: Carried): boolean {
  return hows.has("there") || hows.has("there-located");
}

/** Left out where there is none: most events have none. */
function relationOf({sentence, predicate}: Reading): EventRelation | null {
  const found = relationFor(sentence, predicate);
  const [from, to] = found ? [eventPlace(found.from.item), eventPlace(found.to.item)] : [];
  return from && to ? {from, to, directed: found!.directed} : null;
}

/** Where a departure leads, if that is elsewhere. */
function goalOf({sentence, predicate}: Reading): EventPlace | null {
  const goal = predicate.negated ? null : goalFor(sentence, predicate);
  return goal ? eventPlace(goal.item) : null;
}

function timeOf({mention, open, carried}: TimeCandidate): EventTime | null {
  if (carried) return takenOver(carried);
  if (!mention) return null;
  const time = eventTime(mention.item);
  if (open === "end") return {...time, edtf: `${time.edtf}/..`, latest: null, precision: "interval"};
  if (open === "start") return {...time, edtf: `../${time.edtf}`, earliest: null, precision: "interval"};
  return time;
}

function takenOver({time, hows}: CarriedTime): EventTime {
  return hows.has("published") || hows.has("counted") ? time : {...time, anchor: "narrative"};
}
