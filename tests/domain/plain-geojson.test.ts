import fc from "fast-check";
import {expect, test} from "vitest";
import {parseCollection} from "../../src/domain/collection.js";
import {InputError} from "../../src/domain/input-error.js";
import {fromPlainGeoJson, isPlainGeoJson} from "../../src/domain/plain-geojson.js";

const point = (properties: object | null, coordinates: readonly number[] = [44, 42]) => ({
  type: "Feature",
  geometry: {type: "Point", coordinates},
  properties
});

const read = (...features: object[]) =>
  fromPlainGeoJson({type: "FeatureCollection", features}, "finds.geojson");

test("fromPlainGeoJson gives an event that leads back to its own words", () => {
  const {dateline, features} = read(
    point({Name: "Bridge opens", date: "1889-11-14", description: "At  noon."})
  );
  const {time, sources} = features[0]!.properties;
  expect(features[0]!.geometry).toEqual({type: "Point", coordinates: [44, 42]});
  expect(dateline.articles[0]!.text).toBe("Bridge opens. At noon. (1889-11-14)");
  expect(dateline.articles[0]!.text.slice(...time!.span)).toBe("1889-11-14");
  expect(sources[0].sentence).toBe("Bridge opens. At noon. (1889-11-14)");
});

test.each([
  [{date: "2024-03-18"}, "2024-03-18"],
  [{date: "2024-03-18 12:00"}, "2024-03-18"],
  [{date: "2024-03-18T12:00:00Z"}, "2024-03-18T12:00:00Z"],
  [{year: 1889}, "1889"],
  [{start: "1914", end: "1918"}, "1914/1918"],
  [{EDTF: "199X"}, "199X"],
  [{date: "last spring"}, null],
  [{date: 1_700_000_000_000}, null],
  [{}, undefined]
])("fromPlainGeoJson reads the date of %j as %j", (properties, edtf) => {
  expect(read(point(properties)).features[0]!.properties.time?.edtf).toBe(edtf);
});

test("fromPlainGeoJson keeps and notices what has no point or no readable date", () => {
  const {dateline, features} = read({
    type: "Feature",
    geometry: null,
    properties: {title: "A", date: "soon"}
  });
  expect(features).toHaveLength(1);
  expect(dateline.articles[0]!.notices.map(({message}) => message)).toEqual([
    '"A" has no point, so it is not on the map.',
    '"A" has the date "soon", which could not be read.'
  ]);
});

test("fromPlainGeoJson names swapped coordinates with their path", () => {
  expect(() => read(point({}), point({}, [52.5, 113.4]))).toThrow(
    new InputError(
      "finds.geojson features[1].geometry.coordinates",
      "expected longitude in -180..180 and latitude in -90..90, found [52.5, 113.4]",
      "Did you mean [113.4, 52.5]? GeoJSON puts longitude first."
    )
  );
});

test.each([[{type: "Topology"}], [{type: "FeatureCollection", features: []}], [[]]])(
  "fromPlainGeoJson refuses %j",
  (json) => {
    expect(() => fromPlainGeoJson(json, "x")).toThrow(InputError);
  }
);

test("fromPlainGeoJson returns what the strict parser accepts, or refuses", () => {
  const properties = fc.dictionary(
    fc.constantFrom("title", "date", "end", "year", "notes", "x"),
    fc.jsonValue()
  );
  const geometry = fc.oneof(
    fc.constant(null),
    fc.record({type: fc.constantFrom("Point", "Polygon"), coordinates: fc.array(fc.double({noNaN: true}))})
  );
  const feature = fc.record({type: fc.constant("Feature"), id: fc.jsonValue(), geometry, properties});
  fc.assert(
    fc.property(fc.array(feature, {minLength: 1, maxLength: 4}), (features) => {
      const json: unknown = JSON.parse(JSON.stringify({type: "FeatureCollection", features}));
      expect(isPlainGeoJson(json)).toBe(true);
      let collection;
      try {
        collection = fromPlainGeoJson(json, "x");
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return;
      }
      expect(parseCollection(JSON.parse(JSON.stringify(collection)), "x")).toEqual(collection);
    }),
    {numRuns: 300}
  );
});

test.each([
  ["https://example.org/maps/spring%20floods.geojson?v=2", {}, "spring floods"],
  ["floods.json", {}, "floods"],
  ["floods.geojson", {name: " Floods of 2024 "}, "Floods of 2024"],
  ["floods.geojson", {title: "Floods", name: "layer_1"}, "Floods"],
  [".geojson", {title: 7}, ".geojson"]
])("a file %s with %j is called %s", (where, more, title) => {
  const feature = {type: "Feature", geometry: null, properties: {title: "A"}};
  const read = fromPlainGeoJson({type: "FeatureCollection", features: [feature], ...more}, where);
  expect(read.dateline.title).toBe(title);
});
