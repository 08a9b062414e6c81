import {featureHash, paired, type FeatureRows} from "../text/sequence-model.js";
import {kindOfClass} from "../names/word-classes.js";
import {SHAPE} from "../text/words.js";
import {CUE} from "./cue-words.js";
import type {Observation} from "./observe.js";

/** Most features that one token can have. */
export const MAX_FEATURES = 112;

const EDGE = 0x7ed55d16;
/** Cues that say what kind of thing a name's last or first word makes it. */
const HEAD_CUES =
  CUE.honorific |
  CUE.organization |
  CUE.landform |
  CUE.street |
  CUE.division |
  CUE.site |
  CUE.team |
  CUE.calendar;

/** Empty rows for `tokens` tokens. */
export function featureRows(tokens: number): FeatureRows {
  return {hashes: new Int32Array(tokens * MAX_FEATURES), from: new Int32Array(tokens + 1), rows: 0};
}

/** Appends the features of one active token; a template's number is its place in this list. */
export function addTokenFeatures(seen: Observation, i: number, rows: FeatureRows): void {
  const {words, cues, runFrom, runTo, gazetteerClass, gazetteerPart, gazetteerFlags, evidence, tokens} = seen;
  const {hash, shape} = words;
  const count = tokens.count;
  const out = rows.hashes;
  let n = rows.from[rows.rows]!;
  const base = n;

  const w0 = hash[i]!;
  const w1 = i > 0 ? hash[i - 1]! : EDGE;
  const w2 = i > 1 ? hash[i - 2]! : EDGE;
  const n1 = i + 1 < count ? hash[i + 1]! : EDGE;
  const n2 = i + 2 < count ? hash[i + 2]! : EDGE;
  const s0 = shape[i]! + 32 * seen.lineStyle[i]!;
  const sp = i > 0 ? shape[i - 1]! : 31;
  const sn = i + 1 < count ? shape[i + 1]! : 31;
  const spp = i > 1 ? shape[i - 2]! : 31;
  const snn = i + 2 < count ? shape[i + 2]! : 31;
  const g0 = gazetteerClass[i]! * 8 + gazetteerPart[i]!;
  const gp = i > 0 ? gazetteerClass[i - 1]! * 8 + gazetteerPart[i - 1]! : 255;
  const gn = i + 1 < count ? gazetteerClass[i + 1]! * 8 + gazetteerPart[i + 1]! : 255;
  const flags = gazetteerFlags[i]!;
  const g0f = g0 + 256 * (flags & 0x07ff);
  const c0 = cues[i]!;
  const cp = i > 0 ? cues[i - 1]! : 0;
  const cn = i + 1 < count ? cues[i + 1]! : 0;
  const start = seen.sentenceStart[i]!;

  // The word, its neighbours and their pairs.
  out[n++] = w0;
  out[n++] = w1;
  out[n++] = n1;
  out[n++] = w2;
  out[n++] = n2;
  out[n++] = paired(w1, w0);
  out[n++] = paired(w0, n1);
  out[n++] = paired(w2, w1);
  out[n++] = paired(n1, n2);
  out[n++] = paired(w1, n1);
  // How it is written.
  out[n++] = s0;
  out[n++] = s0 * 32 + sp;
  out[n++] = s0 * 32 + sn;
  out[n++] = (s0 * 32 + sp) * 32 + sn;
  out[n++] = ((s0 * 32 + sp) * 32 + spp) * 2 + start;
  out[n++] = (s0 * 32 + sn) * 32 + snn;
  const from = tokens.start[i]!;
  const to = tokens.end[i]!;
  const {text} = tokens;
  let affix = 0;
  for (let k = 0; k < 4; k++) {
    affix = from + k < to ? paired(affix, text.charCodeAt(from + k) | 0x20) : affix;
    if (k > 0) out[n++] = affix;
  }
  affix = 0;
  for (let k = 1; k <= 4; k++) {
    affix = to - k >= from ? paired(affix, text.charCodeAt(to - k) | 0x20) : affix;
    if (k > 1) out[n++] = affix;
    if (k === 3) out[n++] = paired(affix, s0);
  }
  // What the gazetteer knows.
  out[n++] = g0;
  out[n++] = g0f;
  out[n++] = g0 * 256 + gp;
  out[n++] = g0 * 256 + gn;
  out[n++] = (g0 * 256 + gn) * 256 + gp;
  out[n++] = g0f * 256 + s0;
  out[n++] = paired(g0, w1);
  out[n++] = paired(g0, n1);
  out[n++] = paired(g0f, cp);
  out[n++] = paired(g0f, cn);
  out[n++] = paired(paired(g0, cp), cn);
  out[n++] = paired(g0, paired(sp, sn));
  out[n++] = paired(g0, paired(w1, w2));
  out[n++] = paired(g0, paired(n1, n2));
  out[n++] = paired(paired(g0, gp), w1);
  out[n++] = paired(paired(g0, gn), n1);
  // What the words about it tell.
  out[n++] = paired(c0, s0);
  out[n++] = paired(cp, c0);
  out[n++] = paired(c0, cn);
  out[n++] = paired(paired(cp, c0), cn);
  out[n++] = paired(paired(c0, g0), s0);
  // The run of capitalized words: what stands before and behind it, how it begins and ends.
  const first = runFrom[i]!;
  const last = runTo[i]! - 1;
  const position = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
  const before = first > 0 ? hash[first - 1]! : EDGE;
  const behind = last + 1 < count ? hash[last + 1]! : EDGE;
  const head = cues[last]! & HEAD_CUES;
  const lead = cues[first]! & (HEAD_CUES | CUE.firstName | CUE.direction);
  out[n++] = position;
  out[n++] = paired(position, s0);
  out[n++] = paired(before, position);
  out[n++] = paired(behind, position);
  out[n++] = paired(before, g0);
  out[n++] = paired(behind, g0);
  out[n++] = paired(hash[last]!, Math.min(last - i, 3));
  out[n++] = paired(hash[first]!, Math.min(i - first, 3));
  out[n++] = paired(head, position);
  out[n++] = paired(lead, position);
  out[n++] = paired(paired(head, position), g0);
  out[n++] = paired(paired(lead, position), g0);
  out[n++] = paired(paired(head, lead), g0);
  const beforeCue = first > 0 ? cues[first - 1]! : 0;
  const behindCue = last + 1 < count ? cues[last + 1]! : 0;
  out[n++] = paired(paired(beforeCue, g0), position);
  out[n++] = paired(paired(behindCue, g0), position);
  let next = i + 1;
  while (next <= last && shape[next] !== SHAPE.comma && next - i < 3) next++;
  out[n++] = paired(gazetteerClass[Math.min(next, count - 1)]!, g0);
  // What the rest of the document says.
  const {lower, place, person, repeated} = evidence;
  const said = ((lower[i]! * 4 + Math.min(place[i]!, 3)) * 4 + Math.min(person[i]!, 3)) * 4 + repeated[i]!;
  out[n++] = said;
  out[n++] = paired(said, g0);
  out[n++] = lower[i]! * 2 + start;
  out[n++] = place[i]! * 8 + person[i]!;
  out[n++] = paired(place[i]! * 8 + person[i]!, g0);
  out[n++] = paired(person[i]! * 2 + start, paired(c0, g0));
  out[n++] = paired(start * 8 + seen.lineStyle[i]!, g0);
  // What kind of word stands here, before and behind it, and about the run.
  const {classes} = seen;
  const classAt = (k: number): number => (k < 0 || k >= count ? -1 : classes[k]!);
  const f0 = classAt(i);
  const ahead = classAt(first - 1);
  const after = classAt(last + 1);
  const k0 = kindOfClass(f0);
  const kp = kindOfClass(classAt(i - 1));
  const kn = kindOfClass(classAt(i + 1));
  out[n++] = f0;
  out[n++] = kp;
  out[n++] = kn;
  out[n++] = paired(k0, g0);
  out[n++] = paired(f0, s0 * 2 + start);
  out[n++] = paired(kp, g0);
  out[n++] = paired(kn, g0);
  out[n++] = paired(kp, k0);
  out[n++] = paired(k0, kn);
  out[n++] = paired(kindOfClass(ahead), position);
  out[n++] = paired(kindOfClass(after), position);
  out[n++] = paired(after, g0);
  out[n++] = paired(ahead, g0);
  out[n++] = paired(kindOfClass(classAt(last)), position);
  out[n++] = paired(kindOfClass(classAt(first)), position);

  for (let k = base; k < n; k++) out[k] = featureHash(k - base, out[k]!);
  rows.from[++rows.rows] = n;
}
