import type {EventType} from "../../domain/event.js";
import {formsOf} from "./inflect.js";
import {NOUN_TYPES} from "./nouns.js";

/** Verbs that lean to a type, beside those whose sense is the type. A word may lean to several. */
const VERBS: Readonly<Record<EventType, string>> = {
  meeting: `meet convene gather confer negotiate mediate host chair reconvene attend assemble reunite sit huddle parley consult
    discuss debate deliberate dine lunch breakfast receive entertain address adjourn summon converge`,
  visit: `visit tour arrive travel fly sail land journey drive march cross return call drop stop embark disembark proceed head
    alight inspect motor cruise trek ride stay sojourn steam depart leave accompany escort dock anchor moor`,
  statement: `announce declare thank praise congratulate express welcome apologize apologise unveil publish pledge vow promise
    proclaim say tell state assure reassure hail salute acknowledge explain admit confess note add claim maintain
    disclose reveal confirm testify caution reckon broadcast`,
  agreement: `agree sign ratify conclude approve adopt initial settle compromise normalize endorse reconcile ally seal ink strike
    accede consent accept patch shake reach broker sue cede swap exchange join`,
  aid: `donate aid assist help rescue deliver distribute supply provide feed shelter fund rebuild evacuate treat grant lend
    allocate vaccinate immunize inoculate ship fly truck hand unload ration airlift drop pledge nurse house clothe
    contribute raise send dispatch rush bring ferry lodge relieve subsidize`,
  demand: `demand urge insist request call appeal petition ask order instruct press exhort beg implore plead summon warn
    require command direct want seek`,
  criticism: `criticize criticise condemn denounce accuse blame reject slam blast deplore rebuke decry object lambast oppose
    dismiss scoff jeer mock deride scold chide berate castigate censure reproach grumble gripe bristle lament ridicule
    protest complain scorn attack fault rail fume reprimand upbraid disparage assail excoriate pan`,
  protest: `protest rally demonstrate riot picket strike chant occupy boycott clash block blockade march squat barricade down
    walk jeer heckle besiege burn gather fast occupy mutiny revolt rise rebel hurl pelt wave stone rampage swarm mob`,
  sanction: `sanction ban blacklist embargo freeze fine suspend expel restrict penalize penalise bar revoke prohibit outlaw
    impose list designate strip dock forbid seize impound cut close blockade interdict disqualify withhold curb`,
  military: `deploy mobilize mobilise withdraw retreat invade capture seize besiege surrender recapture retake liberate occupy
    fortify intercept patrol conscript repel encircle annex defeat fight conquer drill disarm outflank garrison overrun
    rout advance storm skirmish manoeuvre maneuver rearm muster enlist shadow scramble mine torpedo cannonade bombard
    relieve breach raze crush repulse pursue charge entrench winter muster dig blockade evacuate disband demobilize`,
  attack: `attack bomb shell kill shoot stab murder assassinate ambush kidnap abduct assault wound injure raid detonate explode
    hijack torch massacre execute rob loot vandalize poison behead torture beat rape hack fire burn gun blow maim lynch
    strangle bludgeon hang plunder sack ransack slay mug snatch hold seize open lob drag throw`,
  election: `elect vote inaugurate nominate reelect appoint campaign ballot poll defeat win unseat oust canvass run concede
    trail lead tally count recount stand contest swear`,
  legal: `arrest charge sue convict sentence acquit indict prosecute detain jail imprison extradite plead testify rule
    investigate search try file appeal overturn uphold legalize pardon hear fine question summon remand confiscate probe
    legislate enact quash adjourn arraign subpoena bail hang execute deport exonerate award order annul dismiss impound
    board seize cite ticket strip evict repeal pass sign void`,
  disaster: `erupt collapse crash flood burn sink derail drown capsize quake engulf injure destroy damage devastate inundate
    topple sweep strike hit batter rupture leak spill burst ignite blaze evacuate displace bury strand break swallow crest
    overflow gut wreck flatten founder swamp shake rattle raze ravage lash pound snap slide tear cut claim perish die
    sicken infect spread run ground overturn plunge cave subside smother scorch char trap isolate maroon wash`,
  economy: `invest buy sell acquire merge export import trade launch produce manufacture cut raise lower rise fall drop surge
    plunge slump soar gain lose grow shrink hire lay fund finance build construct complete close reopen open expand increase
    decrease decline climb slash devalue privatize nationalize earn pay spend default recall commission upgrade furlough
    shutter mothball idle shed quote price tax ration auction float list bankrupt liquidate lease contract order tender
    scrap smelt mill mine ship halve double triple`,
  other: `win beat score compete race play perform publish discover found establish create born marry divorce retire resign step
    premiere star graduate crown bury unveil erect install restore rename demolish dedicate consecrate lay christen open
    plant dig climb scale ascend sight map chart survey explore photograph film record invent patent excavate unearth
    land launch orbit break set finish draw tie lift host celebrate dance sing paint write compose drive blast cross reach
    ring toll hoist lower tap cut turn carry emigrate settle`
};

