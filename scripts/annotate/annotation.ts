import type {Article, Span} from "../../src/domain/article.js";
import type {EventFeature} from "../../src/domain/event.js";
import type {Resolution} from "../../src/domain/place.js";
import type {Extraction} from "../../src/extract/extract.js";

/**
 * One line of `npm run annotate`: a public contract, described in `scripts/README.md`. All offsets are half-open, in
 * UTF-16 code units into the article's `text`. Fields may be added; none is renamed, removed or given another meaning.
 */
export type Annotation = {
  readonly id: string;
  readonly sentences: readonly Span[];
  readonly toponyms: readonly ToponymAnnotation[];
  readonly timexes: readonly TimexAnnotation[];
  readonly names: readonly {start: number; end: number; text: string; type: "person" | "organization"}[];
  readonly events: readonly EventAnnotation[];
};

/** From `name` on all `null`, and `confidence` 0, where no place could be told. */
export type ToponymAnnotation = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "literal" | "associative" | "demonym";
  readonly name: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly countryCode: string | null;
  readonly gazetteer: string | null;
  readonly entryId: string | null;
  readonly confidence: number;
};

export type TimexAnnotation = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly anchor: string;
  readonly rule: string;
};

/** `start` and `end` are those of the sentence that tells of it best. */
export type EventAnnotation = {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly place: {
    readonly name: string;
    readonly lat: number;
    readonly lon: number;
    readonly radiusKm: number;
  } | null;
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly actors: readonly {readonly name: string; readonly role?: string}[];
};

/** What extraction found, in the public form. */
export function annotationOf({
  article,
  sentences,
  resolutions,
  timexes,
  names,
  events
}: Extraction): Annotation {
  return {
    id: article.id,
    sentences,
    toponyms: resolutions.map(toponymOf),
    timexes: timexes.map(
      ({span: [start, end], surface, type, value, edtf, earliest, latest, anchor, rule}) => ({
        start,
        end,
        text: surface,
        type,
        value,
        edtf,
        earliest,
        latest,
        anchor,
        rule
      })
    ),
    names: names.map(({span: [start, end], surface, type}) => ({start, end, text: surface, type})),
    events: events.map((event) => eventOf(event, article))
  };
}

function toponymOf({toponym, chosen, confidence}: Resolution): ToponymAnnotation {
  const [start, end] = toponym.span;
  return {
    start,
    end,
    text: toponym.surface,
    kind: toponym.kind,
    name: chosen?.name ?? null,
    lat: chosen?.at[1] ?? null,
    lon: chosen?.at[0] ?? null,
    radiusKm: chosen?.radiusKm ?? null,
    countryCode: chosen?.countryCode ?? null,
    gazetteer: chosen?.gazetteer ?? null,
    entryId: chosen?.entryId ?? null,
    confidence: chosen ? Math.round(confidence * 10_000) / 10_000 : 0
  };
}

function eventOf({properties}: EventFeature, {id}: Article): EventAnnotation {
  const {title, type, status, place, time, actors, sources} = properties;
  const [start, end] = (sources.find(({article}) => article === id) ?? sources[0]).span;
  return {
    start,
    end,
    title,
    type,
    status,
    place: place && {
      name: place.gazetteerName,
      lat: place.at[1],
      lon: place.at[0],
      radiusKm: place.radiusKm
    },
    edtf: time?.edtf ?? null,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    actors
  };
}
