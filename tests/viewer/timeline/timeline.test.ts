import * as fc from "fast-check";
import {expect, test} from "vitest";
import {syntheticCollection} from "../../../scripts/bench/viewer/synthetic.js";
import {buildColumns, type Columns} from "../../../src/viewer/state/columns.js";
import {dayOfIso} from "../../../src/viewer/state/days.js";
import {FAMILY_OF_TYPE} from "../../../src/viewer/state/families.js";
import {
  airyExtent,
  axisOf,
  gapsIn,
  mostlyEmpty,
  moved,
  zoomed,
  zoomedOnto
} from "../../../src/viewer/timeline/axis.js";
import {dragged, gripAt, keyed} from "../../../src/viewer/timeline/brush.js";
import {histogramOf} from "../../../src/viewer/timeline/histogram.js";
import {layOutLanes} from "../../../src/viewer/timeline/lanes.js";
import {ticksOf} from "../../../src/viewer/timeline/ticks.js";
import {makeCollection} from "../make-collection.js";

const day = (iso: string): number => dayOfIso(iso)!;

function columnsOf(...edtfs: string[]): Columns {
  const body = edtfs.map((edtf) => ({sentence: `It was ${edtf}.`, edtf}));
  return buildColumns(makeCollection("Test", [{id: "a", title: "A", body}]).features, ["a"]);
}

const dates = fc.array(
  fc
    .date({min: new Date("1700-01-01"), max: new Date("2100-01-01"), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, date.getTime() % 2 ? 10 : date.getTime() % 3 ? 7 : 4)),
  {minLength: 1, maxLength: 40}
);
const scales = fc.constantFrom("proportional" as const, "collapsed" as const, "steps" as const);

test("every scale goes from the left edge to the right, never back, and a place leads to its day again", () => {
  fc.assert(
    fc.property(dates, scales, (edtfs, scale) => {
      const columns = columnsOf(...edtfs);
      const domain = [columns.extent![0] - 10, columns.extent![1] + 10] as const;
      const axis = axisOf(scale, columns, domain, 1000);
      expect(axis.xOf(domain[0])).toBeCloseTo(0, 6);
      expect(axis.xOf(domain[1])).toBeCloseTo(1000, 6);
      let before = -1;
      for (let step = 0; step <= 50; step++) {
        const at = domain[0] + ((domain[1] - domain[0]) * step) / 50;
        const x = axis.xOf(at);
        expect(x).toBeGreaterThanOrEqual(before);
        before = x;
        expect(axis.xOf(axis.dayAt(x))).toBeCloseTo(x, 3);
      }
    })
  );
});

test("cut gaps keep every event out of the cuts", () => {
  const columns = columnsOf("1900-01-01", "1900-01-05", "1980-06-01", "1980-06-20");
  const axis = axisOf("collapsed", columns, columns.extent!, 1000);
  expect(axis.breaks).toHaveLength(1);
  const [gap] = axis.breaks;
  for (let p = 0; p < columns.dated; p++) {
    const x = axis.xOf(columns.start[p]!);
    expect(x <= gap!.fromPx || x >= gap!.toPx).toBe(true);
  }
  expect(mostlyEmpty(columns, columns.extent!)).toBe(true);
  expect(gapsIn(columns, columns.extent!)).toHaveLength(1);
});

test("no label stands in a cut", () => {
  fc.assert(
    fc.property(dates, (edtfs) => {
      const columns = columnsOf(...edtfs);
      const axis = axisOf("collapsed", columns, airyExtent(columns.extent!), 900);
      for (const {x, label} of ticksOf(axis, "en-GB")) {
        const right = x + label.length * 6;
        expect(
          axis.breaks.some(({fromPx, toPx}) => x < toPx && right > fromPx),
          label
        ).toBe(false);
      }
    })
  );
});

test("where equal steps begin, before the first event, no hour is named", () => {
  const columns = columnsOf("1889-11-14", "1889-11-23", "1889-11-25", "1889-12-08");
  const axis = axisOf("steps", columns, [columns.extent![0] - 0.82, columns.extent![1] + 0.82], 300);
  const labels = ticksOf(axis, "en-GB").map(({label}) => label);
  expect(labels[0]).toBe("14 Nov 1889");
  expect(labels.join()).not.toMatch(/:/u);
});

