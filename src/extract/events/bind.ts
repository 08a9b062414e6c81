import type {Span} from "../../domain/article.js";
import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import type {Clause} from "./clauses.js";
import {GOAL_PREPOSITIONS, PLACE_PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {hasNoun, prepositionBefore} from "./preposition.js";
import {subjectOf} from "./subject.js";
import {IS_BE, IS_PREPOSITION, isOf} from "./word-class.js";
import type {Word} from "./words.js";

const TRIPS: ReadonlySet<string> = new Set("visit trip tour journey return".split(" "));
const BEFALLS: ReadonlySet<string> = new Set("fall surrender burn flood shake host".split(" "));
const PEOPLE: ReadonlySet<string> = new Set(
  "authority authorities official officials resident residents people citizens government leader leaders leadership colleagues partner partners counterpart counterparts allies rebels soldiers troops doctors workers volunteers families".split(
    " "
  )
);
const BETWEEN_PARTIES: ReadonlySet<string> = new Set(
  "talks relations ties negotiations agreement agreements deal deals treaty pact accord ceasefire truce peace war dispute tension tensions trust cooperation dialogue meeting meetings contacts understanding partnership match game differences exchange exchanges alliance".split(
    " "
  )
);
const QUARTERS: ReadonlySet<string> = new Set(
  "the central upper lower ern east eastern west western north northern northeast northeastern northwest northwestern north-ern north-east north-eastern north-west north-western south southern southeast southeastern southwest southwestern south-ern south-east south-eastern south-west south-western".split(
    " "
  )
);
const LATER_OR_EARLIER: ReadonlySet<string> = new Set(
  "after before since until following hours days".split(" ")
);
const PUT_OFF_TO: ReadonlySet<string> = new Set("for until till to in".split(" "));
const LENDING: ReadonlySet<string> = new Set("light phase plan cancel".split(" "));
const MEANWHILE: ReadonlySet<string> = new Set("while as when".split(" "));
const POSTPONING: ReadonlySet<string> = new Set(
  "postpone cancel delay defer reschedule shelve scrap".split(" ")
);
const POSSESSING: ReadonlySet<string> = new Set("the a an his her its their 's this of".split(" "));

/** A toponym or timex as it stands among a sentence's words `[from, to)`. */
export type Mention<Item> = {readonly item: Item; readonly from: number; readonly to: number};

/** What was bound, and how well it fits; `own`: it stands in the predicate's own clause. */
export type Bound<Item> = {readonly mention: Mention<Item>; readonly score: number; readonly own: boolean};

/** A sentence taken apart. */
export type Parsed = {
  readonly words: readonly Word[];
  readonly predicates: readonly Predicate[];
  readonly clauses: readonly Clause[];
  readonly places: readonly Mention<Resolution>[];
  readonly times: readonly Mention<Timex>[];
  /** Spans of organizations' names in the text. */
  readonly bodies: readonly Span[];
  /** Subjects that were looked for already. */
  readonly subjects: Map<Predicate, readonly [from: number, to: number] | null>;
  /** Who did what each verb tells, as far as it was looked for already: `soundHeads` has them. */
  readonly heads: Map<Predicate, readonly (readonly [from: number, to: number])[]>;
};

/** Verbs whose object is a place, when it is one. */
export const TRANSITIVE: ReadonlySet<string> = new Set(
  "visit tour bomb shell attack leave enter reach cross capture seize occupy besiege invade liberate recapture retake hit strike flood evacuate storm raid sweep devastate batter surround encircle make retake defend inundate destroy annex burn sack approach rock shake".split(
    " "
  )
);
/** Verbs of leaving. */
export const AWAY: ReadonlySet<string> = new Set(
  "leave depart flee escape exit quit evacuate withdraw retreat sail set".split(" ")
);
const LEVEL_BONUS = {site: 0.4, town: 0.5, district: 0.3, region: 0, country: -0.4} as const;
/** Below this a place is not said to be where it happened. */
const ENOUGH = 0.4;

/** Where a predicate's happening took place, of equals the first; only a literal toponym that a gazetteer knows. */
export function placeFor(parsed: Parsed, predicate: Predicate): Bound<Resolution> | null {
  const home = clauseAt(parsed, predicate.at);
  let best: Mention<Resolution> | null = null;
  let top = -Infinity;
  for (const mention of parsed.places) {
    const {kind} = mention.item.toponym;
    if (kind !== "literal" && !isSiteOf(parsed, mention) && !isReached(parsed, predicate, mention)) continue;
    if (isInName(parsed, mention) || isNamesake(parsed, mention)) continue;
    const score = placeScore(parsed, predicate, home, mention);
    if (score < ENOUGH || score <= top) continue;
    best = mention;
    top = score;
  }
  return best && {mention: best, score: top, own: clauseAt(parsed, best.from) === home};
}

/** "the Ministry of Foreign Affairs of Peru": part of a body's name, not where it acts. */
export function isInName({bodies}: Parsed, {item}: Mention<Resolution>): boolean {
  const [start, end] = item.toponym.span;
  return bodies.some((span) => span[0] <= start && end <= span[1]);
}

/** "reached Orsk", "captured Orsk by night": the object of such a verb is a place, however its name is used elsewhere. */
export function isReached(
  {words}: Parsed,
  {verb, at}: Predicate,
  {item, from, to}: Mention<Resolution>
): boolean {
  if (item.toponym.kind !== "associative" || item.chosen === null || from !== at + 1) return false;
  const next = words[to];
  const ends = !next || next.kind === "mark" || next.mask === "timex" || isOf(next, IS_PREPOSITION);
  return TRANSITIVE.has(verb) && ends;
}

/** Last words of bodies' names. */
const BODY: ReadonlySet<string> = new Set(
  "company co corporation corp inc ltd limited bank line lines airlines airways railway railroad association society union club party league times post herald tribune gazette news press guardian journal daily agency university institute foundation group holdings fund brigade regiment division orchestra philharmonic united fc rovers rangers ministry embassy motors steel energy insurance".split(
    " "
  )
);

/**
 * "the Orsk & Perm Steamship Company", "the Omaha": a town that only names a firm, a paper, a ship or a team.
 * With "in" or "at" before it the thing itself is where it happened.
 */
export function isNamesake({words, predicates}: Parsed, {item, from, to}: Mention<Resolution>): boolean {
  const {chosen} = item;
  if (PLACE_PREPOSITIONS.has(prepositionBefore(words, from))) return false;
  for (let i = to; i < Math.min(words.length, to + 6); i++) {
    const {lower, capital, kind} = words[i]!;
    if (BODY.has(lower) && capital) return true;
    if (kind === "word" && !capital && lower !== "and" && lower !== "of" && lower !== "for") break;
    if (kind === "mark" && lower !== "&" && lower !== "-") break;
  }
  if (chosen?.level !== "town" || to - from !== 1 || words[from - 1]?.lower !== "the") return false;
  if (words[from]!.lower === "hague") return false;
  const next = words[to];
  return (
    !next ||
    (next.kind === "mark" && next.lower !== "-") ||
    isOf(next, IS_BE) ||
    (isOf(next, IS_PREPOSITION) && next.lower !== "of") ||
    predicates.some(({at, from: first}) => at === to || first === to)
  );
}

/** "at the Orsk yard": a town that says which building, street or works it was at. */
export function isSiteOf({words}: Parsed, {item, from, to}: Mention<Resolution>): boolean {
  if (item.toponym.kind !== "associative" || item.chosen === null) return false;
  if (item.chosen.level !== "town" && item.chosen.level !== "site") return false;
  const next = words[to];
  return (
    next?.kind === "word" && next.lower !== "'s" && PLACE_PREPOSITIONS.has(prepositionBefore(words, from))
  );
}

export function placeScore(
  parsed: Parsed,
  predicate: Predicate,
  home: number,
  mention: Mention<Resolution>
): number {
  const {words, clauses} = parsed;
  const clause = clauseAt(parsed, mention.from);
  const {at, verb, sense} = predicate;
  const before = prepositionBefore(words, mention.from, behindVerb(parsed, mention.from));
  let score = 1;
  const moving =
    sense === "move" || verb === "bring" || verb === "carry" || verb === "send" || verb === "deliver";
  if (before === "between" && isParty(words, mention.from)) score -= 2.2;
  else if (PLACE_PREPOSITIONS.has(before)) score += 1.5;
  else if (moving && GOAL_PREPOSITIONS.has(before)) score += 2.2;
  else if (before === "from") score += sense === "report" ? 0.8 : moving ? -1.2 : -2.2;
  else if (before === "of") score -= 0.2;
  else if (before === "to")
    score += predicate.sense === "visit" || hasNoun(words, mention.from, TRIPS) ? 1.8 : 0;
  else if (before === "" && mention.from > at && mention.from - at <= 3 && TRANSITIVE.has(verb)) score += 2;
  else if (before === "for" && AWAY.has(verb)) score += 2.4;
  else if (before === "with" || before === "by" || before === "between" || before === "against") score -= 0.6;
  if (before === "" && AWAY.has(verb) && mention.from > at && mention.from - at <= 2) score -= 1.5;
  // "thanked the authorities in Orsk": where they are, not where they were thanked.
  if (
    PLACE_PREPOSITIONS.has(before) &&
    mention.from > at &&
    sense === "statement" &&
    isOfPeople(words, mention.from)
  )
    score -= 3.5;
  if (words[mention.to]?.lower === "'s") score -= 0.4;
  // "Mobile, Ala.": the larger place only says which.
  if (words[mention.from - 1]?.lower === "," && words[mention.from - 2]?.mask === "toponym") score -= 1.6;

  // "from Diffa in south-eastern Niger": so does one that follows with "in".
  if (isContainer(words, mention.from)) score -= 1.6;

  // "Maroua and Mokolo": the first of a list stands for it.
  if (words[mention.from - 1]?.lower === "and" && words[mention.from - 2]?.mask === "toponym") score -= 0.7;
  const subject = subjectOf(parsed, predicate);
  const inSubject = subject !== null && mention.from >= subject[0] && mention.from < subject[1];
  // "Delhi rejected the plan": who acted, not where; but "Pest was burned", "Kiev fell".
  if (inSubject && before === "" && !predicate.passive && !BEFALLS.has(verb)) score -= 2.6;
  score += inSubject ? 1 : clausePenalty(parsed, home, clause, mention.from, at);
  if (
    clauses[clause]?.opener === "not" ||
    words[mention.from - 2]?.lower === "not" ||
    words[mention.from - 1]?.lower === "not"
  )
    score -= 3;
  score -= Math.min(1, Math.abs(mention.from - at) * 0.03);
  const level = mention.item.chosen?.level;
  if (level) score += LEVEL_BONUS[level];
  return score;
}

/** The word behind the last verb before `at`; 0 if there is none. */
export function behindVerb({predicates}: Parsed, at: number): number {
  let last = -1;
  for (const predicate of predicates) if (predicate.at < at) last = predicate.at;
  return last + 1;
}

/** "the authorities in Orsk", "residents of northern Orsk": people who live or serve there. */
export function isOfPeople(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && at - i <= 4; i--) {
    if (!isOf(words[i], IS_PREPOSITION)) continue;
    return PEOPLE.has(words[i - 1]!.lower);
  }
  return false;
}

