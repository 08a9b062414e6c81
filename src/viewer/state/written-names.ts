import type {EventPlace} from "../../domain/event.js";

type WrittenName = Pick<EventPlace, "name" | "gazetteerName" | "kind" | "feature">;

/**
 * How often each spelling of a place stands in the articles: the map names a place as its sources do, not as the
 * gazetteer does. A headline's capitals and a gazetteer's abbreviation are no spelling of their own.
 */
export class WrittenNames {
  private readonly counts = new Map<string, number>();

  /** @param times - how often it is written so; 0 only keeps its turn among those that are written as often */
  add({name, gazetteerName, kind, feature}: WrittenName, times = 1): void {
    const sameInCapitals = name === name.toUpperCase() && name.length > 1;
    // `Kremlin` for Moscow or `Russian` for Russia stands for the place, but does not name it.
    const names = kind === "literal" && feature !== "site" && !sameInCapitals && !name.endsWith(".");
    const written = names ? name : gazetteerName || name;
    this.counts.set(written, (this.counts.get(written) ?? 0) + times);
  }

  /** The spelling of most events; of several the one that came first. */
  get commonest(): string | undefined {
    let best: string | undefined;
    for (const [name, count] of this.counts) {
      if (best === undefined || count > this.counts.get(best)!) best = name;
    }
    return best;
  }
}
