import {formatDay} from "./calendar.js";
import {COLLECTION_VERSION, MAX_EVENTS, type CollectionArticle, type EventCollection} from "./collection.js";
import type {EventFeature, EventTime} from "./event.js";
import {InputError} from "./input-error.js";
import {JsonRecord} from "./json-record.js";
import type {Notice} from "./notice.js";
import {parsePosition} from "./parse-place.js";
import type {LngLat} from "./place.js";
import {ALL_DAYS, intervalOfEdtf, precisionOfEdtf} from "./time.js";

/** Names under which people keep a date, a title and a text, likeliest first; case does not matter. */
const DATE_KEYS = ["edtf", "date", "datetime", "when", "time", "start", "start_date", "startdate", "year"];
const END_KEYS = ["end", "end_date", "enddate"];
const TITLE_KEYS = ["title", "name", "headline", "label", "event", "summary"];
const TEXT_KEYS = ["description", "text", "body", "notes", "note"];

const ARTICLE_ID = "plain-geojson";
const LONGEST_TITLE = 200;

/** A day with a clock time that EDTF does not write this way, e.g. `2024-03-18 12:00`. */
const TIMESTAMP = /^(?<day>\d{4}-\d{2}-\d{2}) \d{2}:\d{2}/;

/** Whether a file is a plain `FeatureCollection` or `Feature`, for `fromPlainGeoJson`, and not one of ours. */
export function isPlainGeoJson(json: unknown): boolean {
  if (typeof json !== "object" || json === null || Object.hasOwn(json, "dateline")) return false;
  const {type} = json as {type?: unknown};
  return type === "FeatureCollection" || type === "Feature";
}

/**
 * Reads plain GeoJSON points with a date property as a collection, as far as it goes.
 *
 * Title and description of each feature become the text of one made-up article, so that every
 * event still leads back to its words. What cannot be used (no point, no title, a date that is
 * none) is kept without it and noticed, never guessed; confidence is 1 since nothing was inferred.
 *
 * @param where - what messages call the file; the collection is called by its last part if the file gives no title
 * @throws InputError if it is no GeoJSON, has no feature, or has coordinates out of range
 */
export function fromPlainGeoJson(json: unknown, where: string): EventCollection {
  const root = JsonRecord.root(json, where);
  if (!isPlainGeoJson(json)) {
    throw root.error("type", '"FeatureCollection" or "Feature"', root.raw("type"), "Give a GeoJSON file.");
  }
  const records =
    root.raw("type") === "Feature" ? [root] : root.records("features", (record) => record, MAX_EVENTS);
  if (records.length === 0) {
    throw new InputError(where, "expected at least one feature, found none", "Give a file with points.");
  }

  const lines: string[] = [];
  const notices: Notice[] = [];
  let length = 0;
  const features = records.map((record, index) => {
    const told = tell(record, index);
    const feature = toEvent(record, told, length, notices);
    lines.push(told.sentence);
    length += told.sentence.length + 1;
    return feature;
  });
  return {
    type: "FeatureCollection",
    dateline: {
      version: COLLECTION_VERSION,
      generator: "dateline plain-geojson",
      title: titleOf(root, where),
      lang: null,
      gazetteers: [],
      licenses: [],
      articles: [toArticle(lines.join("\n"), where, notices)],
      notices: []
    },
    features
  };
}

