import type { ExportView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

/** What hands customers' data out in a form that is kept elsewhere, as records of access call it; or has it handed out from then on. */
const handingOut = [
  ...['GET /v1/feed', 'GET /v1/feed/snapshot', 'GET /v1/customers/:customerId/subject-access'],
  ...['result', 'result.html', 'movers.csv', 'movers.parquet', 'feed'].map(
    (file) => `GET /v1/replays/:replayId/${file}`,
  ),
  'POST /v1/webhooks',
  ...['audit bundle', 'subject-access', 'webhooks add', 'replay', 'rebuild --to'].map(
    (command) => `hindsight ${command}`,
  ),
  ...['archive export', 'events backup'].map((command) => `hindsight ${command}`),
];

interface ExportRow extends Omit<ExportView, 'count' | 'first' | 'last'> {
  readonly count: string;
  readonly first: Date;
  readonly last: Date;
}

/**
 * Who was handed one of these customers, or perhaps, by what and what for; the earliest first. As far back as records of access are
 * kept, and the logs of deliveries of webhooks that there still are.
 */
export async function exportsOf(sql: Sql, customerIds: readonly string[]): Promise<ExportView[]> {
  const found = [...(await fromRecords(sql, customerIds)), ...(await toWebhooks(sql, customerIds))];
  return found
    .map(({ count, first, last, ...row }) => ({
      ...{ ...row, count: Number(count) },
      ...{ first: first.toISOString(), last: last.toISOString() },
    }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

const fromRecords = (sql: Sql, customerIds: readonly string[]): Promise<ExportRow[]> =>
  sql.query<ExportRow>(
    `SELECT what, actor AS recipient, purpose, everyone, count(*) AS count, min(at) AS first, max(at) AS last
     FROM access_record WHERE (customers && $1::text[] OR everyone) AND what = ANY($2::text[])
     GROUP BY what, actor, purpose, everyone ORDER BY min(id)`,
    [customerIds, handingOut],
  );

/** Where events of theirs were delivered. */
const toWebhooks = (sql: Sql, customerIds: readonly string[]): Promise<ExportRow[]> =>
  sql.query<ExportRow>(
    `SELECT 'webhook' AS what, e.id AS recipient, e.purpose, false AS everyone, count(*) AS count, min(a.at) AS first, max(a.at) AS last
     FROM webhook.attempt a JOIN webhook.endpoint e ON e.id = a.endpoint WHERE a.delivered AND a.customer_id = ANY($1::text[])
     GROUP BY e.id ORDER BY e.id`,
    [customerIds],
  );
