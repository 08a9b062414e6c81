import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {calibrationKnots, type Outcome} from "../../../scripts/train/calibrate.js";
import {decisions, type TrustExample} from "../../../scripts/train/trust.js";
import {calibrate} from "../../../src/extract/places/resolve.js";
import {CONTEXT_WIDTH, TRUST_WIDTH} from "../../../src/extract/places/trust.js";

describe("calibrationKnots", () => {
  test("gives the share that was right near a confidence", () => {
    const outcomes = Array.from({length: 400}, (_, i) => ({
      confidence: i < 200 ? 0.3 : 0.8,
      right: i % 4 !== 0
    }));
    expect(calibrate(calibrationKnots(outcomes), 0.8)).toBeCloseTo(0.75, 1);
  });

  test("counts an outcome as often as it weighs", () => {
    const outcomes: Outcome[] = Array.from({length: 200}, (_, i) => ({
      confidence: 0.5 + i / 1e6,
      right: i % 2 === 0,
      weight: i % 2 === 0 ? 3 : 1
    }));
    expect(calibrate(calibrationKnots(outcomes), 0.5)).toBeCloseTo(0.75, 1);
  });

  test("never falls where confidence rises, whatever the outcomes", () => {
    const outcome = fc.record({
      confidence: fc.double({min: 0, max: 1, noNaN: true}),
      right: fc.boolean(),
      weight: fc.constantFrom(0.5, 1, 2)
    });
    fc.assert(
      fc.property(fc.array(outcome, {minLength: 100, maxLength: 200}), (outcomes) => {
        const knots = calibrationKnots(outcomes);
        for (let k = 1; k < knots.length; k++) expect(knots[k]![0]).toBeGreaterThanOrEqual(knots[k - 1]![0]);
      })
    );
  });
});

describe("decisions", () => {
  /** Weights under which only the first feature counts. */
  const model = {
    chosen: Float64Array.from({length: TRUST_WIDTH}, (_, k) => (k === 0 ? 1 : 0)),
    context: Float64Array.from({length: CONTEXT_WIDTH}, (_, k) => (k === 0 ? 1 : 0))
  };
  const example = (trust: number | null, context: number | null): TrustExample => ({
    trust: trust === null ? null : Float64Array.from({length: TRUST_WIDTH}, () => trust),
    context: context === null ? null : Float64Array.from({length: CONTEXT_WIDTH}, () => context),
    chosenRight: true,
    townRight: false,
    weight: 1,
    calibrationWeight: 1
  });

  test("judge the answer that would be given, not the other one", () => {
    expect(decisions([example(2, 1), example(1, 2)], model)).toMatchObject([
      {confidence: expect.closeTo(0.881, 3) as number, right: true},
      {confidence: expect.closeTo(0.881, 3) as number, right: false}
    ]);
  });

  test("leave out what would get no place", () => {
    expect(decisions([example(null, -3), example(null, null)], model)).toEqual([]);
  });
});
