import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Longest title, in UTF-16 code units. */
export const LONGEST_TITLE = 90;

const PAIRED = /["“”()[\]]/u;

/** The words of a stretch with single spaces, names for pronouns, without the dates that the event carries. */
export function sayStretch(
  text: string,
  words: readonly Word[],
  [from, to]: Stretch,
  left: Uint8Array,
  named: ReadonlyMap<number, string>
): string {
  let said = "";
  // What stands in the text as it is to be said is taken from it at once.
  let begin = 0;
  let end = 0;
  for (let i = from; i < to; i++) {
    if (left[i]) continue;
    const word = words[i]!;
    const instead = named.size > 0 ? named.get(i) : undefined;
    const gap = i > from && word.start > words[i - 1]!.end && word.lower !== "," && word.lower !== ";";
    const goesOn = begin < end && (gap ? word.start === end + 1 && text[end] === " " : word.start === end);
    if (instead === undefined && goesOn) {
      end = word.end;
      continue;
    }
    said += text.slice(begin, end) + (gap ? " " : "");
    if (instead !== undefined) said += instead;
    begin = instead === undefined ? word.start : 0;
    end = instead === undefined ? word.end : 0;
  }
  return (said + text.slice(begin, end)).trim();
}

export function fits(title: string): boolean {
  return title.length <= LONGEST_TITLE;
}

/** "At least | 22 people": what bounds a number is told with it. */
export function counted(words: readonly Word[], [from, to]: Stretch): Stretch {
  const before = `${words[from - 2]?.lower ?? ""} ${words[from - 1]?.lower ?? ""}`;
  return /^(?:at (?:least|most)|(?:more|less|fewer) than|up to)$/u.test(before) ? [from - 2, to] : [from, to];
}

/** "Alcibiades, ordered home": an aside whose end is not told goes. */
export function withoutHalf(words: readonly Word[], [from, to]: Stretch): Stretch {
  const commas: number[] = [];
  for (let i = from; i < to; i++) if (words[i]!.lower === "," && words[i]!.mask === null) commas.push(i);
  const [comma = to] = commas;
  const behind = words[comma + 1];
  if (commas.length !== 1 || comma >= to - 1 || comma === from || !behind) return [from, to];
  const isAside = isParticiple(behind) || /^(?:which|who|whose|where)$/u.test(behind.lower);
  return isAside ? [from, comma] : [from, to];
}

function isParticiple({verb, mask}: Word): boolean {
  return verb !== null && mask === null && !verb.forms.includes("base") && !verb.forms.includes("third");
}

/** "The last walkout, lasted": a comma whose partner went with the date. */
export function closed(head: string): string {
  return head.endsWith(",") && !head.includes(", ") ? head.slice(0, -1) : head;
}

export function join(a: string, b: string): string {
  const helper = /\b(is|are|was|were|will|has|have|had)$/u.exec(a);
  if (helper && b.startsWith(`${helper[1]!} `)) return a + b.slice(helper[1]!.length);
  return a && b ? (/^[,;']/u.test(b) ? a + b : `${a} ${b}`) : a || b;
}

export function finish(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s,;:.–—(“-]/u.test(title[end - 1]!)) {
    if (
      title[end - 1] === "." &&
      /\b(?:\p{Lu}\.)+$|(?:Inc|Corp|Co|Ltd|Jr|Sr|Ala|Ga|Calif|a\.m|p\.m)\.$/u.test(
        title.slice(Math.max(0, end - 12), end)
      )
    )
      break;
    end--;
  }
  let start = 0;
  while (start < end && /[\s,;:–—]/u.test(title[start]!)) start++;
  const bare = balanced(title.slice(start, end));
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

/** Drops quotation marks and brackets that lost their partner. */
function balanced(title: string): string {
  if (!PAIRED.test(title)) return title;
  let told = title;
  for (const [open, close] of ["“”", "()", "[]"] as const) {
    if (told.split(open!).length !== told.split(close!).length)
      told = told.replaceAll(open!, "").replaceAll(close!, "");
  }
  if (told.split('"').length % 2 === 0) told = told.replaceAll('"', "");
  // A mark that stood alone leaves two spaces.
  return told.replace(/ {2,}/gu, " ").trim();
}

/** "created after": what only opens what is cut off goes as well. */
export function withoutHanging(title: string): string {
  const words = title.split(" ");
  while (words.length > 3) {
    const last = words.at(-1)!.toLowerCase();
    if (
      !PREPOSITIONS.has(last) &&
      !DETERMINERS.has(last) &&
      !/^(?:and|or|but|that|which|to|is|was|has)$|,$/u.test(last)
    )
      break;
    words.pop();
  }
  return words.join(" ");
}
