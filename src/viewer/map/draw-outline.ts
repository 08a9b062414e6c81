import type {Map as MapLibreMap} from "maplibre-gl";
import {ringOf, type Area} from "../state/area.js";

/** Edges are straight in degrees, so they bend on the screen. */
const STEPS_AN_EDGE = 12;

/** An area's outline as a path in the map's pixels, in the copy of the world nearest to its middle; empty without one. */
export function outlineOn(map: MapLibreMap, area: Area | null): string {
  if (!area) return "";
  const turn = 360 * Math.round((map.getCenter().lng - area[0]![0]) / 360);
  const ring = ringOf(area).map(([lng, lat]) => [lng + turn, lat] as const);
  const points = ring.flatMap(([lng, lat], index) => {
    const [toLng, toLat] = ring[index + 1] ?? [lng, lat];
    return Array.from({length: index + 1 < ring.length ? STEPS_AN_EDGE : 1}, (_, step) => {
      const share = step / STEPS_AN_EDGE;
      return map.project([lng + (toLng - lng) * share, lat + (toLat - lat) * share]);
    });
  });
  return `M${points.map(({x, y}) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}z`;
}
