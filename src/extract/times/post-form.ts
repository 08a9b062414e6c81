import {addMonths, civilDay, formatDay} from "../../domain/calendar.js";
import {durationValue} from "./duration.js";
import type {Reading, Tagged} from "./reading.js";
import {GLUED, type Scan, wordAt} from "./scan.js";
import type {Anchored, Situation} from "./situation.js";
import {intervalOf, valueOf} from "./stretch.js";

/** In a post "a Sunday" is that Sunday. */
export function postReading({reading, rule}: Tagged): Reading {
  if (rule !== "en/weekday" || reading.kind !== "set") return reading;
  return {kind: "date", fields: {weekday: Number(reading.value.slice(-1))}};
}

/**
 * The TIMEX3 value of an expression in a post, as the only annotated corpus of posts has it; each of these forms
 * stands there wherever it could. What is shown, the EDTF, stays as it is.
 */
export function postForm(
  {reading, rule, first, last}: Tagged,
  result: Anchored,
  tokens: Scan,
  {document}: Situation
): Anchored {
  const today = document?.unit === "day" ? document.index : null;
  const {value} = result;
  if (rule === "en/every" && value.startsWith("XXXX-XX-XXT")) return {...result, value: value.slice(10)};
  if (rule === "en/weekdays" && value === "XXXX-WXX-WE") return {...result, value: "XXXX-WE"};
  if (reading.kind === "vague" && wordAt(tokens, last) === "days")
    return {...result, type: "DURATION", value: "PXD"};
  if (reading.kind === "duration") {
    const more = wordAt(tokens, first + 1) === "more" && (reading.amount ?? 0) > 1;
    return more ? {...result, value: durationValue(reading.unit, null)} : result;
  }
  if (today === null) return result;
  const sun = ["sunset", "sunrise"].includes(wordAt(tokens, last));
  if (rule === "en/part" || (rule === "en/kind-of-thing" && sun)) {
    if (result.type === "SET") return {...result, type: "TIME", value: `${formatDay(today)}TNI`};
    return sun ? {...result, value: value.split("T", 1)[0]!} : result;
  }
  if (rule === "en/post-last-minute") return {...result, value: `${formatDay(today - 1)}TXX`};
  if (rule === "en/unit-ago" && reading.kind === "shift" && Number.isInteger(reading.by)) {
    const months = {month: 1, year: 12}[reading.unit as string];
    return months === undefined
      ? result
      : {...result, value: formatDay(addMonths(today, reading.by * months))};
  }
  return wintersValue(result, civilDay(today).year);
}

/** In January, winter is that of the year that has begun. */
function wintersValue(result: Anchored, year: number): Anchored {
  const {stretch, value} = result;
  if (stretch?.unit !== "season" || !value.endsWith("-WI") || value !== valueOf(stretch)) return result;
  const begun = civilDay(intervalOf(stretch)[0]).year;
  return begun === year - 1 ? {...result, value: `${year}-WI`} : result;
}

/** "#Friday" names a subject. */
export function isHashtag(tokens: Scan, first: number): boolean {
  return (tokens.flags[first]! & GLUED) !== 0 && wordAt(tokens, first - 1) === "#";
}
