import fc from "fast-check";
import type {Span} from "../../src/domain/article.js";
import {
  COLLECTION_VERSION,
  type CollectionArticle,
  type EventCollection
} from "../../src/domain/collection.js";
import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type EventFeature,
  type EventPlace,
  type EventTime
} from "../../src/domain/event.js";
import type {Notice} from "../../src/domain/notice.js";
import {PLACE_LEVELS, type LngLat} from "../../src/domain/place.js";
import {ALL_DAYS, intervalOfEdtf} from "../../src/domain/time.js";

const words = fc.string({unit: "binary", maxLength: 30});
const name = fc.string({unit: "grapheme", minLength: 1, maxLength: 20});
const share = fc.double({min: 0, max: 1, noNaN: true}).map((value) => value + 0);
const url = fc.webUrl({validSchemes: ["http", "https"]}).filter((each) => !/["<>\\^`{|}]/u.test(each));
const urlOrNull = fc.option(url, {nil: null});
const lang = fc.constantFrom(null, "en", "de-AT", "zh-Hant-TW");
const edtf = fc.constantFrom(
  "2024-03-18",
  "2024-03",
  "199X",
  "XXXX-02-22",
  "2024/2025",
  "1889-11-14/..",
  "-0043"
);
const day = fc.oneof(
  fc
    .date({min: new Date("0100-01-01"), max: new Date("2999-12-31"), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("2024-03-01", "2024-03-18", "2024-03-31")
);

const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({min: -180, max: 180, noNaN: true}).map((value) => value + 0),
  fc.double({min: -90, max: 90, noNaN: true}).map((value) => value + 0)
);

function spanIn(length: number): fc.Arbitrary<Span> {
  return fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
}

function noticesIn(length: number): fc.Arbitrary<Notice[]> {
  return fc.array(
    fc.record({
      rule: fc.constantFrom("resolve/unknown-toponym", "read/not-html"),
      severity: fc.constantFrom("info", "warning", "error"),
      span: fc.option(spanIn(length), {nil: null}),
      message: words
    }),
    {maxLength: 2}
  );
}

const article: fc.Arbitrary<CollectionArticle> = fc.string({unit: "binary", maxLength: 80}).chain((text) =>
  fc.record({
    id: name,
    title: fc.option(words, {nil: null}),
    text: fc.constant(text),
    date: fc.option(fc.record({edtf, source: fc.constantFrom("option", "feed", "url")}), {nil: null}),
    source: fc.option(words, {nil: null}),
    url: urlOrNull,
    author: fc.option(words, {nil: null}),
    lang,
    notices: noticesIn(text.length)
  })
);

function placeIn(length: number): fc.Arbitrary<EventPlace> {
  const entry = {
    name,
    gazetteer: words,
    entryId: words,
    at: position,
    level: fc.constantFrom(...PLACE_LEVELS),
    countryCode: fc.constantFrom(null, "GE", "RU"),
    division: fc.constantFrom(null, "RU.38"),
    divisionName: fc.constantFrom(null, "Krasnodar")
  };
  return fc.record({
    ...entry,
    kind: fc.constantFrom("literal", "associative", "demonym"),
    span: spanIn(length),
    gazetteerName: words,
    feature: fc.constantFrom("settlement", "country", "sea", "area"),
    radiusKm: fc.double({min: 0, max: 5000, noNaN: true}).map((value) => value + 0),
    confidence: share,
    reasons: fc.array(words, {maxLength: 2}),
    rivals: fc.array(fc.record(entry), {maxLength: 2}),
    disputed: fc.option(words, {nil: null})
  });
}

function timeIn(length: number): fc.Arbitrary<EventTime> {
  return fc
    .record({
      edtf: fc.option(edtf, {nil: null}),
      wording: words,
      span: spanIn(length),
      days: fc.tuple(fc.option(day, {nil: null}), fc.option(day, {nil: null})),
      precision: fc.constantFrom("day", "month", "unknown"),
      anchor: fc.constantFrom("absolute", "none"),
      rule: words,
      alternative: fc.option(edtf, {nil: null})
    })
    .map(({days: [a, b], ...time}) => {
      const [earliest, latest] = a && b && a > b ? [b, a] : [a, b];
      const [from, to] = time.edtf === null ? ALL_DAYS : intervalOfEdtf(time.edtf);
      const agree =
        (!earliest || intervalOfEdtf(earliest)[0] < to) && (!latest || intervalOfEdtf(latest)[1] > from);
      return {...time, ...(agree ? {earliest, latest} : {earliest: null, latest: null})} as EventTime;
    });
}

function eventOf(articles: readonly CollectionArticle[], id: string): fc.Arbitrary<EventFeature> {
  const length = Math.min(...articles.map(({text}) => text.length));
  const source = fc
    .constantFrom(...articles)
    .chain(({id: from, text}) =>
      spanIn(text.length).map((span) => ({article: from, span, sentence: text.slice(...span)}))
    );
  const properties = fc.record({
    title: words,
    type: fc.constantFrom(...EVENT_TYPES),
    trigger: fc.option(words, {nil: null}),
    status: fc.constantFrom(...EVENT_STATUSES),
    place: fc.option(placeIn(length), {nil: null}),
    origin: fc.option(placeIn(length), {nil: null}),
    relation: fc.option(fc.record({from: placeIn(length), to: placeIn(length), directed: fc.boolean()}), {
      nil: null
    }),
    time: fc.option(timeIn(length), {nil: null}),
    actors: fc.array(fc.oneof(fc.record({name}), fc.record({name, role: words})), {maxLength: 2}),
    sources: fc.array(source, {minLength: 1, maxLength: 3}),
    disagreements: fc.array(
      fc.record({
        about: fc.constantFrom("date", "place", "toll"),
        readings: fc.array(
          source.map(({article: from, span, sentence}) => ({article: from, span, value: sentence})),
          {maxLength: 2}
        )
      }),
      {maxLength: 1}
    ),
    confidence: share,
    notices: noticesIn(length)
  });
  const when = fc.record({
    timespans: fc.array(
      fc.oneof(fc.record({start: fc.record({in: day})}), fc.constant({start: {}, end: {in: "1999"}}))
    ),
    certainty: fc.constantFrom("certain", "less-certain", "uncertain"),
    label: words
  });
  return fc
    .tuple(properties, when, fc.array(position, {minLength: 1, maxLength: 3}))
    .map(([props, span, bend]) => {
      const {place, origin, time} = props;
      const point = place && {type: "Point", coordinates: [...place.at]};
      const line = place && origin && {type: "LineString", coordinates: [origin.at, ...bend, place.at]};
      return {
        type: "Feature",
        id,
        geometry: line ?? point,
        properties: props,
        when: time && span
      } as unknown as EventFeature;
    });
}

/** Collections that keep every promise of the contract. */
export const anyCollection: fc.Arbitrary<EventCollection> = fc
  .uniqueArray(article, {selector: ({id}) => id, minLength: 1, maxLength: 3})
  .chain((articles) =>
    fc.record({
      type: fc.constant("FeatureCollection" as const),
      dateline: fc.record({
        version: fc.constant(COLLECTION_VERSION),
        generator: words,
        title: words,
        lang,
        gazetteers: fc.array(fc.record({id: words, version: words}), {maxLength: 2}),
        licenses: fc.array(fc.record({name: words, license: words, url: urlOrNull}), {maxLength: 2}),
        articles: fc.constant(articles),
        notices: fc.constant([])
      }),
      features: fc
        .nat(3)
        .chain((count) =>
          fc.tuple(...Array.from({length: count}, (_, index) => eventOf(articles, `event-${index}`)))
        )
    })
  );
