import type * as d3Geo from "d3-geo";
import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position
} from "geojson";
import type {LngLat} from "./place.js";
import type {StillFrame} from "./still-map.js";
import {fileOfTile, TILE_ZOOMS, unpackTiles, type TileFile} from "./tile-file.js";
import {readVectorTile, type TileShape} from "./vector-tile.js";

/** What of the basemap a still picture draws. */
export const STILL_KINDS = [
  "country",
  "lake",
  "river",
  "division",
  "border",
  "coast",
  "disputed",
  "disputed-border"
] as const;
export type StillKind = (typeof STILL_KINDS)[number];

/** A name of the basemap, for orientation; the least `rank` first. */
export type StillName = {readonly name: string; readonly at: LngLat; readonly rank: number};

/** The world as a still picture draws it, wound as d3 winds. */
export type StillShapes = {
  readonly kinds: Readonly<Record<StillKind, FeatureCollection>>;
  readonly towns: readonly StillName[];
  readonly countries: readonly (StillName & {/** ISO 3166-1 alpha-2 */ readonly code: string | null})[];
  /** Whether they are pieces cut for a flat map, of which only those in view are here. */
  readonly cut: boolean;
};

/** Reads files of the basemap by their path in its folder. */
export type BasemapReader = {
  readonly json: (path: string) => Promise<unknown>;
  /** A gzipped file, unzipped. */
  readonly unzipped: (path: string) => Promise<Uint8Array>;
};

/** What d3-geo does for drawing shapes; handed in, since the domain imports no package. */
export type PathTools = Pick<typeof d3Geo, "geoPath" | "geoIdentity" | "geoTransform">;

/** A tile's lines are exact to this many degrees at zoom 0, half at each further. */
const TOLERANCE_DEGREES = 0.35;
/** Lines this far off cannot be seen. */
const TOLERABLE_PX = 0.7;
/** Beyond, tiles would be many, and the coarse world is as good. */
const MOST_TILES = 40;
const SAMPLES = {columns: 30, rows: 16};
/** Where tiles end, toward the poles. */
const LAST_LATITUDE = 84;

/**
 * The shapes for a still map: the coarse world for a wide view, tiles for a close one. Where tiles cannot be read,
 * the coarse world.
 *
 * @throws Error if that cannot be read either
 */
export async function readStillShapes(
  projection: d3Geo.GeoProjection,
  frame: StillFrame,
  read: BasemapReader
): Promise<StillShapes> {
  const view = tilesInView(projection, frame);
  const countries = await read.json("labels.json").then(countriesOf, () => []);
  if (view !== null) {
    try {
      return {...(await shapesOfTiles(view, read)), countries};
    } catch {
      // The picture is better coarse than not at all.
    }
  }
  return {...shapesOfWorld((await read.json("world.json")) as FeatureCollection), countries};
}

