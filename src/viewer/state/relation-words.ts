import type {EventPlace, EventRelation} from "../../domain/event.js";
import type {Words} from "./words/words.js";

/** A relation in the reader's words: "Germany → Ukraine", "Georgia – Russia". */
export function relationWords({from, to, directed}: EventRelation, {journey}: Words): string {
  const [a, b] = [endName(from), endName(to)];
  // No "and" of `Intl`: browsers leave the lists of some languages out and then speak English.
  return directed ? journey(a, b) : `${a} – ${b}`;
}

/** As the source names it; "Georgian" names no place. */
function endName({kind, name, gazetteerName}: EventPlace): string {
  return kind === "demonym" ? gazetteerName || name : name;
}
