import {fannedAt, type Fan} from "./fan.js";
import {distanceTo} from "./mark-room.js";
import type {ScreenMark} from "./screen-marks.js";

/** What a pointer hits. */
export type Target = {
  readonly mark: ScreenMark;
  /** The event of the mark's fan that was hit, in the columns; -1 for the mark itself. */
  readonly position: number;
};

/** What is under a point: an event of the fan, else a mark; `null` if there is none within reach. */
export function targetAt(
  placed: readonly ScreenMark[],
  fan: Fan | null,
  [x, y]: readonly [x: number, y: number],
  slackPx: number
): Target | null {
  const position = fan ? fannedAt(fan, x, y, slackPx) : -1;
  if (fan && position >= 0) return {mark: fan.mark, position};
  // What lies below a fan's ground is not seen.
  if (fan && Math.hypot(x - fan.mark.x, y - fan.mark.y) < fan.mark.fanPx)
    return {mark: fan.mark, position: -1};
  const mark = placed[markAt(placed, x, y, slackPx)];
  return mark ? {mark, position: -1} : null;
}

/** The mark under a point, the topmost first; -1 if there is none within reach of a finger. */
export function markAt(placed: readonly ScreenMark[], x: number, y: number, slackPx: number): number {
  let nearest = -1;
  let shortest = slackPx;
  for (let index = placed.length - 1; index >= 0; index--) {
    const {box, shape, radius, x: middleX, y: middleY} = placed[index]!;
    const distance =
      shape === "badge"
        ? distanceTo(box, [x, y])
        : Math.max(0, Math.hypot(x - middleX, y - middleY) - radius);
    if (distance < shortest) {
      shortest = distance;
      nearest = index;
    }
  }
  return nearest;
}

/**
 * The next mark in a direction: near and straight ahead before far and aside.
 *
 * @param from - index in `placed`, or -1 to start from the middle of the map
 * @param dx, dy - direction, one of them 0
 * @returns -1 where there is none
 */
export function markInDirection(
  placed: readonly ScreenMark[],
  from: number,
  [dx, dy]: readonly [number, number],
  middle: readonly [number, number]
): number {
  const [x, y] = from < 0 ? middle : [placed[from]!.x, placed[from]!.y];
  let best = -1;
  let lowest = Infinity;
  placed.forEach((mark, index) => {
    if (index === from) return;
    const ahead = (mark.x - x) * dx + (mark.y - y) * dy;
    const aside = Math.abs((mark.x - x) * dy + (mark.y - y) * dx);
    const cost = ahead + aside * 2;
    if (ahead > 2 && aside <= ahead * 3 && cost < lowest) {
      lowest = cost;
      best = index;
    }
  });
  return best;
}
