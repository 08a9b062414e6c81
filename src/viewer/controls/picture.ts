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
import type {EventCollection} from "../../domain/collection.js";
import {posterView, type PosterTools} from "../../domain/formats/poster-map.js";
import {drawPoster, type PosterOptions} from "../../domain/formats/poster.js";
import {POSTER_FRAME, POSTER_HEIGHT_PX, POSTER_WIDTH_PX} from "../../domain/formats/poster-size.js";
import {readStillShapes, type BasemapReader} from "../../domain/still-shapes.js";

const GEO: PosterTools = {
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

/** Pixels of a PNG for one of the drawing: sharp on fine screens and on paper. */
const PNG_SCALE = 2;

/**
 * Draws a collection as an SVG: map and timeline in one still picture.
 *
 * @param base - address of the page's folder, ending in `/`
 * @throws Error if the basemap cannot be read
 */
export async function drawPicture(
  collection: EventCollection,
  base: string,
  options: Omit<PosterOptions, "shapes" | "geo">
): Promise<string> {
  const {projection} = posterView(collection, GEO);
  const shapes = await readStillShapes(projection, POSTER_FRAME, basemapOf(base));
  return drawPoster(collection, {...options, shapes, geo: GEO});
}

function basemapOf(base: string): BasemapReader {
  const ask = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(`basemap/${path}`, base));
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
    return response;
  };
  return {
    json: async (path) => (await ask(path)).json(),
    unzipped: async (path) => {
      const unzipped = (await ask(path)).body!.pipeThrough(new DecompressionStream("gzip"));
      return new Uint8Array(await new Response(unzipped).arrayBuffer());
    }
  };
}

/**
 * Draws an SVG of ours as PNG, in the fonts of the reader's system.
 *
 * @throws Error if the browser cannot
 */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image(POSTER_WIDTH_PX, POSTER_HEIGHT_PX);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = POSTER_WIDTH_PX * PNG_SCALE;
    canvas.height = POSTER_HEIGHT_PX * PNG_SCALE;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No PNG was made."))), "image/png")
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
