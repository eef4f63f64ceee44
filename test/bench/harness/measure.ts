import type { Contender, Figure, Time } from './bench.js';

export interface Measured {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly agree: boolean;
  /** Where they did not: what each gave. */
  readonly disagreements: readonly string[];
}

export interface Rounds {
  readonly warmUps: number;
  readonly runs: number;
  /** Which of its times counts of a contender that times itself. */
  readonly time: Time;
  /** Milliseconds from anywhere. */
  readonly now: () => number;
}

/**
 * Runs the contenders by turns, so that whatever slows the machine for a while slows all of them, and each round in
 * another order. Warm-ups are compared but not timed.
 */
export async function measure(
  contenders: readonly Contender[],
  { warmUps, runs, time, now }: Rounds,
): Promise<Measured> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const given = new Map<string, Map<string, string>>();
  for (let round = 0; round < warmUps + runs; round++) {
    for (const contender of inTurn(contenders, round)) {
      const begin = now();
      const ran = contender.run();
      const outcome = ran instanceof Promise ? await ran : ran;
      const elapsedMs = now() - begin;
      const { said, ms } =
        typeof outcome === 'function'
          ? { said: outcome, ms: elapsedMs }
          : { said: outcome.result, ms: outcome.ms[time] };
      if (round >= warmUps) times.get(contender.name)?.push(ms);
      if (contender.comparedAs !== null) hear(given, contender.comparedAs, contender.name, said());
    }
  }
  const different = [...given.values()].filter((answers) => answers.size > 1);
  return {
    figures: Object.fromEntries(
      contenders.map(({ name, units }) => [name, figureOf(times.get(name) ?? [], units)]),
    ),
    agree: different.length === 0,
    disagreements: different.flatMap((answers) => [...answers].map(([said, name]) => `${name}: ${said}`)),
  };
}

function inTurn(contenders: readonly Contender[], round: number): readonly Contender[] {
  const from = round % Math.max(1, contenders.length);
  return [...contenders.slice(from), ...contenders.slice(0, from)];
}

/** Each different answer, with who gave it first. */
function hear(given: Map<string, Map<string, string>>, group: string, name: string, said: string): void {
  const answers = given.get(group) ?? new Map<string, string>();
  if (!answers.has(said)) answers.set(said, name);
  given.set(group, answers);
}

function figureOf(runs: readonly number[], units: number): Figure {
  const medianMs = median(runs);
  return { medianMs, perSecond: (units * 1000) / medianMs, runs };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
