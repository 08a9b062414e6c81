import {InputError} from "../../domain/input-error.js";
import type {LngLat, PlaceFeature, PlaceLevel} from "../../domain/place.js";

/** First bytes of every index file. */
export const MAGIC = "DLGZ";
/** Grows when an older reader would misread the file. */
export const FORMAT_VERSION = 3;

/** Order is part of the format: append only. */
export const LEVELS: readonly PlaceLevel[] = ["site", "town", "district", "region", "country"];
/** Order is part of the format: append only. */
export const FEATURES: readonly PlaceFeature[] = [
  "settlement",
  "division",
  "country",
  "continent",
  "area",
  "sea",
  "river",
  "lake",
  "mountain",
  "desert",
  "island",
  "site",
  "institution"
];

/** How a name came to mean a place, best evidence first. Order is part of the format: append only. */
export const VIAS = ["primary", "alternate", "demonym", "abbreviation"] as const;
export type Via = (typeof VIAS)[number];
export const VIA_BITS = 2;

/** A gazetteer that went into the index. */
export type GazetteerSource = {
  readonly id: string;
  /** Whether entry keys are numbers; else they are in the column `ids`. */
  readonly numeric: boolean;
};

/** What few entries have, by place row. */
export type GazetteerExtra = {
  readonly disputed?: string;
  readonly points?: readonly LngLat[];
};

export type GazetteerHeader = {
  readonly id: string;
  readonly version: string;
  readonly places: number;
  readonly names: number;
  readonly sources: readonly GazetteerSource[];
  readonly countries: readonly string[];
  readonly extras: Readonly<Record<string, GazetteerExtra>>;
  readonly sections: readonly Section[];
  /** Of the whole file; a truncated one is shorter. */
  readonly byteLength: number;
};

type Section = {readonly name: SectionName; readonly offset: number; readonly length: number};

/** Every column and its element type. `length` of a section counts elements. */
const SECTION_TYPES = {
  /** A bit for every word that a name begins with, by hash: most words of a text begin none. */
  firstWords: Uint32Array,
  /**
   * Hash table of name prefixes, two elements a slot: the other half of the key, and what is known of the
   * prefix. 0: empty slot. Else bit 0: longer names go on from here; the rest: name + 1, or 0.
   */
  nodes: Uint32Array,
  nameStart: Uint32Array,
  nameFlags: Uint16Array,
  /** Place row, then `VIA_BITS` of how the name means it. */
  postings: Uint32Array,
  longitude: Int32Array,
  latitude: Int32Array,
  population: Uint32Array,
  entry: Uint32Array,
  /** Index into `FEATURES`, times 8, plus index into `LEVELS`. */
  kind: Uint8Array,
  source: Uint8Array,
  importance: Uint8Array,
  country: Uint8Array,
  /** Row + 1 of `divisions`; 0: none. */
  division: Uint16Array,
  /** Row + 1 of `subdivisions`; 0: none. */
  subdivision: Uint32Array,
  /** Tenths of a kilometre. */
  radius: Uint16Array,
  placeNameEnd: Uint32Array,
  placeNameBytes: Uint8Array,
  idEnd: Uint32Array,
  idBytes: Uint8Array,
  divisionEnd: Uint32Array,
  divisionBytes: Uint8Array,
  subdivisionEnd: Uint32Array,
  subdivisionBytes: Uint8Array
} as const;

export type SectionName = keyof typeof SECTION_TYPES;
type ColumnOf<T> = T extends Int32ArrayConstructor
  ? Int32Array
  : T extends Uint32ArrayConstructor
    ? Uint32Array
    : T extends Uint16ArrayConstructor
      ? Uint16Array
      : Uint8Array;
export type Sections = {readonly [Name in SectionName]: ColumnOf<(typeof SECTION_TYPES)[Name]>};

/** Coordinates are whole numbers of this many to a degree: about a metre. */
export const UNITS_PER_DEGREE = 100_000;

const ALIGNMENT = 8;
const HEADER_START = 12;
const MEND = "Run `npm run gazetteer` to build it again.";

/** Strings side by side: `end[row]` is where the row's UTF-8 bytes end. */
export function stringAt(end: Uint32Array, bytes: Uint8Array, row: number): string {
  return decodeUtf8(bytes, row === 0 ? 0 : end[row - 1]!, end[row]!);
}

