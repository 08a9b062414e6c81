/**
 * `npm run evaluate -- names [GOLD.jsonl ...] [--worst N]`: people and organisations, exact and overlapping. Gold is an
 * NDJSON file of `{"text", "names": [{"start", "end", "type": "PER" | "ORG"}]}`; without one, Wikigold (which also taught the
 * model: see `npm run train -- names --folds` for figures on held-out parts) and news clusters (recall only).
 */
import {parseArgs} from "node:util";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {openKit} from "../kit.js";
import {percent, readLines} from "./lines.js";
import {printScores, scoreNames} from "./name-score.js";

const CORPORA = process.env["DATELINE_CORPORA"] ?? "../shared/corpora";

type Marked = {readonly text: string; readonly names: readonly {start: number; end: number; type: string}[]};
type Clustered = {
  readonly text: string;
  readonly mentions: readonly {type: string; start: number; end: number; text: string}[];
};

/** Prints the figures of names; the corpora are read in place and never copied. */
export async function evaluate(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {worst: {type: "string", default: "20"}}
  });
  const kit = await openKit();
  const files = positionals.length > 0 ? positionals : [`${CORPORA}/names/wikigold.jsonl`];
  for (const file of files) {
    const answers = (await readLines<Marked>(file)).map((gold) => ({gold, found: namesIn(gold.text, kit)}));
    printScores(file, scoreNames(answers), Number(values.worst));
  }
  if (positionals.length === 0) await printClusters(`${CORPORA}/events/ecbplus.jsonl`, kit);
}

/** Recall on clusters of news, where only the people and bodies of chosen events are marked. */
async function printClusters(path: string, kit: ExtractKit): Promise<void> {
  const count = {person: {gold: 0, hit: 0}, organization: {gold: 0, hit: 0}};
  for (const {text, mentions} of await readLines<Clustered>(path)) {
    const names = namesIn(text, kit);
    for (const mention of mentions) {
      const type =
        mention.type === "HUMAN_PART_PER"
          ? "person"
          : mention.type === "HUMAN_PART_ORG"
            ? "organization"
            : null;
      if (!type || !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.text)) continue;
      count[type].gold++;
      if (
        names.some(
          ({span, type: found}) => found === type && span[0] < mention.end && span[1] > mention.start
        )
      )
        count[type].hit++;
    }
  }
  console.log(
    `\nnews clusters: people ${percent(count.person.hit, count.person.gold)} of ${count.person.gold} found, organizations ${percent(count.organization.hit, count.organization.gold)} of ${count.organization.gold}`
  );
}

function namesIn(text: string, kit: ExtractKit) {
  return extract(
    {id: "", title: null, text, date: null, source: null, url: null, author: null, lang: "en"},
    kit
  ).names;
}
