/** What speaks of a relation between two places, rather than of something in one of them: typed data, lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Who acts for a place: "the Georgian *government*", "*envoys* of Tbilisi". */
export const AGENTS = words(`
  government governments president presidents presidency minister ministers ministry chancellor premier premiers king
  queen emperor sultan monarch prince parliament senate congress lawmakers officials official authorities diplomat
  diplomats ambassador ambassadors envoy envoys consul consuls consulate embassy delegation delegations delegate
  delegates negotiators negotiator leader leaders leadership army armies troops forces soldiers navy military fleet
  warships warplanes jets side sides counterpart counterparts republic kingdom state administration treasury cabinet
  regime ruler rulers council mayor mayors governor governors generals commanders foreign-minister
  gunners gendarmes marines airmen commandos paratroopers guards chiefs experts
`);

/** What of a place bans and blows hit: "Georgian *wine*". */
export const BELONGINGS = words(`
  wine imports exports goods products produce oil gas coal steel meat beef pork fish fruit vegetables wheat grain rice
  sugar milk cheese timber cars flights airlines airliners ships vessels tankers trawlers boats shipping companies firms
  banks media channels assets territory positions airspace waters ports villages bases outposts airfields convoys
  factories refineries missiles islands
`);

/** Their object is whom they are aimed at. */
export const AIMED = words(`
  accuse blame criticize criticise condemn denounce warn threaten urge thank sue sanction invade attack bomb shell assist
  aid help support recognize recognise congratulate praise rebuke lambast slam blast deplore summon expel defy pressure
  implore reassure notify consult arm blockade embargo boycott ban bar seize intercept besiege annex chide scold reproach
  reprimand ask press petition snub court provoke taunt bombard raid outlaw rearm finance appease ridicule insult
  condemn salute commend
`);
/** Aimed at what belongs to a place too. */
export const STRIKING = words(
  "attack bomb shell seize intercept ban bar embargo boycott blockade sanction raid bombard sink capture block strike expel target restrict suspend"
);
/** Answer what another place did or wants: "rejected the Georgian *proposal*". */
export const ANSWERING = words(`
  reject refuse accept welcome oppose veto dismiss support back endorse condemn denounce criticize criticise deplore
  praise applaud hail decline protest
`);
export const DEEDS = words(`
  request requests demand demands proposal proposals offer offers ultimatum call calls plan plans appeal efforts effort
  bid decision invitation mediation attack attacks strike strikes invasion annexation occupation policy policies move
  threat threats treatment stance accusation accusations claim claims membership accession independence sovereignty
  conduct actions action aggression raid raids incursion sanctions blockade tariffs announcement
`);
/** "demanded that Georgia withdraw". */
export const CALLING = words("demand insist urge ask request");
/** Give something to somebody, who may stand right behind: "gave Georgia a loan". */
export const GIVING = words(
  "give send provide supply donate deliver lend sell export offer pledge grant promise cede ship apologize apologise appeal complain surrender extend hand loan allocate extradite pay"
);
/** What is given to a place for its own sake, rather than brought there. */
export const GIFTS = words(`
  aid help relief assistance loan loans money funds million billion grant grants weapons arms ammunition tanks missiles
  supplies food medicine medicines vaccines doses tents blankets support credit gas oil grain wheat rice equipment
  compensation reparations helicopters jets doctors rescuers generators
`);
/** "accepted a loan from Georgia": the giver stands behind. */
export const TAKING = words("accept receive buy purchase import borrow obtain");
/** "met the Georgian envoy": both sides do it. */
export const MEETING = words("meet receive host");
/** "agreed with Georgia", "Armenia and Georgia agreed". */
export const SHARED = words(`
  meet agree negotiate talk speak confer cooperate clash fight trade reconcile quarrel ally haggle spar consult
  bargain parley
`);
/** Two who do it do it together. */
export const TOGETHER = words("sign initial ink conclude ratify initialise");
/** Before what somebody only has an opinion of. */
export const MATTERS = words("about over regarding concerning");
/** What two places have between them. */
export const BONDS = words(`
  talks relations ties links negotiations negotiation agreement agreements deal deals treaty treaties pact pacts accord accords ceasefire cease-fire
  truce armistice peace war dispute disputes tension tensions cooperation dialogue summit contacts partnership alliance
  exchange exchanges memorandum contract protocol settlement feud rivalry row quarrel standoff stand-off clashes
  fighting meeting meetings negotiating hostilities skirmishes consultations diplomacy trade swap friendship compact convention
`);
/** What two that do it do to each other: "A and B *exchanged* prisoners". */
export const MUTUAL_OBJECTS = words(
  "accusations prisoners ambassadors envoys fire insults hostages drills exercises manoeuvres maneuvers joint"
);
/** Two who do it, but not together. */
export const APART = words("separate separately respective respectively each");
/** Done to another: "sanctions *on* Georgia", "an attack *on*". */
export const BLOWS = words(`
  sanction sanctions embargo embargoes tariff tariffs ban bans duty duties blockade restrictions restriction war attack
  attacks strike strikes airstrike airstrikes raid raids assault offensive pressure levy levies invasion boycott
  complaint complaints accusation accusations protest note lawsuit suit suits campaign penalties reprisals ultimatum
  bombardment onslaught claim claims
`);
/** "the invasion *of* Georgia". */
export const BLOWS_OF = words(
  "invasion annexation recognition condemnation criticism occupation bombing bombardment shelling conquest blockade siege"
);
export const TOWARDS = words("on upon against");
/** "retaliated against Georgia". */
export const OPPOSING = words(
  "retaliate vote side fight act complain protest appeal move campaign rule warn"
);
/** "banned imports from Georgia". */
export const BARRING = words("ban bar block restrict suspend prohibit embargo boycott outlaw tax");

/** An infinitive behind them has the same subject. */
export const SAME_SUBJECT = words(
  "agree promise pledge vow offer plan decide refuse want begin start continue threaten hope intend vote prepare try seek decline aim move"
);
