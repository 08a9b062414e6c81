import type {SpriteAtlas} from "./sprite-atlas.js";
import type {Sprite, Strokes} from "./strokes.js";

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
/** What of a letter is drawn, in which colours, and the pictures that there are of it. */
type Look = {
  readonly key: string;
  readonly bold: boolean;
  readonly halo: string | null;
  readonly color: string | null;
  readonly pictures: Map<string, Sprite>;
};
/** Halos of neighbours lie below all letters, so each may be drawn by itself. */
type Looks = {readonly halo: Look; readonly letters: Look; readonly both: Look};
export type Align = "left" | "right" | "center";

/**
 * Writes names and numbers from the atlas. A name is one picture; a number is made of its digits, since it changes
 * while time moves and would be a new picture at every step.
 */
export class MarkLetters {
  readonly #atlas: SpriteAtlas;
  readonly #widths = {bold: new Map<string, number>(), regular: new Map<string, number>()};
  /** Pictures of words and digits by how they look: with the keys of the atlas each would be looked for by a long word. */
  readonly #pictures = new Map<string, Map<string, Sprite>>();
  readonly #looks = new WeakMap<Ink, Looks>();
  #generation = -1;
  readonly #pen = document.createElement("canvas").getContext("2d")!;

  constructor(atlas: SpriteAtlas) {
    this.#atlas = atlas;
  }

  /** Fonts have come: widths and pictures are no longer right. */
  reset(): void {
    this.#widths.bold.clear();
    this.#widths.regular.clear();
    this.#atlas.reset();
  }

  /** Pixels that a name takes. */
  nameWidth(text: string, bold: boolean): number {
    const widths = this.#widths[bold ? "bold" : "regular"];
    let width = widths.get(text);
    if (width === undefined) {
      this.#pen.font = bold ? FONT.bold : FONT.regular;
      width = this.#pen.measureText(text).width;
      if (widths.size > MOST_WIDTHS) widths.clear();
      widths.set(text, width);
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
    this.#part(strokes, text, leftOf(x, this.nameWidth(text, ink.bold), align), y, this.#looksOf(ink).both);
  }

  number(strokes: Strokes, text: string, x: number, y: number, align: Align, ink: Ink): void {
    const left = leftOf(x, this.numberWidth(text, ink.bold), align);
    const {halo, letters} = this.#looksOf(ink);
    if (ink.halo !== null) this.#parts(strokes, text, left, y, halo);
    this.#parts(strokes, text, left, y, letters);
  }

  #parts(strokes: Strokes, text: string, left: number, y: number, look: Look): void {
    let x = left;
    for (const part of partsOf(text)) {
      this.#part(strokes, part, x, y, look);
      x += this.#partWidth(part, look.bold);
    }
  }

  #part(strokes: Strokes, text: string, left: number, y: number, look: Look): void {
    let sprite = look.pictures.get(text);
    if (!sprite) {
      sprite = this.#picture(text, look);
      // Unless the atlas was full, and what points into it from before is to be forgotten.
      if (this.#generation === this.#atlas.generation) look.pictures.set(text, sprite);
    }
    strokes.sprite(sprite, left - MARGIN_PX + sprite.widthPx / 2, y);
  }

  #picture(text: string, {key, bold, halo, color}: Look): Sprite {
    const width = this.nameWidth(text, bold) + 2 * MARGIN_PX;
    return this.#atlas.sprite(key + text, width, HEIGHT_PX, (pen) => {
      pen.font = bold ? FONT.bold : FONT.regular;
      pen.textBaseline = "middle";
      pen.lineJoin = "round";
      if (halo !== null) {
        pen.strokeStyle = halo;
        pen.lineWidth = HALO_PX;
        pen.strokeText(text, MARGIN_PX, HEIGHT_PX / 2);
      }
      if (color === null) return;
      pen.fillStyle = color;
      pen.fillText(text, MARGIN_PX, HEIGHT_PX / 2);
    });
  }

  #looksOf(ink: Ink): Looks {
    if (this.#generation !== this.#atlas.generation) {
      this.#generation = this.#atlas.generation;
      for (const pictures of this.#pictures.values()) pictures.clear();
    }
    let looks = this.#looks.get(ink);
    if (!looks) {
      const {bold, color, halo} = ink;
      looks = {
        halo: this.#look(bold, halo, null),
        letters: this.#look(bold, null, color),
        both: this.#look(bold, halo, color)
      };
      this.#looks.set(ink, looks);
    }
    return looks;
  }

  #look(bold: boolean, halo: string | null, color: string | null): Look {
    const key = `${bold ? "b" : "r"}${halo ?? ""}|${color ?? ""}|`;
    let pictures = this.#pictures.get(key);
    if (!pictures) this.#pictures.set(key, (pictures = new Map<string, Sprite>()));
    return {key, bold, halo, color, pictures};
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
const [ZERO, NINE] = ["0".charCodeAt(0), "9".charCodeAt(0)];

function partsOf(number: string): Iterable<string> {
  return isPlain(number) ? number : (number.match(PARTS) ?? []);
}

/** Whether it is one of the most frequent kind: western digits and nothing else. */
function isPlain(number: string): boolean {
  for (let index = 0; index < number.length; index++) {
    const code = number.charCodeAt(index);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}
