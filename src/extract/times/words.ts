import type {Unit} from "./reading.js";

/**
 * The words of one language, by class: typed data, no code. A class name in upper case is what rules
 * refer to; a word may be in several classes. The number is what the word means in that class.
 */
export type Words = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the number of a word in the classes UNIT, ONE_UNIT and MANY_UNITS stands for. */
export const UNITS = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
  "weekend",
  "night",
  "season"
] as const satisfies readonly Unit[];
