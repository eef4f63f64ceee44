import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EventStoreDb, type NewEvent } from '@hindsight/event-store';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startEventStoreToUse } from '../support/start-event-store.js';
import { appendTo, gbp, storedPurchase } from './torn-events.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2026-01-02T08:00:00Z,France,2,3,12.50,purchase
2,bob,2026-01-03T08:00:00Z,France,2,3,20.00,purchase
`;
const torn = storedPurchase({ orderId: 'torn', amount: 'a lot' });
const wholly = storedPurchase({ orderId: 'a\0b', amount: gbp('100') });
const cup = storedPurchase({ orderId: 'cup', amount: gbp('500') });
const said = ['--reason', 'entered again as 17', '--as', 'ops'];

describe('skipping what a customer is parked at', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-skip-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), invoices);
    await hindsight('import', 'invoices.csv', '--preset', 'online-retail');
    await appendBehindItsBack('ada', wholly, torn, cup);
  }, 60_000);
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const inFolder = () => ({ cwd: folder, env: { DATABASE_URL: database.url } });
  const run = (...words: string[]) => runHindsight([...words, '--dir', 'data'], inFolder());
  const hindsight = async (...words: string[]) => {
    const { code, out, err } = await run(...words, '--json');
    expect(err).toBe('');
    return { code, said: JSON.parse(out) as Record<string, unknown> };
  };

  async function appendBehindItsBack(customerId: string, ...events: NewEvent[]): Promise<void> {
    const node = await startEventStoreToUse(join(folder, 'data/eventstore'));
    const store = new EventStoreDb(node.url);
    await appendTo(store, customerId, ...events);
    await store.close();
    await node.stop();
  }

  it('wants a reason, and somebody who is parked', async () => {
    const silent = await run('parked', 'skip', 'ada');
    expect([silent.code, silent.err]).toEqual([
      2,
      expect.stringContaining("'--reason <text>' not specified"),
    ]);
    const bob = await run('parked', 'skip', 'bob', ...said);
    expect([bob.code, bob.err]).toEqual([
      2,
      'hindsight: bob: this customer is not parked; hindsight parked list says who is\n',
    ]);
  }, 60_000);

  it('offers it where the customer is shown', async () => {
    const { out } = await run('parked', 'show', 'ada');
    expect(out).toContain("\nif it never will be: hindsight parked skip ada --reason '…'\n");
  }, 60_000);

  it('says what was skipped, and what stands in the way next', async () => {
    expect(await hindsight('parked', 'skip', 'ada', ...said)).toEqual({
      code: 0,
      said: {
        ...{ customerId: 'ada', reason: 'entered again as 17', by: 'ops' },
        ...{ eventId: wholly.id, eventType: 'CustomerPurchased', revision: '2' },
        staysBecause: expect.stringContaining('is not of type money') as string,
      },
    });
    const { out } = await run('parked', 'skip', 'ada', ...said);
    expect(out).toBe(`skipped CustomerPurchased ${torn.id}, revision 3 of customer ada, for good
  by      ops
  reason  entered again as 17
ada goes on, with all that waited
`);
    expect(await hindsight('parked', 'list')).toMatchObject({ said: { parked: [] } });
  }, 60_000);

  it('leaves tables that are what a replay of the log gives, with every event of it', async () => {
    expect(await hindsight('verify')).toMatchObject({ code: 0, said: { identical: true, parked: [] } });
    const nine = { events: 9 }; // two registrations and purchases of the file, three behind its back, two skips
    expect(await hindsight('verify', '--completeness')).toMatchObject({
      code: 0,
      said: { complete: true, log: nine, tables: nine, differences: [] },
    });
    expect(await hindsight('archive', 'verify', '--log')).toMatchObject({ code: 0, said: { sound: true } });
  }, 120_000);

  it('is shown in the history', async () => {
    const { out } = await run('history', 'ada');
    const told = '[SKIPPED at 20.* by ops: entered again as 17]';
    expect(out).toMatch(new RegExp(`CustomerPurchased amount a lot, orderId torn ${escaped(told)}\n`));
    expect(out).toMatch(new RegExp(`CustomerPurchased ${escaped(told)}\n`));
    expect(out).toContain('CustomerEventSkipped ');
  }, 60_000);

  it('and where it is asked why', async () => {
    const { out } = await run('why', 'ada', 'tier');
    expect(out).toContain(`Event ${wholly.id} (revision 2) counts nowhere: ops skipped it at 20`);
  }, 60_000);

  it('is no way past a gap, and says what is', async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query("DELETE FROM customer_event WHERE customer_id = 'bob' AND revision = 1");
    await client.end();
    await appendBehindItsBack('bob', storedPurchase({ orderId: 'bowl', amount: gbp('700') }));
    const { code, err } = await run('parked', 'skip', 'bob', ...said);
    expect([code, err]).toEqual([
      2,
      'hindsight: bob at CustomerPurchased (revision 2): Events before this one are missing, and what is missing ' +
        'cannot be skipped: find out what happened to the event store, then retry\n',
    ]);
    const { out } = await run('parked', 'show', 'bob');
    expect(out).toContain('\nwhat is missing cannot be skipped: find out what happened to the event store\n');
    expect(await hindsight('parked', 'retry', 'bob')).toMatchObject({
      said: { retried: [{ customerId: 'bob', staysBecause: null }] },
    });
  }, 60_000);
});

const escaped = (text: string) => text.replace(/[[\]]/g, '\\$&');
