/** Of one feature and one customer: the last index of each key in the list, as far as it was read. */
interface Lookup {
  readonly last: Map<number, number>;
  /** One past the last index that was read. */
  read: number;
  /** The place of the first, which no other customer of the view has. */
  readonly first: number;
}

/** Of one feature, by where the list begins: one at a time of customers who use the same room. */
export type Lookups = Map<number, Lookup>;

/**
 * The last index before `to` at which a list, which begins at `base`, has an event with the key; −1 where there is none. A
 * customer's events are read into a table as they are asked for, each once.
 */
export function lastIndex(
  lookups: Lookups[],
  feature: number,
  list: Int32Array,
  base: number,
  keys: ArrayLike<number>,
  to: number,
  key: number,
): number {
  const known = (lookups[feature] ??= new Map<number, Lookup>());
  const lookup = readFrom(list[base] ?? -1, to, known.get(base));
  known.set(base, lookup);
  for (; lookup.read < to; lookup.read++) {
    lookup.last.set(keys[list[base + lookup.read] ?? -1] ?? NaN, lookup.read);
  }
  return lookup.last.get(key) ?? -1;
}

/** What is known, unless it is of another customer or goes further than it is asked for. */
const readFrom = (first: number, to: number, known: Lookup | undefined): Lookup =>
  known?.first === first && known.read <= to ? known : { last: new Map(), read: 0, first };
