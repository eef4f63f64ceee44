import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@hindsight/local-services';
import { openReadModels } from '@hindsight/read-models';
import type { Bench } from '../harness/bench.js';
import { lookups, lookupTargets } from './lookups.js';
import { overEverybody, populationTargets, type Instant } from './over-everybody.js';
import { plainly } from './plainly/plainly.js';
import { lastInstant, pastMonthEnd } from './population/made-events.js';
import { makePopulation } from './population/make-population.js';

const instants: readonly Instant[] = [
  { name: 'now', asOf: lastInstant },
  { name: 'a past month end', asOf: pastMonthEnd },
];

/** Nothing of it outlives the bench, so nothing need reach the disk; all else is as the product has it. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' };

/** Every query that the database answers, over a made-up population that lies in tables of their own. */
export const queriesBench: Bench = {
  about:
    'measures, work lists, point and list queries over a made-up population, now and as of a past month end',
  usualEvents: 100_000,
  prepare: async ({ events, customers = Math.ceil(events / 10), seed }) => {
    const say = (progress: string) => void process.stderr.write(`${progress}\n`);
    const directory = await mkdtemp(join(tmpdir(), 'bench-queries-'));
    const postgres = await startPostgres({ directory, settings });
    const tables = await openReadModels(postgres.url);
    const close = async () => {
      await tables.destroy();
      await postgres.stop();
      await rm(directory, { recursive: true });
    };
    try {
      const made = await makePopulation(tables, { customers, events, seed }, say);
      const everybody = overEverybody(tables, instants, made.customers);
      const single = lookups(tables, instants, { customers: made.customers, seed });
      return {
        contenders: [...everybody, ...(await plainly(tables, instants, say)), ...single],
        targets: [...populationTargets(everybody), ...lookupTargets(single)],
        close,
      };
    } catch (failure) {
      await close();
      throw failure;
    }
  },
};
