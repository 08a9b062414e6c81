import type {ToponymKind} from "../../domain/place.js";
import {kindOfClass} from "../names/word-classes.js";
import {addRow, numbered, templatesOf} from "../text/feature-templates.js";
import {marginals, paired, scoresOf, type FeatureRows, type SequenceModel} from "../text/sequence-model.js";
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

/** What templates read of one toponym: what it may be, what stands before and behind it, what it does, kinds of words. */
const V = numbered([
  "level", "feature", "the", "possessive", "embedded", "possessiveLevel", "theLevel", "leadEmbedded", "lead",
  "wordBefore", "wordBefore2", "wordTo", "wordTo2", "wordAfter", "wordAfter2", "wordLed", "runLast", "ownLast",
  "cueBefore", "cueTo", "cueAfter", "head", "preposition", "saysAtLevel", "start", "startLine", "reading",
  "suffixBefore", "suffixTo", "suffixTo2", "suffixAfter", "shapeFrom", "shapeTo", "shapeTo2", "verb", "prepositionAlone",
  "does", "begins", "beginsLevel", "known", "beginsLevelKnown", "suffixToBegins", "listedWord", "listedCue", "listedApart",
  "doing", "listedPreposition", "said", "theLower", "suffixToCue", "beforeAndTo", "classBefore", "classBefore2", "classTo",
  "classAfter", "classAfter2", "classFrom", "kindBefore", "kindBefore2", "kindBefore3", "kindTo", "kindAfter", "kindAfter2",
  "kindFrom", "one"
]); // prettier-ignore

/** In the order of their numbers, which are part of the model. */
const TEMPLATES = templatesOf(V, [
  "level", "feature", "wordBefore", "wordBefore level", "wordBefore2 wordBefore", "cueBefore", "cueBefore level",
  "suffixBefore the", "wordTo", "wordTo level", "wordTo wordTo2", "cueTo", "cueTo level", "shapeTo shapeTo2", "suffixTo",
  "suffixTo level", "suffixTo suffixTo2", "possessive", "wordAfter possessive", "cueAfter possessive",
  "suffixAfter possessive", "wordAfter2 possessive", "embedded", "head embedded", "head embedded level",
  "runLast embedded", "leadEmbedded", "wordLed lead", "shapeFrom shapeTo", "shapeFrom shapeTo level",
  "cueBefore cueAfter possessive", "preposition saysAtLevel", "preposition shapeTo", "wordBefore shapeTo", "startLine",
  "start saysAtLevel", "reading embedded", "ownLast one", "theLevel", "verb prepositionAlone",
  // What it does: `Hanoi for its part swears`, `Moscow, which had recalled`, `Abuja and Malabo are to open`.
  "does", "does begins", "does level", "does possessiveLevel", "beginsLevel known", "does beginsLevelKnown", "known level",
  "known level suffixToBegins",
  // `in Qatar, Greece and Russia`: what stands before the list says how each of it is used.
  "listedWord listedApart", "listedCue listedApart", "doing begins", "listedPreposition doing",
  // How the rest of the document uses the name; `the Texas fire marshal`.
  "said level", "said does", "theLower suffixToCue", "wordBefore2 beforeAndTo",
  // What kind of words stand about it: `inspectors from Dhaka`, `a Clarksville man`, `Goma's market women`.
  "classBefore", "classBefore2 wordBefore", "kindBefore2 wordBefore", "kindBefore2 wordBefore level",
  "kindBefore3 kindBefore2 wordBefore", "classTo", "kindTo level", "classAfter possessive", "kindAfter possessiveLevel",
  "kindAfter kindAfter2 possessive", "classAfter2 possessive", "kindTo theLevel", "kindTo kindBefore",
  "kindTo begins level", "classFrom one", "kindFrom embedded"
]); // prettier-ignore

