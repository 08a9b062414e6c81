/**
 * The one public door. Importing it does nothing but define names; `defineDatelineMap()` or
 * `embed()` make the element known to the page.
 *
 * @example
 * import {embed} from "dateline";
 * const map = embed("#map", {src: "south-ossetia.geojson", theme: "auto"});
 * map.addEventListener("dateline:select", ({detail}) => console.log(detail.id));
 */
import {InputError} from "../domain/input-error.js";
import {defineDatelineMap, type DatelineMapElement} from "./element.js";
import {ATTRIBUTES, type EmbedOptions} from "./options.js";

export {DatelineMapElement, defineDatelineMap} from "./element.js";
export {InputError} from "../domain/input-error.js";
export type {EventCollection} from "../domain/collection.js";
export type {EventFeature} from "../domain/event.js";
export type {
  EmbedAttributes,
  EmbedEventMap,
  EmbedEvents,
  EmbedMethods,
  EmbedOptions,
  EmbedState,
  Layout
} from "./options.js";

/**
 * Puts a map with its timeline into an element of the page, behind what is there already.
 *
 * @param target - the element, or a selector of it
 * @returns the `<dateline-map>`; `remove()` takes it away with everything that it holds
 * @throws InputError if there is no such element, or neither `src` nor `collection` is given
 */
export function embed(target: Element | string, options: EmbedOptions): DatelineMapElement {
  const host = typeof target === "string" ? document.querySelector(target) : target;
  if (!host) {
    throw new InputError(
      "embed(target)",
      `expected an element, found none for ${String(target)}`,
      "Check the selector."
    );
  }
  if (!options.src && !options.collection) {
    throw new InputError(
      "embed(options)",
      "expected src or collection, found neither",
      'Give src: "FILE.geojson".'
    );
  }
  defineDatelineMap();
  const element = document.createElement("dateline-map") as DatelineMapElement;
  for (const name of ATTRIBUTES) {
    const value = options[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  if (options.collection) element.collection = options.collection;
  host.append(element);
  return element;
}
