/** Words that tell a person from a thing, and a man from a woman: typed data. */
import {PERSON_STOCK} from "./person-stock.js";

/** Nouns of WordNet for women alone, for men alone, for anybody. */
const STOCK_WOMEN: ReadonlySet<string> = new Set(PERSON_STOCK.women.split(/\s+/u));
const STOCK_MEN: ReadonlySet<string> = new Set(PERSON_STOCK.men.split(/\s+/u));
const STOCK: ReadonlySet<string> = new Set(PERSON_STOCK.any.split(/\s+/u));
/** Nouns for one person that the stock does not hold, or not as a person first, lower case. */
const PERSONS: ReadonlySet<string> = new Set(
  `king queen prince princess emperor empress sultan shah pope bishop archbishop priest vicar rector monk nun judge
  magistrate captain general colonel major admiral commander officer lieutenant sergeant sheriff president premier
  minister chancellor governor mayor ambassador envoy consul senator deputy secretary director chairman chief
  clerk cook pilot driver farmer fisherman teacher professor doctor surgeon nurse lawyer cartographer painter
  explorer botanist actress singer ruler heir prosecutor author writer poet composer editor reporter journalist
  engineer worker miner shepherd merchant banker widow wife husband son daughter father mother brother sister
  uncle aunt cousin girl boy man woman thief prisoner suspect guest youth lord lady duke duchess earl baron
  passenger patient student leader coxswain keeper warden policeman policewoman constable detective soldier sailor
  rider runner swimmer climber skipper owner tenant landlord pensioner spokesman spokeswoman grandmother
  grandfather countess hostess waitress stewardess heiress patriarch cardinal preacher missionary pastor
  archaeologist biologist scientist physicist philosopher architect sculptor photographer athlete cyclist
  motorcyclist walker hiker visitor tourist migrant refugee inmate convict robber burglar teenager pupil victim
  witness aviator navigator naturalist trader fugitive rebel magnate tycoon crier coroner attorney solicitor barrister defendant
  plaintiff assassin bomber attacker hijacker pirate bandit smuggler dealer deserter veteran recruit conscript cadet
  corporal brigadier marshal chieftain chaplain deacon rabbi imam ayatollah cleric novelist historian economist analyst
  researcher academic lecturer headteacher headmaster headmistress postmaster stationmaster councillor lawmaker
  legislator candidate challenger incumbent successor predecessor founder inventor pioneer settler colonist planter
  slave servant butler maid gardener carpenter baker butcher brewer blacksmith tailor weaver mason plumber electrician
  welder mechanic apprentice labourer laborer overseer manager accountant broker cashier shopkeeper grocer publican
  innkeeper barber chef waiter stoker diver skier mountaineer surfer jockey boxer footballer goalkeeper cricketer golfer
  sprinter referee umpire musician pianist abbot abbess prophet hermit pilgrim crusader knight viscount archduke regent
  viceroy emir caliph pharaoh dictator usurper warlord activist campaigner protester dissident spy informer hostage
  captive orphan infant baby toddler nephew niece grandson granddaughter bride bridegroom neighbour neighbor friend
  colleague companion stranger foreigner resident villager shogun raja rajah maharaja rani nawab khan kaiser tsar czar tsarina czarina
  pasha pretender conqueror astronomer harbourmaster midwife matron baroness marquis marquess sheikh prior friar commodore
  peshwa nizam khedive doge dey bey negus sirdar bosun purser peasant adjutant quartermaster bailiff`.split(
    /\s+/u
  )
);
/** Given names that are nearly always a man's or a woman's: typed data, lower case. */
const MEN: ReadonlySet<string> = new Set(
  `john william james george charles thomas henry robert joseph edward richard peter paul michael david daniel samuel bill
  jack frank walter arthur albert alfred harold fred frederick philip stephen steven mark martin andrew anthony patrick brian
  kevin alan ian colin neil graham hugh karl hans fritz otto heinrich wilhelm johannes ivan vladimir sergei dmitri nikolai
  alexander alexei boris juan carlos jose luis miguel pedro jorge antonio francisco manuel giovanni giuseppe marco mario
  pierre jean jacques louis francois mohammed muhammad ahmed ali hassan omar ibrahim abdul yusuf daniel barack donald`.split(
    /\s+/u
  )
);
const WOMEN: ReadonlySet<string> = new Set(
  `mary anna ann anne elizabeth margaret jane sarah susan catherine katherine helen alice emma emily florence edith ethel
  dorothy ruth rose agnes martha clara ellen eleanor charlotte sophie sophia victoria julia maria marie marta elena olga
  natalia tatiana svetlana irina ingrid astrid greta fatima aisha khadija leila maryam indira sonia angela hillary linda
  barbara patricia jennifer jessica karen nancy lisa laura rachel rebecca lucy grace joan judith diana theresa teresa
  carmen isabel lucia rosa`.split(/\s+/u)
);
/** Before a name that is no person's. */
export const NO_PERSON =
  /^(?:hurricane|storm|typhoon|cyclone|steamer|ship|brig|schooner|barque|transport|cruiser|trawler|lifeboat|ferry)$/u;

