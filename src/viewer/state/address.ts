import {EVENT_STATUSES, EVENT_TYPES} from "../../domain/event.js";
import type {DayInterval} from "../../domain/time.js";
import {formatArea, parseArea} from "./area.js";
import {dayOfIso, isoOfDay} from "./days.js";
import {NO_FILTERS, type Bounds, type Filters} from "./filter.js";
import type {Lanes, Scale, Theme} from "./viewer.svelte.js";
import type {Reach} from "./window.js";

/** What a link carries: enough to show someone else the same view. */
export type AddressState = {
  /** Name in the list of collections; `null` for the first. */
  readonly collection: string | null;
  /** Address of another collection file, instead of `collection`. */
  readonly data: string | null;
  readonly interval: DayInterval | null;
  readonly selection: string | null;
  readonly filters: Filters;
  readonly camera: {readonly lng: number; readonly lat: number; readonly zoom: number} | null;
  readonly reach: Reach;
  readonly undatedToo: boolean;
  readonly scale: Scale;
  readonly lanes: Lanes;
  readonly story: boolean;
  /** As the sender chose it; `auto` where that is the system's. */
  readonly theme: Theme;
};

export const NO_ADDRESS: AddressState = {
  collection: null,
  data: null,
  interval: null,
  selection: null,
  filters: NO_FILTERS,
  camera: null,
  reach: "possible",
  undatedToo: false,
  scale: "proportional",
  lanes: "type",
  story: false,
  theme: "auto"
};

/** A question longer than that is none, and each of its words is looked for. */
const LONGEST_QUERY = 400;
/** Of one facet; nobody ticks more. */
const MOST_VALUES = 200;
const SCALES: readonly Scale[] = ["proportional", "collapsed", "steps"];
const THEMES: readonly Theme[] = ["auto", "light", "dark", "paper"];
const LANES: readonly Lanes[] = ["none", "type", "actor", "article"];

/**
 * Writes the query of an address, without `?`; what is as at the beginning is left out.
 *
 * @example
 * formatAddress({...NO_ADDRESS, collection: "nellie-bly", interval: [-29268, -29266]})
 * // "collection=nellie-bly&when=1889-11-14%2F1889-11-15"
 */
export function formatAddress(state: AddressState): string {
  const {filters, camera} = state;
  const query = new URLSearchParams();
  const set = (key: string, value: string | null, initial: string | null = null): void => {
    if (value !== null && value !== initial) query.set(key, value);
  };
  set("collection", state.collection);
  set("data", state.data);
  set("when", state.interval && formatInterval(state.interval));
  set("event", state.selection);
  for (const type of filters.types) query.append("type", type);
  for (const status of filters.statuses) query.append("status", status);
  for (const place of filters.places) query.append("place", place);
  for (const actor of filters.actors) query.append("who", actor);
  for (const article of filters.articles) query.append("article", article);
  set("sure", String(filters.minConfidence), "0");
  set("q", filters.text, "");
  set("in", filters.bounds && filters.bounds.map((degrees) => rounded(degrees, 4)).join(","));
  set("area", filters.area && formatArea(filters.area));
  set("view", camera && [rounded(camera.zoom, 2), rounded(camera.lat, 4), rounded(camera.lng, 4)].join("/"));
  set("reach", state.reach, "possible");
  set("undated", state.undatedToo ? "1" : null);
  set("scale", state.scale, "proportional");
  set("lanes", state.lanes, "type");
  set("story", state.story ? "1" : null);
  set("theme", state.theme, "auto");
  return query.toString();
}

/** Reads the query of an address. What cannot be read is as if it were not there: an old link still opens. */
export function parseAddress(search: string): AddressState {
  const query = new URLSearchParams(search);
  const oneOf = <T extends string>(key: string, all: readonly T[], initial: T): T =>
    all.find((one) => one === query.get(key)) ?? initial;
  const listOf = <T extends string>(key: string, all: readonly T[]): readonly T[] => {
    const wanted = query.getAll(key);
    return all.filter((one) => wanted.includes(one));
  };
  const anyOf = (key: string): readonly string[] => [...new Set(query.getAll(key))].slice(0, MOST_VALUES);
  const sure = Number(query.get("sure") ?? 0);
  return {
    collection: query.get("collection"),
    data: query.get("data"),
    interval: parseInterval(query.get("when") ?? ""),
    selection: query.get("event"),
    filters: {
      types: listOf("type", EVENT_TYPES),
      statuses: listOf("status", EVENT_STATUSES),
      places: anyOf("place"),
      actors: anyOf("who"),
      articles: anyOf("article"),
      minConfidence: sure > 0 && sure <= 1 ? sure : 0,
      text: (query.get("q") ?? "").slice(0, LONGEST_QUERY),
      bounds: parseBounds(query.get("in") ?? ""),
      area: parseArea(query.get("area") ?? "")
    },
    camera: parseCamera(query.get("view") ?? ""),
    reach: oneOf<Reach>("reach", ["possible", "certain"], "possible"),
    undatedToo: query.get("undated") === "1",
    scale: oneOf("scale", SCALES, "proportional"),
    lanes: oneOf("lanes", LANES, "type"),
    story: query.get("story") === "1",
    theme: oneOf("theme", THEMES, "auto")
  };
}

/** `2024-03-01/2024-03-18`, last day included; with times where an end is not a midnight: `…/2024-03-18T09:40`. */
export function formatInterval([from, to]: DayInterval): string {
  const end = isoOfDay(to);
  return `${isoOfDay(from)}/${end.includes("T") ? end : isoOfDay(Math.round(to) - 1)}`;
}

/** Reverse of `formatInterval`; also takes a single day, month or year. `null` if it is none of these. */
export function parseInterval(text: string): DayInterval | null {
  const [first = "", last = first] = text.trim().split("/", 2);
  const from = dayOfIso(padded(first, "start"));
  const end = dayOfIso(padded(last, "end"));
  if (from === null || end === null) return null;
  const to = last.includes("T") ? end : end + 1;
  return from < to ? [from, to] : null;
}

/** Completes `2024` and `2024-02` to their first or last day. */
function padded(text: string, edge: "start" | "end"): string {
  if (/^-?\d{4}$/u.test(text)) return `${text}${edge === "start" ? "-01-01" : "-12-31"}`;
  if (!/^-?\d{4}-\d\d$/u.test(text)) return text;
  if (edge === "start") return `${text}-01`;
  const last = [31, 30, 29, 28].find((day) => dayOfIso(`${text}-${day}`) !== null);
  return `${text}-${last ?? 31}`;
}

function parseCamera(text: string): AddressState["camera"] {
  const [zoom, lat, lng] = text.split("/").map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  const sound = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return sound ? {lng, lat, zoom} : null;
}

function parseBounds(text: string): Bounds | null {
  const [west, south, east, north, ...rest] = text.split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const sound =
    rest.length === 0 &&
    [west, east].every((lng) => Math.abs(lng) <= 180) &&
    [south, north].every((lat) => Math.abs(lat) <= 90);
  return sound && text !== "" ? [west, south, east, north] : null;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
