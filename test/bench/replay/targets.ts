import type { Figures, Target } from '../harness/bench.js';
import { names } from './contenders.js';

const times = (one: string, other: string) => (of: Figures) => of(one).medianMs / of(other).medianMs;
const rates = (one: string, other: string) => (of: Figures) => of(one).perSecond / of(other).perSecond;

const slower = (one: string, other: string, target: number): Target => ({
  ...{ name: `${one} / ${other}, time`, value: times(one, other), target, better: 'lower' },
});
const faster = (one: string, other: string, target: number): Target => ({
  ...{ name: `${one} / ${other}, events a second`, value: rates(one, other), target, better: 'higher' },
});

/** @param peakMb of a comparison in two threads, by itself */
export const targets = (peakMb: number): readonly Target[] => [
  slower(names.memory, names.hand, 1.2),
  slower(names.evaluators, names.hand, 1.2),
  faster(names.parquet, names.sql, 20),
  faster(names.two, names.sql, 50),
  faster(names.wholeParquet, names.wholeSql, 15),
  faster(names.wholeCache, names.wholeSql, 35),
  faster(names.two, names.plain, 150),
  faster(names.two, names.one, 1.8),
  slower(names.cutoffs, names.memory, 2),
  slower(names.daily, names.memory, 2),
  slower(names.sweepTiers, names.sweepOne, 2.5),
  slower(names.sweepStages, names.sweepOne, 2.5),
  {
    name: 'cache, 2 threads, peak memory of the process, MB',
    value: () => peakMb,
    target: 1024,
    better: 'lower',
  },
];

/** Where the fold in C could be compiled. */
export const targetsInC: readonly Target[] = [slower(names.evaluators, names.inC, 1.6)];