/** "talks between A and B", "the pact between A and B": who, not where. */
export function isParty(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && at - i <= 5; i--) {
    if (words[i]!.lower !== "between") continue;
    return BETWEEN_PARTIES.has(words[i - 1]!.lower);
  }
  return false;
}

/** Whether a toponym stands right before, with only "in" and how the larger place is called between. */
export function isContainer(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i <= 3 && words[i]!.kind === "word" && !isOf(words[i], IS_PREPOSITION)) {
    if (words[i]!.mask === "toponym" || !QUARTERS.has(words[i]!.lower)) return false;
    i--;
  }
  return words[i]?.lower === "in" && words[i - 1]?.mask === "toponym";
}

/** How far off a mention's clause is: its own, one that the sentence opens with, an aside, another happening's. */
function clausePenalty(parsed: Parsed, home: number, clause: number, mention: number, at: number): number {
  if (clause === home) return 1;
  const there = parsed.clauses[clause]!;
  const tells = there.predicates.some((p) => parsed.predicates[p]!.finite);
  if (!tells) {
    // "In Sochi, ...", ", in the port of Oran,": a phrase between belongs to what tells.
    if (LATER_OR_EARLIER.has(there.opener)) return -0.9;
    return mention < at ? 0.5 : 0.3;
  }
  // "a fire that destroyed a barn in Orsk" says where the fire was, ", which owns a yard in Orsk," does not.
  if (there.kind === "relative")
    return there.opener === "that" && parsed.words[there.from]!.lower === "that" ? -1.6 : -3;
  const tellers = there.predicates.map((p) => parsed.predicates[p]!);
  return tellers.some(({sense}) => sense === "report") ? -2.8 : -2.4;
}

