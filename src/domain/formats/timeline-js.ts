import {civilDay} from "../calendar.js";
import {intervalOfEdtf} from "../time.js";
import type {Precision} from "../timex.js";
import {escapeMarkup, sourceLabel, sourceUrl, withoutControls, type ExportFormat} from "./format.js";

type TimelineDate = {year: number; month?: number; day?: number};

/** JSON for TimelineJS 3, as finely as the date is known; an event that begins on no day is left out. */
export const timelineJs: ExportFormat = {
  id: "timeline-js",
  label: "TimelineJS",
  extension: "json",
  mediaType: "application/json",
  write(collection) {
    const events = collection.features.flatMap((event) => {
      const {title, time, sources, place, type} = event.properties;
      if (!time?.edtf) return [];
      const [from, to] = intervalOfEdtf(time.edtf);
      if (from === -Infinity) return [];
      const url = sourceUrl(collection, event);
      const source = escapeMarkup(sourceLabel(collection, event));
      const link = url ? `<a href="${escapeMarkup(url)}" rel="noopener nofollow">${source}</a>` : source;
      return [
        {
          start_date: timelineDate(from, time.precision),
          ...(to !== Infinity && to - from > 1 && {end_date: timelineDate(to - 1, time.precision)}),
          display_date: escapeMarkup(time.wording),
          text: {
            headline: escapeMarkup(title),
            text: `<p>${escapeMarkup(sources[0].sentence)}</p><p>${link}</p>`
          },
          group: type,
          unique_id: encodeURIComponent(withoutControls(event.id)),
          ...(place && {location: {name: escapeMarkup(place.name), lat: place.at[1], lon: place.at[0]}})
        }
      ];
    });
    const title = {text: {headline: escapeMarkup(collection.dateline.title)}};
    const text = `${JSON.stringify({title, events}, null, 2)}\n`;
    return {text, leftOut: collection.features.length - events.length};
  }
};

function timelineDate(days: number, precision: Precision): TimelineDate {
  const {year, month, day} = civilDay(days);
  if (precision === "year" || precision === "decade" || precision === "century") return {year};
  return precision === "month" ? {year, month} : {year, month, day};
}
