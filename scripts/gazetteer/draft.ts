import type {LngLat, PlaceFeature, PlaceLevel} from "../../src/domain/place.js";
import {extendA, extendB, isJoint, keysOf, takesFullStop} from "../../src/extract/places/gazetteer-fold.js";
import {
  FEATURES,
  LEVELS,
  UNITS_PER_DEGREE,
  VIA_BITS,
  VIAS
} from "../../src/extract/places/gazetteer-format.js";
import type {GazetteerExtra, GazetteerSource, Via} from "../../src/extract/places/gazetteer-format.js";
import {LONGEST_NAME} from "../../src/extract/places/gazetteer.js";
import {tokenize, TOKEN_KIND} from "../../src/extract/text/tokens.js";
import {Column} from "./column.js";
import {NodeTable} from "./node-table.js";
import {StringColumn} from "./string-column.js";

/** A place as a source gives it. */
export type PlaceDraft = {
  readonly source: GazetteerSource;
  /** Key in the source. */
  readonly entry: string;
  readonly name: string;
  readonly at: LngLat;
  readonly level: PlaceLevel;
  readonly feature: PlaceFeature;
  readonly radiusKm: number;
  readonly population: number;
  /** ISO 3166-1 alpha-2 or null. */
  readonly country: string | null;
  readonly division: string | null;
  readonly subdivision: string | null;
  /** 0 to 255. */
  readonly importance: number;
  readonly extra?: GazetteerExtra;
};

/** What is said of a name as a whole. */
export type NameNote = "curated" | "override" | "capitalsOnly";
const NOTES: readonly NameNote[] = ["curated", "override", "capitalsOnly"];

const MOST_RADIUS_KM = 6553;

/**
 * Collects places and names from all sources, in columns, since a full GeoNames dump has millions.
 * A name is its folded words; two spellings that fold alike are one name.
 */
export class GazetteerDraft {
  readonly sources: GazetteerSource[] = [];
  readonly countries: string[] = [""];
  readonly longitude = new Column(Int32Array);
  readonly latitude = new Column(Int32Array);
  readonly population = new Column(Uint32Array);
  readonly entry = new Column(Uint32Array);
  readonly kind = new Column(Uint8Array);
  readonly source = new Column(Uint8Array);
  readonly importance = new Column(Uint8Array);
  readonly country = new Column(Uint8Array);
  readonly division = new Column(Uint16Array);
  readonly subdivision = new Column(Uint32Array);
  readonly radius = new Column(Uint16Array);
  readonly placeNames = new StringColumn();
  readonly ids = new StringColumn();
  readonly divisions = new StringColumn();
  readonly subdivisions = new StringColumn();
  readonly extras: Record<string, GazetteerExtra> = {};
  readonly nodes = new NodeTable();
  /** Lane a of every word that begins a name. */
  readonly firstWords = new Set<number>();
  /** By name: `NOTES` as bits. */
  readonly notes = new Column(Uint8Array);
  /** Places that come first wherever they are a candidate. */
  readonly overrides = new Set<number>();
  /** Pairs of name and posting, in the order of arrival. */
  readonly pairName = new Column(Uint32Array);
  readonly pairPosting = new Column(Uint32Array);

  #sourceRow = new Map<string, number>();
  #countryRow = new Map<string, number>([["", 0]]);
  #divisionRow = new Map<string, number>();
  #subdivisionRow = new Map<string, number>();

  /** Sources whose entries somebody chose one by one. */
  readonly curatedSources = new Set<string>();

  isCurated(row: number): boolean {
    return this.curatedSources.has(this.sources[this.source.at(row)]!.id);
  }

  get places(): number {
    return this.kind.length;
  }

  get names(): number {
    return this.notes.length;
  }

