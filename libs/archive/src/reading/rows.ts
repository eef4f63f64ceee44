import type { ColumnField } from '@hindsight/rules';
import { float64s, int32s, uint32s, uint8s } from './shared-arrays.js';

/** A field of every event: a number or NaN, a code or −1. */
export interface Column {
  readonly field: ColumnField;
  readonly values: Float64Array | Int32Array;
}

/** Events of a bucket, by (customer, occurredAt, revision), in room for as many as were recorded; revisions and positions may be left out. */
export interface Rows {
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly revision: Uint32Array;
  readonly position: Float64Array;
  readonly columns: readonly Column[];
}

export const rowsFor = (events: number, fields: readonly ColumnField[], causes: boolean): Rows => ({
  at: float64s(events),
  kind: uint8s(events),
  revision: uint32s(causes ? events : 0),
  position: float64s(causes ? events : 0),
  columns: fields.map((field) => ({
    field,
    values: field.kind === 'number' ? float64s(events) : int32s(events),
  })),
});

/** Whether it is known which event stands at a place. */
export const hasCauses = ({ at, revision }: Rows): boolean => revision.length === at.length;

/** Every array of the rows. */
export const arraysOf = ({ at, kind, revision, position, columns }: Rows) => [
  ...[at, kind, revision, position],
  ...columns.map(({ values }) => values),
];

/** The first events alone. */
export const firstOf = (rows: Rows, events: number): Rows => ({
  at: rows.at.subarray(0, events),
  kind: rows.kind.subarray(0, events),
  revision: rows.revision.subarray(0, events),
  position: rows.position.subarray(0, events),
  columns: rows.columns.map(({ field, values }) => ({ field, values: values.subarray(0, events) })),
});
