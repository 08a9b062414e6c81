import {stringAt} from "../../src/extract/places/gazetteer-format.js";
import {Column} from "./column.js";

const encoder = new TextEncoder();

/** Strings side by side in one run of UTF-8, with the place where each ends. */
export class StringColumn {
  readonly end = new Column(Uint32Array);
  readonly bytes = new Column(Uint8Array);

  get length(): number {
    return this.end.length;
  }

  /** @returns the row of the new string */
  push(text: string): number {
    this.bytes.append(encoder.encode(text) as Uint8Array<ArrayBuffer>);
    return this.end.push(this.bytes.length);
  }

  /** The string of a row; for few rows, since it copies. */
  at(row: number): string {
    const from = row === 0 ? 0 : this.end.at(row - 1);
    const bytes = new Uint8Array(this.end.at(row) - from);
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.bytes.at(from + i);
    return stringAt(Uint32Array.of(bytes.length), bytes, 0);
  }
}
