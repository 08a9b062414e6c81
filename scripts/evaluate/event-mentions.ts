import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {f1, percent, readLines} from "./lines.js";

type Clustered = {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly {start: number; end: number}[];
  readonly mentions: readonly {type: string; start: number; end: number}[];
};

/**
 * Sentences that tell of a happening, on news clusters. Only some sentences of an article are marked there, so
 * that recall counts and precision is a lower bound.
 */
export async function printMentions(path: string, kit: ExtractKit): Promise<void> {
  const docs = await readLines<Clustered>(path);
  let [gold, found, both] = [0, 0, 0];
  for (const {id, text, sentences, mentions} of docs) {
    const article = {id, title: null, text, date: null, source: null, url: null, author: null, lang: "en"};
    const {events} = extract(article, kit);
    for (const {start, end} of sentences) {
      const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
      if (inside.length === 0) continue;
      const told = inside.some(({type}) => type === "ACTION_OCCURRENCE");
      const seen = events.some(({properties}) =>
        properties.sources.some(({span}) => span[0] < end && span[1] > start)
      );
      if (told) gold++;
      if (seen) found++;
      if (told && seen) both++;
    }
  }
  console.log(
    `\nmentions: ${gold} sentences tell of a happening, found ${percent(both, gold)}; F1 ${f1(both, found, gold)}`
  );
}
