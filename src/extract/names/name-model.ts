import {InputError} from "../../domain/input-error.js";
import {featureTable} from "../text/feature-table.js";
import type {SequenceModel} from "../text/sequence-model.js";
import {WordClasses} from "./word-classes.js";

const MAGIC = 0x4e4d4c44; // "DLMN"
const FORMAT = 2;
const HEADER_BYTES = 28;
const MEND = "Run `npm run train -- names`, or take the file from the project again.";

/** Weights of the name recognizer, the score that is added to no name, and the classes of words. */
export type NameModel = {
  readonly chain: SequenceModel;
  readonly bias: number;
  readonly classes: WordClasses;
};

/**
 * Reads a name model: magic, form, length, keys, scale, bias, classed words; transitions and first tags; keys, then
 * weights; the classed words' keys, then their classes. Keys are ascending.
 *
 * @throws InputError if the bytes are no whole model of this form
 */
export function openNameModel(bytes: Uint8Array, where = "name model"): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new InputError(where, "expected a name model, found other bytes", MEND);
  }
  const [form, tags] = [view.getUint16(4, true), view.getUint16(6, true)];
  const length = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  const classed = view.getUint32(24, true);
  const wanted = HEADER_BYTES + 4 * (tags * tags + tags) + count * (4 + tags - 1) + classed * 6;
  if (form !== FORMAT || length !== bytes.length || wanted !== bytes.length) {
    throw new InputError(
      where,
      `expected a whole name model of form ${FORMAT}, found ${bytes.length} bytes of form ${form}`,
      MEND
    );
  }
  let at = HEADER_BYTES;
  const floats = (size: number): Float32Array => {
    const row = new Float32Array(size);
    for (let i = 0; i < size; i++, at += 4) row[i] = view.getFloat32(at, true);
    return row;
  };
  const transitions = floats(tags * tags);
  const initial = floats(tags);
  const keysOf = (size: number): Int32Array => {
    const keys = new Int32Array(size);
    for (let i = 0; i < size; i++, at += 4) keys[i] = view.getInt32(at, true);
    return keys;
  };
  const keys = keysOf(count);
  const weights = new Int8Array(count * tags);
  for (let i = 0; i < count; i++) {
    // The first tag's weight is always 0.
    for (let t = 1; t < tags; t++) weights[i * tags + t] = view.getInt8(at++);
  }
  const classedKeys = keysOf(classed);
  const classes = new Uint16Array(classed);
  for (let i = 0; i < classed; i++, at += 2) classes[i] = view.getUint16(at, true);
  return {
    chain: {
      tags,
      transitions,
      initial,
      features: featureTable(keys, weights, tags, view.getFloat32(16, true))
    },
    bias: view.getFloat32(20, true),
    classes: new WordClasses(classedKeys, classes)
  };
}

/** The bytes of a model; the reverse of `openNameModel`. Same weights, same bytes. */
export function writeNameModel({chain, bias, classes}: NameModel): Uint8Array {
  const {tags, transitions, initial, features} = chain;
  const slots: number[] = [];
  features.keys.forEach((key, slot) => {
    if (key !== 0) slots.push(slot);
  });
  slots.sort((a, b) => features.keys[a]! - features.keys[b]!);
  const bytes = new Uint8Array(
    HEADER_BYTES + 4 * (tags * tags + tags) + slots.length * (4 + tags - 1) + classes.keys.length * 6
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, FORMAT, true);
  view.setUint16(6, tags, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, slots.length, true);
  view.setFloat32(16, features.scale, true);
  view.setFloat32(20, bias, true);
  view.setUint32(24, classes.keys.length, true);
  let at = HEADER_BYTES;
  for (const value of [...transitions, ...initial]) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  for (const slot of slots) {
    view.setInt32(at, features.keys[slot]!, true);
    at += 4;
  }
  for (const slot of slots) {
    for (let t = 1; t < tags; t++) view.setInt8(at++, features.weights[slot * tags + t]!);
  }
  for (const key of classes.keys) {
    view.setInt32(at, key, true);
    at += 4;
  }
  for (const named of classes.classes) {
    view.setUint16(at, named, true);
    at += 2;
  }
  return bytes;
}
