import type {PlaceEntry} from "../state/columns.js";
import type {Mark} from "./marks.js";
import type {Screen} from "./screen-marks.js";

const MAX_NAME_LENGTH = 28;

/** The place's name, shortened where it is long; where the mark stands for several, it says that there are others. */
export function nameOf(
  {cells}: Pick<Mark, "cells">,
  {name}: Pick<PlaceEntry, "name">,
  {joinedName}: Pick<Screen, "joinedName">
): string {
  const short = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
  return cells > 1 ? joinedName(short, cells - 1) : short;
}