/** Nouns that lean to a type, beside those of `nouns.ts`. */
const NOUNS: Readonly<Record<EventType, string>> = {
  meeting: `conclave sitting gathering congress plenary retreat roundtable round-table tete-a-tete banquet luncheon lunch dinner
    breakfast council committee commission envoys negotiators delegates mediators agm assembly ministers leaders colloquium
    caucus parley powwow convention symposium jirga parliament quorum agenda working-group hearing`,
  visit: `excursion outing stay call stop tourists guests guest visitors visitor itinerary motorcade pilgrims expedition passage
    crossing cruise sojourn welcome cavalcade entourage sightseeing rounds walkabout inspection`,
  statement: `bulletin communique release memo proclamation testimony sermon homily briefing apology condolences memoir revelation
    word words vow pledge oath confession explanation broadcast toast`,
  agreement: `understanding bargain charter convention covenant settlement handshake signature signatures terms instrument
    ceasefires pacts truces treaties reconciliation merger union swap compact entente amnesty paper parchment concordat`,
  aid: `blankets tents medicine medicines sacks sorghum rations flour kits doses jabs water-tanks field-hospital hospital volunteers
    donors charity fund funds fundraiser cheque soup kitchen kitchens clinics nurses medics doctors parcels stretchers
    generators airlift lifeboat rescuers rescue foodbank stipend scholarship subsidy compensation retraining hay seed
    vaccine vaccines dose grants oil-lamps shelter camp`,
  demand: `note letter deadline insistence plea pleas conditions ransom claim claims motion memorandum signatories
    petitioners grievances requirement order orders summons`,
  criticism: `scorn outcry blame ire fury disapproval dismay anger reproach critics mockery indignation objections grumbling
    rebukes censure condemnations folly farce disgrace scandal shame insult betrayal`,
  protest: `placards banners barricade barricades strikers pickets picketers marchers mob crowd crowds roadblock hunger-strike
    mutiny revolt rising rebellion insurrection tear-gas walk-out stoppage slogans effigy farmers students rioters unionists
    occupation squatters vigil slowdown lockout`,
  sanction: `blacklist list licence licences license permit assets visas visa quota quotas duties duty levy prohibition ban bans
    moratorium curfew suspension expulsion disqualification designation embargoes export-controls freeze penalties`,
  military: `manoeuvre frigate frigates destroyer warship submarine aircraft-carrier carrier squadron convoy column columns vanguard
    rearguard bridgehead trenches fortress fort castle redoubt bastion cavalry infantry artillery battery batteries
    guns cannon muskets legion legions legionaries phalanx hoplites elephants chariots cohort armada flotilla gunboat
    gunboats militia volunteers recruits conscripts reservists paratroopers marines commandos general colonel captain
    admiral commander lieutenant sergeant flank campaign conquest surrender victory defeat rout retreat truce skirmish
    engagement siege sieges ramparts garrisons regiments battalion battalions platoon brigade tanks armour jets
    bombers sortie airspace frontier checkpoint drill wargames troops rebels insurgents guerrillas peacekeepers mutineers`,
  attack: `bomber bombers shooter knife knives machete bullet bullets shots shot gunfire mortar mortars shells grenade grenades
    landmine mine mines explosives ied car-bomb arson arsonist looters kidnappers abductors assassin assassins pirates piracy
    robbers robbery heist burglary mugging lynching pogrom atrocity carnage bloodshed massacres murders corpses bodies
    victims victim hostage militia militiamen extremists insurgents cattle-raid raiders bandits`,
  election: `polling ballots electorate electors hustings landslide majority candidate candidates mayor seat seats incumbent
    challenger count recount tally turnout by-election plebiscite suffrage franchise constituency ward returning-officer
    presidency ballot-box urns urn envoy swearing-in inauguration`,
  legal: `magistrate magistrates jurors attorney attorneys lawyer lawyers solicitor barrister counsel defendant plaintiff accused
    prisoner prisoners jail prison gaol dock bench charge indictment plea guilty detention custody arraignment injunction
    damages fine fines penalty offence offences crime crimes fraud theft bribery corruption smuggling manslaughter perjury
    detectives detective officers constable constables sheriff deputies inspector customs warrant warrants parole
    probation appeal appeals ruling judgment judgement sentence act ordinance statute bill decree code rights inquest coroner
    will probate licence eviction extradition poitin bail writ tribunal jurisdiction arbitration regulators watchdog`,
  disaster: `wreck wreckage debris rubble lava ash mud floodwater floodwaters sandbags dyke dike dam levee banks water waters wave
    waves surge gale gales gust gusts hail lightning blizzard snow drifts frost heat smoke flames inferno sparks embers
    collision pile-up derailment capsizing shipwreck iceberg reef rocks explosion gas leak landslip slip sinkhole
    cholera typhoid measles polio fever plague smallpox influenza flu virus cases case patients deaths dead toll casualties
    survivors missing families homes roof roofs houses crop crops locusts famine drought hunger contamination sewage
    epicentre epicenter magnitude crest tremors richter stampede crush barn`,
  economy: `mill mills factory factories plant plants shop shops store stores jobs wages pay payroll layoffs redundancies workers
    workforce shifts contract orders output harvest crop exports imports cargo freight tonnes barrels oil gas coal copper
    cotton coffee wheat currency bond bonds shares stock loan interest rate rates tariff tax taxes budget deficit debt
    takeover bid merger stake franchise warehouse mall market fair auction price prices cost costs bank banks bankruptcy
    receivership shipyard mine smelter refinery pipeline railway tender dividend fares rent tolls`,
  other: `festival parade concert choir band exhibition museum gallery statue plaque monument cornerstone corner-stone spike rivet
    rail rails line tunnel canal lock bridge lighthouse school library theatre theater church cathedral chapel bell bells
    organ stadium pool park zoo match game cup trophy medal medals race marathon regatta championship tournament final
    title record score goal goals wicket innings runs team squad coach wedding birth birthday baptism funeral burial grave
    anniversary jubilee centenary coronation crown prize award novel book film premiere play opera summit peak pole
    island coast glacier river telegraph cable aeroplane airplane balloon flight telescope skeleton fossil comet eclipse`
};

