// Columns are over shared memory, so that threads read them without a copy.

export const float64s = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length));

export const int32s = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

export const uint32s = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

export const uint8s = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

export type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A copy over shared memory. */
export function shared<Values extends Numbers>(values: Values): Values {
  // The constructor of a typed array makes another one of its kind.
  const Kind = values.constructor as new (memory: SharedArrayBuffer) => Values;
  const copy = new Kind(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