/** As other programs write it into the file, else the file's name without its ending. */
function titleOf(root: JsonRecord, where: string): string {
  const given = [root.raw("title"), root.raw("name")].find(
    (each) => typeof each === "string" && each.trim() !== ""
  );
  if (typeof given === "string") return given.trim().slice(0, LONGEST_TITLE);
  const parts = where.split(/[?#]/)[0]!.split(/[\\/]/);
  const name = parts.findLast((part) => part !== "") ?? where;
  return (where.includes("://") ? decoded(name) : name).replace(/\.(?:geo)?json$/i, "") || where;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What a feature says, as one line of text, and where in it the fields stand. */
type Told = {
  readonly sentence: string;
  readonly title: string;
  /** What stands for the place's name: the beginning of the title. */
  readonly name: string;
  readonly date: string | null;
  /** Start of the date in the sentence. */
  readonly dateStart: number;
};

function tell(record: JsonRecord, index: number): Told {
  const title = oneLine(property(record, TITLE_KEYS)) ?? `Event ${index + 1}`;
  const text = oneLine(property(record, TEXT_KEYS));
  const start = oneLine(property(record, DATE_KEYS));
  const end = start && oneLine(property(record, END_KEYS));
  const date = end && end !== start ? `${start}/${end}` : start;
  const opening = text ? `${title}. ${text}` : title;
  return {
    sentence: date ? `${opening} (${date})` : opening,
    title: title.length > 90 ? `${title.slice(0, 89)}…` : title,
    name: title.slice(0, 90),
    date,
    dateStart: opening.length + 2
  };
}

function toEvent(record: JsonRecord, told: Told, offset: number, notices: Notice[]): EventFeature {
  const {sentence, title, name, date, dateStart} = told;
  const span = [offset, offset + sentence.length] as const;
  const given = record.raw("id");
  const id = `${typeof given === "string" || typeof given === "number" ? given : "event"}@${offset}`;

  const at = readPoint(record);
  if (!at) notices.push(notice("place", span, `"${title}" has no point, so it is not on the map.`));
  const time = date === null ? null : readTime(date, [offset + dateStart, offset + dateStart + date.length]);
  if (!time?.edtf) {
    const why = date === null ? "has no date" : `has the date "${date}", which could not be read`;
    notices.push(notice("date", span, `"${title}" ${why}.`));
  }
  return {
    type: "Feature",
    id,
    geometry: at && {type: "Point", coordinates: [...at]},
    when: time?.edtf ? toWhen(time) : null,
    properties: {
      title,
      type: "other",
      trigger: null,
      status: "happened",
      place: at && toPlace(at, name, [offset, offset + name.length]),
      origin: null,
      time,
      actors: [],
      sources: [{article: ARTICLE_ID, sentence, span}],
      disagreements: [],
      confidence: 1,
      notices: []
    }
  };
}

function readPoint(record: JsonRecord): LngLat | null {
  if (record.raw("geometry") === null || !record.has("geometry")) return null;
  const geometry = record.record("geometry");
  if (geometry.raw("type") !== "Point") return null;
  return parsePosition(geometry, "coordinates", geometry.raw("coordinates"));
}

function toPlace(at: LngLat, name: string, span: Notice["span"] & {}): EventFeature["properties"]["place"] {
  return {
    name,
    kind: "literal",
    span,
    gazetteer: "given",
    entryId: "",
    gazetteerName: "",
    at,
    level: "site",
    feature: "site",
    radiusKm: 0,
    countryCode: null,
    division: null,
    confidence: 1,
    reasons: ["given"],
    rivals: [],
    disputed: null
  };
}

/** EDTF as it is; a full timestamp of ISO 8601 by its day; else a wording without a date. */
function readTime(wording: string, span: EventTime["span"]): EventTime {
  const edtf = [wording, TIMESTAMP.exec(wording)?.groups?.day ?? ""].find(isEdtf) ?? null;
  const [from, to] = edtf ? intervalOfEdtf(edtf) : ALL_DAYS;
  return {
    edtf,
    wording,
    span,
    earliest: from === -Infinity ? null : formatDay(from),
    latest: to === Infinity ? null : formatDay(to - 1),
    precision: edtf ? precisionOfEdtf(edtf) : "unknown",
    anchor: edtf ? "absolute" : "none",
    rule: "plain-geojson",
    alternative: null
  };
}

function isEdtf(text: string): boolean {
  try {
    intervalOfEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function toWhen({earliest, latest, wording}: EventTime): EventFeature["when"] {
  const start = {...(earliest && {earliest}), ...(latest && {latest})};
  return {timespans: earliest || latest ? [{start}] : [], certainty: "certain", label: wording};
}

function toArticle(text: string, title: string, notices: readonly Notice[]): CollectionArticle {
  return {
    id: ARTICLE_ID,
    title,
    text,
    date: null,
    source: null,
    url: null,
    author: null,
    lang: null,
    notices
  };
}

function notice(finding: string, span: Notice["span"], message: string): Notice {
  return {rule: `plain-geojson/no-${finding}`, severity: "info", span, message};
}

/** The first of `keys` that a feature's properties fill with a text or a number. */
function property(record: JsonRecord, keys: readonly string[]): unknown {
  const properties = record.raw("properties");
  if (typeof properties !== "object" || properties === null) return undefined;
  const filled = Object.entries(properties).filter(([, value]) => value !== null && value !== "");
  const byName = new Map(filled.map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const key = keys.find((each) => byName.has(each));
  return key === undefined ? undefined : byName.get(key);
}

/** A text or number on one line, cut at 10,000 characters; `null` for anything else. */
function oneLine(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  return value.slice(0, 10_000).replace(/\s+/g, " ").trim() || null;
}
