import {EVENT_STATUSES} from "../../domain/event.js";
import type {Columns} from "../state/columns.js";
import {FAMILY_OF_TYPE} from "../state/families.js";
import type {GlyphLook} from "./mark-glyphs.js";
import {boxAround, type Box} from "./mark-room.js";
import type {ScreenMark} from "./screen-marks.js";

/** So many events of a place are few: more would make a ring too wide to be seen as one place. */
export const MOST_FANNED = 6;

/** From the stack's edge to the middle of an event's glyph, and from there to the edge of what all stand on. */
const LEG_PX = 21;
const RIM_PX = 15;
/** At least, so that six glyphs stand apart and a leg can be seen. */
const LEAST_RING_PX = 36;
/** A target is 24 px wide. */
const TARGET_PX = 12;

/** One event of a stack that is fanned out, on the screen. */
export type FannedEvent = {
  /** In the columns. */
  readonly position: number;
  /** Middle of its glyph, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly family: number;
  readonly look: GlyphLook;
};

/** A stack whose few events stand around it, each as a mark of its own: they are at the place, not beside it. */
export type Fan = {
  readonly mark: ScreenMark;
  /** In time order, clockwise from the top. */
  readonly events: readonly FannedEvent[];
};

/** Whether so many events of one place are fanned out. */
export function isFew(count: number): boolean {
  return count > 1 && count <= MOST_FANNED;
}

/** Radius of what a fan covers, in pixels. @param stackPx - radius of its stack */
export function fanRadius(stackPx: number): number {
  return ringRadius(stackPx) + RIM_PX;
}

function ringRadius(stackPx: number): number {
  return Math.max(LEAST_RING_PX, stackPx + LEG_PX);
}

/**
 * The fan of the mark among these that has room for one.
 *
 * @param positions - of all events of that mark, in time order
 * @returns `null` where that mark is out of view
 */
export function fanAmong(
  placed: readonly ScreenMark[],
  positions: Iterable<number>,
  {type, status}: Pick<Columns, "type" | "status">
): Fan | null {
  const mark = placed.find(({fanPx}) => fanPx > 0);
  if (!mark) return null;
  const all = [...positions];
  const radius = ringRadius(mark.radius);
  const events = all.map((position, index) => {
    const angle = (index / all.length) * 2 * Math.PI - Math.PI / 2;
    const state = EVENT_STATUSES[status[position]!]!;
    return {
      position,
      x: mark.x + Math.cos(angle) * radius,
      y: mark.y + Math.sin(angle) * radius,
      family: FAMILY_OF_TYPE[type[position]!]!,
      look: state === "planned" || state === "cancelled" ? state : ("happened" as const)
    };
  });
  return {mark, events};
}

/** What a mark covers, in pixels, once its events are fanned out, if they are. */
export function openedBox({mark, box, x, y, radius}: ScreenMark): Box {
  if (mark.wide || mark.cells > 1 || !isFew(mark.count)) return box;
  return boxAround(x, y, fanRadius(radius), fanRadius(radius));
}

/** The event under a point; -1 if none is within reach of a mouse or a finger. */
export function fannedAt({events}: Fan, x: number, y: number, slackPx: number): number {
  let found = -1;
  let shortest = TARGET_PX + slackPx;
  for (const event of events) {
    const distance = Math.hypot(x - event.x, y - event.y);
    if (distance < shortest) [found, shortest] = [event.position, distance];
  }
  return found;
}
