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
import {recognize, type Recognized} from "./recognize.js";
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
    kinds: kindsTogether(
      found.map((toponym, i) => kindOf(seen, toponym, offers[i]!, model.kinds)),
      (i) => isPair(seen, found[i]!, found[i + 1]!)
    )
  };
}

/** "Moscow and Tskhinvali prepare": what two names that "and" joins do, they do in one way; the surer one tells how. */
function kindsTogether(
  used: readonly {readonly kind: ToponymKind; readonly probability: number}[],
  joined: (first: number) => boolean
): ToponymKind[] {
  const kinds = used.map(({kind}) => kind);
  for (let i = 0; i + 1 < used.length; i++) {
    const [one, other] = [used[i]!, used[i + 1]!];
    if (one.kind === other.kind || one.kind === "demonym" || other.kind === "demonym" || !joined(i)) continue;
    kinds[i] = kinds[i + 1] = (one.probability >= other.probability ? one : other).kind;
  }
  return kinds;
}

/** Whether nothing but "and" stands between two names that begin alike: neither is part of a longer name. */
function isPair({tokens, runFrom, runTo}: Observation, one: Recognized, other: Recognized): boolean {
  if (other.from !== one.to + 1) return false;
  const and = tokens.text.slice(tokens.start[one.to]!, tokens.end[one.to]!);
  return and === "and" && runFrom[one.from] === one.from && runTo[other.from] === other.to;
}
