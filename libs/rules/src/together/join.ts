import type { Output, Population, RuleSet } from '../rule-set.js';
import { JoinedFeatures } from './joined-features.js';
import { meaningOf } from '../meaning.js';
import { renamed, renamedOutput, type Renaming } from './renamed.js';

/** Several rule sets of one clock as one. */
export interface Joined {
  readonly ruleSet: RuleSet;
  /** By rule set, by output: where it stands in the joined one. */
  readonly outputs: readonly (readonly number[])[];
}

/** A name that no rule set can give: names have no dots. @param which place of the rule set among all */
export const nameAmong = (which: number, name: string): string => `${which}.${name}`;

/**
 * Joins rule sets. Equal features stand once, and equal outputs too; of each rule set its own populations, as each may have
 * other cut-offs in force.
 * @param ruleSets of one clock; at least one
 */
export function joinRuleSets(ruleSets: readonly RuleSet[]): Joined {
  const [first] = ruleSets;
  if (!first) throw new RangeError('nothing to join');
  const joining = new Joining();
  const outputs = ruleSets.map((ruleSet, which) => joining.add(ruleSet, which));
  return { ruleSet: { ...first, ...joining.parts(), hash: ruleSets.map(({ hash }) => hash).join('+') }, outputs };
}

class Joining {
  readonly #features = new JoinedFeatures();
  readonly #populations: Population[] = [];
  /** By what they say, in their order. */
  readonly #outputs = new Map<string, Output>();

  add({ features, populations, outputs }: RuleSet, which: number): readonly number[] {
    const names = new Map(populations.map(({ name }) => [name, nameAmong(which, name)]));
    const renaming: Renaming = { name: (name) => names.get(name) ?? name, cut: (_, cut) => cut };
    for (const feature of features) names.set(feature.name, this.#features.add(feature));
    for (const one of populations) this.#populations.push(renamedPopulation(one, renaming));
    return outputs.map((output) => {
      const said = renamedOutput(output, renaming);
      const { place, id } = this.#output({ ...said, id: nameAmong(which, output.id) });
      names.set(output.id, id);
      return place;
    });
  }

  parts(): Pick<RuleSet, 'features' | 'populations' | 'outputs'> {
    return {
      features: this.#features.all(),
      populations: this.#populations,
      outputs: [...this.#outputs.values()],
    };
  }

  #output(output: Output): { readonly place: number; readonly id: string } {
    const key = meaningOf(output);
    const known = this.#outputs.get(key) ?? output;
    this.#outputs.set(key, known);
    return { place: [...this.#outputs.keys()].indexOf(key), id: known.id };
  }
}

const renamedPopulation = (population: Population, renaming: Renaming): Population => ({
  ...population,
  name: renaming.name(population.name),
  of: renaming.name(population.of),
  among: renamed(population.among, renaming),
});
