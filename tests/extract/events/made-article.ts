import {readFileSync} from "node:fs";
import type {Article} from "../../../src/domain/article.js";
import type {EventFeature} from "../../../src/domain/event.js";
import type {Name} from "../../../src/domain/name.js";
import type {PlaceLevel, Resolution, ToponymKind} from "../../../src/domain/place.js";
import type {Timex} from "../../../src/domain/timex.js";
import {shippedDecider, type Decider} from "../../../src/extract/events/decide.js";
import {openEventModel} from "../../../src/extract/events/event-model.js";
import {findEvents} from "../../../src/extract/events/events.js";
import {findDateline} from "../../../src/extract/text/dateline.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";

/** What is marked in a made-up article: each word where it first stands behind the one before. */
export type Marks = {
  /** A name alone is a town named for itself. */
  readonly places?: readonly (string | readonly [name: string, kind: ToponymKind, level?: PlaceLevel])[];
  readonly times?: readonly (readonly [wording: string, edtf: string | null])[];
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  readonly published?: string;
  readonly id?: string;
  /** Each verb that may tell something does: for tests of what is told, not of whether it is. */
  readonly allTold?: boolean;
};

export function madeArticle(text: string, {published, id = "made.txt"}: Marks): Article {
  return {
    id,
    title: null,
    text,
    date: published ? {edtf: published, source: "option"} : null,
    source: null,
    url: null,
    author: null,
    lang: "en"
  };
}

const shipped = shippedDecider(openEventModel(readFileSync("data/models/events.model")));

const tellsAll: Decider = {
  ...shipped,
  happenings: (readings) => readings.map((_, index) => ({index, probability: 1}))
};

/** Events of a made-up article whose places, dates and people are given. */
export function eventsOf(text: string, marks: Marks = {}): EventFeature[] {
  const article = madeArticle(text, marks);
  const input = {
    article,
    sentences: segmentSentences(text),
    dateline: findDateline(text),
    resolutions: located(text, marks.places ?? [], (mark) => (typeof mark === "string" ? mark : mark[0])).map(
      ([mark, span]) =>
        typeof mark === "string"
          ? resolution(text.slice(...span), span, "literal")
          : resolution(text.slice(...span), span, mark[1], mark[2])
    ),
    timexes: located(text, marks.times ?? [], ([wording]) => wording).map(([[surface, edtf], span]) =>
      timex(surface, span, edtf)
    ),
    names: [...namesOf(text, marks.people, "person"), ...namesOf(text, marks.organizations, "organization")]
  };
  return findEvents(input, marks.allTold ? tellsAll : shipped).events;
}

function namesOf(text: string, marked: readonly string[] = [], type: Name["type"]): Name[] {
  return located(text, marked, (name) => name).map(([surface, span]) => ({
    span,
    surface,
    type,
    canonical: surface,
    role: null
  }));
}

function located<Mark>(text: string, marks: readonly Mark[], wordingOf: (mark: Mark) => string) {
  let from = 0;
  return marks.map((mark): [Mark, [number, number]] => {
    const at = text.indexOf(wordingOf(mark), from);
    if (at < 0) throw new Error(`"${wordingOf(mark)}" does not stand in the text behind the mark before`);
    from = at + wordingOf(mark).length;
    return [mark, [at, from]];
  });
}

function resolution(
  surface: string,
  span: [number, number],
  kind: ToponymKind,
  level: PlaceLevel = "town"
): Resolution {
  return {
    toponym: {span, surface, kind},
    chosen: {
      gazetteer: "made",
      entryId: surface,
      name: surface.charAt(0) + surface.slice(1).toLowerCase(),
      at: [surface.length * 3, surface.charCodeAt(0) % 60],
      level,
      feature: "settlement",
      radiusKm: 5,
      population: 1000,
      countryCode: null,
      division: null,
      subdivision: null,
      disputed: null
    },
    confidence: 0.9,
    rivals: [],
    reasons: ["only"]
  };
}

function timex(surface: string, span: [number, number], edtf: string | null): Timex {
  const day = edtf !== null && /^\d{4}-\d\d-\d\d$/u.test(edtf) ? edtf : null;
  const [from = null, to = null] = edtf?.includes("/") ? edtf.split("/") : [];
  const clock = day !== null && /\d:\d\d/u.test(surface);
  const year = edtf !== null && /^\d{4}$/u.test(edtf) ? edtf : null;
  return {
    span,
    surface,
    type: clock ? "TIME" : "DATE",
    value:
      edtf ??
      (/^(?:now|current)/u.test(surface) ? "PRESENT_REF" : surface === "soon" ? "FUTURE_REF" : "PAST_REF"),
    edtf,
    earliest: year ? `${year}-01-01` : (day ?? from),
    latest: year ? `${year}-12-31` : (day ?? to),
    precision: clock ? "time" : day ? "day" : year ? "year" : edtf ? "month" : "unknown",
    anchor: "absolute",
    rule: "made",
    alternative: null
  };
}
