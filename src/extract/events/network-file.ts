import type {NetworkColumns} from "./network.js";

const HEADER_BYTES = 24;

/** How many bytes `writeNetwork` takes for it. */
export function networkBytes(network: NetworkColumns): number {
  const {words, first, scales, bias, second, outputBias} = network;
  const floats = scales.length + bias.length + second.length + outputBias.length;
  return HEADER_BYTES + namesOf(network).length + 4 * (words.length + floats) + first.length;
}

/**
 * Writes a network: bytes of the names, dense inputs, members, outputs, hidden units of all members, words; the names, a
 * line each; the words' keys; scales, bias, second, outputBias; first.
 */
export function writeNetwork(network: NetworkColumns, bytes: Uint8Array, from: number): void {
  const {dense, words, members, outputs, first, scales, bias, second, outputBias} = network;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = namesOf(network);
  let at = from;
  for (const count of [text.length, dense, members, outputs, bias.length, words.length]) {
    view.setUint32(at, count, true);
    at += 4;
  }
  bytes.set(text, at);
  at += text.length;
  for (const key of words) {
    view.setInt32(at, key, true);
    at += 4;
  }
  for (const numbers of [scales, bias, second, outputBias]) {
    for (const number of numbers) {
      view.setFloat32(at, number, true);
      at += 4;
    }
  }
  bytes.set(new Uint8Array(first.buffer, first.byteOffset, first.length), at);
}

/**
 * Reads a network that `writeNetwork` wrote, up to the end of the bytes.
 *
 * @returns null if it is not whole
 */
export function readNetwork(bytes: Uint8Array, from: number): NetworkColumns | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + HEADER_BYTES > bytes.length) return null;
  const header = [0, 4, 8, 12, 16, 20].map((offset) => view.getUint32(from + offset, true));
  const [text, dense, members, outputs, hidden, known] = header as [
    number, number, number, number, number, number
  ]; // prettier-ignore
  let at = from + HEADER_BYTES;
  if (at + text > bytes.length) return null;
  let joined = "";
  for (const end = at + text; at < end; at++) joined += String.fromCharCode(bytes[at]!);
  const names = joined === "" ? [] : joined.split("\n");
  const inputs = names.length + dense + known;
  const floats = inputs + hidden + hidden * outputs + members * outputs;
  if (at + 4 * (known + floats) + inputs * hidden !== bytes.length) return null;
  const words = new Int32Array(known);
  for (let i = 0; i < known; i++, at += 4) words[i] = view.getInt32(at, true);
  const read = (count: number): Float32Array => {
    const numbers = new Float32Array(count);
    for (let i = 0; i < count; i++, at += 4) numbers[i] = view.getFloat32(at, true);
    return numbers;
  };
  const scales = read(inputs);
  const bias = read(hidden);
  const second = read(hidden * outputs);
  const outputBias = read(members * outputs);
  const first = new Int8Array(bytes.buffer, bytes.byteOffset + at, inputs * hidden).slice();
  return {names, dense, words, members, outputs, first, scales, bias, second, outputBias};
}

/** Names of features are ASCII. */
function namesOf({names}: NetworkColumns): Uint8Array {
  return Uint8Array.from(names.join("\n"), (letter) => letter.charCodeAt(0));
}
