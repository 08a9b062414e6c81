import {readFile} from "node:fs/promises";
import {allFakers} from "@faker-js/faker";
import type {NameLists} from "./encyclopedia.js";

/** Names of people, places and peoples that made-up sentences are filled with. */
export async function nameLists(): Promise<NameLists> {
  const given = new Set<string>();
  const family = new Set<string>();
  const keep = (set: Set<string>, list: unknown): void => {
    if (Array.isArray(list)) {
      for (const name of list)
        if (typeof name === "string" && /^\p{Script=Latin}[\p{Script=Latin}'’-]{2,}$/u.test(name))
          set.add(name);
    } else if (list && typeof list === "object") for (const part of Object.values(list)) keep(set, part);
  };
  const givenEnglish = new Set<string>();
  const familyEnglish = new Set<string>();
  for (const [locale, faker] of Object.entries(allFakers)) {
    const person = faker.rawDefinitions.person as Record<string, unknown> | undefined;
    keep(given, person?.["first_name"]);
    keep(family, person?.["last_name"]);
    if (!/^en(?:_(?:US|GB|AU|CA|IE))?$/u.test(locale)) continue;
    keep(givenEnglish, person?.["first_name"]);
    keep(familyEnglish, person?.["last_name"]);
  }
  const countries = await readFile(new URL("../../data/gazetteer/countries.csv", import.meta.url), "utf8");
  const places = [...countries.matchAll(/^[^,]*,"?(\p{Lu}[\p{L} ]+)"?,/gmu)].map((match) => match[1]!);
  const towns = [...allFakers.en.rawDefinitions.location!.city_name!, ...OLD_WORLD_TOWNS];
  return {
    given: [...given],
    family: [...family],
    givenEnglish: [...givenEnglish],
    familyEnglish: [...familyEnglish],
    places: [...places, ...towns],
    demonyms: DEMONYMS
  };
}

const OLD_WORLD_TOWNS =
  "Paris|Geneva|Kyiv|Baku|Tbilisi|Lagos|Nairobi|Cairo|Amman|Beirut|Tripoli|Ankara|Athens|Rome|Madrid|Oslo|Delhi|Karachi|Manila|Jakarta|Hanoi|Seoul|Tokyo|Beijing|Lima|Bogotá|Quito|Havana|Dakar|Accra|Moscow|Minsk|Vilnius|Prague|Warsaw|Vienna|Budapest|Belgrade|Sofia|Bucharest|Yerevan|Tashkent|Kabul|Tehran|Baghdad|Damascus|Riyadh|Doha|Khartoum|Addis Ababa|Kampala|Harare|Lusaka|Maputo|Pretoria|Cape Town|Sydney|Auckland|Toronto|Chicago|Boston|Dallas".split(
    "|"
  );
const DEMONYMS =
  "Russian|American|British|French|German|Italian|Spanish|Turkish|Greek|Polish|Ukrainian|Georgian|Armenian|Iranian|Iraqi|Syrian|Israeli|Palestinian|Egyptian|Libyan|Sudanese|Nigerian|Kenyan|Somali|Ethiopian|South African|Indian|Pakistani|Afghan|Chinese|Japanese|Korean|Vietnamese|Thai|Indonesian|Australian|Canadian|Mexican|Brazilian|Argentine|Chilean|Colombian|Peruvian|Cuban|Dutch|Belgian|Swiss|Austrian|Hungarian|Czech|Serbian|Bosnian|Croatian|Albanian".split(
    "|"
  );
