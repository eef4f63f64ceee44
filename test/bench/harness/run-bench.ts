import type { Bench, BenchOptions, BenchResult, Figures, Machine, Ratio, Target, Time } from './bench.js';
import { measure, type Rounds } from './measure.js';

/** What a bench needs of the machine that it runs on. */
export interface Surroundings {
  readonly machine: Machine;
  readonly load: () => number;
  /** Milliseconds from anywhere. */
  readonly clocks: Readonly<Record<Time, () => number>>;
}

export interface Ran {
  readonly result: BenchResult;
  /** What each gave, where not all gave the same. */
  readonly disagreements: readonly string[];
  /** Who did not take part, and why. */
  readonly leftOut: readonly string[];
}

export async function runBench(
  name: string,
  bench: Bench,
  options: BenchOptions & Omit<Rounds, 'now'>,
  { machine, load, clocks }: Surroundings,
): Promise<Ran> {
  const { contenders, targets, leftOut = [], close } = await bench.prepare(options);
  const before = load();
  const measured = measure(contenders, { ...options, now: clocks[options.time] });
  const { figures, agree, disagreements } = await measured.finally(() => close?.());
  const of: Figures = (contender) => figures[contender] ?? { medianMs: NaN, perSecond: NaN, runs: [] };
  return {
    result: {
      bench: name,
      machine,
      load: { before, after: load(), time: options.time },
      contenders: figures,
      agree,
      ratios: targets.map((target) => ratioOf(target, of)),
    },
    disagreements,
    leftOut,
  };
}

function ratioOf({ name, value: valueOf, target, better }: Target, figures: Figures): Ratio {
  const value = valueOf(figures);
  return { name, value, target, better, met: better === 'higher' ? value >= target : value <= target };
}
