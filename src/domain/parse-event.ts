import type {LineString, Point} from "geojson";
import type {CollectionArticle} from "./collection.js";
import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type Disagreement,
  type EventFeature,
  type EventPlace,
  type EventProperties,
  type EventRelation,
  type EventSource
} from "./event.js";
import type {JsonRecord} from "./json-record.js";
import {parseNotices} from "./parse-article.js";
import {parsePlace, parsePosition} from "./parse-place.js";
import {checkSpan, parseSpan} from "./parse-text.js";
import {parseTime, parseWhen} from "./parse-time.js";

/** Vertices of one line; a great circle has about a hundred. */
export const MAX_LINE_VERTICES = 10_000;

/** How far a line may run on past the antimeridian, in degrees of longitude. */
export const MAX_LINE_LNG = 360;

const ABOUT = ["date", "place", "toll"] as const satisfies Disagreement["about"][];

/** The articles of a collection, by id. */
export type ArticlesById = ReadonlyMap<string, CollectionArticle>;

/**
 * One event, with every span inside the text of an article that tells of it.
 *
 * @throws InputError if a source's sentence is not the text at its span
 */
export function parseEvent(record: JsonRecord, articles: ArticlesById): EventFeature {
  record.oneOf("type", ["Feature"]);
  const id = record.text("id", {min: 1, max: 1000});
  const properties = parseProperties(record.record("properties"), articles);
  const when = record.raw("when") === null ? null : parseWhen(record.record("when"));
  if (when && !properties.time) {
    throw record.failure(
      "when",
      "expected null for an undated event (properties.time is null), found an object"
    );
  }
  return {type: "Feature", id, geometry: parseGeometry(record, properties), properties, when};
}

function parseProperties(record: JsonRecord, articles: ArticlesById): EventProperties {
  const [first, ...rest] = record.records("sources", (source) => parseSource(source, articles));
  if (!first) throw record.failure("sources", "expected at least one sentence, found an empty list");
  let textLength = articles.get(first.article)!.text.length;
  for (const {article} of rest) textLength = Math.max(textLength, articles.get(article)!.text.length);

  return {
    title: record.text("title", {max: 1000}),
    type: record.oneOf("type", EVENT_TYPES),
    trigger: record.textOrNull("trigger", {max: 1000}),
    status: record.oneOf("status", EVENT_STATUSES),
    place: withSpan(record.recordOrNull("place"), parsePlace, textLength),
    origin: withSpan(record.recordOrNull("origin"), parsePlace, textLength),
    ...(record.has("relation") && {relation: parseRelation(record.recordOrNull("relation"), textLength)}),
    time: withSpan(record.recordOrNull("time"), parseTime, textLength),
    actors: record.records("actors", (actor) => {
      const name = actor.text("name", {min: 1, max: 1000});
      return actor.has("role") ? {name, role: actor.text("role", {max: 1000})} : {name};
    }),
    sources: [first, ...rest],
    disagreements: record.records("disagreements", (disagreement) => ({
      about: disagreement.oneOf("about", ABOUT),
      readings: disagreement.records("readings", (reading) => ({
        value: reading.text("value", {max: 2000}),
        ...parseQuotation(reading, articles)
      }))
    })),
    confidence: record.number("confidence", {min: 0, max: 1}),
    notices: parseNotices(record, textLength)
  };
}

function parseRelation(relation: JsonRecord | null, textLength: number): EventRelation | null {
  if (!relation) return null;
  const directed = relation.raw("directed");
  if (typeof directed !== "boolean") throw relation.error("directed", "true or false", directed);
  const end = (key: "from" | "to"): EventPlace => withSpan(relation.record(key), parsePlace, textLength)!;
  return {from: end("from"), to: end("to"), directed};
}

function withSpan<T extends {readonly span: EventPlace["span"]}>(
  member: JsonRecord | null,
  parse: (member: JsonRecord) => T,
  textLength: number
): T | null {
  if (!member) return null;
  const value = parse(member);
  checkSpan(member, "span", value.span, textLength);
  return value;
}

function parseSource(record: JsonRecord, articles: ArticlesById): EventSource {
  const sentence = record.text("sentence", {max: 1_000_000});
  const {article, span} = parseQuotation(record, articles);
  const found = articles.get(article)!.text.slice(span[0], span[1]);
  if (found !== sentence) {
    throw record.error(
      "sentence",
      `the article's own words at [${span.join(", ")}], ${JSON.stringify(found.slice(0, 60))}`,
      sentence,
      "The text was changed after the spans were made: preprocess the article again."
    );
  }
  return {article, sentence, span};
}

/** A span of an article of the same collection. */
function parseQuotation(record: JsonRecord, articles: ArticlesById): Pick<EventSource, "article" | "span"> {
  const article = record.text("article", {min: 1, max: 1000});
  const text = articles.get(article)?.text;
  if (text === undefined) throw record.error("article", "the id of an article in dateline.articles", article);
  const span = parseSpan(record, "span");
  checkSpan(record, "span", span, text.length);
  return {article, span};
}

function parseGeometry(record: JsonRecord, {place, origin}: EventProperties): Point | LineString | null {
  const geometry = record.recordOrNull("geometry");
  if (!geometry) {
    if (!place) return null;
    throw record.failure("geometry", `expected a geometry for the place "${place.name}", found null`);
  }
  if (!place) {
    throw record.failure(
      "geometry",
      "expected null for an unplaced event (properties.place is null), found an object"
    );
  }
  const type = geometry.oneOf("type", ["Point", "LineString"]);
  if (type === "Point") {
    return {type, coordinates: [...parsePosition(geometry, "coordinates", geometry.raw("coordinates"))]};
  }
  if (!origin)
    throw record.failure("properties.origin", "expected a place where the movement came from, found null");
  const vertices = geometry.rawList("coordinates", MAX_LINE_VERTICES);
  if (vertices.length < 2) throw geometry.error("coordinates", "at least two positions", vertices);
  return {
    type,
    coordinates: vertices.map((vertex, index) => [
      ...parsePosition(geometry, `coordinates[${index}]`, vertex, MAX_LINE_LNG)
    ])
  };
}
