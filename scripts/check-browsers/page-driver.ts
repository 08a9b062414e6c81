/** The little of a browser that the smoke needs; every engine is driven in its own way behind it. */
export type PageDriver = {
  /** Name and version, as the browser gives them. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** Value of an expression in the page; JSON only. */
  evaluate(expression: string): Promise<unknown>;
  /** A real press of a key on what has the focus. */
  press(key: "Enter" | "Tab" | "ArrowDown" | "Escape"): Promise<void>;
  close(): Promise<void>;
};

/** A browser that can be tried: how it starts, or why it cannot. */
export type Engine = {
  readonly id: string;
  /** What to install where it is missing; `null` if it is there. */
  readonly missing: () => string | null;
  readonly start: () => Promise<PageDriver>;
};
