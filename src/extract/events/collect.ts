import {
  COLLECTION_VERSION,
  type CollectionArticle,
  type EventCollection,
  type License
} from "../../domain/collection.js";
import type {EventFeature} from "../../domain/event.js";
import type {Notice} from "../../domain/notice.js";
import type {Extraction} from "../extract.js";
import {mergeEvents} from "./merge.js";

/** What a collection says about itself. */
export type CollectionMeta = {
  /** Name of the program and its version. */
  readonly generator: string;
  readonly title: string;
  readonly lang: string | null;
  readonly gazetteers: readonly {readonly id: string; readonly version: string}[];
  readonly licenses: readonly License[];
  /** Findings about files that gave no article. */
  readonly notices?: readonly Notice[];
};

/** What of an article stands in a collection. */
export type Told = Pick<Extraction, "article" | "events" | "notices">;

/**
 * Brings the events of many articles together: one feature a happening, with all its sources.
 *
 * @param extractions - one an article; the order decides ties and stays the order of the articles
 */
export function collect(extractions: readonly Told[], meta: CollectionMeta): EventCollection {
  const articles: CollectionArticle[] = extractions.map(({article, notices}) => ({...article, notices}));
  const events = extractions.flatMap((extraction) => extraction.events);
  const {notices = [], ...about} = meta;
  return {
    type: "FeatureCollection",
    dateline: {version: COLLECTION_VERSION, ...about, articles, notices},
    features: uniqueIds(mergeEvents(events))
  };
}

/** Two happenings may share an id only by an accident of hashing: the later one gets a suffix. */
function uniqueIds(events: readonly EventFeature[]): EventFeature[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const count = seen.get(event.id) ?? 0;
    seen.set(event.id, count + 1);
    return count === 0 ? event : {...event, id: `${event.id}-${count}`};
  });
}
