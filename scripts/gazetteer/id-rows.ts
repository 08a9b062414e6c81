/** Largest GeoNames id that is looked up; they are given out in order, and are some 13 million. */
const LARGEST_ID = 200_000_000;

/** Row of a place by GeoNames id, for millions of them: one array instead of a map. */
export class IdRows {
  #rows = new Int32Array(1 << 16);

  set(id: number, row: number): void {
    if (!(id >= 0 && id < LARGEST_ID)) return;
    if (id >= this.#rows.length) {
      const grown = new Int32Array(
        Math.min(LARGEST_ID, Math.max(id + 1, Math.ceil(this.#rows.length * 1.5)))
      );
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#rows[id] = row + 1;
  }

  /** -1 if unknown. */
  get(id: number): number {
    return (this.#rows[id] ?? 0) - 1;
  }
}
