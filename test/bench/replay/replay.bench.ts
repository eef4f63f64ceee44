import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench, Contender } from '../harness/bench.js';
import { contenderOf } from './answer.js';
import { archivesOf } from './archive-of.js';
import { answering, names, others } from './contenders.js';
import { foldInC } from './in-c.js';
import { open } from './opened.js';
import { targets, targetsInC } from './targets.js';

/** Control against candidate at all month ends, by the replay engine and by others who can say that. */
export const replayBench: Bench = {
  about:
    'two rule sets compared at all month ends: the replay engine, a fold by hand and in C, SQL, a plain reducer',
  prepare: async ({ events, seed }) => {
    const archives = await archivesOf(events, seed);
    const peakMb = await peakOf(archives.all);
    const opened = await open(archives);
    const inC = await foldInC({
      buckets: opened.memory.columns,
      customers: opened.cached.standing.customers,
      path: `${archives.all}-columns`,
    });
    const contenders: Contender[] = [];
    for (const one of answering(opened, inC)) contenders.push(await contenderOf(one));
    return {
      contenders: [...contenders, ...others(opened)],
      targets: [...targets(peakMb), ...(inC ? targetsInC : [])],
      leftOut: inC ? [] : [`${names.inC}: there is no C compiler (cc, gcc) on the PATH`],
      close: async () => {
        await inC?.close();
        await opened.close();
      },
    };
  },
};

/** In a process of its own, which has nothing else in memory. */
async function peakOf(directory: string): Promise<number> {
  const program = join(import.meta.dirname, 'peak-memory.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, directory]);
  return Number(stdout);
}
