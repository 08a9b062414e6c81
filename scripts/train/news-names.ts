import type {MarkedNames} from "./marked-names.js";

/** A text of news whose people and bodies of chosen events are marked. */
export type Clustered = {
  readonly text: string;
  readonly sentences: readonly {start: number; end: number}[];
  readonly mentions: readonly {type: string; start: number; end: number; text: string}[];
};

/** Sentences of news whose capitalized words are all marked: the others may hide a name. */
export function newsSentences(docs: readonly Clustered[]): MarkedNames[] {
  const found: MarkedNames[] = [];
  for (const {text, sentences, mentions} of docs) {
    for (const {start, end} of sentences) {
      const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
      if (inside.length === 0) continue;
      const names: {start: number; end: number; type: string}[] = [];
      for (const mention of inside) {
        const run = /\p{Lu}[\p{L}.'’-]*(?: (?:of |and |the |de |& )?\p{Lu}[\p{L}.'’-]*)*/u.exec(mention.text);
        if (!run || /^(?:A|An|The|He|She|They|His|Her|It|We|I|In|On|At)$/u.test(run[0])) continue;
        const type =
          mention.type === "HUMAN_PART_PER" ? "PER" : mention.type === "HUMAN_PART_ORG" ? "ORG" : "LOC";
        names.push({
          start: mention.start - start + run.index,
          end: mention.start - start + run.index + run[0].length,
          type
        });
      }
      const sentence = text.slice(start, end);
      const hidden = [...sentence.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu)].some(
        ({index}) =>
          !names.some((name) => index >= name.start && index < name.end) &&
          !inside.some((m) => index >= m.start - start && index < m.end - start)
      );
      if (!hidden && names.length > 0) found.push({text: sentence, names});
    }
  }
  return found;
}
