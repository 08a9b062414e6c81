import type {Evidence} from "./evidence.js";

/** Instead of a feature: this node is a leaf, and `elses` says which. */
export const LEAF = 0xffff;

/** Decision trees as columns: nodes in the order in which a tree is walked, "it holds" right behind its question. */
export type TreeColumns = {
  /** Names of the features that are asked for; a node has one by its number. */
  readonly names: readonly string[];
  /** First node of each tree. */
  readonly roots: Uint32Array;
  /** Of each node: the feature that it asks for, or `LEAF`. */
  readonly features: Uint16Array;
  /** Of each node: how far from the tree's first the node is that comes if the feature does not hold; of a leaf its number. */
  readonly elses: Uint16Array;
  /** What each leaf says: log-odds, unbounded. */
  readonly leaves: Float32Array;
};

/** Trees over yes-or-no features whose answers are summed: they know what several features mean together. */
export class Trees {
  readonly #columns: TreeColumns;
  /** By node: the feature's number among those of evidence and context. */
  readonly #asked: Uint16Array;
  readonly #holds: Uint8Array;
  readonly #contextFrom: number;

  /**
   * @param names - of evidence, in the order of its space
   * @param contextNames - of what holds for all candidates alike
   */
  constructor(columns: TreeColumns, names: readonly string[], contextNames: readonly string[] = []) {
    this.#columns = columns;
    this.#contextFrom = names.length;
    const all = [...names, ...contextNames.map(contextName)];
    const numbers = new Map(all.map((name, index) => [name, index]));
    // What is asked for and no longer exists never holds.
    const never = all.length;
    const numberOf = columns.names.map((name) => numbers.get(name) ?? never);
    this.#asked = columns.features.map((feature) => (feature === LEAF ? LEAF : numberOf[feature]!));
    this.#holds = new Uint8Array(all.length + 1);
  }

  get columns(): TreeColumns {
    return this.#columns;
  }

  /** What the trees say of each candidate in one context: log-odds, unbounded. */
  scoresOf(candidates: readonly Evidence[], context: Evidence = []): number[] {
    const holds = this.#holds;
    for (let i = 0; i < context.length; i++) holds[this.#contextFrom + context[i]!] = 1;
    const scores = candidates.map((evidence) => {
      for (let i = 0; i < evidence.length; i++) holds[evidence[i]!] = 1;
      const score = this.#sum();
      for (let i = 0; i < evidence.length; i++) holds[evidence[i]!] = 0;
      return score;
    });
    for (let i = 0; i < context.length; i++) holds[this.#contextFrom + context[i]!] = 0;
    return scores;
  }

  #sum(): number {
    const {roots, elses, leaves} = this.#columns;
    const asked = this.#asked;
    const holds = this.#holds;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree++) {
      const root = roots[tree]!;
      let node = root;
      let feature = asked[node]!;
      while (feature !== LEAF) {
        node = holds[feature] === 1 ? node + 1 : root + elses[node]!;
        feature = asked[node]!;
      }
      sum += leaves[elses[node]!]!;
    }
    return sum;
  }
}

/** The name of a feature of the context, beside those of the evidence. */
export function contextName(name: string): string {
  return `context ${name}`;
}
