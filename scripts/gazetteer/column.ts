type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

const FIRST_CAPACITY = 1024;

/** A typed array that grows at its end. */
export class Column<T extends Numbers> {
  #values: T;
  #length = 0;

  constructor(readonly type: new (capacity: number) => T) {
    this.#values = new type(FIRST_CAPACITY);
  }

  get length(): number {
    return this.#length;
  }

  /** @returns the row of the new value */
  push(value: number): number {
    if (this.#length === this.#values.length) this.#grow(this.#length * 2);
    this.#values[this.#length] = value;
    return this.#length++;
  }

  at(row: number): number {
    return this.#values[row]!;
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  /** A copy of exactly the values. */
  toArray(): T {
    return this.#values.slice(0, this.#length) as T;
  }

  /** Appends many values at once. */
  append(values: T): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) this.#grow(Math.max(length, this.#values.length * 2));
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  #grow(capacity: number): void {
    const grown = new this.type(capacity);
    grown.set(this.#values);
    this.#values = grown;
  }
}
