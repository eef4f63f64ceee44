import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf, chaosSeed as seed } from './chance.js';
import { Days } from './days.js';
import { Load } from './load.js';
import { expectComplete, expectNothingLost } from './nothing-lost.js';
import { canMount, smallDisk, type Disk } from './small-disk.js';
import { startWhole, type WholeSystem } from './whole-system.js';

const rounds = Number(process.env['CHAOS_ROUNDS'] ?? 2);
const customers = Array.from({ length: 12 }, (_, place) => `customer-${place}`);

// A disk that others do not use has to be mounted. Where that is refused nothing can be shown; it runs wherever root does.
const describeWhereMounted = (await canMount()) ? describe : describe.skip;

describeWhereMounted(
  `full disks of the event store and of the database, ${rounds} times each (CHAOS_SEED=${seed})`,
  () => {
    const chance = chanceOf(seed);
    let folder: string;
    let disks: { store: Disk; database: Disk };
    let system: WholeSystem;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hindsight-full-'));
      disks = {
        store: await smallDisk(join(folder, 'store'), 64),
        database: await smallDisk(join(folder, 'database'), 384),
      };
      const { store, database } = disks;
      const directories = { store: store.directory, database: database.directory };
      system = await startWhole(folder, { disks: directories });
    }, 240_000);
    afterAll(async () => {
      await system.close();
      for (const disk of Object.values(disks)) await disk.close();
      await rm(folder, { recursive: true, force: true });
    }, 120_000);

    it(
      'are said aloud, lose nothing, double nothing, and leave what a replay gives',
      async () => {
        const days = new Days(system.env.EVENTSTORE_URL);
        const load = new Load(system.api, chance);
        const telling = customers.map((id) => load.tellOf(id));
        const seen = { store: () => load.fails(), database: projectorEnds };
        for (let round = 0; round < 2 * rounds; round++) {
          await load.goesOn();
          load.dawn();
          await sleep(1000 * chance());
          const which = round % 2 === 0 ? 'store' : 'database';
          const noticed = seen[which]();
          await disks[which].fill();
          await noticed;
          await sleep(1000 * chance());
          await disks[which].free();
          await days.closeThrough(load.today);
          await expectComplete({ folder, env: system.env });
        }
        load.end();
        await Promise.all(telling);
        await days.closeThrough(load.today);
        await days.close();
        await expectNothingLost({ folder, env: system.env, load });
      },
      300_000 + rounds * 120_000,
    );

    /** It can write nothing, says so, and is started again until it can. */
    async function projectorEnds(): Promise<void> {
      const [projector] = system.parts.projectors;
      const before = projector?.restarts;
      while (projector?.restarts === before) await sleep(50);
    }
  },
);
