import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels } from '@hindsight/read-models';
import { published, toldIn, views } from '../../apps/projector/src/testing/told.js';
import { runHindsight } from '../support/run-hindsight.js';
import { chanceOf } from './chance.js';
import { Days } from './days.js';
import { Load } from './load.js';
import { startWild, type WildSystem } from './wild-system.js';

const faults = Number(process.env['CHAOS_FAULTS'] ?? 14);
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 100_000);
const customers = Array.from({ length: 12 }, (_, place) => `customer-${place}`);

describe(`${faults} faults of processes, connections and database under load (CHAOS_SEED=${seed})`, () => {
  const chance = chanceOf(seed);
  let folder: string;
  let system: WildSystem;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-wild-'));
    system = await startWild(folder);
  }, 60_000);
  afterAll(async () => {
    await system.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'lose nothing, double nothing, and leave what a replay gives',
    async () => {
      const days = new Days(system.env.EVENTSTORE_URL);
      const load = new Load(system.api, chance);
      const telling = customers.map((id) => load.tellOf(id));
      for (let fault = 0; fault < faults; fault++) {
        await load.goesOn();
        await sleep(1000 * chance());
        load.dawn();
        await inTurn(fault)?.strike();
        if (fault % 3 === 2) await days.closeThrough(load.today);
      }
      load.end();
      await Promise.all(telling);
      await days.closeThrough(load.today);
      await days.close();

      expect(await storedIds()).toEqual(load.acknowledged);
      for (const words of [['verify', '--completeness'], ['verify']]) {
        const { code, out, err } = await runHindsight([...words, '--json'], { cwd: folder, env: system.env });
        expect([words, code, out, err]).toEqual([words, 0, expect.any(String), '']);
      }
      await toldOnce();
      expect(system.restarts).toBeGreaterThanOrEqual(Math.floor((faults * 4) / 7)); // as many as were killed
    },
    120_000 + faults * 15_000,
  );

  /** Each change of segment is in the log once, and together they say what the tables say. */
  async function toldOnce(): Promise<void> {
    const store = new EventStoreDb(system.env.EVENTSTORE_URL);
    const readModels = await openReadModels(system.env.DATABASE_URL);
    await published(readModels);
    const told = await toldIn(store);
    expect(told.length).toBeGreaterThan(customers.length);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    const { folded, inTables } = await views(readModels, told);
    expect(folded).toEqual(inTables);
    await readModels.destroy();
    await store.close();
  }

  /** Each in its turn, and each round in an order of its own. */
  let round: WildSystem['faults'] = [];
  function inTurn(fault: number) {
    const place = fault % system.faults.length;
    if (place === 0) {
      const drawn = system.faults.map((one) => ({ one, lot: chance() }));
      round = drawn.sort((a, b) => a.lot - b.lot).map(({ one }) => one);
    }
    return round[place];
  }

  /** Ids in the customers' streams, in their order. */
  async function storedIds(): Promise<Map<string, string[]>> {
    const client = EventStoreDBClient.connectionString(system.env.EVENTSTORE_URL);
    const ids = new Map<string, string[]>();
    for (const customerId of customers) {
      const stored: string[] = [];
      for await (const { event } of client.readStream(`customer-${customerId}`)) {
        const { orderId, contactId } = (event?.data ?? {}) as { orderId?: string; contactId?: string };
        const id = orderId ?? contactId;
        if (id !== undefined) stored.push(id);
      }
      ids.set(customerId, stored);
    }
    await client.dispose();
    return ids;
  }
});
