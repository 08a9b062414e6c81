import {civilDay, weekday} from "../../domain/calendar.js";
import type {Dated, Situation} from "./situation.js";
import {dayOfMonth, intervalOf, type Stretch} from "./stretch.js";

/** "On the 13th": which month's. */
export function dayWithoutMonth(day: number, situation: Situation): Dated | null {
  const {document, documentAnchor, narrative, named, begun, history, old, tense} = situation;
  const isPaper = named?.unit === "day" && document?.unit === "day" && named.index === document.index;
  const isOf = named?.unit === "day" || named?.unit === "month";
  const told = isOf && !isPaper && (old || history || isRecent(named, document)) ? named : null;
  const ofPaper = told === null || (tense === 1 && !situation.diary);
  if (document?.unit === "day" && !history && !old && !begun && ofPaper) {
    // In the news the last such day, or the coming one.
    const ahead = tense === 1 && !situation.pluperfect;
    const {year, month} = civilDay(document.index);
    const found = [-1, 0, 1]
      .map((by) => dayOfMonthIndex(year * 12 + month - 1 + by, day))
      .filter(
        (stretch) =>
          stretch !== null && (ahead ? stretch.index >= document.index : stretch.index <= document.index)
      );
    // Nothing tells, or it was once a plan: the nearer one.
    const open =
      (tense === 0 || (ahead && situation.planned)) && !situation.pluperfect
        ? nearestDay(year * 12 + month - 1, day, document.index)
        : null;
    const stretch = open ?? (ahead ? found[0] : found.at(-1));
    return stretch ? {stretch, anchor: documentAnchor} : null;
  }
  // In news without a date what was told of is mostly background.
  if (situation.undated === "news" && !situation.narrativeHere) return null;
  const last = told && !history && !old && document ? told : narrative;
  const base = last && BASES.has(last.unit) ? last : null;
  const around = base ?? (document?.unit === "day" || document?.unit === "month" ? document : null);
  if (!around) return null;
  const {year, month, day: here} = civilDay(intervalOf(around)[0]);
  const index = year * 12 + month - 1;
  // "On 28 December ... on the 8th": the story goes on, unless it looks back.
  const next =
    base && base.unit !== "month" && here - day > JUST_BEFORE && !situation.pluperfect && tense !== 1 ? 1 : 0;
  const stretch = dayOfMonthIndex(index + next, day);
  return stretch && {stretch, anchor: base ? "narrative" : documentAnchor};
}

/** What "on the 8th" may be of: "before the week was out. On the 10th" is of that week's month. */
const BASES: ReadonlySet<Stretch["unit"]> = new Set(["day", "week", "weekend", "month"]);

/** So far from its publication no day is named without its month. */
const RECENT_DAYS = 300;

function isRecent(named: Stretch, document: Stretch | null): boolean {
  return document === null || Math.abs(intervalOf(document)[0] - intervalOf(named)[0]) <= RECENT_DAYS;
}

/** "On 15 March ... on the 14th": so few days before, a story looks back and does not jump a month. */
const JUST_BEFORE = 9;

function nearestDay(index: number, day: number, here: number): Stretch | null {
  const days = [-1, 0, 1].map((by) => dayOfMonthIndex(index + by, day)).filter((stretch) => stretch !== null);
  const away = ({index: there}: Stretch): number => Math.abs(there - here);
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

const FIRST_SURE_YEAR = 1583;

/** "Sunday the 24th": the nearest month whose 24th is one. */
export function weekdayOfDay(day: number, wanted: number, situation: Situation): Dated | null {
  const {document, documentAnchor, narrative, history, tense} = situation;
  const told = narrative?.unit === "day" || narrative?.unit === "month" ? narrative : null;
  const around = document && !history && !situation.old ? document : (told ?? document);
  if (around?.unit !== "day" && around?.unit !== "month") return null;
  const [here] = intervalOf(around);
  const {year, month} = civilDay(here);
  // Before 1583 the weekdays are those of another calendar.
  if (year < FIRST_SURE_YEAR) return null;
  const distance = (index: number): number => {
    const ahead = index >= here;
    return Math.abs(index - here) * ((tense === 1 && !ahead) || (tense === -1 && ahead) ? 4 : 1);
  };
  const [best] = Array.from({length: 15}, (_, i) => dayOfMonthIndex(year * 12 + month - 8 + i, day))
    .filter((stretch) => stretch !== null && weekday(stretch.index) === wanted)
    .toSorted((a, b) => distance(a!.index) - distance(b!.index));
  return best ? {stretch: best, anchor: around === document ? documentAnchor : "narrative"} : null;
}

function dayOfMonthIndex(index: number, day: number): Stretch | null {
  const year = Math.floor(index / 12);
  return dayOfMonth(year, index - year * 12 + 1, day);
}
