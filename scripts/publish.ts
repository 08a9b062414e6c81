import {Command, Option} from "commander";
import {InputError} from "../src/domain/input-error.js";
import {buildLibrary} from "./publish/library.js";
import {packLibrary} from "./publish/pack.js";
import {PAGE_LANGUAGES} from "./publish/page-words.js";
import {publish} from "./publish/publish.js";
import {readForPublishing} from "./publish/read-collection.js";
import {parseArguments, runCommand, seconds} from "./terminal.js";

/** `npm run publish -- COLLECTION... --out DIR`: a static folder with page, posters, iframe page and element. */
const command = new Command("publish")
  .description("Writes a self-contained static folder that shows collections of events.")
  .argument("[collections...]", "files, or names in data/collections")
  .requiredOption("--out <folder>", "folder to write: new, empty, or published before")
  .option("--title <title>", "instead of the collection's own; for one collection")
  .addOption(new Option("--theme <theme>", "colours").choices(["auto", "light", "dark"]).default("auto"))
  .option(
    "--lang <tag>",
    `language of the pages, e.g. en-GB; there is ${PAGE_LANGUAGES.join(", ")}; default: the collection's`
  )
  .option("--base-url <url>", "where the folder will be; for link previews and oEmbed")
  .option(
    "--basemap <address>",
    "own MapLibre style ({theme}: light, dark, paper) or PMTiles archive, in full or from the folder; readers' browsers ask its host"
  )
  .option("--cited-only", "of the articles, publish only the sentences that events cite")
  .option("--package", "write the embedding library as an npm package instead, for npm pack")
  .option("--quiet", "print nothing but problems");

type Options = {
  out: string;
  title?: string;
  theme: "auto" | "light" | "dark";
  lang?: string;
  baseUrl?: string;
  basemap?: string;
  citedOnly?: boolean;
  package?: boolean;
  quiet?: boolean;
};

await runCommand(async () => {
  const started = performance.now();
  const parsed = parseArguments(command);
  const options = parsed.opts<Options>();
  if (options.package) {
    await packLibrary(options.out);
    if (!options.quiet) console.log(`${options.out}: an npm package; npm pack ${options.out}`);
    return;
  }
  if (parsed.args.length === 0) {
    throw new InputError("COLLECTION", "expected a file or a name, found none", "For example south-ossetia.");
  }
  const lang = checkLang(options.lang);
  const baseUrl = checkBaseUrl(options.baseUrl);
  const basemap = checkBasemap(options.basemap);
  const collections = parsed.args.map((each) =>
    readForPublishing(each, {citedOnly: options.citedOnly ?? false})
  );
  checkNames(collections.map(({name}) => name));
  const {files, bytes, changed, tooLargeForFile} = await publish(collections, {
    out: options.out,
    title: options.title ?? null,
    theme: options.theme,
    lang,
    baseUrl,
    basemap,
    embedFolder: await buildLibrary(),
    fileFolder: await buildLibrary("text"),
    now: new Date().toISOString()
  });
  if (options.quiet) return;
  for (const name of tooLargeForFile) {
    console.log(`${name}: too large for a map in a page opened from a disk; that shows poster and list.`);
  }
  const events = collections.reduce((sum, {collection}) => sum + collection.features.length, 0);
  const withheld = collections.reduce((sum, each) => sum + each.withheld, 0);
  console.log(
    [
      `${options.out}: ${collections.length} collections, ${events} events, ${withheld} withheld`,
      `${files} files (${changed} written), ${(bytes / 1e6).toFixed(1)} MB`,
      seconds(performance.now() - started)
    ].join("; ")
  );
});

function checkLang(lang: string | undefined): string | null {
  if (lang === undefined) return null;
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(lang);
  } catch {
    throw new InputError("--lang", `expected a language tag, found "${lang}"`, "For example en or de-AT.");
  }
  return canonical === undefined ? null : withWords(canonical);
}

/** A wish that cannot be met is refused; a collection in a language without words gets English pages. */
function withWords(lang: string): string {
  if (PAGE_LANGUAGES.includes(lang.split("-")[0]!)) return lang;
  throw new InputError(
    "--lang",
    `expected one of ${PAGE_LANGUAGES.join(", ")}, with or without a region, found "${lang}"`,
    "Choose one of these; what the articles say stays in their own language."
  );
}

/** The address ends in `/`, so that names can follow it. */
function checkBaseUrl(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(url) || !URL.canParse(url)) {
    throw new InputError(
      "--base-url",
      `expected an address, found "${url}"`,
      "For example https://example.org/map/."
    );
  }
  return url.endsWith("/") ? url : `${url}/`;
}

/** An address of the web, or the name of a file that the publisher puts into the folder. */
function checkBasemap(address: string | undefined): string | null {
  if (address === undefined) return null;
  const isSound = URL.canParse(address)
    ? /^https?:\/\/[^\s"'<>]+$/i.test(address)
    : /^[\w{}-][^\s"'<>\\]*$/.test(address) && !address.split("/").includes("..");
  if (isSound) return address;
  throw new InputError(
    "--basemap",
    `expected an address, found "${address}"`,
    "For example https://maps.example/styles/{theme}.json, or map/region.pmtiles in the folder."
  );
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(
      "COLLECTION",
      `expected different names, found "${twice}" twice`,
      "Rename one of the files."
    );
  }
}
