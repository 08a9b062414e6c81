import {FAMILY_COUNT} from "./cell-tally.js";
import {familyGlyph} from "./mark-glyphs.js";
import {familyRing, stackGround, type Dashing} from "./mark-shapes.js";
import type {MapTheme} from "./map-theme.js";
import type {SpriteAtlas} from "./sprite-atlas.js";
import type {Sprite} from "./strokes.js";

/** Of a stack's glyphs, in pixels. */
const GLYPH_PX = 9;
const KINDS = {ground: 0, solid: 1, dashed: 2} as const;

/**
 * What stacks are made of, by numbers: some thousand are asked for in a frame, and to put a key together for each and
 * look it up in the atlas would take longer than all the rest.
 */
export class StackPictures {
  readonly #atlas: SpriteAtlas;
  readonly #theme: MapTheme;
  readonly #known = new Map<number, Sprite>();
  readonly #glyphs: Sprite[] = [];
  #generation = -1;

  constructor(atlas: SpriteAtlas, theme: MapTheme) {
    this.#atlas = atlas;
    this.#theme = theme;
  }

  /** @param radius - in half pixels, as `stepped` gives it */
  ground(radius: number): Sprite {
    return this.#sprite(radius, 0, "ground", () => stackGround(this.#atlas, radius, this.#theme));
  }

  /** A whole ring in the colour of a family, of which a stack shows an arc. */
  ring(radius: number, family: number, dashing: Dashing): Sprite {
    return this.#sprite(radius, family, dashing, () =>
      familyRing(this.#atlas, radius, family, dashing, this.#theme)
    );
  }

  glyph(family: number): Sprite {
    this.#forget();
    return (this.#glyphs[family] ??= familyGlyph(this.#atlas, family, GLYPH_PX, this.#theme));
  }

  #sprite(radius: number, family: number, kind: keyof typeof KINDS, make: () => Sprite): Sprite {
    this.#forget();
    const key = (radius * 2 * FAMILY_COUNT + family) * 3 + KINDS[kind];
    let sprite = this.#known.get(key);
    if (!sprite) this.#known.set(key, (sprite = make()));
    return sprite;
  }

  /** Where the atlas was begun anew, nothing is where it was. */
  #forget(): void {
    if (this.#generation === this.#atlas.generation) return;
    this.#generation = this.#atlas.generation;
    this.#known.clear();
    this.#glyphs.length = 0;
  }
}
