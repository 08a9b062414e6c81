import type {Actor} from "../../domain/event.js";
import {headNoun, isBody} from "./antecedent-fit.js";
import {headOf} from "./antecedent-words.js";
import type {Name} from "../../domain/name.js";
import {clauseAt, type Mention} from "./bind.js";
import {PREPOSITIONS, SUBORDINATORS} from "./grammar.js";
import {prepositionBefore} from "./preposition.js";
import {isPersonNoun} from "./person-words.js";
import {HAPPENING_NOUNS} from "./nouns.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {isQuoted, quotationsIn, speakerOf} from "./speakers.js";
import {subjectOf, type Stretch} from "./subject.js";
import type {Word} from "./words.js";

const MOST_ACTORS = 8;
const LONGEST_ACTOR = 60;
/** Before a body's name: where it was, or what of it, not with whom. */
const LOCATING: ReadonlySet<string> = new Set(
  "in at near outside inside into through over off on across around behind beside of along beyond past".split(
    " "
  )
);
/** Before a name within a subject: of whom it tells, not who did it. */
const TELLING_WHICH: ReadonlySet<string> = new Set(
  "from to in at near against under over on about belonging called".split(" ")
);
/** Ends the name of a place where something stands: "Charing Cross Station". */
const SITES =
  /\b(?:Station|Airport|Aerodrome|Hospital|Infirmary|Church|Chapel|Cathedral|Abbey|Hall|House|Castle|Palace|Park|Square|Street|Road|Lane|Avenue|Highway|Bridge|Tower|Hotel|Inn|Harbou?r|Dock|Pier|Prison|Gaol|Jail|Stadium|Cemetery|Theatre|Theater|Museum|Library|Barracks|Camp|Canal|Creek|Hill|Bay|Island|Gardens?)$/u;
/** Do nothing of their own, whatever is told of them. */
const THINGS: ReadonlySet<string> = new Set(
  `news word work rain snow hail wind water waters floodwater sea tide smoke lava ash dust earth ground weather time day
  night road line track tracks rails bridge price prices share shares rate rates pound dollar franc mark peso lira currency
  inflation output exports imports cost costs ban curfew deadline plan plans number total toll share turnout photograph
  subscription tidings`.split(/\s+/u)
);
const PEOPLE: ReadonlySet<string> = new Set(
  `people men women children others persons police crew crews troops army navy militia family families population inhabitants couple pair hundreds thousands dozens
  villagers townsfolk clergy public staff hands cavalry infantry regiment brigade squadron survivors dead wounded
  youths girls boys teenagers students pupils passengers citizens refugees migrants rebels monks nuns nurses judges`.split(
    /\s+/u
  )
);
const NEVER_FIRST = /^(?:it|there|perhaps|no|not|never|nor|only|what|that|then|so|time|thus|neither)$/u;
const PERSONAL = /^(?:he|she|it|they|we|i|you|who|which)$/u;

/**
 * Who took part in what a predicate tells: names and states in its subject, then those it was done with, to
 * or by. A subject without a name is an actor in its own words ("Thousands of farmers").
 */
