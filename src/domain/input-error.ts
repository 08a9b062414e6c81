/**
 * Something that the person at the keyboard can mend: a file, an option, an attribute.
 *
 * Reads *Where: expected, found. What to do.* Commands print it without a stack and exit
 * with 2; an embed shows it in place of the map. Anything else that is thrown is a bug.
 */
export class InputError extends Error {
  override readonly name = "InputError";

  /**
   * @param where - file, option or JSON path
   * @param problem - `expected …, found …`, without a final full stop
   * @param mend - what to do, a full sentence; empty if there is nothing to add
   */
  constructor(
    readonly where: string,
    readonly problem: string,
    readonly mend = ""
  ) {
    super(`${where}: ${problem}.${mend ? ` ${mend}` : ""}`);
  }
}
