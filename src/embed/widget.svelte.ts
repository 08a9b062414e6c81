import {mount, unmount} from "svelte";
import {InputError} from "../domain/input-error.js";
import Viewer from "../viewer/Viewer.svelte";
import {parseAddress} from "../viewer/state/address.js";
import {Viewer as ViewerState} from "../viewer/state/viewer.svelte.js";
import {wordsFor} from "../viewer/state/words/catalogue.js";
import {Playback} from "../viewer/timeline/playback.svelte.js";
import type {DatelineMapElement} from "./element.js";
import {adoptStyles} from "./embed-styles.js";
import {daysOfInterval, intervalBetween, localeOf, oneOf, partsOf, themeOf} from "./attributes.js";
import {loadCollection} from "./load-collection.js";
import {
  ATTRIBUTES,
  LAYOUTS,
  type AttributeName,
  type EmbedEventName,
  type EmbedEvents,
  type EmbedMethods
} from "./options.js";
import {filterOf, intervalOf, stateOf} from "./view-state.js";

/** A view in its element. */
export type Widget = EmbedMethods & {
  /** Applies an attribute that changed. */
  readonly apply: (name: AttributeName) => void;
  readonly getTitle: () => EmbedEvents["ready"];
  /** Takes away everything: components, listeners, the map with its worker and its WebGL context. */
  readonly close: () => void;
};

export type Tell = <Name extends EmbedEventName>(name: Name, detail: EmbedEvents[Name]) => void;

/**
 * Loads the collection and mounts the view.
 *
 * @param stage - empty box in the element's shadow root
 * @param tell - hears what the reader or the host changed
 * @throws InputError if the collection or an attribute is not what it should be
 */
export async function openWidget(
  element: DatelineMapElement,
  stage: HTMLElement,
  signal: AbortSignal,
  tell: Tell
): Promise<Widget> {
  const src = element.getAttribute("src");
  if (!element.collection && !src) {
    throw new InputError("<dateline-map>", "expected src, found none", 'Add src="FILE.geojson".');
  }
  const collection = element.collection ?? (await loadCollection(src!, signal));
  signal.throwIfAborted();

  const viewer = new ViewerState();
  viewer.openCollection(src ?? collection.dateline.title, collection);
  const layout: {parts: ReturnType<typeof partsOf>} = $state({parts: partsOf("auto")});
  const apply = (name: AttributeName) => applyAttribute(name, element, viewer, layout);
  for (const name of ATTRIBUTES) apply(name);

  adoptStyles(stage.getRootNode() as ShadowRoot);
  // Letters swap when they come; nothing waits for them.
  void import("./fonts.js").then(({registerFonts}) => registerFonts()).catch(() => undefined);
  const component = mount(Viewer, {
    target: stage,
    props: {
      viewer,
      map: {
        assets: assetsOf(element),
        basemap: element.getAttribute("basemap")?.trim() || null,
        cooperativeGestures: true
      },
      get parts() {
        return layout.parts;
      }
    }
  });
  const stopTelling = tellChanges(viewer, tell);
  const playback = new Playback(viewer);

  return {
    apply,
    select: (id) => viewer.select(id !== null && viewer.positionOf(id) >= 0 ? id : null, "host"),
    setInterval: (interval) => viewer.showInterval(interval ? daysOfInterval(interval, "setInterval") : null),
    setFilter: (filter) => {
      viewer.filters = parseAddress(filter ?? "").filters;
    },
    fit: () => viewer.fit(),
    play: (on = true) => {
      if (on !== viewer.playing) playback.toggle();
    },
    getState: () => stateOf(viewer, element.getAttribute("src")),
    getTitle: () => ({title: viewer.head.title, total: viewer.columns.length}),
    close: () => {
      stopTelling();
      void unmount(component);
    }
  };
}

function applyAttribute(
  name: AttributeName,
  element: DatelineMapElement,
  viewer: ViewerState,
  layout: {parts: ReturnType<typeof partsOf>}
): void {
  const value = element.getAttribute(name);
  switch (name) {
    case "theme":
      viewer.theme = themeOf(value, element);
      break;
    case "lang":
      void speak(viewer, localeOf(value, element));
      break;
    case "from":
    case "to":
      viewer.showInterval(
        intervalBetween(element.getAttribute("from"), element.getAttribute("to"), viewer.columns.extent)
      );
      break;
    case "select":
      viewer.select(value !== null && viewer.positionOf(value) >= 0 ? value : null, "host");
      break;
    case "filter":
      viewer.filters = parseAddress(value ?? "").filters;
      break;
    case "layout":
      layout.parts = partsOf(oneOf("layout", LAYOUTS, value, "auto"));
      break;
    case "src":
    case "loading":
    case "assets":
    case "basemap":
      break; // read when the element starts
  }
}

/** Tells of each change once; the state at the beginning is no change. */
function tellChanges(viewer: ViewerState, tell: Tell): () => void {
  const onChange = (read: () => string, say: () => void): void => {
    let before: string | null = null;
    $effect(() => {
      const now = read();
      if (before !== null && before !== now) say();
      before = now;
    });
  };
  return $effect.root(() => {
    onChange(
      () => viewer.selected?.id ?? "",
      () =>
        tell("select", {id: viewer.selected?.id ?? null, title: viewer.selected?.properties.title ?? null})
    );
    onChange(
      () => JSON.stringify(viewer.interval),
      () => tell("interval", {interval: intervalOf(viewer)})
    );
    onChange(
      () => filterOf(viewer),
      () =>
        tell("filter", {
          filter: filterOf(viewer),
          shown: viewer.visible.length,
          total: viewer.columns.length
        })
    );
  });
}

/** Folder that holds `basemap/`: as told, or that of the library. */
function assetsOf(element: DatelineMapElement): string {
  const given = element.getAttribute("assets");
  if (given !== null) return new URL(given, document.baseURI).href;
  const here = import.meta.url;
  return import.meta.env.DEV
    ? new URL(import.meta.env.BASE_URL, document.baseURI).href
    : new URL("../", here).href;
}

/** Dates are written once the words are there: some languages bring their own, where the browser has none. */
async function speak(viewer: ViewerState, locale: string): Promise<void> {
  try {
    viewer.words = await wordsFor([locale]);
  } finally {
    viewer.locale = locale;
  }
}
