import type {Article} from "../../domain/article.js";
import type {Name} from "../../domain/name.js";
import type {Notice} from "../../domain/notice.js";
import type {Candidate, Resolution} from "../../domain/place.js";

/** What is read of an article before it is known what the others say. */
export type ReadPlaces = {
  readonly article: Article;
  readonly resolutions: readonly Resolution[];
  readonly names: readonly Name[];
  readonly notices: readonly Notice[];
};

/** What the others must know of an article: few enough to be sent from where it was read. */
export type PlaceStatement = {
  readonly article: Pick<Article, "id" | "title">;
  readonly resolutions: readonly Pick<Resolution, "toponym" | "chosen" | "confidence" | "reasons">[];
  readonly names: readonly Pick<Name, "canonical">[];
};

/** How an article is to read a place name, since another one tells it clearly. */
export type PlaceInstead = {
  readonly candidate: Candidate;
  readonly confidence: number;
  /** The other article's title, or its id. */
  readonly asIn: string;
};
/** By the name as it stands in the text. */
export type PlaceInsteads = ReadonlyMap<string, PlaceInstead>;

/** Articles tell one story when so many places and full names stand in both. */
const LEAST_SHARED = 2;
/** How probable it is that one name means one place in articles of one story. */
const ONE_SENSE = 0.95;
/** A reading gives way to one of another article that is so probable, both weighed. */
const LEAST_CONFIDENCE = 0.75;

/** So many articles are asked how they read a name, so that time stays linear. */
const MOST_ASKED = 50;

/** A small place that is only near gives way to one of its name with so many times the people. */
const TIMES_LARGER = 10;
/** How sure that small place then counts at most. */
const ONLY_NEAR = 0.5;

/** How an article reads a name, at its surest. */
type Reading = {
  readonly at: number;
  readonly candidate: Candidate;
  readonly confidence: number;
  /** Whether a larger place of that name was passed over since this one lies near, and nothing says which is meant. */
  readonly onlyNear: boolean;
};

/**
 * Lets articles of one story read a place name alike: where one tells clearly which Southampton it means and another
 * leaves it open, the clear one speaks for both. What two articles are sure of differently stays as it is, unless one took a small
 * place since it is near: told of the same people, "the train from Oakland" in New York is from California, where it set out.
 *
 * @param read - the articles of one collection
 * @returns the same in the same order; what changed has reason `other-article` and notice `resolve/by-other-article`
 */
export function agreeOnPlaces<Read extends ReadPlaces>(read: readonly Read[]): Read[] {
  const insteads = placesInstead(read);
  return read.map((one, at) => withPlaces(one, insteads[at]!));
}

/**
 * What `agreeOnPlaces` will change in each article, for articles that are not all at hand.
 *
 * @param read - of the articles of one collection
 * @returns one an article, empty where nothing changes; `withPlaces` applies it
 */
export function placesInstead(read: readonly PlaceStatement[]): PlaceInsteads[] {
  const marks = new Map<number, ReadonlySet<string>>();
  const marksOf = (at: number): ReadonlySet<string> => {
    let found = marks.get(at);
    if (!found) marks.set(at, (found = storyOf(read[at]!)));
    return found;
  };
  const sharesNames = (a: Reading, b: Reading): boolean => {
    const names = new Set(fullNamesOf(read[a.at]!));
    return fullNamesOf(read[b.at]!).some((name) => names.has(name));
  };
  const instead = read.map(() => new Map<string, PlaceInstead>());
  for (const [surface, readings] of readingsOf(read)) {
    const surest = readings.slice(0, MOST_ASKED);
    const against = (own: Reading, other: Reading): number =>
      own.onlyNear && isLarger(other, own) && isTold(readings, other, own) && sharesNames(own, other)
        ? Math.min(own.confidence, ONLY_NEAR)
        : own.confidence;
    for (const own of readings) {
      const from = surest.find(
        (other) =>
          keyOf(other.candidate) !== keyOf(own.candidate) &&
          weigh(other.confidence, against(own, other)) >= LEAST_CONFIDENCE &&
          shared(marksOf(own.at), marksOf(other.at), other.candidate, own.candidate) >= LEAST_SHARED
      );
      if (!from) continue;
      const {title, id} = read[from.at]!.article;
      const confidence = weigh(from.confidence, against(own, from));
      instead[own.at]!.set(surface, {candidate: from.candidate, confidence, asIn: title ?? id});
    }
  }
  return instead;
}

