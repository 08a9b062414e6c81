import type {EventCollection} from "../collection.js";
import type {EventFeature} from "../event.js";
import {sourceLabel, sourceUrl, type ExportFormat} from "./format.js";

type Cell = string | number | null | undefined;

const COLUMNS: readonly [name: string, cell: (event: EventFeature, collection: EventCollection) => Cell][] = [
  ["id", ({id}) => id],
  ["title", ({properties}) => properties.title],
  ["type", ({properties}) => properties.type],
  ["status", ({properties}) => properties.status],
  ["date", ({properties}) => properties.time?.edtf],
  ["earliest", ({properties}) => properties.time?.earliest],
  ["latest", ({properties}) => properties.time?.latest],
  ["date_wording", ({properties}) => properties.time?.wording],
  ["place", ({properties}) => properties.place?.name],
  ["gazetteer_name", ({properties}) => properties.place?.gazetteerName],
  ["latitude", ({properties}) => properties.place?.at[1]],
  ["longitude", ({properties}) => properties.place?.at[0]],
  ["radius_km", ({properties}) => properties.place?.radiusKm],
  ["country", ({properties}) => properties.place?.countryCode],
  ["disputed", ({properties}) => properties.place?.disputed],
  ["from_place", ({properties}) => properties.origin?.name],
  ["relation_from", ({properties}) => properties.relation?.from.name],
  ["relation_to", ({properties}) => properties.relation?.to.name],
  [
    "actors",
    ({properties}) => properties.actors.map(({name, role}) => (role ? `${role} ${name}` : name)).join("; ")
  ],
  ["confidence", ({properties}) => properties.confidence],
  ["sentence", ({properties}) => properties.sources[0].sentence],
  ["source", (event, collection) => sourceLabel(collection, event)],
  ["url", (event, collection) => sourceUrl(collection, event)]
];

/** RFC 4180 with a header row; holds every event. */
export const csv: ExportFormat = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  mediaType: "text/csv",
  write(collection) {
    const rows = collection.features.map((event) =>
      COLUMNS.map(([, cell]) => formatCell(cell(event, collection)))
    );
    const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => row.join(","));
    return {text: `${lines.join("\r\n")}\r\n`, leftOut: 0};
  }
};

/** A text that a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets do. */
function formatCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
