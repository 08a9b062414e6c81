import {readFile, writeFile} from "node:fs/promises";
import path from "node:path";
import {parseArgs} from "node:util";
import type {Resolution} from "../../src/domain/place.js";
import {openGazetteer, type Gazetteer} from "../../src/extract/places/gazetteer.js";
import {openPlaceModel, type PlaceModel} from "../../src/extract/places/model.js";
import {findPlaces} from "../../src/extract/places/places.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {readGazetteer} from "../gazetteer/read.js";
import {openWorkshop} from "../train/corpora.js";
import {crossValidated, leaveOneOut} from "../train/folds.js";
import {corporaFolder, readGold, type GoldDocument} from "../train/gold.js";
import {reliability} from "../train/calibrate.js";
import {emptyScore, figures, scoreDocument, type PlaceScore, type Rates} from "../train/score.js";
import {MODEL_FILE} from "../train/settings.js";

const USAGE = `npm run evaluate -- places [GOLD.jsonl ...] [options]
  --model FILE        another model than ${MODEL_FILE}
  --cross             train and measure on the training corpora, three folds by origin
  --leave-one-out     train on each training corpus, measure on the other
  --without KIND      leave out toponyms of that kind (a corpus without demonyms)
  --no-source         as if the outlets were unknown
  --worst N           documents to list, default 5
  --predictions FILE  also write what was found, one JSON object a line`;

/** Corpora that mark no demonyms. */
const WITHOUT_DEMONYMS = new Set(["tud-loc.jsonl"]);
/** Corpora that mark only some of the places: what else is found is not wrong. */
const PARTLY_MARKED = new Set(["wiktor-sample.jsonl"]);

type Options = {readonly without: ReadonlySet<string>; readonly source: boolean; readonly partly: boolean};
type Measured = {
  readonly score: PlaceScore;
  readonly worst: {id: string; missed: number; wrong: number; hits: number}[];
  readonly predictions: {id: string; resolutions: readonly Resolution[]}[];
  readonly bytes: number;
  readonly durationMs: number;
};

/** `npm run evaluate -- places`: how well places are found, told apart and placed. */
export async function evaluate(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      model: {type: "string", default: MODEL_FILE},
      cross: {type: "boolean", default: false},
      "leave-one-out": {type: "boolean", default: false},
      without: {type: "string", multiple: true},
      "no-source": {type: "boolean", default: false},
      worst: {type: "string", default: "5"},
      predictions: {type: "string"},
      help: {type: "boolean", default: false}
    }
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const optionsFor = (name: string): Options => ({
    without: new Set(values.without ?? (WITHOUT_DEMONYMS.has(name) ? ["demonym"] : [])),
    source: !values["no-source"],
    partly: PARTLY_MARKED.has(name)
  });
  const lines: string[] = [];
  const report = (name: string, measured: Measured): void => {
    print(name, measured, Number(values.worst));
    for (const {id, resolutions} of measured.predictions) lines.push(predictionLine(id, resolutions));
  };

  if (values.cross || values["leave-one-out"]) {
    const {workshop, corpora} = await openWorkshop();
    const folds = values.cross ? crossValidated : leaveOneOut;
    const pooled = new Map<string, Measured>();
    for (const {model, held} of folds(workshop, corpora)) {
      for (const {name, documents} of held) {
        const measured = measure(documents, workshop.gazetteer, model, optionsFor(name));
        pooled.set(name, merged(pooled.get(name), measured));
      }
    }
    for (const [name, measured] of pooled) report(`${name} (held out)`, measured);
  } else {
    const gazetteer = openGazetteer(await readGazetteer());
    const model = openPlaceModel(await readFile(values.model), values.model);
    const files =
      positionals.length > 0
        ? positionals
        : [
            ...["lgl", "geowebnews", "tud-loc", "wiktor-sample"].map((name) =>
              path.join(corporaFolder(), `places/${name}.jsonl`)
            ),
            "tests/gold/dev.jsonl"
          ];
    console.log(`Model ${model.id}; figures on corpora that it was trained on say little: use --cross.`);
    for (const file of files) {
      const name = path.basename(file);
      report(name, measure(await readGold(file), gazetteer, model, optionsFor(name)));
    }
  }
  if (values.predictions) await writeFile(values.predictions, lines.join("\n") + "\n");
}

