import {readFile} from "node:fs/promises";
import {parseCsv} from "../gazetteer/csv.js";
import type {Peoples} from "./made.js";

/** Adjectives and people's names of all countries, from the gazetteer's table. */
export async function readPeoples(file = "data/gazetteer/countries.csv"): Promise<Peoples> {
  return parseCsv(await readFile(file, "utf8"), file, ["demonyms"]).flatMap(({cells}) => {
    const names = (cells["demonyms"] ?? "").split("|").filter(Boolean);
    const adjective = names[0];
    return adjective ? [{adjective, plural: names[1] ?? adjective}] : [];
  });
}
