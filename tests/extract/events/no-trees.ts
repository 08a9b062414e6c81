import type {TreeColumns} from "../../../src/extract/events/trees.js";

/** No trees: they say nothing of anything. */
export function noTrees(): TreeColumns {
  return {
    names: [],
    roots: new Uint32Array(0),
    features: new Uint16Array(0),
    elses: new Uint16Array(0),
    leaves: new Float32Array(0)
  };
}
