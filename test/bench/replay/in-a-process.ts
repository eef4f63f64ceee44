import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OwnTimed } from '../harness/bench.js';
import { Counts } from './answer.js';

/** Answers in a process of its own, start and compilation included: what somebody waits for who asks once. */
export async function countInAProcess(
  who: 'cache' | 'parquet' | 'sql',
  directory: string,
): Promise<OwnTimed<Counts>> {
  const program = join(import.meta.dirname, 'whole-process.js');
  const started = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [program, who, directory]);
  const wall = performance.now() - started;
  const [cpu, ...filled] = stdout.split(' ');
  return { result: Counts.of(filled), ms: { wall, cpu: Number(cpu) } };
}
