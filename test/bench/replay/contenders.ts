import { inThisThread, type Archive } from '@hindsight/replay';
import type { Contender } from '../harness/bench.js';
import { evaluatorsOf } from './alone.js';
import { Given, type Answering } from './answer.js';
import { compareBy, countsAlone, countsOf, giveBy, type Parts } from './engines.js';
import { countByHand } from './hand-written.js';
import { countInAProcess } from './in-a-process.js';
import type { FoldInC } from './in-c.js';
import type { Opened } from './opened.js';
import { countPlainly } from './plain-reducer.js';
import { sides, type Sides } from './question.js';
import { countInSql, giveInSql } from './sql.js';
import { stages, sweepBy, tiers } from './sweeps.js';

export const names = {
  one: 'cache, 1 thread',
  two: 'cache, 2 threads',
  parquet: 'Parquet, 2 threads',
  memory: 'in memory, this thread',
  hand: 'hand-written, in memory',
  inC: 'hand-written in C',
  oneDigests: 'cache, 1 thread, digests',
  twoDigests: 'cache, 2 threads, digests',
  memoryDigests: 'in memory, this thread, digests',
  evaluators: 'in memory, evaluators alone',
  cutoffs: 'in memory, tiers by cut-offs',
  daily: 'in memory, daily ticks',
  sweepOne: 'in memory, sweep of 1',
  sweepTiers: 'in memory, sweep of 100 tiers',
  sweepStages: 'in memory, sweep of 100 stages',
  memoryTenth: 'in memory, this thread (a tenth)',
  handTenth: 'hand-written, in memory (a tenth)',
  plain: 'plain reducer (a tenth)',
  sql: 'DuckDB SQL (a tenth)',
  wholeCache: 'whole process, cache, 2 threads',
  wholeParquet: 'whole process, Parquet, 2 threads',
  wholeSql: 'whole process, DuckDB SQL (a tenth)',
} as const;

/** Those who answer the question; the fold in C where it could be compiled. */
export function answering(opened: Opened, inC: FoldInC | null): readonly Answering[] {
  const { cached, parquet, one, two, memory } = opened;
  const { scratch } = cached;
  const over = { events: cached.standing.events, over: 'all' };
  return [
    byEngine({ ...over, name: names.one }, { archive: cached, workers: one, scratch }),
    byEngine({ ...over, name: names.two }, { archive: cached, workers: two, scratch }),
    byEngine({ ...over, name: names.parquet }, { archive: parquet, workers: two, scratch }),
    byEngine({ ...over, name: names.memory }, inMemoryHere(opened)),
    byEngine({ ...over, name: names.oneDigests }, { archive: cached, workers: one, scratch }, {}),
    byEngine({ ...over, name: names.twoDigests }, { archive: cached, workers: two, scratch }, {}),
    byEngine({ ...over, name: names.memoryDigests }, inMemoryHere(opened), {}),
    {
      ...{ ...over, name: names.hand },
      count: () => countByHand(memory.columns, null),
      give: () => filled(cached.standing.customers, (given) => countByHand(memory.columns, given)),
    },
    ...(inC === null ? [] : [{ ...over, name: names.inC, count: inC.count, give: inC.give }]),
    ...answeringOfTenth(opened),
    ...wholeProcesses(opened),
  ];
}

function wholeProcesses({ cached, parquet, two, tenth }: Opened): readonly Answering[] {
  const all = { events: cached.standing.events, over: 'all' };
  const parts = (archive: Archive): Parts => ({ archive, workers: two, scratch: cached.scratch });
  return [
    {
      ...{ ...all, name: names.wholeCache },
      count: () => countInAProcess('cache', parquet.directory),
      give: () => giveBy(parts(cached), sides()),
    },
    {
      ...{ ...all, name: names.wholeParquet },
      count: () => countInAProcess('parquet', parquet.directory),
      give: () => giveBy(parts(parquet), sides()),
    },
    {
      ...{ name: names.wholeSql, events: tenth.events, over: 'a tenth' },
      count: () => countInAProcess('sql', tenth.directory),
      give: () => giveInSql(tenth.database, tenth.directory, tenth.customers),
    },
  ];
}

function answeringOfTenth({ tenth, cached }: Opened): readonly Answering[] {
  const { directory, events, customers, memory, database } = tenth;
  const over = { events, over: 'a tenth' };
  const here = { archive: memory.archive, workers: inThisThread, scratch: cached.scratch };
  return [
    byEngine({ ...over, name: names.memoryTenth }, here),
    {
      ...{ ...over, name: names.handTenth },
      count: () => countByHand(memory.columns, null),
      give: () => filled(customers, (given) => countByHand(memory.columns, given)),
    },
    {
      ...{ ...over, name: names.plain },
      count: () => countPlainly(database, directory, null),
      give: () => filled(customers, (given) => countPlainly(database, directory, given)),
    },
    {
      ...{ ...over, name: names.sql },
      count: () => countInSql(database, directory),
      give: () => giveInSql(database, directory, customers),
    },
  ];
}

const byEngine = (
  who: Pick<Answering, 'name' | 'events' | 'over'>,
  parts: Parts,
  leftOut = countsAlone,
): Answering => ({
  ...who,
  count: async () => countsOf(await compareBy(parts, sides(), leftOut)),
  give: () => giveBy(parts, sides()),
});

async function filled(customers: number, fill: (given: Given) => unknown): Promise<Given> {
  const given = new Given(customers);
  await fill(given);
  return given;
}

/** Parts of the work, and other rule sets, which nobody else does or has. */
export function others(opened: Opened): readonly Contender[] {
  const { columns } = opened.memory;
  const compared = (change: (text: string) => string) => {
    const both: Sides = sides(change);
    return () => compareBy(inMemoryHere(opened), both, countsAlone);
  };
  return [
    { name: names.evaluators, work: evaluatorsOf(sides(), columns) },
    { name: names.cutoffs, work: compared(byCutoffs) },
    { name: names.daily, work: compared((text) => text.replace('tick: month', 'tick: day')) },
    ...[
      { name: names.sweepOne, candidates: [sides().candidate] },
      { name: names.sweepTiers, candidates: tiers() },
      { name: names.sweepStages, candidates: stages() },
    ].map(({ name, candidates }) => ({ name, work: () => sweepBy(inMemoryHere(opened), candidates) })),
  ].map(({ name, work }) => ({
    ...{ name, units: opened.cached.standing.events, comparedAs: null },
    run: async () => {
      await work();
      return () => '';
    },
  }));
}

const inMemoryHere = ({ memory, cached }: Opened): Parts => ({
  ...{ archive: memory.archive, workers: inThisThread, scratch: cached.scratch },
});

/** Tiers of the best of a month in place of tiers of a fixed spend. */
const byCutoffs = (text: string): string =>
  text
    .replace(
      'outputs:',
      'population:\n  value: {of: spend, among: "orders >= 1 && spend > 0", order: desc, cuts: {p01: 0.01, p20: 0.2, p50: 0.5}}\noutputs:',
    )
    .replace(/(id: gold, when: "spend >=) \d+/, '$1 value.p01')
    .replace(/(id: silver, when: "spend >=) \d+/, '$1 value.p20')
    .replace(/(id: bronze, when: "spend >=) \d+/, '$1 value.p50');
