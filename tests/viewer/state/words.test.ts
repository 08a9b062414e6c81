import {expect, test} from "vitest";
import {wordsOfEdtf} from "../../../src/domain/time-words.js";
import {en} from "../../../src/viewer/state/words/en.js";
import {LANGUAGES, wordsFor} from "../../../src/viewer/state/words/catalogue.js";

/** Every text of a catalogue by its path; functions are called with plain values. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "function") {
    const call = value as (...values: unknown[]) => unknown;
    return textsOf(call(...(call.length > 1 ? [2, "2", 2] : [2])), path);
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
  }
  return [[path, String(value)]];
}

test.each(LANGUAGES.map(({tag}) => tag))(
  "%s says everything that English says, and nothing is empty",
  async (tag) => {
    const words = await wordsFor([tag]);
    const texts = textsOf(words);
    expect(texts.map(([path]) => path).sort()).toEqual(
      textsOf(en)
        .map(([path]) => path)
        .sort()
    );
    expect(texts.filter(([, text]) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
  }
);

test.each(LANGUAGES.map(({tag}) => tag).filter((tag) => tag !== "en"))("%s is not English", async (tag) => {
  const english = new Map(textsOf(en));
  const same = textsOf(await wordsFor([tag])).filter(
    ([path, text]) => /[a-z]{5}/iu.test(text) && english.get(path) === text
  );
  expect(same.map(([path]) => path).filter((path) => !/original|journey/u.test(path))).toEqual([]);
});

test("the first wish that there is a catalogue for is spoken, English if there is none", async () => {
  expect((await wordsFor(["fr-FR", "de-AT", "ru"])).lang).toBe("de");
  expect((await wordsFor(["fr-FR"])).lang).toBe("en");
});

test.each([
  ["de", "XXXX-02-22", "22. Februar, Jahr nicht genannt"],
  ["es", "199X", "década de 1990"],
  ["ru", "2024-10", "октябрь 2024 г."]
])("in %s, %s is %s", async (tag, edtf, said) => {
  expect(wordsOfEdtf(edtf, tag, (await wordsFor([tag])).time)).toBe(said);
});
