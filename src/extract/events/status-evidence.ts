import type {Timex} from "../../domain/timex.js";
import {clauseAt, type Mention} from "./bind.js";
import {FeatureSpace, type Evidence} from "./evidence.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate, Tense} from "./predicates.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import {IS_FUTURE, IS_HAPPENING, isOf} from "./word-class.js";
import type {Word} from "./words.js";

/** Every status, in the order of the evidence. */
export const STATUSES_IN_ORDER = ["happened", "planned", "ongoing", "cancelled"] as const;

/** Verbs that put an end to what was meant to be, when that is what they are about. */
const DROPPING: ReadonlySet<string> = new Set(
  "drop abandon scrap shelve scratch axe ditch withdraw revoke rescind annul lapse forgo strike tear give pull nix quash void recall waive discontinue cut".split(
    " "
  )
);
const FORBIDDING: ReadonlySet<string> = new Set(
  "ban prohibit forbid bar veto block disallow outlaw refuse reject decline deny prevent stop halt overrule".split(
    " "
  )
);
const FAILING: ReadonlySet<string> = new Set(
  "fail founder collapse fall break fizzle stall miscarry".split(" ")
);
const PUTTING_OFF: ReadonlySet<string> = new Set(
  "cancel postpone adjourn defer delay reschedule suspend abort move push".split(" ")
);
const LASTING: ReadonlySet<string> = new Set(
  "continue remain stay persist last keep go drag rage linger stand run".split(" ")
);
/** Verbs whose object is still to come. */
const ANNOUNCING: ReadonlySet<string> = new Set(
  "plan schedule expect intend arrange prepare hope aim set fix call announce organise organize propose declare convene order promise vow agree pledge summon invite request ask book bill slate demand urge name choose".split(
    " "
  )
);
/** What is said of a happening that is still to come, or was. */
const PLANNED_WORDS: ReadonlySet<string> = new Set(
  "planned proposed scheduled arranged due expected announced promised fixed billed intended advertised slated upcoming forthcoming coming next booked pencilled mooted".split(
    " "
  )
);
const STILL: ReadonlySet<string> = new Set(
  "still yet now currently continues remain remains meanwhile".split(" ")
);
const PARTICLES = ["off", "up", "down", "out", "away", "back", "on", "ahead", "through", "over"] as const;
const PARTICLE: ReadonlySet<string> = new Set(PARTICLES);

/** Fewer verbs in the present tell nothing about an article's manner. */
const LEAST_PRESENT = 3;

const TENSES = [
  "past", "present", "perfect", "pluperfect", "future", "conditional", "infinitive", "participle"
] as const satisfies readonly Tense[]; // prettier-ignore
const LIES = ["none", "past", "same-day", "ahead", "in-a-year", "unknown", "carried"] as const;
const VERBS = ["dropping", "forbidding", "failing", "putting-off", "lasting", "announcing", "other"] as const;
type VerbClass = (typeof VERBS)[number];

/** Features of whether a happening took place, is to come, goes on, or was called off. */
export const STATUS_SPACE = new FeatureSpace();
/** What either holds or not. */
const SIGNS = [
  "passive", "progressive", "passive-present", "progressive-present", "progressive-perfect", "doubtful", "headline", "quoted", "relative", "governed-by-plan", "rule-plan-sense", "subject-happening", "subject-planned", "object-happening", "object-planned", "ended-subject", "ended-planned-subject", "ended-object", "ended-planned-object", "forbidden-subject", "forbidden-object", "failed-subject", "put-off-subject", "particle-off", "since", "for-duration", "set", "still", "no-longer", "not-near", "until", "present-article", "present-article-present", "dated-article", "undated-present", "another-ahead", "another-ahead-present", "was-to", "is-to", "was-to-have", "other-ends", "other-puts-off", "other-forbids", "other-fails", "instead", "never", "future-near", "planned-near", "statement", "demand"
] as const; // prettier-ignore
type Sign = (typeof SIGNS)[number];
/** The rules' own reading, whichever it is. */
const RULE = STATUS_SPACE.one("rule");
const ROWS = STATUSES_IN_ORDER.map((status) => ({
  always: STATUS_SPACE.one(`${status}:always`),
  rule: STATUS_SPACE.many(`${status}-when-rule`, STATUSES_IN_ORDER),
  tense: STATUS_SPACE.many(`${status}-tense`, TENSES),
  lie: STATUS_SPACE.many(`${status}-date`, LIES),
  tenseAndLie: Object.fromEntries(
    TENSES.map((tense) => [tense, STATUS_SPACE.many(`${status}-${tense}-date`, LIES)])
  ) as Record<Tense, Readonly<Record<Lie, number>>>,
  verb: STATUS_SPACE.many(`${status}-verb`, VERBS),
  particle: STATUS_SPACE.many(`${status}-particle`, PARTICLES),
  sign: STATUS_SPACE.many(`${status}-of`, SIGNS)
}));

