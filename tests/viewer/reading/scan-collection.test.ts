import fc from "fast-check";
import {expect, test} from "vitest";
import {parseCollection, type EventCollection} from "../../../src/domain/collection.js";
import {InputError} from "../../../src/domain/input-error.js";
import {scanCollection, type ScannedCollection} from "../../../src/viewer/reading/scan-collection.js";
import {headOf, scanFirst, scanPart} from "../../../src/viewer/reading/side-by-side.js";
import {foldedWords} from "../../../src/viewer/reading/word-collector.js";
import {buildColumns} from "../../../src/viewer/state/columns.js";
import {hashOf, openPacked} from "../../../src/viewer/state/packed.js";
import {buildSearchText, type SearchPart} from "../../../src/viewer/state/search.js";
import {anyCollection} from "../../domain/collection-arbitrary.js";
import {synthetic, syntheticCollection} from "../../../scripts/bench/viewer/synthetic.js";
import {makeCollection} from "../make-collection.js";

const encoder = new TextEncoder();

const scan = (json: string) => scanCollection("test", encoder.encode(json));

/** What an opening says of a text: what it holds, or the error. */
function outcome(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** As a small file is read. */
function readWhole(text: string): EventCollection {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError("test", "expected JSON, found something else");
  }
  return parseCollection(json, "test");
}

/** Of a scanned collection all that the page gets. */
function allOf(json: string, scanned = scan(json)): unknown {
  if (!scanned) return null;
  const {head, columns, idHashes} = scanned.packed;
  const opened = openPacked("test", scanned.packed, new Promise(() => undefined));
  const features = Array.from({length: columns.length}, (_, index) => opened.eventAt(index));
  return {head, columns, idHashes, words: joined([...foldedWords(scanned.words)]), features};
}

/** The same of one that was read as a whole. */
function wholeOf(json: string): unknown {
  const {dateline, features} = readWhole(json);
  return {
    head: dateline,
    columns: buildColumns(
      features,
      dateline.articles.map(({id}) => id)
    ),
    idHashes: Uint32Array.from(features, ({id}) => hashOf(id)),
    words: joined(buildSearchText(features)),
    features: (JSON.parse(json) as EventCollection).features
  };
}

/** As UTF-8 has it: half a character is none. */
const joined = (parts: readonly SearchPart[]): string =>
  new TextDecoder().decode(encoder.encode(parts.map(({text}) => text).join("")));

test("a collection that is scanned is the one that is read as a whole, however it is written", () => {
  fc.assert(
    fc.property(
      anyCollection,
      fc.constantFrom(undefined, 1, "\t"),
      fc.boolean(),
      (collection, indent, early) => {
        const {type, dateline, features} = collection;
        const json = JSON.stringify(
          early ? {features, type, dateline} : {type, dateline, features},
          null,
          indent
        );
        expect(allOf(json)).toEqual(wholeOf(json));
      }
    )
  );
});

test("a collection of the usual form is scanned to the end", () => {
  const json = JSON.stringify(syntheticCollection(3_000));
  expect(allOf(json)).toEqual(wholeOf(json));
});

test("a collection that is scanned in pieces, wherever it is cut, is the one that is scanned as a whole", async () => {
  const json = JSON.stringify(syntheticCollection(300), null, 1);
  const bytes = encoder.encode(json);
  const file = new Blob([bytes]);
  const outline = headOf(bytes)!;
  const whole = allOf(json);
  const inPieces = async (cuts: readonly number[]): Promise<ScannedCollection | null> => {
    const others = cuts.map((from, index) => {
      const until = cuts[index + 1] ?? bytes.length;
      return scanPart({name: "test", file, from, until}, bytes.slice(from), outline.head);
    });
    return scanFirst("test", bytes, outline, cuts[0]!, Promise.resolve(others));
  };
  const cut = fc.integer({min: outline.eventsAt, max: bytes.length - 3_000});
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(cut, {minLength: 1, maxLength: 3}), async (cuts) => {
      const scanned = await inPieces(cuts.sort((a, b) => a - b));
      // Two cuts within one event leave a piece without any.
      if (scanned) expect(allOf(json, scanned)).toEqual(whole);
      else expect(Math.min(...cuts.slice(1).map((at, index) => at - cuts[index]!))).toBeLessThan(3_000);
    }),
    {numRuns: 30}
  );
});

test("pieces with an id in common are not joined", async () => {
  const {type, dateline, features} = syntheticCollection(60);
  const twice = features.map((event, index) => (index === 50 ? {...event, id: "e3"} : event));
  const bytes = encoder.encode(JSON.stringify({type, dateline, features: twice}));
  const outline = headOf(bytes)!;
  const from = Math.floor((outline.eventsAt + bytes.length) / 2);
  const request = {name: "test", file: new Blob([bytes]), from, until: bytes.length};
  const other = scanPart(request, bytes.slice(from), outline.head);
  expect(other).not.toBeNull();
  expect(await scanFirst("test", bytes, outline, from, Promise.resolve([other]))).toBeNull();
});

