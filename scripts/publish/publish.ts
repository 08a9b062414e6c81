import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {EventCollection} from "../../src/domain/collection.js";
import {escapeMarkup} from "../../src/domain/formats/format.js";
import {EXPORT_FORMATS} from "../../src/domain/formats/formats.js";
import {posterView} from "../../src/domain/formats/poster-map.js";
import {POSTER_FRAME} from "../../src/domain/formats/poster-size.js";
import {drawPoster} from "../../src/domain/formats/poster.js";
import {InputError} from "../../src/domain/input-error.js";
import {readStillShapes} from "../../src/domain/still-shapes.js";
import {oembed, renderEmbedPage} from "./embed-page.js";
import {PublicationFolder} from "./folder.js";
import {hostFiles, licenceFile} from "./host-files.js";
import {filesScript, MOST_FROM_FILE_BYTES, regionFiles, worldFiles} from "./file-view.js";
import {htmlTag, picture, renderPage, type PageOptions} from "./page.js";
import {pageWordsFor} from "./page-words.js";
import {startModules} from "./start-modules.js";
import {rasterize} from "./raster.js";
import type {PublishedCollection} from "./read-collection.js";
import {basemapReader, GEO} from "./world.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BASEMAP = join(ROOT, "public/basemap");

export type PublishOptions = {
  /** Folder to write: new, empty, or published before. */
  readonly out: string;
  /** Instead of the collection's own title; only for a single collection. */
  readonly title: string | null;
  readonly theme: PageOptions["theme"];
  readonly lang: string | null;
  /** `https://…/` where the folder will be; needed for link previews and oEmbed. */
  readonly baseUrl: string | null;
  /** Address of an own MapLibre style or PMTiles archive, in full or from the folder; `null` for the bundled basemap. */
  readonly basemap: string | null;
  /** The built library. */
  readonly embedFolder: string;
  /** The library built for pages that are opened from a disk; `null` publishes none of it. */
  readonly fileFolder: string | null;
  /** ISO 8601 with `Z`; written into calendar files only. */
  readonly now: string;
};

export type Published = {
  readonly files: number;
  readonly bytes: number;
  readonly changed: number;
  /** Collections that are too large for a view of a page from a disk. */
  readonly tooLargeForFile: readonly string[];
};

/** What all collections of a publication share. */
type Shared = {
  readonly folder: PublicationFolder;
  readonly preload: {readonly page: readonly string[]; readonly frame: readonly string[]};
  /** Scripts for a page from a disk that are the same for all. */
  readonly files: readonly string[];
};

/**
 * Writes a self-contained static folder: one collection at its root, several in a folder each with
 * a page that lists them.
 *
 * @throws InputError if the folder holds something else or the basemap is not built
 */
export async function publish(
  collections: readonly PublishedCollection[],
  options: PublishOptions
): Promise<Published> {
  if (!existsSync(BASEMAP)) {
    throw new InputError(BASEMAP, "expected the basemap, found nothing", "Run npm run basemap first.");
  }
  const folder = new PublicationFolder(resolve(options.out));
  const single = collections.length === 1;
  const shared: Shared = {
    folder,
    preload: startModules(options.embedFolder),
    files: options.fileFolder === null ? [] : addFileView(folder, options.fileFolder)
  };
  const tooLargeForFile: string[] = [];
  for (const {name, collection} of collections) {
    const titled = options.title && single ? withTitle(collection, options.title) : collection;
    const {fromFile} = await addCollection(shared, single ? "" : `${name}/`, name, titled, options);
    if (!fromFile && options.fileFolder !== null) tooLargeForFile.push(name);
  }
  if (!single) folder.add("index.html", renderList(collections, options));
  addShared(folder, collections, options);
  return {...folder.write(), tooLargeForFile};
}

/** @returns names of the scripts, in their order; the collection's own come before them */
function addFileView(folder: PublicationFolder, fileFolder: string): readonly string[] {
  return [
    folder.addHashed("assets/file-world.js", filesScript(worldFiles(BASEMAP))),
    folder.addHashed("assets/file-view.js", readFileSync(join(fileFolder, "view.js")))
  ];
}

