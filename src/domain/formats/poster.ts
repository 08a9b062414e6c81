import type * as d3Geo from "d3-geo";
import type {EventCollection} from "../collection.js";
import type {EventPlace, EventTime} from "../event.js";
import {placeLabels} from "../still-labels.js";
import {EARTH_RADIUS_KM, fitStillMap, type GeoTools, type StillFrame} from "../still-map.js";
import {edtfOfDay, intervalOfEdtf, isBounded, type DayInterval} from "../time.js";
import type {StillWords} from "../still-words/words.js";
import {wordsOfEdtf} from "../time-words.js";
import {escapeXml} from "./format.js";
import {POSTER_THEMES, type PosterTheme} from "./poster-theme.js";

/** The size that link previews ask for. */
export const POSTER_WIDTH_PX = 1200;
export const POSTER_HEIGHT_PX = 630;

const MAP_TOP_PX = 104;
const MAP_BOTTOM_PX = 530;
const MARGIN_PX = 40;
const BARS = 80;
const SMALLEST_HATCHED_PX = 14;
const FRAME: StillFrame = {
  left: 0,
  top: MAP_TOP_PX,
  right: POSTER_WIDTH_PX,
  bottom: MAP_BOTTOM_PX,
  marginX: MARGIN_PX,
  marginY: 30
};

/** What a poster draws its world from, wound as d3 winds. */
export type PosterShapes = {
  readonly land: d3Geo.GeoPermissibleObjects;
  readonly coast: d3Geo.GeoPermissibleObjects;
  readonly borders: d3Geo.GeoPermissibleObjects;
  /** Drawn dashed. */
  readonly disputedBorders?: d3Geo.GeoPermissibleObjects;
};

/** What it takes of d3-geo; handed in, since the domain imports no package. */
export type PosterTools = GeoTools & Pick<typeof d3Geo, "geoGraticule" | "geoPath">;

export type PosterOptions = {
  /** @param degrees - what the map shows around its middle: how fine the shapes have to be */
  readonly shapes: (degrees: number) => PosterShapes;
  readonly geo: PosterTools;
  readonly theme: keyof typeof POSTER_THEMES;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly words: StillWords;
};

/** A place with the events that are there. */
type TakenPlace = {
  readonly place: EventPlace;
  readonly count: number;
  /** Whether nothing has happened there yet. */
  readonly planned: boolean;
};
type PosterPlace = TakenPlace & {readonly x: number; readonly y: number};

/**
 * A still picture of a collection: map above, density over time below. The same marks as in the
 * view: filled where the place is known, a ring as wide as the place where it is large, dashed
 * where all of it is only planned, hatched where the place is disputed.
 *
 * @returns an SVG document of 1200 by 630 without scripts, links or outside references
 */
