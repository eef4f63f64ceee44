import { ticksIn, type CompiledRuleSet } from '@hindsight/rules';

/** How far a rule set is, or may be, evaluated. */
export interface Reach {
  /** Every instant up to this one (ms) is evaluated; nothing beyond it. */
  readonly through: number;
  /** The latest tick (ms) at or before `through`; null under `tick: none`. */
  readonly lastTick: number | null;
}

/** Longer than any tick's period. */
const longestPeriodMs = 33 * 86_400_000;

export function reachOf(clock: CompiledRuleSet['ruleSet']['clock'], through: number): Reach {
  // Nothing ticks without a next tick, so `forever` never gets to the calendar.
  if (clock.tick === 'none') return { through, lastTick: null };
  return { through, lastTick: ticksIn(clock, through - longestPeriodMs, through).at(-1) ?? null };
}
