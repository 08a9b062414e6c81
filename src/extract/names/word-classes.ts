import type {Words} from "../text/words.js";

/** Sixteen classes make a kind: class `c` belongs to the kind `1 + floor((c - 1) / 16)`. */
const CLASS_BITS = 4;

/**
 * Words that ordinary English uses alike, by number: what a word means to its neighbours, without any text. Two
 * levels: some thousand classes, sixteen of which make one of 64 kinds.
 */
export class WordClasses {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly values: Uint16Array;

  /**
   * @param keys - hashes of `wordHash`, ascending, none twice
   * @param classes - class of each, from 1
   */
  constructor(
    readonly keys: Int32Array,
    readonly classes: Uint16Array
  ) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.values = new Uint16Array(size);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = keys[i]!;
      this.values[slot] = classes[i]!;
    }
  }

  /** Class of the word with this hash; 0 if it has none. */
  of(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const key = this.slots[slot]!;
      if (key === hash) return this.values[slot]!;
      if (key === 0) return 0;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Class of every word of a text. */
  column({hash}: Words): Uint16Array {
    const column = new Uint16Array(hash.length);
    for (let i = 0; i < column.length; i++) column[i] = this.of(hash[i]!);
    return column;
  }
}

/** Kind of a class; 0 and -1 (no word, no class) stay what they are. */
export function kindOfClass(named: number): number {
  return named <= 0 ? named : ((named - 1) >> CLASS_BITS) + 1;
}
