import { nextCutoffInstant, nextTick, type CompiledRuleSet } from '@hindsight/rules';
import { forever } from './reach.js';

/**
 * The last instant (ms) that may be evaluated while the watermark stands at `watermark`: just before the next tick or
 * cut-off instant about which news may still come, and before the first cut-off instant whose values are not published
 * yet. Events up to there are evaluated as they arrive.
 * @param due cut-off instants that are closed and not published, ascending
 */
export function boundOf(
  { clock, populations }: Pick<CompiledRuleSet['ruleSet'], 'clock' | 'populations'>,
  watermark: number,
  due: readonly number[],
): number {
  const tick = nextTick(clock, watermark);
  const cutoff = populations.length === 0 ? null : nextCutoffInstant(clock, watermark);
  const first = Math.min(tick ?? Infinity, cutoff ?? Infinity, due[0] ?? Infinity);
  return first === Infinity ? forever : first - 1;
}