export function actorsOf(
  text: string,
  sentence: ParsedSentence,
  predicate: Predicate,
  antecedent: (word: number) => string | null
): Actor[] {
  const {words, names, places} = sentence;
  const actors: Actor[] = [];
  const add = (name: string, role: string | null): void => {
    if (actors.length >= MOST_ACTORS || actors.some((actor) => actor.name === name)) return;
    actors.push(role ? {name, role} : {name});
  };
  const quotations = quotationsIn(text, sentence);
  const speaker = speakerOf(text, sentence, predicate, quotations);
  if (speaker?.name) add(speaker.name.canonical, speaker.name.role);
  else if (speaker && speaker.said.length <= LONGEST_ACTOR) add(speaker.said, null);
  if (isQuoted(quotations, words[predicate.at]!)) return actors;
  const unquoted = ({from}: {readonly from: number}): boolean => !isQuoted(quotations, words[from]!);
  const subject = headOf(sentence, predicate) ?? subjectOf(sentence, predicate);
  const pronoun = subject && subject[1] - subject[0] === 1 ? antecedent(subject[0]) : null;
  const within = ({from}: {readonly from: number}): boolean =>
    subject !== null && from >= subject[0] && from < subject[1];
  for (const name of names)
    if (
      within(name) &&
      unquoted(name) &&
      !tellsWhich(words, name, subject!) &&
      !isOwnerOfKind(words, name, subject!) &&
      !isSite(name.item.canonical, predicate)
    )
      add(name.item.canonical, name.item.role);
  for (const place of places) {
    if (
      place.item.toponym.kind !== "demonym" &&
      within(place) &&
      unquoted(place) &&
      acts(words, place, subject!)
    )
      add(place.item.toponym.surface, null);
  }
  if (subject && actors.length === 0) {
    if (pronoun) add(pronoun, null);
    else {
      const party = withoutClause(words, subject);
      const [from, to] = party;
      const last = headNoun(words, party);
      const whole = withOwner(text, words, party, antecedent);
      const said =
        whole.length <= LONGEST_ACTOR ? whole : withOwner(text, words, [from, last + 1], antecedent);
      const head = words[last]!;
      // "Two shearers coming from the west": persons, whatever follows.
      const acting = words
        .slice(from, last + 1)
        .some((word, i) => isActing(word) && (from + i === last || isParticipial(words[from + i + 1]!)));
      const happening = !acting && words.slice(from, to).some((word) => HAPPENING_NOUNS.has(word.lower));
      // What only suffers something is a party where it can be somebody.
      const thing = THINGS.has(head.lower) || (predicate.passive && !acting && !head.capital);
      const tells = sentence.predicates.some(({finite, at}) => finite && at > from && at < to);
      const own = tells && PERSONAL.test(words[from]!.lower);
      if (said.length <= LONGEST_ACTOR && !happening && !thing && !own && isParty(words, party))
        add(said, null);
    }
  }
  const home = clauseAt(sentence, predicate.at);
  for (const name of names) {
    if (within(name) || !unquoted(name) || clauseAt(sentence, name.from) !== home) continue;
    // "met at the City Hall": there, not with it.
    const whereabouts =
      name.item.type === "organization" &&
      (LOCATING.has(prepositionBefore(words, name.from)) || SITES.test(name.item.canonical));
    if (!whereabouts && (name.from > predicate.at || predicate.passive))
      add(name.item.canonical, name.item.role);
  }
  return actors;
}

/** "Lorup and Brill signed": a place that is who did it, not only where they are from. */
function acts(
  words: readonly Word[],
  {from, to}: {from: number; to: number},
  [first, last]: Stretch
): boolean {
  const next = words[to];
  const begins = from === first || (from === first + 1 && words[first]!.lower === "the");
  const joined =
    /^(?:and|,)$/u.test(words[from - 1]?.lower ?? "") &&
    from > first &&
    // "The presidents of Lorup and Brill": theirs.
    words
      .slice(first, from)
      .every(({mask, lower}) => mask === "toponym" || mask === "name" || /^(?:and|,|the)$/u.test(lower));
  return (begins || joined) && (to >= last || next?.lower === "and" || next?.lower === ",");
}

/** "Carts belonging to Berg", "a manifesto against the Acts": the name only says which, of whom is told. */
function tellsWhich(words: readonly Word[], {from}: {from: number}, [first]: Stretch): boolean {
  if (from <= first + 1) return false;
  let at = from - 1;
  while (
    at > first &&
    (words[at]!.capital ||
      /^(?:the|mr|mrs|dr|,|and)$/u.test(words[at]!.lower) ||
      words[at]!.mask === "toponym")
  )
    at--;
  return TELLING_WHICH.has(words[at]!.lower) || (words[at]!.lower === "to" && at > first);
}

