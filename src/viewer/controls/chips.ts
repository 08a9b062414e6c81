import {NO_FILTERS, type Filters} from "../state/filter.js";
import {countryWords} from "../state/places.js";
import type {Viewer} from "../state/viewer.svelte.js";

/** A filter that is set, in words, and what the filters are without it. */
export type Chip = {
  /** Unlike the label never that of another: a country and a federal state may bear one name. */
  readonly key: string;
  readonly label: string;
  readonly without: Partial<Filters>;
};

/** One chip a value that is asked for. */
export function chipsOf(viewer: Viewer): readonly Chip[] {
  const {filters, words} = viewer;
  const each = <K extends "statuses" | "places" | "actors" | "articles">(
    key: K,
    label: (value: Filters[K][number]) => string
  ): Chip[] =>
    filters[key].map((value) => ({
      key: `${key}/${value}`,
      label: label(value),
      without: {[key]: (filters[key] as readonly string[]).filter((one) => one !== value)}
    }));
  return [
    ...(filters.text ? [{key: "text", label: `“${filters.text}”`, without: {text: NO_FILTERS.text}}] : []),
    ...filters.types.map((type) => ({
      key: `types/${type}`,
      label: words.types[type],
      without: {types: filters.types.filter((one) => one !== type)}
    })),
    ...each("statuses", (status) => words.statuses[status]),
    ...each("places", (key) => placeLabel(viewer, key)),
    ...each("actors", (name) => name),
    ...each("articles", (id) => viewer.head.articles.find((article) => article.id === id)?.title ?? id),
    ...(filters.minConfidence > 0
      ? [
          {
            key: "minConfidence",
            label: words.atLeast(viewer.percent(filters.minConfidence)),
            without: {minConfidence: 0}
          }
        ]
      : []),
    ...(filters.bounds ? [{key: "bounds", label: words.mapArea, without: {bounds: null}}] : []),
    ...(filters.area ? [{key: "area", label: words.drawnArea, without: {area: null}}] : [])
  ];
}

function placeLabel(viewer: Viewer, key: string): string {
  const [kind = "", ...rest] = key.split(":");
  const name = rest.join(":");
  if (kind === "country") return countryWords(name, viewer.locale);
  const {places} = viewer.columns.linked;
  const place =
    kind === "division"
      ? places.find(({division, level}) => division === name && level === "region")
      : places.find((one) => one.key === name);
  return place?.name ?? name;
}
