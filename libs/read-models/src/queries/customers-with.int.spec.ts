import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { writeCustomers } from '../customer/customer.write.js';
import type { CustomerRow } from '../customer/customer.row.js';
import { writeStates } from '../customer-state/customer-state.write.js';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { writeRuleSets } from '../rule-set/rule-set.write.js';
import type { CustomerFilter } from './customer-filter.js';
import { sortsOf, type Condition } from '../list/list.js';
import { customerList } from './customer-list.js';
import { customersWith } from './customers-with.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

/** Few values of each kind, so that many customers are equal in any of them. */
const customers = Array.from({ length: 60 }, (_, i): CustomerRow => ({
  customerId: `c${(i * 37) % 60}`,
  partyKind: i % 3 === 0 ? 'organisation' : 'person',
  leadSource: i % 4 === 0 ? 'fair' : null,
  attributes: i % 2 === 0 ? { country: 'GB', region: 'north' } : { country: 'FR' },
  registeredAt: day(1 + (i % 5)),
  firstEventAt: day(1 + (i % 5)),
  lastEventAt: new Date(day(10 + (i % 7)).getTime() + (i % 2)),
  endedAt: null,
  purchaseCount: i % 6,
  returnCount: 0,
  complaintCount: 0,
  netSpendMinor: BigInt(((i * 7) % 11) - 3) * 1000n,
  revision: 1n,
  position: BigInt(i),
}));

type Asked = CustomerFilter & { readonly where?: readonly Condition[] };
const is = (field: string, is: Condition['is'], value: Condition['value']) => ({ field, is, value });

const tierOf = ({ purchaseCount }: CustomerRow) => (purchaseCount > 3 ? 'vip' : 'rest');
const moodOf = ({ lastEventAt }: CustomerRow) => (lastEventAt < day(13) ? 'glum' : 'glad');

