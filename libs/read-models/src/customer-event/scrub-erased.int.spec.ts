import { personalInEvents } from '@hindsight/domain';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { openBeside, openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import { recordUnheard } from '../imports/unheard-event.write.js';
import type { CustomerEventRow } from './customer-event.row.js';
import { recordEvents } from './record-events.write.js';
import { countPersonal, scrubPersonal } from './scrub-erased.write.js';

const sealed = { sealed: '1.text' };
const row = (customerId: string, revision: number, type: string, data: object): CustomerEventRow => ({
  ...{ customerId, revision: BigInt(revision), eventId: `${customerId}-${revision}`, type, data },
  ...{ occurredAt: new Date('2026-01-05T09:00:00Z'), recordedAt: new Date('2026-01-05T09:00:00Z') },
  ...{ position: BigInt(revision), origin: 'api' },
});
/** One event of each type that has something personal. */
const said = (customerId: string) =>
  [...personalInEvents].map(([type, { field, by }], revision) =>
    row(customerId, revision, type, { [field]: by === null ? { name: sealed } : sealed }),
  );
const erased = (customerId: string) => row(customerId, personalInEvents.size, 'CustomerErased', {});
const asFact = `INSERT INTO fact (occurred_at, revision, is_first, customer_id, type, data)
  SELECT occurred_at, revision, true, customer_id, type, data FROM customer_event
  WHERE customer_id = $1 AND type IN ('CustomerRegistered', 'CustomerContacted', 'CustomerComplained')`;

describe('who was erased', () => {
  let database: TestDatabase;
  let tables: Awaited<ReturnType<typeof openReadModels>>;
  let previous: Awaited<ReturnType<typeof openReadModels>>;
  let sql: Sql;
  beforeAll(async () => {
    database = await createDatabase();
    tables = await openReadModels(database.url);
    sql = onPool(tables);
    await sql.query('CREATE SCHEMA public_previous');
    previous = await openBeside(tables, 'public_previous');
  });
  afterAll(async () => {
    await previous.destroy();
    await tables.destroy();
    await database.drop();
  });
  const fill = async (into: Sql, customerId: string) => {
    await recordEvents(into, said(customerId));
    await recordUnheard(
      into,
      said(customerId).map((one) => ({ ...one, waitsFor: 'import:x' })),
    );
    await into.query(asFact, [customerId]);
  };
  const full = { customer_event: 4, unheard_event: 4, fact: 3 };

  it('has nothing sealed in any table once that is recorded, whether the customer is evaluated or parked', async () => {
    await fill(sql, 'ada');
    await fill(sql, 'bea');
    expect(await countPersonal(sql, ['ada'])).toEqual(full);
    await recordEvents(sql, [erased('ada')]);
    expect(await countPersonal(sql, ['ada'])).toEqual({ customer_event: 0, unheard_event: 0, fact: 0 });
    expect(await countPersonal(sql, ['bea'])).toEqual(full);
    const [first] = await sql.query<{ data: object }>(
      `SELECT data FROM unheard_event WHERE customer_id = 'ada' ORDER BY revision`,
    );
    expect(first).toEqual({ data: { personal: { name: { erased: true } } } });
  });

  it('has nothing either where the erasure itself waits for an import to end', async () => {
    await fill(sql, 'cyd');
    await recordUnheard(sql, [{ ...erased('cyd'), waitsFor: 'import:x' }]);
    expect(await countPersonal(sql, ['cyd'])).toEqual({ customer_event: 0, unheard_event: 0, fact: 0 });
  });

  it('has nothing in the tables that are kept to go back to, also where those of an earlier release are fewer', async () => {
    const kept = onPool(previous);
    await fill(kept, 'dan');
    expect(await scrubPersonal(sql, ['dan'], 'public_previous')).toEqual(full);
    expect(await countPersonal(kept, ['dan'])).toEqual({ customer_event: 0, unheard_event: 0, fact: 0 });
    await sql.query('DROP TABLE public_previous.fact');
    await recordEvents(kept, said('eve'));
    expect(await scrubPersonal(sql, ['eve'], 'public_previous')).toEqual({
      ...{ customer_event: 4, unheard_event: 0, fact: 0 },
    });
  });
});
