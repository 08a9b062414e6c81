import type {Span} from "../../domain/article.js";
import type {Name} from "../../domain/name.js";
import type {Notice} from "../../domain/notice.js";
import type {Resolution} from "../../domain/place.js";

/** What finding names reads. */
export type NamesInput = {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly resolutions: readonly Resolution[];
};

/** Finds people and organisations, with their roles and fullest forms. */
export function findNames(_input: NamesInput): {names: Name[]; notices: Notice[]} {
  return {names: [], notices: []};
}
