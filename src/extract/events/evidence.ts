/**
 * Names of yes-or-no features of one linear model, each with a number. A feature's weight is looked up by its name once,
 * when the model is opened.
 */
export class FeatureSpace {
  private readonly names_: string[] = [];

  get names(): readonly string[] {
    return this.names_;
  }

  /** One feature. */
  one(name: string): number {
    return this.names_.push(name) - 1;
  }

  /** A feature for each key. */
  many<const Key extends string>(group: string, keys: readonly Key[]): Readonly<Record<Key, number>> {
    return Object.fromEntries(keys.map((key) => [key, this.one(`${group}:${key}`)])) as Record<Key, number>;
  }

  /** A feature for each pair of keys; ask for it as `first + a * seconds.length + b`. */
  pairs(group: string, firsts: readonly string[], seconds: readonly string[]): number {
    const first = this.names_.length;
    for (const a of firsts) for (const b of seconds) this.one(`${group}:${a}:${b}`);
    return first;
  }

  /** Features for `0..count - 1`; ask for them as `first + n`. */
  range(group: string, count: number): number {
    const first = this.names_.length;
    for (let n = 0; n < count; n++) this.one(`${group}:${n}`);
    return first;
  }
}

/** The features that hold for one candidate. */
export type Evidence = readonly number[];

/** What `weights` say of the evidence: a log-odds, unbounded. */
export function scoreOf(evidence: Evidence, weights: Float64Array): number {
  let score = 0;
  for (let i = 0; i < evidence.length; i++) score += weights[evidence[i]!]!;
  return score;
}

/** Weights in the order of the space; a feature that was not learned weighs nothing. */
export function weightsOf(space: FeatureSpace, learned: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(space.names, (name) => learned[name] ?? 0);
}

/** Index of the largest score; -1 for none. Of equals the first. */
export function bestOf(scores: ArrayLike<number>): number {
  let best = -1;
  for (let i = 0; i < scores.length; i++) if (best < 0 || scores[i]! > scores[best]!) best = i;
  return best;
}

/** Bin of a value among ascending edges: 0 below the first. */
export function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]!) bin++;
  return bin;
}
