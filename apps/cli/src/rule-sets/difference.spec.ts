import { differenceOf } from './difference.js';

const vip = { id: 'vip', when: 'spend >= 5000', then: '重要客户' };
const second = { id: 'second', when: 'spend >= 1500', then: '次要客户' };
const tiers = {
  id: 'tiers',
  outputs: [{ id: 'tier', rows: [vip, second], order: ['次要客户', '重要客户'] }],
};
const withRows = (...rows: object[]) => ({ ...tiers, outputs: [{ ...tiers.outputs[0], rows }] });

describe('the difference of two documents', () => {
  it('is nothing when they say the same in another order of keys', () => {
    const { id, outputs } = tiers;
    expect(differenceOf(tiers, { outputs, id })).toEqual([]);
  });

  it('names the row by its id, and both values', () => {
    expect(differenceOf(tiers, withRows({ ...vip, when: 'spend >= 6000' }, second))).toEqual([
      { path: 'outputs.tier.rows.vip.when', before: 'spend >= 5000', after: 'spend >= 6000' },
    ]);
  });

  it('tells what came and what went, and that the rows are others now', () => {
    const top = { id: 'top', when: 'spend >= 9000' };
    expect(differenceOf(withRows(vip), withRows(top, vip))).toEqual([
      { path: 'order of outputs.tier.rows', before: ['vip'], after: ['top', 'vip'] },
      { path: 'outputs.tier.rows.top.id', before: undefined, after: 'top' },
      { path: 'outputs.tier.rows.top.when', before: undefined, after: 'spend >= 9000' },
    ]);
  });

  it('sees a changed order, of rows and of plain lists', () => {
    const { outputs } = withRows(second, vip);
    const after = { ...tiers, outputs: [{ ...outputs[0], order: ['重要客户', '次要客户'] }] };
    expect(differenceOf(tiers, after).map(({ path }) => path)).toEqual([
      'order of outputs.tier.rows',
      'outputs.tier.order',
    ]);
  });
});
