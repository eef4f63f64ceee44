import { ratio } from './fraction.js';

/**
 * The middle value; of an even number of values the mean of the two in the middle. One sort.
 * @returns null for no values
 * @source the usual definition
 */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Service level = those within the limit / all.
 * @param values such as hours; a value equal to the limit is within it
 * @returns 0..1; null for no values. One rounding.
 * @source the usual definition; the training texts ask for quick answers and give no limits. S56
 */
export const shareWithin = (values: readonly number[], limit: number): number | null =>
  ratio(BigInt(values.filter((value) => value <= limit).length), BigInt(values.length));
