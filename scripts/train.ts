import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {InputError} from "../src/domain/input-error.js";
import {writePlaceModel} from "../src/extract/places/model.js";
import {runCommand} from "./terminal.js";
import {trainAntecedents} from "./train/antecedents.js";
import {trainEvents} from "./train/events.js";
import {trainNames} from "./train/names.js";
import {trainTimes} from "./train/times.js";
import {openWorkshop} from "./train/corpora.js";
import {trainedOnAll} from "./train/folds.js";
import {MODEL_FILE} from "./train/settings.js";
import {writePersonStock} from "./train/person-stock.js";
import {writeVerbStock} from "./train/verb-stock.js";

/**
 * `npm run train [-- --out FILE] [--check]`: trains recognizer, kinds, ranker and calibration on the
 * development corpora. The same corpora and gazetteer give the same bytes; `--check` says whether the file
 * is what training gives.
 */
await runCommand(async () => {
  // `npm run train -- names [--folds]`: the people and organizations, apart, since they need the places' model.
  if (process.argv[2] === "names") return trainNames(process.argv.slice(3));
  if (process.argv[2] === "events") return trainEvents(process.argv.slice(3));
  if (process.argv[2] === "times") return trainTimes(process.argv.slice(3));
  if (process.argv[2] === "antecedents") return trainAntecedents(process.argv.slice(3));
  if (process.argv[2] === "verbs") return writeVerbStock();
  if (process.argv[2] === "persons") return writePersonStock();
  const {values} = parseArgs({
    options: {out: {type: "string", default: MODEL_FILE}, check: {type: "boolean", default: false}}
  });
  const {workshop, corpora} = await openWorkshop();
  const {annotated, made} = corpora;
  const counts = annotated.map(({name, documents}) => `${documents.length} of ${name}`).join(", ");
  console.log(`Training on ${counts} and ${made.length} made articles: some two minutes.`);
  const bytes = writePlaceModel(
    {
      ...trainedOnAll(workshop, corpora),
      id: "places 2: LGL, GeoWebNews, our own articles, made articles",
      lexicon: workshop.lexicon,
      classes: workshop.cueWords.classes
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
});
