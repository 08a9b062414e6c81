/** An annotated or found expression: where, and what it means. */
export type TimexAnswer = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly edtf?: string | null;
};

/** Counts as TempEval-3 takes them: precision from what was found, recall from what was marked. */
export type TimeScore = {
  marked: number;
  found: number;
  strictRecalled: number;
  relaxedRecalled: number;
  strictRight: number;
  relaxedRight: number;
  typeRight: number;
  valueRight: number;
};

export function emptyScore(): TimeScore {
  return {
    marked: 0,
    found: 0,
    strictRecalled: 0,
    relaxedRecalled: 0,
    strictRight: 0,
    relaxedRight: 0,
    typeRight: 0,
    valueRight: 0
  };
}

/** Characters that two expressions share; 0 or less when none. */
export function overlap(a: TimexAnswer, b: TimexAnswer): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** The found expression that answers a marked one: the same span, else the largest overlap. */
export function answerTo(marked: TimexAnswer, found: readonly TimexAnswer[]): TimexAnswer | null {
  let best: TimexAnswer | null = null;
  let most = 0;
  for (const answer of found) {
    if (answer.start === marked.start && answer.end === marked.end) return answer;
    const shared = overlap(marked, answer);
    if (shared > most) [best, most] = [answer, shared];
  }
  return best;
}

/** Adds one article to a score. */
export function addArticle(
  score: TimeScore,
  marked: readonly TimexAnswer[],
  found: readonly TimexAnswer[]
): void {
  score.marked += marked.length;
  score.found += found.length;
  for (const gold of marked) {
    const answer = answerTo(gold, found);
    if (!answer) continue;
    score.relaxedRecalled++;
    if (answer.start === gold.start && answer.end === gold.end) score.strictRecalled++;
    if (answer.type === gold.type) score.typeRight++;
    if (answer.value === gold.value) score.valueRight++;
  }
  for (const answer of found) {
    if (marked.some((gold) => gold.start === answer.start && gold.end === answer.end)) score.strictRight++;
    if (marked.some((gold) => overlap(gold, answer) > 0)) score.relaxedRight++;
  }
}

/** F1 of spans, and of values: the share of right values among the found, times the relaxed F1. In hundredths. */
export function figures(score: TimeScore): {strict: number; relaxed: number; value: number; type: number} {
  const strict = f1(score.strictRight / score.found, score.strictRecalled / score.marked);
  const relaxed = f1(score.relaxedRight / score.found, score.relaxedRecalled / score.marked);
  const share = (right: number): number =>
    score.relaxedRecalled ? (right / score.relaxedRecalled) * relaxed : 0;
  return {strict, relaxed, value: share(score.valueRight), type: share(score.typeRight)};
}

function f1(precision: number, recall: number): number {
  return precision + recall > 0 ? (200 * precision * recall) / (precision + recall) : 0;
}
