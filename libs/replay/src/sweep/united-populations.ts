import { meaning, renamed, type Cut, type Population } from '@hindsight/rules';

interface Gathered {
  readonly population: Population;
  readonly cuts: Map<number, Cut>;
}

/** Populations of several rule sets; those that rank the same members alike are one, with the cuts of all. */
export class UnitedPopulations {
  readonly #known = new Map<string, Gathered>();

  /** @returns the name of the united population. @param feature gives a feature's new name */
  add(population: Population, feature: (name: string) => string): string {
    const { of, among, cuts, method } = population;
    const same = {
      ...population,
      ...{ name: '', of: feature(of), among: renamed(among, { name: feature, cut: (_, cut) => cut }) },
      cuts: method === 'scores' ? cuts : [],
    };
    const key = meaning(same);
    const known = this.#known.get(key) ?? {
      population: { ...same, name: `p.${this.#known.size}` },
      cuts: new Map<number, Cut>(),
    };
    this.#known.set(key, known);
    for (const cut of cuts) {
      const share = shareOf(cut);
      if (!known.cuts.has(share)) known.cuts.set(share, cut);
    }
    return known.population.name;
  }

  /** With every cut that was added, the smallest share first. */
  all(): readonly Population[] {
    return [...this.#known.values()].map(({ population, cuts }) =>
      population.method === 'scores'
        ? population
        : {
            ...population,
            cuts: [...cuts].sort(([a], [b]) => a - b).map(([, cut]) => ({ ...cut, name: cutName(cut) })),
          },
    );
  }
}

/** Cuts of one share are one, and are called by it. */
export const cutName = (cut: Cut): string => `s${shareOf(cut)}`;

/** (0, 1]. Different shares have at most six decimals, so that doubles tell them apart. */
const shareOf = ({ numerator, denominator }: Cut): number => numerator / denominator;
