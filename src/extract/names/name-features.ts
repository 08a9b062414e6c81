import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {addRow, numbered, templatesOf} from "../text/feature-templates.js";
import {paired, type FeatureRows} from "../text/sequence-model.js";
import type {Tokens} from "../text/tokens.js";
import {SHAPE} from "../text/words.js";
import {kindOfClass} from "./word-classes.js";

/** Most features that one token can have. */
export const MAX_NAME_FEATURES = 84;

const EDGE = 0x7ed55d16;
const KIND_CUES =
  CUE.honorific | CUE.organization | CUE.landform | CUE.street | CUE.site | CUE.team | CUE.division;
const PERSON_CUES = CUE.firstName | CUE.lastName | CUE.honorific;

/** How far back a quotation mark is looked for, in tokens. */
const QUOTED_WITHIN = 40;

/** Empty rows for `tokens` tokens. */
export function nameRows(tokens: number): FeatureRows {
  return {hashes: new Int32Array(tokens * MAX_NAME_FEATURES), from: new Int32Array(tokens + 1), rows: 0};
}

/** What templates read of one token: words, shapes, cues, its run, what the document says, classes and kinds of words, marks. */
const V = numbered([
  "w0", "w1", "w2", "n1", "n2", "s0", "s0sp", "s0sn", "s0spstart", "s0start", "prefix3", "suffix2", "suffix3", "suffix4",
  "g0", "c0", "cp", "cn", "person0", "personNextStart", "personBeforeShape", "position", "fromStart", "fromEnd", "length",
  "before", "behind", "firstWord", "lastWord", "head", "lead", "inRun", "beforeCue", "behindCue", "said", "personStart",
  "lowerStart", "f0", "f1", "f2", "f3", "f4", "k0", "k1", "k2", "k3", "k4", "classLast", "kindFirst", "kindLast", "ahead",
  "after", "aheadOfThat", "behindThat", "kindAhead", "kindAfter", "marks", "quoted", "quotedShape"
]); // prettier-ignore

/**
 * In the order of their numbers, which are part of the model. How places were read is not among them: that recognizer has
 * seen much of what teaches this one, so that it would be trusted too far.
 */
const TEMPLATES = templatesOf(V, [
  "w0", "w1", "n1", "w1 w0", "w0 n1", "w2 w1", "n1 n2", "s0", "s0sp", "s0sn", "s0spstart",
  "prefix3", "suffix2", "suffix3", "suffix4",
  "g0", "c0", "c0 s0", "cp c0", "c0 cn", "person0 personNextStart", "person0 personBeforeShape",
  "position", "position s0", "before position", "behind position", "before behind", "head position", "lead position",
  "head lead length", "lastWord fromEnd", "firstWord fromStart", "inRun s0", "beforeCue position", "behindCue position",
  "said", "personStart s0", "lowerStart c0",
  "f0", "f1", "f2", "f3", "f4", "k0", "k1", "k2", "k3", "k4", "k0 s0", "f0 s0start", "k1 k0", "k0 k2", "k1 k0 k2",
  "kindLast fromEnd", "classLast fromEnd", "kindFirst fromStart", "ahead position", "after position",
  "kindAhead position", "kindAfter position", "kindAhead kindAfter length", "behindThat position", "aheadOfThat position",
  "marks", "marks s0", "marks k0", "quotedShape", "quoted position"
]); // prettier-ignore

/** The values of one token by their numbers: filled for each anew. */
const values = new Int32Array(Object.keys(V).length + 1);

/**
 * Appends the features of one active token.
 *
 * @param classes - class of each word, as `WordClasses` gives it
 */
