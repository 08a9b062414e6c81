import type {Span} from "../../domain/article.js";
import type {Name} from "../../domain/name.js";
import type {Notice} from "../../domain/notice.js";
import type {Resolution} from "../../domain/place.js";
import {observe, type Observation} from "../places/observe.js";
import type {PlacesKit} from "../places/places.js";
import type {Tokens} from "../text/tokens.js";
import {resolveAliases} from "./aliases.js";
import type {NameModel} from "./name-model.js";
import {takeApart} from "./apart.js";
import {plausible} from "./plausible.js";
import {recur} from "./recur.js";
import {placeTags, recognizeNames} from "./recognize-names.js";
import {roleBefore} from "./roles.js";
import {wholeWords} from "./whole-words.js";

/** What finding names reads. */
export type NamesInput = {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly resolutions: readonly Resolution[];
  /** What the place recognizer saw; looked at anew when left out. */
  readonly seen?: Observation;
};

/** What finding names needs beside the article; the place index tells what else a word may be. */
export type NamesKit = PlacesKit & {readonly names?: NameModel};

/** Finds people and organisations, with their roles and fullest forms, in the order of the text. */
export function findNames(
  {text, tokens, sentences, resolutions, seen: known}: NamesInput,
  {gazetteer, model, names}: NamesKit
): {names: Name[]; notices: Notice[]} {
  if (!names) return {names: [], notices: []};
  const seen = known ?? observe(tokens, sentences, gazetteer, model.cueWords);
  const places = placeTags(seen, resolutions);
  const found = wholeWords(
    seen,
    recur(seen, places, takeApart(seen, plausible(seen, places, recognizeNames(seen, names))))
  );
  const named = found.map(({span, type, from, to}) => ({
    span,
    surface: text.slice(...span),
    type,
    role: type === "person" ? roleBefore(text, seen, from, to) : null
  }));
  return {names: resolveAliases(named), notices: []};
}
