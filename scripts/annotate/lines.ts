/** A line of a stream, without its newline. `text` is `null` where the line was too long to be kept. */
export type Line = {readonly number: number; readonly text: string | null; readonly byteLength: number};

const NEWLINE = 0x0a;

/**
 * The lines of a byte stream as they come in. A line that is longer than `longestBytes` is counted, not kept, so no
 * input fills the memory.
 *
 * @param longestBytes - of one line
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longestBytes: number
): AsyncGenerator<Line, void, undefined> {
  let parts: Uint8Array[] = [];
  let byteLength = 0;
  let number = 0;

  const take = (part: Uint8Array): void => {
    byteLength += part.length;
    if (byteLength > longestBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    number += 1;
    const text = byteLength > longestBytes ? null : Buffer.concat(parts).toString("utf8");
    const line = {number, text, byteLength};
    parts = [];
    byteLength = 0;
    return line;
  };

  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (byteLength > 0) yield finish();
}
