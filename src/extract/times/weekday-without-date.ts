import {type EpochDay, weekday} from "../../domain/calendar.js";
import type {Anchor} from "../../domain/timex.js";
import {referenceOf} from "./date-without-year.js";
import type {Choice, Fields} from "./reading.js";
import type {Dated, Situation} from "./situation.js";
import {dayStretch, intervalOf, yearOfStretch} from "./stretch.js";
import {isAheadOnBalance} from "./weekday-side.js";

/** "On Friday", "last Friday", "the following Friday": which one. */
export function dateOfWeekday(
  {
    weekday: wanted,
    notToday,
    apart,
    heads,
    behind
  }: Pick<Fields, "notToday" | "apart" | "heads" | "behind"> & {readonly weekday: number},
  choice: Choice | undefined,
  situation: Situation
): Dated | null {
  const reference = referenceOf(situation, choice);
  if (reference?.stretch.unit === "week" && (choice === "same" || choice === "following")) {
    const [monday] = intervalOf(reference.stretch);
    return {stretch: dayStretch(monday + wanted - 1), anchor: reference.anchor};
  }
  const entry = heads ? nextEntry(wanted, situation) : null;
  if (entry) return entry;
  if (reference === null && choice === undefined) return weekdayOfStory(wanted, situation);
  if (reference?.stretch.unit !== "day") return null;
  const day = reference.stretch.index;
  const back = (weekday(day) - wanted + 7) % 7;
  const [before, after] = [day - (back || 7), day + (back === 0 ? 7 : 7 - back)];
  const anchored = (index: EpochDay, other?: EpochDay): Dated => ({
    stretch: dayStretch(index),
    anchor: reference.anchor,
    ...(other === undefined ? {} : {alternative: dayStretch(other)})
  });
  switch (choice) {
    case "last":
      return anchored(
        situation.document !== null && !situation.post && behind !== true && isJustPast(before, day)
          ? before - 7
          : before
      );
    case "previous":
      return anchored(before);
    case "coming":
      return anchored(back === 0 ? day : after);
    case "next":
      return anchored(after, after - day < 7 && wanted > weekday(day) ? after + 7 : undefined);
    case "following":
      return anchored(after);
    case "this":
      return anchored(day - weekday(day) + wanted);
    case "same":
      return anchored(weekdayTold(day, back, reference.anchor, situation));
    default:
  }
  // "from Monday to Friday"; but of "from 14 September to Thursday" the end is counted like any other.
  if (situation.begun?.unit === "day" && day - situation.begun.index < 14) {
    const {index} = situation.begun;
    return anchored(index + ((wanted - weekday(index) + 7) % 7));
  }
  // "The show ran from Monday to Saturday", told on a Thursday: all of it is over.
  if (situation.until !== null && situation.tense === -1 && !situation.history) {
    const end = day - ((weekday(day) - situation.until + 7) % 7);
    return anchored(end - ((situation.until - wanted + 7) % 7));
  }
  if (back === 0)
    return anchored(
      (notToday === true || (apart !== true && isOfLastWeek(before, situation))) &&
        anchorsAtPaper(reference.anchor)
        ? before
        : day
    );
  if (situation.history) return anchored(after);
  // "A meeting planned for Wednesday was called off": the nearer side.
  const calledOff = situation.planned && situation.tense === 0 && !situation.post;
  const ahead = calledOff
    ? day - before > after - day
    : situation.tense === 1 || (situation.post && situation.tense === 0);
  const balanced = anchorsAtPaper(reference.anchor)
    ? isAheadOnBalance(ahead, situation.aheadBySentence)
    : ahead;
  const [meant, other] = balanced ? [after, before] : [before, after];
  return anchored(meant, balanced === ahead ? undefined : other);
}

/** "Saturday 20 July: a landing. Sunday: a carrier anchors": the next one, if it has come by the publication. */
function nextEntry(wanted: number, {narrative, document}: Situation): Dated | null {
  if (narrative?.unit !== "day" || document?.unit !== "day") return null;
  const day = narrative.index + 7 - ((weekday(narrative.index) - wanted + 7) % 7);
  return day <= document.index ? {stretch: dayStretch(day), anchor: "narrative"} : null;
}

/** Before this year papers wrote "to-day". */
const TODAY_BY_NAME = 1950;

/** On a Saturday an old paper's "wrecked on Saturday" is a week back, unless the story has come closer already. */
function isOfLastWeek(before: EpochDay, {tense, document, history, past}: Situation): boolean {
  const told = past?.unit === "day" && past.index > before;
  return !told && !history && document !== null && tense !== 1 && yearOfStretch(document) < TODAY_BY_NAME;
}

function anchorsAtPaper(anchor: Anchor): boolean {
  return anchor === "publication-date" || anchor === "dateline";
}

/** "On the Monday": the one that the story comes to, unless that is still ahead. */
function weekdayTold(day: EpochDay, back: number, anchor: Anchor, {document, tense}: Situation): EpochDay {
  if (anchor !== "narrative") return day - (back || 7);
  const next = day + ((7 - back) % 7);
  return document !== null && tense !== 1 && next >= intervalOf(document)[0] ? next - 7 : next;
}

/** So many days back, in the same week, nobody calls a day "last Monday". */
const JUST_PAST_DAYS = 2;

function isJustPast(day: EpochDay, today: EpochDay): boolean {
  return today - day === 1 || (today - day <= JUST_PAST_DAYS && weekday(day) < weekday(today));
}

/** Of a story without a date: "the pit blew up on 10 March 1906 ... on Monday they came" is the first one behind it. */
function weekdayOfStory(wanted: number, {narrative, undated}: Situation): Dated | null {
  if (narrative?.unit !== "day" || undated === "news") return null;
  const ahead = (wanted - weekday(narrative.index) + 7) % 7;
  return {stretch: dayStretch(narrative.index + ahead), anchor: "narrative"};
}
