import {NARROW_PX} from "./map-camera.js";
import type {MarkLetters} from "./mark-letters.js";
import type {Box} from "./mark-room.js";
import type {Projection} from "./projection.js";
import type {Screen, ScreenMark} from "./screen-marks.js";

/** The corner in which the map's buttons lie. */
const TOOLS_PX = {width: 46, height: 233};
/** The same in a low map, where they lie in a row. */
const LOW_TOOLS_PX = {width: 233, height: 46};
/** The corner in which it stands whose data the map is made of, and a row of what is said in the other. */
const SOURCES_PX = {width: 176, height: 26};
/** The scale above it. */
const SCALE_PX = {width: 106, height: 28};
const NOTICE_PX = {width: 290, narrow: 200, height: 26};
/** A map lower than this has no room for a column of buttons, nor for words beside signs. */
export const LOW_PX = 200;
/** From here on a count is written short: 12.3K. */
const LONG_COUNT = 10_000;

/** Each kind of line, that some are not drawn, and that events are out of view. */
type Said = {
  readonly lines: {readonly inView: readonly unknown[]; readonly notDrawn: number};
  readonly outOfView: number;
};

type Look = {
  readonly locale: string;
  readonly joinedName: Screen["joinedName"];
  readonly insets: Screen["insets"];
  readonly zoom: number;
  readonly size: readonly [widthPx: number, heightPx: number];
  /** What is said in the lower left corner. */
  readonly said: Said;
  readonly projection: Projection;
  /** What marks and names must not cover, besides the map's buttons. */
  readonly reserved: readonly Box[];
  readonly badgeAt: Screen["badgeAt"];
};

/** What placing marks needs to know of the screen, from what the map knows of it. */
export class Screens {
  readonly measureName: Screen["measureName"];
  readonly measureNumber: Screen["measureNumber"];
  #format: {readonly locale: string; readonly numbers: Intl.NumberFormat} | null = null;

  constructor(letters: MarkLetters) {
    this.measureName = (text) => letters.nameWidth(text, false);
    this.measureNumber = (text, bold) => letters.numberWidth(text, bold);
  }

  screen({locale, joinedName, insets, zoom, size, said, projection, reserved, badgeAt}: Look): Screen {
    const [widthPx, heightPx] = size;
    const toolsPx = heightPx < LOW_PX ? LOW_TOOLS_PX : TOOLS_PX;
    const tools: Box = {
      left: widthPx - insets.right - toolsPx.width,
      top: 0,
      right: widthPx,
      bottom: toolsPx.height
    };
    const right = widthPx - insets.right;
    const sources: Box = {
      left: right - SOURCES_PX.width,
      top: heightPx - SOURCES_PX.height,
      right,
      bottom: heightPx
    };
    const scale: Box = {
      left: right - SCALE_PX.width,
      top: sources.top - SCALE_PX.height,
      right,
      bottom: sources.top
    };
    const narrow = right - insets.left < NARROW_PX;
    const noticeRows = noticeRowsOf(said, narrow);
    const notices: Box = {
      left: insets.left,
      top: heightPx - noticeRows * NOTICE_PX.height,
      right: insets.left + (narrow ? NOTICE_PX.narrow : NOTICE_PX.width),
      bottom: heightPx
    };
    return {
      widthPx,
      heightPx,
      insets,
      zoom,
      project: projection.projectNearest,
      measureName: this.measureName,
      measureNumber: this.measureNumber,
      formatCount: (count) =>
        count < LONG_COUNT ? String(count) : this.#compactFormat(locale).format(count),
      joinedName,
      reserved: [tools, sources, scale, ...(noticeRows > 0 ? [notices] : []), ...reserved],
      ...(badgeAt ? {badgeAt} : {})
    };
  }

  #compactFormat(locale: string): Intl.NumberFormat {
    if (this.#format?.locale !== locale) {
      const numbers = new Intl.NumberFormat(locale, {notation: "compact", maximumFractionDigits: 1});
      this.#format = {locale, numbers};
    }
    return this.#format.numbers;
  }
}

/**
 * How many rows of words stand in the lower left corner.
 *
 * @param narrow - whether there is no room beside the row that says whose data it is, so that they stand above that
 */
function noticeRowsOf({lines, outOfView}: Said, narrow: boolean): number {
  const kinds = lines.inView.length;
  const lowest = outOfView > 0 || (narrow && kinds > 0);
  return kinds + Number(lines.notDrawn > 0) + Number(lowest);
}

/** How many of the placed events stand at no mark in view. @param all - how many there are */
export function countOutOfView(
  placed: readonly ScreenMark[],
  {widthPx, heightPx}: Screen,
  all: number
): number {
  return placed.reduce(
    (left, {x, y, mark}) => (x >= 0 && y >= 0 && x <= widthPx && y <= heightPx ? left - mark.count : left),
    all
  );
}