  /** @returns the row of the new place */
  addPlace(place: PlaceDraft): number {
    const row = this.places;
    this.longitude.push(Math.round(place.at[0] * UNITS_PER_DEGREE));
    this.latitude.push(Math.round(place.at[1] * UNITS_PER_DEGREE));
    this.population.push(place.population);
    this.entry.push(place.source.numeric ? Number(place.entry) : this.ids.push(place.entry));
    this.kind.push(FEATURES.indexOf(place.feature) * 8 + LEVELS.indexOf(place.level));
    this.source.push(rowIn(this.#sourceRow, place.source.id, () => this.sources.push(place.source) - 1));
    this.importance.push(Math.max(0, Math.min(255, Math.round(place.importance))));
    const country = place.country ?? "";
    this.country.push(rowIn(this.#countryRow, country, () => this.countries.push(country) - 1));
    this.division.push(codeRow(this.#divisionRow, this.divisions, place.division));
    this.subdivision.push(codeRow(this.#subdivisionRow, this.subdivisions, place.subdivision));
    this.radius.push(Math.round(10 * Math.min(MOST_RADIUS_KM, Math.max(0.1, place.radiusKm))));
    this.placeNames.push(place.name);
    if (place.extra) this.extras[row] = place.extra;
    return row;
  }

  moveTo(row: number, at: LngLat, radiusKm?: number): void {
    this.longitude.set(row, Math.round(at[0] * UNITS_PER_DEGREE));
    this.latitude.set(row, Math.round(at[1] * UNITS_PER_DEGREE));
    if (radiusKm !== undefined) this.radius.set(row, Math.round(10 * Math.min(MOST_RADIUS_KM, radiusKm)));
  }

  positionOf(row: number): LngLat {
    return [this.longitude.at(row) / UNITS_PER_DEGREE, this.latitude.at(row) / UNITS_PER_DEGREE];
  }

  /**
   * Lets a name mean a place.
   *
   * @returns the name, or -1 if it has no word or too many
   */
  addName(surface: string, row: number, via: Via, ...notes: readonly NameNote[]): number {
    const name = this.#spell(surface, true);
    if (name < 0) return -1;
    this.pairName.push(name);
    this.pairPosting.push(((row << VIA_BITS) | VIAS.indexOf(via)) >>> 0);
    let bits = this.notes.at(name);
    for (const note of notes) bits |= 1 << NOTES.indexOf(note);
    this.notes.set(name, bits);
    return name;
  }

  /** The name that a surface spells, or -1. */
  nameOf(surface: string): number {
    return this.#spell(surface, false);
  }

  noted(name: number, note: NameNote): boolean {
    return (this.notes.at(name) & (1 << NOTES.indexOf(note))) !== 0;
  }

  #spell(surface: string, add: boolean): number {
    const tokens = tokenize(surface);
    const keys = keysOf(tokens);
    let a = 0;
    let b = 0;
    let words = 0;
    let node = -1;
    for (let token = 0; token < tokens.count; token++) {
      if (isJoint(tokens, token)) continue;
      const behind = token > 0 && takesFullStop(keys.a[token - 1]!, keys.b[token - 1]!);
      if (tokens.kind[token] === TOKEN_KIND.fullStop && behind) continue;
      if (words === LONGEST_NAME) return -1;
      if (words === 0 && add) this.firstWords.add(keys.a[token]!);
      if (node >= 0 && add) this.nodes.setMore(node);
      a = extendA(a, keys.a[token]!);
      b = extendB(b, keys.b[token]!);
      node = add ? this.nodes.add(a, b) : this.nodes.find(a, b);
      if (node < 0) return -1;
      words++;
    }
    if (node < 0) return -1;
    const known = this.nodes.nameAt(node);
    if (known >= 0 || !add) return known;
    const name = this.notes.push(0);
    this.nodes.setName(node, name);
    return name;
  }
}

function rowIn(rows: Map<string, number>, key: string, add: () => number): number {
  let row = rows.get(key);
  if (row === undefined) {
    row = add();
    rows.set(key, row);
  }
  return row;
}

/** Row + 1 of a code, 0 for none. */
function codeRow(rows: Map<string, number>, column: StringColumn, code: string | null): number {
  return code === null ? 0 : rowIn(rows, code, () => column.push(code)) + 1;
}
