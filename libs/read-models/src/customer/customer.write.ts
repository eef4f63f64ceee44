import type { Sql } from '../database/sql.js';
import type { CustomerRow } from './customer.row.js';

/** Writes customers as they are now, new or known. */
export async function writeCustomers(sql: Sql, rows: readonly CustomerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO customer (customer_id, party_kind, lead_source, attributes, registered_at, first_event_at,
       last_event_at, ended_at, purchase_count, return_count, complaint_count, net_spend_minor, revision, position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::timestamptz[], $6::timestamptz[],
       $7::timestamptz[], $8::timestamptz[], $9::int4[], $10::int4[], $11::int4[], $12::int8[], $13::int8[], $14::int8[])
     ON CONFLICT (customer_id) DO UPDATE SET
       party_kind = excluded.party_kind, lead_source = excluded.lead_source, attributes = excluded.attributes,
       registered_at = excluded.registered_at, first_event_at = excluded.first_event_at,
       last_event_at = excluded.last_event_at, ended_at = excluded.ended_at,
       purchase_count = excluded.purchase_count, return_count = excluded.return_count,
       complaint_count = excluded.complaint_count, net_spend_minor = excluded.net_spend_minor,
       revision = excluded.revision, position = excluded.position`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.partyKind),
      rows.map((row) => row.leadSource),
      rows.map((row) => JSON.stringify(row.attributes)),
      rows.map((row) => row.registeredAt.toISOString()),
      rows.map((row) => row.firstEventAt.toISOString()),
      rows.map((row) => row.lastEventAt.toISOString()),
      rows.map((row) => row.endedAt?.toISOString() ?? null),
      rows.map((row) => row.purchaseCount),
      rows.map((row) => row.returnCount),
      rows.map((row) => row.complaintCount),
      rows.map((row) => row.netSpendMinor),
      rows.map((row) => row.revision),
      rows.map((row) => row.position),
    ],
  );
}

/** Up to `limit` customers that are not parked, by id as bytes, after `after` ('' begins). Cost: a primary key range. */
export async function customersAfter(sql: Sql, after: string, limit: number): Promise<string[]> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT customer_id FROM customer c WHERE customer_id > $1
       AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = c.customer_id)
     ORDER BY customer_id LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ customer_id }) => customer_id);
}

/** Cost: looks at no more of them than that. */
export async function hasMoreCustomersThan(sql: Sql, few: number): Promise<boolean> {
  const rows = await sql.query(`SELECT FROM customer OFFSET $1 LIMIT 1`, [few]);
  return rows.length > 0;
}
