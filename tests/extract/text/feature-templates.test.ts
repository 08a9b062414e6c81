import {expect, test} from "vitest";
import {addRow, numbered, templatesOf} from "../../../src/extract/text/feature-templates.js";
import {featureHash, paired} from "../../../src/extract/text/sequence-model.js";

const V = numbered(["word", "before", "shape"]);

test("addRow appends a feature for each template, numbered from the base", () => {
  const templates = templatesOf(V, ["shape", "before word", "before word shape"]);
  const values = new Int32Array(4);
  [values[V.word], values[V.before], values[V.shape]] = [7, -1, 3];
  const rows = {hashes: new Int32Array(8), from: Int32Array.of(0, 2, 0, 0), rows: 1};
  addRow(templates, values, rows, 100);
  expect([...rows.hashes.slice(2, 5)]).toEqual([
    featureHash(100, 3),
    featureHash(101, paired(-1, 7)),
    featureHash(102, paired(paired(-1, 7), 3))
  ]);
  expect([rows.rows, rows.from[2]]).toEqual([2, 5]);
});

test("templatesOf refuses a template that names no value", () => {
  expect(() => templatesOf(V, ["word behind"])).toThrow("No value is named behind.");
});
