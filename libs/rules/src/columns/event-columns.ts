import type { Lookups } from './last-index.js';
import type { Texts } from './texts.js';

/** What a column holds: numbers (booleans as 0 and 1, money in minor units) or the codes of texts. */
export type ColumnKind = 'number' | 'text';

/** A field that a rule set reads; of profile attributes `attributes.<key>`. */
export interface ColumnField {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Events field by field: the form in which the compiled evaluator reads them. */
export interface EventColumns {
  /** Milliseconds since 1970, UTC. A customer's events stand together, by (occurredAt, revision). */
  readonly at: Float64Array;
  /** `kindOf` the event's type. */
  readonly kind: Uint8Array;
  /** By field; NaN where an event does not have it. Money of returns is negative. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** By field, codes of `dictionary`; −1 where an event does not have it. */
  readonly texts: ReadonlyMap<string, Int32Array>;
  readonly dictionary: Texts;
}

/** The columns that one compiled rule set reads, each by its place; and its own texts as codes of their dictionary. */
export interface ColumnsView {
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly columns: readonly (Float64Array | Int32Array)[];
  readonly texts: Int32Array;
  readonly dictionary: Texts;
  /** Room for places of events of the customer at hand, list by list. */
  readonly lists: readonly Int32Array[];
  /** What is known of keys, by feature, where there are too many to look for among the events. */
  readonly lookups: Lookups[];
}

/** What the functions of a rule set need of a view. */
export interface Viewed {
  readonly fields: readonly ColumnField[];
  /** What the rule set compares with, in its order. */
  readonly texts: readonly string[];
  readonly lists: number;
}

/**
 * Picks the columns of `fields`, in their order. A field that the columns do not have is absent from every event.
 * @param lists see `roomFor`
 */
export function viewOf(
  columns: EventColumns,
  { fields, texts }: Viewed,
  lists: ColumnsView['lists'],
): ColumnsView {
  const { at, kind, numbers, dictionary } = columns;
  const columnOf = (field: ColumnField): Float64Array | Int32Array =>
    (field.kind === 'number' ? numbers : columns.texts).get(field.name) ?? absent(field.kind, at.length);
  // One literal: put together of parts it would have a hidden class of its own each time, and generated code start anew.
  return {
    at,
    kind,
    columns: fields.map(columnOf),
    texts: dictionary.codesOf(texts),
    dictionary,
    lists,
    lookups: [],
  };
}

/** Lists for a customer of `most` events or fewer, in one piece of memory: many small ones would cost more than is done with them. */
export function roomFor({ lists }: Viewed, most: number): Int32Array[] {
  const room = new ArrayBuffer(4 * lists * most);
  return Array.from({ length: lists }, (_, place) => new Int32Array(room, 4 * place * most, most));
}

/** A column of events none of which has the field. */
export const absent = (kind: ColumnKind, length: number): Float64Array | Int32Array =>
  kind === 'number' ? new Float64Array(length).fill(NaN) : new Int32Array(length).fill(-1);
