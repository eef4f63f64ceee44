import type { Language } from '@hindsight/contracts';
import { resultsOf } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { readRuleSetFile } from '../rule-set-file.js';
import { columns } from '../terminal/tables.js';
import { speaking } from '../texts/texts.js';

/** A rule set of the catalogue with its text. */
export interface ShippedSet {
  readonly source: string;
  readonly ruleSet: RuleSet;
}

/** The catalogue belongs to the API, which installs it. */
export async function shippedSets(): Promise<ShippedSet[]> {
  const { shippedRuleSets } = await import('../../../api/src/api.module.js');
  const files = await shippedRuleSets();
  return Promise.all(
    files.map(async ({ file, source }) => ({ source, ruleSet: (await readRuleSetFile(file)).ruleSet })),
  );
}

/** What a list says of a rule set; `results` by output, low to high where the file has an order. */
export function summaryOf({ id, title, hash, outputs }: RuleSet) {
  return {
    id,
    title,
    hash,
    outputs: outputs.map((output) => output.id),
    results: Object.fromEntries(outputs.map((output) => [output.id, resultsOf(output)])),
  };
}

/** A table of rule sets for people, a line an output. */
export function renderSets(sets: readonly RuleSet[], language: Language): string {
  const speak = speaking(language);
  const rows = sets.map(({ id, title, outputs }) => [
    id,
    title[language],
    outputs.map((output) => output.id).join('\n'),
    outputs.map((output) => resultsOf(output).join(' · ') || speak('aNumber')).join('\n'),
  ]);
  return columns([speak('id'), speak('title'), speak('outputs'), speak('results')], rows);
}
