import {InputError} from "../../domain/input-error.js";
import {featureTable, type FeatureTable} from "../text/feature-table.js";
import type {SequenceModel} from "../text/sequence-model.js";
import {WordClasses} from "../names/word-classes.js";
import {CueWords} from "./cue-words.js";
import {decodeUtf8} from "./gazetteer-format.js";
import type {RankModel} from "./rank.js";
import {CONTEXT_WIDTH, TRUST_WIDTH, type TrustModel} from "./trust.js";
import {RANK_FEATURES, RANK_WIDTH} from "./rank-features.js";

/** First bytes of every model file. */
const MAGIC = "DLPM";
/** Grows when an older reader would misread the file. */
const FORMAT = 2;
const MEND = "Run `npm run train`, or take the file from the project again.";

/** Everything that was learned for places. */
export type PlaceModel = {
  /** When and from what it was made. */
  readonly id: string;
  readonly recognizer: SequenceModel;
  /** Added to the score of no place. */
  readonly recognizerBias: number;
  readonly kinds: SequenceModel;
  readonly ranker: RankModel;
  readonly trust: TrustModel;
  /** Knots `[raw, probability]` of the calibration of confidences, rising. */
  readonly calibration: readonly (readonly [raw: number, probability: number])[];
  readonly cueWords: CueWords;
};

/** What a model file is written from. */
export type PlaceModelParts = Omit<PlaceModel, "cueWords"> & {
  readonly lexicon: ReadonlyMap<number, number>;
  readonly classes: WordClasses;
};

type TableHeader = {readonly keys: number; readonly width: number; readonly scale: number};
type ChainHeader = {
  readonly tags: number;
  readonly transitions: readonly number[];
  readonly initial: readonly number[];
  readonly table: TableHeader;
};
type Header = {
  readonly id: string;
  readonly recognizer: ChainHeader;
  readonly recognizerBias: number;
  readonly kinds: ChainHeader;
  readonly rankFeatures: readonly string[];
  readonly rounds: readonly (readonly number[])[];
  readonly trust: {readonly chosen: readonly number[]; readonly context: readonly number[]};
  readonly calibration: readonly (readonly [number, number])[];
  readonly lexicon: number;
  readonly classes: number;
};

/**
 * Reads a model file.
 *
 * @param where - how errors name the file
 * @throws InputError if the bytes are not a whole model of this form
 */
export function openPlaceModel(bytes: Uint8Array, where = "place model"): PlaceModel {
  const reader = new Reader(bytes, where);
  if (reader.text(4) !== MAGIC) {
    throw new InputError(where, `expected a place model beginning with ${MAGIC}, found other bytes`, MEND);
  }
  const format = reader.uint32();
  if (format !== FORMAT)
    throw new InputError(where, `expected a place model of form ${FORMAT}, found ${format}`, MEND);
  const length = reader.uint32();
  if (length !== bytes.length) {
    throw new InputError(where, `expected ${length} bytes of place model, found ${bytes.length}`, MEND);
  }
  const checksum = reader.uint32();
  if (checksum !== checksumOf(bytes, 16)) {
    throw new InputError(where, "expected an undamaged place model, found one whose checksum differs", MEND);
  }
  const header = JSON.parse(reader.text(reader.uint32())) as Header;
  if (header.rankFeatures.join() !== RANK_FEATURES.join()) {
    throw new InputError(
      where,
      "expected a place model for this version's features, found one for others",
      MEND
    );
  }
  const recognizer = readChain(reader, header.recognizer);
  const kinds = readChain(reader, header.kinds);
  const lexicon = new Map<number, number>();
  let hash = 0;
  for (let i = 0; i < header.lexicon; i++) {
    hash = (hash + reader.varint()) | 0;
    lexicon.set(hash, reader.varint());
  }
  const keys = new Int32Array(header.classes);
  const classes = new Uint16Array(header.classes);
  let key = 0;
  for (let i = 0; i < keys.length; i++) {
    key = (key + reader.varint()) | 0;
    keys[i] = key;
    classes[i] = reader.varint();
  }
  return {
    id: header.id,
    recognizer,
    recognizerBias: header.recognizerBias,
    kinds,
    ranker: {rounds: header.rounds.map((weights) => Float64Array.from(weights.slice(0, RANK_WIDTH)))},
    trust: {
      chosen: Float64Array.from(header.trust.chosen.slice(0, TRUST_WIDTH)),
      context: Float64Array.from(header.trust.context.slice(0, CONTEXT_WIDTH))
    },
    calibration: header.calibration,
    cueWords: new CueWords(lexicon, new WordClasses(keys, classes))
  };
}

