import type {LngLat} from "../../src/domain/place.js";

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance. */
export function distanceKm([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const h =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lngB - lngA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Half the width of a town of that many inhabitants; 1 to 35 km. */
export function townRadiusKm(population: number): number {
  return Math.min(35, Math.max(1, 0.9 * (population / 1000) ** 0.38));
}

/** Radius of a circle of that area. */
export function radiusOfArea(areaKm2: number): number {
  return Math.sqrt(areaKm2 / Math.PI);
}

/** Where a division lies, from its settlements. */
export class Spread {
  count = 0;
  population = 0;
  #lng = 0;
  #lat = 0;
  #lngSquares = 0;
  #latSquares = 0;

  add([lng, lat]: LngLat, population: number): void {
    this.count++;
    this.population += population;
    this.#lng += lng;
    this.#lat += lat;
    this.#lngSquares += lng * lng;
    this.#latSquares += lat * lat;
  }

  /** Mean of the settlements. Right to some kilometres, except across the antimeridian. */
  get middle(): LngLat {
    return [this.#lng / this.count, this.#lat / this.count];
  }

  /** Twice the standard distance from the middle, at least 3 km: about the half-width. */
  get radiusKm(): number {
    const [lng, lat] = this.middle;
    const kmPerDegree = 111.2;
    const widthSquare = Math.max(0, this.#lngSquares / this.count - lng * lng) * Math.cos(lat * RADIANS) ** 2;
    const heightSquare = Math.max(0, this.#latSquares / this.count - lat * lat);
    return Math.max(3, 1.6 * kmPerDegree * Math.sqrt(widthSquare + heightSquare));
  }
}

/** How well known a settlement is, 0 to 235: inhabitants, office, and in how many languages it has a name. */
export function settlementImportance(
  population: number,
  alternateNames: number,
  featureCode: string
): number {
  const office = featureCode === "PPLC" ? 30 : featureCode === "PPLA" ? 10 : 0;
  const fame = 8 * Math.log2(1 + alternateNames);
  return Math.min(
    235,
    20 * Math.log10(Math.max(100, population)) + fame + office - (featureCode === "PPLX" ? 10 : 0)
  );
}

/** The same scale for a division, from the inhabitants of its settlements. */
export function divisionImportance(population: number, level: "region" | "district"): number {
  const size = 15 * Math.log10(Math.max(100, population));
  return Math.min(235, level === "region" ? 90 + size : 20 + size);
}
