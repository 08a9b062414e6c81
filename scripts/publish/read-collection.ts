import {existsSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Span} from "../../src/domain/article.js";
import {parseCollection, type EventCollection} from "../../src/domain/collection.js";
import type {EventFeature} from "../../src/domain/event.js";
import {InputError} from "../../src/domain/input-error.js";
import {fromPlainGeoJson, isPlainGeoJson} from "../../src/domain/plain-geojson.js";

/** Collections by name, as preprocessing the seeds writes them. */
const COLLECTIONS = fileURLToPath(new URL("../../data/collections/", import.meta.url));

/** What may leave the machine, and how much stays. */
export type PublishedCollection = {
  /** Safe as a file name and in an address: lower-case letters, digits, hyphens. */
  readonly name: string;
  readonly collection: EventCollection;
  /** Drafts and hidden events that were left out. */
  readonly withheld: number;
};

export type ReadOptions = {
  /** Whether only the sentences that an event cites leave, not the rest of the articles. */
  readonly citedOnly: boolean;
};

/**
 * Reads a collection for publishing: strictly, and without drafts and hidden events.
 *
 * The parser builds anew what it knows, so that a member nobody declared never leaves the
 * machine; the sentences of what is withheld are blanked in their articles.
 *
 * @param argument - a file, or the name of a collection in `data/collections`
 * @throws InputError if there is no such file, or it is not a collection
 */
export function readForPublishing(argument: string, {citedOnly}: ReadOptions): PublishedCollection {
  const path = existsSync(argument)
    ? argument
    : join(COLLECTIONS, `${basename(argument, ".geojson")}.geojson`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const found = error instanceof SyntaxError ? "something that is no JSON" : "no file that can be read";
    throw new InputError(
      argument,
      `expected a collection file, found ${found}`,
      "Give a .geojson file that npm run preprocess wrote."
    );
  }
  const {kept, withheld} = withoutWithheld(json);
  const name = fileName(basename(path).replace(/\.(?:geo)?json$/i, ""));
  if (isPlainGeoJson(kept)) {
    return {name, collection: fromPlainGeoJson(kept, basename(path)), withheld: withheld.length};
  }
  const all = parseCollection({...(json as object), features: withheld}, path).features;
  const collection = parseCollection(kept, path);
  return {name, collection: withLegibleText(collection, all, citedOnly), withheld: withheld.length};
}

/** Parts features that an editor marked as draft or hidden from the others. */
function withoutWithheld(json: unknown): {kept: unknown; withheld: readonly unknown[]} {
  if (!isRecord(json) || !Array.isArray(json["features"])) return {kept: json, withheld: []};
  const all: readonly unknown[] = json["features"];
  return {
    kept: {...json, features: all.filter((each) => !isWithheld(each))},
    withheld: all.filter(isWithheld)
  };
}

/** A mark may stand on the feature or in its properties; anything but an explicit no withholds. */
function isWithheld(feature: unknown): boolean {
  if (!isRecord(feature)) return false;
  return [feature, feature["properties"]]
    .filter(isRecord)
    .some(
      (members) =>
        Boolean(members["draft"]) ||
        Boolean(members["hidden"]) ||
        [members["review"], members["visibility"]].some((mark) => WITHHELD.includes(String(mark)))
    );
}

const WITHHELD = ["draft", "hidden", "private", "rejected"];

/**
 * Blanks words that must not leave: each character becomes a space and line ends stay, so that all
 * spans still hold. A sentence that a published event cites is always legible.
 */
function withLegibleText(
  collection: EventCollection,
  withheld: readonly EventFeature[],
  citedOnly: boolean
): EventCollection {
  const cited = spansByArticle(collection.features);
  const secret = spansByArticle(withheld);
  // An article of which only withheld events were told is withheld with them.
  const kept = collection.dateline.articles.filter(
    ({id}) => cited.has(id) || (!citedOnly && !secret.has(id))
  );
  const articles = kept.map((article) => {
    const {text} = article;
    const blanked = citedOnly ? [[0, text.length] as const] : (secret.get(article.id) ?? []);
    if (blanked.length === 0) return article;
    const letters = text.split("");
    for (const [start, end] of blanked) {
      for (let at = start; at < end; at++) if (letters[at] !== "\n") letters[at] = " ";
    }
    for (const [start, end] of cited.get(article.id) ?? []) {
      for (let at = start; at < end; at++) letters[at] = text[at]!;
    }
    // A notice speaks in the words of its place, so it goes with them.
    return {...article, text: letters.join(""), notices: []};
  });
  // What is noticed about files that gave no article names those files, and is for their editor.
  return {...collection, dateline: {...collection.dateline, articles, notices: []}};
}

function spansByArticle(events: readonly EventFeature[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const {properties} of events) {
    const readings = properties.disagreements.flatMap((each) => each.readings);
    for (const {article, span} of [...properties.sources, ...readings]) {
      spans.set(article, [...(spans.get(article) ?? []), span]);
    }
  }
  return spans;
}

function fileName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.slice(0, 80) || "collection";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
