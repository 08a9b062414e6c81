import type {Parsed} from "./bind.js";
import {BE, DETERMINERS, HAVE, PREPOSITIONS, PRONOUNS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {behindAside} from "./title-asides.js";
import {
  hasAnother,
  hasOwnSubject,
  isAntecedent,
  isBesideAll,
  isBetween,
  isCut,
  isHow,
  isOtherPart,
  isSaid,
  isSecondBehind,
  isShare,
  startsAnother,
  tellsPast
} from "./title-between.js";
import {isParticipleAlone, isSetOff} from "./title-openings.js";
import type {Word} from "./words.js";

/** Behind these somebody may begin to do something. */
const OPENS_A_HEAD: ReadonlySet<string> = new Set(
  "and but or nor yet so that who which whom when where while because though although once then than whereupon what how why ago only".split(
    " "
  )
);
/** What stands behind these is not said to have happened. */
const UNSURE: ReadonlySet<string> = new Set("if unless whether lest".split(" "));
/** What somebody does this to is theirs to say, not the title's. */
const DOUBTED: ReadonlySet<string> = new Set(
  "deny doubt fear hope threaten wish suppose pretend claim allege argue believe think suspect propose suggest demand ask predict imagine dream guess assume insist swear require recommend beg request urge order decree rule resolve declare maintain protest complain contend boast joke reckon promise pledge vow".split(
    " "
  )
);
/** Behind these stands whom it is said to. */
const ADDRESSING: ReadonlySet<string> = new Set(
  "tell inform remind warn ask assure beg advise notify".split(" ")
);
const CLOSING: ReadonlySet<string> = new Set("and but or then yet nor".split(" "));
/** Joints that a clause about a noun begins with. */
const ABOUT_A_NOUN = /^(?:that|which|who|whom|whose|where|when)$/u;
const HANGS = /^(?:that|when|while|after|before|because|as|until|till|since|though|although|once)$/u;
/** Words that a doubting verb may stand before what it doubts. */
const NEAR = 4;
/** Words between a verb and a preposition that what it is of stands before. */
const FURTHEST_GAP = 5;

/**
 * Whether a head and what is told behind it say together what the sentence says: nothing told of another is put
 * together with it, and nothing doubted is told as having happened.
 *
 * @param head - who did it
 * @param start - the first word of what is told
 */
export function isSound(parsed: Parsed, head: Stretch, start: number, predicate: Predicate): boolean {
  if (isAntecedent(parsed.words, head, start)) return !isDoubted(parsed, head[0]);
  return (
    !/^be(?:ing)?$/u.test(parsed.words[start]!.lower) &&
    opensAt(parsed, head) &&
    !isNothing(parsed, head, start) &&
    !isSecondBehind(parsed.words, head, start) &&
    !isBesideAll(parsed.words, head, start) &&
    !isShare(parsed.words, head) &&
    !isOtherPart(parsed.words, head, start) &&
    !hasOwnSubject(parsed, head, start) &&
    !isDoubted(parsed, head[0]) &&
    !lacksObject(parsed, head[0], predicate) &&
    !sharesHelper(parsed, head, start, predicate) &&
    behindAside(parsed, start, predicate) === null &&
    isClear(parsed, head, start)
  );
}

/** "It is feared that three left and | were lost": no "it" did so. */
function isNothing({words}: Parsed, [from, to]: Stretch, start: number): boolean {
  if (to - from > 1 || words[from]!.lower !== "it" || start <= to) return false;
  if (!/^(?:is|was|will|has|had)$/u.test(words[to]?.lower ?? "")) return false;
  return words
    .slice(to, start)
    .some(({lower, mask}) => mask === null && /^(?:that|who|whether|left|feared|said)$/u.test(lower));
}

/** Whether a phrase begins where the head does, and with what may do something. */
function opensAt({words, clauses, predicates}: Parsed, [from, to]: Stretch): boolean {
  const first = words[from]!;
  if (isParticipleAlone(words, from) || /^(?:and|or|but)$/u.test(words[to - 1]!.lower)) return false;
  // "the president was to meet in Lorup | will be": tells something itself.
  for (let i = from; i < to && !ABOUT_A_NOUN.test(words[i]!.lower); i++)
    if (words[i]!.mask === null && /^(?:is|are|was|were|has|had|have)$/u.test(words[i]!.lower)) return false;
  let marks = 0;
  for (let i = from; i < to; i++) {
    const {lower} = words[i]!;
    // "its window being broken": told only beside what happened.
    if (lower === "being" || lower === "having") return false;
    if (/^["“”]$/u.test(lower)) marks++;
  }
  const last = words[to - 1]!;
  if (last.mask === null && PREPOSITIONS.has(last.lower)) return false;
  // "went up | drifted": something is told in it.
  if (tellsPast(words, from, to)) return false;
  // "With the last star observed, they went home".
  if (/^(?:with|without)$/u.test(first.lower)) return false;
  // "it will be," the minister: partly of a quotation.
  if (marks % 2 > 0) return false;
  const previous = words[from - 1];
  if (!previous || previous.mask === "timex") return true;
  if (previous.lower === "'s" || UNSURE.has(previous.lower)) return false;
  if (previous.lower === "and" && isBetween(words, from - 1)) return false;
  if (tellsWhich({words, predicates}, [from, to])) return false;
  // "entered the town, | found it empty, and left": one of several verbs.
  const {verb, mask, capital} = first;
  if (previous.lower === "," && mask === null && !capital && verb?.forms.includes("past") && !verb.nounLike)
    return false;
  // ", fuel and tents": the rest of a list, where nothing opens the sentence.
  if (previous.lower === "," && !isSetOff(words, from)) return false;
  if (previous.kind === "mark") return !/[-$€£%]/u.test(previous.lower) || previous.end < first.start;
  if (previous.kind === "number") return first.capital || DETERMINERS.has(first.lower);
  const begins =
    DETERMINERS.has(first.lower) || PRONOUNS.has(first.lower) || first.capital || first.mask !== null;
  if (previous.lower === "that") return begins || !PREPOSITIONS.has(words[from - 2]?.lower ?? "of");
  if (/^(?:before|after|since|until|till|as)$/u.test(previous.lower)) {
    // "before the gates since Saturday danced": here no joint but a preposition.
    const own = clauses.findLast((clause) => clause.from <= from)!;
    return own.predicates.some((p) => predicates[p]!.finite);
  }
  if (OPENS_A_HEAD.has(previous.lower)) return true;
  if (PREPOSITIONS.has(previous.lower)) return /^(?:that|which|who)$/u.test(words[to]?.lower ?? "");
  if (DETERMINERS.has(previous.lower)) return false;
  if (previous.verb !== null && previous.mask === null && predicates.some(({at}) => at === from - 1))
    return previous.verb.sense === "report" && !ADDRESSING.has(previous.verb.verb) && begins;
  if (previous.mask !== null) return previous.masked !== first.masked || previous.mask !== first.mask;
  return previous.lower.endsWith("ly") || begins || first.kind === "number";
}

/** "the ship that Lorup turned away in May | put in": who did another thing, which only tells which ship. */
function tellsWhich({words, predicates}: Pick<Parsed, "words" | "predicates">, [from, to]: Stretch): boolean {
  if (!/^(?:that|which|whom)$/u.test(words[from - 1]!.lower)) return false;
  const before = words[from - 2];
  if (!before || before.kind === "mark" || before.mask === "timex" || isVerbAt(words, predicates, from - 2))
    return false;
  // "the day that gas killed ten": when it was.
  if (/^(?:day|night|morning|week|month|year|time|moment|once)$/u.test(before.lower)) return false;
  // "told the crew that": what was said.
  if (predicates.some(({sense, at}) => sense === "report" && at < from)) return false;
  let end = from;
  while (end < to && !ABOUT_A_NOUN.test(words[end]!.lower)) end++;
  return predicates.some(({at, tense}) => at > from && at < end && tense !== "infinitive");
}

/** "denied that the dam had burst", "if the dam bursts". */
function isDoubted({predicates, words}: Parsed, from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - NEAR; i--) {
    if (words[i]!.mask !== null || words[i]!.kind === "mark") return false;
    if (UNSURE.has(words[i]!.lower)) return true;
    const verb = predicates.find(({at}) => at === i);
    if (verb) return DOUBTED.has(verb.verb) || (verb.sense === "report" && verb.negated);
  }
  return false;
}

/** "figures that Abuja released": what was released stands before. */
function lacksObject({words, predicates}: Parsed, from: number, {at, passive}: Predicate): boolean {
  if (passive || !/^(?:that|which|whom)$/u.test(words[from - 1]?.lower ?? "")) return false;
  const before = words[from - 2];
  if (
    !before ||
    (before.verb !== null && !before.verb.nounLike) ||
    before.kind === "mark" ||
    before.mask === "timex"
  )
    return false;
  // "told the crew that the ship sank".
  if (predicates.some((verb) => verb.sense === "report" && verb.at < from && verb.at > from - NEAR - 2))
    return false;
  // "a text that they put their names to | in Lorup".
  for (let i = at + 1; i <= at + FURTHEST_GAP && i < words.length; i++) {
    const next = words[i + 1];
    if (!/^(?:to|of|for|with|from|at|into|about)$/u.test(words[i]!.lower)) continue;
    if (!next || next.kind === "mark" || PREPOSITIONS.has(next.lower)) return true;
  }
  // "turned away in January".
  const behind = /^(?:away|off|up|out|down|back)$/u.test(words[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const next = words[behind];
  return !next || next.kind === "mark" || next.mask === "timex" || PREPOSITIONS.has(next.lower);
}

/** "were lined up and shot": what they suffered would be told as what they did. */
function sharesHelper(
  {predicates, words, clauses}: Parsed,
  [, to]: Stretch,
  start: number,
  {at, from, passive}: Predicate
): boolean {
  if (from !== at || !words[at]!.verb?.forms.includes("participle")) return false;
  let leader: Predicate | undefined;
  for (const clause of clauses) {
    if (clause.kind === "relative" || clause.kind === "subordinate") continue;
    for (const p of clause.predicates) {
      const other = predicates[p]!;
      if (other.finite && other.at >= to && other.at < start) leader = other;
    }
  }
  // "A man whose boat had sunk was saved and | fed": one clause to the eye.
  if (words[start - 1]?.lower === "and")
    leader ??= predicates.findLast((other) => other.finite && other.at >= to && other.at < start);
  const suffers =
    leader?.passive === true ||
    (leader && words.slice(leader.from, leader.at).some(({lower}) => lower === "being"));
  return leader !== undefined && suffers === true && !passive && leader.from < leader.at;
}

/** Whether what is left out between the head and what is told is an aside, or verbs of the same subject. */
function isClear({words, predicates}: Parsed, [head, to]: Stretch, start: number): boolean {
  let from = to;
  while (from < start && isLight(words[from]!)) from++;
  if (from >= start) return true;
  // "Polling due in | May will go ahead".
  if (words[start - 1]!.mask === null && PREPOSITIONS.has(words[start - 1]!.lower)) return false;
  // "landed, ending a siege that | was lifted": of the noun before.
  let joint = start - 1;
  while (joint > to && words[joint]!.lower.endsWith("ly")) joint--;
  if (joint > to && /^(?:that|which|who|whom)$/u.test(words[joint]!.lower)) return false;
  const first = words[from]!.lower;
  let last = start - 1;
  while (last > from && isLight(words[last]!)) last--;
  const verbs = predicates.filter(({finite, at}) => finite && at >= to && at < start);
  const tells = verbs.length > 0 || isCopula(words, from, start);
  // "its dearest since May, and the kickoff was": another did it.
  if (!tells) return !hasAnother(words, from, start) && !isSaid(words, to, start);
  // "No one was inside, though a fireman went through a floor and was treated".
  if (startsAnother(words, verbs, to, start)) return false;
  const closing = words[last]!.lower;
  // "learning that the writ had been served, shot himself": a comma alone goes on with the main clause.
  if (words[to]!.lower !== "," && isVerbAt(words, predicates, from) && isHow(words, predicates, start))
    return false;
  if (isVerbAt(words, predicates, from))
    return CLOSING.has(closing) || (isCut(words, last, start) && !HANGS.test(words[head - 1]?.lower ?? ""));
  // An aside about a noun ends with its comma, or without one where the head is not set off.
  if (!ABOUT_A_NOUN.test(first) && !PREPOSITIONS.has(first) && !CLOSING.has(closing))
    return isCut(words, to, to + 1) && isCut(words, last, start) && !CLOSING.has(closing);
  return ABOUT_A_NOUN.test(first) || CLOSING.has(closing) || isCut(words, last, start);
}

function isVerbAt(words: readonly Word[], predicates: readonly Predicate[], at: number): boolean {
  const {lower} = words[at]!;
  if (BE.has(lower) || HAVE.has(lower) || /^(?:will|would|did|does|do|could|can|may|might)$/u.test(lower))
    return true;
  return predicates.some((verb) => verb.finite && (verb.from === at || verb.at === at));
}

function isCopula(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]!.mask === null && /^(?:is|are|was|were|had|has|have)$/u.test(words[i]!.lower)) return true;
  return false;
}

/** Says nothing of its own: a date, an adverb, a comma. */
function isLight({mask, lower}: Word): boolean {
  return (
    mask === "timex" ||
    lower === "," ||
    lower.endsWith("ly") ||
    /^(?:also|already|just|still|now|then|later|soon|once|again|on|in|at|there|never|not|ever|both|all|to)$/u.test(
      lower
    )
  );
}
