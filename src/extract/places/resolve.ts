import type {Notice} from "../../domain/notice.js";
import type {Candidate, Resolution, ToponymKind} from "../../domain/place.js";
import type {Gazetteer, GazetteerCandidate} from "./gazetteer.js";
import {contains, type Mention} from "./mentions.js";
import type {PlaceModel} from "./model.js";
import {groupMentions, rank} from "./rank.js";
import {arcKm, RANK_FEATURES, RANK_WIDTH, type Group, type Home} from "./rank-features.js";

/** Resolutions less probable than this are shown to the reviewer. */
const REVIEW_BELOW = 0.5;
const MOST_RIVALS = 5;
const MOST_REASONS = 4;
/** Other towns named at most this many units of text away can place a street or building. */
const CONTEXT_REACH = 1500;
/** How much less sure a place is that is taken from the context. */
const CONTEXT_DISCOUNT = 0.6;
const NESTED_DISCOUNT = 0.85;

/**
 * Chooses one candidate per toponym, all toponyms of the document together.
 *
 * Streets, buildings and other names that no gazetteer has are put at the town that the text names
 * nearest to them, at site level and with that town's radius, and a notice says so.
 */
export function resolve(
  mentions: readonly Mention[],
  kinds: readonly ToponymKind[],
  text: string,
  home: Home,
  gazetteer: Gazetteer,
  model: PlaceModel
): {resolutions: Resolution[]; notices: Notice[]} {
  const {groups, groupOf} = groupMentions(mentions);
  const rows = rank(groups, mentions, groupOf, home, model.ranker);
  const resolutions: Resolution[] = [];
  const notices: Notice[] = [];

  mentions.forEach((mention, m) => {
    const {toponym, offer} = mention;
    const {span} = toponym;
    const surface = text.slice(...span);
    const kind = kinds[m]!;
    const base = {span, surface, kind};
    const g = groupOf[m]!;
    const group = groups[g]!;
    const calibrated = (raw: number): number => calibrate(model.calibration, raw * toponym.probability);

    if (offer.candidates.length === 0) {
      const town = townNear(m, mentions, groups, groupOf);
      if (!town) {
        resolutions.push({toponym: base, chosen: null, confidence: 0, rivals: [], reasons: []});
        notices.push({
          rule: "resolve/unknown-toponym",
          severity: "warning",
          span,
          message: `No gazetteer knows "${surface}"; it gets no pin.`
        });
        return;
      }
      resolutions.push({
        toponym: base,
        chosen: siteAt(town.candidate),
        confidence: calibrated(town.belief * CONTEXT_DISCOUNT),
        rivals: [],
        reasons: ["context-town"]
      });
      notices.push({
        rule: "resolve/placed-by-context",
        severity: "info",
        span,
        message: `No gazetteer knows "${surface}"; it is shown at ${town.candidate.name}, which the text names near it.`
      });
      return;
    }

    const choice = choose(m, mentions, groups, groupOf);
    const chosen = group.candidates[choice]!;
    const nested = offer.reading === "nested";
    const confidence = calibrated(group.beliefs[choice]! * (nested ? NESTED_DISCOUNT : 1));
    const reasons = reasonsFor(rows[g]!, choice, group, model);
    if (nested) reasons.unshift("nested-name");
    resolutions.push({
      toponym: base,
      chosen:
        nested && chosen.level !== "site" ? siteAt(chosen) : nearestPoint(chosen, gazetteer, group, groups),
      confidence,
      rivals: rivalsOf(group, choice),
      reasons
    });
    if (confidence < REVIEW_BELOW) {
      notices.push({
        rule: "resolve/ambiguous-toponym",
        severity: "info",
        span,
        message:
          group.candidates.length > 1
            ? `"${surface}" was read as ${described(chosen)}, one of ${group.candidates.length} candidates.`
            : `"${surface}" was read as ${described(chosen)}, which is doubtful.`
      });
    }
  });
  return {resolutions, notices};
}

/** One sense a document, unless this mention says where it lies: `Hyderabad, Pakistan` beside `Hyderabad`. */
function choose(
  m: number,
  mentions: readonly Mention[],
  groups: readonly Group[],
  groupOf: Int32Array
): number {
  const group = groups[groupOf[m]!]!;
  const usual = group.top[0]!;
  if (group.mentions.length < 2) return usual;
  const says = (mention: number): number => {
    let best = -1;
    for (const container of mentions[mention]!.containers) {
      const outerGroup = groups[groupOf[container.mention]!]!;
      const outer = outerGroup.candidates[outerGroup.top[0] ?? -1];
      if (!outer || outerGroup === group) continue;
      group.candidates.forEach((inner, c) => {
        const km = (): number => arcKm(group.vectors, c * 3, outerGroup.vectors, outerGroup.top[0]! * 3);
        if (contains(outer, inner, km) && (best < 0 || group.beliefs[c]! > group.beliefs[best]!)) best = c;
      });
    }
    return best;
  };
  const here = says(m);
  if (here >= 0) return here;
  // This mention says nothing. Those that say something else speak for themselves only.
  const told = group.mentions.map(says).filter((c) => c >= 0);
  if (
    told.length > 0 &&
    told.length < group.mentions.length &&
    told.every((c) => c === told[0]) &&
    told[0] === usual
  ) {
    const first = group.mentions.find((mention) => says(mention) >= 0)!;
    if (m < first) return beforeTold(group, usual);
  }
  return usual;
}

