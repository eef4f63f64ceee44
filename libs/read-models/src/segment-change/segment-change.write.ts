import type { Change } from '@hindsight/rules';
import type { Sql } from '../database/sql.js';
import type { SegmentChangeRow } from './segment-change.row.js';

/** What identifies a stored change. */
export type ChangeKey = Pick<
  SegmentChangeRow,
  'customerId' | 'ruleSetHash' | 'output' | 'at' | 'knownPosition'
>;

/** A change that stands, as it is stored. */
export interface StandingChange {
  readonly change: Change;
  readonly knownPosition: bigint;
}

export async function insertChanges(sql: Sql, rows: readonly SegmentChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO segment_change (customer_id, rule_set_hash, output, at, known_position, from_result, to_result, rule,
       cause_kind, cause_ref, restates, superseded_at_position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int8[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::text[], $11::boolean[], $12::int8[])`,
    [
      ...keyColumns(rows),
      rows.map((row) => row.fromResult),
      rows.map((row) => row.toResult),
      rows.map((row) => row.rule),
      rows.map((row) => row.causeKind),
      rows.map((row) => row.causeRef),
      rows.map((row) => row.restates),
      rows.map((row) => row.supersededAtPosition),
    ],
  );
}

/** Takes stored changes back, openly: they stay, marked with the position of what took them back. */
export async function supersedeChanges(
  sql: Sql,
  rows: readonly (ChangeKey & { readonly supersededAtPosition: bigint })[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE segment_change SET superseded_at_position = gone.superseded_at_position
     FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int8[], $6::int8[])
       AS gone (customer_id, rule_set_hash, output, at, known_position, superseded_at_position)
     WHERE ${sameKey('gone')}`,
    [...keyColumns(rows), rows.map((row) => row.supersededAtPosition)],
  );
}

/** The same change, quoted from another event of the same instant: nothing was restated, so nothing is superseded. */
export async function requoteCauses(
  sql: Sql,
  rows: readonly (ChangeKey & Pick<SegmentChangeRow, 'causeKind' | 'causeRef'>)[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE segment_change SET cause_kind = quoted.cause_kind, cause_ref = quoted.cause_ref
     FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int8[], $6::text[], $7::text[])
       AS quoted (customer_id, rule_set_hash, output, at, known_position, cause_kind, cause_ref)
     WHERE ${sameKey('quoted')}`,
    [...keyColumns(rows), rows.map((row) => row.causeKind), rows.map((row) => row.causeRef)],
  );
}

const sameKey = (other: string) =>
  ['customer_id', 'rule_set_hash', 'output', 'at', 'known_position']
    .map((column) => `segment_change.${column} = ${other}.${column}`)
    .join(' AND ');

const keyColumns = (rows: readonly ChangeKey[]) => [
  rows.map((row) => row.customerId),
  rows.map((row) => row.ruleSetHash),
  rows.map((row) => row.output),
  rows.map((row) => row.at.toISOString()),
  rows.map((row) => row.knownPosition),
];
