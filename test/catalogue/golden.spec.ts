import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resultsOf, run } from '@hindsight/replay';
import { engineOver } from '@hindsight/replay/testing';
import type { RuleSet } from '@hindsight/rules';
import { loadSample, type Sample } from './sample-archive.js';
import { shippedRuleSets } from './shipped-rule-sets.js';

// What every shipped rule set says of the real sample. A change of a line of the file is a change of what it says of real
// history, and has to be meant: GOLDEN=write writes the file anew (CONTRIBUTING.md).
const file = join(import.meta.dirname, 'golden.json');
const isWriting = process.env['GOLDEN'] === 'write';

type Golden = Readonly<Record<string, Awaited<ReturnType<typeof saidBy>>>>;

describe('what the shipped rule sets say of the sample', () => {
  const ruleSets = shippedRuleSets();
  const said: Record<string, Golden[string]> = {};
  let sample: Sample;
  let golden: Golden;
  beforeAll(async () => {
    sample = await loadSample();
    golden = JSON.parse(await readFile(file, 'utf8')) as Golden; // written below
  }, 400_000); // against hanging alone
  afterAll(async () => {
    if (isWriting) await writeFile(file, `${JSON.stringify(said, null, 2)}\n`);
  });

  it('is said of the customers and events of the demo', () => {
    expect([sample.customers, sample.events]).toEqual([4372, 46_814]);
    expect(new Date(sample.asOf).toISOString()).toBe('2011-12-10T00:00:00.000Z');
  });

  it.each(ruleSets)(
    '$id says what it said',
    async (ruleSet) => {
      const now = (said[ruleSet.id] = await saidBy(ruleSet, sample));
      if (!isWriting) expect(now).toEqual(golden[ruleSet.id]);
    },
    120_000,
  );

  it('is written down of no other rule set', () => {
    if (!isWriting) expect(Object.keys(golden)).toEqual(ruleSets.map(({ id }) => id));
  });
});

async function saidBy(ruleSet: RuleSet, { archive, asOf }: Sample) {
  const { digest, changes, results } = await run(engineOver(archive), ruleSet, {
    asOf,
    cutoffs: 'computed',
  });
  const customers = ruleSet.outputs.flatMap((output) => {
    const named = resultsOf(output).map((result) => [result, results[output.id]?.[result] ?? 0]);
    return named.length === 0
      ? []
      : [[output.id, Object.fromEntries(named) as Record<string, number>] as const];
  });
  return { digest, changes, customers: Object.fromEntries(customers) };
}
