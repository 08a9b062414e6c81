import {featureHash, paired, type FeatureRows} from "./sequence-model.js";

/**
 * The features of a token as data: each is one of its values, or two or three of them as one. A list is gone through as
 * quickly as so many statements would be, but these take the compiler longer than a hundred articles take the list.
 */
export type Templates = {
  /** Number of the first, second and third value that each template reads; 0 for none. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly third: Uint8Array;
};

/** A number for each value that templates read, from 1. */
export function numbered<const Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i + 1])) as Record<Name, number>;
}

/** Templates in the order of their numbers. `"a b c"` pairs what `"a b"` gives with c. */
export function templatesOf(
  numbers: Readonly<Record<string, number>>,
  templates: readonly string[]
): Templates {
  const columns = [0, 1, 2].map((part) =>
    Uint8Array.from(templates, (template) => {
      const name = template.split(" ")[part];
      if (name === undefined) return 0;
      const number = numbers[name];
      if (number === undefined) throw new Error(`No value is named ${name}.`);
      return number;
    })
  );
  const [first, second, third] = columns;
  return {first: first!, second: second!, third: third!};
}

/**
 * Appends the features of one token as a row.
 *
 * @param values - by their numbers
 * @param base - number of the first template
 */
export function addRow(
  {first, second, third}: Templates,
  values: Int32Array,
  rows: FeatureRows,
  base: number
): void {
  const out = rows.hashes;
  let n = rows.from[rows.rows]!;
  for (let t = 0; t < first.length; t++) {
    let value = values[first[t]!]!;
    if (second[t] !== 0) {
      value = paired(value, values[second[t]!]!);
      if (third[t] !== 0) value = paired(value, values[third[t]!]!);
    }
    out[n++] = featureHash(base + t, value);
  }
  rows.from[++rows.rows] = n;
}
