import type { Sql } from '../database/sql.js';
import type { CustomerEventRow } from './customer-event.row.js';

/** Adds history rows; one that is there already stays as it is. */
export async function recordEvents(sql: Sql, rows: readonly CustomerEventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO customer_event (customer_id, revision, event_id, type, occurred_at, recorded_at, position, origin, data)
     SELECT * FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
       $7::int8[], $8::text[], $9::jsonb[])
     ON CONFLICT (customer_id, revision) DO NOTHING`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.revision),
      rows.map((row) => row.eventId),
      rows.map((row) => row.type),
      rows.map((row) => row.occurredAt.toISOString()),
      rows.map((row) => row.recordedAt.toISOString()),
      rows.map((row) => row.position),
      rows.map((row) => row.origin),
      rows.map((row) => JSON.stringify(row.data)),
    ],
  );
}

/** Latest revision of each customer that has history; the others are not in the map. */
export async function latestRevisions(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await sql.query<{ customer_id: string; revision: string }>(
    `SELECT asked.customer_id, latest.revision FROM unnest($1::text[]) AS asked (customer_id), LATERAL (
       SELECT revision FROM customer_event e WHERE e.customer_id = asked.customer_id
       ORDER BY revision DESC LIMIT 1) AS latest`,
    [customerIds],
  );
  return new Map(rows.map(({ customer_id, revision }) => [customer_id, BigInt(revision)]));
}
