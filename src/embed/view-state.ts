import {formatDay} from "../domain/calendar.js";
import {formatAddress, NO_ADDRESS} from "../viewer/state/address.js";
import type {Viewer} from "../viewer/state/viewer.svelte.js";
import type {EmbedState} from "./options.js";

/** What a view shows, in the terms of the public door. */
export function stateOf(viewer: Viewer, src: string | null): EmbedState {
  return {
    src,
    interval: intervalOf(viewer),
    selected: viewer.selected?.id ?? null,
    filter: filterOf(viewer),
    shown: viewer.visible.length,
    total: viewer.columns.length,
    playing: viewer.playing
  };
}

/** First and last day, both included. */
export function intervalOf({interval}: Viewer): EmbedState["interval"] {
  if (!interval) return null;
  const [from, to] = interval;
  return {from: formatDay(Math.floor(from)), to: formatDay(Math.max(Math.floor(from), Math.ceil(to) - 1))};
}

/** The filters as the query of a link. */
export function filterOf({filters}: Viewer): string {
  return formatAddress({...NO_ADDRESS, filters});
}
