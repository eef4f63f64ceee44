import type { RuleSet } from '../rule-set.js';
import { nextCutoffInstant, nextTick } from './instants.js';

/** Later than any event can say that it happened: for rule sets whose customers are moved by their events alone. */
export const forever = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * The last instant (ms) that may be evaluated while the watermark stands at `watermark`: just before the next tick or
 * cut-off instant about which news may still come, and before the first cut-off instant whose values are not published
 * yet. Events up to there are evaluated as they arrive.
 * @param due cut-off instants that are closed and not published, ascending
 */
export function boundOf(
  { clock, populations }: Pick<RuleSet, 'clock' | 'populations'>,
  watermark: number,
  due: readonly number[],
): number {
  const tick = nextTick(clock, watermark);
  const cutoff = populations.length === 0 ? null : nextCutoffInstant(clock, watermark);
  const first = Math.min(tick ?? Infinity, cutoff ?? Infinity, due[0] ?? Infinity);
  return first === Infinity ? forever : first - 1;
}
