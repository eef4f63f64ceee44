import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measures, workLists } from '@hindsight/read-models';
import { compileRuleSet } from '@hindsight/rules';
import { shippedRuleSets } from '../catalogue/shipped-rule-sets.js';
import { formatted } from './formatted.js';
import { partOf } from './measures-page.js';
import { modelsTable } from './models-page.js';
import { readModels, root, type Doing } from './models.js';
import { specsOf } from './specs-of-models.js';

// DOCS=write renews the table.

const file = new URL('../../docs/models.md', import.meta.url);
const models = readModels();
const ruleSets = shippedRuleSets();
const doings = models.flatMap(({ does }) => does);
const named = (kind: Doing['kind']) =>
  [
    ...new Set(doings.flatMap((doing) => (doing.kind === kind && 'name' in doing ? [doing.name] : []))),
  ].sort();

describe('docs/models.md', () => {
  it('has the table of docs/models.yaml', async () => {
    const page = readFileSync(file, 'utf8');
    const part = partOf(page, 'models');
    const expected = await formatted(modelsTable(models), file);
    if (process.env['DOCS'] === 'write') {
      const begin = '<!-- models -->\n\n';
      writeFileSync(
        file,
        page.replace(begin + part, () => begin + expected),
      );
    }
    expect(partOf(readFileSync(file, 'utf8'), 'models')).toBe(expected);
  });

  it('has all 75 models, in their order', () => {
    const ids = Array.from({ length: 75 }, (_, place) => `S${String(place + 1).padStart(2, '0')}`);
    expect(models.map(({ id }) => id)).toEqual(ids);
  });

  it('has for each of them what does it and what shows it', () => {
    const undone = models.filter((model) => model.does.length === 0 || specsOf(model).length === 0);
    expect(undone.map(({ id }) => id)).toEqual([]);
  });

  it('says of each thing once that it does a model', () => {
    for (const { id, does } of models) {
      const texts = does.map((doing) => JSON.stringify(doing));
      expect([id, texts]).toEqual([id, [...new Set(texts)]]);
    }
  });

  it('names the rule sets of the catalogue, and leaves out none', () => {
    expect(named('rule set')).toEqual(ruleSets.map(({ id }) => id).sort());
  });

  it('names rule sets that compile', () => {
    for (const ruleSet of ruleSets)
      expect(compileRuleSet(ruleSet, { currencyExponent: 2 }).ruleSet.id).toBe(ruleSet.id);
  });

  it('names the measures and work lists that there are, and leaves out none', () => {
    expect(named('measure')).toEqual(measures.map(({ name }) => name).sort());
    expect(named('worklist')).toEqual(workLists.map(({ name }) => name).sort());
  });

  it.each(models.map((model) => [model.id, model] as const))(
    'names for %s each measure and work list that says to be of it',
    (id, { does }) => {
      const ofIt = [...measures, ...workLists].filter(({ source }) => source.includes(id));
      const own = does.flatMap((doing) => ('name' in doing ? [doing.name] : []));
      expect(own).toEqual(expect.arrayContaining(ofIt.map(({ name }) => name)));
    },
  );

  it('links specs that are there', () => {
    const specs = [...new Set(models.flatMap(specsOf))];
    const absent = specs.filter((spec) => !existsSync(join(root, spec)));
    expect(absent).toEqual([]);
  });
});
