import { cursorAt, customerSorts, readCursor } from './customer-sort.js';

const ada = { customer_id: 'ada', sorted: '' };

describe('the cursor of a list of customers', () => {
  it('is read back in its own order and in no other', () => {
    for (const sort of customerSorts) {
      const end = { ...ada, sorted: sort.endsWith('id') ? '' : '17' };
      const read = customerSorts.filter((other) => readCursor(other, cursorAt(sort, end)));
      expect(read).toEqual([sort]);
      expect(readCursor(sort, cursorAt(sort, end))).toEqual(end);
    }
  });

  it.each([
    ['netSpend', 'netSpend~9999999999999999999~ada'],
    ['purchaseCount', 'purchaseCount~9999999999~ada'],
    ['lastEventAt', 'lastEventAt~99999999999999~ada'],
    ['lastEventAt', 'lastEventAt~1.5~ada'],
    ['id', 'id~~a b'],
    ['id', `id~~${'x'.repeat(65)}`],
    ['id', 'ada'],
  ] as const)('by %s is not %s: the database could not read it', (sort, cursor) => {
    expect(readCursor(sort, cursor)).toBeNull();
  });
});
