import type {PlaceFeature, PlaceLevel} from "../../src/domain/place.js";
import type {GazetteerDraft} from "./draft.js";
import type {GeoNamesRow} from "./geonames-row.js";
import {GEONAMES} from "./settlements.js";
import {isSearchable, isSpelling, withoutApostrophes} from "./spelling.js";

type Kind = {readonly feature: PlaceFeature; readonly level: PlaceLevel; readonly radiusKm: number};

/** What GeoNames feature codes are to us; only a full dump has them. Codes that are not here are left out. */
const KINDS = new Map<string, Kind>();
const TABLE: readonly (readonly [PlaceFeature, PlaceLevel, number, string])[] = [
  ["sea", "region", 200, "OCN SEA GULF"],
  ["sea", "district", 20, "BAY BAYS STRT CHN SD FJD FJDS COVE HBR INLT LGN LGNS BNK RF RFS"],
  ["river", "district", 40, "STM STMS STMX STMM CNL CNLX ESTY RVN WAD DLTA FLLS RPDS"],
  ["lake", "district", 10, "LK LKS LKI LKN RSV RSVI MRSH SWMP OAS"],
  ["mountain", "district", 15, "MT MTS PK PKS HLL HLLS VLC RDGE PASS MESA CNYN VAL GRGE SPUR SLP"],
  ["desert", "region", 80, "DSRT ERG HMDA REG DUNE"],
  ["island", "district", 12, "ISL ISLS ISLET ATOL ISLF ISLM ISLT"],
  ["area", "district", 30, "PEN CAPE PT PLN PLNX PLAT UPLD COAST RGN RGNE RGNH AREA TRB RESV AGRC OILF FRST"],
  ["continent", "country", 3000, "CONT"],
  [
    "site",
    "site",
    3,
    "PRK RES RESN RESW RESF RESH AMUS BCH BCHS CSTL FT HSTS RUIN ANS MNMT MUS PAL PYR TMB CTHDRL"
  ],
  [
    "site",
    "site",
    3,
    "AIRP AIRB AIRF PORT RSTN MTRO STDM DAM BDG TOWR UNIV COLL HSP PRN CMP MIL INSM BTL ZOO GDN"
  ],
  ["institution", "site", 1, "CTRB DIP BLDO GOVL"]
];
for (const [feature, level, radiusKm, codes] of TABLE) {
  for (const code of codes.split(" ")) KINDS.set(code, {feature, level, radiusKm});
}

/**
 * Adds a named feature of a full dump, if its kind is one that texts name and somebody gave it a second
 * name: most of the other millions are in no text, and hide those that are.
 *
 * @returns its row, or null if it is left out
 */
export function addFeature(draft: GazetteerDraft, row: GeoNamesRow): number | null {
  const kind = KINDS.get(row.featureCode);
  if (!kind || row.alternateNames === "" || !isSearchable(row.name)) return null;
  const alternates = row.alternateNames.split(",");
  const place = draft.addPlace({
    source: GEONAMES,
    entry: row.id,
    name: row.name,
    at: row.at,
    ...kind,
    population: row.population,
    country: row.country,
    division: row.division,
    subdivision: row.subdivision,
    importance: Math.min(180, 30 + 14 * Math.log2(1 + alternates.length))
  });
  draft.addName(row.name, place, "primary");
  const joined = withoutApostrophes(row.name);
  if (joined) draft.addName(joined, place, "primary");
  for (const name of alternates) if (isSpelling(name)) draft.addName(name, place, "alternate");
  return place;
}
