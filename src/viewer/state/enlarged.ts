type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** The same numbers with room for more behind them. */
export function enlarged<T extends Numbers>(values: T, length: number): T {
  const larger = new (values.constructor as new (length: number) => T)(length);
  larger.set(values);
  return larger;
}
