import type {Article, Span} from "../../domain/article.js";
import type {
  Disagreement,
  EventFeature,
  EventPlace,
  EventProperties,
  EventRelation,
  EventSource,
  EventTime,
  Timespan,
  When
} from "../../domain/event.js";
import type {Candidate, Resolution} from "../../domain/place.js";
import type {Anchor, Timex} from "../../domain/timex.js";
import {geometryOf} from "./geometry.js";
import {isNewsOfTheDay} from "./opening-news.js";

/** Made once each: many happenings of an article may have been where the article is from. */
const made = new WeakMap<Resolution, EventPlace>();

/** A place that was chosen, in the form that the collection carries; `null` if none was. */
export function eventPlace(resolution: Resolution): EventPlace | null {
  if (!resolution.chosen) return null;
  let place = made.get(resolution);
  if (!place) made.set(resolution, (place = placeOf(resolution, resolution.chosen)));
  return place;
}

/** "ORSK, March 3 — ": a dateline's capitals belong to the type, not to the name. */
function withoutCapitals(surface: string, gazetteerName: string): string {
  const same = surface === surface.toUpperCase() && surface === gazetteerName.toUpperCase();
  return same ? gazetteerName : surface;
}

/** Written out for those with and those without a division's name: objects that are copied part by part are slow to make. */
function placeOf({toponym, confidence, reasons, rivals: others}: Resolution, chosen: Candidate): EventPlace {
  const {kind, span} = toponym;
  const {
    gazetteer,
    entryId,
    name: gazetteerName,
    at,
    level,
    feature,
    radiusKm,
    countryCode,
    division
  } = chosen;
  const {divisionName, disputed} = chosen;
  const name = withoutCapitals(toponym.surface, gazetteerName);
  const rivals = others.map(rivalOf);
  if (!divisionName)
    return {
      name,
      kind,
      span,
      gazetteer,
      entryId,
      gazetteerName,
      at,
      level,
      feature,
      radiusKm,
      countryCode,
      division,
      confidence,
      reasons,
      rivals,
      disputed
    };
  return {
    name,
    kind,
    span,
    gazetteer,
    entryId,
    gazetteerName,
    at,
    level,
    feature,
    radiusKm,
    countryCode,
    division,
    divisionName,
    confidence,
    reasons,
    rivals,
    disputed
  };
}

function rivalOf(rival: Candidate): EventPlace["rivals"][number] {
  const {gazetteer, entryId, name, at, level, countryCode, division, divisionName} = rival;
  // Left out where there is none: most of a collection's places would only repeat it.
  return divisionName
    ? {gazetteer, entryId, name, at, level, countryCode, division, divisionName}
    : {gazetteer, entryId, name, at, level, countryCode, division};
}

/** A date as the collection carries it, of a range all of it; `anchor` when it was carried over from elsewhere. */
export function eventTime(timex: Timex, anchor: Anchor = timex.anchor): EventTime {
  const {surface, span, rule, alternative, range} = timex;
  const {edtf, earliest, latest} = range ?? timex;
  const precision = range ? "interval" : timex.precision;
  return {edtf, wording: surface, span, earliest, latest, precision, anchor, rule, alternative};
}

/** The Linked Places form of a date; `null` when neither of its bounds is known. */
export function whenOf(time: EventTime | null): When | null {
  if (!time || (time.earliest === null && time.latest === null)) return null;
  const {earliest, latest, edtf, wording} = time;
  const timespans: Timespan[] =
    earliest !== null && earliest === latest
      ? [{start: {in: earliest}}]
      : [
          {
            start: earliest === null ? {latest: latest!} : {earliest},
            ...(latest !== null && {end: {latest}})
          }
        ];
  const guessed =
    isNewsOfTheDay(time) ||
    time.anchor === "narrative" ||
    time.anchor === "text-implied" ||
    time.anchor === "enclosing-event";
  const certainty =
    edtf === null || /[?~%]/u.test(edtf)
      ? "uncertain"
      : guessed || time.alternative
        ? "less-certain"
        : "certain";
  return {timespans, certainty, label: wording};
}

/** What was found of a happening, for `eventFeature`. */
export type Told = Omit<EventProperties, "sources" | "disagreements" | "relation"> & {
  readonly relation: EventRelation | null;
};

/** A feature from what was found. Its id is made of the article's id, the sentence's span and `key`. */
export function eventFeature(article: Article, span: Span, key: string, told: Told): EventFeature {
  const {place, origin, time} = told;
  return {
    type: "Feature",
    id: eventId(article.id, span, key),
    geometry: geometryOf(place?.at ?? null, origin?.at ?? null),
    properties: propertiesOf(told, {
      article: article.id,
      sentence: article.text.slice(span[0], span[1]),
      span
    }),
    when: whenOf(time)
  };
}

/** Without a relation where there is none. Written out, since objects that are copied part by part are slow to make. */
function propertiesOf(told: Told, source: EventSource): EventProperties {
  const {title, type, trigger, status, place, origin, relation, time, actors, confidence, notices} = told;
  const sources = [source] as const;
  const disagreements: Disagreement[] = [];
  if (!relation)
    return {
      title,
      type,
      trigger,
      status,
      place,
      origin,
      time,
      actors,
      confidence,
      notices,
      sources,
      disagreements
    };
  const where = {title, type, trigger, status, place, origin, relation};
  return {...where, time, actors, confidence, notices, sources, disagreements};
}

/** 16 hexadecimal digits that stay the same over runs. */
export function eventId(article: string, [start, end]: Span, key: string): string {
  const name = `${article}\u0000${start}\u0000${end}\u0000${key}`;
  let a = 0x811c9dc5 | 0;
  let b = 0x9747b28c | 0;
  for (let i = 0; i < name.length; i++) {
    a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ name.charCodeAt(i), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return hex(a) + hex(b);
}

const DIGITS = "0123456789abcdef";

/** Digit by digit: made from an unsigned number, which is no small integer to V8, it takes ten times as long. */
function hex(value: number): string {
  let digits = "";
  for (let shift = 28; shift >= 0; shift -= 4) digits += DIGITS[(value >>> shift) & 15]!;
  return digits;
}