/** A name used before the text says which one another is: the most important reading, if it is far ahead. */
function beforeTold(group: Group, told: number): number {
  const top = group.candidates[0]!;
  return top.importance > group.candidates[told]!.importance + 40 ? 0 : told;
}

/** The place itself as far as anyone knows: somewhere in that town. */
function siteAt(candidate: GazetteerCandidate): Candidate {
  return {...candidate, level: "site", feature: "site", population: 0};
}

/** Of a river or range with several points the one nearest to what else the text names. */
function nearestPoint(
  candidate: GazetteerCandidate,
  gazetteer: Gazetteer,
  group: Group,
  groups: readonly Group[]
): Candidate {
  const points = gazetteer.points(candidate);
  if (points.length < 2) return candidate;
  let best = candidate.at;
  let bestKm = Infinity;
  for (const at of points) {
    for (const other of groups) {
      const o = other.top[0];
      if (other === group || o === undefined) continue;
      const place = other.candidates[o]!;
      if (place.radiusKm > 300) continue;
      const km = flatKm(at, place.at);
      if (km < bestKm) {
        bestKm = km;
        best = at;
      }
    }
  }
  return bestKm < candidate.radiusKm + 300 ? {...candidate, at: best} : candidate;
}

/** Rough distance, good enough to tell nearer from farther. */
function flatKm(a: readonly [number, number], b: readonly [number, number]): number {
  const x = (a[0] - b[0]) * Math.cos(((a[1] + b[1]) * Math.PI) / 360);
  const y = a[1] - b[1];
  return 111.2 * Math.sqrt(x * x + y * y);
}

/** The town that the text names nearest to a mention, those before it first. */
function townNear(
  m: number,
  mentions: readonly Mention[],
  groups: readonly Group[],
  groupOf: Int32Array
): {candidate: GazetteerCandidate; belief: number} | null {
  const here = mentions[m]!.toponym.span[0];
  let best: {candidate: GazetteerCandidate; belief: number} | null = null;
  let bestCost = CONTEXT_REACH;
  for (let step = 1; step <= 12; step++) {
    for (const other of [m - step, m + step]) {
      const mention = mentions[other];
      if (!mention) continue;
      const group = groups[groupOf[other]!]!;
      const c = group.top[0];
      if (c === undefined) continue;
      const candidate = group.candidates[c]!;
      if (candidate.radiusKm > 80 || candidate.feature === "country" || candidate.via === "demonym") continue;
      const away = Math.abs(mention.toponym.span[0] - here);
      const cost = (other > m ? away * 1.5 : away) * (candidate.feature === "settlement" ? 1 : 2);
      if (cost < bestCost) {
        bestCost = cost;
        best = {candidate, belief: group.beliefs[c]!};
      }
    }
  }
  return best;
}

function rivalsOf(group: Group, choice: number): GazetteerCandidate[] {
  return group.candidates
    .map((candidate, c) => ({candidate, c, belief: group.beliefs[c]!}))
    .filter(({c}) => c !== choice)
    .sort((a, b) => b.belief - a.belief || a.c - b.c)
    .slice(0, MOST_RIVALS)
    .map(({candidate}) => candidate);
}

/** The features that spoke most for the choice against its best rival. */
function reasonsFor(features: Float64Array, choice: number, group: Group, model: PlaceModel): string[] {
  const weights = model.ranker.rounds.at(-1)!;
  if (group.candidates.length === 1) return ["only-candidate"];
  const rival = group.top.find((c) => c !== choice) ?? choice;
  const gains: {name: string; gain: number}[] = [];
  for (let k = 0; k < RANK_WIDTH; k++) {
    const difference = features[choice * RANK_WIDTH + k]! - features[rival * RANK_WIDTH + k]!;
    const gain = difference * weights[k]!;
    if (gain > 0.15) gains.push({name: RANK_FEATURES[k]!, gain});
  }
  return gains
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_REASONS)
    .map(({name}) => name);
}

function described({name, division, countryCode}: GazetteerCandidate): string {
  return [name, division ?? countryCode].filter(Boolean).join(", ");
}

/** Piecewise linear between the knots. */
export function calibrate(knots: PlaceModel["calibration"], raw: number): number {
  let [lowX, lowY] = [0, 0];
  for (const [x, y] of knots) {
    if (raw <= x) return x > lowX ? lowY + ((y - lowY) * (raw - lowX)) / (x - lowX) : y;
    [lowX, lowY] = [x, y];
  }
  return knots.length > 0 ? lowY : raw;
}
