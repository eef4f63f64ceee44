import type { ExportView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

/** What hands customers' data out in a form that is kept elsewhere, as records of access call it. */
const handingOut = [
  ...['GET /v1/feed', 'GET /v1/feed/snapshot', 'GET /v1/customers/:customerId/subject-access'],
  ...['result', 'result.html', 'movers.csv', 'movers.parquet', 'feed'].map(
    (file) => `GET /v1/replays/:replayId/${file}`,
  ),
  ...['audit bundle', 'subject-access'].map((command) => `hindsight ${command}`),
];

interface ExportRow extends Omit<ExportView, 'count' | 'first' | 'last'> {
  readonly count: string;
  readonly first: Date;
  readonly last: Date;
}

/** Who was handed one of these customers, or perhaps, by what and what for; the earliest first. As far back as records are kept. */
export async function exportsOf(sql: Sql, customerIds: readonly string[]): Promise<ExportView[]> {
  const rows = await sql.query<ExportRow>(
    `SELECT what, actor AS recipient, purpose, everyone, count(*) AS count, min(at) AS first, max(at) AS last
     FROM access_record WHERE (customers && $1::text[] OR everyone) AND what = ANY($2::text[])
     GROUP BY what, actor, purpose, everyone ORDER BY min(id)`,
    [customerIds, handingOut],
  );
  return rows.map(({ count, first, last, ...row }) => ({
    ...{ ...row, count: Number(count) },
    ...{ first: first.toISOString(), last: last.toISOString() },
  }));
}
