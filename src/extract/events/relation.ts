import type {Resolution} from "../../domain/place.js";
import {clauseAt} from "./bind.js";
import type {ParsedSentence} from "./parse.js";
import {isWhole, Parties, type Party} from "./parties.js";
import type {Predicate} from "./predicates.js";
import {
  AIMED,
  ANSWERING,
  APART,
  BARRING,
  BELONGINGS,
  BLOWS,
  BLOWS_OF,
  BONDS,
  CALLING,
  DEEDS,
  GIFTS,
  GIVING,
  MATTERS,
  MEETING,
  MUTUAL_OBJECTS,
  OPPOSING,
  SAME_SUBJECT,
  SHARED,
  STRIKING,
  TAKING,
  TOGETHER,
  TOWARDS
} from "./relation-words.js";
import {subjectOf, type Stretch} from "./subject.js";

/** Two places of a sentence, and whether one does something to the other. */
export type RelationMention = {readonly from: Party; readonly to: Party; readonly directed: boolean};

/** Words between a noun and what it is about: "talks on fishing with Georgia". */
const NEAR = 6;
/** Words from a verb to what hangs on it, rather than on a noun behind it. */
const CLOSE = 3;
/** Words behind a verb within which a noun is its object. */
const REACH = 10;

/**
 * A relation between two places that a predicate tells of: who dealt with whom, not who went where.
 *
 * It is read from the grammar alone: subject and object of the verb, or what stands between, with, on, against and to
 * beside a noun of dealing. Precise rather than complete: where more than two places may be meant, none is given.
 */
export function relationFor(sentence: ParsedSentence, predicate: Predicate): RelationMention | null {
  if (predicate.sense === "move" || predicate.sense === "visit" || sentence.places.length < 2) return null;
  const reading = new RelationReading(sentence, predicate);
  const found = reading.between() ?? reading.bySubject() ?? reading.byNoun();
  return found && areApart(found.from.item, found.to.item) ? found : null;
}

/** Whether neither of two places is, or holds, the other. */
function areApart({chosen: a}: Resolution, {chosen: b}: Resolution): boolean {
  if (!a || !b || (a.gazetteer === b.gazetteer && a.entryId === b.entryId)) return false;
  if (a.countryCode === null || a.countryCode !== b.countryCode) return true;
  if (a.level === "country" || b.level === "country") return false;
  const sameDivision = a.division !== null && a.division === b.division;
  return !(sameDivision && (a.level === "region" || b.level === "region"));
}

class RelationReading {
  readonly #sentence: ParsedSentence;
  readonly #predicate: Predicate;
  readonly #parties: Parties;
  readonly #subject: Stretch | null;
  /** What stands behind the verb and belongs to it. */
  readonly #behind: Stretch;

  constructor(sentence: ParsedSentence, predicate: Predicate) {
    this.#sentence = sentence;
    this.#predicate = predicate;
    this.#parties = new Parties(sentence);
    this.#subject = subjectOf(sentence, predicate);
    const {clauses, predicates} = sentence;
    let {to} = clauses[clauseAt(sentence, predicate.at)]!;
    for (const other of predicates)
      if (other.finite && other.at > predicate.at) to = Math.min(to, other.from);
    this.#behind = [predicate.at + 1, to];
  }

  /** "talks between A and B". */
  between(): RelationMention | null {
    const {words} = this.#sentence;
    for (const [from, to] of this.#stretches()) {
      for (let i = from + 1; i < to; i++) {
        if (words[i]!.lower !== "between" || !BONDS.has(words[i - 1]!.lower)) continue;
        const pair = this.#parties.pairAt(i + 1);
        if (pair) return shared(...pair);
      }
    }
    return null;
  }

