import { In, IsNull } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { activationChangeTable, type ActivationChangeRow } from './activation-change.row.js';

/** Those of these customers and rule sets that were not taken back, by customer. */
export async function standingActivations(
  sql: Sql,
  ruleSetIds: readonly string[],
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ActivationChangeRow[]>> {
  const rows = await sql.entities.find(activationChangeTable, {
    where: {
      customerId: In([...customerIds]),
      ruleSetId: In([...ruleSetIds]),
      supersededAtPosition: IsNull(),
    },
    order: { customerId: 'ASC', ruleSetId: 'ASC', at: 'ASC', output: 'ASC' },
  });
  const byCustomer = new Map<string, ActivationChangeRow[]>();
  for (const row of rows) byCustomer.set(row.customerId, [...(byCustomer.get(row.customerId) ?? []), row]);
  return byCustomer;
}

/** Writes new ones, and marks those taken back since they were stored. */
export async function writeActivations(sql: Sql, rows: readonly ActivationChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO activation_change (customer_id, rule_set_id, output, at, known_position, from_result, to_result, rule,
       rule_set_hash, restates, superseded_at_position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::int8[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::boolean[], $11::int8[])
     ON CONFLICT (customer_id, rule_set_id, output, at, known_position) DO UPDATE SET
       superseded_at_position = excluded.superseded_at_position`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.ruleSetId),
      rows.map((row) => row.output),
      rows.map((row) => row.at.toISOString()),
      rows.map((row) => row.knownPosition),
      rows.map((row) => row.fromResult),
      rows.map((row) => row.toResult),
      rows.map((row) => row.rule),
      rows.map((row) => row.ruleSetHash),
      rows.map((row) => row.restates),
      rows.map((row) => row.supersededAtPosition),
    ],
  );
}
