import {readdir, readFile} from "node:fs/promises";
import path from "node:path";
import {openGazetteer} from "../../src/extract/places/gazetteer.js";
import {openNameModel} from "../../src/extract/names/name-model.js";
import {readGazetteer} from "../gazetteer/read.js";
import {corporaFolder, GOLD_FOLDER, readGold, type GoldDocument} from "./gold.js";
import {buildLexicon} from "./lexicon.js";
import {makeDocuments} from "./made.js";
import {namePools} from "./name-pools.js";
import {NAME_MODEL_FILE} from "./names.js";
import {readPeoples} from "./peoples.js";
import {MADE_DOCUMENTS, MADE_WEIGHTS, OWN_WEIGHTS, PUBLIC_WEIGHTS, SEED, type Weights} from "./settings.js";
import {Workshop, type TrainingSet} from "./train-model.js";

/** An annotated corpus that may be trained on. */
export type Corpus = {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
  readonly weights: Weights;
};

/** Our own articles whose names begin so are for measuring only. */
const UNSEEN = "unseen-";

/** What all models are trained on beside the corpora that one of them sees. */
export type Corpora = {readonly annotated: readonly Corpus[]; readonly made: readonly GoldDocument[]};

/**
 * The corpora that the licences allow to train on, our own, the made articles, the words of all texts, and the classes of words
 * that the name model has.
 */
export async function openWorkshop(): Promise<{workshop: Workshop; corpora: Corpora}> {
  const folder = corporaFolder();
  const index = await readGazetteer();
  const gazetteer = openGazetteer(index);
  const pools = namePools(index);
  const annotated: Corpus[] = [];
  for (const name of ["lgl.jsonl", "geowebnews.jsonl"]) {
    const documents = await readGold(path.join(folder, "places", name));
    annotated.push({name, documents, weights: PUBLIC_WEIGHTS});
  }
  for (const name of (await readdir(GOLD_FOLDER)).sort()) {
    if (!name.endsWith(".jsonl") || name.startsWith(UNSEEN)) continue;
    annotated.push({name, documents: await readGold(path.join(GOLD_FOLDER, name)), weights: OWN_WEIGHTS});
  }
  const {classes} = openNameModel(await readFile(NAME_MODEL_FILE), NAME_MODEL_FILE);
  const background = [
    ...annotated.flatMap(({documents}) => documents.map(({text}) => text)),
    ...(await readTexts(path.join(folder, "names/wikigold.jsonl"))),
    ...(await readTexts(path.join(folder, "events/ecbplus.jsonl")))
  ];
  return {
    workshop: new Workshop(gazetteer, buildLexicon(background), classes),
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
      weights: corpus.weights
    })),
    {documents: made, weights: MADE_WEIGHTS}
  ];
}

async function readTexts(file: string): Promise<string[]> {
  const content = await readFile(file, "utf8");
  return content
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text);
}
