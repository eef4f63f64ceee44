import { placesOf, type Output, type RuleSet } from '@hindsight/rules';
import { isOrdered, merged, resultsOf } from './result-order.js';

/** What an output can say, whatever evaluates it. */
export interface Outline {
  readonly id: string;
  /** By place, as changes name them. */
  readonly results: readonly string[];
  readonly rules: readonly string[];
  /** All results in the order of a matrix, low to high where `isOrdered`; empty: they have no names. */
  readonly order: readonly string[];
  readonly isOrdered: boolean;
}

/** One rule set, or versions of one that follow one another, the latest last. */
export type Sided = Pick<RuleSet, 'outputs'> | readonly Pick<RuleSet, 'outputs'>[];

/** The outputs of a side: of versions all that any of them has, those of the latest first, with what any says in them. */
export function outlinesOf(side: Sided): readonly Outline[] {
  const versions = 'outputs' in side ? [side] : side.toReversed();
  const byId = new Map<string, Outline[]>();
  for (const outline of versions.flatMap(({ outputs }) => outputs.map(outlineOf))) {
    byId.set(outline.id, [...(byId.get(outline.id) ?? []), outline]);
  }
  return [...byId.values()].map((ofVersions) => ofVersions.reduce(joined));
}

export const isNamed = ({ order }: Outline): boolean => order.length > 0;

/** Whether both say which result is low and which high, in the same order, of the same results. */
export const orderedAlike = (one: Outline, other: Outline): boolean =>
  one.isOrdered && other.isOrdered && isSame(one.order, other.order);

const outlineOf = (output: Output): Outline => ({
  id: output.id,
  ...placesOf(output),
  ...{ order: resultsOf(output), isOrdered: isOrdered(output) },
});

const joined = (later: Outline, earlier: Outline): Outline => ({
  id: later.id,
  results: merged(later.results, earlier.results),
  rules: merged(later.rules, earlier.rules),
  order: merged(later.order, earlier.order),
  isOrdered: orderedAlike(later, earlier),
});

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, place) => name === other[place]);
