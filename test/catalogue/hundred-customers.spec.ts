import { run } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import { effectiveHistory } from '@hindsight/rules';
import { shippedRuleSets } from './shipped-rule-sets.js';
import { at, bought, eventsOf } from './told.js';

// A hundred customers who buy for 1 to 100 in January, so that on the 1st of February a share is a number of people.

const histories = Array.from({ length: 100 }, (_, place) => {
  const customerId = `customer-${place}`;
  return effectiveHistory(customerId, eventsOf(customerId, [bought('2024-01-10', place + 1)]));
});

/** How many have each result of the first output at the end of the 1st of February. */
async function sizesOf(id: string): Promise<Readonly<Record<string, number>>> {
  const ruleSet = shippedRuleSets().find((one) => one.id === id);
  if (!ruleSet) throw new Error(`${id} is shipped`);
  const output = ruleSet.outputs[0]?.id;
  const sizes: Record<string, number> = {};
  await run(engineOf(histories), ruleSet, {
    ...{ asOf: at('2024-02-01'), cutoffs: 'computed' },
    onCustomer: (_, changes) => {
      const last = changes.filter((change) => change.output === output).at(-1)?.to ?? 'nothing';
      sizes[last] = (sizes[last] ?? 0) + 1;
    },
  });
  return sizes;
}

describe('of a hundred customers', () => {
  it('one is at the top of the pyramid, 19 are below, then 30, then 50', async () => {
    expect(await sizesOf('tier-pyramid')).toEqual({ 重要客户: 1, 次要客户: 19, 普通客户: 30, 小客户: 50 });
  });

  it('20 are key, 30 ordinary and 50 small', async () => {
    expect(await sizesOf('tier-3layer')).toEqual({ 关键客户: 20, 普通客户: 30, 小客户: 50 });
  });
});
