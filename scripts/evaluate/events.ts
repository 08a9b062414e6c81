/**
 * `npm run evaluate -- events [GOLD.jsonl ...] [--titles] [--given] [--worst N]`: events against marked articles, dates
 * on cross-document timelines, types on classed sentences, mentions on news clusters.
 */
import {parseArgs} from "node:util";
import {openKit} from "../kit.js";
import {readLines} from "./lines.js";
import {printArticles, type GoldArticle} from "./hard-articles.js";
import {printTimelines} from "./timelines.js";
import {printTypes} from "./event-types.js";
import {printMentions} from "./event-mentions.js";

const CORPORA = process.env["DATELINE_CORPORA"] ?? "../shared/corpora";

/** Prints the figures of events; the corpora are read in place and never copied. */
export async function evaluate(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      titles: {type: "boolean", default: false},
      given: {type: "boolean", default: false},
      worst: {type: "string", default: "12"}
    }
  });
  const kit = await openKit();
  const worst = Number(values.worst);
  const gold = positionals.length > 0 ? positionals : ["tests/gold/dev.jsonl"];
  for (const file of gold) {
    const articles = await readLines<GoldArticle>(file);
    console.log(`\n${file}: ${articles.length} articles`);
    printArticles(articles, kit, {...values, worst});
  }
  if (positionals.length > 0) return;
  await printTimelines(`${CORPORA}/events`, kit, worst);
  await printTypes(`${CORPORA}/events/plover.jsonl`, kit, worst);
  await printMentions(`${CORPORA}/events/ecbplus.jsonl`, kit);
}
