import type {Article} from "./article.js";
import type {EventFeature} from "./event.js";
import type {Notice} from "./notice.js";

/** Version of the contract; the major number changes when an older reader would misread it. */
export const COLLECTION_VERSION = "1.0";

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
