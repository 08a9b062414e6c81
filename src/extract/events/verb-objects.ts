import {verbReading, type VerbReading} from "./verbs.js";
import {IS_PREPOSITION, isOf} from "./word-class.js";
import type {Word} from "./words.js";

/** A verb that means another one with such an object, behind the particle if there is one. */
type Meant = {readonly particle: string | null; readonly nouns: ReadonlySet<string>; readonly verb: string};

const MEANT: ReadonlyMap<string, Meant> = new Map([
  [
    "meet",
    {
      particle: null,
      nouns: new Set(
        `resistance opposition difficulty difficulties trouble obstacle obstacles wind winds storm storms weather cost costs demand
        demands need needs deadline deadlines target targets goal goals requirement requirements condition conditions criteria standard
        standards expectation expectations approval success failure criticism death fate end challenge challenges terms payments bill
        bills`.split(/\s+/u)
      ),
      verb: "face"
    }
  ],
  [
    "run",
    {
      particle: "over",
      nouns: new Set(
        "bridge bridges viaduct line lines track tracks rails road roads route pass plain plains hills mountains moor river".split(
          " "
        )
      ),
      verb: "cross"
    }
  ]
]);
/** How far behind the verb the object is named. */
const NEAR = 4;

/** The verb that a verb stands for with its object: who "met a deadline" met nobody, a train "ran over a bridge" unharmed. */
export function readingWithObject(words: readonly Word[], at: number, reading: VerbReading): VerbReading {
  const meant = MEANT.get(reading.verb);
  if (!meant) return reading;
  const {particle, nouns, verb} = meant;
  if (particle !== null && words[at + 1]?.lower !== particle) return reading;
  if (!hasObject(words, particle === null ? at + 1 : at + 2, nouns)) return reading;
  return {verb, sense: verbReading(verb)!.sense, forms: reading.forms, nounLike: reading.nounLike};
}

function hasObject(words: readonly Word[], from: number, nouns: ReadonlySet<string>): boolean {
  for (let i = from; i < Math.min(words.length, from + NEAR); i++) {
    const word = words[i]!;
    if (word.kind === "mark" || word.mask !== null) return false;
    if (nouns.has(word.lower)) return true;
    if (isOf(word, IS_PREPOSITION) && word.lower !== "with") return false;
  }
  return false;
}
