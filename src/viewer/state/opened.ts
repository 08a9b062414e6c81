import type {EventCollection} from "../../domain/collection.js";
import type {EventFeature} from "../../domain/event.js";
import {buildColumns, type Columns} from "./columns.js";
import {buildSearchText, type SearchText} from "./search.js";

/** What is told about a collection as a whole. */
export type CollectionHead = EventCollection["dateline"];

/** A collection that is ready to be looked at. Large ones keep their events as bytes and read one when it is asked for. */
export type OpenedCollection = {
  /** Name in the list of collections, address of a file, or name of a dropped file. */
  readonly name: string;
  readonly head: CollectionHead;
  readonly columns: Columns;
  /** The event at an index of the collection (not a position). */
  readonly eventAt: (index: number) => EventFeature;
  /** Index of the event with an id; -1 if there is none. */
  readonly indexOfId: (id: string) => number;
  /** Made when first asked for; of a large collection `null` as long as it is on its way. */
  readonly searchText: () => SearchText | null;
  /** When `searchText` is there, if it is not there from the beginning. */
  readonly whenSearchable?: Promise<void>;
};

/** Opens a collection that is in memory. Large files go through `reading` and `openPacked` instead. */
export function openCollection(name: string, {dateline, features}: EventCollection): OpenedCollection {
  const indices = new Map(features.map(({id}, index) => [id, index]));
  let searchText: SearchText | null = null;
  return {
    name,
    head: dateline,
    columns: buildColumns(
      features,
      dateline.articles.map(({id}) => id)
    ),
    eventAt: (index) => features[index]!,
    indexOfId: (id) => indices.get(id) ?? -1,
    searchText: () => (searchText ??= buildSearchText(features))
  };
}

/** A collection without events, before the first is opened. */
export const EMPTY_COLLECTION: OpenedCollection = openCollection("", {
  type: "FeatureCollection",
  dateline: {
    version: "1.0",
    generator: "",
    title: "",
    lang: null,
    gazetteers: [],
    licenses: [],
    articles: [],
    notices: []
  },
  features: []
});
