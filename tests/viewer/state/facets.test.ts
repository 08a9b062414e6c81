// @vitest-environment happy-dom
import fc from "fast-check";
import {expect, test} from "vitest";
import {synthetic, syntheticCollection} from "../../../scripts/bench/viewer/synthetic.js";
import {EVENT_STATUSES, EVENT_TYPES} from "../../../src/domain/event.js";
import {FACETS, type FacetName} from "../../../src/viewer/state/facets.js";
import {NO_FILTERS, type Filters} from "../../../src/viewer/state/filter.js";
import {inInterval} from "../../../src/viewer/state/window.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";

const COLLECTION = syntheticCollection(300);
const ARTICLE_IDS = synthetic(0).head.articles.map(({id}) => id);

/** What each facet has of an event, as its values are named in `Filters`. */
const VALUES: Readonly<Record<FacetName, (viewer: Viewer, position: number) => readonly string[]>> = {
  types: (viewer, p) => [viewer.eventAt(p).properties.type],
  statuses: (viewer, p) => [viewer.eventAt(p).properties.status],
  places: (viewer, p) => {
    const {place, origin, relation} = viewer.eventAt(p).properties;
    const places = [place, origin, relation?.from, relation?.to].filter(
      (one) => one !== null && one !== undefined
    );
    return [...new Set(places.map(({gazetteer, entryId}) => `place:${gazetteer}/${entryId}`))];
  },
  actors: (viewer, p) => viewer.eventAt(p).properties.actors.map(({name}) => name),
  articles: (viewer, p) => viewer.eventAt(p).properties.sources.map(({article}) => article)
};

const keysOf = (viewer: Viewer, facet: FacetName): readonly string[] =>
  ({
    types: EVENT_TYPES,
    statuses: EVENT_STATUSES,
    places: viewer.columns.linked.places.map(({key}) => `place:${key}`),
    actors: viewer.columns.actors,
    articles: ARTICLE_IDS
  })[facet];

/** Event by event, as one would count by hand. */
function countedByHand(viewer: Viewer, facet: FacetName): readonly number[] {
  const {filters, interval, columns} = viewer;
  const keys = keysOf(viewer, facet);
  const counts = keys.map(() => 0);
  for (let p = 0; p < columns.length; p++) {
    if (
      interval &&
      (p >= columns.dated ? !viewer.undatedToo : !inInterval(columns, p, interval, viewer.reach))
    )
      continue;
    const passes = FACETS.every(
      (other) =>
        other === facet ||
        filters[other].length === 0 ||
        VALUES[other](viewer, p).some((value) => (filters[other] as readonly string[]).includes(value))
    );
    if (!passes || viewer.eventAt(p).properties.confidence < filters.minConfidence) continue;
    for (const value of VALUES[facet](viewer, p)) counts[keys.indexOf(value)]!++;
  }
  return counts;
}

test("counts beside every facet agree with counting by hand, whatever is chosen after what", () => {
  const viewer = new Viewer();
  viewer.openCollection("made up", COLLECTION);
  const [first, last] = viewer.columns.extent!;
  const some = (all: readonly string[]): fc.Arbitrary<string[]> =>
    fc.oneof(fc.constant<string[]>([]), fc.subarray([...all]));
  const filters = fc.record({
    types: some(EVENT_TYPES),
    statuses: some(EVENT_STATUSES),
    places: some(keysOf(viewer, "places")),
    actors: some(keysOf(viewer, "actors")),
    articles: some(ARTICLE_IDS),
    minConfidence: fc.constantFrom(0, 0, 0.7, 0.9)
  });
  const day = fc.double({min: first, max: last, noNaN: true});
  fc.assert(
    fc.property(
      filters,
      fc.option(fc.tuple(day, day)),
      fc.boolean(),
      fc.boolean(),
      (chosen, ends, certain, undatedToo) => {
        viewer.filter({...NO_FILTERS, ...(chosen as Partial<Filters>)});
        viewer.showInterval(ends && [Math.min(...ends), Math.max(...ends) + 1]);
        viewer.reach = certain ? "certain" : "possible";
        viewer.undatedToo = undatedToo;
        for (const facet of FACETS) {
          expect([...viewer.filtering.counts(facet)], facet).toEqual(countedByHand(viewer, facet));
        }
      }
    ),
    {numRuns: 60}
  );
});

test("what is exactly as likely as asked for is kept", () => {
  const viewer = new Viewer();
  viewer.openCollection("made up", COLLECTION);
  const likely = COLLECTION.features.filter(({properties}) => properties.confidence >= 0.7);
  expect(likely.some(({properties}) => properties.confidence === 0.7)).toBe(true);
  viewer.filter({minConfidence: 0.7});
  expect(viewer.visible.length).toBe(likely.length);
});
