import type {Parsed} from "./bind.js";
import {BE, HAVE, PREPOSITIONS, PRONOUNS, SUBORDINATORS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

/** Belong to the telling part when they stand before its verb. */
const HELPERS: ReadonlySet<string> = new Set(
  "is are was were has have had been be will would due set likely ready about going not never also already still".split(
    " "
  )
);
const BETWEEN: ReadonlySet<string> = new Set(
  "next then first last soon later finally again once never".split(" ")
);
const ASIDES: ReadonlySet<string> = new Set("according although though however".split(" "));
/** Marks that nothing of the happening stands behind. */
export const ENDS: ReadonlySet<string> = new Set("; ( ) [ ] — –".split(" "));
const COUNTS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens|hundred|thousand|several|many|some|few)$/u;
const MODAL = /^(?:will|would|may|might|can|could|must|should)$/u;
export const COPULA = /^(?:is|are|was|were|has|had|have)$/u;
/** Behind these a verb has a subject of its own. */
export const JOINTS: ReadonlySet<string> = new Set(
  "and but or who which when while before after because as if where what how why since until although though than".split(
    " "
  )
);
export const ANNOUNCING =
  /^(?:announced|announces|confirmed|stated|declared|disclosed|revealed|conceded|ruled|decided)$/u;
const SAYING: ReadonlySet<string> = new Set("report plan statement demand criticism".split(" "));

/** Where the telling part begins: the first helper of the predicate, or of what governs it. */
export function verbStart({predicates, words}: Parsed, predicate: Predicate): number {
  let verb = predicate;
  while (!verb.finite && verb.governor >= 0 && predicates[verb.governor]!.at < verb.at)
    verb = predicates[verb.governor]!;
  let from = Math.min(verb.from, verb.at);
  // "was next heard of": the helper stands before the adverb.
  const adverb = words[from - 1];
  if (
    from > 1 &&
    adverb &&
    (BETWEEN.has(adverb.lower) || adverb.lower.endsWith("ly")) &&
    BE.has(words[from - 2]!.lower)
  )
    from -= 2;
  // "is to meet", "are due to meet": the helper stands before the infinitive.
  while (from > 0 && HELPERS.has(words[from - 1]!.lower)) from--;
  return from;
}

/** Where the telling part ends: its clause, the phrases behind it, and what was said. */
export function restEnd(parsed: Parsed, {sense}: Predicate, home: number): number {
  const {clauses, predicates, words} = parsed;
  let end = clauses[home]!.to;
  const says = SAYING.has(sense);
  const hanging = clauses[home]!.kind === "subordinate" || clauses[home]!.kind === "relative";
  for (let c = home + 1; c < clauses.length; c++) {
    const {kind, from, to, opener} = clauses[c]!;
    const mark = words[from]!.lower;
    if (ENDS.has(mark) || (mark === ":" && !says)) break;
    // "when the ground opened, the count stood at ten": the other clause goes on.
    if (hanging && mark === ",") break;
    // "blew off, and a worker, Ann Berg, was hurt": who does what is told behind.
    // "when, at noon, the train split": the joint of what follows.
    if (to - from === 1 && SUBORDINATORS.has(opener)) break;
    if (isSubjectAhead(parsed, c) || isListOfVerbs(parsed, c)) break;
    const lacksVerb = kind === "phrase" || (PREPOSITIONS.has(opener) && kind === "coordinate");
    if (lacksVerb && !ASIDES.has(opener)) end = to;
    else if (kind === "relative" && mark !== ",") end = to;
    else if (
      says &&
      (kind === "complement" ||
        (kind === "coordinate" && mark !== "," && c === home + 1) ||
        kind === "subordinate")
    )
      end = to;
    else break;
    if (predicates.length === 0) break;
  }
  return end;
}

/** Whether a phrase behind "and" is followed, with its asides, by a comma and its verb. */
function isSubjectAhead({clauses, predicates, words}: Parsed, phrase: number): boolean {
  const {opener, kind} = clauses[phrase]!;
  if (kind !== "phrase" || (opener !== "and" && opener !== "but")) return false;
  for (let c = phrase + 1; c < clauses.length; c++) {
    const {from, predicates: own} = clauses[c]!;
    const verb = own.map((p) => predicates[p]!).find(({finite}) => finite);
    if (!verb) continue;
    if (clauses[c]!.kind === "relative") continue;
    // ", and shops, schools and the mill have closed": the subject is a list.
    return words[from]!.lower === "," && (c === phrase + 1 || Math.min(verb.from, verb.at) === from + 1);
  }
  return false;
}

/** ", met the mayor, and left": one of several verbs, which was taken for no verb of its own. */
function isListOfVerbs({clauses, predicates, words}: Parsed, phrase: number): boolean {
  const {from, kind} = clauses[phrase]!;
  const verb = words[from + 1];
  if (kind !== "phrase" || words[from]!.lower !== "," || !verb || verb.mask !== null) return false;
  if (!verb.verb?.forms.includes("past")) return false;
  return clauses.slice(phrase + 1).some(({opener, predicates: own}) =>
    own.some((p) => {
      const {finite, from: first, at} = predicates[p]!;
      return (
        finite && (opener === "and" || opener === "then") && words[Math.min(first, at) - 1]?.lower === opener
      );
    })
  );
}

/**
 * The verb that a title is made for: of "a ship lost on a run was sighted" and "her cook, a woman called Ann, told"
 * the one that tells, where the other only says which ship.
 */
