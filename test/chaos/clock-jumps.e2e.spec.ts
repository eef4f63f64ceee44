import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { chanceOf, chaosSeed as seed } from './chance.js';
import { JumpingClock } from './jumping-clock.js';
import { Load } from './load.js';
import { expectComplete, expectNothingLost } from './nothing-lost.js';
import { startWhole, type WholeSystem } from './whole-system.js';

const jumps = Number(process.env['CHAOS_JUMPS'] ?? 6);
const customers = Array.from({ length: 12 }, (_, place) => `customer-${place}`);
const dayMs = 86_400_000;
const graceMs = 15 * 60_000;

describe(`a clock that jumps back and forth ${jumps} times (CHAOS_SEED=${seed})`, () => {
  const chance = chanceOf(seed);
  let folder: string;
  let clock: JumpingClock;
  let load = new Load('', chance); // knows which day it is
  let system: WholeSystem;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-clock-'));
    clock = new JumpingClock(join(folder, 'clock'));
    await clock.set(noon());
    system = await startWhole(folder, { env: { ...clock.env, CLOCK: 'wall', CLOSE_GRACE: '15' } });
    load = new Load(system.api, chance);
  }, 240_000);
  afterAll(async () => {
    await system.close();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  it(
    'closes no day before it is over, each once, and takes none back',
    async () => {
      const telling = customers.map((id) => load.tellOf(id));
      for (let jump = 0; jump < jumps; jump++) {
        await load.goesOn();
        load.dawn();
        await clock.set(noon() + someDays());
        if (jump % 2 === 0) await system.parts.projectors[0]?.kill(); // whoever starts looks at the clock
        await sleep(2000 * chance());
        await expectNoneEarly();
        await expectComplete({ folder, env: system.env });
      }
      load.end();
      await Promise.all(telling);
      await clock.set(noon() + 4 * dayMs);
      const last = Math.floor(noon() / dayMs) * dayMs + 4 * dayMs;
      while ((await closed()).at(-1) !== last) await sleep(200);
      await expectNoneEarly();
      await expectNothingLost({ folder, env: system.env, load });
    },
    300_000 + jumps * 60_000,
  );

  const noon = () => load.today.getTime() + dayMs / 2;

  /** Three ahead at most, or thirty back. */
  const someDays = () => dayMs * (chance() < 0.5 ? 3 * chance() : -30 * chance());

  /** Nor one that was closed before, or behind one that is not closed. */
  async function expectNoneEarly(): Promise<void> {
    const days = await closed();
    expect(days).toEqual(days.map((_, place) => (days[0] ?? 0) + place * dayMs));
    expect(days.at(-1) ?? 0).toBeLessThanOrEqual(clock.furthest.getTime() - graceMs);
  }

  /** The midnights (ms) that were closed through, as they lie in the log. */
  async function closed(): Promise<number[]> {
    const client = EventStoreDBClient.connectionString(system.env.EVENTSTORE_URL);
    const days: number[] = [];
    try {
      for await (const { event } of client.readStream('calendar')) {
        if (event?.type === 'DayClosed') days.push(Date.parse((event.data as { through: string }).through));
      }
    } catch (failure) {
      if (!(failure instanceof Error) || !('type' in failure) || failure.type !== 'stream-not-found')
        throw failure;
    }
    await client.dispose();
    return days;
  }
});
