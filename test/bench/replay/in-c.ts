import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { BucketColumns } from '@hindsight/replay';
import type { OwnTimed } from '../harness/bench.js';
import { upTo } from '../rules/rule-sets.js';
import { Counts, Given } from './answer.js';
import { writeColumns } from './columns-file.js';
import { questionHeader } from './question-header.js';

const run = promisify(execFile);

/** `fold.c`, compiled, in a process of its own that has read the columns. */
export interface FoldInC {
  /** Times itself: the time is that of the fold alone. One at a time. */
  readonly count: () => Promise<OwnTimed<Counts>>;
  readonly give: () => Promise<Given>;
  readonly close: () => Promise<void>;
}

interface Columns {
  readonly buckets: readonly BucketColumns[];
  readonly customers: number;
  /** Where they are written. */
  readonly path: string;
}

/**
 * @param compilers names on the PATH: the first that is there compiles
 * @returns null where none is there
 * @throws what a compiler says that cannot compile the fold
 */
export async function foldInC(
  { buckets, customers, path }: Columns,
  compilers: readonly string[] = ['cc', 'gcc'],
): Promise<FoldInC | null> {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-bench-fold-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    const program = await compiledBy(compilers, folder);
    if (program === null) return await remove().then(() => null);
    await writeColumns(path, buckets, customers);
    const { count, end } = started(program, path);
    return {
      count,
      give: async () => {
        const given = new Given(customers);
        await run(program, [path, join(folder, 'given')]);
        given.cells.set(await readFile(join(folder, 'given')));
        return given;
      },
      close: () => end().then(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The path of the program. */
async function compiledBy(compilers: readonly string[], folder: string): Promise<string | null> {
  const source = upTo(import.meta.dirname, 'test/bench/replay/fold.c');
  const program = join(folder, 'fold');
  await writeFile(join(folder, 'question.h'), questionHeader());
  for (const compiler of compilers) {
    try {
      await run(compiler, ['-O2', '-march=native', '-I', folder, source, '-o', program, '-lm']);
      return program;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // as all of `execFile`
    }
  }
  return null;
}

function started(program: string, path: string) {
  const child = spawn(program, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => undefined); // of a program that has ended, which is said where its answer is missed
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    count: async () => {
      child.stdin.write('\n');
      const answer = await answers.next();
      if (answer.done) throw new Error(`The fold in C ended with ${await ended} and no answer.`);
      return countedBy(answer.value);
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

function countedBy(answer: string): OwnTimed<Counts> {
  const [wall, cpu, ...filled] = answer.split(' ');
  return { result: Counts.of(filled), ms: { wall: Number(wall), cpu: Number(cpu) } };
}
