import {readFile} from "node:fs/promises";
import type {Polygon, MultiPolygon} from "geojson";
import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import type {LngLat} from "../../src/domain/place.js";
import {PATHS} from "./inputs.js";
import {radiusOfArea} from "./measure.js";

/** FIPS codes of states, as the Census numbers them, to the postal codes that GeoNames uses. */
const STATES = new Map(
  (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD " +
    "25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD " +
    "47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const)
);
const KM_PER_DEGREE = 111.2;

/** Middle and radius of every US county by GeoNames code (`US.TX.201`), from the Census shapes. */
export async function readCounties(): Promise<Map<string, {readonly at: LngLat; readonly radiusKm: number}>> {
  const topology = JSON.parse(await readFile(PATHS.counties, "utf8")) as Topology<{
    counties: GeometryCollection;
  }>;
  const counties = new Map<string, {at: LngLat; radiusKm: number}>();
  for (const county of feature(topology, topology.objects.counties).features) {
    const fips = String(county.id);
    const state = STATES.get(fips.slice(0, 2));
    const shape = county.geometry as Polygon | MultiPolygon;
    if (!state) continue;
    const rings =
      shape.type === "Polygon" ? [shape.coordinates[0]!] : shape.coordinates.map(([ring]) => ring!);
    counties.set(`US.${state}.${fips.slice(2)}`, middleOf(rings));
  }
  return counties;
}

/** Area-weighted middle of outer rings, flat, which is good enough for a county. */
function middleOf(rings: readonly (readonly number[][])[]): {at: LngLat; radiusKm: number} {
  const squeeze = Math.cos((rings[0]![0]![1]! * Math.PI) / 180);
  let area = 0;
  let lng = 0;
  let lat = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x, y] = ring[i - 1]!;
      const [nextX, nextY] = ring[i]!;
      const cross = x! * nextY! - nextX! * y!;
      area += cross;
      lng += (x! + nextX!) * cross;
      lat += (y! + nextY!) * cross;
    }
  }
  return {
    at: [lng / (3 * area), lat / (3 * area)],
    radiusKm: radiusOfArea(Math.abs(area / 2) * KM_PER_DEGREE ** 2 * squeeze)
  };
}
