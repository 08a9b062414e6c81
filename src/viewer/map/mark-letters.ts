import type {SpriteAtlas} from "./sprite-atlas.js";
import type {Strokes} from "./strokes.js";

/** Text on marks: the page's own sans, in two weights. */
const FONT = {
  regular: '500 12px "Noto Sans", system-ui, sans-serif',
  bold: '650 12px "Noto Sans", system-ui, sans-serif'
};
const HEIGHT_PX = 22;
/** Around letters, for their halo and what leans out. */
const MARGIN_PX = 4;
const HALO_PX = 3.5;
const MOST_WIDTHS = 5_000;

export type Ink = {readonly bold: boolean; readonly color: string; readonly halo: string | null};
export type Align = "left" | "right" | "center";

/**
 * Writes names and numbers from the atlas. A name is one picture; a number is made of its digits, since it changes
 * while time moves and would be a new picture at every step.
 */
export class MarkLetters {
  readonly #atlas: SpriteAtlas;
  readonly #widths = new Map<string, number>();
  readonly #pen = document.createElement("canvas").getContext("2d")!;

  constructor(atlas: SpriteAtlas) {
    this.#atlas = atlas;
  }

  /** Fonts have come: widths and pictures are no longer right. */
  reset(): void {
    this.#widths.clear();
    this.#atlas.reset();
  }

  /** Pixels that a name takes. */
  nameWidth(text: string, bold: boolean): number {
    const key = bold ? `*${text}` : text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#pen.font = bold ? FONT.bold : FONT.regular;
      width = this.#pen.measureText(text).width;
      if (this.#widths.size > MOST_WIDTHS) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Pixels that a number takes, with what stands around its digits. */
  numberWidth(text: string, bold: boolean): number {
    let width = 0;
    for (const part of partsOf(text)) width += this.#partWidth(part, bold);
    return width;
  }

  /** @param x - left end, middle or right end, as `align` says; `y` is the middle of the line */
  name(strokes: Strokes, text: string, x: number, y: number, align: Align, ink: Ink): void {
    this.#part(strokes, text, leftOf(x, this.nameWidth(text, ink.bold), align), y, ink, true, true);
  }

  number(strokes: Strokes, text: string, x: number, y: number, align: Align, ink: Ink): void {
    const left = leftOf(x, this.numberWidth(text, ink.bold), align);
    if (ink.halo !== null) this.#parts(strokes, text, left, y, ink, true, false);
    this.#parts(strokes, text, left, y, ink, false, true);
  }

  /** A name and a number behind it on one line; no halo covers a letter. */
  nameAndNumber(
    strokes: Strokes,
    [name, number]: readonly [string, string],
    x: number,
    y: number,
    align: Align,
    ink: Ink
  ): void {
    const nameWidth = this.nameWidth(name, ink.bold);
    const left = leftOf(x, nameWidth + this.numberWidth(number, ink.bold), align);
    this.#parts(strokes, number, left + nameWidth, y, ink, true, false);
    this.#part(strokes, name, left, y, ink, true, true);
    this.#parts(strokes, number, left + nameWidth, y, ink, false, true);
  }

  #parts(
    strokes: Strokes,
    text: string,
    left: number,
    y: number,
    ink: Ink,
    withHalo: boolean,
    withInk: boolean
  ): void {
    let x = left;
    for (const part of partsOf(text)) {
      this.#part(strokes, part, x, y, ink, withHalo, withInk);
      x += this.#partWidth(part, ink.bold);
    }
  }

  #part(
    strokes: Strokes,
    text: string,
    left: number,
    y: number,
    {bold, color, halo}: Ink,
    withHalo: boolean,
    withInk: boolean
  ): void {
    const haloColor = withHalo ? halo : null;
    const inkColor = withInk ? color : null;
    const width = this.nameWidth(text, bold) + 2 * MARGIN_PX;
    const key = `${bold ? "b" : "r"}${haloColor ?? ""}|${inkColor ?? ""}|${text}`;
    const sprite = this.#atlas.sprite(key, width, HEIGHT_PX, (pen) => {
      pen.font = bold ? FONT.bold : FONT.regular;
      pen.textBaseline = "middle";
      pen.lineJoin = "round";
      if (haloColor !== null) {
        pen.strokeStyle = haloColor;
        pen.lineWidth = HALO_PX;
        pen.strokeText(text, MARGIN_PX, HEIGHT_PX / 2);
      }
      if (inkColor === null) return;
      pen.fillStyle = inkColor;
      pen.fillText(text, MARGIN_PX, HEIGHT_PX / 2);
    });
    strokes.sprite(sprite, left - MARGIN_PX + sprite.widthPx / 2, y);
  }

  /** Digits take whole device pixels, so that all stand equally far apart. */
  #partWidth(part: string, bold: boolean): number {
    const width = this.nameWidth(part, bold);
    const {ratio} = this.#atlas;
    return part.length === 1 ? Math.round(width * ratio) / ratio : width;
  }
}

function leftOf(x: number, width: number, align: Align): number {
  return align === "left" ? x : align === "right" ? x - width : x - width / 2;
}

const PARTS = /\p{Nd}|\P{Nd}+/gu;
const DIGITS = /^\d+$/u;

function partsOf(number: string): Iterable<string> {
  if (DIGITS.test(number)) return number;
  return number.match(PARTS) ?? [];
}
