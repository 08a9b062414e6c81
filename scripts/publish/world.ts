import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoPath
} from "d3";
import type {FeatureCollection} from "geojson";
import {feature, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";

import type {PosterOptions, PosterShapes, PosterTools} from "../../src/domain/formats/poster.js";

export const GEO: PosterTools = {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoPath
};

/** Up to this angle from its middle a map shows the finer of two grains. */
const FINE_DEGREES = 30;

/** Country shapes from the installed `world-atlas` (Natural Earth, public domain), read when first asked for. */
export function openWorld(): PosterOptions["shapes"] {
  const coarse = once(() => read("110m"));
  const fine = once(() => read("50m"));
  return (degrees) => (degrees > FINE_DEGREES ? coarse() : fine());
}

function read(grain: "110m" | "50m"): PosterShapes {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${grain}.json`);
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology;
  const countries = topology.objects["countries"] as GeometryCollection;
  const land: FeatureCollection = {
    type: "FeatureCollection",
    features: [feature(topology, topology.objects["land"]!)].flatMap(toFeatures)
  };
  return {
    land,
    coast: land,
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
