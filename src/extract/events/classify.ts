import type {EventType} from "../../domain/event.js";
import {clauseAt, type Parsed} from "./bind.js";
import {prepositionBefore} from "./preposition.js";
import type {Clause} from "./clauses.js";
import type {Predicate} from "./predicates.js";
import {
  NEAR_ARMED,
  NEAR_CASE,
  NEAR_CHARGE,
  NEAR_COURT,
  NEAR_CROWD,
  NEAR_GOODS,
  NEAR_GUEST,
  NEAR_HAZARD,
  NEAR_PARTNER,
  NEAR_POLL,
  NEAR_RELIEF,
  NEAR_TALKED_OF
} from "./near-words.js";
import {subjectOf, type Stretch} from "./subject.js";
import type {VerbSense} from "./verbs.js";
import {IS_HAPPENING} from "./word-class.js";
import type {Word} from "./words.js";

const GOING = new Set("come go get return head".split(" "));
const GOALWARD = new Set("to into back".split(" "));
/** Verbs whose object may be a fire or a flood as well as a foe. */
export const FIGHTING: ReadonlySet<string> = new Set(
  "fight battle tackle contain control extinguish douse".split(" ")
);
const COMMANDING = new Set("order call appeal request demand ask press petition".split(" "));

/** What a predicate says happened: its type and the words that decided it. */
export type Classified = {
  readonly type: EventType;
  /** Indexes of the words that decided, in order; empty for `other` without a trigger. */
  readonly trigger: readonly number[];
  /** Index of the noun that names the happening ("held *talks*"); -1 if the verb does. */
  readonly noun: number;
};

/** Verbs whose object, or subject, tells what kind of happening it is. */
const EMPTY: ReadonlySet<VerbSense> = new Set(["light", "phase", "cancel", "plan", "comment", "report"]);
/** Verbs that many kinds of happening share; a noun beside them outweighs them. */
const WEAK_VERBS = new Set(
  "launch open close reopen cut raise lower fall rise drop lay order call win lose die hit strike fire lead finish complete set mark release appeal propose present support honor join approve adopt suspend release question hear file try rule fine protest lift replace break sweep destroy injure kill wound damage spread ban announce declare demand request receive award found establish create end attend pass block defeat test expand start land impose sign chair host clash evacuate fund provide deliver test spot announce report confirm".split(
    " "
  )
);
const HARM = new Set(
  "kill injure wound destroy damage hit strike sweep die explode displace bury burn trap leave evacuate fall collapse fire fight spread".split(
    " "
  )
);

