/** A picture in the atlas: its corner in texels, its size in CSS pixels. */
export type Sprite = {
  readonly u: number;
  readonly v: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * A stroke is sixteen numbers, four texels: its middle and the way from there to the middle of its right side; to
 * the middle of its lower side and, of an arc, the middle of the ring; its picture's corners in the atlas; and the
 * two lines through the ring's middle between which an arc is seen.
 */
const NUMBERS = 16;
export const STROKE_TEXELS = 4;
/** So many to a row of the texture that they are handed over in. */
export const STROKES_A_ROW = 256;

/** A line that changes its look more often than that is laid anew. */
const MOST_LOOKS = 16;

/** An arc is seen between two lines, so one of more than half a turn is two; they overlap, lest there be a seam. */
const MOST_ARC = Math.PI * 0.98;
const OVERLAP = 0.06;

/**
 * A picture as a list of copies of smaller pictures, lowest first, in the form in which the graphics card takes
 * them: a few hundred marks are some thousand strokes in one texture and one call. Everything is a picture from the
 * atlas, turned, stretched or cut, so that the card does next to nothing for a pixel: where it is only simulated,
 * that is what takes the time. All lengths are CSS pixels.
 */
export class Strokes {
  #numbers = new Float32Array(NUMBERS * STROKES_A_ROW * 4);
  #length = 0;
  #ratio = 1;
  /** What was laid for an owner, by its look. */
  readonly #laid = new WeakMap<object, Map<string, Float32Array>>();

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  /** Rows of texels that they fill. */
  get rows(): number {
    return Math.ceil(this.#length / STROKES_A_ROW);
  }

  /** All of them, and what is left of the last row. */
  get data(): Float32Array {
    return this.#numbers.subarray(0, this.rows * STROKES_A_ROW * NUMBERS);
  }

  /** Begins anew. @param ratio - device pixels a CSS pixel */
  clear(ratio: number): void {
    this.#ratio = ratio;
    this.#length = 0;
  }

  /**
   * Lays the same again as for this owner and look before; else calls `lay` and keeps what that lays.
   *
   * @param look - all that it depends on besides the owner, the atlas' generation included
   */
  again(owner: object, look: string, lay: () => void): void {
    let looks = this.#laid.get(owner);
    if (!looks) this.#laid.set(owner, (looks = new Map<string, Float32Array>()));
    const laid = looks.get(look);
    if (laid) {
      const from = this.#length * NUMBERS;
      this.#makeRoom(from + laid.length);
      this.#numbers.set(laid, from);
      this.#length += laid.length / NUMBERS;
      return;
    }
    const from = this.#length;
    lay();
    if (looks.size >= MOST_LOOKS) looks.clear();
    looks.set(look, this.#numbers.slice(from * NUMBERS, this.#length * NUMBERS));
  }

  /** The nearest whole device pixel. */
  snap(px: number): number {
    return Math.round(px * this.#ratio) / this.#ratio;
  }

  /** A picture around its middle, on whole pixels, so that it stays sharp. */
  sprite({u, v, widthPx, heightPx}: Sprite, x: number, y: number): void {
    const [halfWidth, halfHeight] = [widthPx / 2, heightPx / 2];
    const at = this.#add();
    const numbers = this.#numbers;
    numbers[at] = this.snap(x - halfWidth) + halfWidth;
    numbers[at + 1] = this.snap(y - halfHeight) + halfHeight;
    numbers[at + 2] = halfWidth;
    numbers[at + 5] = halfHeight;
    this.#texels(at, u, v, u + widthPx * this.#ratio, v + heightPx * this.#ratio);
  }

  /** A picture around its middle, turned clockwise. @param angle - radians */
  turned({u, v, widthPx, heightPx}: Sprite, x: number, y: number, angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const at = this.#add();
    const numbers = this.#numbers;
    numbers[at] = x;
    numbers[at + 1] = y;
    numbers[at + 2] = (cosine * widthPx) / 2;
    numbers[at + 3] = (sine * widthPx) / 2;
    numbers[at + 4] = (-sine * heightPx) / 2;
    numbers[at + 5] = (cosine * heightPx) / 2;
    this.#texels(at, u, v, u + widthPx * this.#ratio, v + heightPx * this.#ratio);
  }

  /** A picture enlarged or reduced to a square around its middle. */
  enlarged({u, v, widthPx, heightPx}: Sprite, x: number, y: number, halfPx: number): void {
    const at = this.#add();
    const numbers = this.#numbers;
    numbers[at] = x;
    numbers[at + 1] = y;
    numbers[at + 2] = halfPx;
    numbers[at + 5] = halfPx;
    this.#texels(at, u, v, u + widthPx * this.#ratio, v + heightPx * this.#ratio);
  }

  /**
   * Part of the picture of a ring around a middle on whole pixels.
   *
   * @param from, to - radians, clockwise from three o'clock; `to` is more than `from`
   */
  arc(sprite: Sprite, x: number, y: number, from: number, to: number): void {
    for (let begin = from; begin < to; begin += MOST_ARC) {
      const end = Math.min(to, begin + MOST_ARC + OVERLAP);
      this.#arc(sprite, x, y, begin, end);
      if (end >= to) return;
    }
  }

  /** A straight line with blunt ends. @param profile - a picture of a piece of it, from side to side in its height */
  line({u, v, widthPx, heightPx}: Sprite, x0: number, y0: number, x1: number, y1: number): void {
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    const at = this.#add();
    const numbers = this.#numbers;
    numbers[at] = (x0 + x1) / 2;
    numbers[at + 1] = (y0 + y1) / 2;
    numbers[at + 2] = (x1 - x0) / 2;
    numbers[at + 3] = (y1 - y0) / 2;
    numbers[at + 4] = (-(y1 - y0) / length) * (heightPx / 2);
    numbers[at + 5] = ((x1 - x0) / length) * (heightPx / 2);
    const middle = u + (widthPx / 2) * this.#ratio;
    this.#texels(at, middle, v, middle, v + heightPx * this.#ratio);
  }

  #arc({u, v, widthPx}: Sprite, x: number, y: number, from: number, to: number): void {
    const half = widthPx / 2;
    const [x0, y0, x1, y1] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    // Only as much of the ring's square as the arc needs; its ends and where it crosses an axis bound it.
    let [left, top, right, bottom] = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
    for (let quarter = Math.ceil(from / (Math.PI / 2)); quarter * (Math.PI / 2) < to; quarter++) {
      const side = ((quarter % 4) + 4) % 4;
      if (side === 0) right = 1;
      else if (side === 1) bottom = 1;
      else if (side === 2) left = -1;
      else top = -1;
    }
    // The ring is as thick as this at most, so its inner edge may lie so much nearer to the middle.
    const thick = 9 / half;
    const edge = (value: number, sign: -1 | 1): number =>
      this.snap(Math.max(-half, Math.min(half, (value + sign * thick) * half)));
    [left, top, right, bottom] = [edge(left, -1), edge(top, -1), edge(right, 1), edge(bottom, 1)];
    const at = this.#add();
    const numbers = this.#numbers;
    numbers[at] = x + (left + right) / 2;
    numbers[at + 1] = y + (top + bottom) / 2;
    numbers[at + 2] = (right - left) / 2;
    numbers[at + 5] = (bottom - top) / 2;
    numbers[at + 6] = x;
    numbers[at + 7] = y;
    const ratio = this.#ratio;
    this.#texels(
      at,
      u + (left + half) * ratio,
      v + (top + half) * ratio,
      u + (right + half) * ratio,
      v + (bottom + half) * ratio
    );
    numbers[at + 12] = -y0;
    numbers[at + 13] = x0;
    numbers[at + 14] = y1;
    numbers[at + 15] = -x1;
  }

  #texels(at: number, u0: number, v0: number, u1: number, v1: number): void {
    const numbers = this.#numbers;
    numbers[at + 8] = u0;
    numbers[at + 9] = v0;
    numbers[at + 10] = u1;
    numbers[at + 11] = v1;
  }

  /** @returns where its numbers begin; all of them 0 but those of the picture's corners */
  #add(): number {
    const at = this.#length++ * NUMBERS;
    this.#makeRoom(at + NUMBERS);
    const numbers = this.#numbers;
    // One by one: to fill so few costs more.
    numbers[at] = numbers[at + 1] = numbers[at + 2] = numbers[at + 3] = 0;
    numbers[at + 4] = numbers[at + 5] = numbers[at + 6] = numbers[at + 7] = 0;
    numbers[at + 12] = numbers[at + 13] = numbers[at + 14] = numbers[at + 15] = 0;
    return at;
  }

  #makeRoom(length: number): void {
    if (length <= this.#numbers.length) return;
    let room = this.#numbers.length;
    while (room < length) room *= 2;
    const larger = new Float32Array(room);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
