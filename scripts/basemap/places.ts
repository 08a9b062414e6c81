/** A town to be labelled. `rank` is the zoom from which there is room for its name; `size` 0 largest to 3. */
export type LabelledPlace = {
  readonly id: number;
  readonly name: string;
  /** In other languages and spellings, unordered. */
  readonly otherNames: readonly string[];
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** GeoNames' code of the first-order division. */
  readonly division: string;
  readonly lng: number;
  readonly lat: number;
  readonly capital: boolean;
  readonly rank: number;
  readonly size: number;
};

/** Towns that never find room up to here are left out. */
export const LAST_RANK = 9;
const FIRST_RANK = 3;
/** Room for a name, in parts of a 512 px tile. */
const CELLS_PER_TILE = 5;
/** A capital is labelled before other towns ten times its size. */
const CAPITAL_WEIGHT = 10;

/**
 * Chooses which towns are named at which zoom: the largest first, one a cell of some 100 px.
 *
 * @param dump - GeoNames' tab-separated columns, a place a line
 * @returns places in order of importance, each with the first zoom at which its cell is free
 */
export function rankPlaces(dump: string): readonly LabelledPlace[] {
  const places = readPlaces(dump).sort((a, b) => b.weight - a.weight || a.id - b.id);
  const taken = new Set<number>();
  const ranked: LabelledPlace[] = [];
  for (const {weight: _, population, ...place} of places) {
    const rank = firstFreeZoom(place.lng, place.lat, taken);
    if (rank === null) continue;
    const size = population >= 1e6 ? 0 : population >= 2e5 ? 1 : population >= 3e4 ? 2 : 3;
    ranked.push({...place, rank, size});
  }
  return ranked;
}

type Place = {
  id: number;
  name: string;
  otherNames: readonly string[];
  country: string;
  division: string;
  lng: number;
  lat: number;
  capital: boolean;
  population: number;
  weight: number;
};

function readPlaces(dump: string): Place[] {
  const places: Place[] = [];
  for (const line of dump.split("\n")) {
    const [id, name, , others = "", lat, lng, , feature, country = "", , division = "", , , , population] =
      line.split("\t");
    // Sections of a town, and places that are no more, get no name.
    if (!name || feature === "PPLX" || feature === "PPLH" || feature === "PPLQ" || feature === "PPLW")
      continue;
    const inhabitants = Number(population);
    const capital = feature === "PPLC";
    places.push({
      id: Number(id),
      name,
      otherNames: others.split(","),
      country,
      division,
      lng: Number(lng),
      lat: Number(lat),
      capital,
      population: inhabitants,
      weight: inhabitants * (capital ? CAPITAL_WEIGHT : 1)
    });
  }
  return places;
}

function firstFreeZoom(lng: number, lat: number, taken: Set<number>): number | null {
  const x = (lng + 180) / 360;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  let free: number | null = null;
  for (let zoom = LAST_RANK; zoom >= FIRST_RANK; zoom--) {
    if (taken.has(cellKey(zoom, x, y))) break;
    free = zoom;
  }
  if (free === null) return null;
  for (let zoom = free; zoom <= LAST_RANK; zoom++) taken.add(cellKey(zoom, x, y));
  return free;
}

function cellKey(zoom: number, x: number, y: number): number {
  const cells = 2 ** zoom * CELLS_PER_TILE;
  return (zoom * 2 ** 20 + Math.floor(x * cells)) * 2 ** 20 + Math.floor(y * cells);
}