/** Reads the type of what a predicate tells, from the verb and the nouns around it. */
export function classify(parsed: Parsed, predicate: Predicate): Classified {
  const {words, clauses} = parsed;
  const clause = clauses[clauseAt(parsed, predicate.at)]!;
  // In the order in which types are first met; seldom more than two, so that lists are quicker than maps.
  const types: EventType[] = [];
  const scores: number[] = [];
  const deciders: number[] = [];
  const add = (type: EventType, weight: number, at: number): void => {
    const known = types.indexOf(type);
    if (known < 0) {
      types.push(type);
      scores.push(weight);
      deciders.push(at);
      return;
    }
    scores[known]! += weight;
    if (at === predicate.at && weight > 0) deciders[known] = at;
  };
  const scoreOf = (type: EventType): number => scores[types.indexOf(type)] ?? 0;
  const subject = subjectOf(parsed, predicate);
  const sense = typeOfSense(parsed, predicate, clause, subject);
  if (sense) {
    const weak = (WEAK_VERBS.has(predicate.verb) && !isCommand(words, predicate)) || sense === "other";
    add(sense, weak ? 1.4 : 3, predicate.at);
  }

  const subjectCounts =
    predicate.passive ||
    predicate.sense === "phase" ||
    predicate.sense === "cancel" ||
    isTakePlace(words, predicate);
  let noun = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const type = word.noun;
    if (type === null || word.kind !== "word" || i === predicate.at) continue;
    if (word.mask === "timex" || word.mask === "toponym") continue;
    const inSubject = subject !== null && i >= subject[0] && i < subject[1];
    const inside = inSubject || (i >= clause.from && i < clause.to);
    const named = word.mask === "name" || (word.capital && i > 0);
    const happening = (word.spelling.is & IS_HAPPENING) !== 0;
    const near = inSubject || Math.abs(i - predicate.at) <= 7;
    let weight = happening ? 1 : 0.5;
    if (!inside) weight *= 0.3;
    else if (i > predicate.at ? near : subjectCounts && near)
      weight *= EMPTY.has(predicate.sense) || predicate.sense === "other" ? 2.6 : 1.6;
    if (named) weight *= 0.5;
    add(type, weight, i);
    if (inside && happening && near && noun < 0 && (i > predicate.at || subjectCounts)) noun = i;
  }
  if (
    HARM.has(predicate.verb) &&
    scoreOf("disaster") > 0 &&
    scoreOf("attack") <= (WEAK_VERBS.has(predicate.verb) ? 1.5 : 3.1)
  ) {
    add("disaster", 1.5, predicate.at);
  }
  let best: EventType = "other";
  let top = EMPTY.has(predicate.sense) ? 0.7 : 0.2;
  for (let t = 0; t < types.length; t++) if (scores[t]! > top) [best, top] = [types[t]!, scores[t]!];
  if (best === "other" && predicate.sense === "report") best = "statement";
  const decider = deciders[types.indexOf(best)];
  const trigger: number[] = [];
  if (decider !== undefined) {
    trigger.push(decider);
    if (EMPTY.has(predicate.sense) && predicate.at > decider) trigger.push(predicate.at);
    else if (EMPTY.has(predicate.sense) && predicate.at < decider) trigger.unshift(predicate.at);
  }
  return {type: best, trigger, noun};
}

function isTakePlace(words: readonly Word[], {verb, at}: Predicate): boolean {
  const next = words[at + 1]?.lower;
  return (verb === "take" && next === "place") || (verb === "break" && next === "out");
}

