import type {EventStatus, EventType} from "../../domain/event.js";
import {clauseAt, prepositionBefore, type Parsed} from "./bind.js";
import type {Clause} from "./clauses.js";
import {HAPPENING_NOUNS, NOUN_TYPES} from "./nouns.js";
import type {Predicate} from "./predicates.js";
import {subjectOf, type Stretch} from "./subject.js";
import type {VerbSense} from "./verbs.js";
import type {Word} from "./words.js";

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
const ARMED = new Set(
  "troops forces army soldiers tanks column regiment division brigade fleet warships battalion cavalry infantry corps navy marines rebels fighters squadron riders host legion legions armies commandos paratroopers".split(
    " "
  )
);
const RELIEF = new Set(
  "aid relief supplies convoy hospital hospitals medicine medicines humanitarian food tents doctors vaccines blankets rescue rescuers".split(
    " "
  )
);
const CROWD = new Set(
  "protesters demonstrators union unions students thousands hundreds crowd crowds activists farmers workers marchers supporters".split(
    " "
  )
);
const GOODS = new Set(
  "prices price shares stocks exports imports sales profit profits inflation rates output revenue production percent unemployment".split(
    " "
  )
);

/** Reads the type of what a predicate tells, from the verb and the nouns around it. */
export function classify(parsed: Parsed, predicate: Predicate): Classified {
  const {words, clauses} = parsed;
  const clause = clauses[clauseAt(parsed, predicate.at)]!;
  const scores = new Map<EventType, number>();
  const deciders = new Map<EventType, number>();
  const add = (type: EventType, weight: number, at: number): void => {
    scores.set(type, (scores.get(type) ?? 0) + weight);
    const known = deciders.get(type);
    if (known === undefined || (at === predicate.at && weight > 0)) deciders.set(type, at);
  };
  const subject = subjectOf(parsed, predicate);
  const sense = typeOfSense(parsed, predicate, clause, subject);
  if (sense) add(sense, WEAK_VERBS.has(predicate.verb) || sense === "other" ? 1.4 : 3, predicate.at);

  const subjectCounts =
    predicate.passive ||
    predicate.sense === "phase" ||
    predicate.sense === "cancel" ||
    isTakePlace(words, predicate);
  let noun = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind !== "word" || i === predicate.at || word.mask === "timex" || word.mask === "toponym")
      continue;
    const type = NOUN_TYPES.get(word.lower);
    if (!type) continue;
    const inSubject = subject !== null && i >= subject[0] && i < subject[1];
    const inside = inSubject || (i >= clause.from && i < clause.to);
    const named = word.mask === "name" || (word.capital && i > 0);
    const happening = HAPPENING_NOUNS.has(word.lower);
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
    (scores.get("disaster") ?? 0) > 0 &&
    (scores.get("attack") ?? 0) <= (WEAK_VERBS.has(predicate.verb) ? 1.5 : 3.1)
  ) {
    add("disaster", 1.5, predicate.at);
  }
  let best: EventType = "other";
  let top = EMPTY.has(predicate.sense) ? 0.7 : 0.2;
  for (const [type, score] of scores) if (score > top) [best, top] = [type, score];
  if (best === "other" && predicate.sense === "report") best = "statement";
  const decider = deciders.get(best);
  const trigger = new Set<number>();
  if (decider !== undefined) trigger.add(decider);
  if (decider !== undefined && EMPTY.has(predicate.sense)) trigger.add(predicate.at);
  return {type: best, trigger: [...trigger].sort((a, b) => a - b), noun};
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
  const near = (set: ReadonlySet<string>, from: number, to: number): boolean => {
    for (let i = Math.max(0, from); i < Math.min(words.length, to); i++)
      if (set.has(words[i]!.lower)) return true;
    return false;
  };
  const [first, last] = subject ?? [clause.from, at];
  const armed = near(ARMED, first, last);
  const goal = words[at + 1]?.mask === "toponym" || words[at + 2]?.mask === "toponym";
  if (verb === "walk" && words[at + 1]?.lower === "out") return "protest";
  if (verb === "go" && near(POLLS, at, at + 4)) return "election";
  if ((verb === "telephone" || verb === "phone" || verb === "speak") && near(PARTNERS, at, at + 4))
    return "meeting";
  if ((verb === "make" || verb === "reach" || verb === "enter") && goal) return armed ? "military" : "visit";
  // "a boat carried the doctor from A to B", whatever the verb.
  if (
    (verb === "carry" || verb === "bring" || verb === "pass" || verb === "take") &&
    movesBetween(parsed, at)
  )
    return "visit";
  if (verb === "fall" && subject && words[last - 1]?.mask === "toponym" && last - first <= 2)
    return "military";
  if (EMPTY.has(sense)) return null;
  if (armed && ARMED_DEEDS.has(verb)) return "military";
  if (sense === "move" || verb === "withdraw" || verb === "advance" || verb === "retreat") {
    if (armed || near(ARMED, at, at + 6)) return "military";
    if (near(RELIEF, first, at + 8)) return "aid";
    if (verb === "march") return "protest";
    if (verb === "deport" || verb === "extradite") return "legal";
    if (sense !== "move") return "military";
    return near(GOODS, first, last) ? "economy" : "visit";
  }
  if ((verb === "strike" || verb === "block") && near(CROWD, first, last)) return "protest";
  if (
    verb === "strike" &&
    (words[at + 1]?.lower === "in" || words[at + 1]?.lower === "over" || words[at + 1]?.lower === "for")
  )
    return "protest";
  return sense as EventType;
}

