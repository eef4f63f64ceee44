import fc from 'fast-check';
import type { ReadModels } from '../index.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { usualServiceLevels } from '@hindsight/domain';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { count, text as shown, type Row } from '../measures/measure.js';
import { byInstant, byNumber, byText, type Order } from './order.js';
import { paged } from './paged.js';
import { readWorkList } from './read-work-list.js';
import type { WorkList } from './work-list.js';

const orders: readonly Order[] = [
  [byText('word', { none: 'last' }), byText('id')],
  [byNumber('size', { descending: true }), byText('word', { none: 'first' }), byText('id')],
  [byText('word', { descending: true, none: 'last' }), byNumber('size'), byText('id')],
  [byNumber('size', { descending: true, none: 'last' }), byText('id')],
  [byInstant('at', { descending: true, none: 'last' }), byText('id')],
  [byInstant('at', { none: 'first' }), byNumber('size'), byText('id')],
];

/** The same rows on a list that the database sorts, and on one that is sorted here. */
function listsOf(order: Order, rows: readonly Row[], cap?: number): readonly WorkList[] {
  const found = `
    SELECT x.* FROM json_to_recordset($5::json) AS x (id text, word text, size float8, at timestamptz)
    WHERE $1::timestamptz > $2::timestamptz`;
  const list = (run: WorkList['run']): WorkList => ({
    ...{ name: 'rows', title: { en: '', zh: '' }, formula: { en: '', zh: '' }, source: '', parameters: {} },
    ...{ order, statements: { found: paged(order, found) }, run, ...(cap !== undefined && { cap }) },
    columns: { id: shown('', ''), word: shown('', ''), size: count('', ''), at: shown('', '') },
  });
  return [
    list(({ page }) => page('found', JSON.stringify(rows))),
    list(({ cut }) => Promise.resolve(cut(rows))),
  ];
}

describe('pages of a work list', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let sql: Sql;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    sql = onPool(readModels);
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const read = (list: WorkList, limit?: number, after?: string) =>
    readWorkList(sql, list, {
      ...{ asOf: new Date('2026-01-01'), parameters: {}, language: 'en', limit, after },
      ...{ reportingCurrency: 'GBP', serviceLevels: usualServiceLevels },
    });
  async function allPages(list: WorkList, limit: number, after?: string): Promise<unknown[]> {
    const { items, next } = await read(list, limit, after);
    expect(items.length).toBeLessThanOrEqual(limit);
    return next === null ? [...items] : [...items, ...(await allPages(list, limit, next))];
  }

  const row = fc.record({
    word: fc.constantFrom(null, 'a', 'B', 'é', '~'),
    size: fc.constantFrom(0, 1, 2.5, -3),
    at: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'),
  });
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((all) => all.map((one, n) => ({ ...one, id: `c${(n * 7) % 12}` })));

  it('are the list, however long they are, sorted here or there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        rows,
        fc.integer({ min: 1, max: 5 }),
        async (order, all, limit) => {
          const [there, here] = listsOf(order, all) as [WorkList, WorkList];
          const whole = await read(there);
          expect(whole).toMatchObject({ total: all.length, next: null });
          expect(whole.items).toHaveLength(all.length);
          expect(await read(here)).toEqual(whole);
          expect(await allPages(there, limit)).toEqual(whole.items);
          expect(await allPages(here, limit)).toEqual(whole.items);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, word: null, size: 1, at: null }));

  it('say how many there are in all, behind the last of them too', async () => {
    for (const list of listsOf([byText('id')], five)) {
      const first = await read(list, 3);
      expect([first.items.length, first.total]).toEqual([3, 5]);
      const second = await read(list, 3, first.next ?? '');
      expect([second.items.length, second.total, second.next]).toEqual([2, 5, null]);
      const { next } = await read(list, 4);
      const [gone] = [listsOf([byText('id')], five.slice(0, 4))];
      expect(await read(gone[0] ?? list, 4, next ?? '')).toMatchObject({ items: [], total: 4, next: null });
    }
  });

  it('end where the list does that is no longer than so many', async () => {
    for (const list of listsOf([byText('id')], five, 4)) {
      expect(await allPages(list, 3)).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]);
      expect(await read(list, 9)).toMatchObject({ total: 5, next: null });
    }
  });

  it.each(['', 'x', 'W10', 'WzEsImEiLCJiIl0', 'WzAsImEiXQ', 'WzEsbnVsbF0', 'WzEsMV0'])(
    'begin anew behind what is no place in the list: %s',
    async (after) => {
      for (const list of listsOf([byText('id')], five))
        expect((await read(list, 2, after)).items).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    },
  );
});
