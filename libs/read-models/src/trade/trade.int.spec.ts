import fc from 'fast-check';
import type { ReadModels } from '../index.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import type { CustomerEventRow } from '../customer-event/customer-event.row.js';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { effectiveEvents } from '../customer-event/effective-events.js';
import { minorOf } from '../measures/facts.js';
import { gbp } from '../measures/testing/history.js';
import { trades } from '../measures/trades.js';
import { Trades1764800000000 } from '../migrations/1764800000000-trades.js';
import { TradesByCustomer1765310000000 } from '../migrations/1765310000000-trades-by-customer.js';
import { arrive as recorded, rowsOf } from '../measures/testing/arrivals.js';
import { parkCustomers } from '../parked/parked-customer.write.js';
import { tradeNews } from './trade.projection.js';
import { writeTrades } from './trade.write.js';

const order = fc.record(
  {
    orderId: fc.constantFrom('a', 'b', 'c'),
    amount: fc.nat(999).map(gbp),
    margin: fc.nat(99).map(gbp),
    channel: fc.constantFrom('web', 'phone'),
  },
  { requiredKeys: ['orderId'] },
);
const purchase = fc
  .tuple(order, fc.constantFrom({}, { reason: 'vip' }))
  .map(([one, why]) => ({ ...one, ...why }));
const cost = fc
  .tuple(order, fc.constantFrom({}, { category: 'support' }))
  .map(([one, what]) => ({ ...one, ...what }));
const of = (type: string, data: fc.Arbitrary<object>) => data.map((data) => ({ type, data }));
const event = fc.oneof(
  { weight: 6, arbitrary: of('CustomerPurchased', purchase) },
  { weight: 2, arbitrary: of('PurchaseCorrected', order) },
  { weight: 1, arbitrary: of('PurchaseReturned', order) },
  { weight: 1, arbitrary: of('CostToServeRecorded', cost) },
  { weight: 1, arbitrary: of('CustomerContacted', fc.constant({ channel: 'web' })) },
  {
    weight: 1,
    arbitrary: of(
      'CustomerEventSkipped',
      fc.nat(8).map((skipped) => ({ skipped })),
    ),
  },
  { weight: 1, arbitrary: of('CustomerErased', fc.constant({})) },
);
/** Days of three months, so that some things happen at the same instant. */
const day = fc.integer({ min: 1, max: 70 }).map((day) => new Date(Date.UTC(2026, 0, day)));
const arrival = fc.record({ whose: fc.constantFrom(...'abcdefghijkl'.split('')), event, at: day });
/** Twelve customers at once, of some six events each. */
const log = fc.array(arrival, { minLength: 1, maxLength: 90, size: 'max' });

describe('trades', () => {
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

  async function arrive(rows: readonly CustomerEventRow[]): Promise<void> {
    const arrived = await recorded(sql, rows);
    await writeTrades(
      sql,
      arrived.flatMap(([one, since]) => tradeNews(one, since) ?? []),
    );
  }

  const kinds = `CASE f.type WHEN 'CustomerPurchased' THEN 'purchased' WHEN 'PurchaseReturned' THEN 'returned' ELSE 'cost' END`;
  const types = ['CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded'] as const;
  const expectedAt = (asOf: string, after: string) =>
    sql.query(
      `SELECT f.customer_id, f.revision, ${kinds} AS kind, f.occurred_at, f.in_window, f.goes_on,
         CASE f.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END * ${minorOf('amount')} AS amount,
         CASE f.type WHEN 'CustomerPurchased' THEN ${minorOf('margin')} END AS margin,
         CASE f.type WHEN 'CustomerPurchased' THEN f.data ->> 'channel' END AS channel,
         CASE f.type WHEN 'CustomerPurchased' THEN f.data ->> 'reason' END AS reason,
         CASE f.type WHEN 'CostToServeRecorded' THEN f.data ->> 'category' END AS category,
         f.type = 'CustomerPurchased' AND rank() OVER (PARTITION BY f.customer_id, f.type ORDER BY f.occurred_at, f.revision) = 1 AS is_first,
         f.type = 'CustomerPurchased' AND rank() OVER (PARTITION BY f.customer_id, f.type, to_char(f.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM')
           ORDER BY f.occurred_at, f.revision) = 1 AS is_first_of_month
       FROM ${effectiveEvents(...types)} f ORDER BY f.customer_id, f.revision`,
      [asOf, after],
    );
  const foundAt = (asOf: string, after: string) =>
    sql.query(
      `SELECT customer_id, revision, kind, occurred_at, in_window, goes_on, amount, margin, channel, reason, category, is_first, is_first_of_month
       FROM ${trades('purchased', 'returned', 'cost')} t ORDER BY customer_id, revision`,
      [asOf, after],
    );
  const stored = () => sql.query('SELECT * FROM trade ORDER BY customer_id, revision');

  it('are what facts say, as of any instant, however the log is cut, and what the migration makes of histories', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(90), fc.nat(90), day, day, async (log, one, other, asOf, after) => {
        await sql.query('TRUNCATE customer_event, trade');
        const rows = rowsOf(log);
        const [cut, next] = [Math.min(one, other), Math.max(one, other)];
        for (const batch of [rows.slice(0, cut), rows.slice(cut, next), rows.slice(next)])
          await arrive(batch);
        const [at, from] = [asOf.toISOString(), after.toISOString()];
        expect(await foundAt(at, from)).toEqual(await expectedAt(at, from));
        const projected = await stored();
        await migrateAgain(readModels);
        expect(await stored()).toEqual(projected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it('say when each customer first bought, whichever row is asked', async () => {
    await sql.query('TRUNCATE customer_event, trade');
    const bought = (day: number) => ({
      ...{ whose: 'ada', event: { type: 'CustomerPurchased', data: { orderId: `o${day}` } } },
      at: new Date(Date.UTC(2026, 0, day)),
    });
    const rows = rowsOf([bought(3), bought(5), bought(2)]);
    await arrive(rows.slice(0, 2));
    await arrive(rows.slice(2));
    expect(await sql.query('SELECT first_at, is_first FROM trade ORDER BY revision')).toEqual(
      [false, false, true].map((is_first) => ({ first_at: new Date('2026-01-02'), is_first })),
    );
  });

  it('are none of who is parked', async () => {
    await parkCustomers(sql, [
      {
        ...{ customerId: 'ada', reason: 'unreadable', stack: '', cause: 'event', eventId: 'e0' },
        ...{ eventType: 'CustomerPurchased', revision: 0n, position: 0n },
      },
    ]);
    expect(await stored()).toEqual([]);
    await migrateAgain(readModels);
    expect(await stored()).toEqual([]);
    await sql.query('TRUNCATE parked_customer');
  });
});

async function migrateAgain(readModels: ReadModels): Promise<void> {
  const connection = readModels.createQueryRunner();
  const [trades, byCustomer] = [new Trades1764800000000(), new TradesByCustomer1765310000000()];
  await byCustomer.down(connection);
  await trades.down(connection);
  await trades.up(connection);
  await byCustomer.up(connection);
  await connection.release();
}
