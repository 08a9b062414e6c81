import type {TreeColumns} from "./trees.js";

const HEADER_BYTES = 16;

/** How many bytes `writeTrees` takes for these. */
export function treeBytes({names, roots, features, leaves}: TreeColumns): number {
  return HEADER_BYTES + namesOf(names).length + 4 * roots.length + 4 * features.length + 4 * leaves.length;
}

/**
 * Writes trees behind each other: bytes of the names, number of roots, of nodes and of leaves; the names, a line each; roots,
 * features, elses, leaves.
 */
export function writeTrees(all: readonly TreeColumns[], bytes: Uint8Array, from: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  for (const {names, roots, features, elses, leaves} of all) {
    const text = namesOf(names);
    for (const count of [text.length, roots.length, features.length, leaves.length]) {
      view.setUint32(at, count, true);
      at += 4;
    }
    bytes.set(text, at);
    at += text.length;
    for (const root of roots) {
      view.setUint32(at, root, true);
      at += 4;
    }
    for (const numbers of [features, elses]) {
      for (const number of numbers) {
        view.setUint16(at, number, true);
        at += 2;
      }
    }
    for (const leaf of leaves) {
      view.setFloat32(at, leaf, true);
      at += 4;
    }
  }
}

/**
 * Reads `count` trees that `writeTrees` wrote, up to the end of the bytes.
 *
 * @returns null if they are not whole
 */
export function readTrees(bytes: Uint8Array, from: number, count: number): TreeColumns[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all: TreeColumns[] = [];
  let at = from;
  while (all.length < count) {
    if (at + HEADER_BYTES > bytes.length) return null;
    const [text, roots, nodes, leaves] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
      number
    ];
    at += HEADER_BYTES;
    if (at + text + 4 * (roots + nodes + leaves) > bytes.length) return null;
    let names = "";
    for (let i = at; i < at + text; i++) names += String.fromCharCode(bytes[i]!);
    at += text;
    const columns: TreeColumns = {
      names: names === "" ? [] : names.split("\n"),
      roots: new Uint32Array(roots),
      features: new Uint16Array(nodes),
      elses: new Uint16Array(nodes),
      leaves: new Float32Array(leaves)
    };
    for (let i = 0; i < roots; i++, at += 4) columns.roots[i] = view.getUint32(at, true);
    for (const numbers of [columns.features, columns.elses]) {
      for (let i = 0; i < nodes; i++, at += 2) numbers[i] = view.getUint16(at, true);
    }
    for (let i = 0; i < leaves; i++, at += 4) columns.leaves[i] = view.getFloat32(at, true);
    all.push(columns);
  }
  return at === bytes.length ? all : null;
}

/** Names of features are ASCII. */
function namesOf(names: readonly string[]): Uint8Array {
  const text = names.join("\n");
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