test("equal steps give each day the same width", () => {
  const columns = columnsOf("1900-01-01", "1900-01-02", "1980-06-01");
  const axis = axisOf("steps", columns, columns.extent!, 900);
  const [a, b, c] = [...columns.start].map((start) => axis.xOf(start));
  expect(b! - a!).toBeCloseTo(c! - b!, 6);
});

test("no two marks of a row overlap, and every event is drawn once", () => {
  fc.assert(
    fc.property(dates, scales, (edtfs, scale) => {
      const columns = columnsOf(...edtfs);
      const axis = axisOf(scale, columns, columns.extent!, 600);
      const lanes = layOutLanes(columns, null, axis, "type", 1);
      const drawn = lanes.flatMap(({marks}) => marks.map(({position}) => position));
      expect(drawn.sort((a, b) => a - b)).toEqual([...columns.feature.keys()]);
      for (const {marks, rows} of lanes) {
        for (let row = 0; row < rows; row++) {
          const own = marks.filter((mark) => mark.row === row);
          for (let index = 1; index < own.length; index++) {
            expect(own[index]!.fromPx).toBeGreaterThanOrEqual(own[index - 1]!.toPx);
          }
        }
      }
    })
  );
});

test.each(["type", "none", "actor", "article"] as const)(
  "lanes by %s that are too full to draw singly count every event once, at the step where it would stand",
  (by) => {
    const {dateline, features} = syntheticCollection(2000);
    const columns = buildColumns(
      features,
      dateline.articles.map(({id}) => id)
    );
    const width = 600;
    for (const scale of ["proportional", "steps"] as const) {
      const axis = axisOf(scale, columns, columns.extent!, width);
      const lanes = layOutLanes(columns, null, axis, by, dateline.articles.length);
      const expected = new Map<number, number>();
      for (let p = 0; p < columns.dated; p++) {
        const x = Math.min(width, Math.max(0, axis.xOf((columns.start[p]! + columns.end[p]!) / 2)));
        expected.set(Math.floor(x / 6), (expected.get(Math.floor(x / 6)) ?? 0) + 1);
      }
      expect(lanes.reduce((sum, {count}) => sum + count, 0)).toBe(columns.dated);
      for (const [step, count] of expected) {
        expect(lanes.reduce((sum, {density}) => sum + density![step]!, 0)).toBe(count);
      }
      if (by !== "type") continue;
      for (const {code, count} of lanes) {
        const types = columns.type.subarray(0, columns.dated);
        expect(count).toBe(types.filter((type) => FAMILY_OF_TYPE[type] === code).length);
      }
    }
  }
);

test("a month has no core, a day is all core", () => {
  const columns = columnsOf("2024-03", "2024-03-05");
  const [lane] = layOutLanes(
    columns,
    null,
    axisOf("proportional", columns, columns.extent!, 3000),
    "none",
    1
  );
  const [month, single] = lane!.marks;
  expect(month!.coreToPx).toBe(month!.coreFromPx);
  expect(single!.coreToPx - single!.coreFromPx).toBeCloseTo(single!.toPx - single!.fromPx, 6);
});

test("the bars hold as many events as there are, however they are spread", () => {
  fc.assert(
    fc.property(dates, fc.integer({min: 50, max: 2000}), (edtfs, widthPx) => {
      const columns = columnsOf(...edtfs);
      const {certain, possible} = histogramOf(
        columns,
        null,
        axisOf("proportional", columns, columns.extent!, widthPx)
      );
      const sum = [...certain, ...possible].reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(edtfs.length, 6);
    })
  );
});

test("a month stands in the lighter tint, over all of its days", () => {
  const columns = columnsOf("2024-03", "2024-03-05");
  const {certain, possible} = histogramOf(
    columns,
    null,
    axisOf("proportional", columns, columns.extent!, 1000)
  );
  expect(certain.filter((value) => value > 0)).toHaveLength(1);
  expect(possible.filter((value) => value > 0)).toHaveLength(31);
});

test.each([
  ["-0500-01-01", "1900-01-01", 1],
  ["1889-11-10", "1890-01-30", 1],
  ["2024-03-18", "2024-03-19", 1],
  ["1900-01-01", "2000-01-01", 1],
  ["1889-11-10", "1890-01-30", 2],
  ["1900-01-01", "2000-01-01", 2]
])(
  "labels from %s to %s in letters of size %d do not overlap, and the first says its year",
  (from, to, size) => {
    const columns = columnsOf("2000-01-01");
    const ticks = ticksOf(axisOf("proportional", columns, [day(from), day(to)], 1200), "en-GB", size);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks[0]!.label).toMatch(/\d{3,4}|BC/u);
    for (let index = 1; index < ticks.length; index++) {
      expect(ticks[index]!.x - ticks[index - 1]!.x).toBeGreaterThanOrEqual(50 * size);
    }
  }
);

