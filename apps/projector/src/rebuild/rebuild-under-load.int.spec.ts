import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { RunningEventStore } from '@hindsight/embedded-eventstore';
import { EventStoreDb } from '@hindsight/event-store';
import {
  customersAfter,
  inTransaction,
  loadCheckpoint,
  openReadModels,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { startEventStoreToUse } from '../../../../test/support/start-event-store.js';
import { Projector } from '../projector.js';
import { bought, mood, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { rebuild, rollBack, type Ground } from './rebuild.js';

const writers = 8;

describe('rebuilding while many write, a projector catches up, and others read', () => {
  let directory: string;
  let node: RunningEventStore;
  let store: EventStoreDb;
  let database: TestDatabase;
  let live: ReadModels;
  const running: Projector[] = [];
  const opened: ReadModels[] = [];
  beforeEach(async () => {
    Logger.overrideLogger(false);
    directory = await mkdtemp(join(tmpdir(), 'hindsight-rebuild-'));
    node = await startEventStoreToUse(directory);
    store = new EventStoreDb(node.url);
    database = await createDatabase();
    live = await openReadModels(database.url);
  }, 30_000);
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await Promise.all(opened.splice(0).map((one) => one.destroy()));
    await live.destroy();
    await store.close();
    await node.stop();
    await database.drop();
    await rm(directory, { recursive: true });
  });

  async function project(): Promise<void> {
    const readModels = await openReadModels(database.url);
    opened.push(readModels);
    const stores = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    const projector = new Projector({ ...stores, clock: { kind: 'log' }, leases: { renewedEveryMs: 50 } });
    running.push(projector);
    await projector.start();
  }

  it.each([1, 3])(
    'skips nothing, doubles nothing, and keeps nobody waiting: %i project',
    async (projectors) => {
      const log = new LogWriter(store);
      await log.activate(mood);
      await log.close('2026-01-01');
      while (running.length < projectors) await project();
      const stopped = new AbortController();
      const going = () => !stopped.signal.aborted;
      const written = Array.from({ length: writers }, () => writing(store, going));
      // Several would be processes of their own: here they keep each other, and whoever exchanges tables, from being served.
      const patience = projectors === 1 ? '1s' : '10s';
      const waits = Array.from({ length: 4 }, () => reading(live, going, patience));

      const ground: Ground = {
        live,
        ...{ eventStore: store, compile: ruleSetCompiler('GBP'), signal: new AbortController().signal },
        ...{ events: 0, onProgress: () => undefined },
      };
      const wanted = { expected: 'same', checkOnly: false } as const;
      for (let round = 0; round < 3; round++) {
        await pause(500);
        expect(await rebuild(ground, wanted)).toMatchObject({ differences: [], exchanged: true });
      }
      await rollBack(ground);
      stopped.abort();
      const events = (await Promise.all(written)).flat();
      await Promise.all(waits);

      const { position } = await log.close('2026-02-01');
      for (const one of running) expect(await one.reached(position, 20_000)).toBe(true);
      const rows = await live.query<{ event_id: string }[]>('SELECT event_id FROM customer_event');
      expect(rows.length).toBeGreaterThan(500);
      expect(rows.map((row) => row.event_id).sort()).toEqual(events.sort());
      expect(await rebuild(ground, { ...wanted, checkOnly: true })).toMatchObject({ asExpected: true });
    },
    400_000, // against hanging alone
  );
});

/** Registers customers and has them buy, one event after the other; returns the ids of all events. */
async function writing(store: EventStoreDb, going: () => boolean): Promise<string[]> {
  const ids: string[] = [];
  while (going()) {
    const log = new LogWriter(store);
    const name = randomUUID();
    await log.customer(name, registered('2026-01-02'));
    for (let order = 0; order < 3; order++)
      await log.customer(name, bought(`${name}-${order}`, 100n, '2026-01-03'));
    for await (const { id } of store.readStream(`customer-${name}`)) ids.push(id);
  }
  return ids;
}

/** Reads as queries do. @throws what the database says where a statement waits for a lock for longer than `patience` */
async function reading(live: ReadModels, going: () => boolean, patience: string): Promise<void> {
  while (going()) {
    await impatiently(live, patience, (sql) => loadCheckpoint(sql));
    await impatiently(live, patience, (sql) => customersAfter(sql, '', 10));
    await pause(2);
  }
}

const impatiently = (live: ReadModels, patience: string, read: (sql: Sql) => Promise<unknown>) =>
  inTransaction(live, async (sql) => {
    await sql.query(`SET LOCAL lock_timeout = '${patience}'`);
    await read(sql);
  });