/** When it happened, of equals the first. Deadlines of speech, sets and mere measures do not count. */
export function timeFor(parsed: Parsed, predicate: Predicate): Bound<Timex> | null {
  const home = clauseAt(parsed, predicate.at);
  let best: Mention<Timex> | null = null;
  let top = -Infinity;
  for (const mention of parsed.times) {
    const {item} = mention;
    if (item.type === "SET" && item.edtf === null) continue;
    if (item.edtf === null && item.earliest === null && item.latest === null) continue;
    const score = timeScore(parsed, predicate, home, mention);
    if (score < ENOUGH || score <= top) continue;
    best = mention;
    top = score;
  }
  return best && {mention: best, score: top, own: clauseAt(parsed, best.from) === home};
}

export function timeScore(
  parsed: Parsed,
  predicate: Predicate,
  home: number,
  mention: Mention<Timex>
): number {
  const {words, predicates} = parsed;
  const {at} = predicate;
  const clause = clauseAt(parsed, mention.from);
  let score =
    2 + (isMeanwhile(parsed, home, clause) ? -0.6 : clausePenalty(parsed, home, clause, mention.from, at));
  if (mention.item.type === "DURATION") score -= 1.4;
  if (mention.item.edtf === null) score -= 0.8;
  if (
    mention.item.value === "PRESENT_REF" ||
    mention.item.value === "PAST_REF" ||
    mention.item.value === "FUTURE_REF"
  )
    score -= 1;
  const saying = sayingBeside(words, predicates, mention);
  if (saying >= 0 && predicates[saying] !== predicate) score -= 2.4;
  const opener = words[mention.from]!.lower;
  const before = words[mention.from - 1]?.lower ?? "";
  if (opener === "since" || before === "since") score -= 1.2;
  if (isPostponing(words, predicate)) score += PUT_OFF_TO.has(before) ? 2.4 : 0;
  else if (before === "until" || before === "till") score -= 0.5;
  // "annulled last month's vote": when the vote was, not when it was annulled.
  const lends = LENDING.has(predicate.sense);
  if (isModifier(words, mention))
    score -= words[mention.to]?.lower === "'s" && mention.from > at && !lends ? 2.8 : 1;
  score -= Math.min(1, Math.abs(mention.from - at) * 0.04);
  const between = predicates.some(
    (other) =>
      other.finite &&
      other !== predicate &&
      (at < other.at ? other.at < mention.from : other.at > mention.to && other.at < at)
  );
  if (between && clause === home) score -= 0.6;
  return score;
}

