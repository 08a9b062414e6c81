import type {Span} from "../../domain/article.js";

/** A stretch of a text that is to be marked, and as what. */
export type Marking<T> = {readonly span: Span; readonly as: T};

/** A piece of text and all markings that cover it, in the order they were given. */
export type Segment<T> = {readonly text: string; readonly as: readonly T[]};

/**
 * Cuts `text` at every edge of the markings; they may overlap. Joined again, the pieces are the text.
 *
 * @param within - what part of `text`; spans count from the beginning of `text`, what lies outside is left off
 */
export function segmentsOf<T>(
  text: string,
  markings: readonly Marking<T>[],
  within: Span = [0, text.length]
): readonly Segment<T>[] {
  const [from, to] = [Math.max(0, within[0]), Math.min(text.length, within[1])];
  const inside = markings.filter(({span: [start, end]}) => start < to && end > from && start < end);
  const edges = new Set([from, to]);
  for (const {span} of inside) for (const edge of span) if (edge > from && edge < to) edges.add(edge);
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!];
    const as = inside.filter(({span}) => span[0] <= start && span[1] >= end).map((marking) => marking.as);
    segments.push({text: text.slice(start, end), as});
  }
  return segments;
}

/** The paragraph around a span, without its line ends. */
export function paragraphAround(text: string, [start, end]: Span): Span {
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const after = text.indexOf("\n", end);
  return [start === 0 ? 0 : before, after < 0 ? text.length : after];
}

/** `span` shortened to at most `most` characters before and after `kept`, at a space. */
export function trimmedAround(text: string, [from, to]: Span, [start, end]: Span, most: number): Span {
  const left = start - from <= most ? from : text.indexOf(" ", start - most) + 1;
  const right = to - end <= most ? to : text.lastIndexOf(" ", end + most);
  return [
    left > 0 && left <= start ? left : Math.max(from, start - most),
    right > end ? right : Math.min(to, end + most)
  ];
}
