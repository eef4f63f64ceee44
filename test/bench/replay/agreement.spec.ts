import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CachedArchive } from '@hindsight/archive';
import { inThisThread } from '@hindsight/replay';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import { Given, type Counts } from './answer.js';
import { writeArchive } from './archive-of.js';
import { openDatabase } from './database.js';
import { compareBy, countsOf, giveBy } from './engines.js';
import { countByHand } from './hand-written.js';
import { foldInC } from './in-c.js';
import { inMemory } from './in-memory.js';
import { skewedPopulation } from './population.js';
import { countPlainly } from './plain-reducer.js';
import { months, outputs, sides } from './question.js';
import { countInSql, giveInSql } from './sql.js';

interface Answered {
  readonly counts: Counts;
  readonly given: Given;
}

type Answers = Record<'engine' | 'hand' | 'plain' | 'sql', Answered> & { readonly inC?: Answered };

/** What each contender says of 3,000 events; the fold in C where there is a compiler. */
async function answersOf(seed: number): Promise<Answers> {
  const all = await mkdtemp(join(tmpdir(), 'hindsight-bench-'));
  await writeArchive(all, skewedPopulation(3_000, seed), { buckets: 2 });
  const cached = await CachedArchive.open(all, archiveOptions);
  const database = await openDatabase();
  const { archive, columns } = await inMemory(cached);
  const { customers } = archive.standing;
  const inC = await foldInC({ buckets: columns, customers, path: join(all, 'columns') });
  try {
    const parts = { archive, workers: inThisThread, scratch: cached.scratch };
    const [byHand, plain] = [new Given(customers), new Given(customers)];
    return {
      engine: { counts: countsOf(await compareBy(parts, sides())), given: await giveBy(parts, sides()) },
      hand: { counts: countByHand(columns, byHand), given: byHand },
      plain: { counts: await countPlainly(database, all, plain), given: plain },
      ...(inC && { inC: { counts: (await inC.count()).result, given: await inC.give() } }),
      sql: { counts: await countInSql(database, all), given: await giveInSql(database, all, customers) },
    };
  } finally {
    await inC?.close();
    database.closeSync();
    await cached.close();
    await rm(all, { recursive: true });
  }
}

/** How often somebody is given each result of an output, over all month ends, by the control. */
const timesGiven = ({ cells }: Given, output: number): number[] =>
  (outputs[output]?.results ?? []).map(
    (_, place) =>
      cells.filter((code, cell) => cell % outputs.length === output && code >> 4 === place).length,
  );

/** To how many customers the sides give different results at as-of. */
const differing = (given: Given, output: number): number =>
  Array.from({ length: given.customers }, (_, who) => given.at(who, output, months - 1)).filter(
    (code) => code !== 255 && code >> 4 !== code % 16,
  ).length;

describe('the contenders of the replay bench', () => {
  let answers: Awaited<ReturnType<typeof answersOf>>[] = [];

  beforeAll(async () => {
    answers = [await answersOf(1), await answersOf(2)];
  }, 120_000);

  it('give every customer the same at every month end', () => {
    for (const { engine, ...others } of answers) {
      for (const { given } of Object.values(others)) expect(given.cells).toEqual(engine.given.cells);
    }
  });

  it('count the same', () => {
    for (const { engine, ...others } of answers) {
      for (const { counts } of Object.values(others)) expect(counts.cells).toEqual(engine.counts.cells);
    }
  });

  it('are asked about results of which each is given to somebody', () => {
    for (const { engine } of answers) {
      for (const output of outputs.keys())
        expect(Math.min(...timesGiven(engine.given, output))).toBeGreaterThan(0);
    }
  });

  it('are asked about sides that differ in every output at as-of', () => {
    for (const { engine } of answers) {
      for (const output of outputs.keys()) expect(differing(engine.given, output)).toBeGreaterThan(0);
    }
  });
});