async function addCollection(
  {folder, preload, files}: Shared,
  below: string,
  name: string,
  collection: EventCollection,
  options: PublishOptions
): Promise<{readonly fromFile: boolean}> {
  const {words, locale} = pageWordsFor(options.lang ?? collection.dateline.lang ?? "en");
  const baseUrl = options.baseUrl && new URL(below, options.baseUrl).href;
  const {title} = collection.dateline;

  const text = `${JSON.stringify(collection)}\n`;
  const data = folder.addHashed(`${below}data/${name}.geojson`, text);
  const named = data.slice(below.length);
  const manifest = `${JSON.stringify({dateline: "manifest", version: 1, title, data: named}, null, 2)}\n`;
  folder.add(`${below}manifest.json`, manifest);
  const fromFile = files.length > 0 && Buffer.byteLength(text) <= MOST_FROM_FILE_BYTES;
  const ownFiles = {
    "manifest.json": manifest,
    [named]: text,
    ...(fromFile && regionFiles(BASEMAP, collection))
  };
  const page: PageOptions = {
    locale,
    words,
    theme: options.theme,
    baseUrl,
    root: below ? "../" : "",
    basemap: options.basemap,
    start: {
      preload: preload.page,
      files: fromFile ? [folder.addHashed(`${below}data/${name}.js`, filesScript(ownFiles)), ...files] : []
    }
  };
  folder.add(`${below}index.html`, renderPage(collection, page));
  const frame = {...page, start: {...page.start, preload: preload.frame}};
  folder.add(`${below}embed.html`, renderEmbedPage(title, frame));
  const {projection} = posterView(collection, GEO);
  const shapes = await readStillShapes(projection, POSTER_FRAME, basemapReader(BASEMAP));
  for (const theme of ["light", "dark"] as const) {
    const svg = drawPoster(collection, {shapes, geo: GEO, theme, locale, words});
    folder.add(`${below}poster-${theme}.svg`, svg);
    folder.add(`${below}poster-${theme}.png`, await rasterize(svg));
  }
  for (const {id, extension, write} of EXPORT_FORMATS) {
    folder.add(`${below}files/${id}.${extension}`, write(collection, options.now).text);
  }
  if (baseUrl) folder.add(`${below}oembed.json`, oembed(title, baseUrl));
  folder.add(`${below}LICENSES.txt`, licenceFile([collection]));
  return {fromFile};
}

function addShared(
  folder: PublicationFolder,
  collections: readonly PublishedCollection[],
  {embedFolder, baseUrl, basemap}: PublishOptions
): void {
  const folders = collections.length === 1 ? [""] : collections.map(({name}) => `${name}/`);
  folder.addFolder(embedFolder);
  folder.addFolder(BASEMAP, "basemap");
  folder.add("start.js", readFileSync(new URL("start.js", import.meta.url)));
  folder.add("page.css", readFileSync(new URL("page.css", import.meta.url)));
  folder.add("embed.css", readFileSync(join(ROOT, "src/embed/frame.css")));
  for (const [name, text] of hostFiles({baseUrl, basemap}, folders)) folder.add(name, text);
  folder.add("LICENSES.txt", licenceFile(collections.map(({collection}) => collection)));
}

function renderList(collections: readonly PublishedCollection[], {lang, theme}: PublishOptions): string {
  const languages = new Set(collections.map(({collection}) => collection.dateline.lang));
  const {words, locale} = pageWordsFor(lang ?? (languages.size === 1 ? [...languages][0] : null) ?? "en");
  const items = collections.map(({name, collection: {dateline, features}}) => {
    const count = words.events(features.length, features.length.toLocaleString(locale));
    return `<li><a href="${name}/index.html">${picture(dateline.title, {theme, words}, `${name}/`)}<h2><bdi>${escapeMarkup(dateline.title)}</bdi></h2></a><p>${count}</p></li>`;
  });
  return `<!doctype html>
${htmlTag({locale, words, theme})}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<title>${words.collections}</title>
<link rel="stylesheet" href="page.css">
</head>
<body><main><h1>${words.collections}</h1><ul class="collections">
${items.join("\n")}
</ul></main></body>
</html>
`;
}

function withTitle(collection: EventCollection, title: string): EventCollection {
  return {...collection, dateline: {...collection.dateline, title}};
}
