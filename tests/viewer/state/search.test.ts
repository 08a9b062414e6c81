import {expect, test} from "vitest";
import {openCollection} from "../../../src/viewer/state/opened.js";
import {fold, matchingPositions} from "../../../src/viewer/state/search.js";
import {makeCollection} from "../make-collection.js";

/** How many of some sentences a query finds. */
function found(query: string, ...sentences: string[]): number {
  const body = sentences.map((sentence) => ({sentence}));
  const {columns, searchText} = openCollection("x", makeCollection("X", [{id: "x", title: "X", body}]));
  return matchingPositions(columns, searchText()!, query).reduce((sum, one) => sum + one, 0);
}

test.each([
  ["tskhinvali", "Tskhinvali"],
  ["ЦХИНВАЛИ", "в городе Цхинвали"],
  ["йошкар", "Йошкар-Ола"],
  ["cafe", "CAFÉ"],
  ["lodz", "Łódź"],
  ["strasse", "Straße"],
  ["diyarbakir", "Diyarbakır"],
  ["aero", "Ærø"],
  ["xi'an", "Xi’an"],
  ["Xi’an", "Xi'an"],
  ["nagorno-karabakh", "Nagorno‑Karabakh"],
  ["1914-18", "1914–18"],
  ["تبليسي", "تبلـيسي"],
  ["თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"]
])("%s finds %s", (query, sentence) => {
  expect(found(query, `It was in ${sentence}.`)).toBe(1);
});

test("words are found in any order, a phrase between quotation marks as it stands", () => {
  const sentences = ["Talks were held in Vienna.", "In Vienna no talks were held."];
  expect(found("held vienna", ...sentences)).toBe(2);
  expect(found('"held in Vienna"', ...sentences)).toBe(1);
  expect(found("“held in Vienna” talks", ...sentences)).toBe(1);
  expect(found('"held in Vienna" nobody', ...sentences)).toBe(0);
});

test("a quotation mark without a second one, and one with nothing behind, hide nothing while a phrase is typed", () => {
  expect(found('"', "Talks were held.")).toBe(1);
  expect(found('""', "Talks were held.")).toBe(1);
  expect(found('"talks were', "Talks were held.")).toBe(1);
});

test("signs of a regular expression stand for themselves", () => {
  expect(found("(12)", "Talks (12) were held.", "Talks 12 were held.")).toBe(1);
  expect(found("[a-z]", "Talks were held.")).toBe(0);
});

test("what is folded twice stays as it is", () => {
  for (const text of ["Łódź “so” ‑ Xi’an", "STRASSE Straße"]) expect(fold(fold(text))).toBe(fold(text));
});
