import type {Span} from "./article.js";

/** TIMEX3 type. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** How finely a date is known. `unknown`: the text gives no date that can be written down. */
export type Precision =
  | "time"
  | "day"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "interval"
  | "unknown";

/** What a relative expression was counted from. */
export type Anchor =
  "absolute" | "publication-date" | "dateline" | "narrative" | "enclosing-event" | "text-implied" | "none";

/** A temporal expression in the text, normalized and anchored. */
export type Timex = {
  readonly span: Span;
  readonly surface: string;
  readonly type: TimexType;
  /** TIMEX3 `value`, e.g. `1998-W32`, `P3D`, `PRESENT_REF`. */
  readonly value: string;
  /** EDTF (ISO 8601-2 level 1 and the part of 2 named in `time.ts`); `null` when no date can be written. */
  readonly edtf: string | null;
  /** First day that it may cover, ISO `YYYY-MM-DD`; `null` when open or unknown. */
  readonly earliest: string | null;
  /** Last day that it may cover (inclusive), ISO; `null` when open or unknown. */
  readonly latest: string | null;
  readonly precision: Precision;
  readonly anchor: Anchor;
  /** `id` of the rule that read it, e.g. `en/day-month-year`. */
  readonly rule: string;
  /** The other reading, where there are two (EDTF). */
  readonly alternative: string | null;
  /** Of one end of a range ("from 3 May until 5 June"): all of it. Left out where `edtf` says all. */
  readonly range?: {readonly edtf: string; readonly earliest: string | null; readonly latest: string | null};
};
