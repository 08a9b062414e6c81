import type {Article, Span} from "../../domain/article.js";
import type {Notice} from "../../domain/notice.js";
import type {Dateline} from "../text/dateline.js";
import {AnnotationCursor, parseSentence, type Annotations, type ParsedSentence} from "./parse.js";

/** Characters; what is longer is a table or a list, and its grammar would not be read but guessed. */
const LONGEST_SENTENCE = 2500;

/** What binding reads. */
export type EventsInput = Annotations & {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly dateline: Dateline | null;
};

/** A sentence taken apart, and where it stands with its dateline; `opening` has what the dateline names. */
export type OpenedSentence = {
  readonly sentence: ParsedSentence;
  readonly span: Span;
  readonly opening: Annotations | null;
};

/** Takes every sentence of an article apart, in order; what is too long is left out and said. */
export function parseSentences(input: EventsInput): {parsed: OpenedSentence[]; notices: Notice[]} {
  const {article, sentences, dateline} = input;
  const cursor = new AnnotationCursor(input);
  const parsed: OpenedSentence[] = [];
  const notices: Notice[] = [];
  for (const span of sentences) {
    const found = cursor.within(span);
    if (span[1] - span[0] > LONGEST_SENTENCE) {
      notices.push(tooLong(span));
      continue;
    }
    const opening = dateline && dateline.span[0] >= span[0] && dateline.span[0] < span[1] ? dateline : null;
    const told: Span = opening ? [Math.min(opening.span[1], span[1]), span[1]] : span;
    const sentence = parseSentence(article.text, told, opening ? behind(found, told[0]) : found);
    parsed.push({sentence, span, opening: opening ? found : null});
  }
  return {parsed, notices};
}

function tooLong(span: Span): Notice {
  return {
    rule: "bind/long-sentence",
    severity: "info",
    span,
    message: `A stretch of ${span[1] - span[0]} characters without a full stop was not read for events.`
  };
}

/** What stands behind a dateline. */
function behind(found: Annotations, from: number): Annotations {
  return {
    resolutions: found.resolutions.filter(({toponym}) => toponym.span[0] >= from),
    timexes: found.timexes.filter(({span}) => span[0] >= from),
    names: found.names.filter(({span}) => span[0] >= from)
  };
}
