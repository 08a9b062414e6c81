import type {EventCollection} from "../collection.js";
import type {StillWords} from "../still-words/words.js";
import {edtfOfDay, intervalOfEdtf, isBounded, type DayInterval} from "../time.js";
import {wordsOfEdtf} from "../time-words.js";
import {POSTER_HEIGHT_PX, POSTER_MARGIN_PX, POSTER_WIDTH_PX} from "./poster-size.js";
import {posterText} from "./poster-text.js";
import type {PosterTheme} from "./poster-theme.js";

const BARS = 80;
const HIGHEST_PX = 46;
const AROUND_DAYS = 15;

/** How the events lie in time, first and last day written out. */
export function drawPosterTimeline(
  {features}: EventCollection,
  colours: PosterTheme,
  locale: string,
  words: StillWords
): string[] {
  const rtl = words.direction === "rtl";
  const [left, right] = [POSTER_MARGIN_PX, POSTER_WIDTH_PX - POSTER_MARGIN_PX];
  const dated = features.flatMap(({properties: {time}}): DayInterval[] => {
    const days = time?.edtf ? intervalOfEdtf(time.edtf) : null;
    return days && isBounded(days) ? [days] : [];
  });
  const bottom = POSTER_HEIGHT_PX - 38;
  const line = `<line x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}" stroke="${colours.coast}"/>`;
  if (dated.length === 0) {
    if (features.length === 0) return [];
    return [
      posterText(words.noDates, {
        x: rtl ? right : left,
        y: 580,
        sizePx: 17,
        fill: colours.muted,
        family: "sans",
        maxPx: 1120,
        rtl
      })
    ];
  }
  const firstDay = dated.reduce((least, [from]) => Math.min(least, from), Infinity);
  const dayBehind = dated.reduce((most, [, to]) => Math.max(most, to), -Infinity);
  // A single day would be as wide as the picture.
  const oneDay = dayBehind - firstDay <= 1;
  const [first, behind] = oneDay ? [firstDay - AROUND_DAYS, dayBehind + AROUND_DAYS] : [firstDay, dayBehind];
  const stepDays = (behind - first) / BARS;
  const heights = Array.from({length: BARS}, (_, bar) => {
    const [from, to] = [first + bar * stepDays, first + (bar + 1) * stepDays];
    // A wide date is spread over what it may cover: it is no more certain in a picture.
    return dated.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)) / (b - a), 0);
  });
  const highest = Math.max(...heights);
  const widthPx = (right - left) / BARS;
  const bars = heights.map((height, bar) => {
    const heightPx = height > 0 ? Math.max(1.5, (height / highest) * HIGHEST_PX) : 0;
    const x = left + bar * widthPx;
    return `M${x.toFixed(1)} ${bottom}v${(-heightPx).toFixed(1)}h${(widthPx - 1.5).toFixed(1)}v${heightPx.toFixed(1)}z`;
  });
  const day = (days: number): string => wordsOfEdtf(edtfOfDay(days), locale, words.time);
  // Time runs to the right in every language, as in the view; only the words turn.
  const label = (told: string, x: number, side: "left" | "middle" | "right"): string =>
    posterText(told, {
      x,
      y: bottom + 24,
      sizePx: 16,
      fill: colours.muted,
      family: "sans",
      maxPx: 540,
      anchor: side === "middle" ? side : (side === "right") === rtl ? "start" : "end",
      rtl
    });
  return [
    line,
    `<path d="${bars.join("")}" fill="${colours.accent}" fill-opacity=".85"/>`,
    ...(oneDay
      ? [label(day(firstDay), (left + right) / 2, "middle")]
      : [label(day(first), left, "left"), label(day(behind - 1), right, "right")])
  ];
}
