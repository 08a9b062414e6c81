import type {Mention} from "./mentions.js";
import {RANK_WIDTH, rankFeatures, summarize, type Group, type Home} from "./rank-features.js";
import {framesOf} from "./rank-frame.js";
import {unitVector} from "./sphere.js";

/** Weights of the ranker, one set for each round: the first has no beliefs about the other names to go by. */
export type RankModel = {readonly rounds: readonly Float64Array[]};

/** Distinct names of a document in order of first mention, all candidates believed by importance. */
export function groupMentions(mentions: readonly Mention[]): {groups: Group[]; groupOf: Int32Array} {
  const lists: number[][] = [];
  const groupOf = new Int32Array(mentions.length);
  mentions.forEach((mention, m) => {
    groupOf[m] = mention.group;
    (lists[mention.group] ??= []).push(m);
  });
  const groups = lists.map((list): Group => {
    const {candidates} = mentions[list[0]!]!.offer;
    const vectors = new Float64Array(candidates.length * 3);
    candidates.forEach(({at}, c) => unitVector(at, vectors, c * 3));
    const beliefs = new Float64Array(candidates.length);
    let total = 0;
    candidates.forEach(({importance}, c) => {
      beliefs[c] = Math.exp(importance / 12);
      total += beliefs[c]!;
    });
    for (let c = 0; c < beliefs.length; c++) beliefs[c]! /= total;
    const group: Group = {mentions: list, candidates, vectors, beliefs, top: []};
    group.top = topOf(beliefs);
    return group;
  });
  return {groups, groupOf};
}

/** The three most believed candidates, best first; the earlier one on a tie. */
export function topOf(beliefs: Float64Array): number[] {
  const top: number[] = [];
  for (let c = 0; c < beliefs.length; c++) {
    let place = top.length;
    while (place > 0 && beliefs[c]! > beliefs[top[place - 1]!]!) place--;
    if (place < 3) {
      top.splice(place, 0, c);
      if (top.length > 3) top.pop();
    }
  }
  return top;
}

/**
 * Settles what each distinct name means, all names of the document together: in each round every name is
 * judged by what the round before believes of the others.
 *
 * @returns the features of the last round, by group, to tell reasons from
 */
export function rank(
  groups: readonly Group[],
  mentions: readonly Mention[],
  groupOf: Int32Array,
  home: Home,
  model: RankModel
): Float64Array[] {
  const frames = framesOf(groups, mentions, groupOf, home);
  for (const weights of model.rounds) {
    const beliefs = summarize(groups);
    frames.forEach((frame, g) => {
      if (frame.features.length > 0) rankFeatures(beliefs, g, mentions, groupOf, frame);
    });
    frames.forEach(({group, features}) => {
      believe(features, weights, group.beliefs);
      group.top = topOf(group.beliefs);
    });
  }
  return model.rounds.length > 0 ? frames.map(({features}) => features) : [];
}

/** Softmax of the weighted features of each candidate. */
export function believe(features: Float64Array, weights: Float64Array, beliefs: Float64Array): void {
  let best = -Infinity;
  for (let c = 0; c < beliefs.length; c++) {
    let score = 0;
    for (let k = 0, at = c * RANK_WIDTH; k < RANK_WIDTH; k++, at++) score += features[at]! * weights[k]!;
    beliefs[c] = score;
    if (score > best) best = score;
  }
  let total = 0;
  for (let c = 0; c < beliefs.length; c++) {
    beliefs[c] = Math.exp(beliefs[c]! - best);
    total += beliefs[c]!;
  }
  for (let c = 0; c < beliefs.length; c++) beliefs[c]! /= total;
}
