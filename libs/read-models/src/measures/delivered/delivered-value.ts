import { ratio, type DeliveredValue } from '@hindsight/domain';
import { count, meanMinor, score, share, text, type Measure } from '../measure.js';
import { experiencesSince, paidSince, waitHours } from './experiences.js';

const parts = [
  'value',
  'effort',
  'time',
  'cost',
  'delivered',
] as const satisfies readonly (keyof DeliveredValue)[];

const meanOf = (of: string) => `avg(${of}::numeric)::float8`;

/** Of how many each part is known, and the mean; of exact sums, so that the order of rows is nothing. */
const known = `
WITH ${experiencesSince('f.in_window')}
${(['value', 'effort', 'time', 'cost'] as const)
  .map(
    (part) =>
      `SELECT '${part}' AS part, count(v.${part})::int4 AS customers, ${meanOf(`v.${part}`)} AS mean FROM valued v`,
  )
  .join('\nUNION ALL ')}
UNION ALL SELECT 'delivered', count(*)::int4, ${meanOf('w.delivered')} FROM whole w`;

/** The same of those of whom all is known, with what they paid. */
const whole = `
WITH ${experiencesSince('f.in_window')}
SELECT count(*)::int4 AS customers, ${meanOf('w.value')} AS value, ${meanOf('w.cost')} AS cost, ${meanOf('w.delivered')} AS delivered,
  count(*) FILTER (WHERE w.delivered > 0)::int4 AS positive,
  coalesce(sum((${paidSince('f.in_window', 'w.customer_id')})), 0)::text AS minor
FROM whole w`;

interface Whole {
  readonly customers: number;
  readonly value: number | null;
  readonly cost: number | null;
  readonly delivered: number | null;
  readonly positive: number;
  /** Minor units as text. */
  readonly minor: string;
}

/**
 * What customers get less what it costs them, mean of those of whom both is known (`deliveredValue`): −100..100. Each customer
 * counts once. The price stands beside it, in minor units.
 * @source S16; the scales, 48 hours and 365 days are ours
 */
export const deliveredValue: Measure = {
  name: 'delivered-value',
  title: { en: 'Delivered value', zh: '顾客交付价值' },
  formula: {
    en: 'value − cost, mean over customers. Value: mean score (0–100) of satisfaction, recommendation and shop ratings; cost: mean of effort (100 − score of effort) and time (100 · services waited for longer than 48 hours / services)',
    zh: '价值 − 成本，按客户平均。价值：满意度、推荐与店铺评分的平均（0–100）；成本：费力（100 − 费力度评分）与时间（100 · 等待超过 48 小时的服务 / 服务数）的平均',
  },
  source:
    'S16: 总的顾客价值 − 总的顾客成本 (price, time, effort); how they come on one scale, that the price stands beside it, 48 hours and 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    customers: count('customers of whom both is known', '价值与成本均已知的客户数'),
    value: score('value to them, 0–100', '价值（0–100）'),
    cost: score('cost to them, 0–100', '成本（0–100）'),
    delivered: score('delivered value, −100..100', '交付价值（−100..100）'),
    positiveShare: share('get more than it costs them', '价值高于成本的客户占比'),
    priceMinor: meanMinor('price: net spend of each', '价格：人均净消费'),
  },
  tables: {
    parts: {
      title: { en: 'Parts, each of all of whom it is known', zh: '构成（各按已知客户）' },
      columns: {
        part: text('part', '构成', 'deliveredParts'),
        customers: count('customers', '客户数'),
        mean: score('mean', '平均'),
      },
    },
  },
  statements: { known, whole },
  async run(ask) {
    const found = await ask.rows<{ part: string; customers: number; mean: number | null }>(
      'known',
      waitHours,
    );
    const [all] = await ask.rows<Whole>('whole', waitHours);
    const {
      positive = 0,
      minor = '0',
      customers = 0,
      value = null,
      cost = null,
      delivered = null,
    } = all ?? {};
    return {
      figures: {
        ...{ customers, value, cost, delivered },
        positiveShare: ratio(BigInt(positive), BigInt(customers)),
        priceMinor: ratio(BigInt(minor), BigInt(customers)),
      },
      tables: {
        parts: parts.flatMap((part) => found.filter((one) => one.part === part)),
      },
    };
  },
};