/** On which side of the article's own day the chosen date lies; `in-a-year`: the article has no day, the date has a year. */
export type Lie = (typeof LIES)[number];

/** What a status depends on beyond the sentence's grammar. */
export type StatusContext = {
  readonly lie: Lie;
  /** Whether another date of the sentence lies ahead of the article's day. */
  readonly otherAhead: boolean;
  readonly datedArticle: boolean;
  /** Whether the article tells its story in the present tense. */
  readonly inPresent: boolean;
};

/** What speaks for each status, in the order of `STATUSES_IN_ORDER`. */
export function evidenceOfStatus(reading: Reading, context: StatusContext): Evidence[] {
  const {sentence, predicate, classified, status} = reading;
  const {words, clauses, predicates} = sentence;
  const {at, from, tense, passive, progressive, verb} = predicate;
  const clause = clauses[clauseAt(sentence, at)]!;
  const verbClass = classOf(verb);
  const subject = subjectOf(sentence, predicate);
  const aboutSubject = subject ? nounsIn(words, subject[0], subject[1]) : NOTHING;
  const aboutObject = nounsIn(words, at + 1, Math.min(clause.to, at + 8));
  const next = words[at + 1]?.lower ?? "";
  const particle = PARTICLE.has(next) ? (next as (typeof PARTICLES)[number]) : null;
  const ends = verbClass === "dropping" || (particle === "off" && (verb === "call" || verb === "put"));
  const present = tense === "present";
  const before = words[from - 1]?.lower ?? "";
  const governor = predicates[predicate.governor];
  const [since, lasting, set] = spansOf(sentence, clause.from, clause.to);
  const says = saidIn(words, clause.from, clause.to);
  const others = othersThan(predicate, sentence);
  const signs: Sign[] = [];
  const add = (holds: boolean, sign: Sign): void => {
    if (holds) signs.push(sign);
  };
  add(passive, "passive");
  add(progressive, "progressive");
  add(passive && present, "passive-present");
  add(progressive && present, "progressive-present");
  add(progressive && tense === "perfect", "progressive-perfect");
  add(predicate.doubtful, "doubtful");
  add(sentence.headline, "headline");
  add(words[at]!.quoted, "quoted");
  add(clause.kind === "relative", "relative");
  add(governor !== undefined && classOf(governor.verb) === "announcing", "governed-by-plan");
  add(predicate.sense === "plan", "rule-plan-sense");
  add(aboutSubject.happening, "subject-happening");
  add(aboutSubject.planned, "subject-planned");
  add(aboutObject.happening, "object-happening");
  add(aboutObject.planned, "object-planned");
  add(ends && aboutSubject.happening, "ended-subject");
  add(ends && aboutSubject.planned, "ended-planned-subject");
  add(ends && aboutObject.happening && !passive, "ended-object");
  add(ends && aboutObject.planned && !passive, "ended-planned-object");
  add(verbClass === "forbidding" && passive && aboutSubject.happening, "forbidden-subject");
  add(verbClass === "forbidding" && !passive && aboutObject.happening, "forbidden-object");
  add(verbClass === "failing" && aboutSubject.happening, "failed-subject");
  add(verbClass === "putting-off" && aboutSubject.happening, "put-off-subject");
  add(particle === "off" || words[at + 2]?.lower === "off", "particle-off");
  add(since, "since");
  add(lasting, "for-duration");
  add(set, "set");
  add(says.still, "still");
  add(before === "longer" || next === "longer", "no-longer");
  add(says.not, "not-near");
  add(says.until, "until");
  add(context.inPresent, "present-article");
  add(context.inPresent && present, "present-article-present");
  add(context.datedArticle, "dated-article");
  add(!context.datedArticle && present, "undated-present");
  add(context.otherAhead, "another-ahead");
  add(context.otherAhead && present, "another-ahead-present");
  add(tense === "infinitive" && (before === "was" || before === "were"), "was-to");
  add(tense === "infinitive" && (before === "is" || before === "are"), "is-to");
  add(
    (before === "to" && words[from]!.lower === "have") ||
      (words[from]!.lower === "to" && words[from + 1]?.lower === "have"),
    "was-to-have"
  );
  add(others.ended, "other-ends");
  add(others.putOff, "other-puts-off");
  add(others.forbidden, "other-forbids");
  add(others.failed, "other-fails");
  add(says.instead, "instead");
  add(says.never, "never");
  add(
    [at - 1, at - 2, at - 3].some((i) => isOf(words[i], IS_FUTURE)),
    "future-near"
  );
  add(says.planned, "planned-near");
  add(classified.type === "statement" || classified.type === "criticism", "statement");
  add(classified.type === "demand", "demand");
  return STATUSES_IN_ORDER.map((one, row) => {
    const weigh = ROWS[row]!;
    const evidence = [
      weigh.always,
      weigh.rule[status],
      weigh.tense[tense],
      weigh.lie[context.lie],
      weigh.tenseAndLie[tense][context.lie],
      weigh.verb[verbClass]
    ];
    if (one === status) evidence.push(RULE);
    if (particle) evidence.push(weigh.particle[particle]);
    for (const sign of signs) evidence.push(weigh.sign[sign]);
    return evidence;
  });
}

