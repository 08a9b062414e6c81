import type {EventType} from "../../domain/event.js";
import {formsOf, type VerbForm} from "./inflect.js";
import {VERB_STOCK, type VerbField} from "./verb-stock.js";

/**
 * What a verb says about the sentence it governs. An event type: it tells a happening of that type. `light`: its object
 * tells what happened ("held talks"). `report`: somebody says something. `comment`: a writer's remark, not a
 * happening. `phase`: begins, ends or changes another happening. `plan`: looks ahead to its infinitive.
 * `cancel`: calls it off.
 */
export type VerbSense = EventType | "light" | "report" | "comment" | "phase" | "plan" | "cancel" | "move";

/** One reading of a word as a verb. */
export type VerbReading = {
  readonly verb: string;
  readonly sense: VerbSense;
  readonly forms: readonly VerbForm[];
  /** The same word is often a noun: `visit`, `attacks`. */
  readonly nounLike: boolean;
};

const VERBS: Readonly<Record<VerbSense, string>> = {
  meeting: "meet convene gather confer negotiate mediate host chair reconvene attend assemble reunite",
  visit: "visit tour",
  move: `arrive travel fly depart leave return sail land reach head journey drive march cross flee relocate evacuate
    deport extradite repatriate transfer walk ride board embark disembark move migrate escape enter dock anchor
    steam cruise emigrate row hike trek ascend descend climb set`,
  statement: `announce declare thank praise congratulate express welcome apologize apologise unveil publish release
    propose pledge vow promise reaffirm reassure commend honor honour appeal present hail salute mourn tweet
    acknowledge dedicate mark celebrate commemorate proclaim inform brief invite support endorse`,
  agreement: `agree sign ratify conclude approve adopt initial settle compromise normalize normalise endorse reconcile
    join ally exchange broker`,
  aid: `donate aid assist help rescue deliver distribute supply provide feed shelter fund rebuild evacuate treat grant lend
    allocate vaccinate immunize immunise inoculate`,
  demand: `demand urge insist request call appeal petition ask order instruct press`,
  criticism: `criticize criticise condemn denounce accuse blame reject protest slam blast deplore rebuke decry object lambast
    refuse oppose deny dismiss threaten warn complain`,
  protest: `protest rally demonstrate riot picket strike chant occupy boycott clash block blockade march`,
  sanction: `sanction ban blacklist embargo freeze fine suspend expel restrict penalize penalise bar revoke prohibit
    outlaw restrict impose`,
  military: `deploy mobilize mobilise withdraw retreat invade capture seize besiege surrender recapture retake
    liberate occupy fortify intercept patrol conscript repel encircle annex defeat fight conquer drill disarm
    outflank garrison overrun rout`,
  attack: `attack bomb shell kill shoot stab murder assassinate ambush kidnap abduct assault wound injure strike raid
    detonate explode hijack torch massacre execute shoot rob loot vandalize poison behead torture beat rape
    hack target fire destroy`,
  election: "elect vote inaugurate nominate reelect swear appoint campaign ballot poll defeat",
  legal: `arrest charge sue convict sentence acquit indict prosecute detain jail imprison extradite plead testify rule
    investigate search raid try file appeal overturn uphold legalize legalise prosecute release free pardon hear
    fine question summon remand seize confiscate probe legislate enact`,
  disaster: `erupt collapse crash flood burn sink derail drown capsize quake engulf injure destroy damage devastate
    inundate topple sweep strike hit batter rupture leak spill burst ignite blaze evacuate displace bury strand`,
  economy: `invest buy sell acquire merge export import trade launch produce manufacture cut raise lower rise fall drop
    surge plunge slump soar gain lose grow shrink hire lay fund finance build construct complete bankrupt close
    reopen open expand increase decrease decline climb slash devalue privatize privatise nationalize nationalise
    inaugurate earn pay spend default recall ship commission upgrade`,
  other: `advance defend discuss yield veto telephone summon die win beat publish discover found establish create born marry divorce retire resign step quit perform play
    score compete race lift ascend write paint compose premiere broadcast star graduate crown bury discover
    find found lose defeat finish design develop test introduce replace name rename award receive restore
    reopen renovate demolish install erect unveil close disappear vanish survive recover fall succeed become
    take-over dismiss fire appoint hire adopt abolish divide unite join split break lead photograph film
    celebrate record invent patent excavate unearth spot sight launch orbit land dock vaccinate infect test
    diagnose hospitalize hospitalise treat quarantine confirm plant battle tackle extinguish douse`,
  light: `hold make launch take give carry conduct stage issue impose call lead bring cause deal mount
    undertake perform enter reach have see face suffer sustain draw organize organise pass send put
    trigger spark prompt declare commit kick break use run convene come go get do receive attract`,
  report: `say tell add report state claim note explain insist argue warn confirm deny stress emphasize emphasise
    remark write reply respond comment recall describe estimate admit allege predict assert maintain indicate
    reveal quote disclose testify reiterate decide mention believe think suggest observe post hear learn`,
  comment: `reflect highlight underscore signal illustrate suggest show represent constitute seem appear mean
    indicate remain imply demonstrate point underline reinforce reaffirm symbolize symbolise embody matter
    depend consist contain include involve exist belong tend like love want need hope wish fear know understand
    live reside own own stretch span lie stand measure weigh cost describe believe think consider regard
    view expect resemble differ deserve rely aim seek attempt try shape serve face feature allow enable help
    require provide contribute affect influence mirror`,
  phase: `begin start continue end resume finish open last conclude commence proceed kick wrap stop halt
    cease pause persist drag intensify escalate stay remain`,
  plan: `plan schedule expect intend arrange prepare anticipate hope aim slate tip`,
  cancel: `cancel postpone delay scrap shelve abandon abort reschedule adjourn defer suspend halt`
};

