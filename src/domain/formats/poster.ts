import type {EventCollection} from "../collection.js";
import type {EventTime} from "../event.js";
import type {StillShapes} from "../still-shapes.js";
import type {StillWords} from "../still-words/words.js";
import {intervalOfEdtf} from "../time.js";
import {escapeXml} from "./format.js";
import {drawPosterMap, type PosterTools} from "./poster-map.js";
import {POSTER_HEIGHT_PX, POSTER_MARGIN_PX, POSTER_WIDTH_PX} from "./poster-size.js";
import {posterText} from "./poster-text.js";
import {POSTER_THEMES, type PosterTheme} from "./poster-theme.js";
import {drawPosterTimeline} from "./poster-timeline.js";

export type PosterOptions = {
  /** As `readStillShapes` gives them for `posterView`. */
  readonly shapes: StillShapes;
  readonly geo: PosterTools;
  readonly theme: keyof typeof POSTER_THEMES;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly words: StillWords;
};

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
  const lines = {x: rtl ? POSTER_WIDTH_PX - POSTER_MARGIN_PX : POSTER_MARGIN_PX, maxPx: 1120, rtl};
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${POSTER_WIDTH_PX} ${POSTER_HEIGHT_PX}" width="${POSTER_WIDTH_PX}" height="${POSTER_HEIGHT_PX}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(dateline.title)}</title>`,
    `<desc id="d">${escapeXml(counts)}</desc>`,
    hatching(colours),
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    posterText(dateline.title, {...lines, y: 54, sizePx: 36, fill: colours.ink, family: "serif"}),
    posterText(counts, {...lines, y: 86, sizePx: 19, fill: colours.muted, family: "sans"}),
    ...drawPosterMap(collection, shapes, geo, colours, locale),
    ...drawPosterTimeline(collection, colours, locale, words),
    "</svg>"
  ].join("");
}

/** Whether a date has a place on a line of time: `XXXX-10` has none. */
function isPlacedInTime(time: EventTime | null): boolean {
  return time?.edtf !== undefined && time.edtf !== null && intervalOfEdtf(time.edtf).some(Number.isFinite);
}

function hatching({accent}: PosterTheme): string {
  return `<defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${accent}" fill-opacity=".08"/><path d="M0 0v7" stroke="${accent}" stroke-opacity=".55" stroke-width="1.6"/></pattern></defs>`;
}
