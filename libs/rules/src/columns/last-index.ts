/** Of one feature and the customer at hand: the last index of each key in the list, as far as it was read. */
export interface Lookup {
  readonly last: Map<number, number>;
  /** One past the last index that was read. */
  read: number;
  /** The place of the first, which no other customer of the view has. */
  readonly first: number;
}

/**
 * The last index before `to` at which a list has an event with the key; −1 where there is none. A customer's events are
 * read into a table as they are asked for, each once.
 */
export function lastIndex(
  lookups: Lookup[],
  feature: number,
  list: Int32Array,
  keys: ArrayLike<number>,
  to: number,
  key: number,
): number {
  const lookup = readFrom(list[0] ?? -1, to, lookups[feature]);
  lookups[feature] = lookup;
  for (; lookup.read < to; lookup.read++) {
    lookup.last.set(keys[list[lookup.read] ?? -1] ?? NaN, lookup.read);
  }
  return lookup.last.get(key) ?? -1;
}

/** What is known, unless it is of another customer or goes further than it is asked for. */
const readFrom = (first: number, to: number, known: Lookup | undefined): Lookup =>
  known?.first === first && known.read <= to ? known : { last: new Map(), read: 0, first };
