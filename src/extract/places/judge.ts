import type {GazetteerCandidate} from "./gazetteer.js";
import {contains, type Mention} from "./mentions.js";
import {groupMentions, rank, type RankModel} from "./rank.js";
import {RANK_FEATURES, RANK_WIDTH, type Group, type Home} from "./rank-features.js";
import {arcKm, distanceKm} from "./sphere.js";
import {contextFeatures, townNear, trustFeatures, type ContextTown} from "./trust.js";

/** What can be said of one mention, before anyone decides. */
export type Judgement = {
  readonly group: Group;
  /** Ranker's features of the group's candidates. */
  readonly rows: Float64Array;
  /** Best candidate of the group; -1 when the gazetteer offers none. */
  readonly choice: number;
  /** Whether its own words leave no other: of all candidates this one alone lies in the country that it is said to lie in. */
  readonly onlyOneTold: boolean;
  /** `trustFeatures` of the choice; `null` without one. */
  readonly trust: Float64Array | null;
  readonly town: ContextTown | null;
  /** `contextFeatures` of the town; `null` without one, or when the mention cannot lie in a town. */
  readonly context: Float64Array | null;
};

/** Ranks the candidates of all mentions together and finds what the decision goes by. */
export function judge(
  mentions: readonly Mention[],
  home: Home,
  ranker: RankModel
): {judgements: Judgement[]; groups: Group[]} {
  const {groups, groupOf} = groupMentions(mentions);
  const rows = rank(groups, mentions, groupOf, home, ranker);
  const told = toldBy(mentions, groups, groupOf);
  const firstTold = groups.map((group) => group.mentions.find((m) => told[m]! >= 0) ?? -1);
  const judgements = mentions.map((mention, m): Judgement => {
    const g = groupOf[m]!;
    const group = groups[g]!;
    const choice = group.candidates.length === 0 ? -1 : choose(m, group, rows[g]!, told, firstTold[g]!);
    const near =
      choice < 0 || canLieInTown(group.candidates[choice]!) ? townNear(m, mentions, groups, groupOf) : null;
    const town = near && isNoChance(group.candidates, near.candidate) ? null : near;
    return {
      group,
      rows: rows[g]!,
      choice,
      onlyOneTold: told[m] === choice && choice >= 0 && isOnlyOne(mention, group, groups, groupOf),
      trust: choice < 0 ? null : trustFeatures(mention, group, rows[g]!, choice),
      town,
      context: town ? contextFeatures(mention, town) : null
    };
  });
  return {judgements, groups};
}

/**
 * A better known place than this is meant itself: a text that names Göttingen and Vienna does not put Vienna at
 * Göttingen, however often a corpus of local papers has a street of that name.
 */
const TOO_KNOWN = 112;
/** A country is so probable before it decides what lies in it. */
const SURE = 0.8;

/** Whether a name could also be that of something in a town: a street, a quarter, a hamlet. */
function canLieInTown({feature, level, via, importance}: GazetteerCandidate): boolean {
  if (via === "demonym" || via === "abbreviation" || importance >= TOO_KNOWN) return false;
  if (feature === "division") return level !== "region";
  return (
    feature === "settlement" ||
    feature === "site" ||
    feature === "river" ||
    feature === "lake" ||
    feature === "mountain"
  );
}

/** The only place of a name lies this near to what else the text names by no chance. */
const NO_CHANCE_KM = 400;

/** Whether the one place in the world of a name lies in the same part of it as the town that the text names beside it. */
function isNoChance(candidates: readonly GazetteerCandidate[], town: GazetteerCandidate): boolean {
  return candidates.length === 1 && distanceKm(candidates[0]!.at, town.at) <= NO_CHANCE_KM;
}

/** For each mention the candidate that its own words speak for: `Hyderabad, Pakistan`; -1 if they say nothing. */
function toldBy(mentions: readonly Mention[], groups: readonly Group[], groupOf: Int32Array): Int32Array {
  return Int32Array.from(mentions, (mention, m) => {
    const group = groups[groupOf[m]!]!;
    let best = -1;
    for (const container of mention.containers) {
      const outerGroup = groups[groupOf[container.mention]!]!;
      const o = outerGroup.top[0];
      if (o === undefined || outerGroup === group) continue;
      const outer = outerGroup.candidates[o]!;
      group.candidates.forEach((inner, c) => {
        const km = (): number => arcKm(group.vectors, c * 3, outerGroup.vectors, o * 3);
        if (contains(outer, inner, km) && (best < 0 || group.beliefs[c]! > group.beliefs[best]!)) best = c;
      });
    }
    return best;
  });
}

/** Whether one candidate alone lies in a country that the mention is said to lie in: `Queenstown, in Ireland`. */
function isOnlyOne(
  {containers}: Mention,
  group: Group,
  groups: readonly Group[],
  groupOf: Int32Array
): boolean {
  return containers.some(({mention}) => {
    const outerGroup = groups[groupOf[mention]!]!;
    const o = outerGroup.top[0];
    if (o === undefined || outerGroup === group) return false;
    const outer = outerGroup.candidates[o]!;
    if (outer.level !== "country" || outerGroup.beliefs[o]! < SURE) return false;
    const km = (c: number): number => arcKm(group.vectors, c * 3, outerGroup.vectors, o * 3);
    return group.candidates.filter((inner, c) => contains(outer, inner, () => km(c))).length === 1;
  });
}

/**
 * One sense a document, unless this mention says where it lies. A name used before the text says which other one
 * it means stands for a better known place if the text also names more of that place's country:
 * `Hyderabad ... Hyderabad, Pakistan` in an article about India.
 *
 * @param first - the group's first mention that says where it lies; -1 if none does
 */
function choose(m: number, group: Group, rows: Float64Array, told: Int32Array, first: number): number {
  const usual = group.top[0]!;
  if (told[m]! >= 0) return told[m]!;
  if (first < 0 || m > first || told[first] !== usual) return usual;
  const shareOf = (c: number): number => rows[c * RANK_WIDTH + SAME_COUNTRY]!;
  const known = group.candidates[usual]!;
  const better = group.candidates.findIndex(
    (candidate, c) =>
      candidate.importance > known.importance &&
      candidate.countryCode !== known.countryCode &&
      shareOf(c) > shareOf(usual)
  );
  return better >= 0 ? better : usual;
}

const SAME_COUNTRY = RANK_FEATURES.indexOf("same-country");
