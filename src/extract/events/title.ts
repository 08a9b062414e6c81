import {soundHeads} from "./antecedent-words.js";
import {clauseAt, type Mention, type Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {firstWord, widened, withPlaceAside, type Where} from "./title-alone.js";
import {asideBehind, asidesIn, behindAside} from "./title-asides.js";
import {isBeside, isOnlyDue, isSaidLast} from "./title-beside.js";
import {leastFlawed, type Say} from "./title-choice.js";
import {verbBeforeContact} from "./title-contact.js";
import {verbMissing} from "./title-fragment.js";
import {cutPoints} from "./title-cuts.js";
import {datesLeftOut} from "./title-dates.js";
import {withCondition} from "./title-ends.js";
import {withPlace} from "./title-place.js";
import {pronounsSaid, type Antecedent, type There} from "./title-pronouns.js";
import {aboutWhom, owned, ownerOf} from "./title-relative.js";
import {addressedEnd, saidBehind, withClaim} from "./title-saying.js";
import {closed, counted, finish, fits, join, LONGEST_TITLE, sayStretch, withoutHalf} from "./title-said.js";
import {nameIn, shortened} from "./title-short.js";
import {restEnd, runsOn, tellingVerb, verbStart} from "./title-told.js";
import {headOfClause, nextVerb, sharedHead, verbAhead, wholeOf} from "./title-whole.js";
import type {Word} from "./words.js";

const NONE: ReadonlyMap<number, string> = new Map();
/** Verbs that are tried in place of one whose subject is not found. */
const FURTHEST = 3;

/** What a title may say in place of a pronoun, and where the happening was. */
export type TitleContext = {
  readonly antecedent: Antecedent;
  /** Where it happened, as the sentence says; `null` if elsewhere or unknown. */
  readonly place: Mention<unknown> | null;
  /** What "there" stands for; `null` if nothing sure. */
  readonly there: There | null;
  /** Where it happened, for a title that would name nothing; `null` if not sure. */
  readonly where: Where | null;
  /** Dates that the event carries: left out of its title. */
  readonly times: readonly Mention<unknown>[];
};

/**
 * A title that stands on its own, from the sentence's own words: who did what where.
 *
 * Left out: what the sentence opens with, asides, who reported it, the date. Cut only before a new phrase.
 */
export function titleOf(text: string, parsed: Parsed, told: Predicate, context: TitleContext): string {
  const title = withClaim(clauseTitle(text, parsed, told, context), text, parsed, told);
  const {words} = parsed;
  const say: Say = (stretch, asides, dated) => {
    const left = datesLeftOut(words, dated ? [] : context.times, stretch);
    for (const aside of asides) left.fill(1, ...aside);
    // "The match, on 8 March, took": a date goes with its commas.
    for (let i = stretch[0] + 1; i < stretch[1]; i++)
      if (words[i]!.lower === "," && left[i - 1] && words[i]!.mask === null) {
        let before = i - 1;
        while (before > stretch[0] && left[before]) before--;
        if (words[before]!.lower === "," && !left[before]) left.fill(1, before, i + 1);
      }
    const instead = pronounsSaid(words, [stretch], context.antecedent, context.there);
    return sayStretch(text, words, stretch, left, instead);
  };
  const wide = widened(title, parsed, told, context.where, (stretch) => say(stretch, [], false));
  const least = leastFlawed(wide, parsed, told, say);
  return withPlaceAside(withVerb(least, text, parsed, told, context), parsed, context.where);
}

/** A title that names somebody and tells nothing of them, told by the verb that it lacks. */
function withVerb(
  title: string,
  text: string,
  parsed: Parsed,
  told: Predicate,
  context: TitleContext
): string {
  const verb = verbMissing(title, parsed, told);
  if (!verb) return title;
  const other = clauseTitle(text, parsed, verb, context);
  const isWhole = other
    .toLowerCase()
    .split(/[\s,]+/u)
    .includes(parsed.words[verb.at]!.lower);
  return isWhole && firstWord(other) === firstWord(title) ? other : title;
}

/** Who did what, of one clause: what is left out of a sentence is left out here. */
function clauseTitle(
  text: string,
  parsed: Parsed,
  told: Predicate,
  context: TitleContext,
  depth = 0
): string {
  const {words, predicates} = parsed;
  const predicate = tellingVerb(parsed, told);
  const start = verbStart(parsed, predicate);
  const carrier = depth < FURTHEST ? verbBeforeContact(parsed, predicate, start) : null;
  if (carrier) return clauseTitle(text, parsed, carrier, context, depth + 1);
  let heads = [...soundHeads(parsed, predicate)];
  const named = heads.length > 0 ? nameIn(words, heads.at(-1)!) : null;
  if (named) heads.push(named);
  const shared =
    heads.length === 0
      ? (sharedHead(parsed, predicate, start) ?? headOfClause(parsed, predicate, start))
      : null;
  if (shared) heads = [shared];
  const rest: Stretch = [start, toldEnd(parsed, predicate, start)];
  if (
    isSaidLast(parsed, predicate, start) ||
    isBeside(parsed, predicate, start) ||
    (heads.length > 0 && runsOn(parsed, predicate, rest[1]))
  )
    heads = [];
  const owner = ownerOf(words, heads, start);
  if (owner && !owner.isSaid) heads = [];
  const main = isOnlyDue(parsed, predicate, start) ? nextVerb(parsed, predicate) : null;
  if (main && heads.length > 0) {
    const told: Stretch = [heads.at(-1)![0], restEnd(parsed, main, clauseAt(parsed, main.at))];
    const dates = datesLeftOut(words, context.times, told);
    const instead = pronounsSaid(words, [told], context.antecedent, context.there);
    const title = cutPoints(words, predicates, main, told)
      .map((end) => sayStretch(text, words, [told[0], end], dates, instead))
      .findLast(fits);
    if (title) return finish(title);
    if (depth < FURTHEST) return clauseTitle(text, parsed, main, context, depth + 1);
  }
  const left = datesLeftOut(words, context.times, rest);
  const aside = asideBehind(words, predicates, predicate.at);
  if (aside) left.fill(1, ...aside);
  let instead: ReadonlyMap<number, string> = NONE;
  const say = ([from, to]: Stretch, asides: readonly Stretch[] = []): string => {
    let [said, at] = ["", from];
    for (const [begin, end] of asides) {
      if (begin < at || end > to) continue;
      said = join(said, sayStretch(text, words, [at, begin], left, instead));
      at = end;
    }
    return join(said, sayStretch(text, words, [at, to], left, instead));
  };
  const name = (...stretches: Stretch[]): void => {
    instead = pronounsSaid(words, stretches, context.antecedent, context.there);
  };
  const finished = (title: string, from: number): string =>
    withPlace(finish(title), text, parsed, context.place, [from, predicate.at, LONGEST_TITLE]);
  if (heads.length === 0) {
    name([Math.min(wholeOf(parsed, predicate, start).from, start), rest[1]]);
    const whole = wholeTold(parsed, predicate, rest, say);
    if (whole) return finish(whole);
    const {from, verb} = wholeOf(parsed, predicate, start);
    const main = verb.at < predicate.at ? verb : verbAhead(parsed, from, predicate);
    if (main && depth < FURTHEST) return clauseTitle(text, parsed, main, context, depth + 1);
    if (from < start) return finish(shortened(words, null, say([from, rest[1]]), say));
  }
  // "denied having signed": of the verb before.
  const hangs = (words[start - 1]?.verb ?? null) !== null && words[start - 1]!.mask === null;
  const tell = (end: number): string => (hangs ? say([rest[0], end]) : toldOf(say([rest[0], end])));
  const pronoun = heads.find(([from, to]) => to - from === 1);
  const head: Stretch | null =
    pronoun ??
    (heads.length > 0
      ? [Math.min(...heads.map(([from]) => from)), Math.max(...heads.map(([, to]) => to))]
      : null);
  name(...(head ? [head] : []), rest);
  const own = pronoun ? instead.get(pronoun[0]) : undefined;
  const starts =
    own !== undefined
      ? [own]
      : owner?.isSaid
        ? [`${owned(say(owner.noun))} ${say([owner.joint + 1, start])}`]
        : heads.length > 0
          ? heads.map((head) => closed(say(counted(words, withAnd(words, withoutHalf(words, head), start)))))
          : [""];
  const strict = cutPoints(words, predicates, predicate, rest);
  const whole = tell(strict.at(-1)!);
  let title = starts.map((start) => join(start, whole)).find(fits) ?? "";
  let end = title ? strict.at(-1)! : 0;
  for (const strictly of [true, false]) {
    if (title) break;
    const points = strictly ? strict : cutPoints(words, predicates, predicate, rest, false);
    for (let e = points.length - 2; e >= 0 && !title; e--) {
      const told = tell(points[e]!);
      title = starts.map((start) => join(start, told)).find(fits) ?? "";
      if (title) end = points[e]!;
    }
  }
  if (!title) title = shortened(words, heads.at(-1) ?? null, tell(strict[0]!), say);
  const saying = saidBehind(parsed, predicate);
  if (saying && end <= (saying.verb?.at ?? saying.that)) {
    const {that, verb, sure} = saying;
    const begins = join(starts.at(-1)!, tell(addressedEnd(words, predicate.at, that)));
    const clause: Stretch = verb ? [that, restEnd(parsed, verb, clauseAt(parsed, verb.at))] : [that, rest[1]];
    const told = (verb ? cutPoints(words, predicates, verb, clause) : [rest[1]])
      .map((end) => join(begins, say([that, end])))
      .findLast(fits);
    if (told) return finish(told);
    if (sure && verb && depth < FURTHEST) return clauseTitle(text, parsed, verb, context, depth + 1);
  }
  return finished(title, heads.at(-1)?.[0] ?? start);
}

/** The clause as it stands, where no subject and verb can be told apart from the rest; empty if it is too long. */
function wholeTold(
  parsed: Parsed,
  predicate: Predicate,
  [start, end]: Stretch,
  say: (stretch: Stretch, asides?: readonly Stretch[]) => string
): string {
  const {words, predicates} = parsed;
  const {from, verb} = wholeOf(parsed, predicate, start);
  let begin = Math.min(from, start);
  // "That he would leave had been foretold": without "that" it would have been done.
  if (words[begin - 1]?.lower === "that" && runsOn(parsed, predicate, end)) {
    const told = say([begin - 1, end]);
    if (fits(told)) return told;
  }
  if (words[begin]!.lower === "that" && begin + 1 < start) begin++;
  const ahead = verbAhead(parsed, begin, predicate) ?? behindAside(parsed, start, predicate);
  const first = verb.at < predicate.at ? (verbAhead(parsed, begin, verb) ?? verb) : predicate;
  const earlier = predicates.filter(({at}) => at > begin && at < start).toReversed();
  const leasts = ahead ? [ahead] : first === predicate ? [predicate] : [predicate, first, ...earlier];
  const asides = asidesIn(parsed, [begin, end]);
  for (const least of leasts) {
    const to = ahead ? restEnd(parsed, ahead, clauseAt(parsed, ahead.at)) : end;
    for (const strict of [true, false]) {
      const points = cutPoints(words, predicates, least, [begin, to], strict);
      for (const left of asides.length > 0 ? [[], asides] : [[]]) {
        for (let e = points.length - 1; e >= 0; e--) {
          const told = say([begin, points[e]!], left);
          if (!fits(told)) continue;
          if (told) return told;
          break;
        }
      }
    }
  }
  return "";
}

/** Behind the last word of what is told. */
function toldEnd(parsed: Parsed, predicate: Predicate, start: number): number {
  let end = restEnd(parsed, predicate, clauseAt(parsed, predicate.at));
  // "had, in a joint text, underlined": a helper alone tells nothing.
  if (
    end <= predicate.at + 1 &&
    /^(?:is|are|was|were|has|had|have)$/u.test(parsed.words[predicate.at]!.lower)
  ) {
    const part = parsed.clauses.find(({from}) => from >= end && /^[;:]$/u.test(parsed.words[from]!.lower));
    end = part?.from ?? parsed.words.length;
  }
  end = withCondition(parsed, end);
  if (!aboutWhom(parsed, start)) return end;
  // "the aircraft that touched down was the first": the other verb is not of this happening.
  const next = parsed.predicates.find(({finite, at}) => finite && at > predicate.at && at < end);
  const first = next ? Math.min(next.from, next.at) : end;
  const bare = parsed.words.findIndex(
    (word, i) => i > predicate.at && i < first && (isBare(word) || isOtherPast(parsed, i, predicate.at))
  );
  return bare > 0 ? bare : first;
}

function isBare({lower, mask}: Word): boolean {
  return mask === null && /^(?:is|are|was|were)$/u.test(lower);
}

/** "that burned the old town in May | started": a past form behind a noun, without a joint. */
function isOtherPast({words, predicates}: Parsed, at: number, verb: number): boolean {
  if (at < verb + 2 || !words[at]!.verb?.forms.includes("past")) return false;
  const before = words[at - 1]!;
  if (before.kind === "mark" || PREPOSITIONS.has(before.lower) || before.lower.endsWith("ly")) return false;
  return predicates.some((other) => other.at === at && other.from === at && !other.finite && other.passive);
}

/** "The mayor came by boat | and spoke": a head that tells something itself is tied to what follows. */
function withAnd(words: readonly Word[], [from, to]: Stretch, start: number): Stretch {
  if (!/^(?:and|but)$/u.test(words[start - 1]?.lower ?? "") || to >= start) return [from, to];
  const tells = words
    .slice(from + 1, to)
    .some(
      ({verb, mask}, i) =>
        mask === null &&
        verb?.forms.includes("past") === true &&
        (!verb.nounLike || words[from + 1 + i]!.lower.endsWith("ed")) &&
        !DETERMINERS.has(words[from + i]!.lower) &&
        !PREPOSITIONS.has(words[from + i]!.lower)
    );
  const relative = words
    .slice(from, to)
    .some(({lower}) => /^(?:that|which|who|whom|whose|where|,)$/u.test(lower));
  return tells && !relative ? [from, start] : [from, to];
}

/** "having signed": alone it would tell nothing. */
function toldOf(rest: string): string {
  return rest.replace(/^having /u, "had ");
}