test("members in another order, and ones that this version does not know, change nothing", () => {
  const {type, dateline, features} = syntheticCollection(40);
  const LATER = ["later", {a: [1, "}"]}];
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            [...Object.entries(value).map(([key, one]) => [key, turned(one)]), LATER].reverse()
          )
        : value;
  for (const json of [
    JSON.stringify({type, dateline, features: features.map(turned)}),
    JSON.stringify({type, dateline, features, later: "features"}),
    JSON.stringify({dateline, features, type})
  ]) {
    expect(allOf(json)).toEqual(wholeOf(json));
  }
});

test("what is wrong with an event is said as when all is read as a whole", () => {
  const sound = [
    JSON.stringify(syntheticCollection(3)),
    JSON.stringify(
      makeCollection("Few", [
        {
          id: "a",
          title: "A",
          body: [
            {
              sentence: 'In “Łódź”, 1999, "she" left.',
              edtf: "1999-03-01/1999-04",
              place: {name: "Łódź", at: [19.46, 51.77]},
              origin: {name: "1999", at: [1, 1]},
              actors: [{name: "she", role: "she"}]
            },
            {sentence: "Then nothing.", title: 'Then "nothing"\n'}
          ]
        }
      ])
    )
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}),
      fc.constantFrom("0", "null", "[]", '"x"', "", ",", "}", "-", "9", "e5", "\\", "\\u0041", "2", " ", '"'),
      fc.nat(2),
      (json, share, put, taken) => {
        const at = Math.floor(share * json.length);
        const text = json.slice(0, at) + put + json.slice(at + taken);
        const found = outcome(() => allOf(text));
        if (found === null) return; // read as a whole then
        expect(found).toEqual(outcome(() => wholeOf(text)));
      }
    ),
    {numRuns: 1_000}
  );
});

test("a date and its days that have no day in common are refused as when all is read as a whole", () => {
  const one = makeCollection("One", [
    {id: "a", title: "A", body: [{sentence: "It was in May.", edtf: "1999-05-04"}]}
  ]);
  const edtf = ["1999-05-04", "1999-05", "1999-05-01/1999-05-09", "199X", "../1999-05", "XXXX-05-04"];
  const days = [null, "1999-05-04", "1999-05-31", "1989-12-31", "2000-01-01", "1999-05-01/1999-05-09"];
  let refused = 0;
  for (const date of edtf) {
    for (const earliest of days) {
      for (const latest of days) {
        const collection = structuredClone(one);
        Object.assign(collection.features[0]!.properties.time!, {edtf: date, earliest, latest});
        const json = JSON.stringify(collection);
        const whole = outcome(() => wholeOf(json));
        expect(
          outcome(() => allOf(json)),
          `${date}, ${earliest} to ${latest}`
        ).toEqual(whole);
        if (typeof whole === "string" && whole.includes("since edtf is")) refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(20);
});

test("bytes that are no UTF-8 are what a decoder makes of them", () => {
  const bytes = encoder.encode(JSON.stringify(syntheticCollection(3)));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.constantFrom(0xff, 0xc0, 0xe2, 0x80, 0x1f), (at, byte) => {
      const broken = bytes.slice();
      broken[at] = byte;
      const text = new TextDecoder().decode(broken);
      const found = outcome(() => scanCollection("test", broken)?.packed.columns ?? null);
      if (found === null) return;
      expect(found).toEqual(
        outcome(() => {
          const {dateline, features} = readWhole(text);
          return buildColumns(
            features,
            dateline.articles.map(({id}) => id)
          );
        })
      );
    }),
    {numRuns: 500}
  );
});

test("two events with one id are refused, however the id is written", () => {
  const {head, eventAt} = synthetic(2);
  const twice = (first: string, second: string): string => {
    const features = [
      {...eventAt(0), id: "FIRST"},
      {...eventAt(1), id: "SECOND"}
    ];
    const articles = syntheticCollection(2).dateline.articles;
    return JSON.stringify({type: "FeatureCollection", dateline: {...head, articles}, features})
      .replace('"FIRST"', first)
      .replace('"SECOND"', second);
  };
  for (const [first, second] of [
    ['"a"', '"a"'],
    ['"a"', '"\\u0061"'],
    ['"\\u0061"', '"a"'],
    ['"ä"', '"ä"']
  ] as const) {
    expect(outcome(() => scan(twice(first, second)))).toContain("an id that no other event has");
  }
  expect(outcome(() => scan(twice('"a"', '"A"')))).toMatchObject({});
});

test.each([
  ["no JSON", '{"type":"FeatureCollection","features":[{},{]}'],
  ["no list of features", "{}"],
  ["two lists of features", '{"type":"FeatureCollection","features":[],"features":[]}'],
  ["two events without a comma between", '{"dateline":{},"features":[{}{}]}'],
  ["plain GeoJSON", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}']
])("%s is refused, or left to be read as a whole", (_, text) => {
  expect(outcome(() => scan(text)) ?? null).toSatisfy((found) => found === null || typeof found === "string");
});
