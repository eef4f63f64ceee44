import type { Sql } from '../database/sql.js';
import type { FactNews } from './fact.projection.js';

/** Writes what is new of customers' facts, and takes away what no longer is. */
export async function writeFacts(sql: Sql, news: readonly FactNews[]): Promise<void> {
  await dropFacts(
    sql,
    news.filter(({ are }) => are === 'all').map(({ customerId }) => customerId),
  );
  await follow(sql, news);
  const rows = news.flatMap((one) => one.rows);
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO fact (customer_id, revision, type, occurred_at, is_first, until, ends_at, data)
     SELECT * FROM unnest($1::text[], $2::int8[], $3::text[], $4::timestamptz[], $5::bool[], $6::timestamptz[], $7::timestamptz[],
       $8::jsonb[])`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.revision),
      rows.map((row) => row.type),
      rows.map((row) => row.occurredAt.toISOString()),
      rows.map((row) => row.isFirst),
      rows.map((row) => row.until?.toISOString() ?? null),
      rows.map((row) => row.endsAt?.toISOString() ?? null),
      rows.map((row) => JSON.stringify(row.data)),
    ],
  );
}

async function follow(sql: Sql, news: readonly FactNews[]): Promise<void> {
  const rows = news.flatMap(({ followed }) => followed);
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE fact AS f SET until = n.until
     FROM unnest($1::text[], $2::int8[], $3::text[], $4::timestamptz[]) AS n (customer_id, revision, type, until)
     WHERE f.customer_id = n.customer_id AND f.revision = n.revision AND f.type = n.type`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.revision),
      rows.map((row) => row.type),
      rows.map((row) => row.until?.toISOString() ?? null),
    ],
  );
}

/** Takes away all facts of these customers. */
export async function dropFacts(sql: Sql, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await sql.query('DELETE FROM fact WHERE customer_id = ANY($1::text[])', [customerIds]);
}
