import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Comparison, type HeldByResult } from '@hindsight/replay';
import { engineOver } from '@hindsight/replay/testing';
import { checkRuleSet, type RuleSet } from '@hindsight/rules';
import { loadSample } from './sample-archive.js';
import { shippedRuleSets } from './shipped-rule-sets.js';

// What a comparison says of the real sample through time. Golden: a change of a figure has to be meant.
const samples = join(import.meta.dirname, '../../samples/rules');

describe('the sample through time, under the pyramid and under that of half a year', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const { archive, asOf } = await loadSample();
    const control = shippedRuleSets().find(({ id }) => id === 'tier-pyramid');
    if (!control) throw new Error('the pyramid is shipped');
    const options = { asOf, movers: 0, published: [] };
    const candidate = await ruleSetIn('tier-half-year.yaml');
    comparison = (await compare(engineOver(archive), control, candidate, options)).comparison;
  }, 120_000);

  it('has most of the money with the best, more of it with more of them under the candidate', () => {
    const { instants, all, outputs } = comparison.holdings;
    expect(instants).toHaveLength(13);
    expect([all.customers.at(-1), all.spendMinor.at(-1), all.yearSpendMinor.at(-1)]).toEqual(golden.all);
    const [held] = outputs;
    const best = held?.results.indexOf('重要客户') ?? -1;
    expect([held?.output, best]).toEqual(['tier', 3]);
    expect(percent(held?.control?.[best])).toEqual(golden.best.control);
    expect(percent(held?.candidate?.[best])).toEqual(golden.best.candidate);
  });

  it('has thirteen months of beginners, of whom the first are the best', () => {
    expect(comparison.cohorts?.cohorts.map(({ customers }) => customers)).toEqual(golden.began);
    expect(bestOfDecember('control')).toEqual(golden.december.control);
    expect(bestOfDecember('candidate')).toEqual(golden.december.candidate);
  });

  const bestOfDecember = (side: 'control' | 'candidate') =>
    comparison.cohorts?.outputs.flatMap((output) => output[side] ?? [])[0]?.[3];

  it.each([
    ['control', 'from'],
    ['candidate', 'to'],
  ] as const)('has at every month end whom the matrices have, of the %s', (side, which) => {
    const [output] = comparison.outputs;
    const [held] = comparison.holdings.outputs;
    const matrices = output ? [...output.monthEnds, output.matrix] : [];
    const told = held?.results.map((result) =>
      matrices.map(({ cells }) => {
        const own = cells.filter((cell) => cell[which] === result);
        return [sumOf(own.map(({ customers }) => customers)), sumOf(own.map(({ spendMinor }) => spendMinor))];
      }),
    );
    const counted = held?.[side]?.map(({ customers, spendMinor }) =>
      customers.map((some, instant) => [some, spendMinor[instant]]),
    );
    expect(counted).toEqual(told);
    expect(told).toHaveLength(4);
  });
});

const percent = (held: HeldByResult | undefined) =>
  held?.shareOfSpend.map((share) => Math.round(1000 * (share ?? 0)) / 10);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

async function ruleSetIn(file: string): Promise<RuleSet> {
  const checked = checkRuleSet(await readFile(join(samples, file), 'utf8'));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const golden = {
  all: [4372, 830006581, 799544246],
  best: {
    control: [0, 25.9, 26.8, 24.9, 24.8, 26.3, 28.1, 27.1, 29.1, 29.6, 29.9, 30.5, 30.5],
    candidate: [0, 57.9, 58.2, 56.1, 58, 58.1, 59.5, 57.9, 57.6, 57.2, 57.1, 57.5, 57.6],
  },
  began: [948, 421, 377, 439, 303, 279, 231, 195, 166, 299, 351, 322, 41],
  december: {
    control: [0, 17, 21, 19, 23, 27, 29, 26, 32, 34, 35, 39, 39],
    candidate: [0, 148, 176, 179, 215, 218, 222, 180, 178, 183, 177, 187, 192],
  },
};
