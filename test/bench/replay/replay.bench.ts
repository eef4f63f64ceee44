import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench, Contender } from '../harness/bench.js';
import { contenderOf } from './answer.js';
import { archivesOf } from './archive-of.js';
import { answering, others } from './contenders.js';
import { open } from './opened.js';
import { targets } from './targets.js';

/** Control against candidate at all month ends, by the replay engine and by others who can say that. */
export const replayBench: Bench = {
  about: 'two rule sets compared at all month ends: the replay engine, a fold by hand, SQL, a plain reducer',
  prepare: async ({ events, seed }) => {
    const archives = await archivesOf(events, seed);
    const peakMb = await peakOf(archives.all);
    const opened = await open(archives);
    const contenders: Contender[] = [];
    for (const one of answering(opened)) contenders.push(await contenderOf(one));
    return {
      contenders: [...contenders, ...others(opened)],
      targets: targets(peakMb),
      close: opened.close,
    };
  },
};

/** In a process of its own, which has nothing else in memory. */
async function peakOf(directory: string): Promise<number> {
  const program = join(import.meta.dirname, 'peak-memory.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, directory]);
  return Number(stdout);
}
