import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CachedArchive, SpillFile, ThreadWorkers } from '@hindsight/archive';
import { run } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';
import { shippedRuleSets } from '../catalogue/shipped-rule-sets.js';

// Replays an archive in threads, and prints what came of it. With a last argument: is stopped after so many milliseconds.
const [directory = '', asOf = '', ids = '', stopAfterMs] = process.argv.slice(2);
const archive = await CachedArchive.open(directory, archiveOptions);
const workers = new ThreadWorkers(availableParallelism());
const spill = await SpillFile.create(join(archive.scratch, 'spill'));
const engine = { archive, workers, spill, currencyExponent: 2 };
const stop = new AbortController();
if (stopAfterMs !== undefined) {
  void sleep(Number(stopAfterMs)).then(() => {
    stop.abort(new Error(`stopped at ${performance.now()}`));
  });
}

const chosen = shippedRuleSets().filter(({ id }) => ids.split(',').includes(id));
const told = async ({ id, ...ruleSet }: RuleSet): Promise<object> => {
  const options = { asOf: Number(asOf), cutoffs: 'computed', signal: stop.signal } as const;
  const { digest, changes } = await run(engine, { id, ...ruleSet }, options);
  return { id, digest, changes };
};
try {
  for (const ruleSet of chosen) process.stdout.write(`${JSON.stringify(await told(ruleSet))}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message, ended: performance.now() })}\n`);
}
await workers.close();
await spill.close();
await archive.close();
