/** Words that a full stop shortens, by what may follow: typed data for sentence segmentation. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Stand before a name: never the last word of a sentence. */
export const BEFORE_NAME = words(`
  mr mrs ms mx messrs mme mlle dr prof rev fr st ste sr sra hon gen lt col maj capt cpt cmdr adm sgt cpl pvt
  brig sen rep gov pres amb atty insp supt det sec secy min mt ft pt
`);

/** Stand before a number: end a sentence only when no number follows. */
export const BEFORE_NUMBER = words(`
  no nos nr p pp vol art fig sec ch par para jan feb febr mar apr jun jul aug sep sept oct nov dec
  approx ca c circa
`);

/** May end a sentence; then a word that likes to start one must follow. */
export const MAY_END = words(`
  inc corp co ltd llc plc bros assn dept univ inst intl natl jr sr esq phd md ba ma etc al vs v cf viz ie eg
  est min max ave blvd rd hwy sq bldg apt tel ext
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev
  okla ont ore pa penn que sask tenn tex va vt wash wis wyo alta
  mon tue tues wed thu thur thurs fri sat sun hrs hr mins secs km cm mm kg lb lbs oz sq ft mph gmt
`);

/** Words that often begin a sentence, rarely a name: they decide after an ambiguous full stop. */
export const SENTENCE_STARTERS = words(`
  the a an this that these those it its he she they we you i his her their our my your there here in on at by
  for from with without after before during since until when while where as if although though because but
  and or so yet however meanwhile moreover also still then now today yesterday tomorrow earlier later last
  next no not all both many most some several few each every one two three four five another other such
  what who why how which whose according despite under over about between among across against amid
  asked speaking instead nor once officials police authorities witnesses
`);
