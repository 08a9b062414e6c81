import type {Notice} from "../../domain/notice.js";
import type {Candidate, LngLat, Resolution, ToponymKind} from "../../domain/place.js";
import type {Gazetteer, GazetteerCandidate} from "./gazetteer.js";
import {judge, type Judgement} from "./judge.js";
import type {Mention} from "./mentions.js";
import type {PlaceModel} from "./model.js";
import type {RankModel} from "./rank.js";
import {RANK_FEATURES, RANK_WIDTH, type Group, type Home} from "./rank-features.js";
import {probability, type TrustModel} from "./trust.js";

/** Resolutions less probable than this are shown to the reviewer. */
const REVIEW_BELOW = 0.5;
/** One that is less probable than this is told as no reading at all: a ship called after a queen. */
const NONE_BELOW = 0.1;
/** A name is not put at a town near it when that is less probable than this. */
const CONTEXT_FROM = 0.25;
/** How sure a place is at least that alone lies in the country that its own words name; measured on our own articles. */
const ONLY_ONE_TOLD = 0.8;
const MOST_RIVALS = 5;
const MOST_REASONS = 4;

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
  model: Pick<PlaceModel, "ranker" | "trust" | "calibration">
): {resolutions: Resolution[]; notices: Notice[]} {
  const {judgements, groups} = judge(mentions, home, model.ranker);
  const anchors = anchorsOf(groups);
  const decisions = judgements.map((judgement) => decide(judgement, model.trust));
  const resolutions: Resolution[] = [];
  const notices: Notice[] = [];

  mentions.forEach((mention, m) => {
    const {span} = mention.toponym;
    const surface = text.slice(...span);
    const toponym = {span, surface, kind: kinds[m]!};
    const {group, rows, choice, town, onlyOneTold} = judgements[m]!;
    const {inTown, raw} = isAdrift(m, judgements, decisions)
      ? {inTown: false, raw: trustOf(judgements[m]!, model.trust)}
      : decisions[m]!;
    const calibrated = calibrate(model.calibration, raw);
    const confidence = onlyOneTold && !inTown ? Math.max(calibrated, ONLY_ONE_TOLD) : calibrated;

    if (town && inTown) {
      const rivals =
        choice < 0 ? [] : [group.candidates[choice]!, ...rivalsOf(group, choice)].slice(0, MOST_RIVALS);
      resolutions.push({
        toponym,
        chosen: siteAt(town.candidate),
        confidence,
        rivals,
        reasons: ["context-town"]
      });
      notices.push({
        rule: "resolve/placed-by-context",
        severity: "info",
        span,
        message: `No gazetteer has a "${surface}" that fits; it is shown at ${town.candidate.name}, which the text names near it.`
      });
      return;
    }
    if (choice < 0) {
      resolutions.push({toponym, chosen: null, confidence: 0, rivals: [], reasons: []});
      notices.push({
        rule: "resolve/unknown-toponym",
        severity: "warning",
        span,
        message: `No gazetteer knows "${surface}"; it gets no pin.`
      });
      return;
    }
    const chosen = group.candidates[choice]!;
    const nested = mention.offer.reading === "nested";
    const reasons = reasonsFor(rows, choice, group, model.ranker);
    resolutions.push({
      toponym,
      chosen: nested && chosen.level !== "site" ? siteAt(chosen) : nearestPoint(chosen, gazetteer, anchors),
      confidence,
      rivals: rivalsOf(group, choice),
      reasons: nested ? ["nested-name", ...reasons] : reasons
    });
    if (confidence < REVIEW_BELOW) {
      notices.push({
        rule: "resolve/ambiguous-toponym",
        severity: "info",
        span,
        message: doubtOf(surface, chosen, confidence, group.candidates.length)
      });
    }
  });
  return {resolutions, notices};
}

function doubtOf(
  surface: string,
  chosen: GazetteerCandidate,
  confidence: number,
  candidates: number
): string {
  const place = described(chosen);
  if (confidence < NONE_BELOW)
    return `"${surface}" may be no place that a gazetteer knows; the likeliest of ${candidates} is ${place}.`;
  return candidates > 1
    ? `"${surface}" was read as ${place}, one of ${candidates} candidates.`
    : `"${surface}" was read as ${place}, which is doubtful.`;
}

/** Whether a mention is put at the town near it, and how probable the better of both is, uncalibrated. */
export function decide(
  {trust, context}: Pick<Judgement, "trust" | "context">,
  model: TrustModel
): {inTown: boolean; raw: number} {
  const chosen = trustOf({trust}, model);
  const inContext = context ? probability(context, model.context) : 0;
  const inTown = inContext > chosen && inContext >= CONTEXT_FROM;
  return {inTown, raw: inTown ? inContext : chosen};
}

/** How probable the choice from the gazetteer is, uncalibrated. */
function trustOf({trust}: Pick<Judgement, "trust">, model: TrustModel): number {
  return trust ? probability(trust, model.chosen) : 0;
}

/** Whether a name with a place of its own would be put at a town that is itself put at another: two such names lean on each other. */
function isAdrift(
  m: number,
  judgements: readonly Judgement[],
  decisions: readonly {readonly inTown: boolean}[]
): boolean {
  const {town, choice} = judgements[m]!;
  return choice >= 0 && town !== null && decisions[m]!.inTown && decisions[town.mention]!.inTown;
}

/** The place itself as far as anyone knows: somewhere in that town. */
function siteAt(candidate: GazetteerCandidate): Candidate {
  return {...candidate, level: "site", feature: "site", population: 0};
}

/** Points of the towns that the text names, few enough to compare with each. */
function anchorsOf(groups: readonly Group[]): LngLat[] {
  return groups
    .flatMap(({top, candidates}) => {
      const best = candidates[top[0] ?? -1];
      return best && best.radiusKm <= 300 ? [best.at] : [];
    })
    .slice(0, 50);
}

/** Of a river or range with several points the one nearest to what else the text names. */
function nearestPoint(
  candidate: GazetteerCandidate,
  gazetteer: Gazetteer,
  anchors: readonly LngLat[]
): Candidate {
  if (candidate.feature !== "river" && candidate.feature !== "mountain") return candidate;
  const points = gazetteer.points(candidate);
  if (points.length < 2) return candidate;
  let best = candidate.at;
  let bestKm = Infinity;
  for (const at of points) {
    for (const anchor of anchors) {
      const km = flatKm(at, anchor);
      if (km > 0 && km < bestKm) {
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

/** The most believed other candidates, the earlier one on a tie. */
function rivalsOf({candidates, beliefs}: Group, choice: number): GazetteerCandidate[] {
  const best: number[] = [];
  for (let c = 0; c < candidates.length; c++) {
    if (c === choice) continue;
    let place = best.length;
    while (place > 0 && beliefs[c]! > beliefs[best[place - 1]!]!) place--;
    if (place === MOST_RIVALS) continue;
    best.splice(place, 0, c);
    if (best.length > MOST_RIVALS) best.pop();
  }
  return best.map((c) => candidates[c]!);
}

/** The features that spoke most for the choice against its best rival. */
function reasonsFor(features: Float64Array, choice: number, group: Group, ranker: RankModel): string[] {
  const weights = ranker.rounds.at(-1)!;
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
  let lowX = 0;
  let lowY = 0;
  for (const knot of knots) {
    const x = knot[0];
    const y = knot[1];
    if (raw <= x) return x > lowX ? lowY + ((y - lowY) * (raw - lowX)) / (x - lowX) : y;
    lowX = x;
    lowY = y;
  }
  return knots.length > 0 ? lowY : raw;
}
