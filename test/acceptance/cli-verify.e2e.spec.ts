import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EventStoreDb, uuidV5, type NewEvent } from '@hindsight/event-store';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startEventStoreToUse } from '../support/start-event-store.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase
2,bob,2011-03-05T08:00:00Z,France,2,3,20.00,purchase
3,ada,2011-03-06T08:00:00Z,France,2,3,30.00,purchase
`;

const bad = purchaseOf('odd', { amount: 'a lot' });
const waiting = [
  purchaseOf('odd-1', { orderId: 'o-1', amount: { minor: '100', currency: 'GBP' } }),
  purchaseOf('odd-2', { orderId: 'o-2', amount: { minor: '200', currency: 'GBP' } }),
];
const decimal = expect.stringMatching(/^\d+$/) as string;
const instant = expect.stringMatching(/^20.*Z$/) as string;

describe('verifying live tables against the log', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-verify-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), invoices);
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const inFolder = () => ({ cwd: folder, env: { DATABASE_URL: database.url } });
  const hindsight = async (...words: string[]) => {
    const { code, out, err } = await runHindsight([...words, '--dir', 'data', '--json'], inFolder());
    expect(err).toBe('');
    return { code, said: JSON.parse(out) as unknown };
  };

  it('finds nothing after an import, nor after a second one of the same file', async () => {
    const imported = [
      await hindsight('import', 'invoices.csv', '--preset', 'online-retail'),
      await hindsight('import', 'invoices.csv', '--preset', 'online-retail'),
    ];
    expect(imported.map(({ code }) => code)).toEqual([0, 0]);
    expect(await appended()).toBe(5); // two registrations, three purchases
    const { code, said } = await hindsight('verify');
    expect([code, said]).toEqual([0, expect.objectContaining({ identical: true, parked: [] })]);
  }, 60_000);

  it('names the first customer whose change was altered', async () => {
    await query("UPDATE segment_change SET rule = 'vip' WHERE customer_id = 'bob' AND output = 'tier'");
    const { code, said } = await hindsight('verify');
    await query("UPDATE segment_change SET rule = 'else' WHERE customer_id = 'bob' AND output = 'tier'");
    expect([code, said]).toMatchObject([1, { identical: false }]);
    expect(JSON.stringify(said)).toContain('bob');
  }, 60_000);

  it('lists who is parked, tries again when asked, and is not satisfied', async () => {
    await appendBehindItsBack('customer-odd', bad, ...waiting);
    const reason = expect.stringContaining('amount of event') as string;
    expect((await hindsight('parked', 'list')).said).toEqual({
      parked: [{ customerId: 'odd', eventType: 'CustomerPurchased', revision: '0', reason }],
    });
    expect((await hindsight('parked', 'show', 'odd')).said).toEqual({
      ...{ customerId: 'odd', reason, stack: expect.stringContaining('    at ') as string },
      event: { ...bad, revision: '0', position: decimal, recordedAt: instant },
      waiting: {
        events: 2,
        first: { type: 'CustomerPurchased', revision: '1', recordedAt: instant },
        last: { type: 'CustomerPurchased', revision: '2', recordedAt: instant },
      },
    });
    expect((await hindsight('parked', 'retry', 'odd')).said).toEqual({
      retried: [{ customerId: 'odd', staysBecause: reason }],
    });
    expect(await hindsight('verify')).toMatchObject({ code: 1, said: { parked: [{ customerId: 'odd' }] } });
  }, 120_000);

  it('shows people where a parked customer stands, and nobody who is not', async () => {
    const shown = await runHindsight(['parked', 'show', 'odd', '--dir', 'data'], inFolder());
    expect(shown.out).toMatch(
      /^customer odd is parked since 20.*Z: amount of event .* is not of type money\n/,
    );
    expect(shown.out).toContain(`
  revision  0 of the customer's stream, position `);
    expect(shown.out).toContain(`
  data      {
    "amount": "a lot"
  }

2 events wait behind it, from CustomerPurchased (revision 1, recorded 20`);
    const ada = await runHindsight(['parked', 'show', 'ada', '--dir', 'data'], inFolder());
    expect([ada.code, ada.err]).toEqual([
      2,
      'hindsight: ada: this customer is not parked; hindsight parked list says who is\n',
    ]);
  }, 60_000);

  async function query(sql: string): Promise<pg.QueryResult> {
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async function appended(): Promise<number> {
    const { rows } = await query('SELECT count(*)::int AS events FROM customer_event');
    return (rows as { events: number }[])[0]?.events ?? 0;
  }

  /** Events that no command handler would have written. */
  async function appendBehindItsBack(stream: string, ...events: NewEvent[]): Promise<void> {
    const node = await startEventStoreToUse(join(folder, 'data/eventstore'));
    const store = new EventStoreDb(node.url);
    await store.append(stream, 'no-stream', events);
    await store.close();
    await node.stop();
  }
});

function purchaseOf(name: string, data: object): NewEvent {
  const metadata = {
    occurredAt: '2011-03-05T09:00:00.000Z',
    schemaVersion: 1,
    ...{ correlationId: 'odd', commandId: 'odd', commandHash: 'odd', actor: 'nobody', origin: 'test' },
  };
  return { id: uuidV5(name), type: 'CustomerPurchased', data, metadata };
}
