import type {Home} from "./rank-features.js";

/** Home of an outlet by its host name: country, first-order division, longitude, latitude. */
const ROWS = `
`;

export const OUTLETS: ReadonlyMap<string, NonNullable<Home>> = new Map(
  ROWS.trim()
    .split("\n")
    .filter(Boolean)
    .map((row) => {
      const [host = "", country = "", division = "", lng = "", lat = ""] = row.trim().split(/\s+/u);
      const home = {
        countryCode: country,
        division: division === "-" ? null : `${country}.${division}`,
        at: [Number(lng), Number(lat)] as const
      };
      return [host, home] as const;
    })
);
