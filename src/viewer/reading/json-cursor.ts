import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  JsonTokens,
  OPEN_BRACE,
  OPEN_BRACKET
} from "./json-tokens.js";

/** What a member stands for that is none: the object has ended, or something else stands there. */
export const END = -1;
export const UNEXPECTED = -2;

/** Longest text that a span lies in. */
const MOST_UNITS = 1e9;

const encoder = new TextEncoder();
const FLAGS = [
  [encoder.encode("true"), true],
  [encoder.encode("false"), false]
] as const;

/** The members that an object may have, in the order in which they are usually written. */
export class Members {
  readonly names: readonly Uint8Array[];
  /** A bit for each that must be there. */
  readonly required: number;

  /** @param names - at most 31; one that may be missing ends in `?` */
  constructor(...names: readonly string[]) {
    this.names = names.map((name) => encoder.encode(`"${name.replace("?", "")}"`));
    this.required = names.reduce((bits, name, index) => (name.endsWith("?") ? bits : bits | (1 << index)), 0);
  }
}

/** A few words, of which a string is one. */
export class Choice {
  readonly words: readonly Uint8Array[];
  /** The first word + 1 that begins and ends so, and the next one of each; 0 is none. */
  readonly first = new Uint8Array(256);
  readonly next: Uint8Array;

  /** @param words - at most 255 */
  constructor(words: readonly string[]) {
    this.words = words.map((word) => encoder.encode(word));
    this.next = new Uint8Array(words.length);
    for (const [index, word] of this.words.entries()) {
      const key = keyOfWord(word, 0, word.length);
      this.next[index] = this.first[key]!;
      this.first[key] = index + 1;
    }
  }
}

function keyOfWord(bytes: Uint8Array, from: number, to: number): number {
  return (bytes[from]! + 7 * bytes[to - 1]! + 31 * (to - from)) & 0xff;
}

/**
 * Reads JSON of a form that is known. It takes what has the form that is asked for, and gives up where anything else
 * stands: then somebody who knows more than the usual form has to look.
 */
export class JsonCursor extends JsonTokens {
  /** The last pair of numbers: a span in code units, or degrees. */
  first = 0;
  second = 0;

  /** Takes one of some words. @returns its index, or `UNEXPECTED` */
  choice({words, first, next}: Choice): number {
    if (!this.takesString()) return UNEXPECTED;
    const {bytes, from, to} = this;
    for (let index = first[keyOfWord(bytes, from, to)]! - 1; index >= 0; index = next[index]! - 1) {
      const word = words[index]!;
      if (word.length !== to - from) continue;
      let same = 0;
      while (same < word.length && word[same] === bytes[from + same]) same++;
      if (same === word.length) return index;
    }
    return UNEXPECTED;
  }

  /** Takes `true` or `false`; `null` if it is neither. */
  takesFlag(): boolean | null {
    this.space();
    for (const [word, flag] of FLAGS) {
      if (word.every((byte, index) => this.bytes[this.at + index] === byte)) {
        this.at += word.length;
        return flag;
      }
    }
    return null;
  }

  /** Takes a half-open span. */
  takesSpan(): boolean {
    if (!this.takes(OPEN_BRACKET) || !this.takesCount(MOST_UNITS)) return false;
    this.first = this.number;
    if (!this.takes(COMMA) || !this.takesCount(MOST_UNITS)) return false;
    this.second = this.number;
    return this.first <= this.second && this.takes(CLOSE_BRACKET);
  }

  /** Takes longitude and latitude in degrees, and nothing more. */
  takesPosition(maxLng: number): boolean {
    if (!this.takes(OPEN_BRACKET) || !this.takesExactly(-maxLng, maxLng)) return false;
    this.first = this.number;
    if (!this.takes(COMMA) || !this.takesExactly(-90, 90)) return false;
    this.second = this.number;
    return this.takes(CLOSE_BRACKET);
  }

  /** Takes the beginning of an object. @returns its first member, `END` or `UNEXPECTED` */
  firstMember(members: Members): number {
    if (!this.takes(OPEN_BRACE)) return UNEXPECTED;
    if (this.takes(CLOSE_BRACE)) return END;
    return this.#member(members, 0);
  }

  /** Goes on behind a member's value. @returns the next member, `END` or `UNEXPECTED` */
  nextMember(members: Members, before: number): number {
    this.space();
    const byte = this.bytes[this.at++];
    if (byte === COMMA) return this.#member(members, before + 1);
    return byte === CLOSE_BRACE ? END : UNEXPECTED;
  }

  /** Takes a key and the colon behind it; it is most likely the one that usually comes here. */
  #member({names}: Members, likely: number): number {
    this.space();
    const {length} = names;
    for (let tried = 0; tried < length; tried++) {
      const index = likely + tried < length ? likely + tried : likely + tried - length;
      const name = names[index]!;
      const {bytes, at} = this;
      let same = 0;
      while (same < name.length && name[same] === bytes[at + same]) same++;
      if (same < name.length) continue;
      this.at += same;
      if (this.bytes[this.at] === COLON) this.at++;
      else if (!this.takes(COLON)) return UNEXPECTED;
      return index;
    }
    return UNEXPECTED;
  }

  /** Takes the beginning of a list. @returns 0 where its first entry begins, `END` or `UNEXPECTED` */
  firstEntry(): number {
    if (!this.takes(OPEN_BRACKET)) return UNEXPECTED;
    return this.takes(CLOSE_BRACKET) ? END : 0;
  }

  /** Whether a list begins here whose first entry is a list. */
  isListOfLists(): boolean {
    this.space();
    const {bytes} = this;
    if (bytes[this.at] !== OPEN_BRACKET) return false;
    let at = this.at + 1;
    while (bytes[at]! <= 0x20) at++;
    return bytes[at] === OPEN_BRACKET;
  }

  /** Goes on behind an entry of a list. @returns 0 where another begins, `END` or `UNEXPECTED` */
  nextEntry(): number {
    this.space();
    const byte = this.bytes[this.at++];
    if (byte === COMMA) return 0;
    return byte === CLOSE_BRACKET ? END : UNEXPECTED;
  }
}
