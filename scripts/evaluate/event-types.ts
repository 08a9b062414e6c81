import type {EventType} from "../../src/domain/event.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {percent, readLines} from "./lines.js";

type Classed = {readonly id: string; readonly event: string; readonly text: string};

/** Which of our types a political event class may be. */
const TYPES: Readonly<Record<string, readonly EventType[]>> = {
  AGREE: ["agreement", "statement", "aid"],
  CONSULT: ["meeting", "visit", "statement"],
  SUPPORT: ["statement", "agreement"],
  COOPERATE: ["agreement", "aid", "economy", "military"],
  AID: ["aid"],
  YIELD: ["agreement", "legal", "military"],
  DEMAND: ["demand"],
  REQUEST: ["demand"],
  DISAPPROVE: ["criticism", "protest"],
  ACCUSE: ["criticism", "legal"],
  REJECT: ["criticism"],
  THREATEN: ["criticism", "sanction", "demand"],
  PROTEST: ["protest"],
  SANCTION: ["sanction"],
  COERCE: ["sanction", "legal", "military"],
  MOBILIZE: ["military"],
  ASSAULT: ["attack", "military"],
  INVESTIGATE: ["legal"],
  CRIME: ["attack", "legal"],
  ELECTION: ["election"],
  LEGISLATE: ["legal", "election"]
};

/** Types on single sentences of a class; sentences of classes that we have no type for are left out. */
export async function printTypes(path: string, kit: ExtractKit, worst: number): Promise<void> {
  const lines = (await readLines<Classed>(path)).filter(({event}) => TYPES[event]);
  let [right, found] = [0, 0];
  const wrong: string[] = [];
  for (const {id, event, text} of lines) {
    const article = {id, title: null, text, date: null, source: null, url: null, author: null, lang: "en"};
    const {events} = extract(article, kit);
    if (events.length > 0) found++;
    const types = events.map(({properties}) => properties.type);
    if (types.some((type) => TYPES[event]!.includes(type))) right++;
    else wrong.push(`${event}, not ${types.join(", ") || "nothing"} | ${text.slice(0, 170)}`);
  }
  console.log(
    `\ntypes: ${lines.length} sentences, ${found} with an event; right ${percent(right, lines.length)}, of those with an event ${percent(right, found)}`
  );
  for (const line of wrong.slice(0, worst)) console.log(`  ${line}`);
}
