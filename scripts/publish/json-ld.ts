import type {EventCollection} from "../../src/domain/collection.js";
import type {EventFeature} from "../../src/domain/event.js";

const SCHEMA = "https://schema.org";

/**
 * What search engines can be told without claiming more than the articles do: the articles, and
 * the events that have a place and a date that ISO 8601 can write.
 *
 * @returns JSON that is safe between `<script type="application/ld+json">` and its end
 */
export function jsonLd({dateline, features}: EventCollection): string {
  const articles = dateline.articles.map(({title, url, author, date, source, lang}) => ({
    "@type": "NewsArticle",
    ...(title && {headline: title}),
    ...(url && {url}),
    ...(author && {author: {"@type": "Person", name: author}}),
    ...(date && isIsoDate(date.edtf) && {datePublished: date.edtf}),
    ...(source && {publisher: {"@type": "Organization", name: source}}),
    ...(lang && {inLanguage: lang})
  }));
  const page = {
    "@context": SCHEMA,
    "@type": "CollectionPage",
    name: dateline.title,
    ...(dateline.lang && {inLanguage: dateline.lang}),
    isBasedOn: articles,
    about: features.flatMap(toEvent)
  };
  return JSON.stringify(page)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Ongoing events are left out: they have no date on which they are. */
function toEvent({properties}: EventFeature): object[] {
  const {title, time, place, status, actors} = properties;
  if (!place || !time?.edtf || !isIsoDate(time.edtf) || status === "ongoing") return [];
  const state = {happened: null, planned: "EventScheduled", cancelled: "EventCancelled"}[status];
  return [
    {
      "@type": "Event",
      name: title,
      startDate: time.edtf,
      ...(state && {eventStatus: `${SCHEMA}/${state}`}),
      location: {
        "@type": "Place",
        name: place.name,
        geo: {"@type": "GeoCoordinates", latitude: place.at[1], longitude: place.at[0]}
      },
      ...(actors.length > 0 && {performer: actors.map(({name}) => ({"@type": "Thing", name}))})
    }
  ];
}

/** Year, month or day, certain. */
function isIsoDate(edtf: string): boolean {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf);
}
