import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {InputError} from "../../../src/domain/input-error.js";
import {openPlaceModel, writePlaceModel} from "../../../src/extract/places/model.js";
import {MODEL_FILE} from "../../../scripts/train/settings.js";

const bytes = new Uint8Array(readFileSync(MODEL_FILE));

function bytesOf({buffer, byteOffset, byteLength}: Int8Array | Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function messageFor(damaged: Uint8Array): string {
  try {
    openPlaceModel(damaged, "x.model");
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return "no error";
}

describe("place model file", () => {
  it("is at most 4 MB", () => {
    expect(bytes.length).toBeLessThan(4_000_000);
  });

  it("is written and read back without loss", () => {
    const model = openPlaceModel(bytes);

    const again = writePlaceModel(
      {...model, lexicon: new Map([[7, 64]]), classes: model.cueWords.classes},
      (text) => new TextEncoder().encode(text)
    );
    const reread = openPlaceModel(again);

    for (const part of ["recognizer", "kinds"] as const) {
      expect(reread[part].transitions).toEqual(model[part].transitions);
      expect(
        Buffer.compare(bytesOf(reread[part].features.weights), bytesOf(model[part].features.weights))
      ).toBe(0);
      expect(Buffer.compare(bytesOf(reread[part].features.keys), bytesOf(model[part].features.keys))).toBe(0);
    }
    expect(reread.ranker).toEqual(model.ranker);
    expect(reread.trust).toEqual(model.trust);
    expect(reread.calibration).toEqual(model.calibration);
    expect(reread.cueWords.of(7)).toBe(64);
    expect(reread.cueWords.classes.keys).toEqual(model.cueWords.classes.keys);
    expect(reread.cueWords.classes.classes).toEqual(model.cueWords.classes.classes);
  }, 60_000);

  it("is refused when it is cut short", () => {
    expect(messageFor(bytes.subarray(0, 1000))).toBe(
      `x.model: expected ${bytes.length} bytes of place model, found 1000. Run \`npm run train\`, or take the file from the project again.`
    );
    expect(messageFor(new Uint8Array(0))).toContain("found only 0 bytes");
  });

  it("is refused when it is another file, of another form, or damaged", () => {
    expect(messageFor(new TextEncoder().encode("PK\u0003\u0004 something else altogether"))).toContain(
      "expected a place model beginning with DLPM"
    );
    const form = bytes.slice();
    form[4] = 99;
    expect(messageFor(form)).toContain("found 99");
    const damaged = bytes.slice();
    damaged[damaged.length - 5]! ^= 0xff;
    expect(messageFor(damaged)).toContain("checksum differs");
  });
});
