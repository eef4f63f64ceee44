import type { EntitySchemaColumnOptions } from 'typeorm';

// How a column of each kind is spelled, once, so that the mapping and the migration can be compared.

interface Shape {
  readonly primary?: true;
  readonly nullable?: true;
}

/** Sorted and compared as bytes, like every id in the system; the database's own collation never decides an order. */
export const text = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'text',
  name,
  collation: 'C',
  ...shape,
});

/** Of ids and words that are looked for one by one. */
export const texts = (name: string): EntitySchemaColumnOptions => ({ type: 'text', name, array: true });

/** Milliseconds are all there is: RULES truncates to them. */
export const instant = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  precision: 3,
  ...shape,
});

/** Log positions, revisions and minor units: bigint here, int8 there, decimal text on the wire between them. */
export const int8 = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'int8',
  name,
  ...shape,
  transformer: {
    to: (value: bigint | null) => (value === null ? null : String(value)),
    from: (value: string | null) => (value === null ? null : BigInt(value)),
  },
});

/** Of numbers that were doubles before they were stored. */
export const float8 = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'float8',
  name,
  ...shape,
});

export const int4 = (name: string): EntitySchemaColumnOptions => ({ type: 'int4', name });

export const bytes = (name: string): EntitySchemaColumnOptions => ({ type: 'bytea', name });

export const flag = (name: string): EntitySchemaColumnOptions => ({ type: 'bool', name });

export const uuid = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'uuid',
  name,
  ...shape,
});

export const jsonb = (name: string, shape: Shape = {}): EntitySchemaColumnOptions => ({
  type: 'jsonb',
  name,
  ...shape,
});
