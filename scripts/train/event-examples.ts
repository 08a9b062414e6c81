import type {EventStatus, EventType} from "../../src/domain/event.js";
import {
  placeBlocks,
  typeMeaning,
  type Choice,
  type Decider,
  type PlaceCandidate,
  type TimeCandidate
} from "../../src/extract/events/decide.js";
import {findEvents} from "../../src/extract/events/events.js";
import type {EventsInput} from "../../src/extract/events/parse-sentences.js";
import type {Evidence} from "../../src/extract/events/evidence.js";
import {evidenceOfHappening} from "../../src/extract/events/happening-evidence.js";
import {meaningOf, PLACE_SPOTS, type WordMeanings} from "../../src/extract/events/meanings.js";
import type {Reading} from "../../src/extract/events/select.js";
import {spottedWords} from "../../src/extract/events/spotted-words.js";
import {evidenceOfStatus, STATUSES_IN_ORDER} from "../../src/extract/events/status-evidence.js";
import {TYPES_IN_ORDER} from "../../src/extract/events/type-words.js";
import {evidenceOfType} from "../../src/extract/events/type-evidence.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import type {GoldArticle, GoldEvent} from "../evaluate/hard-articles.js";
import type {TreeExample} from "./boosting.js";
import type {ChoiceExample, MeaningExample} from "./linear.js";
import type {NetworkExample} from "./network.js";

/** A place this near is the marked one. */
const RIGHT_KM = 161;

/** What there was to decide in marked articles, with the right answers, for each of the models. */
export type Examples = {
  readonly happenings: TreeExample[];
  readonly places: (MeaningExample & TreeExample)[];
  readonly times: TreeExample[];
  readonly types: NetworkExample[];
  readonly statuses: ChoiceExample[];
};

/** Reads one article with the answers in place of decisions, and keeps what there was to decide. */
export function gatherExamples(
  gold: GoldArticle,
  input: EventsInput,
  meanings: WordMeanings,
  examples: Examples
): void {
  const answers = new Map<Reading, GoldEvent>();
  const decider: Decider = {
    happenings(readings) {
      const told = assign(gold.events, readings);
      for (const [reading, event] of told) answers.set(reading, event);
      readings.forEach((reading) => {
        examples.happenings.push({
          candidates: [evidenceOfHappening(reading)],
          context: [],
          right: [told.has(reading)]
        });
      });
      return readings.flatMap((reading, index): Choice[] =>
        told.has(reading) ? [{index, probability: 1}] : []
      );
    },
    place(reading, candidates) {
      const {place} = answers.get(reading)!;
      return choose(
        candidates,
        (candidate) => isPlace(candidate, place),
        (example) =>
          examples.places.push({
            ...example,
            context: evidenceOfHappening(reading),
            meaning: meaningOf(reading.sentence, reading.predicate, [], meanings, PLACE_SPOTS),
            blocks: placeBlocks(reading, candidates)
          })
      );
    },
    type(reading, topics) {
      const {type} = answers.get(reading)!;
      const {sentence, predicate, classified, status} = reading;
      examples.types.push({
        evidence: evidenceOfType(sentence, predicate, classified, status, topics),
        context: evidenceOfHappening(reading),
        dense: typeMeaning(reading, topics, meanings),
        words: spottedWords(sentence, predicate),
        right: TYPES_IN_ORDER.indexOf(type as EventType)
      });
      return type as EventType;
    },
    status(reading, context) {
      const {status} = answers.get(reading)!;
      const candidates = evidenceOfStatus(reading, context);
      examples.statuses.push({candidates, right: STATUSES_IN_ORDER.map((one) => one === status)});
      return status as EventStatus;
    },
    time(reading, candidates) {
      const {edtf} = answers.get(reading)!;
      return choose(
        candidates,
        (candidate) => edtfOf(candidate) === edtf,
        (example) => examples.times.push({...example, context: evidenceOfHappening(reading)})
      );
    }
  };
  findEvents(input, decider);
}

function choose<C extends {readonly evidence: Evidence}>(
  candidates: readonly C[],
  isRight: (candidate: C) => boolean,
  keep: (example: ChoiceExample) => void
): Choice {
  const right = candidates.map(isRight);
  const index = right.indexOf(true);
  if (index >= 0 && candidates.length > 1)
    keep({candidates: candidates.map(({evidence}) => evidence), right});
  return {index: index >= 0 ? index : candidates.length - 1, probability: 1};
}

function isPlace({mention, carried}: PlaceCandidate, place: GoldEvent["place"]): boolean {
  const at = mention?.item.chosen?.at ?? carried?.place.at ?? null;
  if (!at || !place) return at === null && place === null;
  return distanceKm(at, [place.lon, place.lat]) <= RIGHT_KM;
}

function edtfOf({mention, open, carried}: TimeCandidate): string | null {
  if (open) return open === "end" ? `${mention!.item.edtf}/..` : `../${mention!.item.edtf}`;
  // Of a range the event has all of it, as `eventTime` does.
  return mention?.item.range?.edtf ?? mention?.item.edtf ?? carried?.time.edtf ?? null;
}

/**
 * Which predicate tells which marked event: the one that the marked word is, or where that is none (a noun, "the raid of
 * Monday") the one of the sentence that agrees most.
 */
function assign(events: readonly GoldEvent[], readings: readonly Reading[]): Map<Reading, GoldEvent> {
  const first = readings[0];
  const told = new Map<Reading, GoldEvent>();
  if (!first) return told;
  const [from, to] = first.sentence.span;
  const wanted = events.filter(({start, end}) => start < to && from < end);
  const taken = new Set<GoldEvent>();
  for (const event of wanted) {
    const reading = readings.find((one) => isTrigger(event, one));
    if (!reading || told.has(reading)) continue;
    taken.add(event);
    told.set(reading, event);
  }
  const offers = wanted.flatMap((event) =>
    readings.map((reading) => ({event, reading, fit: fitOf(event, reading)}))
  );
  offers.sort((a, b) => b.fit - a.fit);
  for (const {event, reading} of offers) {
    if (taken.has(event) || told.has(reading)) continue;
    taken.add(event);
    told.set(reading, event);
  }
  return told;
}

function isTrigger({trigger}: GoldEvent, {sentence, predicate}: Reading): boolean {
  return trigger !== undefined && sentence.words[predicate.at]!.start === trigger[0];
}

function fitOf({place, edtf, type, status}: GoldEvent, reading: Reading): number {
  const {sentence, predicate, classified, strength} = reading;
  const clause = sentence.clauses.find(({from, to}) => predicate.at >= from && predicate.at < to)!;
  const nearness = (at: number): number =>
    (at >= clause.from && at < clause.to ? 2 : 0.8) - Math.abs(at - predicate.at) / 30;
  let fit =
    Math.min(4, strength) * 0.3 + Number(classified.type === type) + 0.5 * Number(reading.status === status);
  if (place) {
    const where = sentence.places.filter(
      ({item}) => item.chosen && distanceKm(item.chosen.at, [place.lon, place.lat]) <= RIGHT_KM
    );
    fit += Math.max(0, ...where.map(({from}) => nearness(from)));
  }
  if (edtf) {
    const when = sentence.times.filter(({item}) => item.edtf === edtf);
    fit += Math.max(0, ...when.map(({from}) => nearness(from)));
  }
  return fit;
}
