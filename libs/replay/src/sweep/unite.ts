import { placesOf, type Feature, type Output, type Population, type RuleSet } from '@hindsight/rules';
import { ladderOf, type Ladder } from './ladder.js';
import { meaning, namesIn, renamed, type Renaming } from './same.js';
import { UnitedLadders } from './united-ladders.js';
import { cutName, UnitedPopulations } from './united-populations.js';

/** Several rule sets of one clock as one: what they have in common is evaluated once. */
export interface United {
  readonly ruleSet: RuleSet;
  /** By rule set, by output. */
  readonly outputs: readonly (readonly UnitedOutput[])[];
}

/** Where what an output of one of the rule sets says is found in the united one. */
export interface UnitedOutput {
  /** Which output of the united rule set. */
  readonly place: number;
  /** By place of the result there: place of the result that it means. */
  readonly results: Int32Array;
}

/**
 * Unites rule sets. Equal features, populations and outputs stand once, whatever they are called. Outputs that differ in the bounds
 * of one measure alone become one ladder with all bounds: what each of them says follows from what the ladder says, holds
 * included, as holds take only the highest and the lowest of what was in force. Other outputs that differ stand side by side.
 * @param ruleSets of one clock; at least one
 */
export function unite(ruleSets: readonly RuleSet[]): United {
  const uniting = new Uniting();
  const outputs = ruleSets.map((ruleSet) => uniting.add(ruleSet));
  return { ruleSet: uniting.ruleSet(ruleSets), outputs: outputs.map((some) => some.map((find) => find())) };
}

/** Known when every rule set was added. */
type Found = () => UnitedOutput;

class Uniting {
  readonly #features = new Map<string, Feature>();
  readonly #populations = new UnitedPopulations();
  readonly #outputs = new Map<string, Output>();
  readonly #ladders = new UnitedLadders();

  add(ruleSet: RuleSet): readonly Found[] {
    const names = new Map<string, string>();
    const renaming = { name: (name: string) => names.get(name) ?? name, cut: cutOf(ruleSet.populations) };
    for (const feature of ruleSet.features) names.set(feature.name, this.#feature(feature));
    for (const population of ruleSet.populations)
      names.set(population.name, this.#populations.add(population, renaming.name));
    const read = readOutputs(ruleSet);
    return ruleSet.outputs.map((output) => {
      const said = renamedOutput(output, renaming);
      const ladder = read.has(output.id) ? null : commuting(ladderOf(said));
      if (ladder) return this.#ladder(ladder);
      const { name, found } = this.#output(said);
      names.set(output.id, name);
      return found;
    });
  }

  ruleSet(all: readonly RuleSet[]): RuleSet {
    const [first] = all;
    if (!first) throw new RangeError('nothing to unite');
    return {
      ...first,
      features: [...this.#features.values()],
      populations: this.#populations.all(),
      outputs: [...this.#outputs.values(), ...this.#ladders.outputs()],
      hash: all.map(({ hash }) => hash).join('+'),
    };
  }

  #feature(feature: Feature): string {
    const key = meaning({ ...feature, name: '' });
    const known = this.#features.get(key) ?? { ...feature, name: `f${this.#features.size}` };
    this.#features.set(key, known);
    return known.name;
  }

  #ladder(ladder: Ladder): Found {
    this.#ladders.add(ladder);
    return () => {
      const { which, results } = this.#ladders.placeOf(ladder);
      return { place: this.#outputs.size + which, results };
    };
  }

  #output(output: Output): { readonly name: string; readonly found: Found } {
    const key = meaning({ ...output, id: '', policy: {} });
    const known = this.#outputs.get(key) ?? { ...output, id: `o${this.#outputs.size}`, policy: {} };
    this.#outputs.set(key, known);
    const place = [...this.#outputs.keys()].indexOf(key);
    const results = Int32Array.from(placesOf(output).results, (_, which) => which);
    return { name: known.id, found: () => ({ place, results }) };
  }
}

/** A ladder, unless it has a hold under which it says other things than the united one: levels must not fall as bounds get tighter. */
function commuting(ladder: Ladder | null): Ladder | null {
  if (!ladder?.hold) return ladder;
  const alone = new UnitedLadders();
  alone.add(ladder);
  const levels = [...alone.placeOf(ladder).results].map((result) => ladder.heights[result] ?? NaN);
  return levels.every((level, place) => level >= (levels[place + 1] ?? -Infinity)) ? ladder : null;
}

/** Outputs that others read: these stay as they are. */
function readOutputs({ outputs }: RuleSet): ReadonlySet<string> {
  return new Set(outputs.flatMap((output) => expressionsOf(output).flatMap((one) => [...namesIn(one)])));
}

function expressionsOf(output: Output) {
  switch (output.type) {
    case 'table':
      return output.rows.map(({ when }) => when);
    case 'machine':
      return output.transitions.map(({ when }) => when);
    case 'score':
      return [output.value];
    case 'flag':
      return [output.when];
  }
}

function renamedOutput(output: Output, names: Renaming): Output {
  switch (output.type) {
    case 'table':
      return { ...output, rows: output.rows.map((row) => ({ ...row, when: renamed(row.when, names) })) };
    case 'machine': {
      const transitions = output.transitions.map((one) => ({ ...one, when: renamed(one.when, names) }));
      return { ...output, transitions };
    }
    case 'score':
      return { ...output, value: renamed(output.value, names) };
    case 'flag':
      return { ...output, when: renamed(output.when, names) };
  }
}

/** Names cuts by their shares. */
function cutOf(populations: readonly Population[]): (population: string, cut: string) => string {
  const cuts = new Map(
    populations.flatMap(({ name, cuts: own }) =>
      own.map((cut) => [`${name}.${cut.name}`, cutName(cut)] as const),
    ),
  );
  return (population, cut) => cuts.get(`${population}.${cut}`) ?? cut;
}
