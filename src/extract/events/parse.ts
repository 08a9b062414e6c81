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
    while (this.place < resolutions.length && resolutions[this.place]!.toponym.span[0] < start) this.place++;
    while (this.time < timexes.length && timexes[this.time]!.span[0] < start) this.time++;
    while (this.name < names.length && names[this.name]!.span[0] < start) this.name++;
    let {place, time, name} = this;
    while (place < resolutions.length && resolutions[place]!.toponym.span[0] < end) place++;
    while (time < timexes.length && timexes[time]!.span[0] < end) time++;
    while (name < names.length && names[name]!.span[0] < end) name++;
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
  maskAll(words, found.timexes, spanOf, "timex");
  maskAll(words, found.resolutions, spanOfToponym, "toponym");
  maskAll(words, found.names, spanOf, "name");
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
    subjects: new Map(),
    heads: new Map()
  };
}

const spanOf = ({span}: {readonly span: Span}): Span => span;
const spanOfToponym = ({toponym}: Resolution): Span => toponym.span;

function maskAll<Item>(
  words: readonly Word[],
  items: readonly Item[],
  spanOfItem: (item: Item) => Span,
  kind: Mask
): void {
  if (items.length > 0) mask(words, items.map(spanOfItem), kind, 0);
}

function mentionsOf<Item>(words: readonly Word[], items: readonly Item[], kind: Mask): Mention<Item>[] {
  const mentions: Mention<Item>[] = [];
  if (items.length === 0) return mentions;
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
