import type {Span} from "../../domain/article.js";
import type {Name} from "../../domain/name.js";
import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import type {Mention, Parsed} from "./bind.js";
import {clausesOf} from "./clauses.js";
import {predicatesOf} from "./predicates.js";
import {mask, wordsOf, type Mask, type Word} from "./words.js";

/** What earlier stages found in an article, in the order of the text. */
export type Annotations = {
  readonly resolutions: readonly Resolution[];
  readonly timexes: readonly Timex[];
  readonly names: readonly Name[];
};

/** A sentence taken apart, with the names in it. */
export type ParsedSentence = Parsed & {
  readonly span: Span;
  readonly names: readonly Mention<Name>[];
  readonly headline: boolean;
};

/** Hands out, sentence by sentence, what lies inside: one pass over each list. */
export class AnnotationCursor {
  private place = 0;
  private time = 0;
  private name = 0;

  constructor(private readonly all: Annotations) {}

  /** Must be called with the sentences in order. */
  within([start, end]: Span): Annotations {
    const {resolutions, timexes, names} = this.all;
    const taken = <Item>(items: readonly Item[], from: number, spanOf: (item: Item) => Span): number => {
      let to = from;
      while (to < items.length && spanOf(items[to]!)[0] < end) to++;
      return to;
    };
    const toponymSpan = ({toponym}: Resolution): Span => toponym.span;
    const ownSpan = ({span}: {readonly span: Span}): Span => span;
    while (this.place < resolutions.length && toponymSpan(resolutions[this.place]!)[0] < start) this.place++;
    while (this.time < timexes.length && timexes[this.time]!.span[0] < start) this.time++;
    while (this.name < names.length && names[this.name]!.span[0] < start) this.name++;
    const place = taken(resolutions, this.place, toponymSpan);
    const time = taken(timexes, this.time, ownSpan);
    const name = taken(names, this.name, ownSpan);
    const found = {
      resolutions: resolutions.slice(this.place, place),
      timexes: timexes.slice(this.time, time),
      names: names.slice(this.name, name)
    };
    [this.place, this.time, this.name] = [place, time, name];
    return found;
  }
}

/** Takes one sentence apart: words, verbs, clauses, and where places, dates and names stand. */
export function parseSentence(text: string, span: Span, found: Annotations): ParsedSentence {
  const words = wordsOf(text, span);
  mask(
    words,
    found.timexes.map((timex) => timex.span),
    "timex",
    0
  );
  mask(
    words,
    found.resolutions.map(({toponym}) => toponym.span),
    "toponym",
    0
  );
  mask(
    words,
    found.names.map((name) => name.span),
    "name",
    0
  );
  const headline = isHeadline(text, words, span);
  const predicates = predicatesOf(words, headline);
  return {
    span,
    words,
    predicates,
    clauses: clausesOf(words, predicates),
    places: mentionsOf(words, found.resolutions, "toponym"),
    times: mentionsOf(words, found.timexes, "timex"),
    names: mentionsOf(words, found.names, "name"),
    headline,
    bodies: found.names.filter(({type}) => type === "organization").map(({span: name}) => name),
    subjects: new Map()
  };
}

function mentionsOf<Item>(words: readonly Word[], items: readonly Item[], kind: Mask): Mention<Item>[] {
  const mentions: Mention<Item>[] = [];
  for (let i = 0; i < words.length; i++) {
    const {mask, masked} = words[i]!;
    if (mask !== kind) continue;
    let to = i + 1;
    while (to < words.length && words[to]!.mask === kind && words[to]!.masked === masked) to++;
    mentions.push({item: items[masked]!, from: i, to});
    i = to - 1;
  }
  return mentions;
}

/** No final stop and short: capitals then say nothing about names. */
function isHeadline(text: string, words: readonly Word[], [, end]: Span): boolean {
  return words.length <= 20 && !/[.!?…”"]/u.test(text[end - 1] ?? "");
}
