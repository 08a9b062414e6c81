import type {ToponymKind} from "../../domain/place.js";
import {
  featureHash,
  marginals,
  paired,
  scoresOf,
  type FeatureRows,
  type SequenceModel
} from "../text/sequence-model.js";
import {kindOfClass} from "../names/word-classes.js";
import {SHAPE} from "../text/words.js";
import type {Offer} from "./candidates.js";
import {CUE} from "./cue-words.js";
import {beforeList, behindList, verbAt} from "./kind-context.js";
import type {Observation} from "./observe.js";
import type {Recognized} from "./recognize.js";

/** Classes of the kind model; demonyms are known from the gazetteer. */
export const KIND_TAG = {literal: 0, associative: 1} as const;
export const KIND_TAGS = 2;
/** Most features of one toponym. */
export const MAX_KIND_FEATURES = 96;
const EDGE = 0x7ed55d16;
/** Templates below belong to the recognizer. */
const FIRST_TEMPLATE = 1000;

/** The features of one toponym: filled for each anew. */
const row: FeatureRows = {hashes: new Int32Array(MAX_KIND_FEATURES), from: new Int32Array(2), rows: 0};

/** Whether the name is an adjective or a people: its best meaning is known by such a name only. */
export function isDemonym(offer: Offer): boolean {
  return offer.reading !== "nested" && offer.candidates[0]?.via === "demonym";
}

/** How a toponym is used, and how sure that is. */
export function kindOf(
  seen: Observation,
  toponym: Recognized,
  offer: Offer,
  model: SequenceModel
): {kind: ToponymKind; probability: number} {
  if (isDemonym(offer)) {
    return {kind: isInOrganization(seen, toponym) ? "associative" : "demonym", probability: 1};
  }
  row.rows = 0;
  addKindFeatures(seen, toponym, offer, row);
  const probabilities = marginals(scoresOf(model, row, 0, 1), 1, KIND_TAGS, model.transitions);
  const associative = probabilities[KIND_TAG.associative]!;
  return associative > 0.5
    ? {kind: "associative", probability: associative}
    : {kind: "literal", probability: 1 - associative};
}

/** `African` in `African Union`: part of a name, no people. */
function isInOrganization({runTo, cues, words}: Observation, {from, to}: Recognized): boolean {
  const last = runTo[from]! - 1;
  return to <= last && words.shape[last] !== SHAPE.lower && (cues[last]! & CUE.organization) !== 0;
}

