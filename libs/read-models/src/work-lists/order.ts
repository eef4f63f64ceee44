import type { FigureValue } from '@hindsight/contracts';
import type { Row } from '../measures/measure.js';

/**
 * By what rows are ordered: a column that they have, shown or not. Text by its bytes; instants are ISO 8601 in rows, and of their own
 * type in the database, where it takes long to spell those of everybody.
 */
export interface OrderedBy {
  readonly column: string;
  readonly kind: 'text' | 'number' | 'instant';
  readonly descending?: true;
  /** Where those without a value come; they have one everywhere unless said. */
  readonly none?: 'first' | 'last';
}

/** What tells all rows of a list apart, most urgent first. */
export type Order = readonly OrderedBy[];

/** Where a row lies: what it is ordered by, and how many come before the one behind it. */
export interface Place {
  readonly seen: number;
  readonly values: readonly FigureValue[];
}

export const byText = (column: string, how: Omit<OrderedBy, 'column' | 'kind'> = {}): OrderedBy => ({
  ...{ column, kind: 'text' },
  ...how,
});
export const byNumber = (column: string, how: Omit<OrderedBy, 'column' | 'kind'> = {}): OrderedBy => ({
  ...{ column, kind: 'number' },
  ...how,
});

export const byInstant = (column: string, how: Omit<OrderedBy, 'column' | 'kind'> = {}): OrderedBy => ({
  ...{ column, kind: 'instant' },
  ...how,
});

/** Comparison of rows in memory, as `orderBy` has it in the database. */
export const byOrder =
  (order: Order) =>
  (a: Row, b: Row): number =>
    compareTo(order, a, valuesIn(order, b));

const valuesIn = (order: Order, row: Row): readonly FigureValue[] =>
  order.map(({ column }) => row[column] ?? null);

/** Whether a row comes behind a place. */
export const isBehind = (order: Order, row: Row, { values }: Place): boolean =>
  compareTo(order, row, values) > 0;

function compareTo(order: Order, row: Row, values: readonly FigureValue[]): number {
  for (const [at, by] of order.entries()) {
    const found = compareBy(by, row[by.column] ?? null, values[at] ?? null);
    if (found !== 0) return found;
  }
  return 0;
}

function compareBy({ descending, none }: OrderedBy, a: FigureValue, b: FigureValue): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === (none === 'first') ? -1 : 1;
  return a < b === (descending === undefined) ? -1 : 1;
}

/** SQL to stand behind ORDER BY, of rows called `l`. */
export const orderBy = (order: Order): string =>
  order
    .map((by) => {
      const nulls = by.none === undefined ? '' : ` NULLS ${by.none.toUpperCase()}`;
      return `${spelledIn(by)}${by.descending ? ' DESC' : ''}${nulls}`;
    })
    .join(', ');

/** SQL that holds of rows called `l` that come behind the place whose values are in the JSON array `place`. */
export function behind(order: Order, place: string): string {
  const [first, ...rest] = order.map((by, at) => ({ by, value: valueOf(by, `${place} ->> ${at}`) }));
  if (!first) return 'false';
  const conditions = [first, ...rest].map(({ by, value }, at, all) => {
    const equal = all.slice(0, at).map((one) => `${spelledIn(one.by)} IS NOT DISTINCT FROM ${one.value}`);
    return [...equal, isAfter(by, value)].join(' AND ');
  });
  return `(${conditions.map((one) => `(${one})`).join('\n  OR ')})`;
}

function isAfter(by: OrderedBy, value: string): string {
  const own = spelledIn(by);
  const compared = `${own} ${by.descending ? '<' : '>'} ${value}`;
  if (by.none === 'first') return `(${compared} OR (${value} IS NULL AND ${own} IS NOT NULL))`;
  if (by.none === 'last') return `(${compared} OR (${own} IS NULL AND ${value} IS NOT NULL))`;
  return compared;
}

const spelledIn = ({ column, kind }: OrderedBy) => `l."${column}"${kind === 'text' ? ' COLLATE "C"' : ''}`;
const typesOf = { text: 'text', number: 'float8', instant: 'timestamptz' } as const;
const valueOf = ({ kind }: OrderedBy, json: string) => `(${json})::${typesOf[kind]}`;

/** Where a row lies, as text that is part of URLs. */
export const cursorOf = (order: Order, row: Row, seen: number): string =>
  Buffer.from(JSON.stringify([seen, ...valuesIn(order, row)])).toString('base64url');

/** @returns null for what is no cursor of this order */
export function placeAt(order: Order, cursor: string): Place | null {
  const said = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(said) || said.length !== order.length + 1) return null;
  const [seen, ...values] = said as readonly unknown[];
  if (typeof seen !== 'number' || !Number.isSafeInteger(seen) || seen < 1) return null;
  return order.every((by, at) => fits(by, values[at])) ? { seen, values: values as FigureValue[] } : null;
}

function fits({ kind, none }: OrderedBy, value: unknown): boolean {
  if (value === null) return none !== undefined;
  if (kind === 'number') return Number.isFinite(value);
  if (typeof value !== 'string' || value.includes('\0')) return false;
  return kind === 'text' || (isoInstant.test(value) && !Number.isNaN(Date.parse(value)));
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
