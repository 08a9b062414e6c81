import {expect, test} from "vitest";
import {mapWords} from "../../../src/viewer/map/map-words.js";
import {distanceTo} from "../../../src/viewer/map/mark-room.js";
import type {Mark} from "../../../src/viewer/map/marks.js";
import {mercatorX, mercatorY, worldPx} from "../../../src/viewer/map/mercator.js";
import {markAt, markInDirection} from "../../../src/viewer/map/mark-targets.js";
import {coveredSquares} from "../../../src/viewer/map/name-shadow.js";
import {placeMarks, type Screen, type ScreenMark} from "../../../src/viewer/map/screen-marks.js";
import type {PlaceEntry} from "../../../src/viewer/state/columns.js";
import {placeEntry} from "./place-data.js";

const ZOOM = 6;

/** A flat map of 800 by 600 px around Tskhinvali. */
function screen(overrides: Partial<Screen> = {}): Screen {
  const scale = worldPx(ZOOM);
  const [west, north] = [mercatorX(43.97) - 400 / scale, mercatorY(42.23) - 300 / scale];
  return {
    widthPx: 800,
    heightPx: 600,
    insets: {top: 0, right: 0, bottom: 0, left: 0},
    zoom: ZOOM,
    project: (x, y) => [(x - west) * scale, (y - north) * scale],
    measureName: (text) => text.length * 7,
    measureNumber: (text) => text.length * 7,
    formatCount: String,
    joinedName: (name, others) => `${name} and ${others === 1 ? "one more" : "others"}`,
    ...overrides
  };
}

function mark(place: number, places: readonly PlaceEntry[], overrides: Partial<Mark> = {}): Mark {
  const {at, level} = places[place]!;
  return {
    cell: place,
    place,
    x: mercatorX(at[0]),
    y: mercatorY(at[1]),
    wide: level === "country" || level === "region",
    count: 1,
    mix: Uint32Array.of(1, 0, 0, 0, 0, 0),
    cells: 1,
    planned: 0,
    cancelled: 0,
    ...overrides
  };
}

function place(
  entries: readonly PlaceEntry[],
  overrides: Partial<Mark> = {},
  on = screen()
): readonly ScreenMark[] {
  return placeMarks(
    entries.map((_, index) => mark(index, entries, overrides)),
    entries,
    on
  );
}

test("one event is a glyph, several are a stack, a country is a badge", () => {
  const town = placeEntry();
  expect(place([town])[0]?.shape).toBe("glyph");
  expect(place([town], {count: 2})[0]?.shape).toBe("stack");
  expect(place([placeEntry({level: "country", radiusKm: 220})])[0]?.shape).toBe("badge");
});

test("a town's reach is drawn only where it is wider than the mark", () => {
  expect(place([placeEntry({radiusKm: 4})])[0]?.reach).toBe(0);
  expect(place([placeEntry({radiusKm: 40})])[0]?.reach).toBeGreaterThan(30);
});

test("a country wider than the view, with its middle outside, has a badge at the edge", () => {
  const russia = placeEntry({name: "Russia", at: [100, 60], level: "country", radiusKm: 6000});
  const [badge] = place([russia]);
  expect(badge).toMatchObject({shape: "badge", atEdge: true});
  expect(badge!.box.right).toBeLessThanOrEqual(800);
  expect(badge!.box.top).toBeGreaterThanOrEqual(0);
});

test("a region out of view that does not reach into it is not shown", () => {
  expect(place([placeEntry({at: [100, 60], level: "region", radiusKm: 100})])).toEqual([]);
});

test("an edge badge stays clear of what covers the map", () => {
  const russia = placeEntry({name: "Russia", at: [100, 42.23], level: "country", radiusKm: 6000});
  const covered = screen({insets: {top: 0, right: 300, bottom: 0, left: 0}});
  expect(place([russia], {}, covered)[0]!.box.right).toBeLessThanOrEqual(500);
});

test("a badge moves aside for the town below it", () => {
  const town = placeEntry();
  const country = placeEntry({name: "Georgia", level: "country", radiusKm: 220});
  const [first, second] = place([town, country]);
  expect(first!.shape).toBe("glyph");
  expect(second!.y).not.toBe(first!.y);
});

test("a badge whose rows are all taken goes to the nearest free spot beside them, not onto a town", () => {
  const country = placeEntry({name: "Georgia", level: "country", radiusKm: 220});
  const towns = Array.from({length: 17}, (_, index) =>
    placeEntry({name: `Town ${index}`, at: [43.97, 42.23 + (index - 8) * 0.35]})
  );
  const placed = place([...towns, country]);
  const badge = placed.find(({shape}) => shape === "badge")!;
  for (const {shape, box} of placed) {
    if (shape === "badge") continue;
    const apart =
      box.right <= badge.box.left ||
      box.left >= badge.box.right ||
      box.bottom <= badge.box.top ||
      box.top >= badge.box.bottom;
    expect(apart).toBe(true);
  }
  expect(Math.abs(badge.x - badge.placeX)).toBeLessThan(120);
});