/** The earlier list wins when a verb is in several, except that these senses give way to any event type. */
const ORDER: readonly VerbSense[] = [
  "cancel",
  "report",
  "light",
  "phase",
  "plan",
  "meeting",
  "visit",
  "move",
  "attack",
  "military",
  "legal",
  "election",
  "protest",
  "sanction",
  "criticism",
  "demand",
  "aid",
  "agreement",
  "statement",
  "disaster",
  "economy",
  "other",
  "comment"
];

/** Also nouns: read as verbs only where the grammar leaves no doubt. */
const NOUN_LIKE = new Set(
  `visit tour travel return land head march cross transfer walk ride board move escape dock anchor cruise row hike
  trek climb release pledge vow promise welcome appeal present honor honour aid help rescue supply shelter fund
  treat grant demand request call petition order press blame slam blast protest object threaten rally riot
  picket strike boycott clash block ban sanction embargo freeze fine bar advance capture surrender retreat
  withdraw patrol drill attack bomb shell shoot murder ambush assault wound raid torch target fire vote
  campaign ballot poll arrest charge sentence search rule try file probe question crash flood burn sink quake
  damage sweep hit leak spill blaze trade cut rise fall drop surge plunge slump gain export import
  increase decrease decline default recall ship upgrade win score race play record test name star crown
  award plant film hold make take give issue sign lead deal mount pass send put draw run use face report state
  claim note comment quote post plan schedule start end stop halt pause last delay match signal show point need
  hope fear view cost span lie stand stage cause spark prompt break split lift award launch broadcast murder
  step aim result base form set force work support influence exchange`.split(/\s+/u)
);

/** What a verb of the stock, which nobody read one by one, says. */
const SENSE_OF_FIELD: Readonly<Record<VerbField, VerbSense>> = {
  body: "comment",
  change: "other",
  cognition: "comment",
  communication: "report",
  competition: "other",
  consumption: "comment",
  contact: "other",
  creation: "other",
  emotion: "comment",
  motion: "move",
  perception: "comment",
  possession: "other",
  social: "other",
  stative: "comment",
  weather: "other"
};

/** Verbs whose past is far commoner than the verb that is spelt alike: "was found", "wound up", "bore". */
const FIRST: readonly (readonly [verb: string, sense: VerbSense])[] = [
  ["find", "other"],
  ["wind", "other"],
  ["bear", "comment"],
  ["spit", "comment"]
];

/** Every form of every verb above, lower case. */
export const VERB_READINGS: ReadonlyMap<string, VerbReading> = readings();

/** `-ed` words that are no verbs. */
const NOT_VERBS = new Set(
  "hundred united red bed need indeed embed seed speed breed feed weed shed sacred naked aged so-called armed kindred unprecedented limited alleged wanted supposed detailed".split(
    " "
  )
);

/** How a word in lower case reads as a verb: as listed, else by `-ed`; `null` if it is none. */
export function verbReading(lower: string): VerbReading | null {
  const known = VERB_READINGS.get(lower);
  if (known) return known;
  if (lower.length < 5 || !lower.endsWith("ed") || NOT_VERBS.has(lower) || lower.includes("-")) return null;
  return {verb: lower, sense: "other", forms: ["past", "participle"], nounLike: false};
}

function readings(): Map<string, VerbReading> {
  const found = new Map<string, {verb: string; sense: VerbSense; forms: VerbForm[]; nounLike: boolean}>();
  const add = (verb: string, sense: VerbSense, isNoun: boolean): void => {
    for (const [word, form] of formsOf(verb)) {
      const known = found.get(word);
      if (!known) {
        const nounLike = isNoun && (form === "base" || form === "third");
        found.set(word, {verb, sense, forms: [form], nounLike: nounLike || form === "ing"});
      } else if (known.verb === verb && !known.forms.includes(form)) known.forms.push(form);
    }
  };
  for (const [verb, sense] of FIRST) add(verb, sense, false);
  // "to found a colony".
  found.get("found")!.forms.push("base");
  found.set("born", {verb: "born", sense: "other", forms: ["participle"], nounLike: false});
  for (const sense of ORDER) {
    for (const verb of split(VERBS[sense])) add(verb, sense, NOUN_LIKE.has(verb));
  }
  for (const [field, [plain, nouns]] of Object.entries(VERB_STOCK) as [VerbField, readonly string[]][]) {
    for (const verb of split(plain!)) add(verb, SENSE_OF_FIELD[field], false);
    for (const verb of split(nouns!)) add(verb, SENSE_OF_FIELD[field], true);
  }
  return found;
}

function split(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}
