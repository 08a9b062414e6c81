import {pointOf, sourceLabel, sourceUrl, withoutControls, type ExportFormat} from "./format.js";

const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld";

/** Linked Places Format 1.1 (GeoJSON-T): a feature an event with its place and its `when`; unplaced ones are left out. */
export const linkedPlaces: ExportFormat = {
  id: "linked-places",
  label: "Linked Places",
  extension: "jsonld",
  mediaType: "application/ld+json",
  write(collection) {
    const features = collection.features.flatMap((event) => {
      const {title, place, type, sources} = event.properties;
      const point = pointOf(event);
      if (!place || !point || !event.geometry) return [];
      const when = event.when && event.when.timespans.length > 0 ? event.when : null;
      const url = sourceUrl(collection, event);
      const geonames = place.gazetteer === "geonames" && /^\d+$/.test(place.entryId);
      return [
        {
          "@id": `urn:dateline:${encodeURIComponent(withoutControls(event.id))}`,
          type: "Feature",
          properties: {title, ccodes: place.countryCode ? [place.countryCode] : []},
          ...(when && {when}),
          names: [
            {
              toponym: place.name,
              citations: [{label: sourceLabel(collection, event), ...(url && {"@id": url})}]
            }
          ],
          types: [{identifier: `dateline:${type}`, label: type}],
          geometry: event.geometry,
          ...(geonames && {links: [{type: "closeMatch", identifier: `gn:${place.entryId}`}]}),
          descriptions: [
            {value: sources[0].sentence, ...(collection.dateline.lang && {lang: collection.dateline.lang})}
          ]
        }
      ];
    });
    const text = `${JSON.stringify({type: "FeatureCollection", "@context": CONTEXT, features}, null, 2)}\n`;
    return {text, leftOut: collection.features.length - features.length};
  }
};
