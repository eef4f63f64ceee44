import type { CutsInForce } from '../cutoffs/cuts-in-force.js';
import type { Expression } from '../expression.js';
import type { Population, RuleSet } from '../rule-set.js';
import type { Naming, Program } from './program.js';

/**
 * Names as `among` and outputs see them. In the source `F` are the feature readers, `O` the slots of the outputs, `C` the
 * cut-offs in force and `t` the instant, each by place in the file.
 */
export function namingOf(ruleSet: RuleSet, program: Program, cuts: CutsInForce): Naming {
  const names = new Map<string, string>();
  ruleSet.features.forEach(({ name }, place) => names.set(name, `F[${place}].read(t)`));
  ruleSet.outputs.forEach(({ id }, place) => names.set(id, `O[${place}].value`));
  const populations = new Map(ruleSet.populations.map((one) => [one.name, one]));
  const naming: Naming = {
    name: (name) => found(names, name),
    reaches: (value, population, cut) => {
      const comparison = found(populations, population).order === 'desc' ? '>=' : '<=';
      return `(${value} ${comparison} C.row[${cuts.placeOf(population, cut)}])`;
    },
    score: (population) => {
      const ranked = found(populations, population);
      return scoreSource(ranked, cuts, naming, (among) => program.source(among, naming));
    },
  };
  return naming;
}

/** 1 and one more for each cut reached; 0 for who is not among them, and before anything is published. */
function scoreSource(
  population: Population,
  cuts: CutsInForce,
  naming: Naming,
  sourceOf: (among: Expression) => string,
): string {
  const { name, of, among } = population;
  const value = naming.name(of, 'number');
  const reached = population.cuts.map((cut) => naming.reaches(value, name, cut.name));
  const published = population.cuts.map((cut) => `C.row[${cuts.placeOf(name, cut.name)}]`)[0] ?? '0';
  return `(${published} === ${published} && ${sourceOf(among)} ? ${['1', ...reached].join(' + ')} : 0)`;
}

function found<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new RangeError(`${name} is not a name of this rule set`);
  return value;
}
