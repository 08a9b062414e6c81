import type {EventWords} from "../rule.js";

/** How English counts from a happening, and how it says when one was. */
export const ENGLISH_EVENT_WORDS: EventWords = {
  relative: "which",
  eveOf: "of",
  same: [
    ["vote", "poll", "ballot", "election", "referendum", "voting", "polling"],
    ["blast", "explosion", "bombing"],
    ["coup", "putsch", "takeover"],
    ["ceasefire", "truce", "armistice"],
    ["ruling", "verdict", "judgment", "judgement", "sentencing"],
    ["quake", "earthquake", "tremor"],
    ["attack", "raid", "assault", "strike"],
    ["riot", "unrest"],
    ["crash", "collision", "derailment", "wreck"],
    ["flood", "deluge"],
    ["blaze", "fire"],
    ["storm", "hurricane", "cyclone", "gale", "typhoon"],
    ["match", "final", "game", "fixture"]
  ],
  sides: {after: 1, following: 1, before: -1},
  determiners: words("the a an this that these his her its their our another"),
  definite: words("the this that these his her its their"),
  nouns: words(
    "abduction accident accord agreement airstrike ambush announcement appeal armistice arrest arrival assassination assault attack autopsy avalanche ballot battle birth blast blaze blockade blast bombardment bombing breakup burial capture ceasefire ceremony championship clash closure collapse collision conference conflict congress conquest convention conviction coronation coup crackdown crash crossing cyclone deal death debate debut decision declaration defeat deluge departure derailment disaster discovery disappearance drowning earthquake election enthronement epidemic eruption evacuation execution explosion expulsion exhibition fall festival fighting fire flood founding funeral handover hearing hijacking hurricane inauguration incident independence inspection intervention invasion killing kidnapping landing landslide launch liberation looting march massacre meeting merger mission murder mutiny occupation opening operation outage outbreak partition poll primary protest purchase quake raid rally ratification referendum release rescue resignation retreat return revolt revolution riot robbery ruling sale sentencing settlement shelling shooting siege signing sinking speech spill split storm strike summit surgery surrender takeover talk talks theft tornado tragedy treaty trial truce tsunami unrest uprising verdict victory visit vote war wedding withdrawal wreck putsch gale typhoon tremor polling voting judgment judgement match final game fixture darts rising hustings assault"
  ),
  lengths: words("for within spent spend"),
  prepositions: words("on in of at for from by during since until to"),
  be: words("was were is are be been will would to has had"),
  happens: words(
    "held signed happened occurred began started broke struck erupted took takes came reached agreed concluded struck declared launched killed injured wounded destroyed damaged hit opened due set scheduled planned expected begins starts exploded passed"
  ),
  makes: words(
    "signed agreed reached held declared launched concluded struck made had won lost called was were sign agree reach hold holds declare launch conclude win call calls plan plans planned scheduled set"
  ),
  stops: words(
    "and or but that which who whose when where while as with between against over under near into onto not said says told also it they he she we if than about around"
  )
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** "The second winter of the siege" names no year. */
export const LASTING_FOR_SEASONS: ReadonlySet<string> = words(
  "war siege strike lockout drought famine plague epidemic occupation blockade campaign expedition voyage exile reign revolt rebellion uprising rising revolution depression"
);