test.each([
  // In the middle of the night, and with the next midnight far off.
  [0.9, 1.9, "2 Jan 2000"],
  [0.1, 0.95, "1 Jan 2000, 3:00"],
  [0.52, 0.53, "1 Jan 2000, 12:30"]
])("among hours from %d the first label that is a date stands at its midnight", (from, to, label) => {
  const start = day("2000-01-01");
  const columns = columnsOf("2000-01-01");
  const ticks = ticksOf(axisOf("proportional", columns, [start + from, start + to], 800), "en-GB");
  const dated = ticks.filter((tick) => /\d{4}/u.test(tick.label));
  expect(dated.map((tick) => tick.label)).toEqual([label]);
  const isMidnight = Math.abs(dated[0]!.day - Math.round(dated[0]!.day)) < 1e-6;
  expect(isMidnight).toBe(!label.includes(":"));
});

test("much of the time is empty only where that lies between events", () => {
  const together = columnsOf("2000-01-01", "2000-01-01", "2000-01-01");
  expect(mostlyEmpty(together, [day("1999-12-01"), day("2000-02-01")])).toBe(false);
  const apart = columnsOf("2000-01-01", "2000-01-02", "2020-01-01");
  expect(mostlyEmpty(apart, apart.extent!)).toBe(true);
});

test("a drag makes whole days, moves and resizes, and ends may cross", () => {
  const columns = columnsOf("2024-03-01", "2024-03-31");
  const axis = axisOf("proportional", columns, [day("2024-03-01"), day("2024-04-01")], 310);
  expect(dragged("new", null, 12, 38, axis)).toEqual([day("2024-03-02"), day("2024-03-05")]);
  const before = [day("2024-03-10"), day("2024-03-12")] as const;
  expect(dragged("move", before, 95, 116, axis)).toEqual([day("2024-03-12"), day("2024-03-14")]);
  expect(dragged("to", before, 110, 50, axis)).toEqual([day("2024-03-06"), day("2024-03-10")]);
  expect(gripAt(90, before, axis)).toBe("from");
  expect(gripAt(100, before, axis)).toBe("move");
  expect(gripAt(200, before, axis)).toBe("new");
});

test("keys never lead the period out of time", () => {
  const columns = columnsOf("2024-03-01", "2024-03-31");
  const extent = [day("2024-03-01"), day("2024-04-01")] as const;
  const axis = axisOf("proportional", columns, extent, 310);
  const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown");
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean()), {maxLength: 40}), (presses) => {
      let interval: readonly [number, number] | null = null;
      for (const [key, shift] of presses) {
        interval = keyed(key, shift, interval, axis, extent) ?? interval;
        expect(interval![0]).toBeGreaterThanOrEqual(extent[0]);
        expect(interval![1]).toBeLessThanOrEqual(extent[1]);
        expect(interval![1]).toBeGreaterThan(interval![0]);
      }
    })
  );
});

test("zoom and pan stay inside all there is", () => {
  const extent = [0, 1000] as const;
  expect(zoomed(extent, 0.5, 500, extent)).toEqual([250, 750]);
  expect(zoomed([250, 750], 10, 500, extent)).toEqual([0, 1000]);
  expect(moved([250, 750], 600, extent)).toEqual([500, 1000]);
  expect(zoomedOnto(extent, 0.25, 900, extent)).toEqual([750, 1000]);
  expect(zoomedOnto(extent, 0.25, 600, extent)).toEqual([475, 725]);
});

test("what there is has whole days at its ends, and whole hours where it is short", () => {
  const long = airyExtent([1000, 5321.5]);
  expect(long.map((end) => end % 1)).toEqual([0, 0]);
  const short = airyExtent([1000.31, 1003.5]);
  for (const end of short) expect((end * 24) % 1).toBeCloseTo(0, 6);
  expect(short[0]).toBeLessThan(1000.31);
  expect(short[1]).toBeGreaterThan(1003.5);
});
