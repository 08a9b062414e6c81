import {InputError} from "../../src/domain/input-error.js";

/** One row by column name, with the line it began on, counted from 1. */
export type CsvRow = {readonly line: number; readonly cells: Readonly<Record<string, string>>};

/**
 * Reads comma-separated text with a header line. Cells may be quoted; `""` is a quote; lines that begin
 * with `#` and empty lines are left out; missing cells are empty.
 *
 * @throws InputError if there is no header line with the required columns, or a quote stays open
 */
export function parseCsv(text: string, where: string, required: readonly string[]): CsvRow[] {
  const rows: CsvRow[] = [];
  let header: string[] | null = null;
  let line = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;

  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    let cell = "";
    let quoted = false;
    let ended = false;
    while (!ended) {
      const character = text[at];
      if (character === undefined) {
        if (quoted) {
          throw new InputError(
            `${where}:${first}`,
            'expected a closing ", found the end of the file',
            "Close it."
          );
        }
        ended = true;
      } else if (quoted) {
        if (character === '"' && text[at + 1] === '"') {
          cell += '"';
          at++;
        } else if (character === '"') quoted = false;
        else {
          if (character === "\n") line++;
          cell += character;
        }
      } else if (character === '"' && cell === "") quoted = true;
      else if (character === ",") {
        cells.push(cell.trim());
        cell = "";
      } else if (character === "\n") {
        ended = true;
        line++;
      } else cell += character;
      at++;
    }
    cells.push(cell.trim());
    if ((cells.length === 1 && cells[0] === "") || cells[0]!.startsWith("#")) continue;
    if (!header) {
      header = cells.map((name) => name.toLowerCase());
      const missing = required.filter((name) => !header!.includes(name));
      if (missing.length > 0) {
        const problem = `expected a header line with ${required.join(", ")}; found no ${missing.join(", ")}`;
        throw new InputError(`${where}:${first}`, problem, "Add the column names as the first line.");
      }
      continue;
    }
    rows.push({line: first, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]))});
  }
  if (!header) {
    const problem = `expected a header line with ${required.join(", ")}, found an empty file`;
    throw new InputError(where, problem, "Add the column names as the first line.");
  }
  return rows;
}

/** `A|B` as its parts; empty ones are left out. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
