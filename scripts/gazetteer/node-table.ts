import {slotOf} from "../../src/extract/places/gazetteer-fold.js";

const FIRST_CAPACITY = 1 << 16;
const FULLEST = 0.7;

/**
 * Hash table of name prefixes while the index is built: both halves of each key are kept, so that two
 * different names can never become one. `compact` gives the form that extraction reads.
 */
export class NodeTable {
  #a = new Int32Array(FIRST_CAPACITY);
  #b = new Int32Array(FIRST_CAPACITY);
  /** Node + 1 by slot; 0: empty. */
  #node = new Uint32Array(FIRST_CAPACITY);
  /** By node: see `gazetteer-format.ts`, `nodeValue`; never 0 after `compact`. */
  #value = new Uint32Array(FIRST_CAPACITY);
  #slot = new Uint32Array(FIRST_CAPACITY);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  find(a: number, b: number): number {
    return this.#node[this.#seek(a, b)]! - 1;
  }

  add(a: number, b: number): number {
    let slot = this.#seek(a, b);
    if (this.#node[slot] !== 0) return this.#node[slot]! - 1;
    if (this.#count >= FULLEST * this.#node.length) {
      this.#grow();
      slot = this.#seek(a, b);
    }
    const node = this.#count++;
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#node[slot] = node + 1;
    this.#slot[node] = slot;
    return node;
  }

  nameAt(node: number): number {
    return (this.#value[node]! >>> 1) - 1;
  }

  setName(node: number, name: number): void {
    this.#value[node] = (((name + 1) << 1) | (this.#value[node]! & 1)) >>> 0;
  }

  setMore(node: number): void {
    this.#value[node] = (this.#value[node]! | 1) >>> 0;
  }

  /** The slots as extraction reads them, at most `fullest` filled, with every name renumbered by `rename`. */
  compact(rename: Int32Array, fullest = 0.8): Uint32Array<ArrayBuffer> {
    let capacity = 2;
    while (capacity * fullest < this.#count) capacity *= 2;
    const slots = new Uint32Array(2 * capacity);
    const mask = capacity - 1;
    for (let node = 0; node < this.#count; node++) {
      const name = this.nameAt(node);
      const renamed = name < 0 ? -1 : rename[name]!;
      const written = (((renamed + 1) << 1) | (this.#value[node]! & 1)) >>> 0;
      if (written === 0) continue;
      const a = this.#a[this.#slot[node]!]!;
      const b = this.#b[this.#slot[node]!]!;
      let slot = slotOf(a, b, mask);
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = b;
      slots[2 * slot + 1] = written;
    }
    return slots;
  }

  #seek(a: number, b: number): number {
    const mask = this.#node.length - 1;
    let slot = slotOf(a, b, mask);
    while (this.#node[slot] !== 0 && (this.#a[slot] !== a || this.#b[slot] !== b)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const {length} = this.#node;
    const [a, b, node] = [this.#a, this.#b, this.#node];
    this.#a = new Int32Array(length * 2);
    this.#b = new Int32Array(length * 2);
    this.#node = new Uint32Array(length * 2);
    for (let slot = 0; slot < length; slot++) {
      if (node[slot] === 0) continue;
      const moved = this.#seek(a[slot]!, b[slot]!);
      this.#a[moved] = a[slot]!;
      this.#b[moved] = b[slot]!;
      this.#node[moved] = node[slot]!;
      this.#slot[node[slot]! - 1] = moved;
    }
    const [value, slots] = [this.#value, this.#slot];
    this.#value = new Uint32Array(length * 2);
    this.#value.set(value);
    this.#slot = new Uint32Array(length * 2);
    this.#slot.set(slots);
  }
}
