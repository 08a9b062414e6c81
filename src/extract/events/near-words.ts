import {bitsOf} from "./word-class.js";

/** Words beside a verb that tell what kind of happening it is, as bits of `Spelling.near`. */
export const NEAR_ARMED = 1 << 0;
export const NEAR_RELIEF = 1 << 1;
export const NEAR_CROWD = 1 << 2;
export const NEAR_GOODS = 1 << 3;
/** What people flee from. */
export const NEAR_HAZARD = 1 << 4;
export const NEAR_CASE = 1 << 5;
export const NEAR_COURT = 1 << 6;
export const NEAR_TALKED_OF = 1 << 7;
export const NEAR_CHARGE = 1 << 8;
export const NEAR_GUEST = 1 << 9;
export const NEAR_POLL = 1 << 10;
export const NEAR_PARTNER = 1 << 11;

const BITS: ReadonlyMap<string, number> = bitsOf([
  [
    NEAR_ARMED,
    new Set(
      "troops forces army soldiers tanks column regiment division brigade fleet warships battalion cavalry infantry corps navy marines rebels fighters squadron riders host legion legions armies commandos paratroopers".split(
        " "
      )
    )
  ],
  [
    NEAR_RELIEF,
    new Set(
      "aid relief supplies convoy hospital hospitals medicine medicines humanitarian food tents doctors vaccines blankets rescue rescuers".split(
        " "
      )
    )
  ],
  [
    NEAR_CROWD,
    new Set(
      "protesters demonstrators union unions students thousands hundreds crowd crowds activists farmers workers marchers supporters".split(
        " "
      )
    )
  ],
  [
    NEAR_GOODS,
    new Set(
      "prices price shares stocks exports imports sales profit profits inflation rates output revenue production percent unemployment".split(
        " "
      )
    )
  ],
  [
    NEAR_HAZARD,
    new Set(
      "storm storms hurricane typhoon cyclone flood floods flooding wildfire wildfires fire fires eruption earthquake quake tsunami landslide volcano lava ash rains floodwaters blaze flames outbreak epidemic cholera".split(
        " "
      )
    )
  ],
  [NEAR_CASE, new Set("cases case infections infection outbreak".split(" "))],
  [NEAR_COURT, new Set("court trial judge lawyer lawyers prosecutor prosecutors police lawsuit".split(" "))],
  [NEAR_TALKED_OF, new Set("talks negotiations part agreement dialogue ceasefire truce".split(" "))],
  [
    NEAR_CHARGE,
    new Set("court trial charges charge judge magistrate magistrates tribunal sentence jury".split(" "))
  ],
  [
    NEAR_GUEST,
    new Set(
      "president minister premier chancellor king queen ambassador envoy delegation leader leaders secretary pope counterpart senator governor".split(
        " "
      )
    )
  ],
  [NEAR_POLL, new Set("polls poll".split(" "))],
  [NEAR_PARTNER, new Set("with to by telephone phone president minister foreign russian".split(" "))]
]);

/** The kinds of a word in lower case, as bits. */
export function nearOf(lower: string): number {
  return BITS.get(lower) ?? 0;
}
