import type {StyleSpecification} from "maplibre-gl";
import {PMTiles, Protocol, TileType} from "pmtiles";
import type {License} from "../../domain/collection.js";
import {archiveStyle, type NameFonts} from "./archive-style.js";
import type {Basemap} from "./basemap.js";
import {loadMapLibre} from "./map-library.js";

/** Stands in the address of a style for `light`, `dark` or `paper`. */
const THEME = "{theme}";
const ARCHIVE = /\.pmtiles(?:[?#]|$)/iu;
const ARCHIVES_PROTOCOL = "pmtiles";
const NO_LABELS: Basemap["labels"] = {type: "FeatureCollection", features: []};
/** No archive or style has more sources than are worth a line. */
const MOST_LICENSES = 12;

let archives: Protocol | null = null;

/**
 * Opens a basemap that the publisher of the page named: a MapLibre style, or a PMTiles archive, whose vector tiles are
 * drawn in our colours.
 *
 * @param address - `http:` or `https:`, relative to the page; `{theme}` in that of a style is replaced
 * @param fonts - in which the names of an archive are set
 * @throws Error if it cannot be fetched or is neither
 */
export async function openOwnBasemap(address: string, fonts: NameFonts): Promise<Basemap> {
  const url = webAddress(address);
  return ARCHIVE.test(address) ? openArchive(url, fonts) : openStyle(url);
}

async function openArchive(url: string, fonts: NameFonts): Promise<Basemap> {
  const archive = new PMTiles(url);
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  const source = {
    kind: header.tileType === TileType.Mvt ? ("vector" as const) : ("raster" as const),
    url: `${ARCHIVES_PROTOCOL}://${url}`,
    layers: layersOf(metadata)
  };
  if (header.tileType === TileType.Unknown || header.tileType === TileType.Mlt)
    throw new Error(`${url}: tiles of a form that the map cannot read`);
  (await archivesProtocol()).add(archive);
  return {
    style: (theme, names) => Promise.resolve(archiveStyle(source, theme, names, fonts)),
    hasLocalNames: source.kind === "vector",
    repaints: true,
    isOwn: true,
    labels: NO_LABELS,
    licenses: licensesOf([(metadata as {attribution?: unknown} | null)?.attribution])
  };
}

async function openStyle(url: string): Promise<Basemap> {
  const read = new Map<string, Promise<StyleSpecification>>();
  const styleAt = (address: string): Promise<StyleSpecification> => {
    const known = read.get(address) ?? readStyle(address);
    read.set(address, known);
    known.catch(() => read.delete(address));
    return known;
  };
  const style: Basemap["style"] = ({id}) => styleAt(url.replaceAll(THEME, id));
  const sources = Object.values((await styleAt(url.replaceAll(THEME, "light"))).sources);
  return {
    style,
    hasLocalNames: false,
    repaints: !url.includes(THEME),
    isOwn: true,
    labels: NO_LABELS,
    licenses: licensesOf(sources.map((source) => ("attribution" in source ? source.attribution : null)))
  };
}

async function readStyle(url: string): Promise<StyleSpecification> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const json: unknown = await response.json();
  if (!isStyle(json)) throw new Error(`${url}: expected a MapLibre style of version 8`);
  const style = resolved(json, url);
  const usesArchives = Object.values(style.sources).some(
    (source) => "url" in source && String(source.url).startsWith(`${ARCHIVES_PROTOCOL}:`)
  );
  if (usesArchives) await archivesProtocol();
  return style;
}

function isStyle(json: unknown): json is StyleSpecification {
  const {version, sources, layers} = (json ?? {}) as Partial<StyleSpecification>;
  return version === 8 && typeof sources === "object" && sources !== null && Array.isArray(layers);
}

/** MapLibre wants addresses in full; a style may have them relative to itself. */
function resolved(style: StyleSpecification, base: string): StyleSpecification {
  const full = (address: string): string => {
    const [, scheme = "", rest = address] = /^(pmtiles:\/\/)(.*)$/su.exec(address) ?? [];
    if (!URL.canParse(rest, base)) return address;
    return scheme + new URL(rest, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  };
  const {sprite, glyphs} = style;
  return {
    ...style,
    ...(typeof sprite === "string" && {sprite: full(sprite)}),
    ...(Array.isArray(sprite) && {sprite: sprite.map(({id, url}) => ({id, url: full(url)}))}),
    ...(glyphs !== undefined && {glyphs: full(glyphs)}),
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([name, source]) => {
        const own = {...source} as {url?: unknown; tiles?: unknown; data?: unknown};
        if (typeof own.url === "string") own.url = full(own.url);
        if (Array.isArray(own.tiles)) own.tiles = own.tiles.map((tile) => full(String(tile)));
        if (typeof own.data === "string") own.data = full(own.data);
        return [name, own as typeof source];
      })
    )
  };
}

async function archivesProtocol(): Promise<Protocol> {
  if (archives) return archives;
  archives = new Protocol();
  (await loadMapLibre()).addProtocol(ARCHIVES_PROTOCOL, archives.tile);
  return archives;
}

function layersOf(metadata: unknown): readonly string[] {
  const layers = (metadata as {vector_layers?: unknown} | null)?.vector_layers;
  return Array.isArray(layers) ? layers.map((layer) => String((layer as {id?: unknown} | null)?.id)) : [];
}

/** Attributions are HTML; only their words and where the first link leads are kept. */
function licensesOf(attributions: readonly unknown[]): License[] {
  const texts = attributions.filter((text): text is string => typeof text === "string" && text.trim() !== "");
  return [...new Set(texts)].slice(0, MOST_LICENSES).map((html) => {
    const {body} = new DOMParser().parseFromString(html, "text/html");
    return {
      name: (body.textContent ?? "").trim().slice(0, 120),
      license: "",
      url: body.querySelector("a[href^='http']")?.getAttribute("href") ?? null
    };
  });
}

function webAddress(address: string): string {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    throw new Error(`basemap ${address.slice(0, 80)}: expected http: or https:`);
  return url.href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}
