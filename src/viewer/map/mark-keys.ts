import {markInDirection} from "./mark-targets.js";
import type {ScreenMark} from "./screen-marks.js";

/** What a key asks of the map while the marks have the focus. */
export type KeyAsked =
  | {/** Index in `Marks.marks`. */ readonly focus: number}
  | {readonly activate: ScreenMark}
  | {readonly panPx: readonly [x: number, y: number]}
  | {readonly zoom: 1 | -1}
  | {readonly do: "fit" | "close"};

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;
type Marks = {readonly placed: readonly ScreenMark[]; readonly focused: number};

const PAN_PX = 120;
const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/**
 * Arrows go to the next mark that way and, where there is none or with Shift, move the map; plus and minus zoom; Home shows
 * all; Enter and Space open a mark, Escape closes what is open.
 *
 * @param open - whether there is something to close
 * @returns `null` for a key that is somebody else's
 */
export function keyed(
  {key, shiftKey, altKey, ctrlKey, metaKey}: Pressed,
  {placed, focused}: Marks,
  [widthPx, heightPx]: readonly [widthPx: number, heightPx: number],
  open: boolean
): KeyAsked | null {
  if (altKey || ctrlKey || metaKey) return null;
  const direction = DIRECTIONS[key];
  if (direction) {
    const at = placed.findIndex(({index}) => index === focused);
    const next = shiftKey ? -1 : markInDirection(placed, at, direction, [widthPx / 2, heightPx / 2]);
    if (next >= 0) return {focus: placed[next]!.index};
    return {panPx: [direction[0] * PAN_PX, direction[1] * PAN_PX]};
  }
  switch (key) {
    case "+":
    case "=":
      return {zoom: 1};
    case "-":
      return {zoom: -1};
    case "Home":
      return {do: "fit"};
    case "Enter":
    case " ": {
      const mark = placed.find(({index}) => index === focused);
      return mark ? {activate: mark} : null;
    }
    case "Escape":
      return open ? {do: "close"} : null;
    default:
      return null;
  }
}
