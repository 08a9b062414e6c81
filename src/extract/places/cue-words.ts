import {WordClasses} from "../names/word-classes.js";
import {wordHash} from "../text/words.js";

/** What a word tells about the name beside it; bits of `CueWords`. */
export const CUE = {
  honorific: 1,
  organization: 2,
  landform: 4,
  street: 8,
  calendar: 16,
  /** `in`, `near`: often before a place. */
  placePreposition: 32,
  firstName: 64,
  lastName: 128,
  /** Written in lower case, too, in ordinary text. */
  common: 256,
  speech: 512,
  direction: 1024,
  division: 2048,
  /** `of`, `de`: stands inside names. */
  connector: 4096,
  site: 8192,
  team: 16384
} as const;

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [
    CUE.honorific,
    `mr mrs ms miss dr prof sir lord lady dame madam sen rep gov sgt lt col gen maj capt cpl pvt adm cmdr hon rev
    fr sister brother father mother pope king queen prince princess duke sheikh imam ayatollah rabbi bishop
    archbishop cardinal saint senator congressman congresswoman representative governor mayor president minister
    premier chancellor judge justice sheriff deputy detective officer trooper sergeant lieutenant captain colonel
    general admiral commander chief secretary director chairman chairwoman chairperson ambassador spokesman
    spokeswoman spokesperson coach professor doctor attorney lawyer commissioner councilman councilwoman
    councilor councillor alderman supervisor superintendent principal manager owner author singer actor actress
    pastor reverend named`
  ],
  [
    CUE.organization,
    `university college school schools academy institute department dept ministry agency authority bureau office
    council commission committee board court police sheriff sheriffs army navy force forces guard bank group inc
    corp corporation co company companies ltd llc plc association assn society club union federation league party
    foundation fund trust church ministries hospital center centre clinic museum library theater theatre
    newspaper times post tribune herald journal gazette news press daily chronicle review star sun radio
    television tv network airlines airways railway railroad hotel resort restaurant inn cafe market mall
    parliament congress senate assembly house government administration embassy consulate treaty agreement accord
    conference summit festival fair cup championship games tournament series open marathon symphony orchestra
    ballet opera choir band state-owned research laboratory lab systems services solutions industries
    international project program initiative campaign coalition alliance front brigade battalion regiment
    division unit team district legion chamber commerce bureau service medical health public elementary middle
    high junior act bill law plan report exchange index securities motors energy petroleum oil gas electric power
    insurance capital holdings partners records studios films entertainment magazine`
  ],
  [
    CUE.landform,
    `river rivers lake lakes sea ocean bay gulf strait straits channel sound creek brook falls canal mountain
    mountains mount mt hill hills peak range ridge valley valleys canyon gorge desert island islands isle isles
    peninsula cape coast beach shore forest woods plain plains plateau basin delta glacier volcano reef archipelago
    fjord cave caves swamp marsh steppe heights point pass springs wells rapids lagoon harbor harbour port cove`
  ],
  [
    CUE.street,
    `street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy route rte interstate freeway parkway
    pkwy turnpike way court ct place pl square plaza terrace trail pike expressway bypass crescent close circle
    row alley bridge tunnel junction intersection roundabout motorway corner streets avenues roads`
  ],
  [
    CUE.calendar,
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec christmas easter ramadan thanksgiving halloween`
  ],
  [
    CUE.placePreposition,
    `in at near from to into through throughout across around outside inside toward towards via within between
    off onto beyond along over`
  ],
  [
    CUE.speech,
    `said says say told tells told announced announces warned warns added adds asked asks urged urges called calls
    denied denies accused accuses agreed agrees wants wanted insisted insists claimed claims argued rejected
    rejects condemned condemns hopes hoped vowed threatened criticized criticised welcomed backed signed decided
    imposed refused offered has have had will would must should could is are was were`
  ],
  [
    CUE.direction,
    `north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower inner outer mid middle greater downtown
    north-eastern north-western south-eastern south-western`
  ],
  [
    CUE.division,
    `county counties co parish borough township twp province provinces state states district districts region
    regions prefecture oblast krai republic territory municipality city town village towns cities villages hamlet
    suburb neighborhood neighbourhood kingdom emirate governorate department canton department division ward
    community capital area metro metropolitan country nation homeland`
  ],
  [
    CUE.connector,
    `of the and de la del des du der den das dos da do di el al ad an le les los las upon on in under sur am im
    von van y e i sous saint st ste ash et und sul`
  ],
  [
    CUE.site,
    `airport station stadium arena park parks garden gardens cemetery zoo dam reservoir mine plant factory mill farm
    ranch castle palace tower building hall cathedral temple mosque abbey monastery prison jail camp fort base
    barracks checkpoint crossing border pier dock wharf field course track speedway raceway campus courthouse
    memorial monument estate estates plantation winery brewery lodge campground wilderness reserve refuge sanctuary
    basilica shrine pagoda`
  ],
  [
    CUE.team,
    `united fc afc cf sc rovers wanderers athletic sox tigers eagles bears lions panthers bulldogs wildcats yankees
    dodgers giants cowboys lakers bulls knights warriors falcons hawks raiders cardinals indians braves rockets
    pirates rangers devils spartans trojans vikings titans huskies hornets cougars`
  ]
];

/** Bits of `CUE` by word; case does not count. */
export class CueWords {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly bits: Int32Array;

  /**
   * @param extra - hashes of `wordHash` with the bits that a model's lexicon adds
   * @param classes - which words mean alike
   */
  constructor(
    extra: ReadonlyMap<number, number>,
    readonly classes = new WordClasses(new Int32Array(0), new Uint16Array(0))
  ) {
    const all = new Map(extra);
    for (const [bit, words] of LISTS) {
      for (const word of words.split(/\s+/u)) {
        const hash = wordHash(word);
        all.set(hash, (all.get(hash) ?? 0) | bit);
      }
    }
    let size = 16;
    while (size < all.size * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.bits = new Int32Array(size);
    for (const [hash, bits] of all) {
      let slot = hash & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.bits[slot] = bits;
    }
  }

  /** Bits of the word with this hash; 0 if it tells nothing. */
  of(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const key = this.keys[slot]!;
      if (key === hash) return this.bits[slot]!;
      if (key === 0) return 0;
      slot = (slot + 1) & this.mask;
    }
  }
}
