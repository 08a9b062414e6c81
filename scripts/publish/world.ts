import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {gunzip} from "node:zlib";
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoIdentity,
  geoPath,
  geoTransform
} from "d3";
import type {PosterTools} from "../../src/domain/formats/poster-map.js";
import type {BasemapReader} from "../../src/domain/still-shapes.js";

/** What posters take of d3. */
export const GEO: PosterTools = {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoIdentity,
  geoPath,
  geoTransform
};

const unzip = promisify(gunzip);

/** @param folder - of the basemap, as `npm run basemap` writes it */
export function basemapReader(folder: string): BasemapReader {
  return {
    json: async (path) => JSON.parse(await readFile(join(folder, path), "utf8")) as unknown,
    unzipped: async (path) => unzip(await readFile(join(folder, path)))
  };
}
