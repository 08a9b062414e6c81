import type {CollectionArticle} from "../../domain/collection.js";
import type {Span} from "../../domain/article.js";
import type {EventFeature} from "../../domain/event.js";
import type {Marking} from "../state/segments.js";

/** Which part of an event a few words of its sentence give. */
export type FieldKind = "when" | "where" | "who" | "what";

/** Where in the article the fields of an event stand; only inside its own sentence are names looked for. */
export function fieldMarkings(
  {properties}: EventFeature,
  article: CollectionArticle,
  sentence: Span
): readonly Marking<FieldKind>[] {
  const {time, place, origin, actors, trigger, sources} = properties;
  // Spans of time and place count in the article of the first telling; the others give no fields.
  const isBest = sources[0].article === article.id && sources[0].span[0] === sentence[0];
  const told = article.text.slice(...sentence);
  const found = (words: string, as: FieldKind): Marking<FieldKind>[] => {
    const at = words === "" ? -1 : told.indexOf(words);
    return at < 0 ? [] : [{span: [sentence[0] + at, sentence[0] + at + words.length], as}];
  };
  return [
    ...(isBest && time ? [{span: time.span, as: "when"} as const] : []),
    ...(isBest && place ? [{span: place.span, as: "where"} as const] : []),
    ...(isBest && origin ? [{span: origin.span, as: "where"} as const] : []),
    ...actors.flatMap(({name}) => found(name, "who")),
    ...(trigger === null ? [] : found(trigger, "what"))
  ];
}
