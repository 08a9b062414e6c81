import {expect, test} from "vitest";
import {plausible} from "../../../src/extract/names/plausible.js";
import {found, see} from "./seen.js";

function kept(
  text: string,
  surface: string,
  type: "person" | "organization",
  {probability = 0.95, placed = false} = {}
): boolean {
  const seen = see(text);
  const places = new Uint8Array(seen.tokens.count).fill(placed ? 1 : 0);
  return plausible(seen, places, [found(seen, surface, type, probability)]).length > 0;
}

test("plausible keeps what was read as a place only where the name is surer", () => {
  const text = "Talks with Lorup ended.";
  expect(kept(text, "Lorup", "organization", {probability: 0.5, placed: true})).toBe(false);
  expect(kept(text, "Lorup", "organization", {probability: 0.95, placed: true})).toBe(true);
});

test("plausible keeps no person that is less likely than not", () => {
  expect(kept("Talks with Anna Lorup ended.", "Anna Lorup", "person", {probability: 0.45})).toBe(false);
  expect(kept("Talks with Anna Lorup ended.", "Anna Lorup", "person", {probability: 0.55})).toBe(true);
});

test("plausible takes no pronoun for a name", () => {
  expect(kept("Then I left.", "I", "person")).toBe(false);
});

test("plausible takes no storm for a person", () => {
  expect(kept("Trees fell as Storm Ansa passed.", "Storm Ansa", "person")).toBe(false);
  expect(kept("Trees fell as Hurricane Ansa passed.", "Ansa", "person")).toBe(false);
  expect(kept("Trees fell as Maria Ansa passed.", "Maria Ansa", "person")).toBe(true);
});

test("plausible takes no hour, price or year for a body, but a regiment or a station", () => {
  expect(kept("The gate opens at 6am tomorrow.", "6am", "organization")).toBe(false);
  expect(kept("It was sold for 3s 1d a bushel.", "3s 1d", "organization")).toBe(false);
  expect(kept("In AD 77 he came.", "AD 77", "organization")).toBe(false);
  expect(kept("By dark the 139th held the ridge.", "139th", "organization")).toBe(true);
  expect(kept("She read the news on 6PR that year.", "6PR", "organization")).toBe(true);
});

test("plausible takes a day of the month for no regiment", () => {
  expect(kept("They left on the 19th for the coast.", "19th", "organization")).toBe(false);
  expect(kept("There the 19th Foot held the ridge.", "19th Foot", "organization")).toBe(true);
});

test("plausible takes the place that a line begins with for no body", () => {
  expect(kept("LORUP, May 3. Rain fell.", "LORUP", "organization", {placed: true})).toBe(false);
  expect(kept("There LORUP, a union, met.", "LORUP", "organization", {placed: true})).toBe(true);
});

test("plausible takes an office for no person", () => {
  expect(kept("The Prime Minister left.", "Prime Minister", "person")).toBe(false);
  expect(kept("Then Minister Berg left.", "Minister Berg", "person")).toBe(true);
});

test("plausible takes a title alone, or an initial, for no person", () => {
  expect(kept("Then Sgt came in.", "Sgt", "person")).toBe(false);
  expect(kept("Then B came in.", "B", "person")).toBe(false);
});

test("plausible takes a ship for no person, wherever it stands again", () => {
  const text = "The steamer Ansa left. In the fog Ansa struck a rock.";
  const seen = see(text);
  const places = new Uint8Array(seen.tokens.count);
  const first = found(seen, "Ansa", "person");
  const again = found(seen, "Ansa struck", "person");
  expect(plausible(seen, places, [first, {...again, to: again.to - 1}])).toEqual([]);
});

test("plausible keeps a person who bears a ship's name and one more", () => {
  const seen = see("The steamer Ansa was named after Ansa Berg.", ["Ansa"]);
  const places = new Uint8Array(seen.tokens.count);
  expect(plausible(seen, places, [found(seen, "Ansa Berg", "person")])).toHaveLength(1);
});
