import type {Resolution} from "../../domain/place.js";
import {isInName, isNamesake, type Mention} from "./bind.js";
import {BE, DETERMINERS, FUTURE_MODALS, HAVE, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import {AGENTS} from "./relation-words.js";
import type {Stretch} from "./subject.js";

/** A place that deals with others, as it stands in a sentence. */
export type Party = Mention<Resolution>;

/** Words of a phrase before its noun, at most: "the Georgian deputy foreign minister". */
const LONGEST_PHRASE = 6;
/** Below this a name may well mean another place, and a line would claim too much. */
const SURE = 0.5;
const ACTING: ReadonlySet<string> = new Set(["country", "division", "settlement", "institution"]);

/** Finds the phrases of a sentence that are, or stand for, a place that deals with others. */
export class Parties {
  readonly #sentence: ParsedSentence;

  constructor(sentence: ParsedSentence) {
    this.#sentence = sentence;
  }

  /** Places that a subject names: one, or two that do it together; none where it is unclear. */
  ofSubject([from, to]: Stretch): readonly Party[] {
    const {words, places} = this.#sentence;
    const pair = this.pairAt(from);
    if (pair) return places.some((place) => place.from > pair[1].from && place.to <= to) ? [] : pair;
    const only = this.at(from);
    if (!only) return [];
    // "Berlin, Paris and Rome": more than can be told apart.
    const listed = places.some((place) => {
      const before = words[place.from - 1]?.lower;
      return place.from > only.from && place.to <= to && (before === "," || before === "and");
    });
    return listed ? [] : [only];
  }

  /** "[the envoys of] A and B", "A and B envoys", with nothing else beside them. */
  pairAt(start: number): readonly [Party, Party] | null {
    const {words, places} = this.#sentence;
    let at = start;
    while (at - start < 3 && isLead(words[at]?.lower ?? "")) at++;
    const adjective = this.#placeAt(at);
    const shared =
      adjective && words[adjective.to]?.lower === "and" && adjective.item.toponym.kind === "demonym";
    const first = shared ? this.#standing(adjective) : this.at(start);
    if (!first) return null;
    let and = first.to;
    while (and < words.length && and - first.to < 4 && words[and]!.lower !== "and") {
      if (!AGENTS.has(words[and]!.lower) && !words[and]!.capital) return null;
      and++;
    }
    if (words[and]?.lower !== "and") return null;
    const second = this.at(and + 1);
    if (!second) return null;
    return words[second.to]?.lower === "," && places.some(({from}) => from === second.to + 1)
      ? null
      : [first, second];
  }

  /** As `at`, unless it is the first of several. */
  only(start: number): Party | null {
    const party = this.at(start);
    const {words} = this.#sentence;
    const next = party ? words[party.to] : undefined;
    const listed = next && (next.lower === "," || next.lower === "and" || next.lower === "or");
    return listed && words[party!.to + 1]?.mask === "toponym" ? null : party;
  }

  /** "A", "the A government", "A's envoy", "the government of A". */
  at(start: number): Party | null {
    const {words} = this.#sentence;
    let at = start;
    for (; at < words.length && at - start <= LONGEST_PHRASE; at++) {
      const {lower, mask, kind} = words[at]!;
      if (mask === "toponym") break;
      if (kind === "mark" || mask === "timex" || BE.has(lower)) return null;
      if (AGENTS.has(lower) && words[at + 1]?.lower === "of") {
        return this.#standing(this.#placeAt(words[at + 2]?.lower === "the" ? at + 3 : at + 2));
      }
      if (PREPOSITIONS.has(lower)) return null;
    }
    const place = this.#standing(this.#placeAt(at));
    if (!place) return null;
    if (this.#precedes(place.to, AGENTS)) return place;
    const determined = at === start + 1 && DETERMINERS.has(words[start]!.lower);
    if ((at > start && !determined) || !this.#isAlone(place)) return null;
    // "three Georgians" are not their country, "the Georgians" may be.
    return place.item.toponym.kind !== "demonym" || words[at - 1]?.lower === "the" ? place : null;
  }

  /**
   * Whom a verb is aimed at: a phrase right behind it. A place that is only where it happened is none.
   *
   * @param belongings - what of the place will do instead: "banned Georgian *wine*"
   */
  objectAt(start: number, belongings: ReadonlySet<string> | null): Party | null {
    const party = this.only(start);
    if (party) return isWhole(party) ? party : null;
    if (!belongings) return null;
    const {words} = this.#sentence;
    for (let at = start; at < words.length && at - start < 4; at++) {
      const {mask, lower, kind} = words[at]!;
      if (mask === "toponym") {
        const place = this.#standing(this.#placeAt(at));
        return place && this.#precedes(place.to, belongings) ? place : null;
      }
      if (kind === "mark" || PREPOSITIONS.has(lower)) return null;
    }
    return null;
  }

  /** Whose it is: the place before a noun in the noun's own phrase. */
  ownerOf(noun: number): Party | null {
    const {words, places} = this.#sentence;
    for (let at = noun - 1; at >= 0 && noun - at <= 4; at--) {
      const {mask, lower, kind} = words[at]!;
      if (mask === "toponym")
        return this.#standing(places.find(({from, to}) => from <= at && at < to) ?? null);
      if ((kind === "mark" && lower !== "'s") || PREPOSITIONS.has(lower) || DETERMINERS.has(lower))
        return null;
    }
    return null;
  }

  /** Who does it behind a passive verb or a noun: "by A". */
  agentIn([from, to]: Stretch): Party | null {
    const {words} = this.#sentence;
    for (let i = from; i < to; i++) if (words[i]!.lower === "by") return this.at(i + 1);
    return null;
  }

  #placeAt(at: number): Party | null {
    return this.#sentence.places.find(({from}) => from === at) ?? null;
  }

  /** Whether a name stands for its place: surely known, and no part of a firm's, a team's or a paper's. */
  #standing(place: Party | null): Party | null {
    if (!place || place.item.confidence < SURE) return null;
    const {chosen} = place.item;
    // A disputed country may be known as an area; "the Middle East" deals with nobody.
    if (!chosen || !(ACTING.has(chosen.feature) || chosen.disputed !== null)) return null;
    return isInName(this.#sentence, place) || isNamesake(this.#sentence, place) ? null : place;
  }

  /** Whether one of `nouns` heads the phrase that an adjective or a genitive opens. */
  #precedes(start: number, nouns: ReadonlySet<string>): boolean {
    const {words} = this.#sentence;
    for (let i = start; i < words.length && i - start < LONGEST_PHRASE; i++) {
      const {lower, kind, mask} = words[i]!;
      if (lower === "'s" && i === start) continue;
      if (kind !== "word" || mask === "timex" || mask === "toponym") return false;
      if (PREPOSITIONS.has(lower) || BE.has(lower) || ENDS_PHRASE.has(lower)) return false;
      if (nouns.has(lower)) return true;
    }
    return false;
  }

  /** Whether the name is a phrase of its own, rather than tells of the word behind it. */
  #isAlone({to}: Party): boolean {
    const {words, predicates} = this.#sentence;
    const next = words[to];
    if (!next || next.mask === "timex" || PREPOSITIONS.has(next.lower)) return true;
    if (next.kind === "mark") return next.lower !== "'s" && next.lower !== "-" && next.lower !== "&";
    if (
      next.kind !== "word" ||
      DETERMINERS.has(next.lower) ||
      isHelper(next.lower) ||
      BEHIND_NAME.has(next.lower)
    )
      return true;
    return next.lower.endsWith("ly") || predicates.some(({at, from}) => at === to || from === to);
  }
}

const LEADS: ReadonlySet<string> = new Set("the senior top".split(" "));
const ENDS_PHRASE: ReadonlySet<string> = new Set("and who that which or".split(" "));
const BEHIND_NAME: ReadonlySet<string> = new Set("and also or that who which alone".split(" "));

function isHelper(lower: string): boolean {
  return BE.has(lower) || HAVE.has(lower) || FUTURE_MODALS.has(lower);
}

function isLead(lower: string): boolean {
  return LEADS.has(lower);
}

/** A country or region, or a town that stands for who rules from it. */
export function isWhole({item: {toponym, chosen}}: Party): boolean {
  return toponym.kind !== "literal" || chosen?.level === "country" || chosen?.level === "region";
}
