import {kindOfClass} from "../names/word-classes.js";
import {addRow, numbered, templatesOf} from "../text/feature-templates.js";
import {paired, type FeatureRows} from "../text/sequence-model.js";
import type {Tokens} from "../text/tokens.js";
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

/** What templates read of one token: `0` here, `p` before, `n` behind; words, shapes, what the gazetteer knows, cues, kinds. */
const V = numbered([
  "w0", "w1", "w2", "n1", "n2", "s0", "s0sp", "s0sn", "s0spsn", "s0spspp", "s0snsnn", "prefix2", "prefix3", "prefix4",
  "suffix2", "suffix3", "suffix4", "g0", "g0f", "gp", "gn", "g0gp", "g0gn", "g0gngp", "g0fs0", "cp", "c0", "cn", "spsn",
  "w1w2", "n1n2", "position", "fromStart", "fromEnd", "before", "behind", "firstWord", "lastWord", "head", "lead",
  "beforeCue", "behindCue", "nextClass", "said", "lowerStart", "placePerson", "personStart", "c0g0", "startLine", "f0",
  "s0start", "k0", "kp", "kn", "ahead", "after", "kindAhead", "kindAfter", "kindFirst", "kindLast"
]); // prettier-ignore

/** In the order of their numbers, which are part of the model. */
const TEMPLATES = templatesOf(V, [
  // The word, its neighbors and their pairs.
  "w0", "w1", "n1", "w2", "n2", "w1 w0", "w0 n1", "w2 w1", "n1 n2", "w1 n1",
  // How it is written.
  "s0", "s0sp", "s0sn", "s0spsn", "s0spspp", "s0snsnn",
  "prefix2", "prefix3", "prefix4", "suffix2", "suffix3", "suffix3 s0", "suffix4",
  // What the gazetteer knows.
  "g0", "g0f", "g0gp", "g0gn", "g0gngp", "g0fs0", "g0 w1", "g0 n1", "g0f cp", "g0f cn", "g0 cp cn", "g0 spsn", "g0 w1w2",
  "g0 n1n2", "g0 gp w1", "g0 gn n1",
  // What the words about it tell.
  "c0 s0", "cp c0", "c0 cn", "cp c0 cn", "c0 g0 s0",
  // The run of capitalized words: what stands before and behind it, how it begins and ends.
  "position", "position s0", "before position", "behind position", "before g0", "behind g0", "lastWord fromEnd",
  "firstWord fromStart", "head position", "lead position", "head position g0", "lead position g0", "head lead g0",
  "beforeCue g0 position", "behindCue g0 position", "nextClass g0",
  // What the rest of the document says.
  "said", "said g0", "lowerStart", "placePerson", "placePerson g0", "personStart c0g0", "startLine g0",
  // What kind of word stands here, before and behind it, and about the run.
  "f0", "kp", "kn", "k0 g0", "f0 s0start", "kp g0", "kn g0", "kp k0", "k0 kn", "kindAhead position", "kindAfter position",
  "after g0", "ahead g0", "kindLast position", "kindFirst position"
]); // prettier-ignore

/** The values of one token by their numbers: filled for each anew. */
const values = new Int32Array(Object.keys(V).length + 1);

