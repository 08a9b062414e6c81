import type {Sprite} from "./strokes.js";

/** Side of the atlas in texels: at pixel ratio 2 some 1,500 names. */
export const ATLAS_TEXELS = 2048;
const GAP_TEXELS = 1;

/** Takes a picture into the texture: the pixels that were drawn, from the top left corner. */
export type Upload = (
  pen: CanvasRenderingContext2D,
  at: readonly [u: number, v: number],
  size: readonly [width: number, height: number]
) => void;

/**
 * Names, numbers and glyphs, drawn once each and then copied by the graphics card: stroking letters anew in every
 * frame takes most of its time. Kept in shelves of one texture; when that is full, all are drawn anew.
 */
export class SpriteAtlas {
  readonly #sprites = new Map<string, Sprite>();
  readonly #upload: Upload;
  readonly #canvas = document.createElement("canvas");
  readonly #pen: CanvasRenderingContext2D;
  #shelves: {top: number; height: number; right: number}[] = [];
  #ratio = 1;
  /** Counts how often everything had to be forgotten: what was laid out before points nowhere. */
  generation = 0;

  constructor(upload: Upload) {
    this.#upload = upload;
    // Kept in memory: what is drawn here is read at once.
    this.#pen = this.#canvas.getContext("2d", {willReadFrequently: true})!;
  }

  /** Forgets everything: other fonts, another pixel ratio, a new context. */
  reset(ratio = this.#ratio): void {
    this.#ratio = ratio;
    this.#sprites.clear();
    this.#shelves = [];
    this.generation++;
  }

  get ratio(): number {
    return this.#ratio;
  }

  /**
   * A picture by its key.
   *
   * @param widthPx, heightPx - CSS pixels; rounded up to whole device pixels
   * @param draw - draws it, from its top left corner, when it is not there yet
   */
  sprite(
    key: string,
    widthPx: number,
    heightPx: number,
    draw: (pen: CanvasRenderingContext2D) => void
  ): Sprite {
    const known = this.#sprites.get(key);
    if (known) return known;
    const width = Math.min(ATLAS_TEXELS - GAP_TEXELS, Math.ceil(widthPx * this.#ratio));
    const height = Math.ceil(heightPx * this.#ratio);
    // The gap goes with it, since something else may have stood there.
    const [all, high] = [width + GAP_TEXELS, height + GAP_TEXELS];
    if (this.#canvas.width < all || this.#canvas.height < high) {
      this.#canvas.width = Math.max(this.#canvas.width, all);
      this.#canvas.height = Math.max(this.#canvas.height, high);
    }
    let at = this.#place(all, high);
    if (!at) {
      this.reset();
      at = this.#place(all, high)!;
    }
    const pen = this.#pen;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, all, high);
    pen.save();
    pen.scale(this.#ratio, this.#ratio);
    draw(pen);
    pen.restore();
    this.#upload(pen, at, [all, high]);
    const sprite = {u: at[0], v: at[1], widthPx: width / this.#ratio, heightPx: height / this.#ratio};
    this.#sprites.set(key, sprite);
    return sprite;
  }

  /** The lowest shelf that is high enough without wasting much; `null` if the atlas is full. */
  #place(width: number, height: number): readonly [u: number, v: number] | null {
    for (const shelf of this.#shelves) {
      if (shelf.height < height || shelf.height > height * 1.5 || shelf.right + width > ATLAS_TEXELS)
        continue;
      const u = shelf.right;
      shelf.right += width;
      return [u, shelf.top];
    }
    const last = this.#shelves.at(-1);
    const top = last ? last.top + last.height : 0;
    if (top + height > ATLAS_TEXELS) return null;
    this.#shelves.push({top, height, right: width});
    return [0, top];
  }
}
