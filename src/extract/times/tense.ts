import {
  isArranged,
  isCalledFor,
  isCalledOff,
  isCommissioned,
  isMovedFrom,
  isPresentlyArranged,
  isPutOff,
  isPutOffBefore
} from "./arranged.js";
import {ARRANGED_REACH, hasPassed, isDeadline, isLookingBack} from "./deadline.js";
import {CAPITAL, kindOf, meaning, type Scan, UNKNOWN, wordAt} from "./scan.js";
import {
  isAskedOrStaged,
  isAtPlace,
  isMonthOfPlan,
  isOfDayBefore,
  isOfAftermath,
  isPresentVerb,
  isToldInPresent,
  isToldWithoutPast
} from "./present-tense.js";
import {isPlural, type Tense, tenseOf} from "./verb-tense.js";

const REACH = 18;

const [SEMICOLON, COLON, COMMA, APOSTROPHE] = [kindOf(";"), kindOf(":"), kindOf(","), kindOf("'")] as const;

/** How far a present tense stands from the month that it sets, in tokens. */
const MONTH_REACH = 3;

/**
 * The tense of the verb that an expression most likely goes with: the nearest one that shows tense, in the
 * same sentence, looking back first and then, as far as half of that way, ahead.
 *
 * @param from - first token of the sentence
 * @param to - token behind it
 * @param ofDay - whether it names a day: then a present tense is a plan
 */
