import * as fc from "fast-check";
import {expect, test} from "vitest";
import {featureRanges, hashOf, openPacked} from "../../../src/viewer/state/packed.js";
import {buildColumns} from "../../../src/viewer/state/columns.js";
import {buildSearchText} from "../../../src/viewer/state/search.js";
import {makeCollection} from "../make-collection.js";

const encoder = new TextEncoder();

test("featureRanges finds each feature, whatever stands in the strings and around", () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), {maxLength: 5}),
      fc.jsonValue(),
      fc.boolean(),
      (values, other, first) => {
        const features = values.map((value) => ({type: "Feature", value}));
        const head = {dateline: other, note: 'features":[{"', list: [[{features: [1]}]]};
        const json = JSON.stringify(first ? {features, ...head} : {...head, features}, null, first ? 1 : 0);
        const bytes = encoder.encode(json);
        const ranges = featureRanges(bytes)!;
        const read = features.map((_, index) =>
          JSON.parse(new TextDecoder().decode(bytes.subarray(ranges.starts[index], ranges.ends[index])))
        );
        expect(read).toEqual(JSON.parse(JSON.stringify(features)));
      }
    )
  );
});

test("featureRanges gives up where there is no list of features, or a second one", () => {
  expect(featureRanges(encoder.encode('{"a":[{}]}'))).toBeNull();
  expect(featureRanges(encoder.encode('{"features":[{}],"features":[{}]}'))).toBeNull();
});

test("a packed collection gives the same events as the one it was made from", () => {
  const collection = makeCollection("Test", [
    {id: "a", title: "A", body: [{sentence: "Łódź, 1999.", edtf: "1999"}, {sentence: "Then “this”."}]}
  ]);
  const bytes = encoder.encode(JSON.stringify(collection)) as Uint8Array<ArrayBuffer>;
  const opened = openPacked("test", {
    head: collection.dateline,
    columns: buildColumns(collection.features, ["a"]),
    searchText: buildSearchText(collection.features),
    bytes,
    ...featureRanges(bytes)!,
    idHashes: Uint32Array.from(collection.features, ({id}) => hashOf(id))
  });
  for (const [index, event] of collection.features.entries()) {
    expect(opened.eventAt(index)).toEqual(event);
    expect(opened.indexOfId(event.id)).toBe(index);
  }
  expect(opened.indexOfId("nothing")).toBe(-1);
});
