import {createReadStream} from "node:fs";
import {Unzip, UnzipInflate} from "fflate";
import {InputError} from "../../src/domain/input-error.js";
import type {Progress} from "./progress.js";

/**
 * Calls `visit` with every line of a text file, or of the file of the same name in a zip archive, as it is
 * read: a GeoNames dump is larger than memory.
 *
 * @param file - ends in `.txt` or `.zip`
 * @throws InputError if the archive is damaged or holds no such text
 */
export async function eachLine(
  file: string,
  visit: (line: string, number: number) => void,
  progress: Progress
): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let number = 0;
  const take = (bytes: Uint8Array, last: boolean): void => {
    const text = rest + decoder.decode(bytes, {stream: !last});
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      visit(text.slice(from, to).replace(/\r$/u, ""), ++number);
      from = to + 1;
    }
    rest = text.slice(from);
    if (last && rest !== "") {
      visit(rest, ++number);
      rest = "";
    }
  };
  const chunks = createReadStream(file, {highWaterMark: 1 << 20});
  if (!file.endsWith(".zip")) {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      take(chunk, false);
      progress.advance(chunk.length);
    }
    take(new Uint8Array(), true);
    return;
  }
  const wanted = textNameOf(file);
  let found = false;
  let finished = false;
  const unzip = new Unzip((entry) => {
    if (entry.name !== wanted) return;
    found = true;
    entry.ondata = (error, data, final) => {
      if (error) throw error;
      take(data, final);
      if (final) finished = true;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      unzip.push(chunk, false);
      progress.advance(chunk.length);
    }
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    throw new InputError(
      file,
      `expected a whole zip archive, found a damaged one (${String(error)})`,
      "Download it again."
    );
  }
  if (!found)
    throw new InputError(file, `expected ${wanted} in the archive, found none`, "Download it again.");
  if (!finished)
    throw new InputError(file, "expected a whole zip archive, found a part of one", "Download it again.");
}

/** `allCountries.txt` for `/data/allCountries.zip`. */
function textNameOf(file: string): string {
  return `${/([^/\\]+)\.zip$/u.exec(file)?.[1] ?? ""}.txt`;
}
