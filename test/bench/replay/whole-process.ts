import { CachedArchive, ParquetArchive, ThreadWorkers } from '@hindsight/archive';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import type { Counts } from './answer.js';
import { openDatabase } from './database.js';
import { compareBy, countsAlone, countsOf } from './engines.js';
import { sides } from './question.js';
import { countInSql } from './sql.js';

// node dist/test/bench/replay/whole-process.js <cache|parquet|sql> <archive>: answers once, from the start of a process to its
// end. Prints the milliseconds that processors worked for it, and the counts.

async function byEngine(archive: CachedArchive | ParquetArchive): Promise<Counts> {
  const workers = new ThreadWorkers(2);
  try {
    return countsOf(await compareBy({ archive, workers, scratch: archive.scratch }, sides(), countsAlone));
  } finally {
    await workers.close();
    await archive.close();
  }
}

const [who = '', directory = ''] = process.argv.slice(2);
const answers: Readonly<Record<string, () => Promise<Counts>>> = {
  cache: async () => byEngine(await CachedArchive.open(directory, archiveOptions)),
  parquet: async () => byEngine(await ParquetArchive.open(directory, archiveOptions)),
  sql: async () => countInSql(await openDatabase(), directory),
};
const counts = await answers[who]?.();
const { user, system } = process.cpuUsage();
process.stdout.write(`${(user + system) / 1000} ${String(counts)}`);
