import {readFileSync} from "node:fs";

/**
 * Sentences of our own with slots for names, to learn how place names are used in text of every kind and
 * about every part of the world. `{L:pool}` is a literal place, `{A:pool}` an associative one; `#1` ties
 * slots together (`{L:town#1}, {L:country#1}`). `{D}` a demonym adjective, `{DS}` a people, `{P}` a person,
 * `{S}` a surname, `{O}` an organization's name with no place in it, `{X:pool}` a person or ship with a place's name.
 *
 * One a line in `templates.txt`.
 */
export const TEMPLATES = readFileSync(new URL("templates.txt", import.meta.url), "utf8");

/** Name parts for organizations that name no place. */
export const ORGANIZATIONS =
  `Baltmor|Northwind Energy|Meridian Bank|Orion Steel|Hallmark Foods|Trident Shipping|Kestrel Air|Green Harvest|United Front|People's Party|Free Press Union|Médecins du Monde|Amnesty|Red Crescent|Blue Star Lines|Consolidated Mills|First National|Acme Motors|Silver Line|Delta Group|Phoenix Partners|Vista Media|General Textiles|Unity Party|Workers' Congress|Falcon Industries|Summit Health|Beacon Trust|Pioneer Mining|Atlas Cement`.split(
    "|"
  );

export const STREETS =
  `Main Street|Lake Street|Oak Avenue|Maple Drive|Highway 19|Route 9|Church Road|Mill Lane|Park Avenue|Elm Street|Station Road|Third Street|Washington Street|Interstate 95|Victoria Road|Market Square|Broad Street|Second Avenue|King Street|Highway 101|Sunset Boulevard|River Road|High Street|County Road 12|Fifth Avenue|Jefferson Avenue|Old Mill Road`.split(
    "|"
  );

/** Newspaper abbreviations of US states by GeoNames code. */
export const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `AL Ala.|AZ Ariz.|AR Ark.|CA Calif.|CO Colo.|CT Conn.|DE Del.|FL Fla.|GA Ga.|IL Ill.|IN Ind.|KS Kan.|KY Ky.|LA La.|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.|MT Mont.|NE Neb.|NV Nev.|NH N.H.|NJ N.J.|NM N.M.|NY N.Y.|NC N.C.|ND N.D.|OK Okla.|OR Ore.|PA Pa.|RI R.I.|SC S.C.|SD S.D.|TN Tenn.|VT Vt.|VA Va.|WA Wash.|WV W.Va.|WI Wis.|WY Wyo.`
    .split("|")
    .map((row) => row.split(" ") as [string, string])
    .map(([code, short]) => [`US.${code}`, short])
);
