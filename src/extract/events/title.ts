import {clauseAt, type Mention, type Parsed} from "./bind.js";
import {COORDINATORS, PREPOSITIONS} from "./grammar.js";
import {prepositionBefore} from "./preposition.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {cutPoints} from "./title-cuts.js";
import {datesLeftOut} from "./title-dates.js";
import {aboutWhom, headsOf} from "./title-heads.js";
import {restEnd, verbStart} from "./title-told.js";
import type {Word} from "./words.js";

const PLACING: ReadonlySet<string> = new Set(
  "in at near off outside on around across over to into for toward towards along throughout".split(" ")
);
/** Say where to: of the verb only when they stand behind it. */
const GOALS: ReadonlySet<string> = new Set("to into for toward towards".split(" "));

/** Longest title, in UTF-16 code units. */
export const LONGEST_TITLE = 90;

/** What a title may say in place of a pronoun, and where the happening was. */
export type TitleContext = {
  /** Name for a pronoun that stands as subject; `null` when it is not sure. */
  readonly antecedent: (word: Word) => string | null;
  /** Where it happened, as the sentence says; `null` if elsewhere or unknown. */
  readonly place: Mention<unknown> | null;
  /** Dates that the event carries: left out of its title. */
  readonly times: readonly Mention<unknown>[];
};

/**
 * A title that stands on its own, from the sentence's own words: who did what where.
 *
 * Left out: what the sentence opens with, asides, who reported it, the date. Cut only before a new phrase.
 */
export function titleOf(text: string, parsed: Parsed, predicate: Predicate, context: TitleContext): string {
  const {words, predicates} = parsed;
  const start = verbStart(parsed, predicate);
  const heads = headsOf(parsed, predicate, start);
  const rest: Stretch = [start, toldEnd(parsed, predicate, start)];
  const dates = datesLeftOut(words, context.times, rest);
  const say = (stretch: Stretch): string => sayStretch(text, words, stretch, dates);
  // "denied having signed": of the verb before.
  const hangs = (words[start - 1]?.verb ?? null) !== null && words[start - 1]!.mask === null;
  const tell = (end: number): string => (hangs ? say([rest[0], end]) : toldOf(say([rest[0], end])));
  const pronoun = heads.find(([from, to]) => to - from === 1);
  const named = pronoun ? context.antecedent(words[pronoun[0]]!) : null;
  const starts = named !== null ? [named] : heads.length > 0 ? heads.map((head) => closed(say(head))) : [""];
  const strict = cutPoints(words, predicates, predicate, rest);
  const whole = tell(strict.at(-1)!);
  let title = starts.map((start) => join(start, whole)).find(fits) ?? "";
  for (const points of [strict, cutPoints(words, predicates, predicate, rest, false)]) {
    for (let e = points.length - 2; e >= 0 && !title; e--) {
      const told = tell(points[e]!);
      title = starts.map((start) => join(start, told)).find(fits) ?? "";
    }
  }
  if (!title) title = shortened(words, heads.at(-1) ?? null, tell(strict[0]!), say);
  return withPlace(finish(title), text, parsed, context, predicate.at);
}

/** Behind the last word of what is told. */
function toldEnd(parsed: Parsed, predicate: Predicate, start: number): number {
  const end = restEnd(parsed, predicate, clauseAt(parsed, predicate.at));
  if (!aboutWhom(parsed, start)) return end;
  // "the aircraft that touched down was the first": the other verb is not of this happening.
  const next = parsed.predicates.find(({finite, at}) => finite && at > predicate.at && at < end);
  return next ? Math.min(next.from, next.at) : end;
}

/** "having signed": alone it would tell nothing. */
function toldOf(rest: string): string {
  return rest.replace(/^having /u, "had ");
}

/** The words of a stretch with single spaces, without the dates that the event carries. */
function sayStretch(text: string, words: readonly Word[], [from, to]: Stretch, left: Uint8Array): string {
  let said = "";
  for (let i = from; i < to; i++) {
    if (left[i]) continue;
    const word = words[i]!;
    const gap = i > from && word.start > words[i - 1]!.end && word.lower !== "," && word.lower !== ";";
    said += (gap ? " " : "") + text.slice(word.start, word.end);
  }
  return said.trim();
}

