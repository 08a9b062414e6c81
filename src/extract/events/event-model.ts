import {InputError} from "../../domain/input-error.js";
import {PLACE_BLOCKS, type EventModel} from "./decide.js";
import {MEANING_SPOTS, PLACE_SPOTS, WordMeanings} from "./meanings.js";
import {readTrees, treeBytes, writeTrees} from "./tree-file.js";
import {TYPES_IN_ORDER} from "./type-words.js";

const MAGIC = 0x4d454c44; // "DLEM"
const FORMAT = 2;
const HEADER_BYTES = 24;
const MEND = "Run `npm run train -- events`, or take the file from the project again.";

/**
 * Reads an event model: magic, form, width, length, words, scale of the vectors, length of the weights; the words' keys,
 * ascending; weights of places, then of types; the words' vectors; trees of happenings, places and times.
 *
 * @throws InputError if the bytes are no whole model of this form
 */
export function openEventModel(bytes: Uint8Array, where = "event model"): EventModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new InputError(where, "expected an event model, found other bytes", MEND);
  }
  const notWhole = (): InputError =>
    new InputError(
      where,
      `expected a whole event model of form ${FORMAT}, found ${bytes.length} bytes of form ${form}`,
      MEND
    );
  const [form, width] = [view.getUint16(4, true), view.getUint16(6, true)];
  const count = view.getUint32(12, true);
  const weights = view.getUint32(20, true);
  const placeWeights = PLACE_BLOCKS * PLACE_SPOTS * width;
  const typeWeights = TYPES_IN_ORDER.length * MEANING_SPOTS.length * width;
  const untilTrees = HEADER_BYTES + count * (4 + width) + 4 * weights;
  if (
    form !== FORMAT ||
    view.getUint32(8, true) !== bytes.length ||
    untilTrees > bytes.length ||
    weights !== placeWeights + typeWeights
  ) {
    throw notWhole();
  }
  const [happenings, placeTrees, times] = readTrees(bytes, untilTrees, 3) ?? [];
  if (!happenings || !placeTrees || !times) throw notWhole();
  let at = HEADER_BYTES;
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++, at += 4) keys[i] = view.getInt32(at, true);
  const floats = (size: number): Float32Array => {
    const row = new Float32Array(size);
    for (let i = 0; i < size; i++, at += 4) row[i] = view.getFloat32(at, true);
    return row;
  };
  const places = floats(placeWeights);
  const types = floats(typeWeights);
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + at, count * width).slice();
  return {
    meanings: new WordMeanings(keys, vectors, width, view.getFloat32(16, true)),
    places,
    types,
    trees: {happenings, places: placeTrees, times}
  };
}

/** The bytes of a model; the reverse of `openEventModel`. Same weights, same bytes. */
export function writeEventModel({meanings, places, types, trees}: EventModel): Uint8Array {
  const {keys, vectors, width, scale} = meanings;
  const weights = places.length + types.length;
  const untilTrees = HEADER_BYTES + keys.length * (4 + width) + 4 * weights;
  const grown = [trees.happenings, trees.places, trees.times];
  const bytes = new Uint8Array(untilTrees + grown.reduce((sum, each) => sum + treeBytes(each), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, FORMAT, true);
  view.setUint16(6, width, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, keys.length, true);
  view.setFloat32(16, scale, true);
  view.setUint32(20, weights, true);
  let at = HEADER_BYTES;
  for (const key of keys) {
    view.setInt32(at, key, true);
    at += 4;
  }
  for (const weight of [...places, ...types]) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), at);
  writeTrees(grown, bytes, untilTrees);
  return bytes;
}
