import { buying, type Bought } from '../measures/expectancy/buying.js';
import { expectationsOf } from '../measures/expectancy/expectations.js';
import { count, meanMinor, number, share, text } from '../measures/measure.js';
import { owner as owners } from './ownership.js';
import { byNumber, byText } from './order.js';
import type { WorkList } from './work-list.js';

const owning = `
WITH ${owners}
SELECT w.customer_id AS "customerId", w.owner_id AS "ownerId" FROM owner w WHERE w.customer_id = ANY ($3::text[])`;

/**
 * Customers by what they are expected to spend in the days to come, most first: expected purchases (BG/NBD) × expected amount (gamma-gamma).
 * @source as the measure `life-expectancy`, which has the parameters
 */
export const expectedValue: WorkList = {
  name: 'expected-value',
  title: { en: 'Customers by expected value', zh: '按预期价值排列的客户' },
  formula: {
    en: 'expected purchases × expected amount; parameters: measure life-expectancy',
    zh: '预期购买次数 × 预期金额；参数见 life-expectancy',
  },
  source: 'S64 (prediction); Fader, Hardie & Lee (2005); Fader & Hardie (2013). 273 days (39 weeks) are ours',
  missing: {
    en: 'Whoever bought once only counts as alive for certain, however long ago that was: no chance to be alive says anything of them.',
    zh: '只购买过一次的客户无论多久以前购买，总被视为存活：其存活概率没有意义。',
  },
  parameters: { owner: null, days: 273 },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    repeats: count('repeat purchases', '复购次数'),
    alive: share('chance to be alive', '存活概率'),
    purchases: number('purchases expected', '预期购买次数'),
    amountMinor: meanMinor('amount expected of each', '每次预期金额'),
    worthMinor: meanMinor('amount expected', '预期金额'),
  },
  order: [byNumber('worth', { descending: true }), byText('customerId')],
  statements: { buying, owners: owning },
  async run({ asOf, owner, days, rows, cut }) {
    const { customers } = expectationsOf(await rows<Bought>('buying'), asOf, days);
    const owned = await rows<{ customerId: string; ownerId: string }>(
      'owners',
      customers.map(({ customerId }) => customerId),
    );
    const ownerOf = new Map(owned.map(({ customerId, ownerId }) => [customerId, ownerId]));
    const valued = customers.map(({ amount, ...one }) => {
      const worthMinor = amount === null ? null : one.purchases * amount;
      const ownerId = ownerOf.get(one.customerId) ?? null;
      return { ...one, ownerId, amountMinor: amount, worthMinor, worth: worthMinor ?? one.purchases };
    });
    // The models are of everybody, whoever looks after them.
    return cut(valued.filter(({ ownerId }) => owner === null || ownerId === owner));
  },
};
