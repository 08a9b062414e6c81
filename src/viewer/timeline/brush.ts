import type {DayInterval} from "../../domain/time.js";
import type {Axis} from "./axis.js";
import {moved} from "./axis.js";

/** What a pointer took hold of. */
export type Grip = "new" | "move" | "from" | "to";

/** Half the width in which an end can be taken hold of, in CSS pixels: 24 in all. */
export const GRIP_PX = 12;

/** What lies under a pointer: an end, the inside, or nothing yet. */
export function gripAt(x: number, interval: DayInterval | null, axis: Axis): Grip {
  if (!interval) return "new";
  const [left, right] = [axis.xOf(interval[0]), axis.xOf(interval[1])];
  const reach = Math.min(GRIP_PX, Math.max(5, (right - left) / 3));
  if (Math.abs(x - left) <= (x < left ? GRIP_PX : reach)) return "from";
  if (Math.abs(x - right) <= (x > right ? GRIP_PX : reach)) return "to";
  return x > left && x < right ? "move" : "new";
}

/** The days that are told apart at this zoom: whole days, hours or minutes. */
export function grainOf({dayAt, widthPx}: Axis): number {
  const perPx = (dayAt(widthPx / 2 + 1) - dayAt(widthPx / 2 - 1)) / 2;
  return perPx > 1 / 24 ? 1 : perPx > 1 / 400 ? 1 / 24 : 1 / 1440;
}

/** The interval while it is dragged from `startX` to `x`; ends swap when they cross. */
export function dragged(
  grip: Grip,
  before: DayInterval | null,
  startX: number,
  x: number,
  axis: Axis
): DayInterval {
  const grain = grainOf(axis);
  const snap = (day: number): number => Math.round(day / grain) * grain;
  const at = axis.dayAt(x);
  if (grip === "new" || !before) {
    const [low, high] = ordered(axis.dayAt(startX), at);
    return grown(Math.floor(low / grain + 1e-9) * grain, Math.ceil(high / grain - 1e-9) * grain, grain);
  }
  if (grip === "move") {
    const days = snap(at - axis.dayAt(startX));
    return moved(before, days, axis.domain);
  }
  const [low, high] = grip === "from" ? ordered(snap(at), before[1]) : ordered(before[0], snap(at));
  return grown(low, high, grain);
}

/** What a key does to the interval; `null` if the key means nothing here. */
export function keyed(
  key: string,
  shift: boolean,
  interval: DayInterval | null,
  axis: Axis,
  extent: DayInterval
): DayInterval | null {
  const grain = grainOf(axis);
  const [from, to] = axis.domain;
  const step = Math.max(grain, Math.round((to - from) / 50 / grain) * grain);
  const current = interval ?? firstTenth(axis, grain);
  const length = current[1] - current[0];
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
    case "ArrowRight":
    case "ArrowUp": {
      if (!interval) return current;
      const ahead = key === "ArrowUp" || key === "ArrowRight" ? 1 : -1;
      if (!shift) return moved(current, ahead * step, extent);
      return [current[0], Math.min(extent[1], Math.max(current[0] + grain, current[1] + ahead * step))];
    }
    case "PageUp":
      return moved(current, length, extent);
    case "PageDown":
      return moved(current, -length, extent);
    case "Home":
      return moved(current, -Infinity, extent);
    case "End":
      return moved(current, Infinity, extent);
    default:
      return null;
  }
}

function firstTenth({domain: [from, to]}: Axis, grain: number): DayInterval {
  const start = Math.floor(from / grain + 1) * grain;
  return grown(start, start + Math.round((to - from) / 10 / grain) * grain, grain);
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function grown(low: number, high: number, grain: number): DayInterval {
  return [low, Math.max(high, low + grain)];
}