export function tenseAt(
  scan: Scan,
  first: number,
  last: number,
  from: number,
  to: number,
  ofDay: boolean,
  ofMonth = false
): Tense {
  // "until Tuesday", "as early as Tuesday", "by 14 January": what is meant is ahead, unless all is told in the past.
  let [best, distance]: [Tense, number] = [0, Infinity];
  for (let token = first - 1, steps = 1; token >= Math.max(from, first - REACH); token--, steps++) {
    // "has set money aside; sign-ups open Tuesday": another sentence, in all but its stop.
    if (scan.kind[token] === SEMICOLON) break;
    // "Saturday's dance has sold out, but Sunday's fair is off": a clause of its own.
    if (token >= first - 2 && wordAt(scan, token) === "but" && scan.kind[token - 1] === COMMA) break;
    // "The parade, held every year since 1947, steps off on Saturday"
    const opens =
      scan.kind[token - 1] === COMMA ||
      (scan.kind[token - 2] === COMMA && meaning(scan, token - 1, "RELATIVE") !== undefined);
    if (ofDay && opens && isPresentVerb(scan, token, from)) return 1;
    if (ofDay && isAskedOrStaged(scan, token, first, from)) return 1;
    if (isCommissioned(scan, token, from)) {
      // "agreed to meet them after the mayor spread the plans out on Monday": the day is of what went before.
      [best, distance] = [isBehindAfter(scan, token, first) ? -1 : 1, steps];
      break;
    }
    const told = tenseOf(scan, token, from);
    // "goes ahead in October": of a month only right before it, as what happens each year is told so too.
    const planned =
      told === 0 && (ofDay || (ofMonth && (steps <= MONTH_REACH || isGoingToPolls(scan, token))));
    const tense = planned ? planAt(scan, token, first, from) : told;
    if (tense !== 0) {
      // "Is due in court today over a brawl on Sunday"
      if (ofDay && tense === 1 && isOfDayBefore(scan, first, from)) return -1;
      const ahead = tense === -1 && isOfNoun(scan, token) && isOfFuture(scan, token, from);
      [best, distance] = [ahead ? 1 : tense, steps];
      break;
    }
  }
  const before = first - 1;
  if (before >= from) {
    // "left by Thursday's mail" is no deadline.
    const owns = scan.kind[last + 1] === APOSTROPHE && best === -1;
    if (!owns && isDeadline(scan, before, from)) {
      const passed = hasPassed(scan, before, last, from, to);
      return passed && best !== 1 ? -1 : 1;
    }
    // "has been postponed from April to July", "is moved from Friday to Monday"
    if (isMovedFrom(scan, before, from)) return 1;
    // "the ballot expected on 14 May"
    const awaited =
      meaning(scan, before, "AWAITED") ??
      (meaning(scan, before, "on") === undefined ? undefined : meaning(scan, before - 1, "AWAITED"));
    if (awaited !== undefined) return 1;
    if (isCalledFor(scan, before, from)) return 1;
    // "declared Friday a holiday"
    if (wordAt(scan, before) === "declared" && /^an?$/.test(wordAt(scan, last + 1))) return 1;
    // "has until the end of May to pay"
    if (meaning(scan, before, "NOT_UNTIL") !== undefined && meaning(scan, before - 1, "HAS") !== undefined)
      return 1;
    // "No mail is looked for before Friday"
    if (wordAt(scan, before) === "before" && isAwaitedNow(scan, before, from)) return 1;
    // "storms up to Sunday", "water towards the weekend"
    if (meaning(scan, before, "to") !== undefined && meaning(scan, before - 1, "UP") !== undefined) return 1;
    if (meaning(scan, before, "TOWARDS") !== undefined && best !== -1) return 1;
    // "planned for Tuesday, has been postponed": that Tuesday may have gone by.
    if (isArranged(scan, before, from))
      return isPutOff(scan, last, to) || isPutOffBefore(scan, before, from) ? 0 : 1;
    // "has called off Sunday's matches", "scrapped Sunday's festival": it was still to come.
    if (isCalledOff(scan, before, last, from)) return 1;
    // "credit through January": neither side.
    if (best !== 1 && meaning(scan, before, "UP_TO") !== undefined) return 0;
  }
  // "was to lift it on Tuesday, did not show itself": that day has gone by.
  if (best === 1 && scan.kind[last + 1] === COMMA && meaning(scan, last + 2, "DID") !== undefined) return -1;
  // "A crate due on Monday never came"
  if (best === 1 && wordAt(scan, last + 1) === "never") return -1;
  for (
    let token = last + 1, steps = 1;
    token < Math.min(to, last + 1 + REACH) && steps * 1.5 < distance;
    token++, steps++
  ) {
    // "planned a march on Saturday and were to meet", "closed it on Monday and will reopen it": another clause.
    if (best !== 0 && meaning(scan, token, "AND") !== undefined) break;
    // "will meet on Thursday, the ministry confirmed": who said so tells nothing of the day.
    // "Anchors come up on Saturday; the town is to have them": a clause that tells by itself needs no other.
    if (
      scan.kind[token] === SEMICOLON &&
      (best !== 0 || (ofDay && isToldInPresent(scan, first, last, from, to)))
    )
      break;
    if (best !== 0 && (scan.kind[token] === COMMA || scan.kind[token] === COLON)) break;
    // "A summit planned for June has been put off": the perfect has no day.
    if (best === 1 && meaning(scan, token, "HAS") !== undefined) break;
    // "the ceilidh on Saturday has sold out", "Sunday's parade is off"
    if (best === 0 && isSettledAhead(scan, token)) return 1;
    const tense = tenseOf(scan, token, from);
    // "are to sign a deal on Friday to free grain trapped in Orsk": of the grain.
    if (tense === -1 && best === 1 && steps > 1 && scan.kind[token] === UNKNOWN) continue;
    // "a man shot on Wednesday will be freed", "a fair due to open on Friday was cancelled": the day is the first verb's.
    if (tense !== 0) return steps === 1 && best !== 0 && isOfSubject(scan, first, last, from) ? best : tense;
  }
  // "takes no ships before Monday"
  const owns = scan.kind[last + 1] === APOSTROPHE;
  if (best === 0 && before >= from && wordAt(scan, before) === "before" && !owns) return 1;
  const ahead =
    isToldInPresent(scan, first, last, from, to) || isToldWithoutPast(scan, first, last, from, to);
  if (best === 0 && ofMonth && isMonthOfPlan(scan, first, from, to)) return 1;
  return best === 0 && ofDay && ahead ? 1 : best;
}

/** How far before its "before" something is awaited, in tokens. */
const AWAITED_REACH = 5;

/** "Is looked for before Friday", "are not expected before Friday". */
function isAwaitedNow(scan: Scan, before: number, from: number): boolean {
  for (let at = before - 1; at >= Math.max(from, before - AWAITED_REACH); at--) {
    if (scan.kind[at] === COMMA || meaning(scan, at, "WAS") !== undefined) return false;
    if (meaning(scan, at, "IS") !== undefined) return true;
  }
  return false;
}

function isBehindAfter(scan: Scan, token: number, first: number): boolean {
  for (let at = token + 1; at < first - 2; at++) {
    if (wordAt(scan, at) === "after") return true;
  }
  return false;
}

/** "Voters go to the polls in November". */
function isGoingToPolls(scan: Scan, token: number): boolean {
  return meaning(scan, token, "ARRANGING") !== undefined && wordAt(scan, token + 3) === "polls";
}

/** "Flooded farms": a participle before its noun. */
function isOfNoun({kind, flags}: Scan, token: number): boolean {
  return kind[token] === UNKNOWN && kind[token + 1] === UNKNOWN && !(flags[token + 1]! & CAPITAL);
}

