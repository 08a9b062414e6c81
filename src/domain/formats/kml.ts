import type {EventFeature} from "../event.js";
import {escapeXml, pointOf, sourceLabel, sourceUrl, type ExportFormat} from "./format.js";

/** OGC KML 2.2: a placemark an event, with its time span; unplaced ones are left out. */
export const kml: ExportFormat = {
  id: "kml",
  label: "KML",
  extension: "kml",
  mediaType: "application/vnd.google-earth.kml+xml",
  write(collection) {
    const placed = collection.features.filter((event) => event.geometry !== null && pointOf(event));
    const placemarks = placed.map((event) => {
      const {title, time, sources, type, status, place} = event.properties;
      const data = {
        id: event.id,
        type,
        status,
        place: place?.name,
        date: time?.edtf,
        date_wording: time?.wording,
        source: sourceLabel(collection, event),
        url: sourceUrl(collection, event)
      };
      const told = Object.entries(data).flatMap(([name, value]) =>
        value ? [`<Data name="${name}"><value>${escapeXml(value)}</value></Data>`] : []
      );
      return [
        "<Placemark>",
        `<name>${escapeXml(title)}</name>`,
        // Twice: once for the XML, once because globes show a description as HTML.
        `<description>${escapeXml(escapeXml(sources[0].sentence))}</description>`,
        timeSpan(event),
        `<ExtendedData>${told.join("")}</ExtendedData>`,
        geometry(event),
        "</Placemark>"
      ].join("");
    });
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
      `<name>${escapeXml(collection.dateline.title)}</name>`,
      ...placemarks,
      "</Document></kml>",
      ""
    ].join("\n");
    return {text, leftOut: collection.features.length - placed.length};
  }
};

function timeSpan({properties: {time}}: EventFeature): string {
  if (!time?.earliest && !time?.latest) return "";
  const begin = time.earliest ? `<begin>${time.earliest}</begin>` : "";
  const end = time.latest ? `<end>${time.latest}</end>` : "";
  return `<TimeSpan>${begin}${end}</TimeSpan>`;
}

function geometry({geometry: shape}: EventFeature): string {
  if (!shape) return "";
  const positions = shape.type === "Point" ? [shape.coordinates] : shape.coordinates;
  const coordinates = positions.map(([lng, lat]) => `${lng},${lat}`).join(" ");
  const tessellate = shape.type === "LineString" ? "<tessellate>1</tessellate>" : "";
  return `<${shape.type}>${tessellate}<coordinates>${coordinates}</coordinates></${shape.type}>`;
}
