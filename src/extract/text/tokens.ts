/** The tokens of one text, column by column, since a text has many and garbage is slow. */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of each token's first unit; `start.length >= count`. */
  readonly start: Int32Array;
  /** UTF-16 offset behind each token's last unit. */
  readonly end: Int32Array;
};
