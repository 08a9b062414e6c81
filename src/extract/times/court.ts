import {BREAK, type Lexicon, meaning, type Scan, wordAt} from "./scan.js";
import {intervalOf, type Stretch} from "./stretch.js";

const COURTS = new WeakMap<Lexicon, Uint8Array>();

/** 1 for each entry that names a court: every word of a text is asked. */
function courtsOf(lexicon: Lexicon): Uint8Array {
  const known = COURTS.get(lexicon);
  if (known) return known;
  const courts = Uint8Array.from(lexicon.entries, ({meanings}) => (meanings.has("COURT") ? 1 : 0));
  COURTS.set(lexicon, courts);
  return courts;
}

/** Goes through a text and tells which of its paragraphs report what a court was told: what they tell is of the day of the deed. */
export class CourtReport {
  private token = 0;
  private here = false;

  /**
   * Whether the paragraph of a sentence has named a court.
   *
   * @param to - token behind the sentence; not before that of the call before
   */
  isReport(scan: Scan, to: number): boolean {
    const courts = courtsOf(scan.lexicon);
    for (; this.token < to; this.token++) {
      if (scan.flags[this.token]! & BREAK) this.here = false;
      const kind = scan.kind[this.token]!;
      if (kind >= 0 && !this.here) this.here = courts[kind] === 1;
    }
    return this.here;
  }
}

/** How far back "heard that" stands, in tokens. */
const REPORT_REACH = 16;

/** "The jury heard that on 4 March he had been awake for two nights": what had happened is the story itself. */
export function isReported(scan: Scan, first: number, from: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REPORT_REACH) && scan.start[at]! >= from; at--) {
    if (wordAt(scan, at + 1) === "that" && meaning(scan, at, "TOLD") !== undefined) return true;
  }
  return false;
}

/** "Left there on 9 June, the court heard on Tuesday": the day on which something older was only said. */
export function isOfSaying(scan: Scan, first: number, stretch: Stretch, narrative: Stretch): boolean {
  if (narrative.unit !== "day" || intervalOf(stretch)[0] < intervalOf(narrative)[1]) return false;
  const on = wordAt(scan, first - 1) === "on" ? first - 1 : first;
  return meaning(scan, on - 1, "TOLD") !== undefined;
}
