import type { FlagsOf } from './flags.js';
import { flagsMeasure } from './flags-measure.js';

/** What keeps a customer from leaving, as the rule set tells it. */
export const barrierFlags: FlagsOf = {
  name: 'exit-barriers',
  title: { en: 'Exit barriers', zh: '退出壁垒' },
  source: 'S28: 经济, 技术专利, 契约; what shows them is the rule set exit-barrier, and ours',
  ruleSet: 'exit-barrier',
  flags: ['barrier_economic', 'barrier_technical', 'barrier_contractual'],
  words: 'barrierFlags',
  level: 'exit_barrier',
};

/** @source S28 */
export const exitBarriers = flagsMeasure(barrierFlags);
