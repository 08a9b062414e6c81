import {expect, test, vi} from "vitest";
import {drawMarks, inksOf, type Drawing, type Emphasis} from "../../../src/viewer/map/draw-marks.js";
import {MAP_THEMES} from "../../../src/viewer/map/map-theme.js";
import type {ScreenMark} from "../../../src/viewer/map/screen-marks.js";
import {placeEntry} from "./place-data.js";

// Outlines of glyphs are made when their module is read.
vi.hoisted(() => (globalThis.Path2D ??= Object as unknown as typeof Path2D));

const NOTHING: Emphasis = {selected: -1, hovered: -1, focused: -1};

/** What is drawn, in order: keys of pictures, names, and lines by their ends. */
function drawn(mark: ScreenMark, emphasis: Partial<Emphasis> = {}): readonly string[] {
  const said: string[] = [];
  const theme = MAP_THEMES.dark;
  const drawing = {
    atlas: {sprite: (key: string) => key},
    strokes: {
      snap: (px: number) => px,
      sprite: (key: string) => said.push(key),
      line: (_: unknown, ...ends: number[]) => said.push(`line ${ends.map(Math.round).join(" ")}`),
      turned: () => said.push("arrow")
    },
    letters: {
      numberWidth: () => 8,
      number: (_: unknown, text: string) => said.push(`number ${text}`),
      name: (_: unknown, text: string, x: number) => said.push(`name ${text} ${x}`)
    },
    stacks: {},
    theme,
    inks: inksOf(theme)
  };
  drawMarks(drawing as unknown as Drawing, [mark], {...NOTHING, ...emphasis});
  return said;
}

const badge = {
  index: 0,
  mark: {mix: Uint32Array.of(3, 0, 0, 0, 0, 0), count: 3, planned: 0, cancelled: 0},
  place: placeEntry({name: "Abkhazia", level: "region"}),
  shape: "badge",
  x: 100,
  y: 100,
  placeX: 100,
  placeY: 110,
  box: {left: 50, top: 88, right: 150, bottom: 112},
  namedBox: {left: 50, top: 88, right: 150, bottom: 112},
  count: "3",
  name: "Abkhazia",
  named: true,
  atEdge: false,
  label: null
} as unknown as ScreenMark;
const disputed = {...badge, place: {...badge.place, disputed: "Claimed by two."}};
const nameless = {...badge, named: false, box: {left: 80, top: 88, right: 120, bottom: 112}};

test("the badge of a disputed place is hatched itself, planned or not; another one is not", () => {
  expect(drawn(disputed)).toContain("badge/100x24/solid/true/dark");
  const planned = {...disputed, mark: {...disputed.mark, planned: 3}};
  expect(drawn(planned)).toContain("badge/100x24/dashed/true/dark");
  expect(drawn(badge)).toContain("badge/100x24/solid/false/dark");
});

test("name and number of a badge stand apart, with a line between them", () => {
  const said = drawn(badge);
  expect(said.indexOf("name Abkhazia 74")).toBeGreaterThan(0);
  expect(said).toContain("number 3");
  expect(said.some((each) => /^line (\d+) 94 \1 106$/u.test(each))).toBe(true);
});

test("a badge without room for its name says it while it is pointed at, has the focus or is selected", () => {
  expect(drawn(nameless).join()).not.toContain("Abkhazia");
  for (const way of ["hovered", "focused", "selected"] as const) {
    expect(drawn(nameless, {[way]: 0}).at(-1)).toBe("number 3");
    expect(drawn(nameless, {[way]: 0})).toContain("name Abkhazia 74");
  }
});

test("a line leads from a badge to its place where it had to stand far aside, and from no other", () => {
  const aside = {...nameless, placeX: 190, placeY: 60};
  expect(drawn(aside)).toContain("line 190 60 100 100");
  expect(drawn(nameless).some((each) => each.startsWith("line"))).toBe(false);
});
