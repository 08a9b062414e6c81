import type {Publication} from "./publication.js";
import type {Tagged} from "./reading.js";
import {BREAK, CAPITAL, type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {dayStretch, intervalOf, type Stretch} from "./stretch.js";

/** A dateline further down: "NEW PLYMOUTH, Saturday. — ...". */
export type LaterDateline = {readonly at: number; readonly day: number};

/** So many days before its publication a dated entry is one of an old diary. */
const OLD_ENTRY = 300;

/**
 * The day that the words are written on, as a text goes on: that of the article, of a later dateline in it, or of an
 * entry in a diary ("14 March. — Lamps lit at ten. They came yesterday.").
 */
export class WrittenOn {
  document: Stretch | null;
  documentAnchor: Publication["documentAnchor"];
  /** Whether an entry without its year has begun: its day is that last told of. */
  entry = false;
  /** Whether a diary has been begun: then a date with a full stop at the head of a sentence heads an entry too. */
  diary = false;
  private next = 0;

  constructor(
    private readonly publication: Publication,
    private readonly datelines: readonly LaterDateline[],
    /** Where a report with a dateline ends and the paper goes on in its own words; `Infinity` if it does not. */
    private readonly reportEnd = Infinity
  ) {
    this.document = publication.document;
    this.documentAnchor = publication.documentAnchor;
  }

  /** Goes on to a place in the text. */
  reach(at: number): void {
    const {paper} = this.publication;
    if (at >= this.reportEnd && paper && this.documentAnchor === "dateline" && this.next === 0) {
      this.document = paper;
      this.documentAnchor = "publication-date";
    }
    while (this.next < this.datelines.length && this.datelines[this.next]!.at <= at) {
      this.document = dayStretch(this.datelines[this.next++]!.day);
      this.documentAnchor = "dateline";
    }
  }

  /** Takes note of an expression that heads an entry. */
  tell(scan: Scan, expression: Tagged, {stretch, edtf}: Anchored): void {
    const begins = expression.reading.kind === "date" && isDiaryHead(scan, expression);
    this.diary ||= begins;
    const head = begins ? "head" : headOf(scan, expression);
    if (head === "none" || (head === "inner" && !this.diary)) return;
    if (!stretch) {
      this.entry ||= this.document === null && /^XXXX-\d\d-\d\d$/u.test(edtf ?? "");
      return;
    }
    if (stretch.unit !== "day") return;
    const published =
      this.publication.documentAnchor === "dateline" && this.diary ? null : this.publication.document;
    if (published !== null && intervalOf(published)[0] - stretch.index < OLD_ENTRY) return;
    this.document = stretch;
    this.documentAnchor = "dateline";
  }
}

/**
 * Whether a day stands at the head of a paragraph or sentence, with a dash, colon or full stop behind it; `inner` where only
 * a diary has such heads: "26 August. Over the pass. 10th. Rain."
 */
function headOf(scan: Scan, {first, last, reading}: Tagged): "head" | "inner" | "none" {
  if (reading.kind !== "date" || reading.fields.day === undefined) return "none";
  const {text, end} = scan;
  const opens = opensLine(scan, first);
  const before = wordAt(scan, first - 1);
  if (!opens && ![".", "!", "?", '"', "”"].includes(before)) return "none";
  const behind = text.slice(end[last]!, end[last]! + 4);
  const stop = /^(?:\.\s|\n|$)/u.test(behind);
  if (reading.fields.month === undefined) return stop || /^\.? ?[—–]/u.test(behind) ? "inner" : "none";
  if (/^\.? ?(?:[—–:]|- )/u.test(behind) || (opens && stop)) return "head";
  return stop ? "inner" : "none";
}

function opensLine(scan: Scan, first: number): boolean {
  const {text, start, end} = scan;
  return (
    first === 0 ||
    (scan.flags[first]! & BREAK) !== 0 ||
    text.slice(end[first - 1]!, start[first]!).includes("\n")
  );
}

/** So many tokens stand at most before the date of a diary's head: "Leh, Ladakh, 18 August". */
const PLACE_REACH = 5;

/** "14 March. Lamps lit.", "Leh, 18 August 1873. Loaded ponies.": the date heads what is told on it. */
function isDiaryHead(scan: Scan, {first, last}: Tagged): boolean {
  let from = first;
  while (
    from > 0 &&
    first - from < PLACE_REACH &&
    wordAt(scan, from - 1) === "," &&
    scan.flags[from - 2]! & CAPITAL
  )
    from -= 2;
  return opensLine(scan, from) && /^\.\s/u.test(scan.text.slice(scan.end[last]!, scan.end[last]! + 2));
}
