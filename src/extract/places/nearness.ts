import type {Group} from "./rank-features.js";
import {EARTH_KM} from "./sphere.js";

/** Steps of `NEARNESS` over a chord of the unit sphere, 0 to 2. */
const NEARNESS_STEPS = 8192;
/** How near two places are, by the chord between them: three measures a step, for 60, 250 and 1,500 km. */
const NEARNESS = nearnessByChord();

function nearnessByChord(): Float32Array {
  const table = new Float32Array((NEARNESS_STEPS + 2) * 3);
  for (let step = 0; step < NEARNESS_STEPS + 2; step++) {
    const km = 2 * EARTH_KM * Math.asin(Math.min(1, step / NEARNESS_STEPS));
    table[step * 3] = Math.exp(-km / 60);
    table[step * 3 + 1] = Math.exp(-km / 250);
    table[step * 3 + 2] = Math.exp(-km / 1500);
  }
  return table;
}

/** Numbers a point in `Points`: unit vector, belief, belief by weight, whether it is its name's last. */
const POINT_WIDTH = 6;
/** Less believed meanings of other names say nothing. */
const LEAST_BELIEF = 0.02;

/** Where the names nearby are believed to be; good until the next are asked for. */
export type Points = {readonly values: Float64Array; readonly count: number; readonly weight: number};

/** Where points are written: for each name they are asked for anew, in each round. */
let room = new Float64Array(0);

/**
 * The places that other names are believed to mean.
 *
 * @param weights - how much each name counts
 */
export function pointsOf(neighbors: readonly Group[], weights: readonly number[]): Points {
  const size = neighbors.length * 3 * POINT_WIDTH;
  if (room.length < size) room = new Float64Array(size);
  const values = room.fill(0, 0, size);
  let count = 0;
  let weight = 0;
  neighbors.forEach(({top, candidates, beliefs, vectors}, n) => {
    const w = weights[n]!;
    weight += w;
    const first = count;
    for (const o of top) {
      // Lying in a country is no nearness to its middle.
      if (candidates[o]!.radiusKm > 400 || beliefs[o]! < LEAST_BELIEF) continue;
      const p = count++ * POINT_WIDTH;
      for (let axis = 0; axis < 3; axis++) values[p + axis] = vectors[o * 3 + axis]!;
      values[p + 3] = beliefs[o]!;
      values[p + 4] = w * beliefs[o]!;
    }
    if (count > first) values[(count - 1) * POINT_WIDTH + 5] = 1;
  });
  return {values, count, weight};
}

/** How near a place is to those that other names mean, each 0..1. */
export type Nearness = {
  /** To the nearest of them, over tens of km. */
  nearest: number;
  /** To all of them, over hundreds of km. */
  most: number;
  /** To all of them, over thousands of km. */
  world: number;
};

/** Measures how near the unit vector at `vectors[offset ..]` is to `points`; the result is written to `out`. */
export function nearnessTo(points: Points, vectors: Float64Array, offset: number, out: Nearness): void {
  const {values, count, weight} = points;
  const px = vectors[offset]!;
  const py = vectors[offset + 1]!;
  const pz = vectors[offset + 2]!;
  let nearest = 0;
  let most = 0;
  let world = 0;
  let close = 0;
  for (let p = 0; p < count * POINT_WIDTH; p += POINT_WIDTH) {
    const x = px - values[p]!;
    const y = py - values[p + 1]!;
    const z = pz - values[p + 2]!;
    const at = Math.min(2, Math.sqrt(x * x + y * y + z * z)) * (NEARNESS_STEPS / 2);
    const step = Math.floor(at);
    const share = at - step;
    const belief = values[p + 3]!;
    const mass = values[p + 4]!;
    const n = step * 3;
    close += belief * (NEARNESS[n]! + share * (NEARNESS[n + 3]! - NEARNESS[n]!));
    most += mass * (NEARNESS[n + 1]! + share * (NEARNESS[n + 4]! - NEARNESS[n + 1]!));
    world += mass * (NEARNESS[n + 2]! + share * (NEARNESS[n + 5]! - NEARNESS[n + 2]!));
    if (values[p + 5] === 1) {
      nearest = Math.max(nearest, close);
      close = 0;
    }
  }
  out.nearest = nearest;
  out.most = weight > 0 ? most / weight : 0;
  out.world = weight > 0 ? world / weight : 0;
}
