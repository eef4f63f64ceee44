import { loadRuleSets, onPool } from '@hindsight/read-models';
import { checkRuleSet } from '@hindsight/rules';
import type { Expectation } from '../../../projector/src/projector.module.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { said } from '../texts/texts.js';

/** Before anything is built. @throws {BadInput} the expectation names outputs that no version of any rule set has */
export async function refuseUnknownOutputs({ readModels }: System, expected: Expectation): Promise<void> {
  if (typeof expected === 'string') return;
  const stored = await loadRuleSets(onPool(readModels));
  refuseOutputsOutside(
    stored.map(({ document }) => document),
    expected,
  );
}

/** @param documents as text @throws {BadInput} the expectation names outputs that none of them has */
export function refuseOutputsOutside(documents: readonly string[], expected: Expectation): void {
  if (typeof expected === 'string') return;
  const checked = documents.map((document) => checkRuleSet(document));
  const known = new Set(checked.flatMap((one) => (one.ok ? one.ruleSet.outputs.map(({ id }) => id) : [])));
  const unknown = expected.outputs.filter((output) => !known.has(output));
  if (unknown.length === 0) return;
  throw new BadInput(
    said('noSuchOutputs', { asked: unknown.join(','), known: [...known].sort().join(', ') }),
  );
}
