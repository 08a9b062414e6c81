import {enlarged} from "../state/enlarged.js";

const PRIME = 0x01000193;
/** Numbers that are kept of each text: where it begins in the pool, how long it is, what it belongs to, its hash. */
const [FROM, LENGTH, WITHIN, HASH, KEPT] = [0, 1, 2, 3, 4];

/**
 * Numbers for texts that occur again and again, found without making strings of them: a text and what it belongs to
 * have the same code wherever they stand.
 */
export class ByteCodes {
  readonly #bytes: Uint8Array;
  /** Codes + 1 by hash; 0 is free. */
  #slots = new Int32Array(1 << 12);
  #kept = new Int32Array(KEPT << 11);
  /** The texts side by side: where they first occurred they lie so far apart that each would have to be fetched. */
  #pool = new Uint8Array(1 << 15);
  #poolEnd = 0;
  #length = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The code of the bytes `[from, to)`; of a new text it is the number of texts so far.
   *
   * @param within - tells texts apart that are the same bytes but something else: a code, or less than 0
   */
  codeOf(from: number, to: number, within: number): number {
    const bytes = this.#bytes;
    let hash = within;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const code = slots[slot]! - 1;
      if (this.#kept[code * KEPT + HASH] === hash && this.#isSame(code * KEPT, from, to, within)) return code;
    }
    return this.#add(slot, hash, from, to, within);
  }

  #isSame(at: number, from: number, to: number, within: number): boolean {
    const bytes = this.#bytes;
    const pool = this.#pool;
    const kept = this.#kept;
    const length = to - from;
    if (kept[at + LENGTH] !== length || kept[at + WITHIN] !== within) return false;
    const start = kept[at + FROM]!;
    for (let index = 0; index < length; index++)
      if (pool[start + index] !== bytes[from + index]) return false;
    return true;
  }

  #add(slot: number, hash: number, from: number, to: number, within: number): number {
    const code = this.#length++;
    const at = code * KEPT;
    const length = to - from;
    if (at === this.#kept.length) this.#kept = enlarged(this.#kept, at * 2);
    if (this.#poolEnd + length > this.#pool.length) {
      this.#pool = enlarged(this.#pool, (this.#poolEnd + length) * 2);
    }
    this.#pool.set(this.#bytes.subarray(from, to), this.#poolEnd);
    this.#kept[at + FROM] = this.#poolEnd;
    this.#kept[at + LENGTH] = length;
    this.#kept[at + WITHIN] = within;
    this.#kept[at + HASH] = hash;
    this.#poolEnd += length;
    this.#slots[slot] = code + 1;
    if (this.#length * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#length; code++) {
      let slot = this.#kept[code * KEPT + HASH]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}
