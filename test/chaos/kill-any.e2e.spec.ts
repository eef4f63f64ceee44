import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import getPort from 'get-port';
import { runHindsight } from '../support/run-hindsight.js';
import { chanceOf } from './chance.js';
import { Days } from './days.js';
import { Kept } from './kept.js';
import { Load } from './load.js';
import { startDatabase, startPart } from './parts.js';

const kills = Number(process.env['CHAOS_KILLS'] ?? 12);
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 100_000);
const customers = Array.from({ length: 12 }, (_, place) => `customer-${place}`);

describe(`killing event store, database, API and projector under load, ${kills} times (CHAOS_SEED=${seed})`, () => {
  const chance = chanceOf(seed);
  const kept: [name: string, Kept][] = [];
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let load: Load;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-any-'));
    const [storePort, databasePort, apiPort] = [await getPort(), await getPort(), await getPort()];
    const database = await startDatabase(folder, databasePort);
    env = {
      EVENTSTORE_URL: `esdb://127.0.0.1:${storePort}?tls=false`,
      DATABASE_URL: database.url,
    };
    const part = (words: readonly string[], port: number) =>
      startPart(words, { cwd: folder, env: { ...env, PORT: String(port) } });
    const starts: [string, () => ReturnType<typeof startPart>][] = [
      ['event store', () => part(['eventstore', '--port', String(storePort)], 0)],
      ['API', () => part(['api'], apiPort)],
      ['projector', () => part(['projector'], 0)],
    ];
    let first: typeof database | null = database;
    const again = () => {
      const found = first;
      first = null;
      return found ? Promise.resolve(found) : startDatabase(folder, databasePort);
    };
    kept.push(['database', await Kept.of(again)]);
    for (const [name, start] of starts) kept.push([name, await Kept.of(start)]);
    load = new Load(`http://127.0.0.1:${apiPort}`, chance);
  }, 60_000);

  afterAll(async () => {
    for (const [, one] of [...kept].reverse()) await one.letGo();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'loses nothing, doubles nothing, and leaves what a replay gives',
    async () => {
      const days = new Days(env['EVENTSTORE_URL'] ?? '');
      const telling = customers.map((id) => load.tellOf(id));
      for (let kill = 0; kill < kills; kill++) {
        await load.goesOn();
        await sleep(1000 * chance());
        load.dawn();
        kept[Math.floor(chance() * kept.length)]?.[1].kill();
        if (kill % 3 === 2) await days.closeThrough(load.today);
      }
      load.end();
      await Promise.all(telling);
      await days.closeThrough(load.today);
      await days.close();

      expect(await storedIds()).toEqual(load.acknowledged);
      for (const words of [['verify', '--completeness'], ['verify']]) {
        const { code, out, err } = await runHindsight([...words, '--json'], { cwd: folder, env });
        expect([words, code, out, err]).toEqual([words, 0, expect.any(String), '']);
      }
      const restarts = kept.reduce((sum, [, one]) => sum + one.restarts, 0);
      expect(restarts).toBeGreaterThan(kills / 2); // who is killed while it is away is not killed
    },
    120_000 + kills * 15_000,
  );

  /** Ids in the customers' streams, in their order. */
  async function storedIds(): Promise<Map<string, string[]>> {
    const client = EventStoreDBClient.connectionString(env['EVENTSTORE_URL'] ?? '');
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