const MALE: ReadonlySet<string> = new Set(
  `king prince emperor sultan shah pope bishop archbishop monk husband son father brother uncle boy man lord duke earl baron
  policeman spokesman fisherman vicar rector priest chaplain admiral captain skipper master commander general colonel
  lieutenant sergeant coxswain sailor abbot nephew grandson bridegroom headmaster emir caliph shogun raja
  rajah maharaja kaiser tsar czar pasha marquis marquess sheikh friar peshwa nizam khedive doge dey bey negus sirdar`.split(
    /\s+/u
  )
);
const FEMALE: ReadonlySet<string> = new Set(
  `queen princess empress nun wife widow daughter mother sister aunt girl woman lady duchess policewoman spokeswoman
  actress countess heiress hostess waitress stewardess grandmother abbess niece granddaughter bride headmistress maid rani tsarina
  czarina midwife matron baroness`.split(/\s+/u)
);

/** A noun for one person: `mayor`, `oarsman`. */
export function isPersonNoun(lower: string): boolean {
  return (
    PERSONS.has(lower) ||
    STOCK.has(lower) ||
    STOCK_MEN.has(lower) ||
    STOCK_WOMEN.has(lower) ||
    /\p{L}{3}(?:man|woman)$/u.test(lower)
  );
}

/** Whether a noun for a person, or nothing that it says, allows "he" or "she". */
export function isNounOfSex(lower: string, pronoun: string): boolean {
  if (pronoun === "he")
    return !FEMALE.has(lower) && !STOCK_WOMEN.has(lower) && !/\p{L}{3}woman$/u.test(lower);
  return (
    !MALE.has(lower) && !STOCK_MEN.has(lower) && (lower.endsWith("woman") || !/\p{L}{3}man$/u.test(lower))
  );
}

/** Whether a name may be a person's whom "he" or "she" stands for. */
export function isOfSex(name: string, pronoun: string): boolean {
  const [given = ""] = name.toLowerCase().split(" ");
  return !(pronoun === "he" ? WOMEN : MEN).has(given);
}

/** "Truth" of "Truth Seekers": one word alone is a person's where it is known for one. */
export function isKnownName(name: string): boolean {
  const lower = name.toLowerCase();
  // "His Royal Highness": how somebody is spoken of.
  if (/^(?:royal|highness|majesty|excellency)\b/u.test(lower)) return false;
  return lower.includes(" ") || MEN.has(lower) || WOMEN.has(lower);
}

const OFFICES_OF_MEN =
  /\b(?:mr|sir|lord|king|prince|emperor|sultan|father|brother|pope|duke|earl|baron|count|monsieur|don|señor|senhor|herr|captain|colonel|general|admiral|commander|bishop|archbishop|sheikh|caliph|shah|tsar|khan|uncle|spokesman|chairman)\b/u;
const OFFICES_OF_WOMEN =
  /\b(?:mrs|miss|ms|lady|queen|princess|empress|mother|sister|duchess|madame|mademoiselle|doña|dona|señora|senhora|frau|aunt|dame|nurse|countess|baroness|spokeswoman|chairwoman|actress)\b/u;

/** Whose sex the words before a name tell, in lower case: "queen", "mr"; `null` if either. */
export function sexOfOffice(office: string): "he" | "she" | null {
  const [man, woman] = [OFFICES_OF_MEN.test(office), OFFICES_OF_WOMEN.test(office)];
  return man === woman ? null : man ? "he" : "she";
}
