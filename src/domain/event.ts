import type {Feature, LineString, Point} from "geojson";
import type {Span} from "./article.js";
import type {Notice} from "./notice.js";
import type {Candidate, LngLat, PlaceFeature, PlaceLevel, ToponymKind} from "./place.js";
import type {Anchor, Precision} from "./timex.js";

/** What kind of happening. */
export const EVENT_TYPES = [
  "meeting",
  "visit",
  "statement",
  "agreement",
  "aid",
  "demand",
  "criticism",
  "protest",
  "sanction",
  "military",
  "attack",
  "election",
  "legal",
  "disaster",
  "economy",
  "other"
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether it happened. */
export const EVENT_STATUSES = ["happened", "planned", "ongoing", "cancelled"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Who took part, in the text's own words. */
export type Actor = {
  readonly name: string;
  /** Title or office, e.g. `Russian Foreign Minister`. */
  readonly role?: string;
};

/** Where it happened: as written, and as the gazetteer knows it. */
export type EventPlace = {
  /** As the text writes it. */
  readonly name: string;
  readonly kind: ToponymKind;
  /** Where in the article's text. */
  readonly span: Span;
  readonly gazetteer: string;
  readonly entryId: string;
  readonly gazetteerName: string;
  readonly at: LngLat;
  readonly level: PlaceLevel;
  readonly feature: PlaceFeature;
  /** Uncertainty and extent in km: nothing large is a pin in its middle. */
  readonly radiusKm: number;
  readonly countryCode: string | null;
  readonly division: string | null;
  readonly divisionName?: string | null;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly rivals: readonly PlaceRival[];
  readonly disputed: string | null;
};

/** Another place that the name may mean. */
export type PlaceRival = Pick<
  Candidate,
  "gazetteer" | "entryId" | "name" | "at" | "level" | "countryCode" | "division" | "divisionName"
>;

/**
 * Two places that dealt with each other, where nothing moved from one to the other: talks, aid, blame, sanctions, a treaty.
 * Mostly names that stand for who acts there, so a country is meant as a whole.
 */
export type EventRelation = {
  readonly from: EventPlace;
  readonly to: EventPlace;
  /** Whether `from` does something to `to`; else both do it. */
  readonly directed: boolean;
};

/** When it happened, as written and as read. */
export type EventTime = {
  readonly edtf: string | null;
  /** As the text writes it. */
  readonly wording: string;
  readonly span: Span;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision;
  readonly anchor: Anchor;
  readonly rule: string;
  readonly alternative: string | null;
};

/** A sentence that tells of the event. The first is the best telling. */
export type EventSource = {
  /** `id` of an article of the same collection. */
  readonly article: string;
  readonly sentence: string;
  /** The sentence in the article's text. */
  readonly span: Span;
};

/** A point on which the sources of a merged event disagree; kept side by side. */
export type Disagreement = {
  readonly about: "date" | "place" | "toll";
  readonly readings: readonly {readonly value: string; readonly article: string; readonly span: Span}[];
};

export type EventProperties = {
  /** Who did what where; at most 90 characters, made from the sentence's own words. */
  readonly title: string;
  readonly type: EventType;
  /** The words that decided the type; `null` for `other` without a trigger. */
  readonly trigger: string | null;
  readonly status: EventStatus;
  /** `null`: unplaced. For a movement, its destination. */
  readonly place: EventPlace | null;
  /** Where a movement came from; then the geometry is a great-circle line. */
  readonly origin: EventPlace | null;
  /**
   * Between which two places it was, whatever `place` it happened at; of a departure, from that place to where it leads. Left out or
   * `null` where that is not said.
   */
  readonly relation?: EventRelation | null;
  /** `null`: undated. */
  readonly time: EventTime | null;
  readonly actors: readonly Actor[];
  readonly sources: readonly [EventSource, ...EventSource[]];
  readonly disagreements: readonly Disagreement[];
  readonly confidence: number;
  readonly notices: readonly Notice[];
};

/** One timespan of a Linked Places `when`. Days are ISO 8601, signed years allowed. */
export type Timespan = {
  readonly start: {readonly in?: string; readonly earliest?: string; readonly latest?: string};
  readonly end?: {readonly in?: string; readonly earliest?: string; readonly latest?: string};
};

/** `when` as in the Linked Places Format. */
export type When = {
  readonly timespans: readonly Timespan[];
  readonly certainty: "certain" | "less-certain" | "uncertain";
  readonly label: string;
};

/**
 * What happened: a GeoJSON feature. `geometry` is `null` for an unplaced event, a point, or for
 * a movement a line whose last vertex is the destination. `when` is `null` for an undated one.
 */
export type EventFeature = Feature<Point | LineString | null, EventProperties> & {
  readonly id: string;
  readonly when: When | null;
};
