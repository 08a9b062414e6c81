import type {Article, Span} from "../../domain/article.js";
import type {Notice} from "../../domain/notice.js";
import type {Resolution, ToponymKind} from "../../domain/place.js";
import type {Tokens} from "../text/tokens.js";
import {offerFor, type Offer} from "./candidates.js";
import type {Gazetteer} from "./gazetteer.js";
import {homeOf} from "./home.js";
import {kindOf} from "./kind.js";
import {relate, type Mention} from "./mentions.js";
import type {PlaceModel} from "./model.js";
import {observe, type Observation} from "./observe.js";
import {recognize} from "./recognize.js";
import {resolve} from "./resolve.js";

export type PlacesInput = {
  readonly article: Pick<Article, "text" | "source" | "url">;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
};

export type PlacesKit = {readonly gazetteer: Gazetteer; readonly model: PlaceModel};

/**
 * Finds the place names of an article, says how each is used, and puts each where it belongs.
 *
 * @returns one resolution a toponym in the order of the text, also for those that could not be placed
 *   (`chosen` is `null`), a notice for each that is unknown, guessed from its context or doubtful, and what the
 *   recognizer saw of the words
 */
export function findPlaces(
  {article, tokens, sentences}: PlacesInput,
  kit: PlacesKit
): {resolutions: Resolution[]; notices: Notice[]; seen: Observation} {
  const {mentions, kinds, seen} = findMentions(tokens, sentences, kit);
  return {...resolve(mentions, kinds, tokens.text, homeOf(article), kit.gazetteer, kit.model), seen};
}

/** The place names of a text with what each may mean and how it is used, before anyone decides. */
export function findMentions(
  tokens: Tokens,
  sentences: readonly Span[],
  {
    gazetteer,
    model
  }: {readonly gazetteer: Gazetteer; readonly model: Omit<PlaceModel, "trust" | "calibration">}
): {mentions: Mention[]; kinds: ToponymKind[]; seen: Observation} {
  const seen = observe(tokens, sentences, gazetteer, model.cueWords);
  const found = recognize(seen, model.recognizer, model.recognizerBias);
  const offers: Offer[] = found.map((toponym) =>
    offerFor(toponym, tokens, seen.words, model.cueWords, gazetteer)
  );
  return {
    seen,
    mentions: relate(found, offers, tokens, seen.words, model.cueWords),
    kinds: found.map((toponym, i) => kindOf(seen, toponym, offers[i]!, model.kinds).kind)
  };
}
