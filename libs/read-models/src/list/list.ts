/** What values of a field are: how they are compared, asked for, and written into a cursor (see `kinds.ts`). */
export type Kind = 'text' | 'name' | 'instant' | 'int8' | 'int4' | 'flag';

/** One field of a list. `Source` says where its value is: an SQL expression, or a function of an item. */
export interface Field<Source> {
  readonly kind: Kind;
  readonly of: Source;
  /** Some have none; those come before all others. */
  readonly nullable?: true;
  /** What its parameters are called after, if not after the field: `spend` for `minSpend`, `maxSpend`. */
  readonly asked?: string;
}

/** What a list is filtered and sorted by: any field, in either direction. */
export interface List<Source> {
  readonly fields: Readonly<Record<string, Field<Source>>>;
  /** What tells its rows apart, and puts those in order that are equal in the field of the order. */
  readonly key: readonly Field<Source>[];
  /** The order unless another is asked for. */
  readonly order: string;
}

export type Value = string | number | bigint | boolean | Date;

/** One thing that must hold. A row without a value fits nothing. */
export interface Condition {
  readonly field: string;
  readonly is: '=' | '>=' | '<' | '<=';
  readonly value: Value;
}

/** What a list is to have, in which order, and which page of it. */
export interface ListRequest {
  readonly where: readonly Condition[];
  /** The name of a field; after `-` the other way round. */
  readonly sort: string;
  /** `next` of the page before, in this order; null, or what is no cursor of this order: from the beginning. */
  readonly after: string | null;
  /** At least 1; Infinity: all at once, for who knows that they are few. */
  readonly limit: number;
}

/** All of a list, in its usual order. */
export const everything = ({ order }: List<unknown>): ListRequest => ({
  ...{ where: [], sort: order, after: null, limit: Infinity },
});

/** Every order of a list. */
export const sortsOf = ({ fields }: List<unknown>): string[] =>
  Object.keys(fields).flatMap((name) => [name, `-${name}`]);

/** @throws Error for an order that the list does not have: whoever asks has checked it */
export function orderIn<Source>(list: List<Source>, sort: string) {
  const field = list.fields[sort.replace(/^-/, '')];
  if (!field) throw new Error(`a list has no order "${sort}"; it has ${sortsOf(list).join(', ')}`);
  // What is in the key already need not stand before it.
  const columns = field === list.key[0] ? list.key : [field, ...list.key];
  return { columns, descending: sort.startsWith('-') };
}
