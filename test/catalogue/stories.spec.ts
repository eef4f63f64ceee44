import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { referenceRun } from '../reference/reference-evaluator.js';
import { rulesOf } from './rules-of.js';
import { shippedRuleSets } from './shipped-rule-sets.js';
import { ada, currencyExponent, customersOf, line, outcomeOf, publishedIn, type Story } from './story.js';
import { at } from './told.js';

const folder = join(import.meta.dirname, 'stories');
const ruleSets = shippedRuleSets();

describe('the stories of the catalogue', () => {
  it('are told of every shipped rule set, and of no other', () => {
    expect(readdirSync(folder).sort()).toEqual(ruleSets.map(({ id }) => `${id}.ts`));
  });

  it('are of outputs that each have their own id: people ask for one without saying of which rule set', () => {
    const ids = ruleSets.flatMap(({ outputs }) => outputs.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) < place)).toEqual([]);
  });
});

describe.each(ruleSets.filter(({ id }) => existsSync(join(folder, `${id}.ts`))))('$id', (ruleSet) => {
  let stories: readonly Story[];
  beforeAll(async () => {
    // Every file of the folder exports its stories.
    const told = (await import(`./stories/${ruleSet.id}.js`)) as { readonly stories: readonly Story[] };
    ({ stories } = told);
  });

  it('changes results exactly when and as its stories say', async () => {
    const told = stories.map(({ says, changes, ends = {} }) => ({ says, changes, ends }));
    const made = await Promise.all(
      stories.map(async (story) => {
        const { changes, ends } = await outcomeOf(story, ruleSet);
        const asked = Object.keys(story.ends ?? {}).map((output) => [output, ends[output]]);
        return { says: story.says, changes, ends: Object.fromEntries(asked) as typeof ends };
      }),
    );
    expect(made).toEqual(told);
  });

  it('has no rule that no story reaches', async () => {
    const outcomes = await Promise.all(stories.map((story) => outcomeOf(story, ruleSet)));
    const reached = new Set(outcomes.flatMap((outcome) => outcome.reached));
    expect(rulesOf(ruleSet).filter((rule) => !reached.has(rule))).toEqual([]);
  });

  it('is read in the same way by the plain evaluator', () => {
    const read = stories.map((story) => {
      const published = story.others ? {} : { published: publishedIn(story) };
      const options = { asOf: at(story.through), exponent: currencyExponent, ...published };
      const { changes } = referenceRun(ruleSet, customersOf(story), options);
      return changes.filter(({ customerId }) => customerId === ada).map(line);
    });
    expect(read).toEqual(stories.map(({ changes }) => changes));
  });
});
