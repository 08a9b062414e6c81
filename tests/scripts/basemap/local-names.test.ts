import {expect, test} from "vitest";
import {localName, readLocalNames} from "../../../scripts/basemap/local-names.js";

/** Names as GeoNames has them: of all languages, in no order, with slips. */
test.each([
  ["Kharkiv", "UA", ["Charkow", "Харков", "Харьков", "Харків", "חרקוב"], "Харків"],
  ["Kazan", "RU", ["Казан", "Къазан", "Казань", "Хузан", "カザン"], "Казань"],
  ["Niš", "RS", ["Nisch", "Ниш", "Нишѫ", "Ниш "], "Ниш"],
  ["Basrah", "IQ", ["Basra", "بصرة", "البصرة", "بصره", "بەسرە"], "البصرة"],
  ["Tabriz", "IR", ["Täbris", "تبريز", "تبریز", "تەورێز"], "تبریز"],
  ["Guangzhou", "CN", ["Kanton", "廣州", "广州市", "广州", "광저우"], "广州"],
  ["Tokyo", "JP", ["Tokio", "东京", "東京都", "東京", "とうきょう"], "東京"],
  ["Athens", "GR", ["Athen", "Αθηνα", "Ἀθῆναι", "Αθήνα", "Αθήναι"], "Αθήνα"],
  ["Chennai", "IN", ["Madras", "चेन्नई", "சென்னை", "చెన్నై"], "சென்னை"],
  ["Gori", "GE", ["Gori", "Гори", "გორი", "ქალაქი"], "გორი"]
])("localName of %s is written as in %s", (name, country, names, local) => {
  expect(localName(name, names, country, country === "IN" ? "25" : "")).toBe(local);
});

test("localName has none where the script is Latin, the country unknown, or no name is in its script", () => {
  expect(localName("Munich", ["München", "Мюнхен"], "DE", "")).toBeNull();
  expect(localName("Nowhere", ["Нигде"], "XX", "")).toBeNull();
  expect(localName("Sochi", ["Sotschi", "索契", ""], "RU", "")).toBeNull();
});

test("readLocalNames leaves towns of disputed areas as they are, and takes what is given for the largest", async () => {
  const town = {otherNames: ["Цхинвали", "ცხინვალი"], division: "", capital: false, rank: 5, size: 2};
  const square = [[43, 42], [45, 42], [45, 43], [43, 43], [43, 42]]; // prettier-ignore
  const area = {
    type: "Feature" as const,
    properties: {id: "somewhere", name: "Somewhere"},
    geometry: {type: "Polygon" as const, coordinates: [square]}
  };
  const names = await readLocalNames(
    [
      {...town, id: 1, name: "Tskhinvali", country: "GE", lng: 43.97, lat: 42.22},
      {...town, id: 2, name: "Tskhinvali", country: "GE", lng: 43.97, lat: 41.9},
      {...town, id: 3, name: "Moscow", otherNames: ["Москвы"], country: "RU", lng: 37.6, lat: 55.8},
      {...town, id: 4, name: "Jerusalem", otherNames: ["ירושלים"], country: "IL", lng: 35.2, lat: 31.8}
    ],
    [area]
  );
  expect([...names]).toEqual([
    [2, {name: "ცხინვალი", script: "Geor"}],
    [3, {name: "Москва", script: "Cyrl"}]
  ]);
});
