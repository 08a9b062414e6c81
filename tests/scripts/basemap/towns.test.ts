import {gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {townsFile} from "../../../scripts/basemap/towns.js";

const town = {
  id: 1,
  name: "Sochi",
  otherNames: ["AER", "Soci", "Сочи", "Сочі", "სოჭი", "سوتشي", "索契", "Сочи (город)"],
  country: "RU",
  division: "38",
  lng: 39.72569,
  lat: 43.59917,
  capital: false,
  rank: 5,
  size: 1
};

test("townsFile has a line a town, with its names in the scripts that the page speaks", () => {
  const text = gunzipSync(townsFile([town, {...town, name: "Adler", otherNames: [""]}])).toString();
  expect(text.split("\n")).toEqual([
    "Sochi\tСочи,Сочі,სოჭი,سوتشي\tRU\t39.73\t43.60",
    "Adler\t\tRU\t39.73\t43.60"
  ]);
});

test("townsFile keeps no more than 12,000, the first", () => {
  const many = Array.from({length: 12_500}, (_, index) => ({...town, name: `T${index}`}));
  const lines = gunzipSync(townsFile(many)).toString().split("\n");
  expect(lines).toHaveLength(12_000);
  expect(lines.at(-1)).toMatch(/^T11999\t/u);
});
