import type {Span} from "./article.js";

/** A person's or an organisation's name in the text. */
export type Name = {
  readonly span: Span;
  readonly surface: string;
  readonly type: "person" | "organization";
  /** The fullest form in the document, e.g. `Sergei Lavrov` for `Lavrov`. */
  readonly canonical: string;
  /** Title or role as written, e.g. `Russian Foreign Minister`; `null` if none is given. */
  readonly role: string | null;
};
