import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import {expect, test} from "vitest";
import schema from "../../src/embed/protocol-schema.json" with {type: "json"};
import {MAX_MESSAGE_SIZE, readCommand, sizeOf} from "../../src/embed/protocol.js";

const ajv = new Ajv2020({strict: false, strictSchema: true});
ajv.addSchema(schema);
const matchesSchema = ajv.getSchema(`${schema.$id}#/$defs/command`)!;

const command = (value: unknown, id: unknown = 1) => ({dateline: 1, type: "command", id, command: value});

test.each([
  [command({name: "select", value: "e1"})],
  [command({name: "select", value: null})],
  [command({name: "setInterval", value: "2024-03/2024-05"})],
  [command({name: "setFilter", value: ""})],
  [command({name: "play", value: false})],
  [command({name: "fit"})],
  [command({name: "getState"}, 2 ** 40)]
])("readCommand reads %j as it is", (message) => {
  expect(readCommand(message)).toEqual(message);
  expect(matchesSchema(message)).toBe(true);
});

test.each<[refusal: string, message: unknown]>([
  ["unknown", null],
  ["unknown", "select"],
  ["unknown", {}],
  ["unknown", {...command({name: "fit"}), dateline: 2}],
  ["unknown", {...command({name: "fit"}), type: "order"}],
  ["unknown", command({name: "eval", value: "1"})],
  ["unknown", command({name: "constructor"})],
  ["malformed", command({name: "fit"}, "1")],
  ["malformed", command({name: "fit"}, 0.5)],
  ["malformed", command(null)],
  ["malformed", command([])],
  ["malformed", command({name: "select", value: 1})],
  ["malformed", command({name: "select"})],
  ["malformed", command({name: "play", value: "yes"})],
  ["oversized", command({name: "select", value: "x".repeat(MAX_MESSAGE_SIZE)})],
  ["oversized", command({name: "select", value: Array.from({length: 1e6}, () => 1)})],
  ["oversized", new Uint8Array(1e6)],
  ["oversized", new Map([["a", 1]])]
])("readCommand ignores as %s what is no command, case %#", (refusal, message) => {
  expect(readCommand(message)).toBe(refusal);
});

test("readCommand never throws, and reads nothing that the schema refuses", () => {
  const name = fc.constantFrom("select", "setInterval", "play", "fit", "getState", "x", "__proto__");
  const near = fc.record(
    {
      dateline: fc.constantFrom(1, 2, "1"),
      type: fc.constantFrom("command", "event"),
      id: fc.oneof(fc.integer(), fc.jsonValue()),
      command: fc.oneof(fc.record({name, value: fc.jsonValue()}), fc.jsonValue())
    },
    {requiredKeys: []}
  );
  fc.assert(
    fc.property(fc.oneof(near, fc.anything({withMap: true, withTypedArray: true})), (message) => {
      const read = readCommand(message);
      if (typeof read !== "string") expect(matchesSchema(message)).toBe(true);
    }),
    {numRuns: 2000}
  );
});

test("sizeOf stops at its limit in a message that refers to itself", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect(sizeOf(circle, 1000)).toBe(-1);
});
