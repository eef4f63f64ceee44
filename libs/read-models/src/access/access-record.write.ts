import type { Sql } from '../database/sql.js';
import type { AccessRecordRow } from './access-record.row.js';

export type NewAccessRecord = Omit<AccessRecordRow, 'id'>;

/** All of them in one statement. Lists of lists have no form of their own there, so the whole goes as JSON. */
export async function addAccessRecords(sql: Sql, records: readonly NewAccessRecord[]): Promise<void> {
  await sql.query(
    `INSERT INTO access_record (at, actor, roles, what, asked, customers, everyone, purpose, request_id)
     SELECT (one->>'at')::timestamptz, one->>'actor', ARRAY(SELECT jsonb_array_elements_text(one->'roles')), one->>'what',
       one->>'asked', ARRAY(SELECT jsonb_array_elements_text(one->'customers')), (one->>'everyone')::boolean,
       one->>'purpose', one->>'requestId'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (one, place) ORDER BY place`,
    [JSON.stringify(records)],
  );
}

/** Ids of records of before an instant: `1-17,19`; empty: there are none. */
export async function accessBefore(sql: Sql, before: Date): Promise<string> {
  const rows = await sql.query<{ first: string; last: string }>(
    `SELECT min(id) AS first, max(id) AS last
     FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS island FROM access_record WHERE at < $1) one
     GROUP BY island ORDER BY min(id)`,
    [before.toISOString()],
  );
  return rows.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(',');
}

/** Removes what was before an instant, as a term of keeping demands. @returns how many there were */
export async function forgetAccessBefore(sql: Sql, before: Date): Promise<number> {
  const rows = await sql.query<{ count: string }>(
    `WITH gone AS (DELETE FROM access_record WHERE at < $1 RETURNING 1) SELECT count(*)::text AS count FROM gone`,
    [before.toISOString()],
  );
  return Number(rows[0]?.count ?? 0);
}
