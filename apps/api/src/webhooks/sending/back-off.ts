/** After so many attempts a message is a dead letter: some two days after the first one. */
export const attemptsAtMost = 18;

const firstMs = 5_000;
const longestMs = 12 * 3_600_000;

/**
 * How long to wait after an attempt that failed: doubling from 5 s to 12 h, of which half is left to chance, so that those who failed
 * together do not come back together ("equal jitter").
 * @param attempt from 1
 * @param chance 0..1
 * @param askedMs what the receiver asked for (`Retry-After`); heeded where that is longer
 * @returns ms
 * @source https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backOffMs(attempt: number, chance: number, askedMs: number | null = null): number {
  const wholeMs = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.max(Math.round(wholeMs * (0.5 + chance / 2)), askedMs ?? 0);
}