/** "The Carlow liner Berta", "the Carlow director Anna Berg": a firm's name before who or what is its own. */
function isOwnerOfKind(words: readonly Word[], {to, item}: Mention<Name>, [, end]: Stretch): boolean {
  const [kind, own] = [words[to], words[to + 1]];
  if (item.type !== "organization" || kind === undefined || own === undefined || to + 1 >= end) return false;
  const isNoun = kind.kind === "word" && kind.mask === null && !kind.capital && /^\p{L}{3}/u.test(kind.lower);
  return (
    isNoun &&
    own.capital &&
    !PREPOSITIONS.has(kind.lower) &&
    !SUBORDINATORS.has(kind.lower) &&
    kind.lower !== "and"
  );
}

/** "Lorup Station was closed": a place, which does nothing. */
function isSite(name: string, {passive}: Predicate): boolean {
  return passive && SITES.test(name);
}

/** A noun for persons or a body of them. */
function isActing(word: Word): boolean {
  return isBody(word.lower) || isBody(word.lower.replace(/s$/u, "")) || isPersonal(word);
}

/** "shearers | coming from the west". */
function isParticipial({verb, mask, lower}: Word): boolean {
  return mask === null && verb !== null && (lower.endsWith("ing") || verb.forms.includes("participle"));
}

/** A noun for persons, one or many. */
function isPersonal({lower}: Word): boolean {
  return (
    isPersonNoun(lower.replace(/s$/u, "")) ||
    /\p{L}{2}(?:ers|ors|ists|ians|ants|ents|ees|men|women|people|folk|children)$/u.test(lower) ||
    PEOPLE.has(lower)
  );
}

/** The words of a party, with the name of whose it is for "his" and "its". */
function withOwner(
  text: string,
  words: readonly Word[],
  [from, to]: Stretch,
  antecedent: (word: number) => string | null
): string {
  const {start, lower} = words[from]!;
  const owner = /^(?:his|her|its|their)$/u.test(lower) && to - from > 1 ? antecedent(from) : null;
  const said = owner
    ? `${possessive(owner)} ${text.slice(words[from + 1]!.start, words[to - 1]!.end)}`
    : text.slice(start, words[to - 1]!.end);
  return said.replaceAll(/\s+/gu, " ");
}

function possessive(owner: string): string {
  return owner.endsWith("s") ? `${owner}'` : `${owner}'s`;
}

/** "The mayor, who joined the fleet,": without what is told of the noun. */
function withoutClause(words: readonly Word[], [from, to]: Stretch): Stretch {
  for (let i = from + 1; i + 1 < to; i++)
    if (words[i]!.lower === "," && /^(?:who|which|whose|where)$/u.test(words[i + 1]?.lower ?? ""))
      return [from, i];
  return [from, to];
}

/** Whether words can be somebody: no pronoun, no rest of another phrase, nothing that tells. */
function isParty(words: readonly Word[], [from, to]: Stretch): boolean {
  const first = words[from]!;
  if (
    to - from === 1 &&
    /^(?:he|she|it|they|we|i|you|who|which|that|this|there|no|what|another|one)$/u.test(first.lower)
  )
    return false;
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || first.lower.endsWith("ly"))
    return false;
  if (NEVER_FIRST.test(first.lower) || isParticiple(first, from)) return false;
  return !words
    .slice(from, to)
    .some(
      ({lower, mask}) => mask === null && /^(?:is|are|was|were|had|has|have|will|would|i|we've)$/u.test(lower)
    );
}

/** "put on a plane": what was done to somebody, not who. */
function isParticiple({verb, mask, capital}: Word, at: number): boolean {
  if (verb === null || mask !== null || (capital && at > 0) || verb.forms.includes("base")) return false;
  return verb.forms.includes("past") && !verb.forms.includes("participle");
}