/** "closed the road on Sunday while others marched": the date of the main clause holds for both. */
function isMeanwhile({clauses}: Parsed, home: number, clause: number): boolean {
  return clause !== home && clauses[clause]!.kind === "main" && MEANWHILE.has(clauses[home]!.opener);
}

/** The date of what was put off is the one it was to have, not that of the decision. */
export function isPostponing(words: readonly Word[], {verb, at}: Predicate): boolean {
  return POSTPONING.has(verb) || words[at + 1]?.lower === "off";
}

/** "the 2014 war", "last year's election": the date tells which, not when. */
export function isModifier(words: readonly Word[], {from, to}: Mention<Timex>): boolean {
  const next = words[to];
  if (next?.lower === "'s") return true;
  if (!next || next.kind !== "word" || next.mask !== null || isOf(next, IS_PREPOSITION)) return false;
  const before = words[from - 1]?.lower ?? "";
  return (
    POSSESSING.has(before) &&
    !isOf(next, IS_BE) &&
    !/ed$/u.test(next.lower) &&
    next.lower !== "and" &&
    next.lower !== "that"
  );
}

/** The verb of saying that a date stands next to: "said on Tuesday"; -1 if none. */
export function sayingBeside(
  words: readonly Word[],
  predicates: readonly Predicate[],
  {from, to}: Mention<Timex>
): number {
  for (let p = 0; p < predicates.length; p++) {
    const {sense, at, finite} = predicates[p]!;
    if (sense !== "report" || !finite) continue;
    const gap = at < from ? from - at - 1 : at - to;
    if (gap >= 0 && gap <= 1 && (gap === 0 || words[at < from ? at + 1 : to]?.kind === "word")) return p;
  }
  return -1;
}

/** Index of the clause that holds a word. */
export function clauseAt({clauses}: Parsed, word: number): number {
  for (let c = clauses.length - 1; c >= 0; c--) if (clauses[c]!.from <= word) return c;
  return 0;
}
