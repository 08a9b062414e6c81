import {lengthIn, unitsOf} from "../../domain/distance-words.js";

/** A length to be drawn at the map's edge. */
export type ScaleBar = {readonly label: string; readonly widthPx: number};

const STEPS = [1, 2, 5];
/** How much more a kilometre may be in one part of the view than in another: then it is about so long, then no bar helps. */
const STRETCH = {exact: 1.15, most: 2};

/**
 * The longest round length that fits.
 *
 * @param kmPerPx - in the middle of the view
 * @param mostPx - room for the bar
 * @param locale - BCP 47: whether it is counted in miles, and how it is written
 */
export function scaleBar(kmPerPx: number, mostPx: number, locale: string): ScaleBar | null {
  if (!(kmPerPx > 0) || !Number.isFinite(kmPerPx)) return null;
  const units = unitsOf(locale);
  const longest = kmPerPx * mostPx;
  const unit = longest < units.long.km ? units.short : units.long;
  const length = roundBelow(longest / unit.km);
  return {label: lengthIn(unit, length, locale), widthPx: (length * unit.km) / kmPerPx};
}

/**
 * Whether one bar says the truth all over the view: toward the poles a flat map of the world stretches.
 *
 * @returns `null` where it would mislead
 * @param south - degrees, at the lower edge of the view; `north` at the upper
 */
export function truthOfScale(south: number, middle: number, north: number): "exact" | "about" | null {
  const shrink = [south, middle, north].map((degrees) => Math.cos((degrees * Math.PI) / 180));
  const stretch = Math.max(...shrink) / Math.max(1e-9, Math.min(...shrink));
  return stretch < STRETCH.exact ? "exact" : stretch < STRETCH.most ? "about" : null;
}

/** 1, 2 or 5 times a power of ten. */
function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (STEPS.findLast((step) => step * power <= most) ?? 1);
}
