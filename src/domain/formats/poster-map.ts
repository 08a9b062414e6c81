import type * as d3Geo from "d3-geo";
import type {EventCollection} from "../collection.js";
import {lengthIn, unitsOf} from "../distance-words.js";
import type {EventPlace} from "../event.js";
import {greatCircle} from "../great-circle.js";
import {placeLabels, type LabelBox, type StillLabel} from "../still-labels.js";
import {CLOSEST_DEGREES, EARTH_RADIUS_KM, fitStillMap, type GeoTools} from "../still-map.js";
import {stillPath, type PathTools, type StillShapes} from "../still-shapes.js";
import {shareWithin} from "../within-area.js";
import {escapeXml} from "./format.js";
import {PathText} from "./path-text.js";
import {POSTER_FRAME} from "./poster-size.js";
import {SANS} from "./poster-text.js";
import type {PosterTheme} from "./poster-theme.js";

/** What a poster takes of d3-geo; handed in, since the domain imports no package. */
export type PosterTools = GeoTools & PathTools & Pick<typeof d3Geo, "geoGraticule">;

const {left, top, right, bottom} = POSTER_FRAME;
const SMALLEST_HATCHED_PX = 14;
const LARGEST_RING_PX = 220;
/** A wider view has no one scale. */
const SCALED_DEGREES = 40;
const LINE_STEPS = 40;
const LONGEST_SCALE_PX = 170;
/** Corners that a picture of this size can show; areas have their outlines drawn upon them. */
const LINE_GRAIN_PX = 1.5;
const AREA_GRAIN_PX = 2.5;
/** Where a scale may stand; at the bottom right are the sources. */
const SCALE_CORNERS = [
  [left + 24, bottom - 18],
  [left + 24, top + 34],
  [right - 24 - LONGEST_SCALE_PX, top + 34]
] as const;

/** A place with the events that are there. */
type TakenPlace = {
  readonly place: EventPlace;
  readonly count: number;
  /** Whether nothing has happened there yet. */
  readonly planned: boolean;
};
type PosterPlace = TakenPlace & {readonly x: number; readonly y: number};

/** Which map a collection's poster shows. */
export function posterView(collection: EventCollection, geo: GeoTools): ReturnType<typeof fitStillMap> {
  return fitStillMap(
    placesOf(collection).map(({place}) => place.at),
    POSTER_FRAME,
    geo,
    CLOSEST_DEGREES
  );
}

/**
 * The places of a collection on their map, with names, with what lies around them, and a scale where there is one.
 *
 * @param shapes - as `readStillShapes` gives them for `posterView`
 */
