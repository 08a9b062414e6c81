import type {Span} from "./article.js";

/** How much a finding matters to a reviewer. */
export type Severity = "info" | "warning" | "error";

/** Something in a text that is doubtful or was left out. Returned, stored and shown; never thrown. */
export type Notice = {
  /** Stable `stage/finding` key to grep, count and silence, e.g. `resolve/unknown-toponym`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What to highlight in the article's text; `null` when it concerns the whole article. */
  readonly span: Span | null;
  /** One sentence in the reader's terms. */
  readonly message: string;
};
