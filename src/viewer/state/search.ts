import type {EventFeature} from "../../domain/event.js";
import type {Columns} from "./columns.js";

/** The words of some events, folded, one after the other: event `first + i` is `text.slice(starts[i], starts[i + 1])`. */
export type SearchPart = {readonly first: number; readonly text: string; readonly starts: Uint32Array};

/** The words of all events, in the order of the collection; in parts, since no string may be too long. */
export type SearchText = readonly SearchPart[];

/** No folded text holds it, so no match runs from one event into the next. */
export const SEPARATOR = "\n";

/** Plain ASCII, by far the most of it, needs neither decomposing nor replacing. */
const PLAIN = /^[\x20-\x7e]*$/u;

/** Letters and signs that Unicode does not decompose, as they are typed where a keyboard lacks them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th"},
  ...{"‘": "'", "’": "'", ʼ: "'", ʻ: "'", "‛": "'", "`": "'", "´": "'", "′": "'"},
  ...{"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'},
  ...{"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-"}
};
const TO_TYPE = new RegExp(`[${Object.keys(TYPED).join("")}]`, "gu");

/**
 * Letters without case and marks, quotation marks and dashes as on a keyboard, so that "Lodz" finds "Łódź" and "Xi'an"
 * finds "Xi’an".
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .normalize("NFKD")
      // Marks, what is not seen, and the stroke that stretches an Arabic word.
      .replace(/[\p{M}\p{Cf}\u0640]+/gu, "")
      .toLowerCase()
      .replace(TO_TYPE, (sign) => TYPED[sign]!)
      .replace(/\s+/gu, " ")
  );
}

/** What can be found by typing: title, quotation, place as written and as known, names and roles. */
export function searchWords({properties}: EventFeature): string {
  const {title, place, origin, relation, actors, sources, time} = properties;
  let words = title;
  if (place) words += ` ${place.name} ${place.gazetteerName}`;
  if (origin) words += ` ${origin.gazetteerName}`;
  if (relation) words += ` ${relation.from.gazetteerName} ${relation.to.gazetteerName}`;
  if (time) words += ` ${time.wording}`;
  for (const {name, role} of actors) words += role === undefined ? ` ${name}` : ` ${name} ${role}`;
  for (const {sentence} of sources) words += ` ${sentence}`;
  return words;
}

/** Joins the events' words in the order of the collection; about 3 MB a 10,000 events. */
export function buildSearchText(features: Iterable<EventFeature>): SearchText {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const event of features) {
    const words = fold(searchWords(event)) + SEPARATOR;
    starts.push(length);
    parts.push(words);
    length += words.length;
  }
  starts.push(length);
  return [{first: 0, text: parts.join(""), starts: Uint32Array.from(starts)}];
}

/** What is looked for: words, and what stands between quotation marks as a whole. */
function termsOf(query: string): readonly string[] {
  const terms = new Set<string>();
  for (const [word, quoted] of fold(query).matchAll(/"([^"]*)"|[^\s"]+/gu)) {
    const term = (quoted ?? word).trim();
    if (term !== "") terms.add(term);
  }
  return [...terms];
}

/** 1 for each position whose event holds every word and every quoted phrase of the query, in any order. */
export function matchingPositions(
  {length, position}: Columns,
  searchText: SearchText,
  query: string
): Uint8Array {
  const words = termsOf(query);
  const found = new Uint8Array(length);
  words.forEach((word, round) => {
    for (const {first, text, starts} of searchText) {
      let index = 0;
      let at = text.indexOf(word);
      while (at !== -1) {
        while (starts[index + 1]! <= at) index++;
        const p = position[first + index]!;
        if (found[p] === round) found[p] = round + 1;
        at = text.indexOf(word, starts[index + 1]);
      }
    }
  });
  for (let p = 0; p < length; p++) found[p] = found[p] === words.length ? 1 : 0;
  return found;
}