/** As the basemap's file of labels has them; the names of disputed areas are left to the marks. */
function countriesOf(labels: unknown): StillShapes["countries"] {
  type Labels = FeatureCollection<Point, {name: string; code: string | null; rank: number; disputed?: 1}>;
  return (labels as Labels).features
    .filter(({properties}) => !properties.disputed)
    .map(({properties: {name, code, rank}, geometry: {coordinates}}) => {
      const [lng = 0, lat = 0] = coordinates;
      return {name, code, rank, at: [lng, lat] as const};
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The basemap's coarse world. */
export function shapesOfWorld(world: FeatureCollection): StillShapes {
  const all = (kind: StillKind): FeatureCollection => ({
    type: "FeatureCollection",
    features: world.features.filter(({properties}) => properties?.["kind"] === kind).map(wound)
  });
  return {kinds: recordOfKinds(all), towns: [], countries: [], cut: false};
}

/**
 * Draws shapes; those that are cut need no winding and no clipping on the sphere.
 *
 * @param grainPx - corners nearer to each other than this are left out: a picture need not weigh more than it shows
 */
export function stillPath(
  projection: d3Geo.GeoProjection,
  {left, top, right, bottom}: StillFrame,
  {cut}: Pick<StillShapes, "cut">,
  {geoPath, geoIdentity, geoTransform}: PathTools,
  grainPx: number
): d3Geo.GeoPath {
  const project = geoTransform({
    point(lng, lat) {
      const at = projection([lng, lat]);
      if (at) this.stream.point(at[0], at[1]);
    }
  });
  const clip = geoIdentity().clipExtent([
    [left - 2, top - 2],
    [right + 2, bottom + 2]
  ]);
  return geoPath({
    stream: (output) => {
      const thin = thinned(output, grainPx);
      return cut ? project.stream(clip.stream(thin)) : projection.stream(thin);
    }
  });
}

/** Passes on only corners that are some way from the one before; the ends of a line stay. */
function thinned(output: d3Geo.GeoStream, grainPx: number): d3Geo.GeoStream {
  let inRing = false;
  let last: readonly [number, number] | null = null;
  let left: readonly [number, number] | null = null;
  return {
    point(x, y) {
      if (last && Math.abs(x - last[0]) + Math.abs(y - last[1]) < grainPx) {
        left = [x, y];
        return;
      }
      output.point(x, y);
      [last, left] = [[x, y], null];
    },
    lineStart() {
      last = left = null;
      output.lineStart();
    },
    lineEnd() {
      if (left && !inRing) output.point(...left);
      output.lineEnd();
    },
    polygonStart() {
      inRing = true;
      output.polygonStart();
    },
    polygonEnd() {
      inRing = false;
      output.polygonEnd();
    },
    sphere: () => output.sphere?.()
  };
}

type Tile = readonly [z: number, x: number, y: number];

/** The tiles that show as much as the picture can; `null` if the coarse world does, or where there are none. */
function tilesInView(projection: d3Geo.GeoProjection, frame: StillFrame): readonly Tile[] | null {
  const pxPerDegree = (projection.scale() * Math.PI) / 180;
  const wanted = Math.ceil(Math.log2((TOLERANCE_DEGREES / TOLERABLE_PX) * pxPerDegree));
  if (wanted < TILE_ZOOMS.first) return null;
  for (let z = Math.min(TILE_ZOOMS.last, wanted); z >= TILE_ZOOMS.first; z--) {
    const tiles = tilesAt(z, projection, frame);
    if (tiles === null || tiles.length <= MOST_TILES) return tiles;
  }
  return null;
}

function tilesAt(
  z: number,
  projection: d3Geo.GeoProjection,
  {left, top, right, bottom}: StillFrame
): readonly Tile[] | null {
  const world = 2 ** z;
  const tiles = new Map<string, Tile>();
  for (let column = 0; column <= SAMPLES.columns; column++) {
    for (let row = 0; row <= SAMPLES.rows; row++) {
      const at = projection.invert?.([
        left + ((right - left) * column) / SAMPLES.columns,
        top + ((bottom - top) * row) / SAMPLES.rows
      ]);
      if (!at || !at.every(Number.isFinite) || Math.abs(at[1]) > LAST_LATITUDE) return null;
      const x = Math.floor(((at[0] + 180) / 360) * world);
      const latitude = (at[1] * Math.PI) / 180;
      const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * world);
      const tile: Tile = [z, (x + world) % world, y];
      tiles.set(tile.join("/"), tile);
    }
  }
  return [...tiles.values()];
}

async function shapesOfTiles(
  tiles: readonly Tile[],
  read: BasemapReader
): Promise<Omit<StillShapes, "countries">> {
  const files = new Map<string, Promise<TileFile>>();
  for (const tile of tiles) {
    const file = fileOfTile(...tile);
    if (!files.has(file)) files.set(file, read.unzipped(file).then(unpackTiles));
  }
  const layers = await Promise.all(
    tiles.map(async (tile) => {
      const bytes = (await files.get(fileOfTile(...tile))!).get(`${tile[0]}/${tile[1]}/${tile[2]}`);
      return readVectorTile(bytes ?? new Uint8Array(), tile);
    })
  );
  const all = (name: string): TileShape[] => layers.flatMap((layer) => layer.get(name) ?? []);
  const towns = new Map(
    all("place").map(({properties, lines}): [string, StillName] => {
      const name = String(properties["name"]);
      const at = lines[0]![0]!;
      // Where two tiles meet, both name a town, each with its own rounding.
      return [
        `${name} ${at.map((degrees) => degrees.toFixed(1)).join(" ")}`,
        {name, at, rank: rankOf(properties)}
      ];
    })
  );
  return {
    kinds: recordOfKinds((kind) => ({type: "FeatureCollection", features: all(kind).map(toFeature)})),
    towns: [...towns.values()].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)),
    cut: true
  };
}

/** Rank first, and of the same rank the larger town. */
function rankOf({rank, size}: TileShape["properties"]): number {
  return Number(rank ?? 9) * 4 + Number(size ?? 3);
}

function toFeature({kind, lines}: TileShape): Feature<MultiPolygon | MultiLineString> {
  const coordinates = lines.map((line) => line.map((at): Position => [...at]));
  const geometry: MultiPolygon | MultiLineString =
    kind === "area"
      ? {type: "MultiPolygon", coordinates: [coordinates]}
      : {type: "MultiLineString", coordinates};
  return {type: "Feature", properties: {}, geometry};
}

function recordOfKinds(make: (kind: StillKind) => FeatureCollection): StillShapes["kinds"] {
  return Object.fromEntries(STILL_KINDS.map((kind) => [kind, make(kind)])) as Record<
    StillKind,
    FeatureCollection
  >;
}

/** The world was cut along ±180, and d3-geo cuts it there again: it must not find corners on the very line. */
const OFF_THE_CUT = 179.999;

/** GeoJSON winds the outside of an area against the clock, d3 with it; wrongly wound it would be all the rest of the earth. */
function wound(feature: Feature): Feature {
  const {geometry} = feature;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return feature;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) =>
    rings.map((ring, index): Polygon["coordinates"][number] => {
      const off = ring.map(([lng = 0, lat = 0]): Position => [
        Math.min(OFF_THE_CUT, Math.max(-OFF_THE_CUT, lng)),
        lat
      ]);
      return turn(off) > 0 === (index === 0) ? off.toReversed() : off;
    })
  );
  return {...feature, geometry: {type: "MultiPolygon", coordinates}};
}

/** Twice the flat area of a ring; positive against the clock. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
