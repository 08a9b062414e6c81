/** Weights by feature hash: an open-addressed table. */
export type FeatureTable = {
  /** Size of the table - 1; the size is a power of two. */
  readonly mask: number;
  /** Feature hash by slot; 0 marks an empty one. */
  readonly keys: Int32Array;
  /** Weight of tag `t` at `slot * width + t`, in units of `scale`. */
  readonly weights: Int8Array;
  readonly width: number;
  readonly scale: number;
  /**
   * The same for looking up, so that a feature costs one reach into memory: `2 ** rowShift` numbers a slot, the key and
   * behind it the weights, four to a number.
   */
  readonly rows: Int32Array;
  readonly rowShift: number;
  /** A bit for each key by its first bits, small enough for the processor's cache: most features are in no table. */
  readonly filter: Int32Array;
  readonly filterShift: number;
};

/** Slots a feature, at least: few enough that the table stays in the processor's cache. */
const SLOTS_PER_KEY = 1.5;
/** Bits of the filter a feature, at least. */
const BITS_PER_KEY = 4;

/** Makes a table from parallel lists; `weights` has `width` values for each key. */
export function featureTable(
  keys: Int32Array,
  weights: Int8Array,
  width: number,
  scale: number
): FeatureTable {
  let size = 16;
  while (size < keys.length * SLOTS_PER_KEY) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const placed = new Int8Array(size * width);
  let rowShift = 1;
  while (1 << rowShift < 1 + Math.ceil(width / 4)) rowShift++;
  const rows = new Int32Array(size << rowShift);
  let filterShift = 27;
  while (filterShift > 4 && 2 ** (32 - filterShift) < keys.length * BITS_PER_KEY) filterShift--;
  const filter = new Int32Array(2 ** (27 - filterShift));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    const row = slot << rowShift;
    rows[row] = key;
    filter[(key >>> filterShift) >>> 5]! |= 1 << ((key >>> filterShift) & 31);
    for (let t = 0; t < width; t++) {
      const weight = weights[i * width + t]!;
      placed[slot * width + t] = weight;
      rows[row + 1 + (t >> 2)]! |= (weight & 0xff) << ((t & 3) << 3);
    }
  }
  return {mask, keys: slots, weights: placed, width, scale, rows, rowShift, filter, filterShift};
}

/** Features that are looked up together: so few that their sums fit into half a number. */
const BLOCK = 128;
const known = new Int32Array(BLOCK);

/** Adds the weights of the features `[from, to)` to `scores[at ..]`, in units of the table's scale. */
export function addScores(
  table: FeatureTable,
  hashes: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number
): void {
  const {rows, width} = table;
  for (let block = from; block < to; block += BLOCK) {
    const count = findRows(table, hashes, block, Math.min(to, block + BLOCK));
    const bias = count * 128;
    // Four weights at a time, as unsigned bytes: two in the halves of each sum.
    for (let tag = 0, word = 1; tag < width; tag += 4, word++) {
      let even = 0;
      let odd = 0;
      for (let k = 0; k < count; k++) {
        const packed = rows[known[k]! + word]! ^ 0x80808080;
        even += packed & 0x00ff00ff;
        odd += (packed >>> 8) & 0x00ff00ff;
      }
      scores[at + tag]! += (even & 0xffff) - bias;
      if (tag + 1 < width) scores[at + tag + 1]! += (odd & 0xffff) - bias;
      if (tag + 2 < width) scores[at + tag + 2]! += (even >>> 16) - bias;
      if (tag + 3 < width) scores[at + tag + 3]! += (odd >>> 16) - bias;
    }
  }
}

/** Puts the rows of the features `[from, to)` that the table has into `known`; returns how many. */
function findRows(
  {mask, rows, rowShift, filter, filterShift}: FeatureTable,
  hashes: Int32Array,
  from: number,
  to: number
): number {
  // Without a branch that no processor could foresee: each is written down, and kept if it may be in the table.
  let likely = 0;
  for (let f = from; f < to; f++) {
    const key = hashes[f]!;
    const bit = key >>> filterShift;
    known[likely] = key;
    likely += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  let count = 0;
  for (let k = 0; k < likely; k++) {
    const key = known[k]!;
    let slot = key & mask;
    let found = rows[slot << rowShift]!;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = rows[slot << rowShift]!;
    }
    if (found === key) known[count++] = slot << rowShift;
  }
  return count;
}
