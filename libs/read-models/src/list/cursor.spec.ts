import { changeList } from '../queries/customer-changes.js';
import { segmentCountList } from '../queries/counts.js';
import { customerList } from '../queries/customer-list.js';
import { cursorAt, readCursor } from './cursor.js';
import { orderIn, sortsOf } from './list.js';

const texts = { text: 'fair ~ 50%7E', name: 'ada', instant: '17', int8: '17', int4: '17', flag: 'true' };

describe.each([
  ['customers', customerList],
  ['changes', changeList],
  ['counts', segmentCountList],
])('the cursor of a list of %s', (_, list) => {
  it('is read back in its own order and in no other', () => {
    for (const sort of sortsOf(list)) {
      const place = orderIn(list, sort).columns.map(({ kind }) => texts[kind]);
      const cursor = cursorAt(sort, place);
      expect(sortsOf(list).filter((other) => readCursor(list, other, cursor))).toEqual([sort]);
      expect(readCursor(list, sort, cursor)).toEqual(place);
    }
  });
});

describe('the cursor of a list', () => {
  it.each([
    ['netSpend', 'netSpend~9999999999999999999~ada'],
    ['purchaseCount', 'purchaseCount~9999999999~ada'],
    ['lastEventAt', 'lastEventAt~99999999999999~ada'],
    ['lastEventAt', 'lastEventAt~1.5~ada'],
    ['lastEventAt', 'lastEventAt~~ada'],
    ['leadSource', 'leadSource~a\0b~ada'],
    ['leadSource', 'leadSource~a~b~ada'],
    ['leadSource', 'leadSource~fair'],
    ['id', 'id~a b'],
    ['id', `id~${'x'.repeat(65)}`],
    ['id', 'ada'],
  ] as const)('by %s is not %s: the database could not read it', (sort, cursor) => {
    expect(readCursor(customerList, sort, cursor)).toBeNull();
  });

  it('has nothing in it where a row has none', () => {
    expect(readCursor(customerList, 'leadSource', 'leadSource~~ada')).toEqual(['', 'ada']);
  });
});
