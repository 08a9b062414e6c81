import type {EventCollection} from "../domain/collection.js";

/**
 * What there is beside the map: `auto` and `full` everything, `list` no header, `map` only the
 * timeline, `bare` nothing. How the parts are arranged follows the width of the element.
 */
export const LAYOUTS = ["auto", "full", "list", "map", "bare"] as const;
export type Layout = (typeof LAYOUTS)[number];

export const THEMES = ["auto", "light", "dark", "paper"] as const;

/** The attributes of `<dateline-map>`; each may change at any time and is applied live. */
export const ATTRIBUTES = [
  "src",
  "theme",
  "lang",
  "from",
  "to",
  "select",
  "filter",
  "layout",
  "loading",
  "assets",
  "basemap"
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** What `embed()` takes; what is left out follows the host page. */
export type EmbedOptions = {
  /** Address of a collection file, relative to the page. `http:` or `https:`. */
  readonly src?: string;
  /** A collection that is in memory already, instead of `src`. */
  readonly collection?: EventCollection;
  /** `auto` follows the host's `color-scheme` and the system. */
  readonly theme?: (typeof THEMES)[number];
  /** BCP 47 tag for dates and numbers; else that of the page. */
  readonly lang?: string;
  /** First day to show, EDTF: `2024`, `2024-03`, `2024-03-18`. */
  readonly from?: string;
  /** Last day to show, EDTF, included. */
  readonly to?: string;
  /** `id` of the event to select. */
  readonly select?: string;
  /** Query as in a shared link, e.g. `type=meeting&type=visit&who=Lavrov&q=talks`. */
  readonly filter?: string;
  readonly layout?: Layout;
  /** `lazy` (default) loads when the element comes near the screen. */
  readonly loading?: "lazy" | "eager";
  /** Address of the folder that holds `basemap/`, if it is not beside the library (a bundler moved it). */
  readonly assets?: string;
  /**
   * Address of a basemap of your own instead of the bundled one: a MapLibre style, in which `{theme}` stands for `light`,
   * `dark` or `paper`, or a PMTiles archive. `http:` or `https:`; the reader's browser then asks its host.
   */
  readonly basemap?: string;
};

/** What the view shows at the moment. */
export type EmbedState = {
  readonly src: string | null;
  /** First and last day shown, ISO 8601, both included; `null` shows everything. */
  readonly interval: {readonly from: string; readonly to: string} | null;
  /** `id` of the selected event. */
  readonly selected: string | null;
  /** Query as `filter` takes it; empty without a filter. */
  readonly filter: string;
  /** Events that pass interval and filters, and all. */
  readonly shown: number;
  readonly total: number;
  readonly playing: boolean;
};

/** `detail` of the events that the element dispatches, by name without `dateline:`. */
export type EmbedEvents = {
  readonly ready: {readonly title: string; readonly total: number};
  readonly select: {readonly id: string | null; readonly title: string | null};
  readonly interval: {readonly interval: EmbedState["interval"]};
  readonly filter: {readonly filter: string; readonly shown: number; readonly total: number};
  readonly error: {readonly message: string};
};
export type EmbedEventName = keyof EmbedEvents;

/** The events as a page hears them, by full name. */
export type EmbedEventMap = {
  readonly [Name in EmbedEventName as `dateline:${Name}`]: CustomEvent<EmbedEvents[Name]>;
};

/** Attributes and listeners of `<dateline-map>` as templates of frameworks write them. */
export type EmbedAttributes = Omit<EmbedOptions, "collection"> & {
  readonly [Name in EmbedEventName as `ondateline:${Name}`]?: (event: CustomEvent<EmbedEvents[Name]>) => void;
};

/** What a host may ask of a view, by method call or by message. */
export type EmbedMethods = {
  /** @param id - of an event; `null` unselects. An unknown id selects nothing. */
  readonly select: (id: string | null) => void;
  /** @param interval - EDTF such as `2024-03` or `2024-03-01/2024-03-18`; `null` shows everything */
  readonly setInterval: (interval: string | null) => void;
  /** @param filter - as the attribute; `null` or empty shows everything */
  readonly setFilter: (filter: string | null) => void;
  /** Moves the map so that all shown events are in view. */
  readonly fit: () => void;
  /** Starts playing, or stops with `false`. */
  readonly play: (on?: boolean) => void;
  readonly getState: () => EmbedState;
};
