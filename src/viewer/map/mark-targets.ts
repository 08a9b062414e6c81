import {distanceTo} from "./mark-room.js";
import type {ScreenMark} from "./screen-marks.js";

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
