import type {Observation} from "../places/observe.js";
import {TOKEN_KIND} from "../text/tokens.js";
import type {FoundName} from "./recognize-names.js";

/** Behind an apostrophe they are no part of a name: "Berg'll", "Berg'd". */
const CONTRACTED = /^(?:[sdmt]|ll|re|ve)$/iu;

/**
 * Names that end within a word go on to its end: "Kamakaʻeha" and "Voreqe‘ana" are cut at the sign between lower-case letters. What
 * stood apart only for that is one name.
 */
export function wholeWords(seen: Observation, found: readonly FoundName[]): FoundName[] {
  const whole: FoundName[] = [];
  const {tokens} = seen;
  let grown = false;
  for (const name of found) {
    const last = whole.at(-1);
    // A name within what the one before has grown to.
    if (last && name.to <= last.to) continue;
    const to = endOfWord(seen, name.to);
    const goesOn = last && grown && name.type === last.type && name.from === last.to;
    const from = goesOn ? last.from : name.from;
    if (goesOn) whole.pop();
    grown = to > name.to;
    whole.push(
      to === name.to && !goesOn ? name : {...name, from, to, span: [tokens.start[from]!, tokens.end[to - 1]!]}
    );
  }
  return whole;
}

/** Behind the last token of the word that a token ends in. */
function endOfWord({tokens}: Observation, from: number): number {
  const {text, count, start, end, kind} = tokens;
  let to = from;
  while (to + 1 < count && kind[to] === TOKEN_KIND.apostrophe) {
    if (start[to] !== end[to - 1] || start[to + 1] !== end[to] || kind[to + 1] !== TOKEN_KIND.word) break;
    const part = text.slice(start[to + 1], end[to + 1]);
    if (!/^\p{Ll}/u.test(part) || CONTRACTED.test(part)) break;
    to += 2;
  }
  return to;
}
