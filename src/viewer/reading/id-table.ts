import {enlarged} from "../state/enlarged.js";
import {hashOf} from "../state/packed.js";

/** Which ids there are, by their hashes: a million strings would take more room than all the columns. */
export class IdTable {
  /** `hashOf` the id of each event, and room for more. */
  #hashes = new Uint32Array(1 << 10);
  /** Indices + 1 by hash; 0 is free. */
  #slots = new Int32Array(1 << 11);
  #length = 0;
  /** Who knows the ids from one on. */
  readonly #sources: {readonly first: number; readonly idAt: (index: number) => string}[];

  /** @param idAt - the id of an event that was added, by its place among them */
  constructor(idAt: (index: number) => string) {
    this.#sources = [{first: 0, idAt}];
  }

  get hashes(): Uint32Array<ArrayBuffer> {
    return this.#hashes.slice(0, this.#length);
  }

  has(id: string): boolean {
    return this.#slotOf(hashOf(id), () => id) < 0;
  }

  /** Adds the next id, which no event has. */
  add(id: string): void {
    const hash = hashOf(id);
    this.#put(
      this.#slotOf(hash, () => id),
      hash
    );
  }

  /**
   * Adds an id where it stands in the bytes.
   *
   * @returns whether it could: it is ASCII, and no event has it
   */
  addBytes(bytes: Uint8Array, from: number, to: number): boolean {
    let hash = 0x811c9dc5;
    let all = 0;
    for (let at = from; at < to; at++) {
      all |= bytes[at]!;
      hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    }
    if (all >= 0x80) return false;
    hash >>>= 0;
    const slot = this.#slotOf(hash, () => String.fromCharCode(...bytes.subarray(from, to)));
    if (slot < 0) return false;
    this.#put(slot, hash);
    return true;
  }

  /**
   * Adds ids that are kept elsewhere, by their hashes.
   *
   * @param idAt - the id of each
   * @returns whether none of them was there already
   */
  addAll(hashes: Uint32Array, idAt: (index: number) => string): boolean {
    this.#sources.push({first: this.#length, idAt});
    for (let index = 0; index < hashes.length; index++) {
      const slot = this.#slotOf(hashes[index]!, () => idAt(index));
      if (slot < 0) return false;
      this.#put(slot, hashes[index]!);
    }
    return true;
  }

  /** The free slot for an id; -1 if it is there already. */
  #slotOf(hash: number, id: () => string): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = slots[slot]! - 1;
      if (this.#hashes[index] === hash && this.#idOf(index) === id()) return -1;
    }
    return slot;
  }

  #idOf(index: number): string {
    const {first, idAt} = this.#sources.findLast((source) => source.first <= index)!;
    return idAt(index - first);
  }

  #put(slot: number, hash: number): void {
    if (this.#length === this.#hashes.length) this.#hashes = enlarged(this.#hashes, this.#length * 2);
    this.#hashes[this.#length++] = hash;
    if (this.#length * 2 <= this.#slots.length) {
      this.#slots[slot] = this.#length;
      return;
    }
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.#length; index++) {
      let free = this.#hashes[index]! & mask;
      while (this.#slots[free] !== 0) free = (free + 1) & mask;
      this.#slots[free] = index + 1;
    }
  }
}