  /** "A accused B", "A and B signed", "A was warned by B". */
  bySubject(): RelationMention | null {
    const [doer, other] = this.#doers();
    if (!doer) return null;
    if (other) return this.#isShared() ? shared(doer, other) : null;
    for (const verb of this.#verbs()) {
      const isPassive = this.#predicate.passive && verb === this.#predicate;
      const found = isPassive
        ? this.#passive(doer, verb)
        : (this.#onObject(doer, verb) ?? this.#onPhrase(doer, verb));
      if (found && found.from !== found.to) return found;
    }
    return null;
  }

  /** "A's sanctions on B", "the A embargo against B", "sanctions on B by A". */
  byNoun(): RelationMention | null {
    const {words} = this.#sentence;
    for (const [from, to] of this.#stretches()) {
      for (let i = from + 1; i + 2 < to; i++) {
        if (!isBlow(words[i]!.lower, words[i + 1]!.lower)) continue;
        const target = this.#parties.only(i + 2);
        const owner =
          target &&
          isWhole(target) &&
          (this.#parties.ownerOf(i) ?? this.#parties.agentIn([i + 2, this.#behind[1]]));
        if (owner) return aimed(owner, target);
      }
    }
    return null;
  }

  /** Where the noun stands that the event is about: what is told farther behind is another matter. */
  #stretches(): readonly Stretch[] {
    const [from, to] = this.#behind;
    const behind: Stretch = [from, Math.min(to, from + REACH)];
    return this.#subject ? [this.#subject, behind] : [behind];
  }

  #doers(): readonly Party[] {
    const subject = this.#subject;
    if (!subject) return [];
    const {words, clauses, predicates} = this.#sentence;
    const [from, to] = subject;
    if (to - from > 1 || words[from]!.lower !== "it") return this.#parties.ofSubject(subject);
    // "Tbilisi said it would send aid": it is who said so.
    const before = clauses[clauseAt(this.#sentence, from) - 1];
    const teller = before?.predicates.map((p) => predicates[p]!).find(({finite}) => finite);
    const speaker = teller?.sense === "report" ? subjectOf(this.#sentence, teller) : null;
    return speaker ? this.#parties.ofSubject(speaker) : [];
  }

  /** The predicate, and the infinitives behind it that have its subject. */
  #verbs(): readonly Predicate[] {
    const {predicates} = this.#sentence;
    const verbs = [this.#predicate];
    for (const other of predicates) {
      const last = verbs.at(-1)!;
      if (other.tense !== "infinitive" || other.at <= last.at || other.at >= this.#behind[1]) continue;
      if (predicates[other.governor] === last && SAME_SUBJECT.has(last.verb)) verbs.push(other);
    }
    return verbs;
  }

  /** Whether two that do it do it with each other. */
  #isShared(): boolean {
    const {words} = this.#sentence;
    const [from, to] = this.#behind;
    // "signed separate armistices": each for itself.
    if (this.#holds(APART, this.#behind)) return false;
    if (this.#verbs().some(({verb}) => SHARED.has(verb) || TOGETHER.has(verb))) return true;
    for (let i = from; i < Math.min(to, from + NEAR + 2); i++) {
      if (BONDS.has(words[i]!.lower) || MUTUAL_OBJECTS.has(words[i]!.lower)) return true;
    }
    return false;
  }

  /** "A accused B", "A met B", "A gave B a loan", "A rejected B's offer", "A demanded that B leave". */
  #onObject(doer: Party, {verb, at}: Predicate): RelationMention | null {
    const {words} = this.#sentence;
    if (CALLING.has(verb) && words[at + 1]?.lower === "that") {
      const asked = this.#parties.only(at + 2);
      if (asked) return aimed(doer, asked);
    }
    const of = STRIKING.has(verb) ? BELONGINGS : ANSWERING.has(verb) ? DEEDS : null;
    if (!of && !AIMED.has(verb) && !MEETING.has(verb) && !GIVING.has(verb)) return null;
    const object = this.#parties.objectAt(at + 1, of);
    if (!object) return null;
    const [, end] = this.#behind;
    if (GIVING.has(verb) && !this.#holds(GIFTS, [object.to, Math.min(end, object.to + NEAR)])) return null;
    return MEETING.has(verb) ? shared(doer, object) : aimed(doer, object);
  }

  /** What hangs on the verb, or on a noun behind it, by a preposition; an infinitive has its own. */
  #onPhrase(doer: Party, verb: Predicate): RelationMention | null {
    const {words, predicates} = this.#sentence;
    let [, end] = this.#behind;
    for (const {tense, at, from} of predicates) {
      if (tense === "infinitive" && at > verb.at) end = Math.min(end, from);
    }
    for (let i = verb.at + 1; i + 1 < end; i++) {
      const {lower} = words[i]!;
      if (lower === "with") {
        const before: Stretch = [Math.max(verb.at + 1, i - NEAR), i];
        // "concern about talks with Georgia": somebody else's, as likely as not.
        const bound = this.#holds(BONDS, before) && !this.#holds(MATTERS, before);
        if (!bound && !(SHARED.has(verb.verb) && i - verb.at <= CLOSE)) continue;
        const partner = this.#parties.only(i + 1);
        return partner && shared(doer, partner);
      }
      const found =
        lower === "to" || lower === "from" ? this.#given(doer, verb, i) : this.#aimedAt(doer, verb, i);
      if (found) return found;
    }
    return null;
  }

  /** "sent arms to B", "accepted a loan from B", "banned imports from B". */
  #given(doer: Party, {verb, at}: Predicate, i: number): RelationMention | null {
    const {words} = this.#sentence;
    const place = (): Party | null => this.#parties.only(i + 1);
    if (words[i]!.lower === "from") {
      const source = TAKING.has(verb) || BARRING.has(verb) ? place() : null;
      if (!source || !isWhole(source)) return null;
      return TAKING.has(verb) ? aimed(source, doer) : aimed(doer, source);
    }
    const isGift = GIFTS.has(words[i - 1]!.lower) || (GIVING.has(verb) && this.#holds(GIFTS, [at + 1, i]));
    const taker = isGift || GIVING.has(verb) ? place() : null;
    return taker && (isGift || taker.item.toponym.kind !== "literal") ? aimed(doer, taker) : null;
  }

  /** "imposed sanctions on B", "retaliated against B"; of what others did only where it says who. */
  #aimedAt(doer: Party, {verb, at}: Predicate, i: number): RelationMention | null {
    const {words} = this.#sentence;
    const blow = isBlow(words[i - 1]!.lower, words[i]!.lower);
    if (!blow && !(words[i]!.lower === "against" && OPPOSING.has(verb) && i - at <= CLOSE)) return null;
    const target = this.#parties.only(i + 1);
    const by = this.#parties.ownerOf(i - 1) ?? (blow && ANSWERING.has(verb) ? null : doer);
    return by && target && isWhole(target) ? aimed(by, target) : null;
  }

  /** "B was accused by A". */
  #passive(target: Party, {verb, at}: Predicate): RelationMention | null {
    if (!AIMED.has(verb) && !STRIKING.has(verb)) return null;
    const by = this.#parties.agentIn([at + 1, this.#behind[1]]);
    return by ? aimed(by, target) : null;
  }

  #holds(nouns: ReadonlySet<string>, [from, to]: Stretch): boolean {
    const {words} = this.#sentence;
    for (let i = from; i < to; i++) if (nouns.has(words[i]!.lower)) return true;
    return false;
  }
}

function isBlow(noun: string, preposition: string): boolean {
  return preposition === "of" ? BLOWS_OF.has(noun) : TOWARDS.has(preposition) && BLOWS.has(noun);
}

function shared(from: Party, to: Party): RelationMention {
  return {from, to, directed: false};
}

function aimed(from: Party, to: Party): RelationMention {
  return {from, to, directed: true};
}
