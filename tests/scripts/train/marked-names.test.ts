import {expect, test} from "vitest";
import {InputError} from "../../../src/domain/input-error.js";
import {marked, readMarkedNames} from "../../../scripts/train/marked-names.js";

test("marked takes the marks out of a sentence and says where the names are", () => {
  const {text, names} = marked("[P Ada Obi]'s men left [L Lorup].", "line 1");
  expect(text).toBe("Ada Obi's men left Lorup.");
  expect(names.map(({start, end, type}) => `${type} ${text.slice(start, end)}`)).toEqual([
    "PER Ada Obi",
    "LOC Lorup"
  ]);
});

test("marked says which bracket it cannot read", () => {
  expect(() => marked("[X Ada Obi] left.", "line 1")).toThrow(InputError);
  expect(() => marked("[P Ada Obi left.", "line 1")).toThrow(/line 1: expected names as in/u);
});

test("readMarkedNames reads every sentence that the project has", async () => {
  const all = await readMarkedNames();
  expect(all.length).toBeGreaterThan(800);
  for (const {text, names} of all) {
    for (const {start, end} of names) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  }
});
