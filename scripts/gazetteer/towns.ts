import type {LngLat} from "../../src/domain/place.js";
import type {GeoNamesRow} from "./geonames-row.js";

/** Settlements by country and name, for those who must know which town a name means in a country. */
export class Towns {
  readonly #wanted: ReadonlySet<string>;
  readonly #watched: ReadonlySet<string>;
  readonly #found = new Map<string, {row: number; population: number; isOwn: boolean}>();
  readonly #places = new Map<string, LngLat[]>();

  /**
   * Only what will be asked for is kept, since a full dump has millions.
   *
   * @param wanted - `FR/Paris`: what `find` will be asked for
   * @param watched - the same for `named`
   */
  constructor(wanted: Iterable<string>, watched: Iterable<string>) {
    this.#wanted = new Set(wanted);
    this.#watched = new Set(watched);
  }

  note(row: GeoNamesRow, place: number): void {
    const {country, population} = row;
    for (const name of new Set([row.name, row.asciiName])) {
      const key = `${country}/${name}`;
      if (this.#watched.has(key)) {
        const known = this.#places.get(key);
        if (known) known.push(row.at);
        else this.#places.set(key, [row.at]);
      }
      this.#offer(key, place, population, true);
    }
    if (population === 0 || row.alternateNames === "") return;
    for (const name of row.alternateNames.split(","))
      this.#offer(`${country}/${name}`, place, population, false);
  }

  /** Where the settlements of that name in that country are. */
  named(name: string, country: string): readonly LngLat[] {
    return this.#places.get(`${country}/${name}`) ?? [];
  }

  /** The largest settlement called so, one of that very name before one that is also called so. */
  find(of: string): number | undefined {
    return this.#found.get(of)?.row;
  }

  #offer(key: string, row: number, population: number, isOwn: boolean): void {
    if (!this.#wanted.has(key)) return;
    const known = this.#found.get(key);
    const better =
      !known ||
      (known.isOwn === isOwn
        ? population > known.population
        : population > 5 * known.population || (isOwn && population * 5 > known.population));
    if (better) this.#found.set(key, {row, population, isOwn});
  }
}
