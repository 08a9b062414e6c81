import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {EventCollection} from "../../src/domain/collection.js";
import {escapeMarkup} from "../../src/domain/formats/format.js";
import {EXPORT_FORMATS} from "../../src/domain/formats/formats.js";
import {drawPoster, type PosterOptions} from "../../src/domain/formats/poster.js";
import {InputError} from "../../src/domain/input-error.js";
import {oembed, renderEmbedPage} from "./embed-page.js";
import {PublicationFolder} from "./folder.js";
import {hostFiles, licenceFile} from "./host-files.js";
import {picture, renderPage, type PageOptions} from "./page.js";
import {rasterize} from "./raster.js";
import type {PublishedCollection} from "./read-collection.js";
import {GEO, openWorld} from "./world.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type PublishOptions = {
  /** Folder to write: new, empty, or published before. */
  readonly out: string;
  /** Instead of the collection's own title; only for a single collection. */
  readonly title: string | null;
  readonly theme: PageOptions["theme"];
  readonly lang: string | null;
  /** `https://…/` where the folder will be; needed for link previews and oEmbed. */
  readonly baseUrl: string | null;
  /** The built library. */
  readonly embedFolder: string;
  /** ISO 8601 with `Z`; written into calendar files only. */
  readonly now: string;
};

export type Published = {readonly files: number; readonly bytes: number; readonly changed: number};

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
  const folder = new PublicationFolder(resolve(options.out));
  const single = collections.length === 1;
  const shapes = openWorld();
  for (const {name, collection} of collections) {
    const titled = options.title && single ? withTitle(collection, options.title) : collection;
    await addCollection(folder, single ? "" : `${name}/`, name, titled, shapes, options);
  }
  if (!single) folder.add("index.html", renderList(collections, options.lang ?? "en", options.theme));
  addShared(folder, collections, options.embedFolder);
  return folder.write();
}

async function addCollection(
  folder: PublicationFolder,
  below: string,
  name: string,
  collection: EventCollection,
  shapes: PosterOptions["shapes"],
  options: PublishOptions
): Promise<void> {
  const lang = options.lang ?? collection.dateline.lang ?? "en";
  const baseUrl = options.baseUrl && new URL(below, options.baseUrl).href;
  const page: PageOptions = {lang, theme: options.theme, baseUrl, root: below ? "../" : ""};
  const {title} = collection.dateline;

  const data = folder.addHashed(`${below}data/${name}.geojson`, `${JSON.stringify(collection)}\n`);
  const manifest = {dateline: "manifest", version: 1, title, data: data.slice(below.length)};
  folder.add(`${below}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  folder.add(`${below}index.html`, renderPage(collection, page));
  folder.add(`${below}embed.html`, renderEmbedPage(title, page));
  for (const theme of ["light", "dark"] as const) {
    const svg = drawPoster(collection, {shapes, geo: GEO, theme, locale: lang});
    folder.add(`${below}poster-${theme}.svg`, svg);
    folder.add(`${below}poster-${theme}.png`, await rasterize(svg));
  }
  for (const {id, extension, write} of EXPORT_FORMATS) {
    folder.add(`${below}files/${id}.${extension}`, write(collection, options.now).text);
  }
  if (baseUrl) folder.add(`${below}oembed.json`, oembed(title, baseUrl));
  folder.add(`${below}LICENSES.txt`, licenceFile([collection]));
}

function addShared(
  folder: PublicationFolder,
  collections: readonly PublishedCollection[],
  library: string
): void {
  const basemap = join(ROOT, "public/basemap");
  if (!existsSync(basemap)) {
    throw new InputError(basemap, "expected the basemap, found nothing", "Run npm run basemap first.");
  }
  folder.addFolder(library);
  folder.addFolder(basemap, "basemap");
  folder.add("page.css", readFileSync(new URL("page.css", import.meta.url)));
  folder.add("embed.css", readFileSync(join(ROOT, "src/embed/frame.css")));
  for (const [name, text] of hostFiles()) folder.add(name, text);
  folder.add("LICENSES.txt", licenceFile(collections.map(({collection}) => collection)));
}

function renderList(
  collections: readonly PublishedCollection[],
  lang: string,
  theme: PageOptions["theme"]
): string {
  const items = collections.map(({name, collection: {dateline, features}}) => {
    const count = new Intl.NumberFormat(lang).format(features.length);
    return `<li><a href="${name}/index.html">${picture(dateline.title, theme, `${name}/`)}<h2>${escapeMarkup(dateline.title)}</h2></a><p>${count} ${features.length === 1 ? "event" : "events"}</p></li>`;
  });
  return `<!doctype html>
<html lang="${escapeMarkup(lang)}"${theme === "auto" ? "" : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<title>Maps and timelines</title>
<link rel="stylesheet" href="page.css">
</head>
<body><main><h1>Maps and timelines</h1><ul class="collections">
${items.join("\n")}
</ul></main></body>
</html>
`;
}

function withTitle(collection: EventCollection, title: string): EventCollection {
  return {...collection, dateline: {...collection.dateline, title}};
}
