import type {StillFrame} from "../still-map.js";

/** The size that link previews ask for. */
export const POSTER_WIDTH_PX = 1200;
export const POSTER_HEIGHT_PX = 630;
export const POSTER_MARGIN_PX = 40;

/** Where the map stands in a poster. */
export const POSTER_FRAME: StillFrame = {
  left: 0,
  top: 104,
  right: POSTER_WIDTH_PX,
  bottom: 530,
  marginX: POSTER_MARGIN_PX,
  marginY: 30
};
