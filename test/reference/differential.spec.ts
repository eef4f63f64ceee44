import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { run, type Archive } from '@hindsight/replay';
import { checkRuleSet, compileRuleSet, effectiveHistory, type RuleSet } from '@hindsight/rules';
import { customers, lastDay } from './arbitrary-customers.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { referenceDigest } from './reference-digest.js';
import { referenceRun, type Customer, type ReferenceChange } from './reference-evaluator.js';

const currencyExponent = 2;
const catalogue = join(import.meta.dirname, '../../libs/rules/catalogue');
const shipped = readdirSync(catalogue);

describe('the compiled evaluator says what the plain one says', () => {
  it.each(shipped)(
    'under %s',
    async (file) => {
      const ruleSet = checked(readFileSync(join(catalogue, file), 'utf8'));
      await fc.assert(
        fc.asyncProperty(customers, async (all) => {
          await expectTheSame(ruleSet, all);
        }),
        { numRuns: 8 },
      );
    },
    120_000,
  );

  it('under random rule sets', async () => {
    await fc.assert(
      fc.asyncProperty(ruleSets, customers, async (source, all) => {
        await expectTheSame(checked(source), all);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

function checked(source: string): RuleSet {
  const result = checkRuleSet(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.ruleSet;
}

async function expectTheSame(ruleSet: RuleSet, all: readonly Customer[]): Promise<void> {
  const plain = referenceRun(ruleSet, all, lastDay, currencyExponent);
  const compiled = await runCompiled(ruleSet, all);
  expect(compiled.cutoffs).toEqual(plain.published.filter(({ values }) => Object.keys(values).length > 0));
  expect(compiled.changes).toEqual(plain.changes);
  expect(compiled.digest).toBe(referenceDigest(ruleSet, plain.published, plain.changes));
}

async function runCompiled(ruleSet: RuleSet, all: readonly Customer[]) {
  const changes: ReferenceChange[] = [];
  const compiled = compileRuleSet(ruleSet, { currencyExponent });
  const { digest, cutoffs } = await run(archiveOf(all), compiled, {
    asOf: lastDay,
    cutoffs: 'computed',
    onCustomer: (customerId, its) => changes.push(...its.map((change) => ({ customerId, ...change }))),
  });
  return { digest, changes, cutoffs: cutoffs.filter(({ values }) => Object.keys(values).length > 0) };
}

const archiveOf = (all: readonly Customer[]): Archive => ({
  async *histories() {
    await Promise.resolve();
    for (const { customerId, events } of all) yield effectiveHistory(customerId, events);
  },
});
