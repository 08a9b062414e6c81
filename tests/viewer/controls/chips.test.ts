import {expect, test} from "vitest";
import {chipsOf} from "../../../src/viewer/controls/chips.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import {makeCollection} from "../make-collection.js";

test("chips of the same name are told apart, and each removes its own", () => {
  const viewer = new Viewer();
  const article = {title: "Talks", body: ["Nothing."]};
  viewer.openCollection(
    "x",
    makeCollection("X", [
      {...article, id: "a"},
      {...article, id: "b"}
    ])
  );
  viewer.filter({articles: ["a", "b"], actors: ["Talks"]});
  const chips = chipsOf(viewer);
  expect(chips.map(({label}) => label)).toEqual(["Talks", "Talks", "Talks"]);
  expect(new Set(chips.map(({key}) => key)).size).toBe(3);
  expect(chips[1]!.without).toEqual({articles: ["b"]});
});
