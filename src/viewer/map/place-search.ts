import type {LngLat} from "../../domain/place.js";
import type {PlaceEntry} from "../state/columns.js";
import {fold} from "../state/search.js";
import type {CountryLabels} from "./country-labels.js";

/** A place to which the map can go. */
export type FoundPlace = {
  /** As the place is called, or as it was typed where that is a name of it. */
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail: string;
  readonly at: LngLat;
  /** Kilometres around it that are to be seen; `null` where that is not known. */
  readonly radiusKm: number | null;
  /** Index in the collection's places; -1 for one in which nothing happened. */
  readonly place: number;
  /** Key of a country or disputed area of the basemap, whose outline says how far it reaches. */
  readonly area: string | null;
};

type Entry = FoundPlace & {
  /** Folded names, each behind a line break, and one at the end. */
  words: string;
  /** Less is nearer to the top. */
  readonly order: number;
};

const MOST_FOUND = 8;
const TOWN_RADIUS_KM = 15;
/** A town of the basemap so near to a place of the collection is the same, if it has its name. */
const SAME_DEGREES = 0.3;

/** Finds the places of a collection first, then countries, then towns, by what a reader types. */
export class PlaceIndex {
  readonly #entries: Entry[] = [];
  /** Of the collection, by folded name. */
  readonly #own = new Map<string, Entry[]>();

  /** @param events - of each place, how many are shown there */
  addCollection(
    places: readonly PlaceEntry[],
    events: ArrayLike<number>,
    detailOf: (place: PlaceEntry, events: number) => string
  ): void {
    places.forEach((place, index) => {
      const {name, at, radiusKm} = place;
      const count = events[index] ?? 0;
      this.#add({
        name,
        detail: detailOf(place, count),
        at,
        radiusKm,
        place: index,
        area: null,
        names: [name],
        order: -1 - count
      });
    });
  }

  /** @param names - the basemap's names of countries, and the same in the reader's language */
  addCountries(labels: CountryLabels, names: CountryLabels): void {
    labels.features.forEach(({geometry, properties: {name, code, id, disputed}}, index) => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const own = names.features[index]?.properties.name ?? name;
      const area = (disputed ? id : code) ?? null;
      this.#add({
        name: own,
        detail: "",
        at: [lng, lat],
        radiusKm: null,
        place: -1,
        area,
        names: [own, name],
        order: 1
      });
    });
  }

  /**
   * @param text - as `scripts/basemap` writes it: a line a town, the most important first
   * @param countryName - of an ISO 3166-1 code
   */
  addTowns(text: string, countryName: (code: string) => string): void {
    text.split("\n").forEach((line, index) => {
      const [name, others = "", country = "", lng, lat] = line.split("\t");
      if (!name) return;
      const at: LngLat = [Number(lng), Number(lat)];
      const names = [name, ...others.split(",").filter(Boolean)];
      const own = this.#own.get(foldWords(name))?.find((entry) => isNear(entry.at, at));
      // What the collection calls otherwise is found by all of its names.
      if (own) own.words += names.map((each) => `${foldWords(each)}\n`).join("");
      else
        this.#add({
          name,
          detail: countryName(country),
          at,
          radiusKm: TOWN_RADIUS_KM,
          place: -1,
          area: null,
          names,
          order: 2 + index
        });
    });
  }

  #add({names, ...entry}: Omit<Entry, "words"> & {readonly names: readonly string[]}): void {
    const made = {...entry, words: `\n${names.map(foldWords).join("\n")}\n`};
    this.#entries.push(made);
    if (entry.place < 0) return;
    const key = foldWords(entry.name);
    this.#own.set(key, [...(this.#own.get(key) ?? []), made]);
  }

  /** @returns at most eight: names that are what was typed, then that begin so, then of which a later word does */
  find(typed: string): FoundPlace[] {
    const wanted = foldWords(typed);
    if (wanted === "") return [];
    const ranked = this.#entries.flatMap((entry) => {
      const rank = rankOf(entry, wanted);
      return rank === null ? [] : [{entry, rank}];
    });
    ranked.sort((a, b) => a.rank - b.rank || a.entry.order - b.entry.order);
    const found: Entry[] = [];
    for (const {entry} of ranked) {
      if (found.some((other) => isSame(other, entry))) continue;
      found.push(entry);
      if (found.length === MOST_FOUND) break;
    }
    return found;
  }
}

/** The collection's own come first in any case: 0 to 2, all others behind them. */
function rankOf({words, place}: Entry, wanted: string): number | null {
  const behind = place < 0 ? 3 : 0;
  if (words.includes(`\n${wanted}\n`)) return behind;
  if (words.includes(`\n${wanted}`)) return behind + 1;
  if (words.includes(` ${wanted}`)) return behind + 2;
  return null;
}

function foldWords(text: string): string {
  return fold(text)
    .replace(/[\s'’.,-]+/gu, " ")
    .trim();
}

/** The same country or town, once as the basemap's and once as the collection's, or as two of the basemap's. */
function isSame(a: Entry, b: Entry): boolean {
  if (a.place >= 0 && b.place >= 0) return false;
  const near = a.area !== null || b.area !== null || isNear(a.at, b.at);
  return near && foldWords(a.name) === foldWords(b.name);
}

function isNear([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): boolean {
  return Math.abs(lng - otherLng) < SAME_DEGREES && Math.abs(lat - otherLat) < SAME_DEGREES;
}