export function tellingVerb({predicates, clauses, words}: Parsed, predicate: Predicate): Predicate {
  if (!predicate.finite)
    return predicate.tense === "infinitive" ? governorOf(words, predicates, predicate) : predicate;
  // "will be there, provided that": a joint.
  if (words[predicate.at]!.lower === "provided" && words[predicate.at + 1]?.lower === "that")
    return predicates.findLast(({finite, at}) => finite && at < predicate.at) ?? predicate;
  if (predicate.negated) return predicate;
  const adjective = nounBehind(words, predicate)
    ? clauses
        .filter(({kind, to}) => kind !== "relative" && to > predicate.at)
        .flatMap(({predicates: own}) => own.map((p) => predicates[p]!))
        .find(({finite, at}) => finite && at > predicate.at)
    : null;
  if (adjective) return adjective;
  const next = predicates.find(({finite, at}) => finite && at > predicate.at);
  if (!next) return predicate;
  const nextStart = Math.min(next.from, next.at);
  const home = clauses.findLastIndex(({from}) => from <= predicate.at);
  const aside = clauses[home]!;
  const follows = clauses[home + 1];
  if (
    home > 0 &&
    words[aside.from]!.lower === "," &&
    follows?.from === nextStart - 1 &&
    words[follows.from]!.lower === "," &&
    (predicate.from === predicate.at
      ? predicate.at > aside.from + 1
      : words[predicate.from]!.lower === "to") &&
    !words.slice(clauses[home - 1]!.from, aside.from).some(({lower}) => COPULA.test(lower)) &&
    !clauses.slice(0, home).some(({predicates: own}) => own.some((p) => predicates[p]!.finite))
  )
    return next;
  if (predicate.from !== predicate.at || predicate.passive) return predicate;
  if (opensOnly(words, predicate.at) && follows && words[follows.from]!.lower === ",") {
    const main = predicates.find(({finite, at}) => finite && at > follows.from);
    if (main && !JOINTS.has(words[follows.from + 1]!.lower) && beginsNoun(words[follows.from + 1]!))
      return main;
  }
  const {verb, lower} = words[predicate.at]!;
  if (!verb?.forms.includes("participle") || predicate.sense === "report") return predicate;
  const behind = words[predicate.at + 1]!;
  const hangs = PREPOSITIONS.has(behind.lower) || behind.mask === "timex" || lower.endsWith("ed");
  if (!hangs || nextStart === predicate.at + 1) return predicate;
  for (let i = predicate.at + 1; i < nextStart; i++) {
    const word = words[i]!;
    if (word.mask === "timex") continue;
    // "in Lorup, Ohio, had": of the place's name.
    const place = PREPOSITIONS.has(words[i + 1]?.lower ?? "") ? i + 2 : i + 1;
    const names = word.lower === "," && (words[place]?.mask === "toponym" || i + 1 === nextStart);
    if (names && words[i - 1]!.mask === "toponym") continue;
    if (word.kind === "mark" || PRONOUNS.has(word.lower) || JOINTS.has(word.lower)) return predicate;
    if (word.lower === "that") return predicate;
  }
  const {lower: helper} = words[nextStart]!;
  return BE.has(helper) || HAVE.has(helper) || MODAL.test(helper) ? next : predicate;
}

/** "Forced down near Lorup, the plane was towed": a participle that a sentence begins with. */
function opensOnly(words: readonly Word[], at: number): boolean {
  const {verb, lower, capital} = words[at]!;
  if (!capital || !verb?.forms.includes("participle") || !/(?:ed|en|t)$/u.test(lower)) return false;
  return words.slice(0, at).every(({kind}) => kind === "mark");
}

function beginsNoun({capital, lower, mask}: Word): boolean {
  return (
    capital ||
    mask === "name" ||
    mask === "toponym" ||
    /^(?:the|an?|its|his|her|their|two|three)$/u.test(lower)
  );
}

/** "thirteen blackened figures walked": what counts stands before, what is counted behind. */
function nounBehind(words: readonly Word[], {at, from}: Predicate): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (from !== at || !before || !next || !words[at]!.verb?.forms.includes("participle")) return false;
  const counts = before.kind === "number" || COUNTS.test(before.lower);
  const noun =
    next.kind === "word" && next.mask === null && !PREPOSITIONS.has(next.lower) && next.lower.endsWith("s");
  return counts && noun && words[at]!.lower.endsWith("ed");
}

/** "turned out in the park, on Monday, to see him": the verb that an infinitive hangs on, however far. */
function governorOf(
  words: readonly Word[],
  predicates: readonly Predicate[],
  predicate: Predicate
): Predicate {
  if (predicate.governor >= 0) return predicate;
  const leader = predicates.findLast(({finite, at}) => finite && at < predicate.at);
  if (!leader) return predicate;
  for (let i = leader.at + 1; i < predicate.from; i++)
    if (JOINTS.has(words[i]!.lower) || ENDS.has(words[i]!.lower)) return predicate;
  return leader;
}

/** "that he was to hold in May will not be held": another verb tells, and nothing says where its clause begins. */
export function runsOn({words, predicates}: Parsed, {at, sense}: Predicate, end: number): boolean {
  const next = predicates.find((verb) => verb.finite && verb.at > at && verb.at < end);
  if (!next || sense === "report" || sense === "comment" || Math.min(next.from, next.at) === next.at)
    return false;
  for (let i = at + 1; i < next.from; i++) {
    const {lower, kind, mask} = words[i]!;
    if (kind === "mark" || (mask === null && (JOINTS.has(lower) || PRONOUNS.has(lower) || lower === "that")))
      return false;
  }
  return true;
}
