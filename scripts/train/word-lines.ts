/** As long as a line of words may be before its next one, in UTF-16 code units. */
const LINE = 110;

/** Words as the lines of a template literal in a file of typed data, in their order. */
export function wordLines(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last]!.length + word.length < LINE) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines.join("\n    ");
}
