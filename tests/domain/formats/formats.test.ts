import {kml as readKml} from "@tmcw/togeojson";
import {DOMParser} from "@xmldom/xmldom";
import {parse as readCsv} from "csv-parse/sync";
import fc from "fast-check";
import ICAL from "ical.js";
import {describe, expect, test} from "vitest";
import {EXPORT_FORMATS} from "../../../src/domain/formats/formats.js";
import type {EventCollection} from "../../../src/domain/collection.js";
import {anyCollection} from "../collection-arbitrary.js";

const NOW = "2026-11-22T02:00:00.000Z";

const write = (id: string, collection: EventCollection) =>
  EXPORT_FORMATS.find((format) => format.id === id)!.write(collection, NOW);

/** As an XML or calendar reader sees a text: without what these cannot hold, white space aside. */
const legible = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]/gu, (each) => ("\t\n\r".includes(each) ? each : ""))
    .replace(/\s+/gu, "");

function check(
  id: string,
  holds: (collection: EventCollection, text: string, written: number) => void
): void {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const {text, leftOut} = write(id, collection);
      holds(collection, text, collection.features.length - leftOut);
    }),
    {numRuns: 150}
  );
}

describe("a second implementation reads", () => {
  test("CSV back with every event, title and coordinate", () => {
    check("csv", ({features}, text, written) => {
      const rows = readCsv(text, {columns: true}) as Record<string, string>[];
      expect(rows).toHaveLength(written);
      for (const [index, row] of rows.entries()) {
        const {title, place} = features[index]!.properties;
        expect(row["title"]!.replace(/^'/u, "")).toBe(title.replace(/^'/u, ""));
        expect(row["latitude"]).toBe(place ? String(place.at[1]) : "");
      }
    });
  });

  test("iCalendar back with every dated event and its days", () => {
    check("icalendar", ({features}, text, written) => {
      expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
      expect(entries).toHaveLength(written);
      for (const entry of entries) {
        const id = entry.uid.replace(/@dateline$/u, "");
        const event = features.find((each) => each.id === id)!;
        expect(legible(entry.summary ?? "")).toBe(legible(event.properties.title));
        expect(entry.startDate.isDate && entry.startDate.compare(entry.endDate)).toBe(-1);
      }
    });
  });

  test("KML back with every placed event, its title and its geometry", () => {
    check("kml", ({features}, text, written) => {
      const document = new DOMParser({
        onError: (level, message) => {
          throw new Error(`${level}: ${message}`);
        }
      }).parseFromString(text, "text/xml");
      const read = readKml(document as unknown as Document).features;
      expect(read).toHaveLength(written);
      for (const feature of read) {
        const event = features.find(({id}) => id === feature.properties!["id"])!;
        expect(feature.geometry).toEqual(JSON.parse(JSON.stringify(event.geometry)));
        expect(legible(String(feature.properties!["name"] ?? ""))).toBe(legible(event.properties.title));
      }
    });
  });

  test("JSON forms back, with a date for each TimelineJS event", () => {
    check("timeline-js", (_collection, text, written) => {
      const {events} = JSON.parse(text) as {events: {start_date: {year: number}}[]};
      expect(events).toHaveLength(written);
      expect(events.every(({start_date}) => Number.isInteger(start_date.year))).toBe(true);
    });
    check("linked-places", (_collection, text, written) => {
      const {features} = JSON.parse(text) as {features: {names: object[]; geometry: object}[]};
      expect(features).toHaveLength(written);
    });
  });
});

test("GeoJSON leaves as the collection that it is", () => {
  check("geojson", (collection, text) => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(collection)));
  });
});
