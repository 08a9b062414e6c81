import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import {join, LONGEST_TITLE, withoutHanging} from "./title-said.js";
import type {Word} from "./words.js";

/** What is left of a long subject, and the least that tells what it did. */
export function shortened(
  words: readonly Word[],
  subject: Stretch | null,
  shortest: string,
  say: (stretch: Stretch) => string
): string {
  if (subject) {
    for (let to = subject[1] - 1; to > subject[0]; to--) {
      const {lower} = words[to]!;
      if (!PREPOSITIONS.has(lower) && !/^(?:,|that|which|who|whose|where|.*ing)$/u.test(lower)) continue;
      // "from as far away | as Brill".
      if (PREPOSITIONS.has(words[to - 1]!.lower)) continue;
      if (lower === "as" && words.slice(to - 3, to).some((word) => word.lower === "as")) continue;
      // An aside goes whole.
      if (words.slice(subject[0], to).some((word) => word.lower === "," && word.mask === null)) continue;
      const told = join(say([subject[0], to]), shortest);
      if (told.length <= LONGEST_TITLE) return told;
    }
  }
  // Who did it is worth more than the end of what was done.
  const head = subject ? say(subject) : "";
  if (head.length > LONGEST_TITLE / 2 && shortest.length <= LONGEST_TITLE) return shortest;
  const whole = join(head, shortest);
  if (whole.length <= LONGEST_TITLE) return whole;
  let cut = whole.lastIndexOf(" ", LONGEST_TITLE - 1);
  if (cut <= 0) cut = LONGEST_TITLE - 1;
  return `${withoutHanging(whole.slice(0, cut))}…`;
}

/** "South Carolina Governor | Ann Berg": the name alone, where no more fits; `null` if the head is no more. */
export function nameIn(words: readonly Word[], [from, to]: Stretch): Stretch | null {
  let first = to;
  while (
    first > from &&
    words[first - 1]!.mask === "name" &&
    words[first - 1]!.masked === words[to - 1]!.masked
  )
    first--;
  const before = words[first - 1];
  if (to - first < 2 || first - from < 2 || !before?.capital || !words[from]!.capital) return null;
  if (DETERMINERS.has(words[from]!.lower)) return null;
  return [first, to];
}