export function drawPoster(
  collection: EventCollection,
  {shapes, geo, theme, locale, words}: PosterOptions
): string {
  const colours = POSTER_THEMES[theme];
  const {features, dateline} = collection;
  const undated = features.filter(({properties}) => !isPlacedInTime(properties.time)).length;
  const unplaced = features.filter(({properties}) => !properties.place).length;
  const number = (count: number): string => count.toLocaleString(locale);
  const counts = [
    words.events(features.length, number(features.length)),
    ...(undated ? [words.withoutDate(number(undated), undated)] : []),
    ...(unplaced ? [words.withoutPlace(number(unplaced), unplaced)] : [])
  ].join(" · ");
  const rtl = words.direction === "rtl";
  const lines = {x: rtl ? POSTER_WIDTH_PX - MARGIN_PX : MARGIN_PX, maxPx: 1120, rtl};
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${POSTER_WIDTH_PX} ${POSTER_HEIGHT_PX}" width="${POSTER_WIDTH_PX}" height="${POSTER_HEIGHT_PX}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(dateline.title)}</title>`,
    `<desc id="d">${escapeXml(counts)}</desc>`,
    hatching(colours),
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    text(dateline.title, {...lines, y: 54, sizePx: 36, fill: colours.ink, family: "serif"}),
    text(counts, {...lines, y: 86, sizePx: 19, fill: colours.muted, family: "sans"}),
    ...drawMap(collection, shapes, geo, colours),
    ...drawTimeline(collection, colours, locale, words),
    "</svg>"
  ].join("");
}

function drawMap(
  collection: EventCollection,
  shapesFor: PosterOptions["shapes"],
  geo: PosterTools,
  colours: PosterTheme
): string[] {
  const routes = collection.features.flatMap(({geometry}) =>
    geometry?.type === "LineString" ? [geometry] : []
  );
  const places = placesOf(collection);
  const positions = places.map(({place}) => place.at);
  const {projection, radius} = fitStillMap(positions, FRAME, geo);
  const path = geo.geoPath(projection.precision(1)).digits(1);
  const shapes = shapesFor(radius);

  const drawn = places.flatMap((entry): PosterPlace[] => {
    const at = projection([...entry.place.at]);
    return at ? [{...entry, x: at[0], y: at[1]}] : [];
  });
  const kmPx = projection.scale() / EARTH_RADIUS_KM;
  return [
    `<clipPath id="m"><rect y="${MAP_TOP_PX}" width="100%" height="${MAP_BOTTOM_PX - MAP_TOP_PX}"/></clipPath>`,
    `<g clip-path="url(#m)">`,
    `<rect y="${MAP_TOP_PX}" width="100%" height="${MAP_BOTTOM_PX - MAP_TOP_PX}" fill="${colours.sea}"/>`,
    `<path d="${geo.geoPath(projection).digits(0)(geo.geoGraticule().step([30, 30])()) ?? ""}" fill="none" stroke="${colours.grid}" stroke-width=".7"/>`,
    ...drawLand(shapes, path, colours),
    `<path d="${path(shapes.borders) ?? ""}" fill="none" stroke="${colours.border}" stroke-width=".8"/>`,
    ...(shapes.disputedBorders
      ? [
          `<path d="${path(shapes.disputedBorders) ?? ""}" fill="none" stroke="${colours.border}" stroke-width=".9" stroke-dasharray="4 3"/>`
        ]
      : []),
    ...routes.map(
      (route) =>
        `<path d="${path(route) ?? ""}" fill="none" stroke="${colours.accent}" stroke-width="1.6" stroke-opacity=".7"/>`
    ),
    ...drawn.map((entry) => mark(entry, entry.place.radiusKm * kmPx, colours)),
    ...placeLabels(
      drawn.map(({place: {name}, x, y}) => ({name, x, y})),
      {...FRAME, letter: 9, line: 20, gap: 12, most: 24}
    ).map(
      ({name, x, y, anchor}) =>
        `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-family="${SANS}" font-size="17" fill="${colours.ink}" stroke="${colours.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeXml(name)}</text>`
    ),
    "</g>"
  ];
}

/** Land and its coast; the same outline is written once. */
function drawLand(
  {land, coast}: PosterShapes,
  path: d3Geo.GeoPath,
  {land: fill, coast: stroke}: PosterTheme
): string[] {
  const line = `stroke="${stroke}" stroke-width=".7"`;
  const [outline, shore] = [path(land) ?? "", land === coast ? null : path(coast)];
  if (shore === null) return [`<path d="${outline}" fill="${fill}" ${line}/>`];
  return [`<path d="${outline}" fill="${fill}"/>`, `<path d="${shore}" fill="none" ${line}/>`];
}

/** One mark a place, the most told first. */
function placesOf(collection: EventCollection): TakenPlace[] {
  const places = new Map<string, TakenPlace>();
  for (const {properties} of collection.features) {
    const planned = properties.status === "planned";
    for (const place of [properties.place, properties.origin]) {
      if (!place) continue;
      const key = `${place.gazetteer}/${place.entryId}/${place.at.join("/")}`;
      const known = places.get(key) ?? {place, count: 0, planned: true};
      places.set(key, {...known, count: known.count + 1, planned: known.planned && planned});
    }
  }
  return [...places.values()].sort((a, b) => b.count - a.count || (a.place.name < b.place.name ? -1 : 1));
}

function mark(
  {place, count, planned, x, y}: PosterPlace,
  radiusPx: number,
  {accent, halo}: PosterTheme
): string {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  // A disputed place is never a plain dot, however far away the map is.
  const ringPx = Math.max(place.disputed ? SMALLEST_HATCHED_PX : 0, Math.min(radiusPx, 220));
  const dashes = planned ? ' stroke-dasharray="4 3"' : "";
  const fill = place.disputed ? "url(#h)" : accent;
  const opacity = place.disputed ? "" : ' fill-opacity=".1"';
  if (ringPx > 12 && place.level !== "town" && place.level !== "site") {
    return `<circle ${at} r="${ringPx.toFixed(1)}" fill="${fill}"${opacity} stroke="${accent}" stroke-width="1.5"${dashes}/>`;
  }
  const dotPx = (4.5 + 2.2 * Math.sqrt(count)).toFixed(1);
  if (planned)
    return `<circle ${at} r="${dotPx}" fill="${halo}" stroke="${accent}" stroke-width="2"${dashes}/>`;
  return `<circle ${at} r="${dotPx}" fill="${accent}" stroke="${halo}" stroke-width="2"/>`;
}