/** Reads well-formed UTF-8; `TextDecoder` belongs to neither of the worlds that this runs in. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let out = "";
  for (let at = from; at < to;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      out += String.fromCharCode(lead);
      at += 1;
    } else if (lead < 0xe0) {
      out += String.fromCharCode(((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f));
      at += 2;
    } else if (lead < 0xf0) {
      out += String.fromCharCode(
        ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)
      );
      at += 3;
    } else {
      const point =
        ((lead & 0x07) << 18) |
        ((bytes[at + 1]! & 0x3f) << 12) |
        ((bytes[at + 2]! & 0x3f) << 6) |
        (bytes[at + 3]! & 0x3f);
      out += String.fromCodePoint(Math.min(point, 0x10ffff));
      at += 4;
    }
  }
  return out;
}

/**
 * Views of the columns of an index file, without copying when the bytes are aligned.
 *
 * @throws InputError if the bytes are no index, one of another version, or not all of one
 */
export function openSections(
  bytes: Uint8Array,
  where: string
): {header: GazetteerHeader; sections: Sections} {
  const magic = bytes.length >= 4 ? String.fromCharCode(...bytes.subarray(0, 4)) : "";
  if (magic !== MAGIC) {
    const found =
      bytes.length === 0 ? "an empty file" : `a file of ${bytes.length} bytes that begins otherwise`;
    throw new InputError(where, `expected a gazetteer index beginning with ${MAGIC}, found ${found}`, MEND);
  }
  if (bytes.length < HEADER_START) throw truncated(where, bytes.length, "more");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    const problem = `expected a gazetteer index of form ${FORMAT_VERSION}, found form ${version}`;
    throw new InputError(where, problem, MEND);
  }
  const headerLength = view.getUint32(8, true);
  if (HEADER_START + headerLength > bytes.length) throw truncated(where, bytes.length, "more");
  let header: GazetteerHeader;
  try {
    header = JSON.parse(decodeUtf8(bytes, HEADER_START, HEADER_START + headerLength)) as GazetteerHeader;
  } catch {
    throw new InputError(where, "expected a JSON header in the gazetteer index, found damaged bytes", MEND);
  }
  if (header.byteLength !== bytes.length) throw truncated(where, bytes.length, String(header.byteLength));

  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const sections: Partial<Record<SectionName, unknown>> = {};
  for (const {name, offset, length} of header.sections) {
    const Column = SECTION_TYPES[name];
    if (!Column || offset % ALIGNMENT !== 0 || offset + length * Column.BYTES_PER_ELEMENT > bytes.length) {
      throw new InputError(where, `expected the column "${name}" inside the file, found it outside`, MEND);
    }
    sections[name] = new Column(aligned.buffer as ArrayBuffer, aligned.byteOffset + offset, length);
  }
  for (const name of Object.keys(SECTION_TYPES)) {
    if (!(name in sections)) throw new InputError(where, `expected a column "${name}", found none`, MEND);
  }
  return {header, sections: sections as Sections};
}

function truncated(where: string, found: number, expected: string): InputError {
  return new InputError(where, `expected ${expected} bytes of gazetteer index, found ${found}`, MEND);
}

/** The bytes of an index file; the reverse of `openSections`. Same columns, same bytes. */
export function writeSections(
  header: Omit<GazetteerHeader, "sections" | "byteLength">,
  sections: Sections,
  encode: (text: string) => Uint8Array
): Uint8Array {
  const names = Object.keys(SECTION_TYPES) as SectionName[];
  const layout = (start: number): {placed: Section[]; byteLength: number} => {
    let offset = align(start);
    const placed = names.map((name): Section => {
      const section = {name, offset, length: sections[name].length};
      offset = align(offset + sections[name].byteLength);
      return section;
    });
    return {placed, byteLength: offset};
  };
  const headerBytes = (start: number): Uint8Array => {
    const {placed, byteLength} = layout(start);
    return encode(JSON.stringify({...header, sections: placed, byteLength}));
  };
  // The offsets stand in the header whose length they depend on: leave room for them to grow.
  const room = align(HEADER_START + headerBytes(HEADER_START).length + 512);
  const {placed, byteLength} = layout(room);
  const json = headerBytes(room);
  const bytes = new Uint8Array(byteLength);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, json.length, true);
  bytes.set(json, HEADER_START);
  for (const {name, offset} of placed) {
    const column = sections[name];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
  }
  return bytes;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
