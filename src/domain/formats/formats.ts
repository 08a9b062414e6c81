import {csv} from "./csv.js";
import type {ExportFormat} from "./format.js";
import {icalendar} from "./icalendar.js";
import {kml} from "./kml.js";
import {linkedPlaces} from "./linked-places.js";
import {timelineJs} from "./timeline-js.js";

/** A collection as it is: GeoJSON, RFC 7946. */
const geojson: ExportFormat = {
  id: "geojson",
  label: "GeoJSON",
  extension: "geojson",
  mediaType: "application/geo+json",
  write: (collection) => ({text: `${JSON.stringify(collection)}\n`, leftOut: 0})
};

/** Every form in which a collection can leave, as a reader is offered them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  geojson,
  linkedPlaces,
  csv,
  icalendar,
  kml,
  timelineJs
];
