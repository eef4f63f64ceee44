import { words } from '@hindsight/contracts';
import type { RuleSet } from '@hindsight/rules';
import { shippedRuleSets } from '../catalogue/shipped-rule-sets.js';
import { outcomeOf, type Story } from '../catalogue/story.js';
import { readModels, type Model } from './models.js';

// What docs/models.md says that a model tells apart is told apart: the stories of a rule set are run, and reach each of it.

const shipped = shippedRuleSets();
const models = readModels();

const ruleSetsOf = ({ does }: Model): readonly RuleSet[] =>
  does.flatMap((doing) => (doing.kind === 'rule set' ? shipped.filter(({ id }) => id === doing.name) : []));

const ownerOf = (model: Model, output: string): RuleSet | undefined =>
  ruleSetsOf(model).find(({ outputs }) => outputs.some(({ id }) => id === output));

/** Of each model the names of outputs; of the others those of closed lists. */
const named = models.flatMap((model) =>
  Object.entries(model.names).map(([where, names]) => ({ model, where, names })),
);
const segments = named.flatMap((one) => {
  const ruleSet = ownerOf(one.model, one.where);
  return ruleSet ? [{ ...one, ruleSet }] : [];
});
const lists = named.filter(({ model, where }) => ownerOf(model, where) === undefined);

describe('the segments of docs/models.yaml', () => {
  it('are told of every rule set that does a model', () => {
    const untold = models.flatMap((model) =>
      ruleSetsOf(model)
        .filter(({ outputs }) => !outputs.some(({ id }) => id in model.names))
        .map(({ id }) => `${model.id} ${id}`),
    );
    expect(untold).toEqual([]);
  });

  it.each(segments.map((one) => [one.model.id, one.where, one] as const))(
    'of %s are each reached by %s',
    async (_, output, { ruleSet, names }) => {
      // Every file of the folder exports its stories.
      const { stories } = (await import(`../catalogue/stories/${ruleSet.id}.js`)) as {
        readonly stories: readonly Story[];
      };
      const outcomes = await Promise.all(stories.map((story) => outcomeOf(story, ruleSet)));
      const reached = new Set(outcomes.flatMap(({ said }) => [...(said.get(output) ?? [])]));
      expect(names.filter((name) => !reached.has(name))).toEqual([]);
    },
  );
});

describe('the words of docs/models.yaml', () => {
  it.each(lists.map((one) => [one.model.id, one.where, one] as const))(
    'of %s are in %s',
    (_, list, { names }) => {
      const called = Object.values(words[list] ?? {}).map(({ zh }) => zh);
      expect(names.filter((name) => !called.includes(name))).toEqual([]);
    },
  );
});
