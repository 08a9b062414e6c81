import type {Resolution} from "../../src/domain/place.js";
import type {PlaceModel} from "../../src/extract/places/model.js";
import {findPlaces} from "../../src/extract/places/places.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import type {GoldDocument} from "./gold.js";
import type {Workshop} from "./train-model.js";

/** What the model finds in an annotated text, from the text alone and the address of its outlet. */
export function predict(
  workshop: Workshop,
  document: GoldDocument,
  model: PlaceModel
): readonly Resolution[] {
  const {text} = document;
  return findPlaces(
    {
      article: {text, source: document.source ?? null, url: null},
      tokens: tokenize(text),
      sentences: segmentSentences(text)
    },
    {gazetteer: workshop.gazetteer, model}
  ).resolutions;
}
