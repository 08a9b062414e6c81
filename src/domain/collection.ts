import type {Article} from "./article.js";
import type {EventFeature} from "./event.js";
import {JsonRecord, REBUILD} from "./json-record.js";
import type {Notice} from "./notice.js";
import {parseArticle, parseLicense, parseNotices} from "./parse-article.js";
import {parseEvent} from "./parse-event.js";
import {parseLanguageOrNull} from "./parse-text.js";

/** Version of the contract; the major number changes when an older reader would misread it. */
export const COLLECTION_VERSION = "1.2";

/** An article as a collection carries it: with its text, so that every event leads back to its sentence. */
export type CollectionArticle = Article & {
  /** What a reviewer should look at that belongs to no single event. */
  readonly notices: readonly Notice[];
};

/** Somebody whose data is in the collection, or drew the map. */
export type License = {
  readonly name: string;
  /** SPDX identifier or a short name. */
  readonly license: string;
  readonly url: string | null;
};

/** All events of one collection: a GeoJSON `FeatureCollection`, THE contract between extraction and viewer. */
export type EventCollection = {
  readonly type: "FeatureCollection";
  readonly dateline: {
    /** Version of this form, see `COLLECTION_VERSION`. */
    readonly version: string;
    /** Name of the program and its version, e.g. `dateline 0.1.0`. */
    readonly generator: string;
    readonly title: string;
    /** BCP 47 tag of the events' titles. */
    readonly lang: string | null;
    readonly gazetteers: readonly {readonly id: string; readonly version: string}[];
    readonly licenses: readonly License[];
    readonly articles: readonly CollectionArticle[];
    /** Findings about files that gave no article. */
    readonly notices: readonly Notice[];
  };
  readonly features: readonly EventFeature[];
};

/** Most events of one collection, and most vertices of all their geometries together: a movement has two or more. */
export const MAX_EVENTS = 1_000_000;
const MAX_VERTICES = 4_000_000;
const MAX_ARTICLES = 100_000;

const NOT_OURS = "This is another kind of GeoJSON: the page opens points with a date as a plain list.";

/**
 * Reads a collection strictly: whatever this returns keeps every promise of the types.
 *
 * Members that are unknown are left out. `schema.json` says the same for other languages, except
 * what no schema can say: that ids are unique, that spans lie in their article, that a sentence is
 * the text at its span, that a date is one of the calendar and lies among the days it is drawn at.
 *
 * @param json - what `JSON.parse` gave
 * @param where - what messages call the file
 * @throws InputError with the exact path, what was expected, what was found, and what to do
 *
 * @example
 * parseCollection(JSON.parse(text), "kyiv.geojson")
 */
export function parseCollection(json: unknown, where: string): EventCollection {
  const reader = new CollectionReader(json, where);
  const features = reader.root.records("features", (record) => reader.event(record), MAX_EVENTS);
  return {type: "FeatureCollection", dateline: reader.dateline, features};
}

/** The ids of events that have been read. */
export type KnownIds = {readonly has: (id: string) => boolean; readonly add: (id: string) => unknown};

/**
 * Reads a collection event by event, so that a large one need never be in memory as a whole. It is as
 * strict as `parseCollection`, and finds the same in the same order.
 */
export class CollectionReader {
  readonly root: JsonRecord;
  readonly dateline: EventCollection["dateline"];
  readonly #articles: ReadonlyMap<string, CollectionArticle>;
  readonly #ids: KnownIds;
  #vertices = 0;

  /**
   * @param json - the collection; its list of features may be empty
   * @param ids - those of the events so far, where somebody else keeps them too
   * @throws InputError if what stands around the features is not sound
   */
  constructor(json: unknown, where: string, ids: KnownIds = new Set<string>()) {
    this.#ids = ids;
    this.root = JsonRecord.root(json, where);
    const type = this.root.raw("type");
    if (type !== "FeatureCollection") {
      throw this.root.error(
        "type",
        '"FeatureCollection"',
        type,
        "Give the .geojson file that Dateline wrote."
      );
    }
    if (!this.root.has("dateline")) {
      throw this.root.error(
        "dateline",
        "the member that says what the events come from",
        undefined,
        NOT_OURS
      );
    }
    this.dateline = parseDateline(this.root.record("dateline"));
    this.#articles = new Map(this.dateline.articles.map((article) => [article.id, article]));
  }

  /** The next event. @throws InputError if it is not sound, or has the id of one before it */
  event(record: JsonRecord): EventFeature {
    const event = parseEvent(record, this.#articles);
    if (this.#ids.has(event.id)) throw record.error("id", "an id that no other event has", event.id);
    this.#ids.add(event.id);
    if (!this.takesVertices(event.geometry?.type === "LineString" ? event.geometry.coordinates.length : 1)) {
      throw record.failure(
        "geometry",
        `expected at most ${MAX_VERTICES.toLocaleString("en")} vertices in all, found more`,
        "Split the file into several collections."
      );
    }
    return event;
  }

  /** Counts the vertices of one more event. @returns whether there are not too many now */
  takesVertices(count: number): boolean {
    this.#vertices += count;
    return this.#vertices <= MAX_VERTICES;
  }
}

function parseDateline(record: JsonRecord): EventCollection["dateline"] {
  const version = parseVersion(record);
  const articles = record.records("articles", parseArticle, MAX_ARTICLES);
  const ids = new Set<string>();
  for (const [index, {id}] of articles.entries()) {
    if (ids.has(id)) throw record.error(`articles[${index}].id`, "an id that no other article has", id);
    ids.add(id);
  }
  return {
    version,
    generator: record.text("generator", {max: 200}),
    title: record.text("title", {max: 1000}),
    lang: parseLanguageOrNull(record, "lang"),
    gazetteers: record.records("gazetteers", (gazetteer) => ({
      id: gazetteer.text("id", {max: 200}),
      version: gazetteer.text("version", {max: 200})
    })),
    licenses: record.records("licenses", parseLicense),
    articles,
    notices: parseNotices(record, Infinity)
  };
}

/** Same major version, any minor one: those only add members. */
function parseVersion(record: JsonRecord): string {
  const version = record.matching("version", /^\d{1,4}\.\d{1,4}$/, "a version such as 1.0");
  const [major, ours] = [version, COLLECTION_VERSION].map((each) => Number(each.split(".")[0]));
  if (major === ours) return version;
  throw record.failure(
    "version",
    `expected version ${ours}.x, found ${version}`,
    major! > ours! ? "The file is newer than this page: update Dateline." : REBUILD
  );
}