function fits(title: string): boolean {
  return title.length <= LONGEST_TITLE;
}

/** What is left of a long subject, and the least that tells what it did. */
function shortened(
  words: readonly Word[],
  subject: Stretch | null,
  shortest: string,
  say: (stretch: Stretch) => string
): string {
  if (subject) {
    for (let to = subject[1] - 1; to > subject[0]; to--) {
      const {lower} = words[to]!;
      if (!PREPOSITIONS.has(lower) && lower !== "," && !lower.endsWith("ing")) continue;
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
  return `${whole.slice(0, cut)}…`;
}

/** "The last walkout, lasted": a comma whose partner went with the date. */
function closed(head: string): string {
  return head.endsWith(",") && head.indexOf(",") === head.length - 1 ? head.slice(0, -1) : head;
}

function join(a: string, b: string): string {
  const helper = /\b(is|are|was|were|will|has|have|had)$/u.exec(a);
  if (helper && b.startsWith(`${helper[1]!} `)) return a + b.slice(helper[1]!.length);
  return a && b ? (/^[,;']/u.test(b) ? a + b : `${a} ${b}`) : a || b;
}

function finish(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s,;:.–—(“-]/u.test(title[end - 1]!)) {
    if (
      title[end - 1] === "." &&
      /\b(?:\p{Lu}\.)+$|(?:Inc|Corp|Co|Ltd|Jr|Sr|Ala|Ga|Calif|a\.m|p\.m)\.$/u.test(
        title.slice(Math.max(0, end - 12), end)
      )
    )
      break;
    end--;
  }
  let start = 0;
  while (start < end && /[\s,;:–—]/u.test(title[start]!)) start++;
  const bare = balanced(title.slice(start, end));
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

const PAIRED = /["“”()[\]]/u;

/** Drops quotation marks and brackets that lost their partner. */
function balanced(title: string): string {
  if (!PAIRED.test(title)) return title;
  let told = title;
  for (const [open, close] of ["“”", "()", "[]"] as const) {
    if (told.split(open!).length !== told.split(close!).length)
      told = told.replaceAll(open!, "").replaceAll(close!, "");
  }
  if (told.split('"').length % 2 === 0) told = told.replaceAll('"', "");
  return told;
}

/** Adds where, with the sentence's own preposition, when the title lost it and has room. */
function withPlace(title: string, text: string, parsed: Parsed, {place}: TitleContext, at: number): string {
  if (!place) return title;
  const {words, clauses, predicates} = parsed;
  const home = clauseAt(parsed, at);
  // What another clause tells is not this title's to say.
  const other = clauses.findIndex(({from, to}) => place.from >= from && place.from < to);
  if (other !== home && clauses[other]?.predicates.some((p) => predicates[p]!.finite)) return title;
  if (other < home && COORDINATORS.has(clauses[home]!.opener)) return title;
  const name = text.slice(words[place.from]!.start, words[place.to - 1]!.end);
  if (title.includes(name)) return title;
  const preposition = prepositionBefore(words, place.from);
  if (!PLACING.has(preposition) || (GOALS.has(preposition) && place.from < at)) return title;
  const direct = words[place.from - 1]!.lower === "the" ? place.from - 2 : place.from - 1;
  const chained = words[direct]?.lower === "," || words[direct]?.mask === "toponym";
  if (words[direct]?.lower !== preposition && !chained && words[direct]?.lower !== "of") return title;
  // "on the Orsk tunnel": the place only tells which one.
  const next = words[place.to];
  if (next && next.kind === "word" && isNounLike(next)) return title;
  const article = words[place.from - 1]!.lower === "the" ? "the " : "";
  const told = `${title} ${preposition} ${article}${name}`;
  return told.length <= LONGEST_TITLE ? told : title;
}

/** What a place's name may belong to: no verb, no preposition, no joint. */
function isNounLike({lower, verb, mask}: Word): boolean {
  return (
    mask === null &&
    verb === null &&
    !PREPOSITIONS.has(lower) &&
    !lower.endsWith("ly") &&
    !/^(?:and|or|but|who|which|that|where|when|while|the|a|an|he|she|it|they|is|are|was|were|has|have|had|will)$/u.test(
      lower
    )
  );
}
