import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoPath
} from "d3";
import type {Feature, FeatureCollection, Position} from "geojson";
import {
  POSTER_HEIGHT_PX,
  POSTER_WIDTH_PX,
  type PosterShapes,
  type PosterTools
} from "../../domain/formats/poster.js";

export const GEO: PosterTools = {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoPath
};

/** Pixels of a PNG for one of the drawing: sharp on fine screens and on paper. */
const PNG_SCALE = 2;

/** The basemap's coarse world as a poster takes it. */
export function shapesOf(world: FeatureCollection): PosterShapes {
  const all = (kind: string): FeatureCollection => ({
    type: "FeatureCollection",
    features: world.features.filter(({properties}) => properties?.["kind"] === kind).map(clockwise)
  });
  return {
    land: all("country"),
    coast: all("coast"),
    borders: all("border"),
    disputedBorders: all("disputed-border")
  };
}

/** GeoJSON winds the outside of a polygon against the clock, d3 with it. */
function clockwise(feature: Feature): Feature {
  const {geometry} = feature;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return feature;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) =>
    rings.map((ring, index) => (turn(ring) > 0 === (index === 0) ? ring.toReversed() : ring))
  );
  return {...feature, geometry: {type: "MultiPolygon", coordinates}};
}

/** Twice the flat area of a ring; positive against the clock. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
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
