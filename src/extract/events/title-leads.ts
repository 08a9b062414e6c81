import {COORDINATORS, DETERMINERS, LEAD_ADVERBS, PREPOSITIONS, PRONOUNS, SUBORDINATORS} from "./grammar.js";
import {wholeDate} from "./title-dates.js";
import type {Word} from "./words.js";

/** "the following May", "By ten that night". */
const OPENS_A_DATE =
  /^(?:following|next|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|dawn|dusk|nightfall|half|quarter|past|about|around)$/u;

/** What a length is measured from: "five days into the strike", "three years to the month". */
const MEASURED_FROM = /^(?:into|to|from|out)$/u;
/** So many words further the comma stands at most. */
const MOST_MEASURED = 8;

/** Passes over joints, adverbs and dates that open a sentence. */
export function skipLead(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const {lower, kind, mask} = words[at]!;
    if (mask === "timex") {
      const [, end] = wholeDate(words, {from: at, to: timexEnd(words, at)});
      // "Three days of talks", "Monday's vote".
      if (words[end]?.lower === "of" || words[end]?.lower === "'s") break;
      if (isMeasure(words[end - 1]!) && MEASURED_FROM.test(words[end]?.lower ?? "")) {
        // "Five days into the strike, the mine": all of it is when; "Ten minutes out of Lorup bandits": its end is not told.
        const comma = words
          .slice(end, Math.min(to, end + MOST_MEASURED))
          .findIndex((word) => word.lower === ",");
        if (comma < 0) break;
        at = end + comma + 1;
        continue;
      }
      at = Math.max(at + 1, Math.min(end, to));
      // "Two years on the clerks", "Two days out the paddle", "In October alone": of the measure.
      const measured = at > 0 && isMeasure(words[at - 1]!);
      const closes =
        words[at]?.lower === "alone" || (measured && /^(?:on|out|in)$/u.test(words[at]?.lower ?? ""));
      if (closes && at + 1 < to && words[at + 1]?.mask !== "timex") at++;
    } else if (kind === "mark" && !/["“$€£]/u.test(lower)) at++;
    else if (mask !== null) break;
    else if (COORDINATORS.has(lower) || LEAD_ADVERBS.has(lower) || lower === "whereupon") at++;
    else if (SUBORDINATORS.has(lower) && !isOfTime(words, at) && words[at + 1]?.lower !== "of") at++;
    else if (
      lower === "that" &&
      at + 1 < to &&
      (DETERMINERS.has(words[at + 1]?.lower ?? "") || words[at + 1]?.capital === true)
    )
      at++;
    else if (PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) {
      const [date] = opensDate(words, at, to);
      if (date === at) break;
      at = date;
    } else break;
  }
  return at;
}

/** "before Iquique", "since Monday": no joint but a preposition. */
function isOfTime(words: readonly Word[], at: number): boolean {
  if (!PREPOSITIONS.has(words[at]!.lower)) return false;
  const next = words[at + 1];
  return next !== undefined && next.mask !== null && next.mask !== "name";
}

/** Behind a date that begins at `at` with its small words; `at` itself if none does. */
function opensDate(words: readonly Word[], at: number, to: number): [number] {
  let timex = at;
  while (timex < to && timex - at < 4 && words[timex]!.mask !== "timex") {
    const {lower} = words[timex]!;
    if (!PREPOSITIONS.has(lower) && !DETERMINERS.has(lower) && !OPENS_A_DATE.test(lower)) return [at];
    timex++;
  }
  if (timex >= to || words[timex]!.mask !== "timex") return [at];
  const [, end] = wholeDate(words, {from: timex, to: timexEnd(words, timex)});
  const next = words[end];
  // "the August rains", "Monday's vote": not a date of its own.
  if (next?.lower === "'s" || next?.lower === "of") return [at];
  if (DETERMINERS.has(words[timex - 1]!.lower) && next && !isOpening(next)) return [at];
  return [Math.min(end, to)];
}

function timexEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (words[to]?.mask === "timex" && words[to]!.masked === words[from]!.masked) to++;
  return to;
}

/** What may begin who did it, behind a date. */
function isOpening({lower, kind, capital, mask}: Word): boolean {
  return (
    kind !== "word" ||
    capital ||
    mask !== null ||
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower)
  );
}

function isMeasure({lower}: Word): boolean {
  return /^(?:hours?|days?|weeks?|months?|years?|decades?)$/u.test(lower);
}