/** The values of one toponym by their numbers: filled for each anew. */
const values = new Int32Array(Object.keys(V).length + 1);
values[V.one] = 1;

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
  const wordAt = (i: number): number => (i >= 0 && i < tokens.count ? hash[i]! : EDGE);
  const shapeAt = (i: number): number => (i >= 0 && i < tokens.count ? shape[i]! : 31);
  const cueAt = (i: number): number => (i >= 0 && i < tokens.count ? cues[i]! : 0);
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
  const runLast = runTo[from]! - 1;
  const embedded = to <= runLast ? 1 : 0;
  const lead = runFrom[from]! < from ? 1 : 0;
  const possessive = shapeAt(to) === SHAPE.possessive || shapeAt(to) === SHAPE.apostrophe ? 1 : 0;
  const after = possessive ? to + 1 : to;
  values[V.level] = level;
  values[V.feature] = best ? best.feature.length * 8 + level : 255;
  values[V.the] = the;
  values[V.possessive] = possessive;
  values[V.possessiveLevel] = possessive * 8 + level;
  values[V.embedded] = embedded;
  values[V.theLevel] = the * 8 + level;
  values[V.lead] = lead;
  values[V.leadEmbedded] = lead * 2 + embedded;
  values[V.reading] = offer.reading.length;
  values[V.start] = seen.sentenceStart[from]!;
  values[V.startLine] = seen.sentenceStart[from]! * 8 + seen.lineStyle[from]!;

  const wordBefore = wordAt(before);
  const wordTo = wordAt(to);
  values[V.wordBefore] = wordBefore;
  values[V.wordBefore2] = wordAt(before - 1);
  values[V.wordTo] = wordTo;
  values[V.wordTo2] = wordAt(to + 1);
  values[V.wordAfter] = wordAt(after);
  values[V.wordAfter2] = wordAt(after + 1);
  values[V.wordLed] = lead ? wordAt(from - 1) : 0;
  values[V.runLast] = hash[runLast]!;
  values[V.ownLast] = hash[to - 1]!;
  values[V.beforeAndTo] = paired(wordBefore, wordTo);

  const cueBefore = cueAt(before);
  const preposition = cueBefore & CUE.placePreposition;
  values[V.cueBefore] = cueBefore;
  values[V.cueTo] = cueAt(to);
  values[V.cueAfter] = cueAt(after);
  values[V.head] = embedded ? cues[runLast]! & HEAD_CUES : 0;
  values[V.preposition] = preposition;
  values[V.prepositionAlone] = paired(preposition, 0);
  values[V.saysAtLevel] = paired(cueAt(to) & CUE.speech, level);
  let verb = 0;
  for (let i = to; i < tokens.count && i < to + 4 && !verb; i++) if (cues[i]! & CUE.speech) verb = hash[i]!;
  values[V.verb] = verb;

  const suffixTo = suffixAt(to);
  const shapeTo = shapeAt(to);
  values[V.suffixBefore] = suffixAt(before);
  values[V.suffixTo] = suffixTo;
  values[V.suffixTo2] = suffixAt(to + 1);
  values[V.suffixAfter] = suffixAt(after);
  values[V.suffixToCue] = paired(suffixTo, cueBefore);
  values[V.shapeFrom] = shapeAt(from - 1);
  values[V.shapeTo] = shapeTo;
  values[V.shapeTo2] = shapeAt(to + 1);
  values[V.theLower] = the * 2 + (shapeTo === SHAPE.lower ? 1 : 0);

  const begins =
    from === 0 || seen.sentenceStart[from]! ? 1 : before >= 0 && shapeAt(before) !== SHAPE.lower ? 2 : 0;
  const known = best ? Math.min(7, best.importance >> 5) : 8;
  values[V.does] = verbAt(seen, after);
  values[V.begins] = begins;
  values[V.beginsLevel] = begins * 8 + level;
  values[V.known] = known;
  values[V.beginsLevelKnown] = paired(begins * 8 + level, known);
  values[V.suffixToBegins] = paired(suffixTo, begins);

  const listed = beforeList(seen, from);
  values[V.listedWord] = wordAt(listed);
  values[V.listedCue] = cueAt(listed);
  values[V.listedApart] = listed === from - 1 ? 0 : 1;
  values[V.listedPreposition] = cueAt(listed) & CUE.placePreposition;
  values[V.doing] = verbAt(seen, behindList(seen, to));
  values[V.said] = seen.evidence.place[from]! * 4 + Math.min(3, seen.evidence.repeated[from]!);
  addClasses(seen, from, to, before, after);
  addRow(TEMPLATES, values, rows, FIRST_TEMPLATE);
}

/** The classes of the words about a toponym, `-1` beyond the text. */
function addClasses(
  {classes, tokens}: Observation,
  from: number,
  to: number,
  before: number,
  after: number
): void {
  const classAt = (i: number): number => (i >= 0 && i < tokens.count ? classes[i]! : -1);
  const classBefore = classAt(before);
  const classBefore2 = classAt(before - 1);
  const classTo = classAt(to);
  const classAfter = classAt(after);
  const classAfter2 = classAt(after + 1);
  values[V.classBefore] = classBefore;
  values[V.classBefore2] = classBefore2;
  values[V.classTo] = classTo;
  values[V.classAfter] = classAfter;
  values[V.classAfter2] = classAfter2;
  values[V.classFrom] = classAt(from);
  values[V.kindBefore] = kindOfClass(classBefore);
  values[V.kindBefore2] = kindOfClass(classBefore2);
  values[V.kindBefore3] = kindOfClass(classAt(before - 2));
  values[V.kindTo] = kindOfClass(classTo);
  values[V.kindAfter] = kindOfClass(classAfter);
  values[V.kindAfter2] = kindOfClass(classAfter2);
  values[V.kindFrom] = kindOfClass(classAt(from));
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
