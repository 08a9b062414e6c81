import type {Span} from "../../domain/article.js";
import type {Reading, Tagged} from "./reading.js";
import type {Scan} from "./scan.js";
import type {Anchored} from "./situation.js";
import {type Stretch, yearOfStretch} from "./stretch.js";

/** So many years before its publication an article tells an old story. */
const OLD_YEARS = 3;

/** "It had been grumbling since 20 May 1883, and a party landed a week later": the story is there, though no date of its own says so. */
export function isOfOldDay(
  reading: Reading,
  {anchor: from, stretch}: Anchored,
  document: Stretch | null
): boolean {
  if (reading.kind !== "shift" || from !== "narrative" || stretch?.unit !== "day") return false;
  return isOld(stretch, document);
}

/** Whether a date is so many years before its publication that an article may tell its story. */
export function isOld(stretch: Stretch, document: Stretch | null): boolean {
  return document !== null && yearOfStretch(document) - yearOfStretch(stretch) >= OLD_YEARS;
}

/** So many years back a story begins anew: "ninety years ago today a clerk climbed into a plane". */
const STORY_YEARS = 10;

/** Whether an expression opens a story of long ago without writing its year: to the day, or at the head of a sentence. */
export function opensStory({reading, first}: Tagged, tokens: Scan, sentence: Span | null): boolean {
  if (reading.kind !== "shift" || !isLongAgo(reading)) return false;
  return typeof reading.from !== "string" || sentence === null || tokens.start[first]! <= sentence[0];
}

function isLongAgo(reading: Reading): boolean {
  if (reading.kind !== "shift") return false;
  if (typeof reading.from !== "string") return isLongAgo(reading.from);
  const years = {year: 1, decade: 10, century: 100}[reading.unit as string];
  return reading.from === "document" && years !== undefined && reading.by * years <= -STORY_YEARS;
}