/** The types that a word leans to, as bits by their place in `TYPES_IN_ORDER`. */
export type Leanings = number;

/** Types by the bit that stands for them. */
export const TYPES_IN_ORDER: readonly EventType[] = Object.keys(VERBS) as EventType[];

/** What a form of a verb leans to. */
export const VERB_LEANINGS: ReadonlyMap<string, Leanings> = verbLeanings();

/** What a noun leans to. */
export const NOUN_LEANINGS: ReadonlyMap<string, Leanings> = nounLeanings();

function verbLeanings(): Map<string, Leanings> {
  const found = new Map<string, Leanings>();
  TYPES_IN_ORDER.forEach((type, bit) => {
    for (const verb of split(VERBS[type])) found.set(verb, (found.get(verb) ?? 0) | (1 << bit));
  });
  return found;
}

function nounLeanings(): Map<string, Leanings> {
  const found = new Map<string, Leanings>();
  const lean = (noun: string, bit: number): void => {
    found.set(noun, (found.get(noun) ?? 0) | (1 << bit));
  };
  TYPES_IN_ORDER.forEach((type, bit) => {
    for (const noun of split(NOUNS[type])) {
      lean(noun, bit);
      // Of a regular plural the list may hold either number.
      const [, plural] = formsOf(noun)[1]!;
      if (plural === "third" && !noun.endsWith("s")) lean(formsOf(noun)[1]![0], bit);
    }
  });
  for (const [noun, type] of NOUN_TYPES) lean(noun, TYPES_IN_ORDER.indexOf(type));
  return found;
}

function split(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}
