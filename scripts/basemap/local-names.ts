import anyAscii from "any-ascii";
import {booleanPointInPolygon} from "@turf/turf";
import {distance} from "fastest-levenshtein";
import {readFile} from "node:fs/promises";
import type {DisputedShape} from "./disputed.js";
import type {LabelledPlace} from "./places.js";

/** What the choice below gets wrong or must leave, `country/name` to name; an empty one keeps the Latin name. */
export const LOCAL_NAMES_FILE = new URL("local-names.json", import.meta.url);

/** Languages that the likely subtags of Unicode do not name as those of the country. */
const LANGUAGES: Readonly<Record<string, string>> = {BY: "be-Cyrl", KZ: "kk-Cyrl"};
/** Scripts of India's states, by GeoNames' codes; elsewhere there it is Devanagari. */
const INDIAN: Readonly<Record<string, string>> = {
  "02": "te-Telu", "03": "as-Beng", "09": "gu-Gujr", "13": "ml-Mlym", "19": "kn-Knda", "21": "or-Orya", "23": "pa-Guru",
  "25": "ta-Taml", "26": "bn-Beng", "28": "bn-Beng", "40": "te-Telu"
}; // prettier-ignore

/** What a name consists of in each script, in the regular expressions' terms. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Cyrl: "Cyrillic", Grek: "Greek", Geor: "Georgian", Armn: "Armenian", Arab: "Arabic", Hebr: "Hebrew", Deva: "Devanagari",
  Beng: "Bengali", Guru: "Gurmukhi", Gujr: "Gujarati", Orya: "Oriya", Taml: "Tamil", Telu: "Telugu", Knda: "Kannada",
  Mlym: "Malayalam", Sinh: "Sinhala", Thai: "Thai", Laoo: "Lao", Mymr: "Myanmar", Khmr: "Khmer", Ethi: "Ethiopic", Tibt: "Tibetan",
  Thaa: "Thaana", Hans: "Han", Hant: "Han", Jpan: "Han}\\p{Script=Hiragana}\\p{Script=Katakana", Kore: "Hangul"
}; // prettier-ignore

/**
 * Letters of the languages that share a script: those that each writes with, of these the ones that set its names apart from
 * the same town's in its neighbours' languages, and where a letter cannot stand.
 */
type Alphabet = {readonly letters: string; readonly own: string; readonly misplaced?: RegExp};
const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  ru: {letters: "абвгдежзийклмнопрстуфхцчшщыьэюяё", own: "ыэё"},
  uk: {letters: "абвгдежзийклмнопрстуфхцчшщьюяґєії", own: "ґєії"},
  be: {letters: "абвгдежзйклмнопрстуфхцчшыьэюяіўё", own: "іўэ"},
  bg: {letters: "абвгдежзийклмнопрстуфхцчшщъьюя", own: "ъ"},
  sr: {letters: "абвгдежзиклмнопрстуфхцчшђјљњћџ", own: "ђјљњћџ"},
  mk: {letters: "абвгдежзиклмнопрстуфхцчшѓѕјљњќџ", own: "ѓѕјљњќџ"},
  kk: {letters: "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі", own: "әғқңөұүһі"},
  ky: {letters: "абвгдежзийклмнопрстуфхцчшщъыьэюяёңөү", own: "ңөү"},
  tg: {letters: "абвгдежзийклмнопрстуфхчшъэюяёғӣқӯҳҷ", own: "ғӣқӯҳҷ"},
  mn: {letters: "абвгдежзийклмнопрстуфхцчшщъыьэюяёөү", own: "өү"},
  el: {letters: "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", own: "άέήίόύώ"},
  ar: {letters: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", own: "ةأإآ", misplaced: /^ئ|ى./u},
  fa: {letters: "آاأئؤءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", own: "پچژکگی"},
  ur: {letters: "آاأئؤءبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےۂ", own: "ٹڈڑںہھے"}
};

/** Of languages with thousands of signs: those that the encodings of their countries have. */
const ENCODINGS: Readonly<Record<string, string>> = {Hans: "gb2312", Hant: "big5", Jpan: "euc-jp"};
const signs = new Map<string, ReadonlySet<string>>();

/** What stands between letters, as a class of a regular expression: blanks, hyphens, apostrophes, joiners. */
const BETWEEN = "\\s'’\\u02bc\\u200c·・ー-";

/** How much a letter of the language's own speaks for a name, in letters that it may differ in. */
const OWN_LETTER = 0.8;
/** How much it counts that names in the same script are like this one. */
const LIKE_OTHERS = 0.5;

/** A name as those write it who live there, and in which script (ISO 15924): not every browser has letters for all. */
export type LocalName = {readonly name: string; readonly script: string};

