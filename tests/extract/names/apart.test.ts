import {expect, test} from "vitest";
import {takeApart} from "../../../src/extract/names/apart.js";
import {found, see, written} from "./seen.js";

function apart(text: string, surface: string, type: "person" | "organization"): string[] {
  const seen = see(text, ["Ada", "Queenie"]);
  return written(seen, takeApart(seen, [found(seen, surface, type)]));
}

test("takeApart takes a title off a person's name", () => {
  expect(apart("They met Collector J. Rao there.", "Collector J. Rao", "person")).toEqual(["p: J. Rao"]);
  expect(apart("They met Judge Ada Obi there.", "Judge Ada Obi", "person")).toEqual(["p: Ada Obi"]);
});

test("takeApart leaves a title that is the name, or that a place belongs to", () => {
  expect(apart("They met Mother Ada there.", "Mother Ada", "person")).toEqual(["p: Mother Ada"]);
  expect(apart("They met the Governor of Lorup there.", "Governor of Lorup", "person")).toEqual([
    "p: Governor of Lorup"
  ]);
});

test("takeApart parts a body from its officer", () => {
  expect(
    apart("Lagos Police Commissioner Ada Obi spoke.", "Lagos Police Commissioner Ada Obi", "organization")
  ).toEqual(["o: Lagos Police", "p: Ada Obi"]);
});

test("takeApart makes a county and its judge no body", () => {
  expect(apart("Swale County Judge Ada Obi spoke.", "Swale County Judge Ada Obi", "organization")).toEqual([
    "p: Ada Obi"
  ]);
});

test("takeApart leaves a body named after a title", () => {
  expect(apart("The Ada Governor School burned.", "Ada Governor School", "organization")).toEqual([
    "o: Ada Governor School"
  ]);
});

test("takeApart makes a person of a rank and a name that were read as a body", () => {
  expect(apart("There Field Marshal Obi spoke.", "Field Marshal Obi", "organization")).toEqual(["p: Obi"]);
  expect(apart("There Empress Road was shut.", "Empress Road", "organization")).toEqual(["o: Empress Road"]);
});