test("a badge says its name only near its place; further off it is a number, from which a line leads there", () => {
  const country = placeEntry({name: "Georgia", level: "country", radiusKm: 220});
  for (let rows = 0; rows <= 12; rows++) {
    const towns = Array.from({length: rows * 4 + 1}, (_, index) =>
      placeEntry({
        name: `Town ${index}`,
        at: [43.97 + ((index % 3) - 1) * 0.3, 42.23 + (Math.floor(index / 3) - rows / 2) * 0.3]
      })
    );
    const badge = place([...towns, country]).find(({shape}) => shape === "badge")!;
    const {box, named, namedBox, placeX, placeY} = badge;
    expect(!named || distanceTo(box, [placeX, placeY]) <= 30).toBe(true);
    expect(namedBox.right - namedBox.left).toBeGreaterThan(7 * 7);
  }
});

test("a badge whose row is taken stands beside the town with its name, still over its place", () => {
  const country = placeEntry({name: "Bosnia and Herzegovina", level: "country", radiusKm: 220});
  const towns = [-1.5, -1, -0.5, 0.5, 1, 1.5].map((rows) =>
    placeEntry({name: "Town", at: [43.97 + 0.7, 42.23 + rows * 0.45]})
  );
  const [badge] = place([...towns, country]).filter(({shape}) => shape === "badge");
  expect(badge!.named).toBe(true);
  expect(distanceTo(badge!.box, [badge!.placeX, badge!.placeY])).toBeLessThanOrEqual(30);
});

test("a mark of several places says so in words, and no second number stands beside that of its events", () => {
  const serbia = placeEntry({name: "Serbia", level: "country", radiusKm: 180});
  const [two] = place([serbia], {cells: 2, count: 2});
  expect(two).toMatchObject({name: "Serbia and one more", count: "2"});
  expect(place([placeEntry()], {cells: 4, count: 7})[0]!.name).toBe("Tskhinvali and others");
});

test("every language says that a mark holds other places, short without a number and in full with it", () => {
  for (const lang of ["en", "de", "es", "ru", "ka", "ar"]) {
    const {joinedName, namedWith} = mapWords(lang);
    for (const others of [1, 2, 5, 12]) {
      expect(joinedName("Kosovo", others)).toMatch(/Kosovo[^+\d]{3,}/u);
      expect(namedWith("Kosovo", others, String(others))).toMatch(new RegExp(`Kosovo.*${others}`, "u"));
    }
  }
});

test("a disputed place smaller than its mark is hatched around it, another one is not", () => {
  const disputed = placeEntry({radiusKm: 1, disputed: "Claimed by two."});
  const [mark] = place([disputed]);
  expect(mark!.reach).toBeGreaterThan(mark!.radius + 3);
  expect(place([placeEntry({radiusKm: 1})])[0]!.reach).toBe(0);
});

test("names do not cover each other", () => {
  const towns = [43.97, 44.3, 44.6, 44.9].map((lng, index) =>
    placeEntry({name: `Town number ${index}`, at: [lng, 42.23]})
  );
  const named = place(towns).filter(({label}) => label !== null);
  const boxes = named.map(({label, name}) => {
    const width = name.length * 7;
    const left =
      label!.align === "left" ? label!.x : label!.align === "right" ? label!.x - width : label!.x - width / 2;
    return {left, right: left + width, top: label!.y - 7.5, bottom: label!.y + 7.5};
  });
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
    }
  });
  expect(named.length).toBeGreaterThan(1);
});

test("a badge near the edge stands wholly within the view", () => {
  const north = mercatorY(42.23) - 300 / worldPx(ZOOM);
  const country = placeEntry({name: "Georgia", level: "country", radiusKm: 220});
  for (const fromEdge of [0, 4, 10, 30]) {
    const [badge] = place([country], {y: north + fromEdge / worldPx(ZOOM)});
    expect(badge!.box.top).toBeGreaterThanOrEqual(0);
  }
});

test("below a panel a mark has no name that looks out beside it, and a region reaching into the view a badge beside it", () => {
  const covered = screen({insets: {top: 0, right: 300, bottom: 0, left: 0}});
  const town = placeEntry({name: "A town with a rather long name", at: [46.5, 42.23]});
  const [hidden] = place([town], {}, covered);
  expect(hidden!.x).toBeGreaterThan(500);
  expect(hidden!.label).toBeNull();
  const near = placeEntry({name: "A town with a rather long name", at: [44.9, 42.23]});
  const [seen] = place([near], {}, covered);
  expect(seen!.x).toBeLessThan(500);
  expect(seen!.label).toMatchObject({align: "right"});

  const wide = placeEntry({
    name: "Armenia and its lakes",
    at: [46.5, 42.23],
    level: "country",
    radiusKm: 220
  });
  const [edge] = place([wide], {}, covered);
  expect(edge).toMatchObject({atEdge: true});
  expect(edge!.box.right).toBeLessThanOrEqual(500);
  const small = placeEntry({name: "Armenia and its lakes", at: [47.2, 42.23], level: "region", radiusKm: 20});
  expect(place([small], {}, covered)[0]).toMatchObject({atEdge: false, named: false});
});

