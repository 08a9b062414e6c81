import type {Timex} from "../../domain/timex.js";
import {clauseAt, type Mention} from "./bind.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import type {TimeContext} from "./time-evidence.js";
import type {Word} from "./words.js";

/** No finer: "arrested on Monday, was charged" may be of one day. */
const COARSE: ReadonlySet<string> = new Set(["year", "decade", "century"]);

/**
 * Whether a date belongs to an aside about a noun: "The mill, built in 1850, burned down", "has bought the pier, opened on 3 May
 * 1890". When it was built is not when it burned. Of an article with a date, and years before it, or beside a verb in the perfect a
 * day with its year: a day of late may be that of both. What was put off had that date: "the race, set for 2025, has been cancelled".
 *
 * @param lies - on which side of the article's own day a date lies
 */
export function isDateOfAside(
  {sentence, predicate, status}: Reading,
  {item, from}: Mention<Timex>,
  lies: TimeContext["lies"]
): boolean {
  const {words, clauses, predicates} = sentence;
  const aside = clauses[clauseAt(sentence, from)]!;
  if (aside.kind !== "phrase" || words[aside.from]!.lower !== ",") return false;
  if (predicate.at >= aside.from && predicate.at < aside.to) return false;
  const opener = aside.predicates.map((p) => predicates[p]!).find(({at}) => at === aside.from + 1);
  if (opener?.tense !== "participle" || !opener.passive || status === "cancelled") return false;
  if (lies(item) !== "past") return false;
  return COARSE.has(item.precision) || (predicate.tense === "perfect" && item.anchor === "absolute");
}

/**
 * Whether a date says which thing it is that something is told of: "The plans for 2024 were drawn up", "Crude for September
 * rose". "A rally planned for Friday" was to be then, and so is what is called off.
 */
export function isDateOfNoun({sentence, predicate, status}: Reading, {from}: Mention<Timex>): boolean {
  if (status === "cancelled") return false;
  const {words} = sentence;
  const subject = subjectOf(sentence, predicate);
  if (!subject || from < subject[0] || from >= subject[1]) return false;
  let joint = from;
  // "for 2024 and 2025": of a stretch the second is marked.
  while (joint > subject[0] && words[joint]!.lower !== "for" && isOfDate(words[joint - 1]!)) joint--;
  if (words[joint]!.lower !== "for") joint--;
  const noun = words[joint - 1];
  if (joint <= subject[0] || words[joint]!.lower !== "for" || !noun) return false;
  return noun.kind === "word" && noun.mask === null && !noun.verb?.forms.includes("participle");
}

function isOfDate({mask, lower}: Word): boolean {
  return mask === "timex" || /^(?:and|or|to|until|the|both|-|–)$/u.test(lower);
}
