import type {GeoJSONSource} from "maplibre-gl";
import Supercluster from "supercluster";
import type {MapEngine} from "../../../src/viewer/map/map-engine.js";
import type {Columns} from "../../../src/viewer/state/columns.js";
import type {Subject} from "./bench-page.js";

type Peer = (columns: Columns, target: HTMLElement, startMap: () => Promise<MapEngine>) => Promise<Subject>;

/** What others offer for the same, set up as their examples do. */
const PEERS: Readonly<Record<string, Peer>> = {
  async setFilter(columns, _, startMap) {
    const {map, destroy} = await startMap();
    await addPoints(
      map,
      points(columns, () => true)
    );
    return {
      step(from, to) {
        map.setFilter("events", ["all", ["<", ["get", "start"], to], [">", ["get", "end"], from]]);
        return drawn(map);
      },
      stop: destroy
    };
  },

  /** The map's own clusters under the same filter: they are made once, so they go on counting what it hides. */
  async clusters(columns, _, startMap) {
    const {map, destroy} = await startMap();
    await addPoints(
      map,
      points(columns, () => true),
      true
    );
    return {
      step(from, to) {
        map.setFilter("events", [
          "any",
          ["has", "point_count"],
          ["all", ["<", ["get", "start"], to], [">", ["get", "end"], from]]
        ]);
        return drawn(map);
      },
      stop: destroy
    };
  },

  async setData(columns, _, startMap) {
    const {map, destroy} = await startMap();
    const all = points(columns, () => true);
    await addPoints(map, all);
    return {
      step(from, to) {
        const features = all.features.filter(
          ({properties}) => properties.start < to && properties.end > from
        );
        (map.getSource("events") as GeoJSONSource).setData({type: "FeatureCollection", features});
        return drawn(map);
      },
      stop: destroy
    };
  },

  async supercluster(columns, _, startMap) {
    const {map, destroy} = await startMap();
    const all = points(columns, () => true);
    await addPoints(map, {type: "FeatureCollection", features: []});
    return {
      step(from, to) {
        const features = all.features.filter(
          ({properties}) => properties.start < to && properties.end > from
        );
        const clusters = new Supercluster({radius: 40})
          .load(features)
          .getClusters([-180, -85, 180, 85], Math.floor(map.getZoom()));
        (map.getSource("events") as GeoJSONSource).setData({type: "FeatureCollection", features: clusters});
        return drawn(map);
      },
      stop: destroy
    };
  },

  async visTimeline(columns, target) {
    const [{Timeline}, {DataSet}] = await Promise.all([
      import("vis-timeline/standalone/esm/vis-timeline-graph2d.js"),
      import("vis-data/esnext")
    ]);
    const day = 86_400_000;
    const items = new DataSet(
      Array.from({length: columns.dated}, (_, p) => ({
        id: p,
        content: `Event ${p}`,
        start: columns.start[p]! * day,
        end: columns.end[p]! * day
      }))
    );
    const timeline = new Timeline(target, items as never, {height: "100%"});
    return {
      step: (from, to) => timeline.setWindow(from * day, to * day, {animation: false}),
      stop: () => timeline.destroy()
    };
  }
};

export function peerByName(name: string): Peer {
  const peer = PEERS[name];
  if (!peer) throw new Error(`no peer ${name}`);
  return peer;
}

type Points = GeoJSON.FeatureCollection<GeoJSON.Point, {start: number; end: number}>;

function points({lng, lat, start, end, dated}: Columns, keep: (position: number) => boolean): Points {
  const features: Points["features"] = [];
  for (let p = 0; p < dated; p++) {
    if (Number.isNaN(lng[p]) || !keep(p)) continue;
    features.push({
      type: "Feature",
      properties: {start: start[p]!, end: end[p]!},
      geometry: {type: "Point", coordinates: [lng[p]!, lat[p]!]}
    });
  }
  return {type: "FeatureCollection", features};
}

/** When what was asked for is on the map: these make their tiles anew in a worker and draw the old ones meanwhile. */
async function drawn(map: MapEngine["map"]): Promise<void> {
  do await map.once("render");
  while (!map.isSourceLoaded("events"));
}

async function addPoints(map: MapEngine["map"], data: Points, cluster = false): Promise<void> {
  if (!map.isStyleLoaded()) await map.once("load");
  map.addSource("events", {type: "geojson", data, cluster});
  map.addLayer({
    id: "events",
    type: "circle",
    source: "events",
    paint: {"circle-radius": 4, "circle-color": "#1d6fb0"}
  });
}
