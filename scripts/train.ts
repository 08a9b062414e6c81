import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import path from "node:path";
import {parseArgs} from "node:util";
import {InputError} from "../src/domain/input-error.js";
import {openGazetteer} from "../src/extract/places/gazetteer.js";
import {writePlaceModel} from "../src/extract/places/model.js";
import {readGazetteer} from "./gazetteer/read.js";
import {calibrationKnots, type Outcome} from "./train/calibrate.js";
import {foldedParts} from "./train/folds.js";
import {corporaFolder, readGold} from "./train/gold.js";
import {buildLexicon} from "./train/lexicon.js";
import {emptyScore, scoreDocument} from "./train/score.js";
import {predict} from "./train/predict.js";
import {trainParts, Workshop, type TrainingSet} from "./train/train-model.js";
import {SEED, TRAINED_BIAS} from "./train/settings.js";

/** Where the shipped model is. */
export const MODEL_FILE = "data/models/places.model";

/**
 * `npm run train [-- --out FILE] [--check]`: trains recognizer, kinds, ranker and calibration on the
 * development corpora. The same corpora and gazetteer give the same bytes.
 */
async function train(args: readonly string[]): Promise<void> {
  const {values} = parseArgs({
    args: [...args],
    options: {out: {type: "string", default: MODEL_FILE}, check: {type: "boolean", default: false}}
  });
  const {workshop, sets} = await openWorkshop();
  console.log(`Training on ${sets.map(({documents}) => documents.length).join(" + ")} documents.`);
  const parts = trainParts(workshop, sets, {seed: SEED, recognizerBias: TRAINED_BIAS});

  // Confidences are calibrated on documents that the weights behind them never saw.
  const outcomes: Outcome[] = [];
  for (const {parts: others, held} of foldedParts(workshop, sets, 4)) {
    const model = {...others, calibration: []};
    const score = emptyScore();
    for (const document of held) {
      scoreDocument(score, document, predict(workshop, document, model));
    }
    outcomes.push(...score.confidences);
  }
  const bytes = writePlaceModel(
    {
      ...parts,
      id: "places-1: LGL, GeoWebNews",
      calibration: calibrationKnots(outcomes),
      lexicon: workshop.lexicon
    },
    (text) => new TextEncoder().encode(text)
  );
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (values.check) {
    const shipped = createHash("sha256")
      .update(await readFile(values.out))
      .digest("hex");
    if (shipped !== digest) {
      throw new InputError(values.out, `expected sha256 ${digest}, found ${shipped}`, "Run `npm run train`.");
    }
    console.log(`${values.out} is what training gives: sha256 ${digest}`);
    return;
  }
  await writeFile(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, sha256 ${digest}`);
}

/** The corpora that the licences allow to train on, and the words of their texts. */
export async function openWorkshop(): Promise<{workshop: Workshop; sets: TrainingSet[]}> {
  const folder = corporaFolder();
  const gazetteer = openGazetteer(await readGazetteer());
  const local = await readGold(path.join(folder, "places/lgl.jsonl"));
  const world = await readGold(path.join(folder, "places/geowebnews.jsonl"));
  const background = [
    ...[...local, ...world].map(({text}) => text),
    ...(await readTexts(path.join(folder, "names/wikigold.jsonl"))),
    ...(await readTexts(path.join(folder, "events/ecbplus.jsonl")))
  ];
  return {
    workshop: new Workshop(gazetteer, buildLexicon(background)),
    sets: [
      {documents: local, recognition: 1, resolution: 1},
      {documents: world, recognition: 1, resolution: 1}
    ]
  };
}

async function readTexts(file: string): Promise<string[]> {
  const content = await readFile(file, "utf8");
  return content
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text);
}

if (process.argv[1] && path.basename(process.argv[1]).startsWith("train")) {
  try {
    await train(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
