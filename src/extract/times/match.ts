import type {Clock, Reading} from "./reading.js";
import {CAPITAL, meaning, type Scan} from "./scan.js";

/** What an item of a pattern has matched. */
export type Captured = {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly clock: Clock | null;
  readonly reading: Reading | null;
  readonly holiday: string | null;
  readonly numeric: Numeric | null;
  readonly previous: Captured | null;
};

/** A date of digits: the order of `first` and `second` is for the document to say. */
export type Numeric = {
  readonly year: number | null;
  /** Month when `iso`. */
  readonly first: number;
  readonly second: number | null;
  /** Year first, or otherwise beyond doubt: `first` is the month, `second` the day. */
  readonly iso: boolean;
};

/** A pattern's match, as its rule reads it. Tokens are numbered; `first` to `last` are its own. */
export class Match {
  constructor(
    readonly scan: Scan,
    readonly first: number,
    readonly last: number,
    private readonly captures: Captured | null
  ) {}

  find(name: string): Captured | null {
    for (let capture = this.captures; capture; capture = capture.previous) {
      if (capture.name === name) return capture;
    }
    return null;
  }

  has(name: string): boolean {
    return this.find(name) !== null;
  }

  /** Value of a captured item. */
  num(name: string): number {
    const capture = this.find(name);
    if (!capture) throw new Error(`the pattern has no ${name}`);
    return capture.value;
  }

  optional(name: string): number | undefined {
    return this.find(name)?.value;
  }

  /** A token's letters in lower case, "" outside the text. */
  word(token: number): string {
    if (token < 0 || token >= this.scan.count) return "";
    return this.scan.text.slice(this.scan.start[token], this.scan.end[token]).toLowerCase();
  }

  is(token: number, name: string): boolean {
    return token >= 0 && token < this.scan.count && meaning(this.scan, token, name) !== undefined;
  }

  /** Whether a token begins with an upper-case letter. */
  capital(token: number): boolean {
    return token < this.scan.count && (this.scan.flags[token]! & CAPITAL) !== 0;
  }

  before(distance = 1): string {
    return this.word(this.first - distance);
  }

  after(distance = 1): string {
    return this.word(this.last + distance);
  }
}
