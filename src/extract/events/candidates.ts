import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import {isDateOfAside, isDateOfNoun} from "./aside-date.js";
import {clauseAt, isInName, isNamesake, type Mention} from "./bind.js";
import type {CarriedTime} from "./carried.js";
import {countedTime} from "./counted-time.js";
import type {PlaceCandidate, TimeCandidate} from "./decide.js";
import {PREPOSITIONS} from "./grammar.js";
import type {Narrative} from "./narrative.js";
import type {ParsedSentence} from "./parse.js";
import {prepositionBefore} from "./preposition.js";
import {
  evidenceOfCarried,
  evidenceOfMention,
  evidenceOfNowhere,
  type PlaceContext
} from "./place-evidence.js";
import type {Reading} from "./select.js";
import {evidenceOfCarriedTime, evidenceOfNever, evidenceOfTimex, type TimeContext} from "./time-evidence.js";
import {IS_GENERIC_PLACE} from "./word-class.js";
import type {Word} from "./words.js";

const BOUNDS: ReadonlySet<string> = new Set("since until till by".split(" "));

/** Types whose happening is that something was said. */
const SPEECH: ReadonlySet<string> = new Set("statement criticism demand".split(" "));

/** Where a happening may have been: what its sentence names, what it may take over, and nowhere said. */
export function placeCandidates(reading: Reading, narrative: Narrative): PlaceCandidate[] {
  const {sentence, predicate, classified, status} = reading;
  const speech = SPEECH.has(classified.type);
  const mentions = sentence.places.filter(
    (mention) =>
      mention.item.toponym.kind !== "demonym" &&
      !isInName(sentence, mention) &&
      !isNamesake(sentence, mention)
  );
  const named = new Set(mentions.map(({item}) => item.chosen?.entryId));
  const all = narrative.carriedPlaces(reading);
  const carried = all.filter(({place}) => !named.has(place.entryId));
  const context: PlaceContext = {
    hasPlaces: mentions.length > 0,
    hasCarried: carried.length > 0,
    speech,
    planned: status === "planned",
    dated: sentence.times.some(({item}) => item.edtf !== null),
    generic: sentence.words.some(isGenericPlace),
    setting: narrative.setting
  };
  const found: PlaceCandidate[] = [];
  const acting = actingTogether(sentence, predicate.at);
  for (const mention of mentions) {
    if (acting.has(mention) || isPassed(reading, mention, mentions)) continue;
    const evidence = evidenceOfMention(sentence, predicate, mention, speech, all, narrative.setting);
    found.push({mention, carried: null, evidence});
  }
  for (const one of carried)
    found.push({
      mention: null,
      carried: one,
      evidence: evidenceOfCarried(sentence, predicate, one, context)
    });
  found.push({mention: null, carried: null, evidence: evidenceOfNowhere(sentence, predicate, context)});
  return found;
}

const PASSING: ReadonlySet<string> = new Set("through via past across".split(" "));

/** "travelled on through Lorup to Brill": who goes on to a place was only passing through the one before it. */
function isPassed(
  {sentence, predicate, classified}: Reading,
  {from}: Mention<Resolution>,
  mentions: readonly Mention<Resolution>[]
): boolean {
  if (predicate.sense !== "move" && classified.type !== "visit") return false;
  const {words} = sentence;
  if (from < predicate.at || !PASSING.has(prepositionBefore(words, from))) return false;
  const home = clauseAt(sentence, predicate.at);
  return mentions.some(
    (other) =>
      other.from > from &&
      clauseAt(sentence, other.from) === home &&
      prepositionBefore(words, other.from) === "to"
  );
}

/** Words between those who act and what they do, at most. */
const LONGEST_HELPERS = 6;

/** "A, B and C will each meet D": governments that act together do so in none of their places. */
function actingTogether({words, places}: ParsedSentence, verb: number): ReadonlySet<Mention<Resolution>> {
  const together = new Set<Mention<Resolution>>();
  let first = 0;
  for (let last = 1; last < places.length; last++) {
    const joint = places[last]!.from === places[last - 1]!.to + 1 ? words[places[last - 1]!.to]!.lower : "";
    if (joint !== "and" && joint !== ",") {
      first = last;
      continue;
    }
    if (joint === ",") continue;
    const list = places.slice(first, last + 1);
    const end = places[last]!.to;
    const comes = verb >= end && verb - end <= LONGEST_HELPERS && !hasComma(words, end, verb);
    const before = words[list[0]!.from - 1]?.lower ?? "";
    if (comes && !PREPOSITIONS.has(before) && list.every(({item}) => item.toponym.kind === "associative"))
      for (const each of list) together.add(each);
  }
  return together;
}

