import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf, chaosSeed as seed } from './chance.js';
import { Days } from './days.js';
import { Load } from './load.js';
import { expectNothingLost } from './nothing-lost.js';
import { startWild, type WildSystem } from './wild-system.js';

const faults = Number(process.env['CHAOS_FAULTS'] ?? 14);
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

      await expectNothingLost({ folder, env: system.env, load });
      expect(system.restarts).toBeGreaterThanOrEqual(Math.floor((faults * 4) / 7)); // as many as were killed
    },
    120_000 + faults * 15_000,
  );

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
});
