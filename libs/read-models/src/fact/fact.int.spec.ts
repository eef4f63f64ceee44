import fc from 'fast-check';
import type { ReadModels } from '../index.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { effectiveEvents } from '../customer-event/effective-events.js';
import type { CustomerEventRow } from '../customer-event/customer-event.row.js';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { facts } from '../measures/facts.js';
import { ContactEvaluations1765950000000 } from '../migrations/1765950000000-contact-evaluations.js';
import { ProfileFacts1766400000000 } from '../migrations/1766400000000-profile-facts.js';
import { Occasions1766410000000 } from '../migrations/1766410000000-occasions.js';
import { Facts1765300000000 } from '../migrations/1765300000000-facts.js';
import { arrive as recorded, rowsOf } from '../measures/testing/arrivals.js';
import { parkCustomers } from '../parked/parked-customer.write.js';
import { factNews } from './fact.projection.js';
import { writeFacts } from './fact.write.js';
import { keptTypes, type KeptType } from './kept-types.js';

const of = (type: string, data: fc.Arbitrary<object>) => data.map((data) => ({ type, data }));
const id = fc.constantFrom('a', 'b');
const event = fc.oneof(
  { weight: 8, arbitrary: of('OwnerAssigned', fc.record({ ownerId: id })) },
  { weight: 8, arbitrary: of('CustomerContacted', fc.record({ channel: fc.constant('web') })) },
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...keptTypes.filter((type) => type !== 'CustomerComplained'))
      .map((type) => ({ type, data: {} })),
  },
  { weight: 6, arbitrary: of('CustomerComplained', fc.record({ complaintId: id })) },
  { weight: 2, arbitrary: of('ComplaintWithdrawn', fc.record({ complaintId: id })) },
  { weight: 2, arbitrary: of('CustomerPurchased', fc.record({ orderId: id })) },
  {
    weight: 2,
    arbitrary: of(
      'CustomerEventSkipped',
      fc.nat(8).map((skipped) => ({ skipped })),
    ),
  },
  { weight: 1, arbitrary: of('CustomerMerged', fc.constant({ survivorId: 'z' })) },
);
/** Days of one month, so that some things happen at the same instant. */
const day = fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2026, 0, day)));
const arrival = fc.record({ whose: fc.constantFrom(...'abcdefgh'.split('')), event, at: day });
/** Eight customers at once, of some ten events each. */
const log = fc.array(arrival, { minLength: 1, maxLength: 90, size: 'max' });

describe('facts', () => {
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
    await writeFacts(
      sql,
      arrived.flatMap(([one, since]) => factNews(one, since) ?? []),
    );
  }

  /** What takes the place of what, as the lists mean it. */
  const chain = `CASE WHEN f.type IN ('CustomerChurned', 'CustomerWonBack') THEN 'left'
    WHEN f.type IN ('ContractSigned', 'ContractExpired') THEN 'contract' ELSE f.type END`;
  const followed = `f.type IN ('OwnerAssigned', 'CustomerContacted', 'CustomerChurned', 'CustomerWonBack', 'ContractSigned', 'ContractExpired')`;
  const expectedAt = (asOf: string, after: string) =>
    sql.query(
      `SELECT f.customer_id, f.revision, f.type, f.occurred_at, f.in_window, f.goes_on, f.ends_at, f.data,
         row_number() OVER (PARTITION BY f.customer_id, f.type ORDER BY f.occurred_at, f.revision) = 1 AS is_first,
         NOT (${followed}) OR row_number() OVER (PARTITION BY f.customer_id, ${chain} ORDER BY f.occurred_at DESC, f.revision DESC) = 1 AS is_latest,
         CASE WHEN ${followed} THEN coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id, ${chain} ORDER BY f.occurred_at, f.revision), 'infinity')
           ELSE 'infinity' END AS until
       FROM ${effectiveEvents(...keptTypes)} f ORDER BY f.customer_id, f.revision`,
      [asOf, after],
    );
  const foundAt = (asOf: string, after: string) =>
    sql.query(
      `SELECT customer_id, revision, type, occurred_at, in_window, goes_on, ends_at, data, is_first, is_latest, until
       FROM ${facts(...(keptTypes as KeptType[]))} f ORDER BY customer_id, revision`,
      [asOf, after],
    );
  const stored = () => sql.query('SELECT * FROM fact ORDER BY customer_id, revision');

  it('are effective events, as of any instant, however the log is cut, and what the migration makes of histories', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(90), fc.nat(90), day, day, async (log, one, other, asOf, after) => {
        await sql.query('TRUNCATE customer_event, fact');
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
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);

  it('lie together by what is asked together, and can be asked of some types of a part', async () => {
    await sql.query('TRUNCATE customer_event, fact');
    const types = ['CustomerRegistered', 'CustomerChurned', 'OwnerAssigned', 'NeedIdentified'];
    await arrive(
      rowsOf(types.map((type, n) => ({ whose: 'ada', event: { type, data: {} }, at: new Date(n) }))),
    );
    const found = (...asked: KeptType[]) =>
      sql.query(`SELECT type FROM ${facts(...asked)} f ORDER BY occurred_at`, ['2026-01-01', '-infinity']);
    expect(await found('CustomerChurned')).toEqual([{ type: 'CustomerChurned' }]);
    expect(await found('NeedIdentified', 'CustomerRegistered')).toEqual([
      { type: 'CustomerRegistered' },
      { type: 'NeedIdentified' },
    ]);
    expect(await sql.query('SELECT type FROM fact_owner')).toEqual([{ type: 'OwnerAssigned' }]);
  });

  it('are none of who is parked', async () => {
    await parkCustomers(sql, [
      {
        ...{ customerId: 'ada', reason: 'unreadable', stack: '', cause: 'event', eventId: 'e0' },
        ...{ eventType: 'OwnerAssigned', revision: 0n, position: 0n },
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
  const parts = [
    ...[new Facts1765300000000(), new ContactEvaluations1765950000000()],
    ...[new ProfileFacts1766400000000(), new Occasions1766410000000()],
  ];
  for (const part of parts.toReversed()) await part.down(connection);
  for (const part of parts) await part.up(connection);
  await connection.release();
}
