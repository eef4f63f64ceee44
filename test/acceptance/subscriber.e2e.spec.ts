import { EventStoreDb, uuidV5 } from '@hindsight/event-store';
import { NestFactory } from '@nestjs/core';
import {
  heard,
  OnEvent,
  story,
  Subscriber,
  SubscriberModule,
  type Heard,
  type Transaction,
} from '@hindsight/subscriber';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startEventStoreToUse } from '../support/start-event-store.js';
import { startHttp, type HttpServer } from './http-server.js';

const root = resolve(import.meta.dirname, '../..');
const hooks = pathToFileURL(join(root, 'test/support/typescript.mjs')).href;
const customers = ['ada', 'bob', 'cyd', 'dan'];
const contacts = 30;

describe('a subscriber', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;
  let http: HttpServer;
  let database: TestDatabase;
  let pool: pg.Pool;
  const ids: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-subscriber-'));
    node = await startEventStoreToUse(join(directory, 'store'));
    store = new EventStoreDb(node.url);
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    for (let n = 0; n < contacts; n++)
      for (const customer of customers) {
        ids.push(uuidV5(`${customer} ${n}`));
        await happen(customer, n, 'CustomerContacted', { contactId: String(n) });
      }
  }, 60_000);
  beforeEach(async () => {
    database = await createDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined); // its database is dropped under it
    await pool.query('CREATE TABLE contact (event_id uuid, customer text, n serial)');
    await pool.query('CREATE TABLE tally (contacts integer)');
    await pool.query('INSERT INTO tally VALUES (0)');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    await pool.end();
    await database.drop();
  });
  afterAll(async () => {
    http.app.getHttpServer().closeAllConnections();
    await http.close();
    await store.close();
    await node.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const happen = (customer: string, n: number, type: string, data: object) =>
    store.append(`customer-${customer}`, n === 0 ? 'no-stream' : BigInt(n - 1), [
      {
        ...{ id: uuidV5(`${customer} ${n}`), type, data },
        metadata: {
          ...{ occurredAt: '2026-01-05T09:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'spec' },
          ...{ origin: 'spec', commandId: 'c', commandHash: 'h' },
        },
      },
    ]);

  const children: ReturnType<typeof spawn>[] = [];
  function start(script: string, env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', hooks, script], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  }
  const counting = (env: Record<string, string>) =>
    start(join(import.meta.dirname, 'counting-subscriber.ts'), env);
  const killed = async (env: Record<string, string>, diesAfter: number) => {
    const [, signal] = (await once(counting({ ...env, DIES_AFTER: String(diesAfter) }), 'exit')) as unknown[];
    expect(signal).toBe('SIGKILL');
  };

  async function counted() {
    const { rows } = await pool.query<{ event_id: string; customer: string }>(
      'SELECT * FROM contact ORDER BY n',
    );
    const tally = await pool.query<{ contacts: number }>('SELECT contacts FROM tally');
    return { rows, tally: tally.rows[0]?.contacts ?? 0 };
  }
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await sleep(50);
  };
  const isDone = async () => new Set((await counted()).rows.map((row) => row.event_id)).size === ids.length;

  const sources: [string, () => Promise<Record<string, string>>][] = [
    ['the feed', () => Promise.resolve({ HINDSIGHT_URL: http.url })],
    ['a consumer group', async () => ({ GROUP: await madeGroup('counting'), EVENTSTORE_URL: node.url })],
  ];
  async function madeGroup(name: string): Promise<string> {
    await store.groups.apply({
      ...{ name, follows: { prefixes: ['customer-'] }, from: 'start' },
      settings: {
        ...{ distribution: 'by-stream', timeoutMs: 1000, retries: 2, consumers: null },
        checkpoint: { everyMs: 1000, atLeast: 1, atMost: 10 },
      },
    });
    return name;
  }

  it.each(sources)(
    'of %s, killed before anybody hears of its commits, and run twice, loses and doubles nothing',
    async (_, source) => {
      const env = await source();
      await killed(env, 7);
      await killed(env, 20);
      expect((await counted()).tally).toBe(27);
      counting(env);
      counting(env);
      await until(isDone);
      const { rows, tally } = await counted();
      expect(rows.map((row) => row.event_id).sort()).toEqual([...ids].sort());
      expect(tally).toBe(ids.length);
    },
    60_000,
  );

  /** Fails where it is told to; what it wrote before that must be gone. */
  class Fragile {
    readonly failing = new Set<string>();
    @OnEvent('CustomerContacted')
    async count({ id, subject }: Heard<'CustomerContacted'>, sql: Transaction): Promise<void> {
      await sql.query('INSERT INTO contact (event_id, customer) VALUES ($1, $2)', [id, subject]);
      if (this.failing.has(id)) throw new Error('no ink');
    }
  }
  async function running(
    fragile: Fragile,
    from: { feed: { url: string } } | { group: string; eventStoreUrl: string },
  ) {
    const module = {
      module: class Spec {},
      imports: [SubscriberModule.forRoot({ name: 'fragile', database: pool, from, pauseMs: 10 })],
      providers: [{ provide: Fragile, useValue: fragile }],
    };
    return NestFactory.createApplicationContext(module, { logger: false });
  }

  it('of the feed stands before what its handler cannot do, says why, and goes on once it can', async () => {
    const fragile = new Fragile();
    const [, , third = ''] = ids;
    fragile.failing.add(third);
    const app = await running(fragile, { feed: { url: http.url } });
    const subscriber = app.get(Subscriber);
    await until(() => Promise.resolve(subscriber.failure !== null));
    expect(subscriber.failure?.message).toBe('no ink');
    expect((await counted()).rows.map((row) => row.event_id)).toEqual(ids.slice(0, 2));
    fragile.failing.clear();
    await until(isDone);
    expect((await counted()).rows.map((row) => row.event_id)).toEqual(ids);
    expect(subscriber.failure).toBeNull();
    await app.close();
  });

  it('of a group has parked what its handler cannot do, and does it when that is given again', async () => {
    const fragile = new Fragile();
    const [, , third = ''] = ids;
    fragile.failing.add(third);
    const group = await madeGroup('fragile');
    const app = await running(fragile, { group, eventStoreUrl: node.url });
    await until(async () => (await store.groups.find(group))?.parked === 1);
    await until(async () => (await counted()).rows.length === ids.length - 1);
    expect((await store.groups.parked(group, 1))[0]).toMatchObject({ event: { id: third } });
    fragile.failing.clear();
    await store.groups.replay(group);
    await until(isDone);
    expect((await counted()).rows).toHaveLength(ids.length);
    await app.close();
  });

  it('of nothing is refused', async () => {
    const module = {
      module: class Spec {},
      imports: [
        SubscriberModule.forRoot({ name: 'idle', database: pool, from: { feed: { url: http.url } } }),
      ],
    };
    await expect(
      NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
    ).rejects.toThrow('no provider has a method with @OnEvent');
  });

  it('is told as a story, of which nothing is left', async () => {
    const met = heard('CustomerContacted', 'ada', {
      ...{ contactId: 'c-1', channel: 'phone', direction: 'in', purpose: 'care', outcome: 'reached' },
    });
    const told = story(pool, new Fragile()).given(met);
    await told
      .when(met)
      .expectRows('SELECT customer FROM contact', [{ customer: 'ada' }, { customer: 'ada' }]);
    await expect(told.expectRows('SELECT customer FROM contact', [])).rejects.toThrow('deep');
    const fragile = new Fragile();
    fragile.failing.add(met.id);
    await story(pool, fragile)
      .when(met)
      .expectFailure(/no ink/);
    await expect(
      story(pool, new Fragile())
        .when(met)
        .expectFailure(/no ink/),
    ).rejects.toThrow('nothing failed');
    expect((await counted()).rows).toEqual([]);
  });

  it('of the README does what it says', async () => {
    const eve = {
      returnId: 'r-1',
      orderId: 'o-1',
      reason: 'defect',
      amount: { minor: '1299', currency: 'GBP' },
    };
    await happen('eve', 0, 'PurchaseReturned', eve);
    const readme = await readFile(join(root, 'libs/subscriber/README.md'), 'utf8');
    const [example = '', specs = ''] = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(
      ([, block]) => block ?? '',
    );
    const folder = await mkdtemp(join(root, 'node_modules', '.subscriber-'));
    try {
      const script = join(folder, 'script.ts');
      await writeFile(script, `${example}\n${specs}\nconsole.log('told');\n`);
      const child = start(script, { HINDSIGHT_URL: http.url });
      const said = Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      await until(async () => {
        const { rows } = await pool.query("SELECT to_regclass('letter') AS made");
        return (rows[0] as { made: unknown }).made !== null;
      });
      const letters = () => pool.query('SELECT * FROM letter').then(({ rows }) => rows as unknown[]);
      await until(async () => (await letters()).length > 0);
      expect(await letters()).toEqual([{ customer: 'eve', about: 'r-1' }]);
      expect(String(await said)).toBe('told\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
