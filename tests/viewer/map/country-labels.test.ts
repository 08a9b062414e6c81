import {expect, test} from "vitest";
import {areaFinder, namedLabels, type CountryLabels} from "../../../src/viewer/map/country-labels.js";
import {placeEntry} from "./place-data.js";

const point = (lng: number, lat: number) => ({type: "Point" as const, coordinates: [lng, lat]});
const labels: CountryLabels = {
  type: "FeatureCollection",
  features: [
    {type: "Feature", properties: {code: "GE", name: "Georgia", rank: 4}, geometry: point(43, 42)},
    {
      type: "Feature",
      properties: {code: null, id: "south-ossetia", name: "South Ossetia", rank: 6, disputed: 1},
      geometry: point(44, 42.3)
    }
  ]
};

test("countries are named in the reader's language, disputed areas as the basemap has them", () => {
  expect(
    namedLabels(labels, {locale: "de", local: false}).features.map(({properties}) => properties.name)
  ).toEqual(["Georgien", "South Ossetia"]);
});

test("where local names are asked for, countries are named in their own language, disputed areas as before", () => {
  const minsk = {...labels.features[0]!, properties: {code: "BY", name: "Belarus", rank: 4}};
  const all = {...labels, features: [...labels.features, minsk]};
  expect(
    namedLabels(all, {locale: "de", local: true}).features.map(({properties}) => properties.name)
  ).toEqual(["საქართველო", "South Ossetia", "Беларусь"]);
});

test("an unknown language leaves the English names", () => {
  expect(namedLabels(labels, {locale: "not a language", local: false}).features[0]?.properties.name).toBe(
    "Georgia"
  );
});

test("a country is found by its code, a disputed area by its name, a town not at all", () => {
  const find = areaFinder(labels);
  const country = placeEntry({level: "country", countryCode: "GE", name: "Georgia"});
  expect(find(country)).toMatchObject({key: "GE", disputed: false});
  const area = placeEntry({level: "region", countryCode: "GE", name: "South Ossetia"});
  expect(find(area)).toMatchObject({key: "south-ossetia", disputed: true});
  expect(find(placeEntry({countryCode: "GE"}))).toBeNull();
});