export function addNameFeatures(seen: Observation, classes: Uint16Array, i: number, rows: FeatureRows): void {
  const {words, cues, runFrom, runTo, gazetteerClass, gazetteerPart, evidence, tokens} = seen;
  const {hash, shape} = words;
  const {count} = tokens;
  const first = runFrom[i]!;
  const last = runTo[i]! - 1;
  const start = seen.sentenceStart[i]!;
  values[V.w0] = hash[i]!;
  values[V.w1] = i > 0 ? hash[i - 1]! : EDGE;
  values[V.w2] = i > 1 ? hash[i - 2]! : EDGE;
  values[V.n1] = i + 1 < count ? hash[i + 1]! : EDGE;
  values[V.n2] = i + 2 < count ? hash[i + 2]! : EDGE;

  const s0 = shape[i]! + 32 * seen.lineStyle[i]!;
  const sp = i > 0 ? shape[i - 1]! : 31;
  values[V.s0] = s0;
  values[V.s0sp] = s0 * 32 + sp;
  values[V.s0sn] = s0 * 32 + (i + 1 < count ? shape[i + 1]! : 31);
  values[V.s0spstart] = (s0 * 32 + sp) * 2 + start;
  values[V.s0start] = s0 * 2 + start;
  addAffixes(tokens, i);

  const c0 = cues[i]!;
  const cp = i > 0 ? cues[i - 1]! : 0;
  const cn = i + 1 < count ? cues[i + 1]! : 0;
  values[V.g0] = gazetteerClass[i]! * 8 + gazetteerPart[i]!;
  values[V.c0] = c0;
  values[V.cp] = cp;
  values[V.cn] = cn;
  values[V.person0] = c0 & PERSON_CUES;
  values[V.personNextStart] = (cn & PERSON_CUES) * 4 + start;
  values[V.personBeforeShape] = paired(cp & PERSON_CUES, s0);

  const position = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
  values[V.position] = position;
  values[V.fromStart] = Math.min(i - first, 3);
  values[V.fromEnd] = Math.min(last - i, 3);
  values[V.length] = Math.min(last - first, 4);
  values[V.before] = first > 0 ? hash[first - 1]! : EDGE;
  values[V.behind] = last + 1 < count ? hash[last + 1]! : EDGE;
  values[V.firstWord] = hash[first]!;
  values[V.lastWord] = hash[last]!;
  values[V.head] = cues[last]! & KIND_CUES;
  values[V.lead] = cues[first]! & (KIND_CUES | PERSON_CUES);
  let inRun = 0;
  for (let k = first; k <= last && k < first + 12; k++) inRun |= cues[k]!;
  values[V.inRun] = inRun & (KIND_CUES | PERSON_CUES);
  values[V.beforeCue] = first > 0 ? cues[first - 1]! : 0;
  values[V.behindCue] = last + 1 < count ? cues[last + 1]! : 0;

  const {lower, place, person, repeated} = evidence;
  values[V.said] =
    ((lower[i]! * 4 + Math.min(place[i]!, 3)) * 4 + Math.min(person[i]!, 3)) * 4 + repeated[i]!;
  values[V.personStart] = person[i]! * 2 + start;
  values[V.lowerStart] = lower[i]! * 2 + start;

  addClasses(classes, count, i, first, last);
  values[V.marks] =
    (first > 0 ? MARK[shape[first - 1]!]! : 0) * 16 + (last + 1 < count ? MARK[shape[last + 1]!]! : 0);
  const quoted = isQuoted(seen, i);
  values[V.quoted] = quoted;
  values[V.quotedShape] = quoted * 32 + s0;
  addRow(TEMPLATES, values, rows, 0);
}

/** The first three letters, and the last two to four, or of the whole word. */
function addAffixes({text, start, end}: Tokens, i: number): void {
  const from = start[i]!;
  const to = end[i]!;
  let affix = 0;
  for (let k = 0; k < 3; k++) affix = from + k < to ? paired(affix, text.charCodeAt(from + k) | 0x20) : affix;
  values[V.prefix3] = affix;
  affix = 0;
  for (let k = 1; k <= 4; k++) {
    affix = to - k >= from ? paired(affix, text.charCodeAt(to - k) | 0x20) : affix;
    if (k > 1) values[V.suffix2 + k - 2] = affix;
  }
}

/** The classes of the words here and around, and about the run. */
function addClasses(classes: Uint16Array, count: number, i: number, first: number, last: number): void {
  const f0 = classes[i]!;
  const f1 = i > 0 ? classes[i - 1]! : -1;
  const f2 = i + 1 < count ? classes[i + 1]! : -1;
  const f3 = i > 1 ? classes[i - 2]! : -1;
  const f4 = i + 2 < count ? classes[i + 2]! : -1;
  const ahead = first > 0 ? classes[first - 1]! : -1;
  const after = last + 1 < count ? classes[last + 1]! : -1;
  values[V.f0] = f0;
  values[V.f1] = f1;
  values[V.f2] = f2;
  values[V.f3] = f3;
  values[V.f4] = f4;
  values[V.k0] = kindOfClass(f0);
  values[V.k1] = kindOfClass(f1);
  values[V.k2] = kindOfClass(f2);
  values[V.k3] = kindOfClass(f3);
  values[V.k4] = kindOfClass(f4);
  values[V.classLast] = classes[last]!;
  values[V.kindLast] = kindOfClass(classes[last]!);
  values[V.kindFirst] = kindOfClass(classes[first]!);
  values[V.ahead] = ahead;
  values[V.after] = after;
  values[V.kindAhead] = kindOfClass(ahead);
  values[V.kindAfter] = kindOfClass(after);
  values[V.aheadOfThat] = first > 1 ? classes[first - 2]! : -1;
  values[V.behindThat] = last + 2 < count ? classes[last + 2]! : -1;
}

/** What a mark beside a run of names is, by shape; 0 for anything else. */
const MARK = new Uint8Array(32);
[
  SHAPE.quote,
  SHAPE.open,
  SHAPE.close,
  SHAPE.apostrophe,
  SHAPE.possessive,
  SHAPE.comma,
  SHAPE.fullStop,
  SHAPE.hyphen
].forEach((shape, n) => {
  MARK[shape] = n + 1;
});

/** 1 behind an odd number of quotation marks in the sentence. */
function isQuoted({words, sentenceStart}: Observation, token: number): number {
  let odd = 0;
  for (let k = token - 1; k >= 0 && token - k < QUOTED_WITHIN && !sentenceStart[k + 1]; k--) {
    if (words.shape[k] === SHAPE.quote) odd ^= 1;
  }
  return odd;
}