/** Names in the script of the country, by `id`; towns within disputed areas have none, since each side has its own. */
export async function readLocalNames(
  places: readonly LabelledPlace[],
  disputed: readonly DisputedShape[]
): Promise<ReadonlyMap<number, LocalName>> {
  const given = JSON.parse(await readFile(LOCAL_NAMES_FILE, "utf8")) as Readonly<Record<string, string>>;
  const names = new Map<number, LocalName>();
  for (const {id, name, otherNames, country, division, lng, lat} of places) {
    const local = given[`${country}/${name}`] ?? localName(name, otherNames, country, division);
    if (local && !disputed.some((area) => booleanPointInPolygon([lng, lat], area))) {
      const {script = ""} = likelyLocale(country, division);
      names.set(id, {name: local, script});
    }
  }
  return names;
}

/**
 * The name of a town in the script of its country, chosen from its names in all languages, which tell neither language
 * nor order: of those that are written with the letters of the country's language the one that sounds most like the
 * Latin name and is most like the others.
 *
 * @param names - of GeoNames, unordered
 * @param country - ISO 3166-1 alpha-2
 * @param division - code of the first-order division
 * @returns `null` where the script is Latin, or no name is in it
 */
export function localName(
  name: string,
  names: readonly string[],
  country: string,
  division: string
): string | null {
  const {language, script = ""} = likelyLocale(country, division);
  const letters = SCRIPTS[script];
  if (!letters) return null;
  const inScript = new RegExp(`^[\\p{Script=${letters}}\\p{M}${BETWEEN}]+$`, "u");
  const alphabet = ALPHABETS[language];
  const known = signsOf(script);
  const candidates = withoutShorter(
    names.filter(
      (one) =>
        inScript.test(one) &&
        (!alphabet || isWritten(one, alphabet)) &&
        (!known || [...one].every((sign) => known.has(sign)))
    )
  );
  if (candidates.length === 0) return null;
  // Signs for words or syllables do not sound like their transcription; what is longer says "city" besides.
  if (known || script === "Kore") {
    const written = candidates.filter((one) => /\p{Script=Han}/u.test(one));
    return (written.length > 0 ? written : candidates).reduce((a, b) => (b.length < a.length ? b : a));
  }
  const sound = soundOf(name, script);
  const scored = candidates.map((one) => {
    const off = distance(soundOf(one, script), sound);
    const others = candidates.reduce((sum, other) => sum + distance(one, other), 0) / candidates.length;
    const own = [...one.toLowerCase()].some((letter) => alphabet?.own.includes(letter)) ? OWN_LETTER : 0;
    const parts = Math.abs(one.split(/[\s-]/u).length - name.split(/[\s-]/u).length);
    const hyphen = language === "ru" && one.includes("-") ? OWN_LETTER : 0;
    return {one, score: off + others * LIKE_OTHERS + parts - own - hyphen};
  });
  const best = scored.reduce((a, b) => (b.score < a.score ? b : a));
  return best.one;
}

function isWritten(name: string, {letters, misplaced}: Alphabet): boolean {
  const plain = name.toLowerCase().replace(new RegExp(`[${BETWEEN}]`, "gu"), "");
  return [...plain].every((letter) => letters.includes(letter)) && !misplaced?.test(plain);
}

function likelyLocale(country: string, division: string): Intl.Locale {
  const own = country === "IN" ? INDIAN[division] : LANGUAGES[country];
  return own ? new Intl.Locale(own) : new Intl.Locale(`und-${country}`).maximize();
}

/** Without names that another one has in full: with its Arabic article, the dots of its last letter, or a last sign of softness. */
function withoutShorter(names: readonly string[]): string[] {
  const fuller = (name: string): string[] => {
    const dotted = name.replace(/ى$/u, "ي").replace(/ه$/u, "ة");
    return [dotted, `ال${name}`, `ال${dotted}`, `${name}ь`];
  };
  return names.filter((name) => !fuller(name).some((other) => other !== name && names.includes(other)));
}

/** In Latin letters; without vowels where the script leaves them out. */
function soundOf(name: string, script: string): string {
  const plain = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
  return script === "Arab" || script === "Hebr" ? plain.replace(/[aeiouy]/gu, "") : plain;
}

/** All signs of two bytes in a country's encoding; `null` for scripts of few letters. */
function signsOf(script: string): ReadonlySet<string> | null {
  const encoding = ENCODINGS[script];
  if (!encoding) return null;
  let known = signs.get(script);
  if (!known) {
    const decoder = new TextDecoder(encoding);
    const bytes: number[] = [];
    // GB 2312 is the part of its successor, as which it is read, that lies within these rows.
    const [first, last] = script === "Hans" ? [0xb0, 0xf7] : [0xa1, 0xf9];
    for (let lead = first; lead <= last; lead++)
      for (let trail = script === "Hant" ? 0x40 : 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
    signs.set(script, (known = new Set(decoder.decode(Uint8Array.from(bytes)))));
  }
  return known;
}
