import {existsSync, readdirSync} from "node:fs";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {countryLabels} from "./country-labels.js";
import {DISPUTED_FILE, disputedShapes, readDisputedAreas} from "./disputed.js";
import {copyFonts} from "./fonts.js";
import {LOCAL_NAMES_FILE, readLocalNames} from "./local-names.js";
import {rankPlaces} from "./places.js";
import {cutCountries, graticule, worldShapes, type Kind, type Shape} from "./shapes.js";
import {hashOfFiles, readSourceData, sourceFiles} from "./source-data.js";
import {tileFiles} from "./tiles.js";
import {townsFile} from "./towns.js";

const FOLDER = fileURLToPath(new URL("../../public/basemap/", import.meta.url));
const STAMP = "built.json";
/** Decimals that the coarse shapes keep: about a kilometre. */
const COARSE_DECIMALS = 2;

/** What was built, and from what. */
export type Basemap = {
  readonly folder: string;
  /** Of the packages' files and of the code that reads them. */
  readonly hash: string;
  /** `false` when the one on disk was still right. */
  readonly built: boolean;
};

/**
 * Makes sure that `public/basemap/` holds the basemap that the installed packages give.
 *
 * Built beside its place and renamed, so that a stopped build leaves nothing half-written.
 *
 * @param onStep - told what is being done, and how much of the whole is done (0 to 1)
 */
export async function readBasemap(onStep: (step: string, done: number) => void = () => {}): Promise<Basemap> {
  const hash = await hashOfFiles([
    ...sourceFiles(),
    fileURLToPath(DISPUTED_FILE),
    fileURLToPath(LOCAL_NAMES_FILE),
    ...ownFiles()
  ]);
  if (existsSync(join(FOLDER, STAMP))) {
    const stamp = JSON.parse(await readFile(join(FOLDER, STAMP), "utf8")) as {hash: string};
    if (stamp.hash === hash) return {folder: FOLDER, hash, built: false};
  }
  const aside = `${FOLDER.replace(/\/$/u, "")}.${process.pid}`;
  await rm(aside, {recursive: true, force: true});
  try {
    await build(aside, onStep);
    await writeFile(join(aside, STAMP), JSON.stringify({hash}));
    await rm(FOLDER, {recursive: true, force: true});
    await rename(aside, FOLDER);
  } finally {
    await rm(aside, {recursive: true, force: true});
  }
  return {folder: FOLDER, hash, built: true};
}

async function build(folder: string, onStep: (step: string, done: number) => void): Promise<void> {
  await mkdir(join(folder, "tiles"), {recursive: true});
  onStep("read packages", 0);
  const [source, areas] = await Promise.all([readSourceData(), readDisputedAreas()]);

  onStep("world", 0.1);
  const coarse = worldShapes(source.coarse, source.coarseWater, areas);
  await writeFile(join(folder, "world.json"), coarseJson(coarse));

  onStep("labels", 0.15);
  const disputed = disputedShapes(areas, cutCountries(source.fine));
  const labels = countryLabels(source.fine, disputed);
  await writeFile(join(folder, "labels.json"), JSON.stringify(labels));
  await writeFile(join(folder, "fonts.json"), JSON.stringify(await copyFonts(join(folder, "fonts"))));

  onStep("shapes", 0.25);
  const fine = worldShapes(source.fine, source.fineWater, areas);
  onStep("tiles", 0.5);
  const places = rankPlaces(source.cities);
  await writeFile(join(folder, "towns.index"), townsFile(places));
  for (const {name, bytes, done} of tileFiles(fine, places, await readLocalNames(places, disputed))) {
    await writeFile(join(folder, "tiles", name), bytes);
    onStep("tiles", 0.5 + 0.5 * done);
  }
}

/** All coarse shapes in one file, each with its `kind`, and a `key` by which the map can find it again. */
function coarseJson(shapes: ReadonlyMap<Kind, readonly Shape[]>): string {
  const features: object[] = [...shapes].flatMap(([kind, list]) =>
    list.map(({geometry, properties: {code, id}}) => {
      const key = code ?? id;
      return {type: "Feature", properties: {kind, ...(key ? {key} : {})}, geometry};
    })
  );
  features.push({type: "Feature", properties: {kind: "graticule"}, geometry: graticule()});
  const factor = 10 ** COARSE_DECIMALS;
  return JSON.stringify({type: "FeatureCollection", features}, (_, value: unknown) =>
    typeof value === "number" ? Math.round(value * factor) / factor : value
  );
}

function ownFiles(): readonly string[] {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => join(folder, name));
}
