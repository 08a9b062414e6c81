import {overlap, type Box} from "./mark-room.js";

/** Between what is brought into view and what else is there. */
const APART_PX = 12;

/**
 * By how much a box has to move to be seen: the least that brings it into what nothing at the edges covers and, where there is
 * room for that, out from under something that lies over the middle. All boxes in pixels.
 *
 * @param seen - what nothing at the edges covers
 * @param over - what lies over that; `null` for nothing
 * @returns to the right and down; both 0 for a box that is seen
 */
export function shiftIntoView(box: Box, seen: Box, over: Box | null): readonly [x: number, y: number] {
  const within = shiftInto(box, grown(seen, -APART_PX));
  if (!over || !overlap(moved(box, within), over)) return within;
  const {left, top, right, bottom} = grown(over, APART_PX);
  const room = grown(seen, -APART_PX);
  const sides: readonly Box[] = [
    {...room, left: right},
    {...room, top: bottom},
    {...room, right: left},
    {...room, bottom: top}
  ];
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  let least: readonly [number, number] | null = null;
  for (const side of sides) {
    if (side.right - side.left < wide || side.bottom - side.top < high) continue;
    const shift = shiftInto(box, side);
    if (!least || Math.hypot(...shift) < Math.hypot(...least)) least = shift;
  }
  return least ?? within;
}

/** The least that brings a box into another; of one that is too large for it the top left corner. */
function shiftInto(box: Box, into: Box): readonly [x: number, y: number] {
  const along = (low: number, high: number, from: number, to: number): number => {
    if (low < from || high - low > to - from) return from - low;
    return high > to ? to - high : 0;
  };
  return [
    along(box.left, box.right, into.left, into.right),
    along(box.top, box.bottom, into.top, into.bottom)
  ];
}

function moved({left, top, right, bottom}: Box, [x, y]: readonly [x: number, y: number]): Box {
  return {left: left + x, top: top + y, right: right + x, bottom: bottom + y};
}

function grown({left, top, right, bottom}: Box, byPx: number): Box {
  return {left: left - byPx, top: top - byPx, right: right + byPx, bottom: bottom + byPx};
}