/** Whether an article tells what happened in the present tense: a chronicle, a caption, a diary. */
export function tellsInPresent(sentences: readonly ParsedSentence[]): boolean {
  let present = 0;
  let past = 0;
  for (const {predicates} of sentences) {
    for (const {tense, finite, progressive} of predicates) {
      if (!finite || progressive) continue;
      if (tense === "present") present++;
      else if (tense === "past" || tense === "pluperfect") past++;
    }
  }
  return present >= LEAST_PRESENT && present > 2 * past;
}

/** Which words stand in a clause `[from, to)` that speak for a status by themselves. */
function saidIn(
  words: readonly Word[],
  from: number,
  to: number
): Readonly<Record<"still" | "until" | "instead" | "never" | "planned" | "not", boolean>> {
  const says = {still: false, until: false, instead: false, never: false, planned: false, not: false};
  for (let i = from; i < to; i++) {
    const {lower} = words[i]!;
    if (STILL.has(lower)) says.still = true;
    else if (lower === "until" || lower === "till") says.until = true;
    else if (lower === "instead" || lower === "alas") says.instead = true;
    else if (lower === "all" && words[i - 1]?.lower === "after") says.instead = true;
    else if (lower === "never") says.never = true;
    else if (PLANNED_WORDS.has(lower)) says.planned = true;
    else if (lower === "not" || lower === "n't" || lower === "no") says.not = true;
  }
  return says;
}

/** What the other verbs of the sentence do to a plan. */
function othersThan(
  predicate: Predicate,
  {predicates, words}: ParsedSentence
): Readonly<Record<"ended" | "putOff" | "forbidden" | "failed", boolean>> {
  const others = {ended: false, putOff: false, forbidden: false, failed: false};
  for (const other of predicates) {
    if (other === predicate || !other.finite || other.negated) continue;
    const kind = classOf(other.verb);
    if (kind === "dropping" || (other.verb === "call" && words[other.at + 1]?.lower === "off"))
      others.ended = true;
    else if (kind === "putting-off") others.putOff = true;
    else if (kind === "forbidding") others.forbidden = true;
    else if (kind === "failing") others.failed = true;
  }
  return others;
}

function classOf(verb: string): VerbClass {
  if (DROPPING.has(verb)) return "dropping";
  if (FORBIDDING.has(verb)) return "forbidding";
  if (FAILING.has(verb)) return "failing";
  if (PUTTING_OFF.has(verb)) return "putting-off";
  if (LASTING.has(verb)) return "lasting";
  return ANNOUNCING.has(verb) ? "announcing" : "other";
}

const NOTHING = {happening: false, planned: false};

/** Whether words name a happening, and whether they say that it was planned. */
function nounsIn(words: readonly Word[], from: number, to: number): {happening: boolean; planned: boolean} {
  let happening = false;
  let planned = false;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word.kind !== "word" || word.mask === "timex") continue;
    if (isOf(word, IS_HAPPENING)) happening = true;
    if (PLANNED_WORDS.has(word.lower)) planned = true;
  }
  return {happening, planned};
}

/** Whether a clause says since when, for how long, or how often. */
function spansOf(
  {words, times}: ParsedSentence,
  from: number,
  to: number
): [since: boolean, lasting: boolean, set: boolean] {
  let since = false;
  let lasting = false;
  let set = false;
  const says = ({item, from: at}: Mention<Timex>): void => {
    const before = words[at - 1]?.lower ?? "";
    const opener = words[at]!.lower;
    if (before === "since" || opener === "since" || words[at - 2]?.lower === "since") since = true;
    if (item.type === "DURATION" && (before === "for" || opener === "for" || opener === "these"))
      lasting = true;
    if (item.type === "SET") set = true;
  };
  for (const mention of times) if (mention.from >= from && mention.from < to) says(mention);
  return [since, lasting, set];
}
