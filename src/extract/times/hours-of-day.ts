import type {Fields, Reading, Tagged} from "./reading.js";
import {type Scan, wordAt} from "./scan.js";
import type {Stretch} from "./stretch.js";

const JOINTS: ReadonlySet<string> = new Set("to until till and - –".split(" "));

/** "From 9am to 4pm on Monday": the first hour is of the day that the second names. */
export function withDayOfNextHour(tagged: readonly Tagged[], scan: Scan): readonly Tagged[] {
  return tagged.map((expression, i) => {
    const next = tagged[i + 1];
    if (!next || next.first - expression.last !== 2 || !JOINTS.has(wordAt(scan, expression.last + 1)))
      return expression;
    const [hour, day] = [fieldsOf(expression), fieldsOf(next)];
    if (!hour?.clock || Object.keys(hour).length > 1 || !day || !(day.clock ?? day.part)) return expression;
    if (day.weekday === undefined && day.day === undefined) return expression;
    const {clock: _clock, part: _part, ...rest} = day;
    return {...expression, reading: {kind: "date" as const, fields: {...rest, clock: hour.clock}}};
  });
}

function fieldsOf({reading}: Tagged): Fields | null {
  return reading.kind === "date" ? reading.fields : null;
}

/** "The fair is on Saturday. Gates open at 1pm": an hour, or a part of a day, behind a day that is still to come. */
export function isHourOfPlan(reading: Reading, narrative: Stretch | null, document: Stretch | null): boolean {
  if (reading.kind !== "date" || (reading.fields.clock ?? reading.fields.part) === undefined) return false;
  return narrative?.unit === "day" && document?.unit === "day" && narrative.index > document.index;
}
