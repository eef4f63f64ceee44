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
 * Joins rule sets. Equal features stand once, and equal outputs too where each rule set keeps its order; of each rule set its own
 * populations, as each may have other cut-offs in force.
 * @param ruleSets of one clock; at least one
 */
export function joinRuleSets(ruleSets: readonly RuleSet[]): Joined {
  const [first] = ruleSets;
  if (!first) throw new RangeError('nothing to join');
  const joining = new Joining();
  const own = ruleSets.map((ruleSet, which) => joining.add(ruleSet, which));
  const { parts } = joining;
  const hash = ruleSets.map((one) => one.hash).join('+');
  const outputs = own.map((some) => some.map((output) => parts.outputs.indexOf(output)));
  return { ruleSet: { ...first, ...parts, hash }, outputs };
}

class Joining {
  readonly #features = new JoinedFeatures();
  readonly #populations: Population[] = [];
  readonly #outputs: Output[] = [];

  /** @returns the joined outputs that are its own, in its order */
  add({ features, populations, outputs }: RuleSet, which: number): readonly Output[] {
    const names = new Map(populations.map(({ name }) => [name, nameAmong(which, name)]));
    const renaming: Renaming = { name: (name) => names.get(name) ?? name, cut: (_, cut) => cut };
    for (const feature of features) names.set(feature.name, this.#features.add(feature));
    for (const one of populations) this.#populations.push(renamedPopulation(one, renaming));
    let last = -1;
    return outputs.map((output) => {
      const said = { ...renamedOutput(output, renaming), id: nameAmong(which, output.id) };
      const joined = this.#output(said, last);
      last = this.#outputs.indexOf(joined);
      names.set(output.id, joined.id);
      return joined;
    });
  }

  get parts(): Pick<RuleSet, 'features' | 'populations' | 'outputs'> {
    return { features: this.#features.all(), populations: this.#populations, outputs: this.#outputs };
  }

  /** One that says the same and stands behind `last`; else it goes there itself, behind all that it can read. */
  #output(output: Output, last: number): Output {
    const key = meaningOf(output);
    const known = this.#outputs.find((one, place) => place > last && meaningOf(one) === key);
    if (!known) this.#outputs.splice(last + 1, 0, output);
    return known ?? output;
  }
}

const renamedPopulation = (population: Population, renaming: Renaming): Population => ({
  ...population,
  name: renaming.name(population.name),
  of: renaming.name(population.of),
  among: renamed(population.among, renaming),
});
