import type {EventPlace, EventRelation} from "./event.js";

/**
 * A relation in words: "Germany → Ukraine", "Georgia – Russia".
 *
 * @param journey - how the reader's language writes from one place to another
 */
export function relationWords(
  {from, to, directed}: EventRelation,
  {journey}: {readonly journey: (from: string, to: string) => string}
): string {
  const [a, b] = [endName(from), endName(to)];
  // No "and" of `Intl`: browsers leave the lists of some languages out and then speak English.
  return directed ? journey(a, b) : `${a} – ${b}`;
}

/** As the source names it; "Georgian" names no place. */
function endName({kind, name, gazetteerName}: EventPlace): string {
  return kind === "demonym" ? gazetteerName || name : name;
}