/** Appends the features of one active token. */
export function addTokenFeatures(seen: Observation, i: number, rows: FeatureRows): void {
  const {words, cues, runFrom, runTo, gazetteerClass, gazetteerPart, gazetteerFlags, tokens} = seen;
  const {hash, shape} = words;
  const {count} = tokens;
  const first = runFrom[i]!;
  const last = runTo[i]! - 1;

  const w1 = i > 0 ? hash[i - 1]! : EDGE;
  const w2 = i > 1 ? hash[i - 2]! : EDGE;
  const n1 = i + 1 < count ? hash[i + 1]! : EDGE;
  const n2 = i + 2 < count ? hash[i + 2]! : EDGE;
  values[V.w0] = hash[i]!;
  values[V.w1] = w1;
  values[V.w2] = w2;
  values[V.n1] = n1;
  values[V.n2] = n2;
  values[V.w1w2] = paired(w1, w2);
  values[V.n1n2] = paired(n1, n2);

  const s0 = shape[i]! + 32 * seen.lineStyle[i]!;
  const sp = i > 0 ? shape[i - 1]! : 31;
  const sn = i + 1 < count ? shape[i + 1]! : 31;
  const spp = i > 1 ? shape[i - 2]! : 31;
  const snn = i + 2 < count ? shape[i + 2]! : 31;
  const start = seen.sentenceStart[i]!;
  values[V.s0] = s0;
  values[V.s0sp] = s0 * 32 + sp;
  values[V.s0sn] = s0 * 32 + sn;
  values[V.s0spsn] = (s0 * 32 + sp) * 32 + sn;
  values[V.s0spspp] = ((s0 * 32 + sp) * 32 + spp) * 2 + start;
  values[V.s0snsnn] = (s0 * 32 + sn) * 32 + snn;
  values[V.s0start] = s0 * 2 + start;
  values[V.spsn] = paired(sp, sn);
  addAffixes(tokens, i);

  const g0 = gazetteerClass[i]! * 8 + gazetteerPart[i]!;
  const gp = i > 0 ? gazetteerClass[i - 1]! * 8 + gazetteerPart[i - 1]! : 255;
  const gn = i + 1 < count ? gazetteerClass[i + 1]! * 8 + gazetteerPart[i + 1]! : 255;
  const g0f = g0 + 256 * (gazetteerFlags[i]! & 0x07ff);
  const c0 = cues[i]!;
  values[V.g0] = g0;
  values[V.g0f] = g0f;
  values[V.gp] = gp;
  values[V.gn] = gn;
  values[V.g0gp] = g0 * 256 + gp;
  values[V.g0gn] = g0 * 256 + gn;
  values[V.g0gngp] = (g0 * 256 + gn) * 256 + gp;
  values[V.g0fs0] = g0f * 256 + s0;
  values[V.c0] = c0;
  values[V.cp] = i > 0 ? cues[i - 1]! : 0;
  values[V.cn] = i + 1 < count ? cues[i + 1]! : 0;
  values[V.c0g0] = paired(c0, g0);

  values[V.fromStart] = Math.min(i - first, 3);
  values[V.fromEnd] = Math.min(last - i, 3);
  values[V.position] = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
  values[V.before] = first > 0 ? hash[first - 1]! : EDGE;
  values[V.behind] = last + 1 < count ? hash[last + 1]! : EDGE;
  values[V.firstWord] = hash[first]!;
  values[V.lastWord] = hash[last]!;
  values[V.head] = cues[last]! & HEAD_CUES;
  values[V.lead] = cues[first]! & (HEAD_CUES | CUE.firstName | CUE.direction);
  values[V.beforeCue] = first > 0 ? cues[first - 1]! : 0;
  values[V.behindCue] = last + 1 < count ? cues[last + 1]! : 0;
  let next = i + 1;
  while (next <= last && shape[next] !== SHAPE.comma && next - i < 3) next++;
  values[V.nextClass] = gazetteerClass[Math.min(next, count - 1)]!;

  addEvidence(seen, i, start);
  addKinds(seen, i, first, last);
  addRow(TEMPLATES, values, rows, 0);
}

/** Of two to four letters, or of the whole word. */
function addAffixes({text, start, end}: Tokens, i: number): void {
  const from = start[i]!;
  const to = end[i]!;
  let affix = 0;
  for (let k = 0; k < 4; k++) {
    affix = from + k < to ? paired(affix, text.charCodeAt(from + k) | 0x20) : affix;
    if (k > 0) values[V.prefix2 + k - 1] = affix;
  }
  affix = 0;
  for (let k = 1; k <= 4; k++) {
    affix = to - k >= from ? paired(affix, text.charCodeAt(to - k) | 0x20) : affix;
    if (k > 1) values[V.suffix2 + k - 2] = affix;
  }
}

/** What the rest of the document says of the word. */
function addEvidence({evidence, lineStyle}: Observation, i: number, start: number): void {
  const {lower, place, person, repeated} = evidence;
  values[V.said] =
    ((lower[i]! * 4 + Math.min(place[i]!, 3)) * 4 + Math.min(person[i]!, 3)) * 4 + repeated[i]!;
  values[V.lowerStart] = lower[i]! * 2 + start;
  values[V.placePerson] = place[i]! * 8 + person[i]!;
  values[V.personStart] = person[i]! * 2 + start;
  values[V.startLine] = start * 8 + lineStyle[i]!;
}

function addKinds({classes, tokens: {count}}: Observation, i: number, first: number, last: number): void {
  const ahead = first > 0 ? classes[first - 1]! : -1;
  const after = last + 1 < count ? classes[last + 1]! : -1;
  values[V.f0] = classes[i]!;
  values[V.k0] = kindOfClass(classes[i]!);
  values[V.kp] = i > 0 ? kindOfClass(classes[i - 1]!) : -1;
  values[V.kn] = i + 1 < count ? kindOfClass(classes[i + 1]!) : -1;
  values[V.ahead] = ahead;
  values[V.after] = after;
  values[V.kindAhead] = kindOfClass(ahead);
  values[V.kindAfter] = kindOfClass(after);
  values[V.kindFirst] = kindOfClass(classes[first]!);
  values[V.kindLast] = kindOfClass(classes[last]!);
}
