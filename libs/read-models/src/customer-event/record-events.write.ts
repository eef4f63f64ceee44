import type { Sql } from '../database/sql.js';
import type { CustomerEventRow, HeardEventRow } from './customer-event.row.js';
import { scrubErased } from './scrub-erased.write.js';

/** In the order of `eventValues`. */
export const eventColumns =
  'customer_id, revision, event_id, type, occurred_at, recorded_at, position, origin, data';
export const eventTypes = `$1::text[], $2::int8[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
  $7::int8[], $8::text[], $9::jsonb[]`;
export const eventValues = (rows: readonly CustomerEventRow[]): unknown[] => [
  rows.map((row) => row.customerId),
  rows.map((row) => row.revision),
  rows.map((row) => row.eventId),
  rows.map((row) => row.type),
  rows.map((row) => row.occurredAt.toISOString()),
  rows.map((row) => row.recordedAt.toISOString()),
  rows.map((row) => row.position),
  rows.map((row) => row.origin),
  rows.map((row) => JSON.stringify(row.data)),
];

/** Adds history rows that are heard; one that is there already stays as it is. Of who was erased nothing personal stays. */
export async function recordEvents(
  sql: Sql,
  rows: readonly (CustomerEventRow & Partial<HeardEventRow>)[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO customer_event (${eventColumns}, heard_position) SELECT * FROM unnest(${eventTypes}, $10::int8[])
     ON CONFLICT (customer_id, revision) DO NOTHING`,
    [...eventValues(rows), rows.map((row) => row.heardPosition ?? null)],
  );
  await scrubErased(sql, rows);
}

/** Latest revision of each customer that has history, heard or not; the others are not in the map. */
export async function latestRevisions(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await sql.query<{ customer_id: string; revision: string }>(
    `SELECT asked.customer_id, latest.revision FROM unnest($1::text[]) AS asked (customer_id), LATERAL (
       SELECT max(revision) AS revision FROM (
         (SELECT revision FROM customer_event e WHERE e.customer_id = asked.customer_id ORDER BY revision DESC LIMIT 1)
         UNION ALL
         (SELECT revision FROM unheard_event e WHERE e.customer_id = asked.customer_id ORDER BY revision DESC LIMIT 1)
       ) AS each) AS latest WHERE latest.revision IS NOT NULL`,
    [customerIds],
  );
  return new Map(rows.map(({ customer_id, revision }) => [customer_id, BigInt(revision)]));
}
