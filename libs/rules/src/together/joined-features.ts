import type { Feature } from '../rule-set.js';
import { meaning } from '../meaning.js';

/** Features of several rule sets: equal ones stand once, whatever they are called. */
export class JoinedFeatures {
  readonly #known = new Map<string, Feature>();

  /** @returns the name that the feature has among all: that of the first one like it, told from others of that name */
  add(feature: Feature): string {
    const key = meaning({ ...feature, name: '' });
    const known = this.#known.get(key) ?? { ...feature, name: this.#free(feature.name) };
    this.#known.set(key, known);
    return known.name;
  }

  all(): readonly Feature[] {
    return [...this.#known.values()];
  }

  #free(name: string): string {
    const taken = new Set(this.all().map((one) => one.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    return free;
  }
}
