/** A raw confidence and whether the resolution was right. */
export type Outcome = {
  readonly confidence: number;
  readonly right: boolean;
  /** How much it counts; 1 when left out. */
  readonly weight?: number;
};

/**
 * Rising knots from raw confidence to the share that is right (isotonic regression), thinned to a few.
 *
 * @param outcomes - from texts that the model was not trained on
 */
export function calibrationKnots(
  outcomes: readonly Outcome[],
  least = 40
): [raw: number, probability: number][] {
  const sorted = [...outcomes].sort(
    (a, b) => a.confidence - b.confidence || Number(a.right) - Number(b.right)
  );
  type Block = {sum: number; right: number; count: number};
  const blocks: Block[] = [];
  for (let from = 0; from < sorted.length;) {
    const block: Block = {sum: 0, right: 0, count: 0};
    while (from < sorted.length && block.count < least) {
      const {confidence, right, weight = 1} = sorted[from++]!;
      block.sum += weight * confidence;
      if (right) block.right += weight;
      block.count += weight;
    }
    blocks.push(block);
    // Pool neighbors that fall.
    while (blocks.length > 1) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2)!;
      if (before.right / before.count <= last.right / last.count) break;
      blocks.pop();
      before.sum += last.sum;
      before.right += last.right;
      before.count += last.count;
    }
  }
  return blocks.map(({sum, right, count}) => [sum / count, (right + 1) / (count + 2)]);
}

/** Share that is right among outcomes of about the same confidence, in ten bins; empty ones are left out. */
export function reliability(
  outcomes: readonly Outcome[]
): {from: number; said: number; right: number; count: number}[] {
  const bins = Array.from({length: 10}, (_, b) => ({from: b / 10, said: 0, right: 0, count: 0}));
  for (const {confidence, right} of outcomes) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.said += confidence;
    if (right) bin.right++;
    bin.count++;
  }
  return bins
    .filter(({count}) => count > 0)
    .map(({from, said, right, count}) => ({from, said: said / count, right: right / count, count}));
}