/** The surest reading of each name in each article, surest first; names that are read in one way only are left out. */
function readingsOf(read: readonly PlaceStatement[]): Map<string, Reading[]> {
  const all = new Map<string, Map<number, Reading>>();
  read.forEach(({resolutions}, at) => {
    for (const {toponym, chosen, confidence, reasons} of resolutions) {
      if (!chosen || toponym.kind === "demonym" || reasons.includes("context-town")) continue;
      let own = all.get(toponym.surface);
      if (!own) all.set(toponym.surface, (own = new Map<number, Reading>()));
      const known = own.get(at);
      if (!known || confidence > known.confidence)
        own.set(at, {at, candidate: chosen, confidence, onlyNear: isOnlyNear(reasons)});
    }
  });
  const open = new Map<string, Reading[]>();
  for (const [surface, own] of all) {
    const readings = [...own.values()].sort((a, b) => b.confidence - a.confidence || a.at - b.at);
    if (new Set(readings.map(({candidate}) => keyOf(candidate))).size > 1) open.set(surface, readings);
  }
  return open;
}

function isOnlyNear(reasons: readonly string[]): boolean {
  return reasons.includes("small-but-near") && !reasons.includes("containment");
}

function isLarger({candidate: a}: Reading, {candidate: b}: Reading): boolean {
  return a.population >= TIMES_LARGER * Math.max(1, b.population);
}

/** Whether as many articles read the name as `other` as read it as `own`. */
function isTold(readings: readonly Reading[], other: Reading, own: Reading): boolean {
  const count = ({candidate}: Reading): number =>
    readings.filter((reading) => keyOf(reading.candidate) === keyOf(candidate)).length;
  return count(other) >= count(own);
}

/** How probable `theirs` is where one of the two readings is right for both articles. */
function weigh(theirs: number, own: number): number {
  const forTheirs = theirs * (1 - own);
  const forOwn = own * (1 - theirs);
  return forTheirs + forOwn === 0 ? 0 : (ONE_SENSE * forTheirs) / (forTheirs + forOwn);
}

/** What tells one story from another: places below countries, and persons and bodies by their full names. */
function storyOf({resolutions, names}: PlaceStatement): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const {toponym, chosen} of resolutions)
    if (chosen && chosen.level !== "country" && toponym.kind !== "demonym") marks.add(keyOf(chosen));
  for (const name of fullNamesOf({names})) marks.add(name);
  return marks;
}

function fullNamesOf({names}: Pick<PlaceStatement, "names">): string[] {
  return names.map(({canonical}) => canonical).filter((canonical) => canonical.includes(" "));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, ...but: readonly Candidate[]): number {
  const left = new Set(but.map(keyOf));
  let count = 0;
  for (const mark of a) if (b.has(mark) && !left.has(mark)) count++;
  return count;
}

/** The article with what `placesInstead` found for it. */
export function withPlaces<Read extends ReadPlaces>(read: Read, instead: PlaceInsteads): Read {
  if (instead.size === 0) return read;
  const notices: Notice[] = [];
  const moved = new Set<string>();
  const resolutions = read.resolutions.map((resolution): Resolution => {
    const {toponym, chosen, rivals} = resolution;
    const found = instead.get(toponym.surface);
    if (!found || !chosen || toponym.kind === "demonym" || keyOf(chosen) === keyOf(found.candidate))
      return resolution;
    const {candidate, confidence, asIn} = found;
    moved.add(toponym.span.join());
    notices.push({
      rule: "resolve/by-other-article",
      severity: "info",
      span: toponym.span,
      message: `"${toponym.surface}" was read as ${placeIn(candidate)}, as in "${asIn}", not as ${placeIn(chosen)}.`
    });
    const others = [chosen, ...rivals.filter((rival) => keyOf(rival) !== keyOf(candidate))].slice(0, 5);
    return {
      toponym,
      chosen: candidate,
      confidence,
      rivals: others,
      reasons: ["other-article"]
    };
  });
  // What was said of the reading that is given up.
  const kept = read.notices.filter(
    ({rule, span}) => !rule.startsWith("resolve/") || span === null || !moved.has(span.join())
  );
  return {...read, resolutions, notices: [...kept, ...notices]};
}

function placeIn({name, divisionName, countryCode}: Candidate): string {
  return [name, divisionName, countryCode].filter(Boolean).join(", ");
}

function keyOf({gazetteer, entryId}: Candidate): string {
  return `${gazetteer} ${entryId}`;
}
