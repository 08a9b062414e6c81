import type {LngLat} from "./place.js";

/** A shape of one layer of a tile: `lines` are the rings of an area, the lines of a line, or one line of points. */
export type TileShape = {
  readonly kind: "point" | "line" | "area";
  readonly properties: Readonly<Record<string, string | number>>;
  readonly lines: readonly (readonly LngLat[])[];
};

const KINDS = {1: "point", 2: "line", 3: "area"} as const;
/** A tile's edge is straight on the Mercator map alone: long lines get points between, this far apart. */
const STEPS_PER_TILE = 16;
const [VARINT, DOUBLE, BYTES, FLOAT] = [0, 1, 2, 5];

/**
 * Reads a Mapbox Vector Tile, as far as the basemap's tiles go: texts and numbers as properties.
 *
 * @returns the shapes of each layer, in degrees
 */
export function readVectorTile(
  bytes: Uint8Array,
  [z, x, y]: readonly [z: number, x: number, y: number]
): ReadonlyMap<string, readonly TileShape[]> {
  const layers = new Map<string, readonly TileShape[]>();
  eachField(bytes, (field, layer) => {
    if (field === 3 && layer instanceof Uint8Array) {
      const {name, extent, features} = readLayer(layer);
      const place = (column: number, row: number): LngLat =>
        lngLatAt(x + column / extent, y + row / extent, z);
      layers.set(
        name,
        features.map(({kind, properties, geometry}) => ({
          kind,
          properties,
          lines: readLines(geometry, kind, extent / STEPS_PER_TILE, place)
        }))
      );
    }
  });
  return layers;
}

type Layer = {
  readonly name: string;
  readonly extent: number;
  readonly features: readonly {
    readonly kind: TileShape["kind"];
    readonly properties: TileShape["properties"];
    readonly geometry: readonly number[];
  }[];
};

function readLayer(bytes: Uint8Array): Layer {
  let name = "";
  let extent = 4096;
  const features: Uint8Array[] = [];
  const keys: string[] = [];
  const values: (string | number)[] = [];
  eachField(bytes, (field, value) => {
    if (field === 5) extent = Number(value);
    if (!(value instanceof Uint8Array)) return;
    if (field === 1) name = textOf(value);
    if (field === 2) features.push(value);
    if (field === 3) keys.push(textOf(value));
    if (field === 4) eachField(value, (type, each) => void values.push(propertyOf(type, each)));
  });
  return {name, extent, features: features.map((each) => readFeature(each, keys, values))};
}

/** Of the seven kinds of values, texts are bytes, and one kind of numbers is folded. */
function propertyOf(type: number, value: number | Uint8Array): string | number {
  if (value instanceof Uint8Array) return textOf(value);
  return type === 6 ? zigzag(value) : value;
}

function readFeature(
  bytes: Uint8Array,
  keys: readonly string[],
  values: readonly (string | number)[]
): Layer["features"][number] {
  let kind: TileShape["kind"] = "point";
  let tags: readonly number[] = [];
  let geometry: readonly number[] = [];
  eachField(bytes, (field, value) => {
    if (field === 3) kind = KINDS[Number(value) as keyof typeof KINDS] ?? kind;
    if (field === 2 && value instanceof Uint8Array) tags = varints(value);
    if (field === 4 && value instanceof Uint8Array) geometry = varints(value);
  });
  const properties: Record<string, string | number> = {};
  for (let tag = 0; tag + 1 < tags.length; tag += 2) properties[keys[tags[tag]!]!] = values[tags[tag + 1]!]!;
  return {kind, properties, geometry};
}

/** Follows the commands of a geometry: 1 begins a line, 2 goes on, 7 closes a ring. */
function readLines(
  commands: readonly number[],
  kind: TileShape["kind"],
  step: number,
  place: (column: number, row: number) => LngLat
): LngLat[][] {
  const lines: LngLat[][] = [];
  let [column, row] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const goTo = (toColumn: number, toRow: number): void => {
    const steps = Math.ceil(Math.max(Math.abs(toColumn - column), Math.abs(toRow - row)) / step);
    for (let part = 1; part < steps; part++) {
      const share = part / steps;
      lines.at(-1)!.push(place(column + (toColumn - column) * share, row + (toRow - row) * share));
    }
    lines.at(-1)!.push(place(toColumn, toRow));
    [column, row] = [toColumn, toRow];
  };
  for (let at = 0; at < commands.length;) {
    const command = commands[at]! & 7;
    const count = commands[at++]! >> 3;
    for (let index = 0; index < count; index++) {
      if (command === 7) {
        goTo(...start);
        continue;
      }
      const [toColumn, toRow] = [column + zigzag(commands[at++]!), row + zigzag(commands[at++]!)];
      if (command === 2) goTo(toColumn, toRow);
      else {
        [column, row] = start = [toColumn, toRow];
        if (kind !== "point" || lines.length === 0) lines.push([]);
        lines.at(-1)!.push(place(column, row));
      }
    }
  }
  return lines;
}

function zigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

function lngLatAt(column: number, row: number, z: number): LngLat {
  const world = 2 ** z;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / world)));
  return [(column / world) * 360 - 180, (latitude * 180) / Math.PI];
}

/** The fields of a protocol buffer, in their order: numbers as numbers, all else as bytes. */
function eachField(bytes: Uint8Array, take: (field: number, value: number | Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor = {at: 0};
  while (cursor.at < bytes.length) {
    const head = varint(bytes, cursor);
    const type = head & 7;
    if (type === VARINT) take(head >>> 3, varint(bytes, cursor));
    else if (type === BYTES) {
      const length = varint(bytes, cursor);
      take(head >>> 3, bytes.subarray(cursor.at, (cursor.at += length)));
    } else if (type === DOUBLE || type === FLOAT) {
      take(head >>> 3, type === DOUBLE ? view.getFloat64(cursor.at, true) : view.getFloat32(cursor.at, true));
      cursor.at += type === DOUBLE ? 8 : 4;
    } else throw new Error(`vector tile: expected a known type of field, found ${type}`);
  }
}

function varints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  for (const cursor = {at: 0}; cursor.at < bytes.length;) values.push(varint(bytes, cursor));
  return values;
}

/** Seven bits a byte, the lowest first. */
function varint(bytes: Uint8Array, cursor: {at: number}): number {
  let value = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new Error("vector tile: expected more bytes, found its end");
    value += (byte & 127) * weight;
    if (byte < 128) return value;
  }
}

/** UTF-8, which neither the page nor Node need be asked for. */
function textOf(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
