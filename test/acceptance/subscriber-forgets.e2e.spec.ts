import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDb, uuidV5 } from '@hindsight/event-store';
import { NestFactory } from '@nestjs/core';
import {
  Inbox,
  OnEvent,
  Subscriber,
  SubscriberModule,
  type Heard,
  type Transaction,
} from '@hindsight/subscriber';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startEventStoreToUse } from '../support/start-event-store.js';

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await sleep(20);
};

/** No key keeps doubles out. */
class Tally {
  @OnEvent('CustomerContacted')
  async count({ id }: Heard<'CustomerContacted'>, sql: Transaction): Promise<void> {
    await sql.query('INSERT INTO contact (event_id) VALUES ($1)', [id]);
  }
}

describe('a subscriber of a consumer group', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;
  let client: EventStoreDBClient;
  let database: TestDatabase;
  let pool: pg.Pool;
  let apps: { close: () => Promise<void> }[];
  let ids: string[];

  const begin = async () => {
    node = await startEventStoreToUse(directory);
    store = new EventStoreDb(node.url);
    client = EventStoreDBClient.connectionString(node.url);
  };
  const end = async () => {
    for (const app of apps.splice(0)) await app.close();
    await client.dispose();
    await store.close();
    await node.stop();
  };
  beforeEach(async () => {
    [apps, ids] = [[], []];
    directory = await mkdtemp(join(tmpdir(), 'hindsight-forgets-'));
    await begin();
    database = await createDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    await pool.query('CREATE TABLE contact (event_id uuid)');
    await made();
  });
  afterEach(async () => {
    await end();
    await pool.end();
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  });

  const made = () =>
    store.groups.apply({
      ...{ name: 'tally', follows: { prefixes: ['customer-'] }, from: 'start' },
      settings: {
        ...{ distribution: 'by-stream', timeoutMs: 30_000, retries: 2, consumers: null },
        checkpoint: { everyMs: 1_000_000, atLeast: 10, atMost: 10 },
      },
    });
  async function happen(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const id = uuidV5(`contact ${ids.length}`);
      const metadata = {
        ...{ occurredAt: '2026-01-05T09:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'spec' },
        ...{ origin: 'spec', commandId: 'c', commandHash: 'h' },
      };
      const event = { id, type: 'CustomerContacted', data: { contactId: String(n) }, metadata };
      await store.append('customer-ada', ids.length === 0 ? 'no-stream' : BigInt(ids.length - 1), [event]);
      ids.push(id);
    }
  }
  async function follow(keepHours = 0): Promise<Subscriber> {
    const from = { group: 'tally', eventStoreUrl: node.url, keepHours };
    const module = {
      module: class Spec {},
      imports: [SubscriberModule.forRoot({ name: 'tally', database: pool, from, pauseMs: 10 })],
      providers: [Tally],
    };
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    apps.push(app);
    return app.get(Subscriber);
  }
  const idsIn = async (table: 'contact' | 'hindsight_handled') => {
    const { rows } = await pool.query<{ event_id: string }>(`SELECT event_id FROM ${table}`);
    return rows.map(({ event_id: id }) => id).sort();
  };
  const counted = async (count: number) => until(async () => (await idsIn('contact')).length >= count);
  const sorted = (some: readonly string[]) => [...some].sort();

  it('forgets what lies before the checkpoint, keeps what does not, and doubles nothing when the server is restarted', async () => {
    await happen(25);
    await follow();
    await until(async () => (await store.groups.find('tally'))?.checkpoint != null);
    await happen(4);
    await counted(29);
    const kept = await idsIn('hindsight_handled');
    const { checkpoint } = (await store.groups.find('tally')) ?? {};
    const placeOf = new Map<string, bigint>();
    for await (const { id, position } of store.readAll(['customer-'])) placeOf.set(id, position);
    // What the server would give out again, and no more than the checkpoint itself besides.
    const open = ids.filter((id) => (placeOf.get(id) ?? 0n) > (checkpoint ?? 0n));
    expect(open.length).toBeGreaterThan(0);
    expect(kept).toEqual(expect.arrayContaining(open));
    expect(kept.length).toBeLessThanOrEqual(open.length + 1);
    await end();
    await begin();
    await happen(1);
    await follow();
    await counted(30);
    expect(await idsIn('contact')).toEqual(sorted(ids));
  });

  it('forgets nothing that has come a short while ago', async () => {
    await happen(25);
    await follow(1);
    await counted(25);
    expect(await idsIn('hindsight_handled')).toEqual(sorted(ids));
  });

  it('forgets nothing while anything is parked: what was handled and yet parked is not done again when it is given out', async () => {
    await happen(1);
    const [first = ''] = ids;
    // Somebody handles it and dies before saying so, then it is parked.
    const inbox = new Inbox(pool, 'tally');
    await inbox.open();
    await inbox.once({ id: first, place: 1n }, async (sql) => {
      await sql.query('INSERT INTO contact (event_id) VALUES ($1)', [first]);
    });
    const taking = client.subscribeToPersistentSubscriptionToAll('tally');
    taking.on('error', () => undefined);
    const [given] = (await once(taking, 'data')) as [Parameters<typeof taking.ack>[0]]; // what it gives
    await taking.nack('park', 'it took too long', given);
    await until(async () => (await store.groups.find('tally'))?.parked === 1);
    await taking.unsubscribe();

    await happen(24);
    await follow();
    await counted(25);
    expect(await idsIn('hindsight_handled')).toEqual(sorted(ids));
    await store.groups.replay('tally');
    await until(async () => (await store.groups.find('tally'))?.parked === 0);
    await happen(20);
    await counted(45);
    await until(async () => !(await idsIn('hindsight_handled')).includes(first));
    expect(await idsIn('contact')).toEqual(sorted(ids));
  });

  it('does not follow a group that begins before what it has forgotten, and says so', async () => {
    await happen(25);
    await follow();
    await counted(25);
    await until(async () => {
      await happen(1);
      await counted(ids.length);
      return (await idsIn('hindsight_handled')).length < 20;
    });
    await apps.pop()?.close();
    await store.groups.remove('tally');
    await made();
    const subscriber = await follow();
    await until(() => subscriber.failure !== null);
    expect(subscriber.failure?.name).toBe('BeginsBeforeForgotten');
    expect(await idsIn('contact')).toEqual(sorted(ids));
  });
});
