import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import {isUnknownPerson} from "./antecedent-unknown.js";
import type {ParsedSentence} from "./parse.js";
import {isNounOfSex, isPersonNoun, NO_PERSON} from "./person-words.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

const PLURALS: ReadonlySet<string> = new Set(
  "people men women children police couple pair duo trio they both others many several dozens hundreds thousands troops cattle clergy colliers".split(
    " "
  )
);
/** One, or many who do it. */
const GROUPS: ReadonlySet<string> = new Set(
  "crew committee council deputation party team company firm family gang government board regiment battalion squad union band staff commission court ministry crowd club delegation mission department agency authority bureau corporation consortium coalition federation association syndicate cooperative parliament congress senate cabinet tribunal assembly institute foundation charity airline operator orchestra choir legislature senate junta".split(
    " "
  )
);
/** What "she" stands for as well as a woman. */
const SHIPS: ReadonlySet<string> = new Set(
  `ship steamer steamship brig brigantine barque bark schooner sloop frigate corvette cruiser destroyer battleship
  submarine gunboat minesweeper flagship warship trawler drifter smack lugger lifeboat boat ferry tanker freighter carrier
  liner vessel yacht ketch cutter tug barge dredge dredger coaster collier whaler packet galleon clipper crabber
  transport yawl punt dinghy dory canoe dhow raft houseboat skiff gig launch pinnace longboat whaleboat junk sampan felucca`.split(
    /\s+/u
  )
);
/** What goes from place to place by itself: "it reached" is theirs more likely than an object's. */
const MOVERS: ReadonlySet<string> = new Set(
  `tornado twister storm hurricane typhoon cyclone flood fire blaze wildfire avalanche disease sickness epidemic outbreak
  virus fever cholera plague smallpox influenza measles pestilence train mail express convoy column plane aircraft helicopter balloon
  monoplane biplane airship rocket probe satellite spacecraft drone bus lorry truck fleet squadron expedition army brigade division corps`.split(
    /\s+/u
  )
);
/** "pickers", "charcoal burners". */
const DOERS = /\p{L}{2}(?:[^ehm]ers|ists|ians)$/u;
const NO_DOERS =
  /(?:papers|rivers|waters|letters|orders|corners|quarters|matters|numbers|flowers|powers|towers|trailers|containers|tankers|steamers|freighters|carriers|liners|trawlers|drifters|cruisers|destroyers|coasters|fighters|bombers|helicopters|computers|boilers|posters|banners|levers|covers|layers|borders|barriers|shutters|meters|centers|markers|stickers|boulders|winters|summers|tigers|dinners|suppers|offers|fevers|craters|glaciers|streamers|cylinders|transformers)$/u;
/** "fishermen". */
const MEN = /\p{L}{3}(?:men|women|people|folk)$/u;
export const NUMERALS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|many|few|most|all|none|both|these|those|hundreds|thousands|dozens|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/u;

/** A noun for many who act as one: `crew`, `bank`. */
export function isBody(lower: string): boolean {
  return GROUPS.has(lower) || /^(?:bank|patrol|army|navy|fleet|convoy|factory|mill)$/u.test(lower);
}

/** What goes from place to place by itself: `storm`, `train`. */
export function isMover(lower: string): boolean {
  return MOVERS.has(lower);
}

/**
 * Whether words may be taken up by a pronoun across a full stop: "they" are persons, "it" a body, a state or what moves
 * by itself, since other things come and go as objects as well.
 */
export function isActing({words, places}: ParsedSentence, stretch: Stretch, pronoun: string): boolean {
  const head = headNoun(words, stretch);
  const {lower} = words[head]!;
  if (lower === "police") return false;
  if (pronoun === "it")
    return (
      GROUPS.has(lower) ||
      isMover(lower) ||
      SHIPS.has(lower) ||
      // "Storm Gerda", "Hurricane Mitch".
      (head === stretch[0] + 1 && words[head]!.capital && isMover(words[stretch[0]]!.lower)) ||
      places.some(({from, to}) => from === stretch[0] && to > head)
    );
  return (
    isManyNoun(lower) ||
    GROUPS.has(lower) ||
    // "Two fleets", "the companies".
    isBody(lower.replace(/ies$/u, "y").replace(/s$/u, "")) ||
    // "Four hundred Portuguese".
    (words[head]!.capital && head > stretch[0] && NUMERALS.test(words[stretch[0]]!.lower)) ||
    isPairOfNames(words, stretch)
  );
}

/** A noun for several persons: `pickers`, `fishermen`, `survivors`. */
export function isManyNoun(lower: string): boolean {
  return (
    PLURALS.has(lower) ||
    MEN.test(lower) ||
    isPersonNoun(lower.replace(/s$/u, "")) ||
    (DOERS.test(lower) && !NO_DOERS.test(lower))
  );
}

/** "Ann and Karl", "the Ems and the Weser": two who act. */
function isPairOfNames(words: readonly Word[], [from, to]: Stretch): boolean {
  const and = words.findIndex(
    ({lower, mask}, i) => i > from && i < to - 1 && mask === null && lower === "and"
  );
  if (and < 0) return false;
  const second = words[and + 1]!;
  return (
    words[and - 1]!.capital &&
    (second.capital || words[and + 2]?.capital === true) &&
    words[and - 1]!.mask !== "timex"
  );
}

