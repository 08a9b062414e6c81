import type {EventCollection} from "../collection.js";
import type {EventFeature} from "../event.js";

/** A file that another program opens. */
export type Exported = {
  readonly text: string;
  /** Events that the form cannot hold, e.g. those without a date in a calendar. */
  readonly leftOut: number;
};

/** A form in which a collection leaves Dateline. */
export type ExportFormat = {
  readonly id: string;
  /** As the reader sees it. */
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** @param now - ISO 8601 with `Z`, for forms that ask when they were written */
  readonly write: (collection: EventCollection, now: string) => Exported;
};

/** Longitude and latitude of an event's place: the end of a movement. */
export function pointOf({properties}: EventFeature): readonly [lng: number, lat: number] | null {
  return properties.place?.at ?? null;
}

/** Where an event was told, for people: title of the article, or its outlet or id. */
export function sourceLabel(collection: EventCollection, {properties}: EventFeature): string {
  const {article: id} = properties.sources[0];
  const article = collection.dateline.articles.find((each) => each.id === id);
  return article?.title ?? article?.source ?? id;
}

/** Address of the first source's article, if it has one. */
export function sourceUrl(collection: EventCollection, {properties}: EventFeature): string | null {
  const {article: id} = properties.sources[0];
  return collection.dateline.articles.find((each) => each.id === id)?.url ?? null;
}

/** `&`, `<`, `>` and both quotes as character references: safe as text and in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** What XML 1.0 and calendars cannot hold is left out: control characters, lone surrogates, non-characters. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (each) => ("\t\n\r".includes(each) ? each : ""));
}

export function escapeXml(text: string): string {
  return escapeMarkup(withoutControls(text));
}
