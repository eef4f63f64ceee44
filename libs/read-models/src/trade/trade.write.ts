import type { Sql } from '../database/sql.js';
import type { TradeNews } from './trade.projection.js';

/** Writes what is new of customers' trades, and takes away what no longer is. */
export async function writeTrades(sql: Sql, news: readonly TradeNews[]): Promise<void> {
  const anew = news.filter(({ are }) => are === 'all').map(({ customerId }) => customerId);
  await dropTrades(sql, anew);
  const rows = news.flatMap((one) => one.rows);
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO trade (customer_id, revision, kind, occurred_at, first_at, is_first, is_first_of_month, ends_at, amount, margin,
       channel, reason, category)
     SELECT * FROM unnest($1::text[], $2::int8[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bool[], $7::bool[],
       $8::timestamptz[], $9::int8[], $10::int8[], $11::text[], $12::text[], $13::text[])`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.revision),
      rows.map((row) => row.kind),
      rows.map((row) => row.occurredAt.toISOString()),
      rows.map((row) => row.firstAt?.toISOString() ?? null),
      rows.map((row) => row.isFirst),
      rows.map((row) => row.isFirstOfMonth),
      rows.map((row) => row.endsAt?.toISOString() ?? null),
      rows.map((row) => row.amount),
      rows.map((row) => row.margin),
      rows.map((row) => row.channel),
      rows.map((row) => row.reason),
      rows.map((row) => row.category),
    ],
  );
}

/** Takes away all trades of these customers. */
export async function dropTrades(sql: Sql, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await sql.query('DELETE FROM trade WHERE customer_id = ANY($1::text[])', [customerIds]);
}