/** Whether a pronoun may stand for these words, by number and by whether they are a person. */
export function isFit(sentence: ParsedSentence, [from, to]: Stretch, pronoun: string): boolean {
  const {words, names} = sentence;
  const first = words[from]!;
  if (PREPOSITIONS.has(first.lower) || first.mask === "timex") return false;
  if (pronoun !== "she" && NO_PERSON.test(words[from - 1]?.lower ?? "")) return false;
  for (let i = from; i < to; i++)
    if (words[i]!.mask === null && /^(?:is|are|was|were|had|has|who|that)$/u.test(words[i]!.lower))
      return false;
  // "The daughter of a clerk, she": the same person, said in other words.
  const end = words[to - 1]!.lower === "," ? to - 1 : to;
  if (words[end]?.lower === "," && /^(?:he|she|it|they)$/u.test(words[end + 1]?.lower ?? "")) return false;
  if (
    to - from === 1 &&
    /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which|nobody|nothing|none|one|another|all|some|what|two|three|four|five|six|many|most|several|few)$/u.test(
      first.lower
    )
  )
    return false;
  const head = headNoun(words, [from, to]);
  const {lower, mask} = words[head]!;
  if (
    /^(?:his|her|its|their|our|my|your|no|not|nobody|what|these|those)$/u.test(first.lower) &&
    pronoun !== "they" &&
    // "My grandfather" opens the sentence: the story is about him.
    !(from === 0 && /^(?:my|our)$/u.test(first.lower) && mask === null && isPersonNoun(lower))
  )
    return false;
  const person = names.some(
    (mention) =>
      mention.item.type === "person" &&
      mention.from >= from &&
      mention.to - 1 <= head &&
      // "the fast steamer Ems": a ship, whatever its name was taken for.
      !isShipName(words, mention.from)
  );
  const plural = isPlural(words, [from, to], head);
  if (pronoun === "they") return plural || (mask === null && GROUPS.has(lower));
  if (plural) return false;
  if (pronoun === "it") return !person && !isPersonNoun(lower) && lower !== "one";
  if (person || isUnknownName(words, [from, head + 1])) return true;
  if (isUnknownPerson(sentence, [from, head + 1], pronoun)) return true;
  if (mask === null && isPersonNoun(lower)) return isNounOfSex(lower, pronoun);
  return pronoun === "she" && isShip(words, [from, to], head);
}

/** A noun for what "she" may be as well as a woman. */
export function isShipNoun(lower: string): boolean {
  return SHIPS.has(lower);
}

/** "the brig Endeavour", "a French crabber": no woman, but "she". */
export function isShip(words: readonly Word[], [from]: Stretch, head: number): boolean {
  for (let i = from; i <= head; i++) if (words[i]!.mask === null && SHIPS.has(words[i]!.lower)) return true;
  return false;
}

/** "Mungo Park": two capitals that nothing is known of. */
function isUnknownName(words: readonly Word[], [from, to]: Stretch): boolean {
  if (to - from < 2 || to - from > 3 || isShip(words, [from, to], to - 1) || isShipName(words, from + 1))
    return false;
  for (let i = from; i < to; i++)
    if (
      !words[i]!.capital ||
      words[i]!.mask !== null ||
      isBody(words[i]!.lower) ||
      DETERMINERS.has(words[i]!.lower)
    )
      return false;
  return true;
}

/** "the steamer | Ems". */
export function isShipName(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.lower ?? "";
  return NO_PERSON.test(before) || SHIPS.has(before);
}

/** The last word before what hangs on the noun. */
export function headNoun(words: readonly Word[], [from, to]: Stretch): number {
  let at = from;
  while (
    at + 1 < to &&
    (words[at + 1]?.kind !== "mark" || isOwner(words, at + 1)) &&
    !(words[at + 1]?.mask === null && PREPOSITIONS.has(words[at + 1]?.lower ?? "")) &&
    !isHanging(words, at + 1) &&
    !/^(?:that|which|who|whose|where)$/u.test(words[at + 1]?.lower ?? "")
  )
    at++;
  return at;
}

/** "two officers | wanted for": a participle that hangs on the noun. */
function isHanging(words: readonly Word[], at: number): boolean {
  const {lower, verb, mask} = words[at]!;
  if (mask !== null || verb === null || !lower.endsWith("ed")) return false;
  const next = words[at + 1];
  return next?.mask === null && PREPOSITIONS.has(next.lower);
}

/** "the losers' secretary", "the union's chief": the noun follows. */
function isOwner(words: readonly Word[], at: number): boolean {
  return /^['’]s?$/u.test(words[at]!.lower) && words[at + 1]?.kind === "word";
}

function isPlural(words: readonly Word[], [from]: Stretch, head: number): boolean {
  const {lower, mask} = words[head]!;
  for (let i = from + 1; i < head; i++) if (words[i]!.lower === "and" && words[i]!.mask === null) return true;
  // "39th Battalion": an ordinal counts one.
  if ((words[from]!.kind === "number" && words[from]!.lower !== "1") || NUMERALS.test(words[from]!.lower))
    return true;
  if (mask !== null && head === from) return /(?:er|ian|ist|man|an)s$/u.test(lower) && mask !== "toponym";
  if (PLURALS.has(lower) || MEN.test(lower)) return true;
  return (
    lower.length > 3 &&
    /[^sui]s$/u.test(lower) &&
    !/^(?:an?|each|every|this)$/u.test(words[from]!.lower) &&
    mask !== "name"
  );
}
