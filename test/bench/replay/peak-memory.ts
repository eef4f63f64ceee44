import { CachedArchive, ThreadWorkers } from '@hindsight/archive';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import { compareBy } from './engines.js';
import { sides } from './question.js';

// node dist/test/bench/replay/peak-memory.js <archive>: what the process of a comparison in two threads takes at most, MB.

const archive = await CachedArchive.open(process.argv[2] ?? '', archiveOptions);
const workers = new ThreadWorkers(2);
try {
  await compareBy({ archive, workers, scratch: archive.scratch }, sides());
  // Of the whole process as the system counts it: threads and memory that they share too, in KB.
  process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
} finally {
  await workers.close();
  await archive.close();
}
