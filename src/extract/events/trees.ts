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

/** So many trees are walked at once. */
const ABREAST = 4;

/** Trees over yes-or-no features whose answers are summed: they know what several features mean together. */
export class Trees {
  readonly #columns: TreeColumns;
  /**
   * By node: in the low half the feature's number among those of evidence and context, in the high half how far on the node
   * is that comes if it does not hold. A leaf asks for what never holds and leads to itself.
   */
  readonly #nodes: Uint32Array;
  /** By the first of the trees that are walked at once, and by each that is left over: how many questions at most. */
  readonly #depths: Uint16Array;
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
    this.#nodes = nodesOf(columns, numberOf, never);
    this.#depths = depthsOf(columns);
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

  /**
   * Several trees at once, each as many steps as the deepest of them needs, without a branch: which way a tree goes no
   * processor can foresee, and while it waits for the node of one it has the others'.
   */
  #sum(): number {
    const {roots, elses, leaves} = this.#columns;
    const nodes = this.#nodes;
    const depths = this.#depths;
    const holds = this.#holds;
    let sum = 0;
    let tree = 0;
    for (; tree + ABREAST <= roots.length; tree += ABREAST) {
      let a = roots[tree]!;
      let b = roots[tree + 1]!;
      let c = roots[tree + 2]!;
      let d = roots[tree + 3]!;
      for (let steps = depths[tree]!; steps > 0; steps--) {
        // The high half, or 1 if what is asked for holds.
        const p = nodes[a]!;
        const q = nodes[b]!;
        const r = nodes[c]!;
        const s = nodes[d]!;
        a += (p >>> 16) ^ (((p >>> 16) ^ 1) & -holds[p & 0xffff]!);
        b += (q >>> 16) ^ (((q >>> 16) ^ 1) & -holds[q & 0xffff]!);
        c += (r >>> 16) ^ (((r >>> 16) ^ 1) & -holds[r & 0xffff]!);
        d += (s >>> 16) ^ (((s >>> 16) ^ 1) & -holds[s & 0xffff]!);
      }
      sum = sum + leaves[elses[a]!]! + leaves[elses[b]!]! + leaves[elses[c]!]! + leaves[elses[d]!]!;
    }
    for (; tree < roots.length; tree++) {
      let at = roots[tree]!;
      for (let steps = depths[tree]!; steps > 0; steps--) {
        const node = nodes[at]!;
        at += (node >>> 16) ^ (((node >>> 16) ^ 1) & -holds[node & 0xffff]!);
      }
      sum += leaves[elses[at]!]!;
    }
    return sum;
  }
}

function nodesOf(
  {roots, features, elses}: TreeColumns,
  numberOf: readonly number[],
  never: number
): Uint32Array {
  const nodes = new Uint32Array(features.length).fill(never);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    const end = roots[tree + 1] ?? features.length;
    for (let at = root; at < end; at++)
      if (features[at] !== LEAF) nodes[at] = numberOf[features[at]!]! | ((root + elses[at]! - at) << 16);
  }
  return nodes;
}

function depthsOf({roots, features, elses}: TreeColumns): Uint16Array {
  const depthAt = (root: number, at: number): number =>
    features[at] === LEAF ? 0 : 1 + Math.max(depthAt(root, at + 1), depthAt(root, root + elses[at]!));
  const depths = Uint16Array.from(roots, (root) => depthAt(root, root));
  for (let tree = 0; tree + ABREAST <= depths.length; tree += ABREAST)
    depths[tree] = Math.max(...depths.subarray(tree, tree + ABREAST));
  return depths;
}

/** The name of a feature of the context, beside those of the evidence. */
export function contextName(name: string): string {
  return `context ${name}`;
}
