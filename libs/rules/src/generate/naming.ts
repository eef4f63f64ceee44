import type { CutPlaces } from '../cutoffs/cut-rows.js';
import type { Population, RuleSet } from '../rule-set.js';
import { expressionSource, type Naming } from './expression-source.js';
import type { Shared } from './shared.js';

/** How one generated function has features and outputs; cut-offs are `R[row + place]` in all of them. */
export interface Named {
  feature(name: string): string;
  output(name: string): string;
}

/** Names as `among` and outputs see them. */
export function namingOf(ruleSet: RuleSet, cuts: CutPlaces, shared: Shared, named: Named): Naming {
  const features = new Set(ruleSet.features.map(({ name }) => name));
  const naming: Naming = {
    name: (name) => (features.has(name) ? named.feature(name) : named.output(name)),
    reaches: (value, population, cut) => {
      const comparison = populationOf(ruleSet, population).order === 'desc' ? '>=' : '<=';
      return `(${value} ${comparison} ${cutSource(cuts, population, cut)})`;
    },
    score: (population) => scoreSource(populationOf(ruleSet, population), cuts, shared, naming),
  };
  return naming;
}

export const cutSource = (cuts: CutPlaces, population: string, cut: string): string =>
  `R[row + ${cuts.placeOf(population, cut)}]`;

/** 1 and one more for each cut reached; 0 for who is not among them, and before anything is published. */
function scoreSource(population: Population, cuts: CutPlaces, shared: Shared, naming: Naming): string {
  const { name, of, among } = population;
  const value = naming.name(of, 'number');
  const reached = population.cuts.map((cut) => naming.reaches(value, name, cut.name));
  const published = population.cuts.map((cut) => cutSource(cuts, name, cut.name))[0] ?? '0';
  const isAmong = expressionSource(among, naming, shared);
  return `(${published} === ${published} && ${isAmong} ? ${['1', ...reached].join(' + ')} : 0)`;
}

export function populationOf({ populations }: RuleSet, name: string): Population {
  const found = populations.find((one) => one.name === name);
  if (!found) throw new RangeError(`${name} is not a population of this rule set`);
  return found;
}