/** Appends one row: what stands before and behind a toponym and what kind of place it may be. */
export function addKindFeatures(
  seen: Observation,
  toponym: Recognized,
  offer: Offer,
  rows: FeatureRows
): void {
  const {words, cues, tokens, runFrom, runTo} = seen;
  const {hash, shape} = words;
  const {from, to} = toponym;
  const out = rows.hashes;
  let n = rows.from[rows.rows]!;
  const base = n;
  const wordAt = (i: number): number => (i >= 0 && i < tokens.count ? hash[i]! : EDGE);
  const shapeAt = (i: number): number => (i >= 0 && i < tokens.count ? shape[i]! : 31);
  const cueAt = (i: number): number => (i >= 0 && i < tokens.count ? cues[i]! : 0);
  const classAt = (i: number): number => (i >= 0 && i < tokens.count ? seen.classes[i]! : -1);
  const suffixAt = (i: number): number => {
    if (i < 0 || i >= tokens.count || shape[i] !== SHAPE.lower) return shapeAt(i);
    const end = tokens.end[i]!;
    return paired(
      tokens.text.charCodeAt(end - 1),
      end - tokens.start[i]! > 1 ? tokens.text.charCodeAt(end - 2) : 0
    );
  };

  // `the` and directions tell nothing: look past them.
  let before = from - 1;
  let the = 0;
  while (before >= 0 && (cueAt(before) & CUE.direction || isThe(seen, before)) && from - before < 4) {
    if (isThe(seen, before)) the = 1;
    before--;
  }
  const best = offer.candidates[0];
  const level = best ? LEVEL_CODE[best.level] : 7;
  const feature = best ? best.feature.length * 8 + level : 255;
  const runLast = runTo[from]! - 1;
  const embedded = to <= runLast ? 1 : 0;
  const head = embedded ? cues[runLast]! & HEAD_CUES : 0;
  const lead = runFrom[from]! < from ? 1 : 0;
  const possessive = shapeAt(to) === SHAPE.possessive || shapeAt(to) === SHAPE.apostrophe ? 1 : 0;
  const after = possessive ? to + 1 : to;

  // Looked up once each: calls at every feature would cost more than the features.
  const wordBefore = wordAt(before);
  const wordBefore2 = wordAt(before - 1);
  const wordTo = wordAt(to);
  const cueBefore = cueAt(before);
  const cueTo = cueAt(to);
  const cueAfter = cueAt(after);
  const suffixTo = suffixAt(to);
  const shapeTo = shapeAt(to);
  const shapeFrom = shapeAt(from - 1);
  const classBefore = classAt(before);
  const classBefore2 = classAt(before - 1);
  const classTo = classAt(to);
  const classAfter = classAt(after);
  const kindBefore = kindOfClass(classBefore);
  const kindBefore2 = kindOfClass(classBefore2);
  const kindTo = kindOfClass(classTo);
  const kindAfter = kindOfClass(classAfter);

  out[n++] = level;
  out[n++] = feature;
  out[n++] = wordBefore;
  out[n++] = paired(wordBefore, level);
  out[n++] = paired(wordBefore2, wordBefore);
  out[n++] = cueBefore;
  out[n++] = paired(cueBefore, level);
  out[n++] = paired(suffixAt(before), the);
  out[n++] = wordTo;
  out[n++] = paired(wordTo, level);
  out[n++] = paired(wordTo, wordAt(to + 1));
  out[n++] = cueTo;
  out[n++] = paired(cueTo, level);
  out[n++] = paired(shapeTo, shapeAt(to + 1));
  out[n++] = suffixTo;
  out[n++] = paired(suffixTo, level);
  out[n++] = paired(suffixTo, suffixAt(to + 1));
  out[n++] = possessive;
  out[n++] = paired(wordAt(after), possessive);
  out[n++] = paired(cueAfter, possessive);
  out[n++] = paired(suffixAt(after), possessive);
  out[n++] = paired(wordAt(after + 1), possessive);
  out[n++] = embedded;
  out[n++] = paired(head, embedded);
  out[n++] = paired(paired(head, embedded), level);
  out[n++] = paired(hash[runLast]!, embedded);
  out[n++] = lead * 2 + embedded;
  out[n++] = paired(lead ? wordAt(from - 1) : 0, lead);
  out[n++] = paired(shapeFrom, shapeTo);
  out[n++] = paired(paired(shapeFrom, shapeTo), level);
  out[n++] = paired(paired(cueBefore, cueAfter), possessive);
  out[n++] = paired(cueBefore & CUE.placePreposition, paired(cueTo & CUE.speech, level));
  out[n++] = paired(cueBefore & CUE.placePreposition, shapeTo);
  out[n++] = paired(wordBefore, shapeTo);
  out[n++] = seen.sentenceStart[from]! * 8 + seen.lineStyle[from]!;
  out[n++] = paired(seen.sentenceStart[from]!, paired(cueTo & CUE.speech, level));
  out[n++] = paired(offer.reading.length, embedded);
  out[n++] = paired(hash[to - 1]!, 1);
  out[n++] = the * 8 + level;
  let verb = 0;
  for (let i = to; i < tokens.count && i < to + 4 && !verb; i++) if (cues[i]! & CUE.speech) verb = hash[i]!;
  out[n++] = paired(verb, paired(cueBefore & CUE.placePreposition, 0));

  // What it does: `Hanoi for its part swears`, `Moscow, which had recalled`, `Abuja and Malabo are to open`.
  const does = verbAt(seen, after);
  const begins =
    from === 0 || seen.sentenceStart[from]! ? 1 : before >= 0 && shapeAt(before) !== SHAPE.lower ? 2 : 0;
  const known = best ? Math.min(7, best.importance >> 5) : 8;
  out[n++] = does;
  out[n++] = paired(does, begins);
  out[n++] = paired(does, level);
  out[n++] = paired(does, possessive * 8 + level);
  out[n++] = paired(begins * 8 + level, known);
  out[n++] = paired(does, paired(begins * 8 + level, known));
  out[n++] = paired(known, level);
  out[n++] = paired(paired(known, level), paired(suffixTo, begins));
  // `in Qatar, Greece and Russia`: what stands before the list says how each of it is used.
  const listed = beforeList(seen, from);
  out[n++] = paired(wordAt(listed), listed === from - 1 ? 0 : 1);
  out[n++] = paired(cueAt(listed), listed === from - 1 ? 0 : 1);
  const doing = verbAt(seen, behindList(seen, to));
  out[n++] = paired(doing, begins);
  out[n++] = paired(cueAt(listed) & CUE.placePreposition, doing);
  // How the rest of the document uses the name; `the Texas fire marshal`.
  const said = seen.evidence.place[from]! * 4 + Math.min(3, seen.evidence.repeated[from]!);
  out[n++] = paired(said, level);
  out[n++] = paired(said, does);
  out[n++] = paired(the * 2 + (shapeTo === SHAPE.lower ? 1 : 0), paired(suffixTo, cueBefore));
  out[n++] = paired(wordBefore2, paired(wordBefore, wordTo));
  // What kind of words stand about it: `inspectors from Dhaka`, `a Clarksville man`, `Goma's market women`.
  out[n++] = classBefore;
  out[n++] = paired(classBefore2, wordBefore);
  out[n++] = paired(kindBefore2, wordBefore);
  out[n++] = paired(paired(kindBefore2, wordBefore), level);
  out[n++] = paired(paired(kindOfClass(classAt(before - 2)), kindBefore2), wordBefore);
  out[n++] = classTo;
  out[n++] = paired(kindTo, level);
  out[n++] = paired(classAfter, possessive);
  out[n++] = paired(kindAfter, possessive * 8 + level);
  out[n++] = paired(paired(kindAfter, kindOfClass(classAt(after + 1))), possessive);
  out[n++] = paired(classAt(after + 1), possessive);
  out[n++] = paired(kindTo, the * 8 + level);
  out[n++] = paired(kindTo, kindBefore);
  out[n++] = paired(paired(kindTo, begins), level);
  out[n++] = paired(classAt(from), 1);
  out[n++] = paired(kindOfClass(classAt(from)), embedded);

  for (let k = base; k < n; k++) out[k] = featureHash(FIRST_TEMPLATE + k - base, out[k]!);
  rows.from[++rows.rows] = n;
}

const HEAD_CUES =
  CUE.organization | CUE.landform | CUE.street | CUE.division | CUE.site | CUE.team | CUE.honorific;
const LEVEL_CODE = {site: 1, town: 2, district: 3, region: 4, country: 5} as const;

function isThe(seen: Observation, i: number): boolean {
  const {tokens} = seen;
  return (
    tokens.end[i]! - tokens.start[i]! === 3 &&
    tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() === "the"
  );
}
