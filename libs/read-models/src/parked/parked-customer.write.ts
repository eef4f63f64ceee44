import type { Sql } from '../database/sql.js';
import { dropFacts } from '../fact/fact.write.js';
import { dropTrades } from '../trade/trade.write.js';
import { parkedCustomerTable, type ParkedCustomerRow } from './parked-customer.row.js';

/** Stops customers; the first reason of each stays. Nothing of them counts anywhere until they go on. */
export async function parkCustomers(sql: Sql, rows: readonly ParkedCustomerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO parked_customer (customer_id, reason, stack, cause, event_id, event_type, revision, position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int8[], $8::int8[])
     ON CONFLICT (customer_id) DO NOTHING`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.reason),
      rows.map((row) => row.stack),
      rows.map((row) => row.cause),
      rows.map((row) => row.eventId),
      rows.map((row) => row.eventType),
      rows.map((row) => row.revision),
      rows.map((row) => row.position),
    ],
  );
  const customerIds = rows.map(({ customerId }) => customerId);
  await dropTrades(sql, customerIds);
  await dropFacts(sql, customerIds);
}

/** Everybody who is parked, with the reason, by customer id. */
export function parkedCustomers(sql: Sql): Promise<ParkedCustomerRow[]> {
  return sql.entities.find(parkedCustomerTable, { order: { customerId: 'ASC' } });
}

/** Where a customer stands; null: it is not parked. */
export function parkedCustomer(sql: Sql, customerId: string): Promise<ParkedCustomerRow | null> {
  return sql.entities.findOneBy(parkedCustomerTable, { customerId });
}

export async function countParked(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ parked: number }>('SELECT count(*)::int4 AS parked FROM parked_customer');
  return row?.parked ?? 0;
}

/** Which of these customers are parked, and why. */
export async function parkedAmong(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ customer_id: string; reason: string }>(
    `SELECT customer_id, reason FROM parked_customer WHERE customer_id = ANY($1::text[])`,
    [customerIds],
  );
  return new Map(rows.map(({ customer_id, reason }) => [customer_id, reason]));
}

/** Lets a customer go on. */
export async function unpark(sql: Sql, customerId: string): Promise<void> {
  await sql.query(`DELETE FROM parked_customer WHERE customer_id = $1`, [customerId]);
}
