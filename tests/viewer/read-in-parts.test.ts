import fc from "fast-check";
import {expect, test} from "vitest";
import type {EventCollection} from "../../src/domain/collection.js";
import {InputError} from "../../src/domain/input-error.js";
import {readCollection} from "../../src/viewer/read-collection.js";
import {readInParts} from "../../src/viewer/read-in-parts.js";
import {buildColumns} from "../../src/viewer/state/columns.js";
import {buildSearchText} from "../../src/viewer/state/search.js";
import {makeCollection} from "./make-collection.js";

const encoder = new TextEncoder();

function collection(length: number): EventCollection {
  return makeCollection("Many", [
    {
      id: "a",
      title: "A",
      body: Array.from({length}, (_, index) => ({
        sentence: `Event ${index} was in Łódź in ${1900 + (index % 100)}.`,
        edtf: String(1900 + (index % 100)),
        place: {name: "Łódź", at: [19.46, 51.77] as const}
      }))
    }
  ]);
}

const read = (json: string) => readInParts("test", encoder.encode(json));

/** What an opening says of a text: what it holds, or the error. */
function outcome(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

test("a collection that is read in parts is the one that is read as a whole", () => {
  const {dateline, features} = collection(1_203);
  const packed = read(JSON.stringify({type: "FeatureCollection", features, dateline}, null, 1))!;
  expect(packed.head).toEqual(dateline);
  expect(packed.columns).toEqual(buildColumns(features, ["a"]));
  expect(packed.searchText).toEqual(buildSearchText(features));
  expect(packed.idHashes).toHaveLength(1_203);
});

test("what is wrong with an event is said as when all is read as a whole", () => {
  const sound = JSON.stringify(collection(3));
  fc.assert(
    fc.property(
      fc.nat(sound.length - 1),
      fc.constantFrom("0", "null", "[]", '"x"', "", ",", "}"),
      (at, put) => {
        const text = sound.slice(0, at) + put + sound.slice(at + 1);
        const whole = outcome(() => readCollection("test", text, "Not JSON."));
        const parts = outcome(() => read(text));
        if (parts === null) return; // read as a whole then
        if (typeof whole === "string") expect(parts).toBe(whole);
        else {
          const {dateline, features} = whole as EventCollection;
          expect(parts).toMatchObject({head: dateline, columns: buildColumns(features, ["a"])});
        }
      }
    ),
    {numRuns: 150}
  );
});

test.each([
  ["no JSON", '{"type":"FeatureCollection","features":[{},{]}'],
  ["no list of features", "{}"],
  ["two events without a comma between", '{"dateline":{},"features":[{}{}]}'],
  ["plain GeoJSON", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}']
])("%s is refused, or left to be read as a whole", (_, text) => {
  expect(outcome(() => read(text)) ?? null).toSatisfy((found) => found === null || typeof found === "string");
});