/** "Will visit flooded farms": whether the verb of the same clause is ahead. */
function isOfFuture(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - REACH); at--) {
    if (scan.kind[at] === COMMA || scan.kind[at] === SEMICOLON || meaning(scan, at, "CLAUSE") !== undefined)
      return false;
    const tense = tenseOf(scan, at, from);
    // "extended offers to acquire the Toronto-based maker": a noun may be what is meant.
    if (tense !== 0) return tense === 1 && meaning(scan, at - 1, "INTENT") === undefined;
  }
  return false;
}

/** Whether a day with a preposition ends what the verb behind it is told of. */
function isOfSubject(scan: Scan, first: number, last: number, from: number): boolean {
  return first - 1 > from && meaning(scan, first - 1, "on") !== undefined && last + 1 < scan.count;
}

/** Whether "had" stands shortly before an expression in its sentence: "which had begun on 16 June". */
export function pluperfectAt(scan: Scan, first: number, from: number): boolean {
  return isLookingBack(scan, first, from);
}

/** "An envoy was to land on the 14th", "a sitting pencilled in for the 20th": a plan, which the day may have overtaken. */
export function plannedAt(scan: Scan, first: number, last: number, from: number, to: number): boolean {
  if (first - 1 >= from && isArranged(scan, first - 1, from))
    return !isPresentlyArranged(scan, first - 1, last, from, to);
  if (first - 2 >= from && meaning(scan, first - 2, "AWAITED") !== undefined) return true;
  for (let at = first - 1; at > Math.max(from, first - ARRANGED_REACH); at--) {
    if (meaning(scan, at, "to") === undefined) continue;
    if (meaning(scan, at - 1, "WAS") !== undefined || meaning(scan, at - 1, "INTENT") !== undefined)
      return !isPlural(scan, at + 1);
  }
  return false;
}

/** The present tense of what a day is set for: "talks resume on Monday", "they are meeting on Friday", "the vote is on Sunday". */
function planAt(scan: Scan, token: number, first: number, from: number): Tense {
  if (meaning(scan, token, "PLURAL_TOO") !== undefined) {
    if (wordAt(scan, token - 1) !== "and" && meaning(scan, token - 1, "BEFORE_NOUN") !== undefined) return 0;
    if (token - 2 >= from && meaning(scan, token - 2, "WITH") !== undefined) return 0;
  }
  if (meaning(scan, token, "ARRANGING") !== undefined) return isToldAsPast(scan, token, from) ? -1 : 1;
  if (isHeldBySeveral(scan, token, from)) return 1;
  if (meaning(scan, token, "IS") === undefined) return 0;
  // Right before the day, with "on" or "at" between at most.
  if (first - token <= 2 && (first - token === 1 || ["on", "at"].includes(wordAt(scan, token + 1)))) return 1;
  if (isAtPlace(scan, token, first)) return 1;
  const next = token + 1;
  const isPlan = next < first && /^(?!during|(?:no|some|any|every)thing).+ing$/u.test(wordAt(scan, next));
  return isPlan && !isOfAftermath(scan, next, first) ? 1 : 0;
}

/** "Ministers hold a meeting on Wednesday", "they march on the 16th": a plural before a verb. */
function isHeldBySeveral(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "HOLD") === undefined || scan.flags[token]! & CAPITAL || token - 1 < from)
    return false;
  const before = wordAt(scan, token - 1);
  return before === "they" || before === "we" || (scan.kind[token - 1] === UNKNOWN && /[^s]s$/u.test(before));
}

/** "did not resume on Monday", "helped the sides meet on Monday". */
function isToldAsPast(scan: Scan, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - 4); at--) {
    if (meaning(scan, at, "TOLD_AS_PAST") !== undefined) return true;
  }
  return false;
}

/** What is told only of what is still to come: "has sold out", "is sold out", "is off". */
function isSettledAhead(scan: Scan, token: number): boolean {
  const has = meaning(scan, token, "HAS") !== undefined;
  if (!has && meaning(scan, token, "IS") === undefined) return false;
  if (meaning(scan, token + 1, "SETTLED_AHEAD") !== undefined) return true;
  // "Friday's match is still on"
  if (wordAt(scan, token + 1) === "still" && wordAt(scan, token + 2) === "on") return true;
  const next = has && meaning(scan, token + 1, "BEEN") !== undefined ? token + 2 : token + 1;
  if (has && next === token + 1) return false;
  return (
    meaning(scan, next, "SETTLED_BEEN") !== undefined ||
    (meaning(scan, next, "PUT") !== undefined && meaning(scan, next + 1, "OFF") !== undefined)
  );
}
