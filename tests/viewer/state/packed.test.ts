import {expect, test} from "vitest";
import {hashOf, openPacked} from "../../../src/viewer/state/packed.js";
import {buildColumns} from "../../../src/viewer/state/columns.js";
import {buildSearchText, type SearchText} from "../../../src/viewer/state/search.js";
import {makeCollection} from "../make-collection.js";

const encoder = new TextEncoder();

test("a packed collection gives the same events as the one it was made from, and its words later", async () => {
  const collection = makeCollection("Test", [
    {id: "a", title: "A", body: [{sentence: "Łódź, 1999.", edtf: "1999"}, {sentence: "Then “this”."}]}
  ]);
  const parts = collection.features.map((event) => encoder.encode(JSON.stringify(event)));
  const bytes = encoder.encode(collection.features.map((event) => JSON.stringify(event)).join(""));
  let at = 0;
  const ends = Uint32Array.from(parts, ({length}) => (at += length));
  let arrive: (text: SearchText) => void = () => undefined;
  const opened = openPacked(
    "test",
    {
      head: collection.dateline,
      columns: buildColumns(collection.features, ["a"]),
      pieces: [{first: 0, bytes}],
      starts: Uint32Array.of(0, ...ends.slice(0, -1)),
      ends,
      idHashes: Uint32Array.from(collection.features, ({id}) => hashOf(id))
    },
    new Promise((resolve) => (arrive = resolve))
  );
  for (const [index, event] of collection.features.entries()) {
    expect(opened.eventAt(index)).toEqual(event);
    expect(opened.indexOfId(event.id)).toBe(index);
  }
  expect(opened.indexOfId("nothing")).toBe(-1);
  expect(opened.searchText()).toBeNull();
  arrive(buildSearchText(collection.features));
  await opened.whenSearchable;
  expect(opened.searchText()).toEqual(buildSearchText(collection.features));
});
