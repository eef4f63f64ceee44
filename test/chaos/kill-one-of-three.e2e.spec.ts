import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leaseHolders, onPool, openReadModels } from '@hindsight/read-models';
import { chanceOf, chaosSeed as seed } from './chance.js';
import { Days } from './days.js';
import { Load } from './load.js';
import { expectDone, expectNothingLost } from './nothing-lost.js';
import { startWhole, type WholeSystem } from './whole-system.js';

const strikes = Number(process.env['CHAOS_KILLS'] ?? 5);
const customers = Array.from({ length: 24 }, (_, place) => `customer-${place}`);
/** Longer than leases last, and than a transaction may stand still. */
const frozenMs = 10_000;

describe(`three processes that project, one of which is killed or frozen ${strikes} times (CHAOS_SEED=${seed})`, () => {
  const chance = chanceOf(seed);
  let folder: string;
  let system: WholeSystem;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-three-'));
    system = await startWhole(folder, { projectors: 3 });
  }, 240_000);
  afterAll(async () => {
    await system.close();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  const projectors = () => system.parts.projectors;
  const anyOf = () => projectors()[Math.floor(chance() * projectors().length)];

  it(
    'leave what one alone would, told once, and share again',
    async () => {
      const { api, env } = system;
      const days = new Days(env.EVENTSTORE_URL);
      const load = new Load(api, chance);
      const telling = customers.map((id) => load.tellOf(id));
      for (let strike = 0; strike < strikes; strike++) {
        await load.goesOn();
        load.dawn();
        await sleep(3000 * chance());
        if (strike % 4 === 3) await anyOf()?.freezeFor(frozenMs);
        else await anyOf()?.kill();
        if (strike % 2 === 1) await days.closeThrough(load.today);
      }
      load.end();
      await Promise.all(telling);
      await days.closeThrough(load.today);
      await days.close();

      await expectNothingLost({ folder, env, load });
      await expectDone(['rebuild', '--check'], { folder, env });
      expect(await sharesOfThree()).toEqual([21, 21, 22]);
      const killed = strikes - Math.floor(strikes / 4);
      expect(projectors().reduce((sum, one) => sum + one.restarts, 0)).toBeGreaterThanOrEqual(killed);
    },
    120_000 + strikes * 15_000,
  );

  /** How many buckets each has, once there are three again. */
  async function sharesOfThree(): Promise<number[]> {
    const readModels = await openReadModels(system.env.DATABASE_URL);
    try {
      for (;;) {
        const shares = (await leaseHolders(onPool(readModels))).map(({ buckets }) => buckets.length);
        if (shares.length === 3 && Math.min(...shares) > 20) return shares.sort((a, b) => a - b);
        await sleep(100);
      }
    } finally {
      await readModels.destroy();
    }
  }
});
