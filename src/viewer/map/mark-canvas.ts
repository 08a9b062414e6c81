import {ATLAS_TEXELS, SpriteAtlas} from "./sprite-atlas.js";
import {FRAGMENT_SHADER, VERTEX_SHADER} from "./stroke-shader.js";
import {STROKE_TEXELS, Strokes, STROKES_A_ROW} from "./strokes.js";

/** Texture units of the strokes and of the sprites; the second stays the active one. */
const [STROKES_UNIT, SPRITES_UNIT] = [0, 1];

/** A context for the marks of this canvas, the same each time; `null` if the browser gives none. */
export function markContext(canvas: HTMLCanvasElement): WebGL2RenderingContext | null {
  return canvas.getContext("webgl2", {antialias: false, depth: false, stencil: false});
}

/**
 * A transparent canvas over the map that draws strokes, in a graphics context of its own: so the basemap below
 * need not be drawn again when the marks change. A lost context comes back by itself.
 */
export class MarkCanvas {
  readonly strokes = new Strokes();
  readonly atlas: SpriteAtlas;
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #onrestored: () => void;
  #linking: WebGLProgram | null;
  /** Asked for at the first drawing: by then it is linked, so that nobody waits for it. */
  #program: Program | null = null;

  /**
   * @param onrestored - told when a lost context is there again: everything must be drawn anew
   * @throws Error if the browser gives no context
   */
  constructor(canvas: HTMLCanvasElement, onrestored: () => void) {
    const gl = markContext(canvas);
    if (!gl) throw new Error("no WebGL for the marks");
    this.#canvas = canvas;
    this.#gl = gl;
    this.#onrestored = onrestored;
    this.atlas = new SpriteAtlas((pen, [u, v], [width, height]) => {
      const pixels = pen.getImageData(0, 0, width, height);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, u, v, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    });
    this.#linking = startProgram(gl);
    canvas.addEventListener("webglcontextlost", this.#lose);
    canvas.addEventListener("webglcontextrestored", this.#restore);
  }

  destroy(): void {
    this.#canvas.removeEventListener("webglcontextlost", this.#lose);
    this.#canvas.removeEventListener("webglcontextrestored", this.#restore);
    this.#gl.getExtension("WEBGL_lose_context")?.loseContext();
  }

  /** Makes the canvas as large as it is shown. @returns device pixels a CSS pixel */
  resize(widthPx: number, heightPx: number): number {
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const width = Math.max(1, Math.round(widthPx * ratio));
    const height = Math.max(1, Math.round(heightPx * ratio));
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    if (ratio !== this.atlas.ratio) this.atlas.reset(ratio);
    return ratio;
  }

  /** Shows the strokes, and nothing of what was there before. */
  draw(): void {
    const gl = this.#gl;
    if (!this.#linking || gl.isContextLost()) return;
    this.#program ??= useProgram(gl, this.#linking);
    if (!this.#program) return;
    const {width, height} = this.#canvas;
    const {ratio} = this.atlas;
    gl.viewport(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.#program.size, width / ratio, height / ratio);
    gl.uniform1f(this.#program.ratio, ratio);
    this.#handOver(this.#program);
    gl.drawArrays(gl.TRIANGLES, 0, this.strokes.length * 6);
  }

  #handOver(program: Program): void {
    const gl = this.#gl;
    const {data, rows} = this.strokes;
    gl.activeTexture(gl.TEXTURE0 + STROKES_UNIT);
    const width = STROKES_A_ROW * STROKE_TEXELS;
    if (rows > program.rows) {
      program.rows = rows * 2;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, program.rows, 0, gl.RGBA, gl.FLOAT, null);
    }
    if (rows > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, rows, gl.RGBA, gl.FLOAT, data);
    gl.activeTexture(gl.TEXTURE0 + SPRITES_UNIT);
  }

  readonly #lose = (event: Event): void => {
    event.preventDefault();
    this.#linking = this.#program = null;
  };

  readonly #restore = (): void => {
    this.#linking = startProgram(this.#gl);
    this.atlas.reset();
    this.#onrestored();
  };
}

type Program = {
  readonly size: WebGLUniformLocation | null;
  readonly ratio: WebGLUniformLocation | null;
  /** For how many rows of strokes there is room. */
  rows: number;
};

/** Sets the context up for the one thing it does; nothing is changed between frames. */
function startProgram(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  bindTexture(gl, STROKES_UNIT, gl.NEAREST);
  bindTexture(gl, SPRITES_UNIT, gl.LINEAR);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, ATLAS_TEXELS, ATLAS_TEXELS);
  return program;
}

function useProgram(gl: WebGL2RenderingContext, program: WebGLProgram): Program | null {
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    if (gl.isContextLost()) return null;
    throw new Error(`the marks' shader does not link: ${gl.getProgramInfoLog(program)}`);
  }
  gl.useProgram(program);
  gl.uniform1i(gl.getUniformLocation(program, "strokes"), STROKES_UNIT);
  gl.uniform1i(gl.getUniformLocation(program, "atlas"), SPRITES_UNIT);
  gl.uniform2f(gl.getUniformLocation(program, "texels"), ATLAS_TEXELS, ATLAS_TEXELS);
  return {
    size: gl.getUniformLocation(program, "size"),
    ratio: gl.getUniformLocation(program, "ratio"),
    rows: 0
  };
}

function bindTexture(gl: WebGL2RenderingContext, unit: number, filter: number): void {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, side, filter);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
}
