import {readFile} from "node:fs/promises";
import path from "node:path";
import {openGazetteer} from "../../src/extract/places/gazetteer.js";
import {readGazetteer} from "../gazetteer/read.js";
import {corporaFolder, readGold, type GoldDocument} from "./gold.js";
import {buildLexicon} from "./lexicon.js";
import {makeDocuments} from "./made.js";
import {namePools} from "./name-pools.js";
import {readPeoples} from "./peoples.js";
import {MADE_DOCUMENTS, MADE_WEIGHT, SEED} from "./settings.js";
import {Workshop, type TrainingSet} from "./train-model.js";

/** An annotated corpus that may be trained on. */
export type Corpus = {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
};

/** What all models are trained on beside the corpora that one of them sees. */
export type Corpora = {readonly annotated: readonly Corpus[]; readonly made: readonly GoldDocument[]};

/** The corpora that the licences allow to train on, the made articles, and the words of all texts. */
export async function openWorkshop(): Promise<{workshop: Workshop; corpora: Corpora}> {
  const folder = corporaFolder();
  const index = await readGazetteer();
  const gazetteer = openGazetteer(index);
  const pools = namePools(index);
  const annotated: Corpus[] = [];
  for (const name of ["lgl.jsonl", "geowebnews.jsonl"]) {
    const documents = await readGold(path.join(folder, "places", name));
    annotated.push({name, documents});
  }
  const background = [
    ...annotated.flatMap(({documents}) => documents.map(({text}) => text)),
    ...(await readTexts(path.join(folder, "names/wikigold.jsonl"))),
    ...(await readTexts(path.join(folder, "events/ecbplus.jsonl")))
  ];
  return {
    workshop: new Workshop(gazetteer, buildLexicon(background)),
    corpora: {annotated, made: makeDocuments(MADE_DOCUMENTS, pools, await readPeoples(), SEED)}
  };
}

/** What to train on: of each corpus the documents that `keep` names, and all made articles. */
export function trainingSets(
  {annotated, made}: Corpora,
  keep: (corpus: Corpus, document: GoldDocument) => boolean
): TrainingSet[] {
  return [
    ...annotated.map((corpus) => ({
      documents: corpus.documents.filter((document) => keep(corpus, document)),
      recognition: 1,
      resolution: 1
    })),
    {documents: made, recognition: MADE_WEIGHT, resolution: 0}
  ];
}

async function readTexts(file: string): Promise<string[]> {
  const content = await readFile(file, "utf8");
  return content
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text);
}
