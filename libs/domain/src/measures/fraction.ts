/** An exact share, such as `{ numerator: 80n, denominator: 100n }`; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `percent(80n)` is four fifths. */
export const percent = (hundredths: bigint): Fraction => ({ numerator: hundredths, denominator: 100n });

/**
 * The double nearest to numerator / denominator, ties to even: one rounding, however large the two are (up to 2^900).
 * @param denominator 0 and up
 * @returns null when the denominator is 0: a share of nothing is no number
 * @source IEEE 754-2019, roundTiesToEven; the remainder goes into the last bit of 64 or more ("sticky bit")
 */
export function ratio(numerator: bigint, denominator: bigint): number | null {
  if (denominator === 0n) return null;
  const n = numerator < 0n ? -numerator : numerator;
  const shift = Math.max(0, bits(denominator) - bits(n) + 64);
  const scaled = n << BigInt(shift);
  const quotient = (scaled / denominator) | (scaled % denominator === 0n ? 0n : 1n);
  const value = Number(quotient) / 2 ** shift;
  return numerator < 0n ? -value : value;
}

/** ⌈share · n⌉ in integers. */
export function ceilOf({ numerator, denominator }: Fraction, n: number): number {
  return Number((numerator * BigInt(n) + denominator - 1n) / denominator);
}

const bits = (natural: bigint): number => natural.toString(2).length;
