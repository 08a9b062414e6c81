const QUOTE = 0x22;
const PLUS = 0x2b;
export const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LOWER_E = 0x65;
const LOWER_N = 0x6e;
const LOWER_U = 0x75;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** 1 for each byte that may stand in a string as it is and neither ends it nor escapes another. */
const PLAIN = Uint8Array.from({length: 256}, (_, byte) =>
  byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0
);
/** 1 for each byte that may follow a backslash; `u` and four digits are asked for apart. */
const ESCAPED = Uint8Array.from({length: 256}, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0
);
const ENDS_WORD: ReadonlySet<number> = new Set([COMMA, CLOSE_BRACKET, CLOSE_BRACE]);
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({length: 23}, (_, exponent) => Number(`1e${exponent}`));
/** So many digits at most make a whole number that a double holds exactly. */
const EXACT_DIGITS = 15;
/** More than what is lost of a number with more digits. */
const NEAR = 1e-9;

const decoder = new TextDecoder();

/** Reads JSON byte by byte and builds nothing: strings, numbers, and values to be skipped. */
export class JsonTokens {
  /** Where it stands. */
  at = 0;
  /** Of the last string: where what is between its quotation marks begins and ends, and whether any of it is escaped. */
  from = 0;
  to = 0;
  escaped = false;
  /** The last number. */
  number = 0;
  #numberAt = 0;
  #isExact = true;

  constructor(readonly bytes: Uint8Array) {}

  /** Goes on to the next byte that is no white space. */
  space(): void {
    const {bytes} = this;
    let byte = bytes[this.at]!;
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++this.at]!;
  }

  /** Takes this byte, if it is the next. */
  takes(byte: number): boolean {
    this.space();
    if (this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  /** Takes `null`, if it is next. */
  takesNull(): boolean {
    this.space();
    const {bytes, at} = this;
    if (bytes[at] !== LOWER_N || bytes[at + 1] !== 0x75 || bytes[at + 2] !== 0x6c || bytes[at + 3] !== 0x6c) {
      return false;
    }
    this.at += 4;
    return true;
  }

  /** Takes a string of `min` to `max` bytes: of no more UTF-16 code units, then. */
  takesText(min: number, max: number): boolean {
    if (!this.takesString()) return false;
    const length = this.to - this.from;
    return length >= min && length <= max;
  }

  takesString(): boolean {
    this.space();
    const {bytes} = this;
    let {at} = this;
    if (bytes[at] !== QUOTE) return false;
    this.from = ++at;
    this.escaped = false;
    for (;;) {
      while (PLAIN[bytes[at]!] === 1) at++;
      const byte = bytes[at];
      if (byte === QUOTE) break;
      if (byte !== BACKSLASH) return false;
      this.escaped = true;
      if (ESCAPED[bytes[at + 1]!] === 1) at += 2;
      else if (bytes[at + 1] === LOWER_U && isHex(bytes, at + 2)) at += 6;
      else return false;
    }
    this.to = at;
    this.at = at + 1;
    return true;
  }

  /** Takes a number within bounds, as near to what it says as a column of single precision can tell. */
  takesNumber(min: number, max: number): boolean {
    if (!this.#takesDigits()) return false;
    // Where the last bit might decide, all of them are asked for.
    const nearBound = this.number < min + NEAR || this.number > max - NEAR;
    if (!this.#isExact && nearBound) this.#readExactly();
    return this.number >= min && this.number <= max;
  }

  /** Takes a number within bounds, exactly as `JSON.parse` reads it. */
  takesExactly(min: number, max: number): boolean {
    if (!this.#takesDigits()) return false;
    if (!this.#isExact) this.#readExactly();
    return this.number >= min && this.number <= max;
  }

  #takesDigits(): boolean {
    this.space();
    const {bytes} = this;
    let {at} = this;
    this.#numberAt = at;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const first = at;
    let value = 0;
    while (bytes[at]! >= ZERO && bytes[at]! <= NINE) value = value * 10 + bytes[at++]! - ZERO;
    let digits = at - first;
    if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) return false;
    if (bytes[at] === POINT) {
      const behind = ++at;
      while (bytes[at]! >= ZERO && bytes[at]! <= NINE) value = value * 10 + bytes[at++]! - ZERO;
      const decimals = at - behind;
      digits += decimals;
      if (decimals === 0) return false;
      value /= POWERS[decimals] ?? NaN;
    }
    this.number = negative ? -value : value;
    this.#isExact = digits <= EXACT_DIGITS;
    this.at = at;
    return (bytes[at]! | 0x20) === LOWER_E ? this.#takesPower() : !Number.isNaN(value);
  }

  /** The power of ten behind a number's digits. */
  #takesPower(): boolean {
    const {bytes} = this;
    let at = this.at + 1;
    if (bytes[at] === MINUS || bytes[at] === PLUS) at++;
    const first = at;
    while (bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
    this.at = at;
    this.#readExactly();
    return at > first;
  }

  #readExactly(): void {
    this.number = Number(this.textOf(this.#numberAt, this.at));
    this.#isExact = true;
  }

  /** Takes a whole number from 0 to `max`. */
  takesCount(max: number): boolean {
    return this.takesExactly(0, max) && Number.isInteger(this.number);
  }

  /**
   * Goes behind the value that begins here, whatever it is, without asking whether all of it is JSON.
   *
   * @returns whether it ends before the bytes do
   */
  skipsValue(): boolean {
    this.space();
    const {bytes} = this;
    const {length} = bytes;
    let {at} = this;
    let depth = 0;
    do {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        for (at++; at < length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        depth++;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth--;
      } else if (depth === 0) {
        // A number or a word runs up to what ends it.
        while (at < length && !ENDS_WORD.has(bytes[at]!)) at++;
        break;
      }
      at++;
    } while (depth > 0 && at < length);
    this.at = at;
    return depth === 0 && at <= length;
  }

  /** The bytes as text. */
  textOf(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(from, to));
  }

  /** What a string means that stands between two quotation marks. */
  stringOf(from: number, to: number): string {
    return JSON.parse(this.textOf(from - 1, to + 1)) as string;
  }
}

function isHex(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const byte = bytes[index]!;
    const letter = byte | 0x20;
    if (!((byte >= ZERO && byte <= NINE) || (letter >= 0x61 && letter <= 0x66))) return false;
  }
  return true;
}