export function drawPosterMap(
  collection: EventCollection,
  shapes: StillShapes,
  geo: PosterTools,
  colours: PosterTheme,
  locale: string
): string[] {
  const {projection, radius} = posterView(collection, geo);
  const draw =
    (grainPx: number, stepPx: number, cut = shapes.cut) =>
    (shape: d3Geo.GeoPermissibleObjects): string => {
      const text = new PathText(stepPx);
      stillPath(projection.precision(1), POSTER_FRAME, {cut}, geo, grainPx).context(text)(shape);
      return String(text);
    };
  const [path, area, globe] = [draw(LINE_GRAIN_PX, 0.5), draw(AREA_GRAIN_PX, 1), draw(0, 0.5, false)];
  const routes = collection.features.flatMap(({geometry}) =>
    geometry?.type === "LineString" ? [geometry] : []
  );
  const drawn = placesOf(collection).flatMap((entry): PosterPlace[] => {
    const at = projection([...entry.place.at]);
    return at ? [{...entry, x: at[0], y: at[1]}] : [];
  });
  const kmPx = projection.scale() / EARTH_RADIUS_KM;
  const scaled = SCALE_CORNERS.map(scaleBoxAt).findIndex((box) => !drawn.some((place) => isNear(place, box)));
  const corner = radius > SCALED_DEGREES ? null : (SCALE_CORNERS[scaled] ?? null);
  const scale = corner === null ? [] : drawScale(corner, kmPx, colours, locale);
  const scaleBox = corner === null ? [] : [scaleBoxAt(corner)];
  const names = placeLabels(
    drawn.map(({place: {name}, x, y}) => ({name, x, y})),
    {...POSTER_FRAME, letter: 9, line: 20, gap: 12, most: 24, taken: scaleBox}
  );
  const taken = [...scaleBox, ...names.map(({box}) => box), ...drawn.map(boxOf)];
  const around = surroundings(shapes, projection, locale, drawn, taken);
  const {kinds} = shapes;
  const dashed = ' stroke-dasharray="4 3"';
  return [
    `<clipPath id="m"><rect y="${top}" width="100%" height="${bottom - top}"/></clipPath>`,
    `<g clip-path="url(#m)">`,
    `<rect y="${top}" width="100%" height="${bottom - top}" fill="${colours.sea}"/>`,
    stroked(draw(3, 1, false)(geo.geoGraticule().step([30, 30])()), colours.grid, 0.7),
    filled(area(kinds.country), colours.land),
    ...(shapes.cut
      ? [stroked(path(kinds.division), colours.grid, 0.8), stroked(path(kinds.river), colours.river, 0.9)]
      : []),
    filled(area(kinds.lake), colours.sea),
    stroked(path(kinds.coast), colours.coast, 0.8),
    stroked(path(kinds.border), colours.border, 0.9),
    stroked(path(kinds["disputed-border"]), colours.border, 0.9, dashed),
    ...relationsOf(collection).map((line) =>
      stroked(globe(line), colours.muted, 1.2, ' stroke-dasharray="5 3"')
    ),
    ...routes.map((route) => stroked(globe(route), colours.accent, 1.6, ' stroke-opacity=".7"')),
    ...around.towns.flatMap(({label, x, y}) => [
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2" fill="${colours.muted}"/>`,
      named(label, 13, colours.muted, colours)
    ]),
    ...around.countries.map((label) => named(label, 14, colours.muted, colours, ' letter-spacing="1.5"')),
    ...drawn.map((entry) => mark(entry, entry.place.radiusKm * kmPx, colours)),
    ...names.map((label) => named(label, 17, colours.ink, colours)),
    ...scale,
    `<text x="${right - 12}" y="${bottom - 10}" text-anchor="end" font-family="${SANS}" font-size="11" fill="${colours.muted}">© Natural Earth, GeoNames</text>`,
    "</g>"
  ].filter((part) => part !== "");
}

/** Names of countries and towns, for orientation, where there is room: they give way to all that is the story's. */
function surroundings(
  {countries, towns}: StillShapes,
  projection: d3Geo.GeoProjection,
  locale: string,
  drawn: readonly PosterPlace[],
  taken: readonly LabelBox[]
): {readonly countries: readonly StillLabel[]; readonly towns: readonly TownLabel[]} {
  const told = new Set(drawn.map(({place}) => place.name));
  const zoom = Math.log2((projection.scale() * 2 * Math.PI) / 512);
  const regions = regionNames(locale);
  const inView = ({at}: {at: readonly [number, number]}): {x: number; y: number}[] => {
    const point = projection([...at]);
    const inside = point && point[0] > left && point[0] < right && point[1] > top && point[1] < bottom;
    return inside ? [{x: point[0], y: point[1]}] : [];
  };
  const lands = countries
    .filter(({rank}) => rank <= zoom + 1)
    .flatMap((country) => {
      const known = country.code === null ? undefined : regions?.of(country.code);
      const name = known === undefined || known === country.code ? country.name : known;
      return told.has(name) || told.has(country.name) ? [] : inView(country).map((at) => ({name, ...at}));
    });
  const landLabels = placeLabels(lands, {
    ...POSTER_FRAME,
    letter: 9.5,
    line: 24,
    gap: 0,
    most: 12,
    taken,
    anchors: ["middle"]
  });
  const dots = towns
    .filter(({name}) => !told.has(name))
    .slice(0, 150)
    .flatMap((town) => inView(town).map((at) => ({name: town.name, ...at})));
  const townLabels = placeLabels(dots, {
    ...POSTER_FRAME,
    letter: 7,
    line: 34,
    gap: 6,
    most: 14,
    taken: [...taken, ...landLabels.map(({box}) => box)]
  });
  return {
    countries: landLabels,
    towns: townLabels.map((label) => ({
      label: {...label, y: label.y - 5},
      x: label.x + (label.anchor === "start" ? -6 : 6),
      y: label.y - 34 * 0.3
    }))
  };
}

type TownLabel = {readonly label: StillLabel; readonly x: number; readonly y: number};

function regionNames(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(locale, {type: "region"});
  } catch {
    return null;
  }
}

