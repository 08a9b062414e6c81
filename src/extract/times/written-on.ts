import type {Publication} from "./publication.js";
import type {Tagged} from "./reading.js";
import {BREAK, type Scan, wordAt} from "./scan.js";
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
  private next = 0;

  constructor(
    private readonly publication: Publication,
    private readonly datelines: readonly LaterDateline[]
  ) {
    this.document = publication.document;
    this.documentAnchor = publication.documentAnchor;
  }

  /** Goes on to a place in the text. */
  reach(at: number): void {
    while (this.next < this.datelines.length && this.datelines[this.next]!.at <= at) {
      this.document = dayStretch(this.datelines[this.next++]!.day);
      this.documentAnchor = "dateline";
    }
  }

  /** Takes note of an expression that heads an entry. */
  tell(scan: Scan, expression: Tagged, {stretch, edtf}: Anchored): void {
    if (!isHead(scan, expression)) return;
    if (!stretch) {
      this.entry ||= this.document === null && /^XXXX-\d\d-\d\d$/u.test(edtf ?? "");
      return;
    }
    if (stretch.unit !== "day") return;
    const published = this.publication.document;
    if (published !== null && intervalOf(published)[0] - stretch.index < OLD_ENTRY) return;
    this.document = stretch;
    this.documentAnchor = "dateline";
  }
}

/** Whether a day stands at the head of a paragraph or sentence, with a dash, colon or full stop behind it. */
function isHead(scan: Scan, {first, last, reading}: Tagged): boolean {
  if (reading.kind !== "date" || reading.fields.day === undefined || reading.fields.month === undefined)
    return false;
  const {text, start, end} = scan;
  const gap = first === 0 ? "\n" : text.slice(end[first - 1]!, start[first]!);
  const opens = first === 0 || (scan.flags[first]! & BREAK) !== 0 || gap.includes("\n");
  const before = wordAt(scan, first - 1);
  if (!opens && ![".", "!", "?", '"', "”"].includes(before)) return false;
  const behind = text.slice(end[last]!, end[last]! + 4);
  return /^\.? ?(?:[—–:]|- )/u.test(behind) || (opens && /^(?:\.\s|\n|$)/u.test(behind));
}
