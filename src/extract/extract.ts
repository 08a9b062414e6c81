import type {Article} from "../domain/article.js";
import type {EventFeature} from "../domain/event.js";
import type {Name} from "../domain/name.js";
import type {Notice} from "../domain/notice.js";
import type {Resolution} from "../domain/place.js";
import type {Span} from "../domain/article.js";
import type {Timex} from "../domain/timex.js";

/** All that extraction found in one article; annotations stand off from its unchanged text by `span`. */
export type Extraction = {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly resolutions: readonly Resolution[];
  readonly timexes: readonly Timex[];
  readonly names: readonly Name[];
  readonly events: readonly EventFeature[];
  readonly notices: readonly Notice[];
};