/** How much of a line an area hides, at most: it ends somewhere in a country, at no point of it. */
const MOST_HIDDEN = 0.25;

/** Lines between places that dealt with each other, each pair once. */
function relationsOf(collection: EventCollection): d3Geo.GeoPermissibleObjects[] {
  const lines = new Map<string, d3Geo.GeoPermissibleObjects>();
  for (const {properties} of collection.features) {
    if (!properties.relation) continue;
    const ends = [properties.relation.from, properties.relation.to].sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1
    );
    const [from, to] = ends as [EventPlace, EventPlace];
    const key = ends.map(keyOf).join();
    const [start, end] = [shareWithin(from, to.at, MOST_HIDDEN), shareWithin(to, from.at, MOST_HIDDEN)];
    const points = greatCircle(from.at, to.at, LINE_STEPS);
    const coordinates = points
      .slice(Math.round(start * LINE_STEPS), LINE_STEPS + 1 - Math.round(end * LINE_STEPS))
      .map((point) => [...point]);
    lines.set(key, {type: "LineString", coordinates});
  }
  return [...lines.values()];
}

/** One mark a place, the most told first. */
function placesOf(collection: EventCollection): TakenPlace[] {
  const places = new Map<string, TakenPlace>();
  for (const {properties} of collection.features) {
    const planned = properties.status === "planned";
    for (const place of [properties.place, properties.origin]) {
      if (!place) continue;
      const key = keyOf(place);
      const known = places.get(key) ?? {place, count: 0, planned: true};
      places.set(key, {...known, count: known.count + 1, planned: known.planned && planned});
    }
  }
  return [...places.values()].sort((a, b) => b.count - a.count || (a.place.name < b.place.name ? -1 : 1));
}

function keyOf({gazetteer, entryId, at}: EventPlace): string {
  return `${gazetteer}/${entryId}/${at.join("/")}`;
}

function boxOf({x, y}: PosterPlace): LabelBox {
  return [x - 9, y - 9, x + 9, y + 9];
}

function mark(
  {place, count, planned, x, y}: PosterPlace,
  radiusPx: number,
  {accent, halo}: PosterTheme
): string {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  // A disputed place is never a plain dot, however far away the map is.
  const ringPx = Math.max(place.disputed ? SMALLEST_HATCHED_PX : 0, Math.min(radiusPx, LARGEST_RING_PX));
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

function scaleBoxAt([x, y]: readonly [number, number]): LabelBox {
  return [x - 10, y - 24, x + LONGEST_SCALE_PX + 10, y + 8];
}

/** Whether a place, or its name, would be covered. */
function isNear({x, y}: PosterPlace, box: LabelBox): boolean {
  return x > box[0] - 20 && x < box[2] + 20 && y > box[1] - 14 && y < box[3] + 14;
}

/** A line as long as a round number of kilometres or miles. */
function drawScale(
  [x, y]: readonly [number, number],
  kmPx: number,
  {ink, halo}: PosterTheme,
  locale: string
): string[] {
  const {long} = unitsOf(locale);
  const longest = LONGEST_SCALE_PX / kmPx / long.km;
  const power = 10 ** Math.floor(Math.log10(longest));
  const length = [5, 2, 1].map((digit) => digit * power).find((each) => each <= longest) ?? power;
  const label = lengthIn(long, length, locale);
  const d = `M${x} ${y - 5}v5h${(length * long.km * kmPx).toFixed(1)}v-5`;
  return [
    `<path d="${d}" fill="none" stroke="${halo}" stroke-width="4"/>`,
    `<path d="${d}" fill="none" stroke="${ink}" stroke-width="1.3"/>`,
    `<text x="${x + 6}" y="${y - 7}" font-family="${SANS}" font-size="13" fill="${ink}" stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeXml(label)}</text>`
  ];
}

function named(
  {name, x, y, anchor}: StillLabel,
  sizePx: number,
  fill: string,
  {halo}: PosterTheme,
  more = ""
): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-family="${SANS}" font-size="${sizePx}"${more} fill="${fill}" stroke="${halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeXml(name)}</text>`;
}

function filled(d: string, fill: string): string {
  return d ? `<path d="${d}" fill="${fill}"/>` : "";
}

function stroked(d: string, stroke: string, width: number, more = ""): string {
  return d ? `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${more}/>` : "";
}
