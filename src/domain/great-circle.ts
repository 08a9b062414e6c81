import type {LngLat} from "./place.js";

const RADIANS = Math.PI / 180;

/**
 * Points along the shortest way from one place to another, ends included.
 *
 * Longitudes run on over ±180 rather than jump, so that a line drawn through them never crosses
 * the whole map. Opposite points have no one shortest way: then it leads over the pole that is nearer.
 *
 * Our own forty lines: the library's function cuts the line in two at ±180, and loading the library takes longer
 * than reading an article.
 *
 * @param steps - number of stretches, at least 1
 */
export function greatCircle(from: LngLat, to: LngLat, steps: number): LngLat[] {
  const a = toVector(from);
  const b = toVector(to);
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const angle = Math.acos(Math.max(-1, Math.min(1, dot)));
  const points: LngLat[] = [];
  let previous = from[0];
  for (let step = 0; step <= steps; step++) {
    const [lng, lat] =
      step === 0 ? from : step === steps ? to : toLngLat(between(a, b, angle, step / steps, from));
    const turned = lng + 360 * Math.round((previous - lng) / 360);
    points.push([turned, lat]);
    previous = turned;
  }
  return points;
}

/** Central angle in degrees. */
export function angleBetween(from: LngLat, to: LngLat): number {
  const a = toVector(from);
  const b = toVector(to);
  return Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]))) / RADIANS;
}

type Vector = readonly [number, number, number];

function between(a: Vector, b: Vector, angle: number, share: number, from: LngLat): Vector {
  const sine = Math.sin(angle);
  if (sine < 1e-9) {
    if (angle < 1) return a;
    const pole: Vector = [0, 0, from[1] >= 0 ? 1 : -1];
    return share < 0.5 ? blend(a, pole, share * 2) : blend(pole, b, share * 2 - 1);
  }
  const one = Math.sin((1 - share) * angle) / sine;
  const two = Math.sin(share * angle) / sine;
  return [a[0] * one + b[0] * two, a[1] * one + b[1] * two, a[2] * one + b[2] * two];
}

function blend(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function toVector([lng, lat]: LngLat): Vector {
  const cosine = Math.cos(lat * RADIANS);
  return [cosine * Math.cos(lng * RADIANS), cosine * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

function toLngLat([x, y, z]: Vector): LngLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