const POLLS = new Set(["polls", "poll"]);
const PARTNERS = new Set("with to by telephone phone president minister foreign russian".split(" "));
const ARMED_DEEDS = new Set(
  "win lose break cross enter fall take fight defeat beat die reach land sail march attack strike hit burn destroy storm hold leave return arrive drive pass advance defend".split(
    " "
  )
);

function movesBetween({words, places}: Parsed, at: number): boolean {
  let [origin, goal] = [false, false];
  for (const {from} of places) {
    if (from < at || from - at > 9) continue;
    const before = prepositionBefore(words, from);
    if (before === "from") origin = true;
    if (before === "to" || before === "into") goal = true;
  }
  return origin && goal;
}

const GOVERNORS_OF_PLANS: ReadonlySet<string> = new Set([
  "plan",
  "schedule",
  "expect",
  "intend",
  "arrange",
  "prepare",
  "anticipate",
  "hope",
  "aim",
  "slate",
  "tip",
  "want",
  "set",
  "seek",
  "due"
]);
const PLAN_ADJECTIVES =
  /^(?:due|set|scheduled|expected|slated|poised|likely|ready|about|going|planning|preparing|planned|supposed|anticipated|bound|arranging)$/u;
const CALLING_OFF = new Set("cancel postpone scrap shelve abort reschedule adjourn defer delay".split(" "));
const PLAN_NOUNS = new Set(
  "plan plans preparations planned proposed upcoming forthcoming scheduled future anticipated expected".split(
    " "
  )
);
const LASTING = new Set("continue remain stay persist proceed".split(" "));

/**
 * Reads whether it happened from tense, helpers, negation and words such as "postponed".
 *
 * @param future - whether the bound date lies after the article's
 * @returns `null` for what did not happen and was never to be
 */
export function statusOf(
  words: readonly Word[],
  predicate: Predicate,
  predicates: readonly Predicate[],
  clause: Clause,
  future: boolean,
  headline = false
): EventStatus | null {
  if (isCalledOff(words, predicate, clause)) return "cancelled";
  const {tense, negated, progressive, verb, at} = predicate;
  if (negated && isTakePlaceOrGo(words, predicate)) return "cancelled";
  if (negated) return null;
  if (tense === "infinitive") {
    const before = words[predicate.from - 1]?.lower ?? "";
    const governor = predicates[predicate.governor];
    if (PLAN_ADJECTIVES.test(before) || /^(?:is|are)$/u.test(before))
      return governor && isCalledOff(words, governor, clause) ? "cancelled" : "planned";
    if (before === "was" || before === "were") return "planned";
    if (governor && GOVERNORS_OF_PLANS.has(governor.verb)) return "planned";
    if (governor && (governor.tense === "future" || governor.tense === "conditional")) return "planned";
    return governor ? statusOf(words, governor, predicates, clause, future) : "planned";
  }
  if (tense === "future" || tense === "conditional" || predicate.doubtful) return "planned";
  if (predicate.sense === "plan") return "planned";
  if (predicate.sense !== "cancel" && tense !== "pluperfect" && tense !== "perfect") {
    for (let i = clause.from; i < Math.min(at, clause.to, clause.from + 4); i++) {
      const {lower} = words[i]!;
      if (
        PLAN_NOUNS.has(lower) &&
        (predicate.sense === "comment" || (tense !== "past" && lower !== "plan" && lower !== "plans"))
      )
        return "planned";
    }
  }
  if (tense === "present" || tense === "participle") {
    if (future) return "planned";
    // "Orsk opens its bridge": headlines tell the past in the present.
    if (headline && tense === "present" && !progressive) return "happened";
    return tense === "present" ? "ongoing" : progressive ? "ongoing" : "happened";
  }
  if (progressive && tense === "perfect") return "ongoing";
  if (LASTING.has(verb) && tense === "perfect") return "ongoing";
  return "happened";
}

/** Whether the predicate calls its own happening off: `postponed`, `was called off`. */
export function isCalledOff(words: readonly Word[], {verb, at, negated}: Predicate, clause: Clause): boolean {
  if (negated) return false;
  if (CALLING_OFF.has(verb)) return true;
  const next = words[at + 1]?.lower;
  if ((verb === "call" || verb === "put") && next === "off") return true;
  if (verb === "abandon" || verb === "suspend" || verb === "halt") {
    for (let i = clause.from; i < clause.to; i++) {
      if (
        /^(?:visit|trip|talks|meeting|match|summit|vote|election|tour|mission|plan|plans|flight|flights)$/u.test(
          words[i]!.lower
        )
      )
        return true;
    }
  }
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    if (words[i]!.lower === "postponement" || words[i]!.lower === "cancellation") return true;
  }
  return false;
}

function isTakePlaceOrGo(words: readonly Word[], {verb, at, passive}: Predicate): boolean {
  const next = words[at + 1]?.lower;
  return (
    (verb === "take" && next === "place") ||
    (verb === "go" && next === "ahead") ||
    (passive && verb === "hold")
  );
}
