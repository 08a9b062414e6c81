import {escapeXml} from "./format.js";

export const SANS = "'Noto Sans','Segoe UI',system-ui,sans-serif";
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";

export type TextStyle = {
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly fill: string;
  readonly family: "serif" | "sans";
  readonly maxPx: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Whether it is written from right to left; `x` is its beginning all the same. */
  readonly rtl?: boolean;
};

/** One line, cut where it would leave the picture; half an em is a letter's usual width. */
export function posterText(
  words: string,
  {x, y, sizePx, fill, family, maxPx, anchor = "start", rtl = false}: TextStyle
): string {
  const letters = [...words.replace(/\s+/g, " ").trim()];
  const room = Math.floor(maxPx / (sizePx * 0.52));
  const shown = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : letters.join("");
  const font = family === "serif" ? `font-family="${SERIF}" font-weight="600"` : `font-family="${SANS}"`;
  // Not by `direction`, which not every program heeds: an embedding of the text itself, and the other end of the line.
  const line = rtl ? `\u202B${shown}\u202C` : shown;
  const end = rtl ? TURNED[anchor] : anchor;
  return `<text x="${x}" y="${y}" text-anchor="${end}" ${font} font-size="${sizePx}" fill="${fill}">${escapeXml(line)}</text>`;
}

const TURNED = {start: "end", middle: "middle", end: "start"} as const;