test("a name keeps further from a foreign mark than from its own", () => {
  const foreign = placeEntry({name: "Here", at: [43.97, 42.23]});
  // From this far on there is room for the name between the two, but hardly any.
  for (let lng = 44.2; lng < 47; lng += 0.05) {
    const town = placeEntry({name: "Mkhurati", at: [lng, 42.23]});
    const wall = {left: 400 + (lng - 43.97) * 46 + 10, top: 0, right: 800, bottom: 600};
    const placed = place([foreign, town], {}, screen({reserved: [wall]}));
    const mark = placed.find(({name}) => name === "Mkhurati")!;
    if (mark.label?.align !== "right") continue;
    const own = mark.x - mark.radius - mark.label.x;
    const other = placed.find(({name}) => name === "Here")!;
    expect(mark.label.x - 8 * 7 - (other.x + other.radius)).toBeGreaterThan(own);
  }
});

test("where only badges leave no room for the name of the selected mark, they stand aside", () => {
  const town = placeEntry({name: "A town with a rather long name", at: [43.97, 42.23]});
  const wall = (left: number, right: number) => ({left, top: 292, right, bottom: 308});
  const walled = screen({reserved: [wall(0, 380), wall(420, 800)]});
  const countries = [-0.6, 0.6].map((rows) =>
    placeEntry({name: "A country", at: [43.97, 42.23 + rows * 0.45], level: "country", radiusKm: 220})
  );
  const entries = [town, ...countries];
  const marks = entries.map((_, index) => mark(index, entries));
  expect(placeMarks(marks, entries, walled)[0]!.label).toBeNull();
  const [chosen, ...badges] = placeMarks(marks, entries, walled, 0);
  expect(chosen!.label).toMatchObject({align: "center"});
  const {x, y} = chosen!.label!;
  for (const {box} of badges) expect(distanceTo(box, [x, y])).toBeGreaterThan(5);
});

test("a name that is shown while it is pointed at does not run below the buttons", () => {
  const town = placeEntry({name: "A town with a rather long name", at: [43.97, 42.23]});
  const [open] = place([town]);
  expect(open!.labelOver.align).toBe("left");
  const [beside] = place([town], {}, screen({reserved: [{left: 560, top: 200, right: 800, bottom: 400}]}));
  expect(beside!.labelOver.align).toBe("right");
});

test("a mark on the far side of the globe is not shown", () => {
  expect(place([placeEntry()], {}, screen({project: () => null}))).toEqual([]);
});

test("a finger hits a mark beside which it lands, a mouse does not", () => {
  const placed = place([placeEntry()]);
  expect(markAt(placed, 400 + 18, 300, 12)).toBe(0);
  expect(markAt(placed, 400 + 18, 300, 3)).toBe(-1);
});

test("arrow keys go to the next mark ahead, not to one far aside", () => {
  const towns = [
    placeEntry(),
    placeEntry({name: "East", at: [46, 42.3]}),
    placeEntry({name: "Far north-east", at: [45, 44]})
  ];
  const placed = place(towns);
  const at = (name: string): number => placed.findIndex((candidate) => candidate.name === name);
  expect(markInDirection(placed, at("Tskhinvali"), [1, 0], [400, 300])).toBe(at("East"));
  expect(markInDirection(placed, at("East"), [1, 0], [400, 300])).toBe(-1);
});

test("squares for the basemap cover mark and name and no more than them", () => {
  const placed = place([placeEntry({name: "A rather long name"})]);
  const squares = coveredSquares(placed, [], (name) => name.length * 7);
  const left = Math.min(...squares.map(({x, sizePx}) => x - sizePx / 2));
  const right = Math.max(...squares.map(({x, sizePx}) => x + sizePx / 2));
  expect(left).toBeCloseTo(placed[0]!.box.left);
  expect(right).toBeCloseTo(placed[0]!.label!.x + 18 * 7);
  const name = {text: "Peru", x: 40, y: 50, align: "left"} as const;
  const ofLine = coveredSquares([], [name], ({length}) => length * 7);
  expect(Math.min(...ofLine.map(({x, sizePx}) => x - sizePx / 2))).toBeCloseTo(40);
  expect(Math.max(...ofLine.map(({x, sizePx}) => x + sizePx / 2))).toBeCloseTo(68);
});
