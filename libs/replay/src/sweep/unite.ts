import {
  expressionsOf,
  JoinedFeatures,
  meaningOf,
  namesIn,
  placesOf,
  renamedOutput,
  type Expression,
  type Output,
  type Population,
  type RuleSet,
} from '@hindsight/rules';
import type { Decoding } from './decoding.js';
import { ladderOf, type Ladder } from './ladder.js';
import { UnitedLadders } from './united-ladders.js';
import { cutName, UnitedPopulations } from './united-populations.js';
import { askedAlike, isRows, rowsThrough, type FoundPiece, type Rows } from './united-rows.js';

/** Several rule sets of one clock as one: what they have in common is evaluated once. */
export interface United {
  readonly ruleSet: RuleSet;
  /** By rule set, by output. */
  readonly outputs: readonly (readonly UnitedOutput[])[];
}

/** Where what an output of one of the rule sets says is found in the united one. */
export interface UnitedOutput {
  /** The outputs of the united rule set that it is read off. */
  readonly places: readonly number[];
  readonly decoding: Decoding;
}

/**
 * Unites rule sets. Equal features, populations and outputs stand once, whatever they are called. Outputs that differ in the
 * bounds of one measure alone become one ladder with all bounds: what each of them says follows from what the ladder says, holds
 * included, as holds take only the highest and the lowest of what was in force. Tables without a hold that ask the same with other
 * bounds are read off the pieces of their conditions. Other outputs that differ stand side by side.
 * @param ruleSets of one clock; at least one
 */
export function unite(ruleSets: readonly RuleSet[]): United {
  const uniting = new Uniting();
  const outputs = ruleSets.map((ruleSet) => uniting.add(ruleSet));
  uniting.settle();
  return { ruleSet: uniting.ruleSet(ruleSets), outputs: outputs.map((some) => some.map((find) => find())) };
}

/** Known when all is settled. */
type Found = () => UnitedOutput;

class Uniting {
  readonly #features = new JoinedFeatures();
  readonly #populations = new UnitedPopulations();
  readonly #outputs = new Map<string, Output>();
  readonly #ladders = new UnitedLadders();
  /** Outputs that nobody reads, and how they are found. */
  readonly #unread: { readonly output: Output; found: Found }[] = [];

  add(ruleSet: RuleSet): readonly Found[] {
    const names = new Map<string, string>();
    const renaming = { name: (name: string) => names.get(name) ?? name, cut: cutOf(ruleSet.populations) };
    for (const feature of ruleSet.features) names.set(feature.name, this.#features.add(feature));
    for (const population of ruleSet.populations)
      names.set(population.name, this.#populations.add(population, renaming.name));
    const read = readOutputs(ruleSet);
    return ruleSet.outputs.map((output) => {
      const said = renamedOutput(output, renaming);
      if (!read.has(output.id)) return this.#later(said);
      const { name, found } = this.#output(said);
      names.set(output.id, name);
      return found;
    });
  }

  /** Decides how outputs that nobody reads are evaluated, now that all of them are there. */
  settle(): void {
    const differing = differingIn(this.#unread.map(({ output }) => output).filter(isRows));
    for (const one of this.#unread) {
      const { output } = one;
      const ladder = commuting(ladderOf(output));
      if (ladder) one.found = this.#ladder(ladder);
      else if (isRows(output) && differing.has(askedAlike(output))) one.found = this.#rows(output);
      else one.found = this.#output(output).found;
    }
  }

  ruleSet(all: readonly RuleSet[]): RuleSet {
    const [first] = all;
    if (!first) throw new RangeError('nothing to unite');
    return {
      ...first,
      features: this.#features.all(),
      populations: this.#populations.all(),
      outputs: [...this.#outputs.values(), ...this.#ladders.outputs()],
      hash: all.map(({ hash }) => hash).join('+'),
    };
  }

  #later(output: Output): Found {
    const one = { output, found: unsettled };
    this.#unread.push(one);
    return () => one.found();
  }

  #ladder(ladder: Ladder): Found {
    this.#ladders.add(ladder);
    return () => {
      const { which, results } = this.#ladders.placeOf(ladder);
      return { places: [this.#outputs.size + which], decoding: { kind: 'result', results } };
    };
  }

  #output(output: Output): { readonly name: string; readonly found: Found } {
    const key = meaningOf(output);
    const known = this.#outputs.get(key) ?? { ...output, id: `o.${this.#outputs.size}`, policy: {} };
    this.#outputs.set(key, known);
    const place = [...this.#outputs.keys()].indexOf(key);
    const results = Int32Array.from(placesOf(output).results, (_, which) => which);
    return { name: known.id, found: () => ({ places: [place], decoding: { kind: 'result', results } }) };
  }

  #rows(output: Rows): Found {
    const truth = (when: Expression) => this.#output({ id: '', policy: {}, type: 'flag', when }).found;
    // Once so that all pieces are there, and again when their places are known.
    const read = (piece: (found: Found) => UnitedOutput) =>
      rowsThrough(output, {
        bound: (ladder) => heldBy(piece(this.#ladder(ladder))),
        truth: (when) => heldBy(piece(truth(when))),
      });
    const { places } = read(() => ({ places: [], decoding: { kind: 'result', results: new Int32Array() } }));
    return places.length === 0 ? this.#output(output).found : () => read((found) => found());
  }
}

/** What is asked alike by outputs that do not all say the same. */
function differingIn(all: readonly Rows[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const differing = new Set<string>();
  for (const output of all) {
    const [asked, said] = [askedAlike(output), meaningOf(output)];
    if ((first.get(asked) ?? said) !== said) differing.add(asked);
    first.set(asked, said);
  }
  return differing;
}

const unsettled: Found = () => {
  throw new TypeError('not settled yet');
};

/** A piece of a condition holds where the first result of its output is said. */
function heldBy({ places: [place = -1], decoding }: UnitedOutput): FoundPiece {
  const results = decoding.kind === 'result' ? decoding.results : new Int32Array();
  return { place, holds: results.map((result) => (result === 0 ? 1 : 0)) };
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

/** Names cuts by their shares. */
function cutOf(populations: readonly Population[]): (population: string, cut: string) => string {
  const cuts = new Map(
    populations.flatMap(({ name, cuts: own }) =>
      own.map((cut) => [`${name}.${cut.name}`, cutName(cut)] as const),
    ),
  );
  return (population, cut) => cuts.get(`${population}.${cut}`) ?? cut;
}
