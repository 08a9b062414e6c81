import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {featureHash, paired, type FeatureRows} from "../text/sequence-model.js";
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

/**
 * Appends the features of one active token; a template's number is its place in this list. How places were read is not
 * among them: that recognizer has seen much of what teaches this one, so that it would be trusted too far.
 *
 * @param classes - class of each word, as `WordClasses` gives it
 */
export function addNameFeatures(seen: Observation, classes: Uint16Array, i: number, rows: FeatureRows): void {
  const {words, cues, runFrom, runTo, gazetteerClass, gazetteerPart, evidence, tokens} = seen;
  const {hash, shape} = words;
  const count = tokens.count;
  const out = rows.hashes;
  let n = rows.from[rows.rows]!;
  const base = n;
  const w0 = hash[i]!;
  const w1 = i > 0 ? hash[i - 1]! : EDGE;
  const n1 = i + 1 < count ? hash[i + 1]! : EDGE;
  const w2 = i > 1 ? hash[i - 2]! : EDGE;
  const n2 = i + 2 < count ? hash[i + 2]! : EDGE;
  const s0 = shape[i]! + 32 * seen.lineStyle[i]!;
  const sp = i > 0 ? shape[i - 1]! : 31;
  const sn = i + 1 < count ? shape[i + 1]! : 31;
  const c0 = cues[i]!;
  const cp = i > 0 ? cues[i - 1]! : 0;
  const cn = i + 1 < count ? cues[i + 1]! : 0;
  const g0 = gazetteerClass[i]! * 8 + gazetteerPart[i]!;
  const start = seen.sentenceStart[i]!;

  out[n++] = w0;
  out[n++] = w1;
  out[n++] = n1;
  out[n++] = paired(w1, w0);
  out[n++] = paired(w0, n1);
  out[n++] = paired(w2, w1);
  out[n++] = paired(n1, n2);
  out[n++] = s0;
  out[n++] = s0 * 32 + sp;
  out[n++] = s0 * 32 + sn;
  out[n++] = (s0 * 32 + sp) * 2 + start;
  const from = tokens.start[i]!;
  const to = tokens.end[i]!;
  const {text} = tokens;
  let affix = 0;
  for (let k = 0; k < 3; k++) affix = from + k < to ? paired(affix, text.charCodeAt(from + k) | 0x20) : affix;
  out[n++] = affix;
  affix = 0;
  for (let k = 1; k <= 4; k++) {
    affix = to - k >= from ? paired(affix, text.charCodeAt(to - k) | 0x20) : affix;
    if (k > 1) out[n++] = affix;
  }
  out[n++] = g0;
  out[n++] = c0;
  out[n++] = paired(c0, s0);
  out[n++] = paired(cp, c0);
  out[n++] = paired(c0, cn);
  out[n++] = paired(c0 & PERSON_CUES, (cn & PERSON_CUES) * 4 + start);
  out[n++] = paired(c0 & PERSON_CUES, paired(cp & PERSON_CUES, s0));

  const first = runFrom[i]!;
  const last = runTo[i]! - 1;
  const length = Math.min(last - first, 4);
  const position = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
  const before = first > 0 ? hash[first - 1]! : EDGE;
  const behind = last + 1 < count ? hash[last + 1]! : EDGE;
  const head = cues[last]! & KIND_CUES;
  const lead = cues[first]! & (KIND_CUES | PERSON_CUES);
  let inRun = 0;
  for (let k = first; k <= last && k < first + 12; k++) inRun |= cues[k]!;
  out[n++] = position;
  out[n++] = paired(position, s0);
  out[n++] = paired(before, position);
  out[n++] = paired(behind, position);
  out[n++] = paired(before, behind);
  out[n++] = paired(head, position);
  out[n++] = paired(lead, position);
  out[n++] = paired(paired(head, lead), length);
  out[n++] = paired(hash[last]!, Math.min(last - i, 3));
  out[n++] = paired(hash[first]!, Math.min(i - first, 3));
  out[n++] = paired(inRun & (KIND_CUES | PERSON_CUES), s0);
  out[n++] = paired(first > 0 ? cues[first - 1]! : 0, position);
  out[n++] = paired(last + 1 < count ? cues[last + 1]! : 0, position);
  const {lower, place, person, repeated} = evidence;
  const said = ((lower[i]! * 4 + Math.min(place[i]!, 3)) * 4 + Math.min(person[i]!, 3)) * 4 + repeated[i]!;
  out[n++] = said;
  out[n++] = paired(person[i]! * 2 + start, s0);
  out[n++] = paired(lower[i]! * 2 + start, c0);

  const classAt = (k: number): number => (k < 0 || k >= count ? -1 : classes[k]!);
  const f0 = classAt(i);
  const f1 = classAt(i - 1);
  const f2 = classAt(i + 1);
  const f3 = classAt(i - 2);
  const f4 = classAt(i + 2);
  const k0 = kindOfClass(f0);
  const k1 = kindOfClass(f1);
  const k2 = kindOfClass(f2);
  const fromEnd = Math.min(last - i, 3);
  const fromStart = Math.min(i - first, 3);
  const ahead = classAt(first - 1);
  const after = classAt(last + 1);
  const k3 = kindOfClass(f3);
  const k4 = kindOfClass(f4);
  const classLast = classAt(last);
  const kindAhead = kindOfClass(ahead);
  const kindAfter = kindOfClass(after);
  out[n++] = f0;
  out[n++] = f1;
  out[n++] = f2;
  out[n++] = f3;
  out[n++] = f4;
  out[n++] = k0;
  out[n++] = k1;
  out[n++] = k2;
  out[n++] = k3;
  out[n++] = k4;
  out[n++] = paired(k0, s0);
  out[n++] = paired(f0, s0 * 2 + start);
  out[n++] = paired(k1, k0);
  out[n++] = paired(k0, k2);
  out[n++] = paired(paired(k1, k0), k2);
  out[n++] = paired(kindOfClass(classLast), fromEnd);
  out[n++] = paired(classLast, fromEnd);
  out[n++] = paired(kindOfClass(classAt(first)), fromStart);
  out[n++] = paired(ahead, position);
  out[n++] = paired(after, position);
  out[n++] = paired(kindAhead, position);
  out[n++] = paired(kindAfter, position);
  out[n++] = paired(paired(kindAhead, kindAfter), length);
  out[n++] = paired(classAt(last + 2), position);
  out[n++] = paired(classAt(first - 2), position);

  const marks =
    (first > 0 ? MARK[shape[first - 1]!]! : 0) * 16 + (last + 1 < count ? MARK[shape[last + 1]!]! : 0);
  const quoted = isQuoted(seen, i);
  out[n++] = marks;
  out[n++] = paired(marks, s0);
  out[n++] = paired(marks, k0);
  out[n++] = quoted * 32 + s0;
  out[n++] = paired(quoted, position);

  for (let k = base; k < n; k++) out[k] = featureHash(k - base, out[k]!);
  rows.from[++rows.rows] = n;
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
