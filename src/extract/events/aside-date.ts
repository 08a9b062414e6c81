import type {Timex} from "../../domain/timex.js";
import {clauseAt, type Mention} from "./bind.js";
import type {Reading} from "./select.js";
import type {TimeContext} from "./time-evidence.js";

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