function typeOfSense(
  parsed: Parsed,
  predicate: Predicate,
  clause: Clause,
  subject: Stretch | null
): EventType | null {
  const {words} = parsed;
  const {sense, verb, at} = predicate;
  const [first, last] = subject ?? [clause.from, at];
  // "was taken by troops": the doer stands behind.
  const armed =
    isNear(words, NEAR_ARMED, first, last) ||
    (predicate.passive && words[at + 1]?.lower === "by" && isNear(words, NEAR_ARMED, at, at + 6));
  const disaster = isNear(words, NEAR_HAZARD, clause.from, clause.to + 6);
  const goal = words[at + 1]?.mask === "toponym" || words[at + 2]?.mask === "toponym";
  const gone = GOING.has(verb) && GOALWARD.has(words[at + 1]?.lower ?? "");
  if (gone && !armed && (goal || words[at + 3]?.mask === "toponym")) return "visit";
  if (verb === "walk" && words[at + 1]?.lower === "out") return "protest";
  if (verb === "go" && isNear(words, NEAR_POLL, at, at + 4)) return "election";
  if (
    (verb === "telephone" || verb === "phone" || verb === "speak") &&
    isNear(words, NEAR_PARTNER, at, at + 4)
  )
    return "meeting";
  // "received President Kral": a guest, not a prize.
  if ((verb === "receive" || verb === "host") && isNear(words, NEAR_GUEST, at, at + 6)) return "meeting";
  if ((verb === "make" || verb === "reach" || verb === "enter") && goal) return armed ? "military" : "visit";
  // "a boat carried the doctor from A to B", whatever the verb.
  if (
    (verb === "carry" || verb === "bring" || verb === "pass" || verb === "take") &&
    movesBetween(parsed, at)
  )
    return "visit";
  // "Orsk fell", also when nobody knows the town.
  if (
    verb === "fall" &&
    subject &&
    last - first === 1 &&
    first > 0 &&
    words[first]!.capital &&
    words[first]!.mask !== "name"
  )
    return "military";
  if (verb === "fall" && subject && words[last - 1]?.mask === "toponym" && last - first <= 2)
    return "military";
  if (verb === "decline" && words[at + 1]?.lower === "to") return "statement";
  if (isInCourt(words, predicate)) return "legal";
  if ((verb === "enter" || verb === "take") && armed && !isNear(words, NEAR_TALKED_OF, at, at + 6))
    return "military";
  if (verb === "evacuate" && !armed) return isNear(words, NEAR_RELIEF, first, last) ? "aid" : "disaster";
  if (FIGHTING.has(verb) && !armed && isNear(words, NEAR_HAZARD, at, at + 6)) return "disaster";
  if ((verb === "flee" || verb === "strand" || verb === "displace") && disaster) return "disaster";
  if (
    (verb === "confirm" || verb === "report" || verb === "record" || verb === "detect") &&
    isNear(words, NEAR_CASE, first, at + 7) &&
    !isNear(words, NEAR_COURT, first, at + 9)
  )
    return "disaster";
  if (EMPTY.has(sense)) return null;
  if (armed && ARMED_DEEDS.has(verb)) return "military";
  if (sense === "move" || verb === "withdraw" || verb === "advance" || verb === "retreat") {
    if (armed || isNear(words, NEAR_ARMED, at, at + 6)) return "military";
    if (isNear(words, NEAR_RELIEF, first, at + 8)) return "aid";
    if (verb === "march") return "protest";
    if (verb === "deport" || verb === "extradite") return "legal";
    if (sense !== "move") return "military";
    return isNear(words, NEAR_GOODS, first, last) ? "economy" : "visit";
  }
  if ((verb === "strike" || verb === "block") && isNear(words, NEAR_CROWD, first, last)) return "protest";
  if (
    verb === "strike" &&
    (words[at + 1]?.lower === "in" || words[at + 1]?.lower === "over" || words[at + 1]?.lower === "for")
  )
    return "protest";
  return sense as EventType;
}

/** Whether a word of a kind, by its bit of `near-words.ts`, stands in `[from, to)`. */
function isNear(words: readonly Word[], kind: number, from: number, to: number): boolean {
  const end = Math.min(words.length, to);
  for (let i = Math.max(0, from); i < end; i++) if (words[i]!.spelling.near & kind) return true;
  return false;
}

/** "will appear in court", "faces charges": verbs of a remark that tell a step of a case. */
export function isInCourt(words: readonly Word[], {verb, at}: Predicate): boolean {
  if (verb !== "appear" && verb !== "face" && verb !== "stand") return false;
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    if (words[i]!.kind === "mark") return false;
    if (words[i]!.spelling.near & NEAR_CHARGE) return true;
  }
  return false;
}

/** "ordered residents to leave", "called on them to stop": somebody is told to do something. */
function isCommand(words: readonly Word[], {verb, at, passive}: Predicate): boolean {
  if (!COMMANDING.has(verb)) return false;
  for (let i = at + (passive ? 1 : 2); i < Math.min(words.length, at + 9); i++) {
    const {kind, lower} = words[i]!;
    if (kind === "mark") return false;
    if (lower === "to") return words[i + 1]?.kind === "word" && words[i + 1]!.mask === null;
  }
  return false;
}

const ARMED_DEEDS = new Set(
  "win lose break cross enter fall take fight defeat beat die reach land sail march attack strike hit burn destroy storm hold leave return arrive drive pass advance defend free liberate".split(
    " "
  )
);

function movesBetween({words, places}: Parsed, at: number): boolean {
  let origin = false;
  let goal = false;
  for (const {from} of places) {
    if (from < at || from - at > 9) continue;
    const before = prepositionBefore(words, from);
    if (before === "from") origin = true;
    if (before === "to" || before === "into") goal = true;
  }
  return origin && goal;
}