function measure(
  documents: readonly GoldDocument[],
  gazetteer: Gazetteer,
  model: PlaceModel,
  {without, source, partly}: Options
): Measured {
  const score = emptyScore();
  const worst: Measured["worst"] = [];
  const predictions: Measured["predictions"] = [];
  let bytes = 0;
  let durationMs = 0;
  for (const document of documents) {
    const {text, id} = document;
    const started = performance.now();
    const {resolutions} = findPlaces(
      {
        article: {text, source: source ? (document.source ?? null) : null, url: null},
        tokens: tokenize(text),
        sentences: segmentSentences(text)
      },
      {gazetteer, model}
    );
    durationMs += performance.now() - started;
    bytes += Buffer.byteLength(text);
    const counted = resolutions.filter(
      ({toponym: {kind, span}}) =>
        !without.has(kind) &&
        (!partly || document.toponyms.some(({start, end}) => start < span[1] && span[0] < end))
    );
    const {hits, wrong, missed} = scoreDocument(score, document, counted);
    worst.push({id, hits, wrong, missed});
    predictions.push({id, resolutions: counted});
  }
  return {score, worst, predictions, bytes, durationMs};
}

function merged(a: Measured | undefined, b: Measured): Measured {
  if (!a) return b;
  const score = emptyScore();
  for (const {score: part} of [a, b]) {
    score.documents += part.documents;
    score.gold += part.gold;
    score.predicted += part.predicted;
    score.exact += part.exact;
    score.overlapping += part.overlapping;
    score.errorsKm.push(...part.errorsKm);
    score.unplaced += part.unplaced;
    score.goldPlaced += part.goldPlaced;
    score.predictedEndToEnd += part.predictedEndToEnd;
    score.kinds.right += part.kinds.right;
    score.kinds.of += part.kinds.of;
    score.confidences.push(...part.confidences);
  }
  return {
    score,
    worst: [...a.worst, ...b.worst],
    predictions: [...a.predictions, ...b.predictions],
    bytes: a.bytes + b.bytes,
    durationMs: a.durationMs + b.durationMs
  };
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const three = ({precision, recall, f1}: Rates): string =>
  `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;

function print(name: string, {score, worst, bytes, durationMs}: Measured, worstCount: number): void {
  const {exact, overlap, near, close, medianKm, auc, endToEnd, kinds} = figures(score);
  console.log(`\n${name}: ${score.documents} documents, ${score.gold} toponyms, ${score.predicted} found`);
  console.log(`  exact span      ${three(exact)}`);
  console.log(`  overlapping     ${three(overlap)}`);
  console.log(
    `  placed          within 161 km ${percent(near)}  within 20 km ${percent(close)}  ` +
      `median ${medianKm.toFixed(1)} km  AUC ${auc.toFixed(3)}  unplaced ${score.unplaced}`
  );
  console.log(`  end to end      ${three(endToEnd)}`);
  if (score.kinds.of > 0) console.log(`  kind right      ${percent(kinds)} of ${score.kinds.of}`);
  console.log(
    `  speed           ${(bytes / 1000 / durationMs).toFixed(2)} MB/s, tokens and sentences included`
  );
  console.log("  confidence      says   is right   of");
  for (const {said, right, count} of reliability(score.confidences)) {
    console.log(`                 ${percent(said)}   ${percent(right)}   ${String(count).padStart(6)}`);
  }
  const bad = [...worst].sort((a, b) => b.missed + b.wrong - (a.missed + a.wrong)).slice(0, worstCount);
  for (const {id, hits, wrong, missed} of bad) {
    console.log(`  worst           ${id}: ${hits} right, ${wrong} wrong, ${missed} missed`);
  }
}

function predictionLine(id: string, resolutions: readonly Resolution[]): string {
  return JSON.stringify({
    id,
    toponyms: resolutions.map(({toponym: {span, kind}, chosen, confidence}) => ({
      start: span[0],
      end: span[1],
      kind,
      ...(chosen ? {lat: chosen.at[1], lon: chosen.at[0], confidence} : {})
    }))
  });
}
