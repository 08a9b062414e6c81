import {drawPieces, type Dashes} from "./draw-line.js";
import type {Drawing} from "./draw-marks.js";
import {drawCross} from "./draw-movements.js";
import {chevron} from "./mark-glyphs.js";
import {LINE_SHADES} from "./map-theme.js";
import {lineProfile, steppedWidth} from "./mark-shapes.js";
import type {RelationLine} from "./relation-lines.js";
import type {DrawnRelation} from "./shown-relations.js";

const CHEVRON_PX = 8;
/** Up to so many have a halo; more would only hide the map. */
const FEW = 16;
/** How many shades a line has where it fades. */
const SHADES = 6;
/** Pixels on and off: always in pieces, which no way that was gone is. */
const DASHES: Readonly<Record<DrawnRelation["status"], Dashes>> = {
  happened: [5, 3],
  planned: [1.5, 3.5],
  cancelled: [1.5, 3.5]
};

/**
 * Draws relations: thin, straight and in dashes, without an arrow at the end, since nothing went there. Whether one does
 * something to the other is said by a small open angle in the middle.
 *
 * @param copies - how far to the side they are drawn again, in pixels
 * @param widthPx - of the map; what lies beside it is not drawn
 */
export function drawRelations(
  drawing: Drawing,
  relations: readonly DrawnRelation[],
  copies: readonly number[],
  widthPx: number
): void {
  const {strokes, atlas, theme} = drawing;
  const few = relations.length <= FEW;
  for (const {lines, signs, count, status, forth, back, selected} of relations) {
    const color = selected ? theme.accent : theme.ink;
    const width = steppedWidth(Math.min(3, 1.25 + Math.log2(count) * 0.4) + (selected ? 0.75 : 0));
    const look = `${width}/${few}/${selected}/${status}/${theme.id}/${atlas.generation}`;
    const sign = chevron(atlas, CHEVRON_PX, color, theme.halo);
    for (const aside of copies) {
      for (const line of lines) {
        if (line.box.right + aside < 0 || line.box.left + aside > widthPx) continue;
        const strength = selected ? 1 : LINE_SHADES.relation;
        // While time moves a line mostly stays as it is.
        strokes.again(line, `${look}/${aside}`, () => {
          if (few) drawLine(drawing, line, aside, {color: theme.halo, width: width + 2.5, strength: 0.7});
          drawLine(drawing, line, aside, {color, width, strength, dashes: DASHES[status]});
        });
      }
      const [before, middle, behind] = signs;
      const both = forth && back;
      const [there, here] = [both ? behind : middle, both ? before : middle];
      if (status === "cancelled" && middle) drawCross(drawing, middle.x + aside, middle.y, color);
      else {
        if (forth && there) strokes.turned(sign, there.x + aside, there.y, there.angle);
        if (back && here) strokes.turned(sign, here.x + aside, here.y, here.angle + Math.PI);
      }
    }
  }
}

type Look = {
  readonly color: string;
  readonly width: number;
  readonly strength: number;
  readonly dashes?: Dashes;
};

function drawLine(
  drawing: Drawing,
  line: RelationLine,
  aside: number,
  {color, width, strength, dashes = [1, 0]}: Look
): void {
  drawPieces(drawing, line, aside, dashes, (piece) => {
    const shade = Math.ceil(line.shades[piece]! * SHADES) / SHADES;
    return lineProfile(drawing.atlas, width, color, strength * shade);
  });
}
