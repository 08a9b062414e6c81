import {InputError} from "../../domain/input-error.js";
import {PLACE_BLOCKS, type EventModel} from "./decide.js";
import {MEANING_SPOTS, PLACE_SPOTS, WordMeanings} from "./meanings.js";
import {networkBytes, readNetwork, writeNetwork} from "./network-file.js";
import {readTrees, treeBytes, writeTrees} from "./tree-file.js";
import {TYPES_IN_ORDER} from "./type-words.js";

const MAGIC = 0x4d454c44; // "DLEM"
const FORMAT = 4;
const HEADER_BYTES = 28;
const MEND = "Run `npm run train -- events`, or take the file from the project again.";

/**
 * Reads an event model: magic, form, width, length, words, scale of the vectors, length of the weights, of the trees in
 * bytes; the words' keys, ascending; weights of places; the words' vectors; trees of happenings, places and times; the
 * network of types.
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
  const untilTrees = HEADER_BYTES + count * (4 + width) + 4 * weights;
  const untilNetwork = untilTrees + view.getUint32(24, true);
  if (
    form !== FORMAT ||
    view.getUint32(8, true) !== bytes.length ||
    untilNetwork > bytes.length ||
    weights !== placeWeights
  ) {
    throw notWhole();
  }
  const [happenings, placeTrees, times] = readTrees(bytes.subarray(0, untilNetwork), untilTrees, 3) ?? [];
  const types = readNetwork(bytes, untilNetwork);
  if (!happenings || !placeTrees || !times || !types) throw notWhole();
  if (types.outputs !== TYPES_IN_ORDER.length || types.dense !== (MEANING_SPOTS.length + 1) * width)
    throw notWhole();
  let at = HEADER_BYTES;
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++, at += 4) keys[i] = view.getInt32(at, true);
  const floats = (size: number): Float32Array => {
    const row = new Float32Array(size);
    for (let i = 0; i < size; i++, at += 4) row[i] = view.getFloat32(at, true);
    return row;
  };
  const places = floats(placeWeights);
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
  const weights = places.length;
  const untilTrees = HEADER_BYTES + keys.length * (4 + width) + 4 * weights;
  const grown = [trees.happenings, trees.places, trees.times];
  const untilNetwork = untilTrees + grown.reduce((sum, each) => sum + treeBytes(each), 0);
  const bytes = new Uint8Array(untilNetwork + networkBytes(types));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, FORMAT, true);
  view.setUint16(6, width, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, keys.length, true);
  view.setFloat32(16, scale, true);
  view.setUint32(20, weights, true);
  view.setUint32(24, untilNetwork - untilTrees, true);
  let at = HEADER_BYTES;
  for (const key of keys) {
    view.setInt32(at, key, true);
    at += 4;
  }
  for (const weight of places) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), at);
  writeTrees(grown, bytes, untilTrees);
  writeNetwork(types, bytes, untilNetwork);
  return bytes;
}