function hasComma(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]!.lower === ",") return true;
  return false;
}

/** When a happening may have been: what its sentence names, what it may take over, and no date said. */
export function timeCandidates(
  reading: Reading,
  narrative: Narrative,
  lies: TimeContext["lies"]
): TimeCandidate[] {
  const {sentence, predicate, classified, status} = reading;
  const counted = countedTime(sentence, predicate);
  // What is counted is said to the day; no other date of the sentence is its own.
  if (counted) {
    const carried: CarriedTime = {
      time: counted,
      hows: new Set(["counted"]),
      sentencesAgo: 0,
      sameParagraph: true
    };
    return [{mention: null, open: null, carried, evidence: []}];
  }
  const only =
    narrative.news.timeOf(reading, lies) ??
    narrative.scene.timeOf(reading) ??
    narrative.news.timeOfSaid(reading, lies);
  if (only) return [{mention: null, open: null, carried: only, evidence: []}];
  const mentions = sentence.times.filter(
    (mention) =>
      isDate(mention.item) && !isDateOfAside(reading, mention, lies) && !isDateOfNoun(reading, mention)
  );
  const named = new Set(mentions.map(({item}) => item.edtf));
  const all = narrative.carriedTimes(reading);
  const carried = all.filter(({time}) => !named.has(time.edtf));
  const context: TimeContext = {
    dateless: datelessIn(reading),
    hasTimes: mentions.length > 0,
    hasCarried: carried.length > 0,
    speech: SPEECH.has(classified.type),
    status,
    sentence: narrative.sentences,
    seenSubject: narrative.subjects.goesOn(reading),
    lies
  };
  const found: TimeCandidate[] = [];
  const add = (mention: Mention<Timex>, open: TimeCandidate["open"]): void => {
    const evidence = evidenceOfTimex(sentence, predicate, mention, open, context, all);
    found.push({mention, open, carried: null, evidence});
  };
  for (const mention of mentions) {
    add(mention, null);
    const open = openOf(sentence, mention);
    if (open) add(mention, open);
  }
  for (const one of carried) {
    const evidence = evidenceOfCarriedTime(sentence, predicate, one, context);
    found.push({mention: null, open: null, carried: one, evidence});
  }
  const evidence = evidenceOfNever(sentence, predicate, context);
  found.push({mention: null, open: null, carried: null, evidence});
  return found;
}

/** Where a time stands that has no date. */
function datelessIn({sentence, predicate}: Reading): TimeContext["dateless"] {
  let found: TimeContext["dateless"] = null;
  for (const {item, from} of sentence.times) {
    if (isDate(item) || item.type === "SET" || item.type === "DURATION") continue;
    if (clauseAt(sentence, from) === clauseAt(sentence, predicate.at)) return "own";
    found = "beside";
  }
  return found;
}

function isGenericPlace({mask, spelling}: Word): boolean {
  return mask === null && (spelling.is & IS_GENERIC_PLACE) !== 0;
}

/** Which end "since", "until" or "by" leaves open. */
function openOf({words}: ParsedSentence, {item, from}: Mention<Timex>): TimeCandidate["open"] {
  if (item.edtf === null || item.edtf.includes("/")) return null;
  const opener = words[from]!.lower;
  const before = words[from - 1]?.lower ?? "";
  const joint = BOUNDS.has(opener) ? opener : before;
  if (joint === "since") return "end";
  return joint === "until" || joint === "till" || joint === "by" ? "start" : null;
}

/** What says when, if only by a bound: not "every week", not "for three days". */
function isDate({type, edtf, earliest, latest}: Timex): boolean {
  if (type === "SET" && edtf === null) return false;
  return edtf !== null || earliest !== null || latest !== null;
}
