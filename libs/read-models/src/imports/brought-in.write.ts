import { In } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { broughtInTable, type BroughtInRow } from './brought-in.row.js';

/** What imports that ended at a log position have to do with whom: what was withheld before stays so. */
export async function bringIn(
  sql: Sql,
  position: bigint,
  { through, publish }: Pick<BroughtInRow, 'through' | 'publish'>,
): Promise<void> {
  await sql.query(
    `INSERT INTO brought_in (customer_id, through, publish, withheld)
     SELECT DISTINCT customer_id, $2::timestamptz, $3::boolean, '{}'::jsonb FROM customer_event
     WHERE heard_position = $1
     ON CONFLICT (customer_id) DO UPDATE SET through = greatest(brought_in.through, excluded.through),
       publish = excluded.publish`,
    [position, through.toISOString(), publish],
  );
}

/** Those of these customers of whom imports told something, by id. */
export async function broughtInAmong(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, BroughtInRow>> {
  const rows = await sql.entities.findBy(broughtInTable, { customerId: In([...customerIds]) });
  return new Map(rows.map((row) => [row.customerId, row]));
}

/** Writes down what is withheld. */
export async function writeWithheld(
  sql: Sql,
  rows: readonly Pick<BroughtInRow, 'customerId' | 'withheld'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE brought_in SET withheld = now.withheld
     FROM unnest($1::text[], $2::jsonb[]) AS now (customer_id, withheld) WHERE brought_in.customer_id = now.customer_id`,
    [rows.map((row) => row.customerId), rows.map((row) => JSON.stringify(row.withheld))],
  );
}

/** Log positions after `since` from which on something of these customers is heard that no import brought. */
export async function ownPositions(
  sql: Sql,
  customerIds: readonly string[],
  since: bigint,
): Promise<ReadonlyMap<string, ReadonlySet<bigint>>> {
  const rows = await sql.query<{ customer_id: string; positions: readonly string[] }>(
    `SELECT customer_id, array_agg(coalesce(heard_position, position)) AS positions FROM customer_event
     WHERE customer_id = ANY($1::text[]) AND coalesce(heard_position, position) > $2
       AND (heard_position IS NULL OR NOT starts_with(origin, 'import:'))
     GROUP BY customer_id`,
    [customerIds, since],
  );
  return new Map(rows.map((row) => [row.customer_id, new Set(row.positions.map(BigInt))]));
}