describe('lists of customers', () => {
  let database: TestDatabase;
  let sql: Sql;
  let close: () => Promise<void>;

  beforeAll(async () => {
    database = await createDatabase();
    const readModels = await openReadModels(database.url);
    close = () => readModels.destroy();
    sql = onPool(readModels);
    await writeCustomers(sql, customers);
    const ruleSet = (id: string, output: string) => ({
      id,
      version: 1,
      hash: id,
      document: JSON.stringify({ outputs: [{ id: output }] }),
      draftedPosition: 1n,
      activatedPosition: 2n,
      effectiveFrom: day(1),
      inForce: true,
    });
    await writeRuleSets(sql, [ruleSet('pyramid', 'tier'), ruleSet('moods', 'mood')]);
    const state = (customerId: string, ruleSetHash: string, output: string, result: string) => ({
      ...{ customerId, ruleSetHash, output, result },
      ...{ rule: null, since: null, memory: '{}' },
    });
    await writeStates(
      sql,
      customers.flatMap((one) => [
        state(one.customerId, 'pyramid', 'tier', tierOf(one)),
        state(one.customerId, 'moods', 'mood', moodOf(one)),
      ]),
    );
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const pages = async ({ where = [], ...filter }: Asked, sort: string, limit: number) => {
    const ids: string[] = [];
    for (let after: string | null = null, count = 0; ; count++) {
      const page: Awaited<ReturnType<typeof customersWith>> = await customersWith(
        sql,
        { where, filter, sort, after, limit },
        'GBP',
      );
      ids.push(...page.items.map(({ customerId }) => customerId));
      if (page.next === null) return { ids, count };
      after = page.next;
    }
  };

  const value: Record<string, (row: CustomerRow) => number | bigint | string> = {
    id: () => 0,
    netSpend: (row) => row.netSpendMinor,
    purchaseCount: (row) => row.purchaseCount,
    returnCount: (row) => row.returnCount,
    firstEventAt: (row) => row.firstEventAt.getTime(),
    lastEventAt: (row) => row.lastEventAt.getTime(),
    registeredAt: (row) => row.registeredAt.getTime(),
    endedAt: (row) => row.endedAt?.getTime() ?? -Infinity,
    partyKind: (row) => row.partyKind,
    leadSource: (row) => row.leadSource ?? '',
  };
  const sorted = (rows: readonly CustomerRow[], sort: string) => {
    const of = value[sort.replace('-', '')] ?? (() => 0);
    const compare = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
    const upwards = [...rows].sort((a, b) => compare(of(a), of(b)) || compare(a.customerId, b.customerId));
    const ids = upwards.map(({ customerId }) => customerId);
    return sort.startsWith('-') ? ids.reverse() : ids;
  };

  it('has an order by each field, both ways', () => {
    expect(
      sortsOf(customerList)
        .map((sort) => sort.replace('-', ''))
        .sort(),
    ).toEqual(
      Object.keys(value)
        .flatMap((name) => [name, name])
        .sort(),
    );
  });

  it.each(sortsOf(customerList))('by %s, page after page, each customer once', async (sort) => {
    expect(await pages({}, sort, 7)).toEqual({ ids: sorted(customers, sort), count: 8 });
  });

  const filters: [string, Asked, (row: CustomerRow) => boolean][] = [
    [
      'kind of party',
      { where: [is('partyKind', '=', 'organisation')] },
      (row) => row.partyKind === 'organisation',
    ],
    ['lead source', { where: [is('leadSource', '=', 'fair')] }, (row) => row.leadSource === 'fair'],
    ['attribute', { attributes: [['country', 'FR']] }, (row) => row.attributes['country'] === 'FR'],
    [
      'attributes',
      {
        attributes: [
          ['country', 'GB'],
          ['region', 'north'],
        ],
      },
      (row) => 'region' in row.attributes,
    ],
    [
      'two values of one',
      {
        attributes: [
          ['country', 'GB'],
          ['country', 'FR'],
        ],
      },
      () => false,
    ],
    [
      'no such attribute',
      {
        attributes: [
          ['country', 'FR'],
          ['region', 'north'],
        ],
      },
      () => false,
    ],
    [
      'from a registration',
      { where: [is('registeredAt', '>=', day(3))] },
      (row) => row.registeredAt >= day(3),
    ],
    [
      'before a registration',
      { where: [is('registeredAt', '<', day(3))] },
      (row) => row.registeredAt < day(3),
    ],
    [
      'last event',
      { where: [is('lastEventAt', '>=', day(11)), is('lastEventAt', '<', day(14))] },
      (row) => row.lastEventAt >= day(11) && row.lastEventAt < day(14),
    ],
    [
      'net spend',
      { where: [is('netSpend', '>=', -1000n), is('netSpend', '<=', 2000n)] },
      (row) => row.netSpendMinor >= -1000n && row.netSpendMinor <= 2000n,
    ],
    [
      'purchases',
      { where: [is('purchaseCount', '>=', 2), is('purchaseCount', '<=', 4)] },
      ({ purchaseCount: n }) => n >= 2 && n <= 4,
    ],
    ['a result', { segments: [{ output: 'tier', result: 'vip' }] }, (row) => tierOf(row) === 'vip'],
    [
      'two results',
      {
        segments: [
          { output: 'tier', result: 'vip' },
          { output: 'mood', result: 'glad' },
        ],
      },
      (row) => tierOf(row) === 'vip' && moodOf(row) === 'glad',
    ],
    [
      'all at once',
      {
        segments: [{ output: 'mood', result: 'glad' }],
        attributes: [['country', 'GB']],
        where: [
          is('partyKind', '=', 'person'),
          is('registeredAt', '>=', day(2)),
          is('netSpend', '>=', 0n),
          is('purchaseCount', '<=', 4),
        ],
      },
      (row) =>
        moodOf(row) === 'glad' &&
        row.partyKind === 'person' &&
        row.attributes['country'] === 'GB' &&
        row.registeredAt >= day(2) &&
        row.netSpendMinor >= 0n &&
        row.purchaseCount <= 4,
    ],
  ];

  it.each(filters)('of those that fit: %s', async (name, filter, fits) => {
    const expected = customers.filter(fits);
    if (!['no such attribute', 'two values of one'].includes(name))
      expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(customers.length);
    for (const sort of ['id', '-id', '-netSpend', 'lastEventAt'] as const)
      expect((await pages(filter, sort, 3)).ids).toEqual(sorted(expected, sort));
  });

  it('finds nobody by an output that no rule set in force has', async () => {
    const segments = [{ output: 'weather', result: 'fine' }];
    expect((await pages({ segments }, 'id', 10)).ids).toEqual([]);
  });

  it('begins at the beginning after what is no cursor of the order', async () => {
    const { next } = await customersWith(
      sql,
      { where: [], filter: {}, sort: 'netSpend', after: null, limit: 9 },
      'GBP',
    );
    const other = await customersWith(
      sql,
      { where: [], filter: {}, sort: '-netSpend', after: next, limit: 9 },
      'GBP',
    );
    expect(other.items.map(({ customerId }) => customerId)).toEqual(
      sorted(customers, '-netSpend').slice(0, 9),
    );
  });

  it('keeps to every value, whatever it holds', async () => {
    const nasty = `'; DROP TABLE customer; --"$1\\`;
    const filter: Asked = {
      where: [is('leadSource', '=', nasty)],
      attributes: [['country', nasty]],
      segments: [{ output: nasty, result: nasty }],
    };
    expect((await pages(filter, 'id', 10)).ids).toEqual([]);
    expect((await pages({}, 'id', 60)).ids).toHaveLength(60);
  });
});
