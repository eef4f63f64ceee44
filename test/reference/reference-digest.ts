import { createHash } from 'node:crypto';
import type { RuleSet } from '@hindsight/rules';
import type { Published, ReferenceChange } from './reference-evaluator.js';

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** RULES §7, read as it stands: SHA-256 over the sorted lines. */
export function referenceDigest(
  ruleSet: RuleSet,
  published: readonly Published[],
  changes: readonly ReferenceChange[],
): string {
  const cuts = published
    .flatMap(({ instant, values }) =>
      Object.entries(values).flatMap(([population, cut]) =>
        Object.entries(cut).map(([name, value]) => ({ instant, population, name, value })),
      ),
    )
    .sort((a, b) => a.instant - b.instant || bytes(a.population, b.population) || bytes(a.name, b.name))
    .map(({ instant, population, name, value }) => ['cut', instant, population, name, value].join('\t'));
  const place = (output: string) => ruleSet.outputs.findIndex(({ id }) => id === output);
  const lines = [...changes]
    .sort((a, b) => bytes(a.customerId, b.customerId) || a.at - b.at || place(a.output) - place(b.output))
    .map((one) => ['chg', one.customerId, one.at, one.output, one.from ?? '', one.to, one.rule].join('\t'));
  const text = [...cuts, ...lines].map((line) => `${line}\n`).join('');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