/** The bytes of a model file; the reverse of `openPlaceModel`. Same parts, same bytes. */
export function writePlaceModel(parts: PlaceModelParts, encode: (text: string) => Uint8Array): Uint8Array {
  const out: number[] = [];
  const chain = (model: SequenceModel): ChainHeader => ({
    tags: model.tags,
    transitions: [...model.transitions],
    initial: [...model.initial],
    table: writeTable(model.features, out)
  });
  const recognizer = chain(parts.recognizer);
  const kinds = chain(parts.kinds);
  const lexicon = [...parts.lexicon].sort((a, b) => a[0] - b[0]);
  let before = 0;
  for (const [hash, bits] of lexicon) {
    varint((hash - before) >>> 0, out);
    varint(bits, out);
    before = hash;
  }
  const {keys, classes} = parts.classes;
  before = 0;
  for (let i = 0; i < keys.length; i++) {
    varint((keys[i]! - before) >>> 0, out);
    varint(classes[i]!, out);
    before = keys[i]!;
  }
  const header: Header = {
    id: parts.id,
    recognizer,
    recognizerBias: parts.recognizerBias,
    kinds,
    rankFeatures: RANK_FEATURES,
    rounds: parts.ranker.rounds.map(rounded),
    trust: {chosen: rounded(parts.trust.chosen), context: rounded(parts.trust.context)},
    calibration: parts.calibration.map(([raw, p]) => [
      Math.round(raw * 1e5) / 1e5,
      Math.round(p * 1e5) / 1e5
    ]),
    lexicon: lexicon.length,
    classes: keys.length
  };
  const json = encode(JSON.stringify(header));
  const bytes = new Uint8Array(20 + json.length + out.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(16, json.length, true);
  bytes.set(json, 20);
  bytes.set(out, 20 + json.length);
  view.setUint32(12, checksumOf(bytes, 16), true);
  return bytes;
}

function rounded(weights: Float64Array): number[] {
  return Array.from(weights, (weight) => Math.round(weight * 1e5) / 1e5);
}

/** Keys in order as differences, each followed by its weights. */
function writeTable(table: FeatureTable, out: number[]): TableHeader {
  const slots: number[] = [];
  table.keys.forEach((key, slot) => {
    if (key !== 0) slots.push(slot);
  });
  slots.sort((a, b) => table.keys[a]! - table.keys[b]!);
  let before = 0;
  for (const slot of slots) {
    const key = table.keys[slot]!;
    varint((key - before) >>> 0, out);
    before = key;
    // The first tag's weight is always 0.
    for (let t = 1; t < table.width; t++) out.push(table.weights[slot * table.width + t]! & 0xff);
  }
  return {keys: slots.length, width: table.width, scale: table.scale};
}

function readChain(reader: Reader, header: ChainHeader): SequenceModel {
  const {keys: count, width, scale} = header.table;
  const keys = new Int32Array(count);
  const weights = new Int8Array(count * width);
  let key = 0;
  for (let i = 0; i < count; i++) {
    key = (key + reader.varint()) | 0;
    keys[i] = key;
    for (let t = 1; t < width; t++) weights[i * width + t] = reader.byte();
  }
  return {
    tags: header.tags,
    transitions: Float32Array.from(header.transitions),
    initial: Float32Array.from(header.initial),
    features: featureTable(keys, weights, width, scale)
  };
}

function varint(value: number, out: number[]): void {
  let rest = value;
  while (rest > 0x7f) {
    out.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  out.push(rest);
}

function checksumOf(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}

/** Reads forward; a file that ends too early is an `InputError`. */
class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly where: string
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private take(length: number): number {
    const from = this.at;
    if (from + length > this.bytes.length) {
      throw new InputError(
        this.where,
        `expected a whole place model, found only ${this.bytes.length} bytes`,
        MEND
      );
    }
    this.at += length;
    return from;
  }

  text(length: number): string {
    const from = this.take(length);
    return decodeUtf8(this.bytes, from, from + length);
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  byte(): number {
    return this.bytes[this.take(1)]!;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
