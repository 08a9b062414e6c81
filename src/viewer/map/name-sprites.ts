/** Names with their halo, drawn once each: stroking letters anew in every frame takes most of its time. */
export class NameSprites {
  readonly #sprites = new Map<string, HTMLCanvasElement>();
  static readonly #MOST = 1_500;
  static readonly #MARGIN_PX = 4;
  static readonly #HEIGHT_PX = 22;

  /**
   * Draws a name on its line.
   *
   * @param x - left end, middle or right end of the text, as `align` says; pixels
   * @param y - middle of the line
   */
  draw(
    context: CanvasRenderingContext2D,
    text: string,
    {x, y, align}: {readonly x: number; readonly y: number; readonly align: "left" | "right" | "center"},
    look: {readonly font: string; readonly ink: string; readonly halo: string}
  ): void {
    const ratio = context.getTransform().a;
    const sprite = this.#sprite(text, look, ratio);
    const width = sprite.width / ratio;
    const textWidth = width - 2 * NameSprites.#MARGIN_PX;
    const start = align === "left" ? x : align === "right" ? x - textWidth : x - textWidth / 2;
    context.drawImage(
      sprite,
      start - NameSprites.#MARGIN_PX,
      y - NameSprites.#HEIGHT_PX / 2,
      width,
      NameSprites.#HEIGHT_PX
    );
  }

  #sprite(
    text: string,
    {font, ink, halo}: {readonly font: string; readonly ink: string; readonly halo: string},
    ratio: number
  ): HTMLCanvasElement {
    const key = `${ratio}|${font}|${ink}|${text}`;
    let sprite = this.#sprites.get(key);
    if (sprite) return sprite;
    sprite = document.createElement("canvas");
    const pen = sprite.getContext("2d", {willReadFrequently: true})!;
    pen.font = font;
    const width = pen.measureText(text).width + 2 * NameSprites.#MARGIN_PX;
    sprite.width = Math.ceil(width * ratio);
    sprite.height = Math.ceil(NameSprites.#HEIGHT_PX * ratio);
    pen.scale(ratio, ratio);
    pen.font = font;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.strokeStyle = halo;
    pen.lineWidth = 3.5;
    pen.strokeText(text, NameSprites.#MARGIN_PX, NameSprites.#HEIGHT_PX / 2);
    pen.fillStyle = ink;
    pen.fillText(text, NameSprites.#MARGIN_PX, NameSprites.#HEIGHT_PX / 2);
    if (this.#sprites.size >= NameSprites.#MOST) this.#sprites.clear();
    this.#sprites.set(key, sprite);
    return sprite;
  }
}
