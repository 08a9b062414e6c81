/** What d3-geo draws into. */
type PathContext = {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(): void;
};

/**
 * Writes lines as an SVG path, each corner from the one before and no finer than a step: two thirds as long as what
 * d3-geo writes.
 *
 * @param step - in pixels; corners lie on its multiples, so that nothing adds up along a line
 */
export class PathText implements PathContext {
  #text = "";
  #at: readonly [number, number] = [0, 0];
  #start: readonly [number, number] = [0, 0];

  constructor(readonly step: number) {}

  toString(): string {
    return this.#text;
  }

  moveTo(x: number, y: number): void {
    this.#go("m", x, y);
    this.#start = this.#at;
  }
  lineTo(x: number, y: number): void {
    this.#go("l", x, y);
  }
  closePath(): void {
    this.#text += "z";
    this.#at = this.#start;
  }
  beginPath(): void {
    // One path holds all.
  }
  arc(): void {
    // Points are drawn otherwise.
  }

  #go(command: "m" | "l", x: number, y: number): void {
    const to = [Math.round(x / this.step), Math.round(y / this.step)] as const;
    const by = [to[0] - this.#at[0], to[1] - this.#at[1]] as const;
    if (command === "l" && by[0] === 0 && by[1] === 0) return;
    this.#at = to;
    const [dx, dy] = by.map((steps) =>
      String(Number((steps * this.step).toFixed(2))).replace(/^(-?)0\./, "$1.")
    );
    // After a move, what follows is a line without being told so.
    const lead = command === "m" ? "m" : "";
    const apart = lead === "" && !dx!.startsWith("-") ? " " : "";
    this.#text += `${lead}${apart}${dx!}${dy!.startsWith("-") ? "" : " "}${dy!}`;
  }
}
