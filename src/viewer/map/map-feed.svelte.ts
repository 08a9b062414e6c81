import {untrack} from "svelte";
import type {Viewer} from "../state/viewer.svelte.js";
import {isWide} from "./cells.js";
import type {MapFacts} from "./map-facts.svelte.js";
import type {MapPanels} from "./map-panels.svelte.js";
import type {MapPicture} from "./map-picture.svelte.js";

/** Tells basemap, marks and camera of every change; called once, while the component is set up. */
export function feedMap(picture: MapPicture, viewer: Viewer, facts: MapFacts, panels: MapPanels): void {
  feedMarks(picture, viewer, facts, panels);
  feedBasemap(picture, viewer, facts);
  feedCamera(picture, viewer, facts);
}

function feedMarks(picture: MapPicture, viewer: Viewer, facts: MapFacts, panels: MapPanels): void {
  $effect(() => {
    if (facts.held) return;
    picture.scene?.show({
      columns: facts.opened.columns,
      visible: viewer.visible,
      selectedPosition: viewer.selectedPosition,
      hoverPosition: viewer.hoverPosition,
      fannedPlace: panels.place,
      theme: facts.theme,
      locale: viewer.locale,
      joinedName: facts.words.joinedName,
      flat: facts.flat,
      hiddenLines: facts.hiddenLines,
      insets: viewer.insets
    });
  });
  // Borders, at which lines into countries end, are fetched only for those.
  $effect(() => {
    const {scene, engine} = picture;
    if (!scene || !facts.opened.columns.relations.places.some(isWide)) return;
    let stopped = false;
    void engine?.shapes().then((shapes) => {
      if (shapes && !stopped) scene.showShapes(shapes);
    });
    return () => (stopped = true);
  });
}

function feedBasemap(picture: MapPicture, viewer: Viewer, facts: MapFacts): void {
  $effect(() => picture.engine?.setFlat(facts.flat));
  $effect(() => picture.engine?.setTheme(facts.theme));
  $effect(() => picture.engine?.setNames(facts.names));
  $effect(() => picture.engine?.setArea(viewer.filters.area));
}

function feedCamera(picture: MapPicture, viewer: Viewer, facts: MapFacts): void {
  $effect(() => {
    if (picture.scene) picture.camera?.setFlat(facts.flat);
  });
  $effect(() => {
    if (!picture.scene) return;
    const {camera: wanted} = viewer;
    const {held, opened, frame} = facts;
    if (!held) untrack(() => picture.camera?.follow(opened, wanted, frame));
  });
  $effect(() => {
    const {scene} = picture;
    if (!scene || !viewer.selection || viewer.selection.by === "map") return;
    const {selectedPosition} = viewer;
    const {columns} = facts.opened;
    untrack(() =>
      picture.camera?.reveal(selectedPosition, (position) => scene.lines.frameOf(columns, position))
    );
  });
  $effect(() => {
    if (viewer.fits > 0) untrack(() => picture.camera?.fit(viewer.visible));
  });
}