/** Whether a date has a place on a line of time: `XXXX-10` has none. */
function isPlacedInTime(time: EventTime | null): boolean {
  return time?.edtf !== undefined && time.edtf !== null && intervalOfEdtf(time.edtf).some(Number.isFinite);
}

function drawTimeline(
  collection: EventCollection,
  colours: PosterTheme,
  locale: string,
  words: StillWords
): string[] {
  const dated = collection.features.flatMap(({properties: {time}}): DayInterval[] => {
    const days = time?.edtf ? intervalOfEdtf(time.edtf) : null;
    return days && isBounded(days) ? [days] : [];
  });
  const bottom = POSTER_HEIGHT_PX - 38;
  const line = `<line x1="${MARGIN_PX}" x2="${POSTER_WIDTH_PX - MARGIN_PX}" y1="${bottom}" y2="${bottom}" stroke="${colours.coast}"/>`;
  if (dated.length === 0) {
    return [
      text(words.noDates, {
        x: MARGIN_PX,
        y: 580,
        sizePx: 17,
        fill: colours.muted,
        family: "sans",
        maxPx: 1120
      })
    ];
  }
  const first = dated.reduce((least, [from]) => Math.min(least, from), Infinity);
  const behind = dated.reduce((most, [, to]) => Math.max(most, to), -Infinity);
  const stepDays = (behind - first) / BARS;
  const heights = Array.from({length: BARS}, (_, bar) => {
    const [from, to] = [first + bar * stepDays, first + (bar + 1) * stepDays];
    // A wide date is spread over what it may cover: it is no more certain in a picture.
    return dated.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)) / (b - a), 0);
  });
  const highest = Math.max(...heights);
  const widthPx = (POSTER_WIDTH_PX - 2 * MARGIN_PX) / BARS;
  const bars = heights.map((height, bar) => {
    const heightPx = height > 0 ? Math.max(1.5, (height / highest) * 46) : 0;
    const x = MARGIN_PX + bar * widthPx;
    return `M${x.toFixed(1)} ${bottom}v${(-heightPx).toFixed(1)}h${(widthPx - 1.5).toFixed(1)}v${heightPx.toFixed(1)}z`;
  });
  const day = (days: number) => wordsOfEdtf(edtfOfDay(days), locale, words.time);
  const label = (told: string, x: number, anchor: "start" | "end") =>
    text(told, {x, y: bottom + 24, sizePx: 16, fill: colours.muted, family: "sans", maxPx: 540, anchor});
  return [
    line,
    `<path d="${bars.join("")}" fill="${colours.accent}" fill-opacity=".85"/>`,
    label(day(first), MARGIN_PX, "start"),
    ...(behind - first > 1 ? [label(day(behind - 1), POSTER_WIDTH_PX - MARGIN_PX, "end")] : [])
  ];
}

const SANS = "'Noto Sans','Segoe UI',system-ui,sans-serif";
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";

type TextStyle = {
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly fill: string;
  readonly family: "serif" | "sans";
  readonly maxPx: number;
  readonly anchor?: "start" | "end";
  /** Whether it is written from right to left; `x` is its beginning all the same. */
  readonly rtl?: boolean;
};

/** One line, cut where it would leave the picture; half an em is a letter's usual width. */
function text(
  words: string,
  {x, y, sizePx, fill, family, maxPx, anchor = "start", rtl = false}: TextStyle
): string {
  const letters = [...words.replace(/\s+/g, " ").trim()];
  const room = Math.floor(maxPx / (sizePx * 0.52));
  const shown = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : letters.join("");
  const font = family === "serif" ? `font-family="${SERIF}" font-weight="600"` : `font-family="${SANS}"`;
  const way = rtl ? ' direction="rtl"' : "";
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${way} ${font} font-size="${sizePx}" fill="${fill}">${escapeXml(shown)}</text>`;
}

function hatching({accent}: PosterTheme): string {
  return `<defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${accent}" fill-opacity=".08"/><path d="M0 0v7" stroke="${accent}" stroke-opacity=".55" stroke-width="1.6"/></pattern></defs>`;
}
