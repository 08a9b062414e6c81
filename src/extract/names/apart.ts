import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {SHAPE, wordHash} from "../text/words.js";
import type {FoundName} from "./recognize-names.js";

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(wordHash));
/** Titles that people are known by: "Mother Teresa", "Duke Ellington" keep them. */
const KEPT = hashesOf("lady mother sister brother father duke dame pastor saint author named singer actor");
/** Offices and ranks that no list of titles has, before a name; none of them begins a body's name. */
const OFFICES = hashesOf(
  "collector magistrate unionist councillor advocate midfielder striker goalkeeper winger defender marshal field empress emperor tsar tsarina kaiser viscount viscountess baron baroness countess marquess"
);
/** Words that are all a body's name tells when its officer is taken off: "Swisher County Judge". */
const NO_BODY = hashesOf("county state city town parish district federal local");

/** Takes apart what was read as one name: the title before a person's name, the officer behind a body's. */
export function takeApart(seen: Observation, found: readonly FoundName[]): FoundName[] {
  return found.flatMap((name) => {
    if (name.type === "person") return [withoutTitle(seen, name)];
    if (OFFICES.has(seen.words.hash[name.from]!) && isOnlyNames(seen, name)) {
      return [withoutTitle(seen, {...name, type: "person"})];
    }
    const officer = officerIn(seen, name);
    return officer < 0 ? [name] : bodyAndOfficer(seen, name, officer);
  });
}

function withoutTitle(seen: Observation, name: FoundName): FoundName {
  let from = name.from;
  while (from < name.to - 1 && isTitle(seen, from) && isNamePart(seen, from + 1)) from++;
  return from === name.from ? name : part(seen, name, "person", from, name.to);
}

/** Names only, and none that bodies have. */
function isOnlyNames(seen: Observation, {from, to}: FoundName): boolean {
  for (let i = from; i < to; i++) {
    if (!isNamePart(seen, i)) return false;
    if (OFFICES.has(seen.words.hash[i]!)) continue;
    if (seen.cues[i]! & (CUE.organization | CUE.site | CUE.street | CUE.team | CUE.landform)) return false;
  }
  return to - from > 1;
}

/** Token of the office in `Lagos Police Commissioner Ada Obi`; -1 if none. */
function officerIn(seen: Observation, {from, to}: FoundName): number {
  for (let i = to - 3; i > from; i--) {
    if (!isTitle(seen, i) || !isGiven(seen, i + 1)) continue;
    let named = true;
    for (let k = i + 1; k < to; k++) named &&= isNamePart(seen, k) && !(seen.cues[k]! & CUE.organization);
    if (named) return i;
  }
  return -1;
}

function bodyAndOfficer(seen: Observation, name: FoundName, office: number): FoundName[] {
  const person = part(seen, name, "person", office + 1, name.to);
  const {cues, words} = seen;
  let to = office;
  while (to > name.from && cues[to - 1]! & CUE.honorific) to--;
  const isBody = to > name.from && cues[to - 1]! & CUE.organization && !NO_BODY.has(words.hash[to - 1]!);
  return isBody ? [part(seen, name, "organization", name.from, to), person] : [person];
}

function part(
  {tokens}: Observation,
  name: FoundName,
  type: FoundName["type"],
  from: number,
  to: number
): FoundName {
  return {...name, type, from, to, span: [tokens.start[from]!, tokens.end[to - 1]!]};
}

function isTitle({words, cues}: Observation, token: number): boolean {
  const {hash, shape} = words;
  if (shape[token] !== SHAPE.title || KEPT.has(hash[token]!)) return false;
  return OFFICES.has(hash[token]!) || (cues[token]! & (CUE.honorific | CUE.firstName)) === CUE.honorific;
}

function isGiven({words, cues}: Observation, token: number): boolean {
  const shape = words.shape[token]!;
  return (
    shape === SHAPE.initial ||
    (shape === SHAPE.title && (cues[token]! & (CUE.firstName | CUE.lastName)) !== 0)
  );
}

function isNamePart({words}: Observation, token: number): boolean {
  const shape = words.shape[token]!;
  return (
    shape === SHAPE.title || shape === SHAPE.initial || shape === SHAPE.mixed || shape === SHAPE.dottedUpper
  );
}
