// A column on disk: the values of the events whose kind can have the field, in the narrowest of four types. What an event
// does not have is the one value that the type has left for it.

const types = {
  u8: { make: (length: number) => new Uint8Array(length), low: 0, high: 254, absent: 255 },
  u16: { make: (length: number) => new Uint16Array(length), low: 0, high: 65_534, absent: 65_535 },
  i32: {
    make: (length: number) => new Int32Array(length),
    low: 1 - 2 ** 31,
    high: 2 ** 31 - 1,
    absent: -(2 ** 31),
  },
  f64: { make: (length: number) => new Float64Array(length), low: -Infinity, high: Infinity, absent: NaN },
} as const;

export type PackedType = keyof typeof types;
export type PackedArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

export interface Packed {
  readonly type: PackedType;
  /** Of the events that have the field, each once, ascending. */
  readonly kinds: readonly number[];
  /** One number for each event of these kinds, in order. */
  readonly values: PackedArray;
}

/** @param isAbsent whether an event does not have the field, by what stands in its place */
export function pack(
  kind: Uint8Array,
  column: Float64Array | Int32Array,
  isAbsent: (value: number) => boolean,
): Packed {
  const has = kindsOf(kind, column, isAbsent);
  const type = narrowest(column, isAbsent);
  const { make, absent } = types[type];
  const values = make(kind.reduce((count, one) => count + (has[one] ?? 0), 0));
  let next = 0;
  kind.forEach((one, place) => {
    if (has[one] === 0) return;
    const value = column[place] ?? NaN;
    values[next++] = isAbsent(value) ? absent : value;
  });
  return { type, kinds: [...has.keys()].filter((one) => has[one] === 1), values };
}

/** 1 at every kind of which some event has the field. */
function kindsOf(
  kind: Uint8Array,
  column: ArrayLike<number>,
  isAbsent: (value: number) => boolean,
): Uint8Array {
  const has = new Uint8Array(256);
  kind.forEach((one, place) => {
    if (!isAbsent(column[place] ?? NaN)) has[one] = 1;
  });
  return has;
}

function narrowest(column: Float64Array | Int32Array, isAbsent: (value: number) => boolean): PackedType {
  let low = 0;
  let high = 0;
  for (const value of column) {
    if (isAbsent(value)) continue;
    if (!Number.isInteger(value) || Object.is(value, -0)) return 'f64';
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const fits = (type: PackedType): boolean => low >= types[type].low && high <= types[type].high;
  return (['u8', 'u16', 'i32'] as const).find(fits) ?? 'f64';
}

/** Puts the values into their places of `column`, which holds what stands for an absent one everywhere. */
export function unpack(
  { type, kinds, values }: Packed,
  kind: Uint8Array,
  column: Float64Array | Int32Array,
): void {
  const { absent } = types[type];
  const has = new Uint8Array(256);
  for (const one of kinds) has[one] = 1;
  let next = 0;
  for (let place = 0; place < kind.length; place++) {
    if (has[kind[place] ?? 0] === 0) continue;
    const value = values[next++] ?? NaN;
    if (value !== absent) column[place] = value;
  }
}

export const bytesOf = (type: PackedType): number => types[type].make(0).BYTES_PER_ELEMENT;
export const arrayOf = (type: PackedType, length: number): PackedArray => types[type].make(length);
