import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {FeatureCollection, MultiLineString} from "geojson";
import {feature, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";

/** Land and the borders in it, ready to be projected. */
export type WorldShapes = {readonly land: FeatureCollection; readonly borders: MultiLineString};

/** Natural Earth in two grains, read when first asked for. */
export type World = {readonly coarse: () => WorldShapes; readonly fine: () => WorldShapes};

/** Country shapes from the installed `world-atlas` (Natural Earth, public domain). */
export function openWorld(): World {
  return {coarse: once(() => read("110m")), fine: once(() => read("50m"))};
}

function read(grain: "110m" | "50m"): WorldShapes {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${grain}.json`);
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology;
  const countries = topology.objects["countries"] as GeometryCollection;
  return {
    land: {
      type: "FeatureCollection",
      features: [feature(topology, topology.objects["land"]!)].flatMap(toFeatures)
    },
    borders: mesh(topology, countries, (a, b) => a !== b)
  };
}

function toFeatures(value: ReturnType<typeof feature>): FeatureCollection["features"] {
  return value.type === "FeatureCollection" ? value.features : [value];
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
