import {ByteCodes} from "./byte-codes.js";
import type {JsonCursor} from "./json-cursor.js";

/** What short texts stand for that occur again and again: each is read once, where it first occurs. */
export class TextValues {
  readonly #cursor: JsonCursor;
  readonly #codes: ByteCodes;
  readonly #read: (text: string) => number;
  readonly #values: number[] = [];

  constructor(cursor: JsonCursor, read: (text: string) => number) {
    this.#cursor = cursor;
    this.#codes = new ByteCodes(cursor.bytes);
    this.#read = read;
  }

  /** @param from, to - a string without its quotation marks */
  valueOf(from: number, to: number): number {
    const code = this.#codes.codeOf(from, to, 0);
    if (code === this.#values.length) this.#values.push(this.#read(this.#cursor.stringOf(from, to)));
    return this.#values[code]!;
  }
}
