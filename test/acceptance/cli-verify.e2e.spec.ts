import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EventStoreDb, uuidV5, type NewEvent } from '@hindsight/event-store';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight } from '../support/start-hindsight.js';
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

  it('certifies that the tables hold every customer event of the log, up to any position', async () => {
    const whole = await hindsight('verify', '--completeness');
    const five = { events: 5, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string };
    expect(whole).toMatchObject({
      code: 0,
      said: { complete: true, log: five, tables: five, differences: [], parked: [] },
    });
    const { position } = (
      await query(`SELECT position FROM customer_event ORDER BY position LIMIT 1 OFFSET 2`)
    ).rows[0] as { position: string };
    const part = await hindsight('verify', '--completeness', '--up-to', position);
    expect(part).toMatchObject({ code: 0, said: { complete: true, position, log: { events: 3 } } });
  }, 60_000);

  it.each([
    [
      'beyond the end',
      ['--completeness', '--up-to', '999999999999'],
      /^hindsight: --up-to 999999999999: the log ends at \d+\n$/,
    ],
    ['that is none', ['--completeness', '--up-to', 'today'], /Expected a position of the log/],
    ['without being asked for it', ['--up-to', '1'], /^hindsight: --up-to: say --completeness too/],
  ])(
    'refuses a position %s',
    async (_, words, complaint) => {
      const env = { DATABASE_URL: database.url };
      const { code, out, err } = await runHindsight(['verify', ...words, '--dir', 'data'], {
        cwd: folder,
        env,
      });
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(complaint)]);
    },
    60_000,
  );

  it('names who lacks an event, beside the system that runs in another terminal', async () => {
    const env = { DATABASE_URL: database.url };
    const running = await startHindsight(['up', '--dir', 'data'], { cwd: folder, env });
    try {
      const words = ['verify', '--completeness', '--dir', 'data'];
      const verify = () => runHindsight(words, { cwd: folder, env: { DATABASE_URL: undefined } });
      expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/^complete: /) as string });
      await query(
        `CREATE TABLE kept AS SELECT * FROM customer_event WHERE customer_id = 'ada' AND revision = 1`,
      );
      await query(`DELETE FROM customer_event WHERE customer_id = 'ada' AND revision = 1`);
      const { code, out } = await verify();
      await query(`INSERT INTO customer_event SELECT * FROM kept`);
      await query(`DROP TABLE kept`);
      expect([code, out.split('\n').slice(-3)]).toEqual([
        1,
        [
          expect.stringMatching(/^ {2}bucket \d+, first difference: ada$/),
          '    not in the tables: revisions 1',
          '',
        ],
      ]);
      const metrics = await (await fetch(`${running.said['api']}/metrics`)).text();
      expect(metrics).toMatch(/^hindsight_completeness_position \d+$/m);
      expect(metrics).toMatch(/^hindsight_completeness_differing_buckets 0$/m);
    } finally {
      running.signal('SIGTERM');
      await running.ended;
    }
  }, 60_000);

  it('lists who is parked, tries again when asked, and is not satisfied', async () => {
    await appendBehindItsBack('customer-odd', bad, ...waiting);
    const reason = expect.stringContaining('amount of event') as string;
    expect((await hindsight('parked', 'list')).said).toEqual({
      parked: [{ customerId: 'odd', eventType: 'CustomerPurchased', revision: '0', reason, cause: 'event' }],
    });
    expect((await hindsight('parked', 'show', 'odd')).said).toEqual({
      ...{ customerId: 'odd', reason, cause: 'event', stack: expect.stringContaining('    at ') as string },
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
    expect(await hindsight('verify', '--completeness')).toMatchObject({
      code: 1,
      said: { complete: false, differences: [], log: { events: 5 }, parked: [{ customerId: 'odd', reason }] },
    });
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
