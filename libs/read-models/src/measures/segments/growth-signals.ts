import type { FlagsOf } from './flags.js';
import { flagsMeasure } from './flags-measure.js';

/** The four ways in which a customer's value grows, as the rule set tells them. */
export const growthFlags: FlagsOf = {
  name: 'growth-signals',
  title: { en: 'Signs of growing value', zh: '客户价值提升信号' },
  source:
    'S21: 推荐新客户, 购买新产品, 缩短购买周期, 增加服务收入; the numbers are those of the rule set growth-signals, and ours',
  ruleSet: 'growth-signals',
  flags: ['brings_others', 'buys_new', 'orders_sooner', 'more_service'],
  words: 'growthFlags',
  level: 'growth',
};

/** @source S21 */
export const growthSignals = flagsMeasure(growthFlags);
