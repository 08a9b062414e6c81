import {expect, test} from "vitest";
import {resolveAliases} from "../../../src/extract/names/aliases.js";

const person = (surface: string, role: string | null = null) => ({
  surface,
  role,
  type: "person" as const,
  span: [0, surface.length] as const
});
const body = (surface: string) => ({
  surface,
  role: null,
  type: "organization" as const,
  span: [0, surface.length] as const
});

test("resolveAliases gives a surname its only bearer's full name and role", () => {
  const names = resolveAliases([person("Anna Berg", "Mayor"), person("Berg")]);
  expect(names.map(({canonical, role}) => [canonical, role])).toEqual([
    ["Anna Berg", "Mayor"],
    ["Anna Berg", "Mayor"]
  ]);
});

test("resolveAliases leaves a surname alone that two people bear", () => {
  expect(resolveAliases([person("Anna Berg"), person("Tom Berg"), person("Berg")])[2]!.canonical).toBe(
    "Berg"
  );
});

test("resolveAliases reads initials as the body that they stand for", () => {
  expect(resolveAliases([body("Lorup Harbor Board"), body("LHB")])[1]!.canonical).toBe("Lorup Harbor Board");
});

test("resolveAliases reads a body's first or last word as the one with it that was named before", () => {
  const canonical = (...surfaces: string[]): string =>
    resolveAliases(surfaces.map((surface) => body(surface))).at(-1)!.canonical;
  expect(canonical("Lorup Bank", "Bank")).toBe("Lorup Bank");
  expect(canonical("Ansa Provision", "Ansa")).toBe("Ansa Provision");
  expect(canonical("Lorup Bank", "Harbor Bank", "Bank")).toBe("Bank");
  expect(resolveAliases([body("Bank"), body("Lorup Bank")])[0]!.canonical).toBe("Bank");
});
