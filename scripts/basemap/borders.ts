import {bbox, booleanPointInPolygon} from "@turf/turf";
import type {MultiLineString, Position} from "geojson";
import {polygonsOf, type DisputedShape} from "./disputed.js";

/** Country borders, those that someone disputes apart. */
export type Borders = {readonly agreed: Position[][]; readonly disputed: Position[][]};

/**
 * Splits borders: a stretch along or inside a disputed area is disputed, also where it is the line
 * that holds on the ground.
 */
export function splitBorders(lines: MultiLineString, areas: readonly DisputedShape[]): Borders {
  const isDisputed = disputeTest(areas);
  const borders: Borders = {agreed: [], disputed: []};
  for (const line of lines.coordinates) {
    let piece: Position[] = [];
    let pieceDisputed = false;
    for (let index = 1; index < line.length; index++) {
      const from = line[index - 1]!;
      const to = line[index]!;
      const disputed = isDisputed(from, to);
      if (piece.length === 0 || disputed !== pieceDisputed) {
        piece = [from];
        pieceDisputed = disputed;
        borders[disputed ? "disputed" : "agreed"].push(piece);
      }
      piece.push(to);
    }
  }
  return borders;
}

function disputeTest(areas: readonly DisputedShape[]): (from: Position, to: Position) => boolean {
  const boxed = areas.map((area) => ({area, box: bbox(area)}));
  const vertices = new Set(
    areas.flatMap(({geometry}) =>
      polygonsOf(geometry).flatMap((rings) => rings.flatMap((ring) => ring.map(keyOf)))
    )
  );
  return (from, to) => {
    if (vertices.has(keyOf(from)) && vertices.has(keyOf(to))) return true;
    const middle: Position = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2];
    return boxed.some(
      ({area, box: [west, south, east, north]}) =>
        middle[0]! > west &&
        middle[0]! < east &&
        middle[1]! > south &&
        middle[1]! < north &&
        booleanPointInPolygon(middle, area)
    );
  };
}

function keyOf([lng = 0, lat = 0]: Position): string {
  return `${lng.toFixed(4)},${lat.toFixed(4)}`;
}
