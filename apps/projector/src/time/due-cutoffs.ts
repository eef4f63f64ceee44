import { cutoffInstantsIn, type CompiledRuleSet } from '@hindsight/rules';

/**
 * The cut-off instants (ms, ascending) that become due when days close from `from` (null: none was closed) up to
 * `through`: those from the first event of all on. Before it there is nobody to rank.
 */
export function dueCutoffs(
  { clock, populations }: Pick<CompiledRuleSet['ruleSet'], 'clock' | 'populations'>,
  firstEventAt: number | null,
  from: number | null,
  through: number | null,
): number[] {
  if (populations.length === 0 || firstEventAt === null || through === null) return [];
  return cutoffInstantsIn(clock, Math.max(from ?? -Infinity, firstEventAt - 1), through);
}
