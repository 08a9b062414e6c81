import type {FontFacesSpecification, StyleSpecification} from "maplibre-gl";
import type {License} from "../../domain/collection.js";
import {fetchPart} from "../state/fetch-part.js";
import type {CountryLabels} from "./country-labels.js";
import {readFontFaces} from "./map-library.js";
import {mapStyle, MEDIUM, REGULAR} from "./map-style.js";
import type {MapTheme} from "./map-theme.js";

/** In which language the basemap names what it shows. */
export type Names = {
  /** BCP 47: the reader's, where it has such names. */
  readonly locale: string;
  /** Instead as those write who live there, in their script. */
  readonly local: boolean;
};

/** What lies below the marks: the bundled world, or what the publisher named instead. */
export type Basemap = {
  /**
   * Without what the marks need of it, which `withOverlay` adds.
   *
   * @throws Error if another look was named for this theme and cannot be had
   */
  readonly style: (theme: MapTheme, names: Names) => Promise<StyleSpecification>;
  /** Whether it can name places as those who live there write them. */
  readonly hasLocalNames: boolean;
  /** Whether themes are the same layers in other colours; else each is a style of its own. */
  readonly repaints: boolean;
  /** Whether the publisher named it. */
  readonly isOwn: boolean;
  /** Names of countries that are drawn by us, in the reader's language; none where the basemap brings its own. */
  readonly labels: CountryLabels;
  /** Whose data it is. */
  readonly licenses: readonly License[];
};

const MAPLIBRE: License = {name: "MapLibre", license: "BSD-3-Clause", url: "https://maplibre.org/"};

const BUNDLED: readonly License[] = [
  {name: "Natural Earth", license: "public domain", url: "https://www.naturalearthdata.com/"},
  {name: "GeoNames", license: "CC BY 4.0", url: "https://www.geonames.org/"},
  MAPLIBRE
];

/**
 * @param folder - address of the folder `basemap/`, absolute, with a slash at its end
 * @param own - address of a style or an archive to be used instead; the bundled one stands in where it cannot be had
 * @param onfailed - told then
 */
export async function openBasemap(
  folder: string,
  own: string | null,
  onfailed: () => void
): Promise<Basemap> {
  if (own === null) return openBundled(folder);
  try {
    const [{openOwnBasemap}, fonts] = await Promise.all([
      fetchPart(() => import("./own-basemap.js")),
      readFontFaces(folder)
    ]);
    const basemap = await openOwnBasemap(own, {faces: fonts, regular: REGULAR, medium: MEDIUM});
    return {...basemap, licenses: [...basemap.licenses, MAPLIBRE]};
  } catch (error) {
    console.error(error);
    onfailed();
    return openBundled(folder);
  }
}

async function openBundled(folder: string): Promise<Basemap> {
  const [fonts, labels]: [FontFacesSpecification, CountryLabels] = await Promise.all([
    readFontFaces(folder),
    readLabels(folder)
  ]);
  return {
    style: (theme, {local}) => Promise.resolve(mapStyle(theme, folder, fonts, local)),
    hasLocalNames: true,
    repaints: true,
    isOwn: false,
    labels,
    licenses: BUNDLED
  };
}

async function readLabels(folder: string): Promise<CountryLabels> {
  try {
    return (await (await fetch(`${folder}labels.json`)).json()) as CountryLabels;
  } catch {
    return {type: "FeatureCollection", features: []};
  }
}
