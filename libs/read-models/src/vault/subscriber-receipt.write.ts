import type { Sql } from '../database/sql.js';

/** What a subscriber says it did about an erasure, and when. */
export interface SubscriberReceiptRow {
  readonly requestId: string;
  /** The name that its key has. */
  readonly subscriber: string;
  readonly did: string;
  readonly doneAt: Date;
  readonly receivedAt: Date;
}

const columns = `request_id AS "requestId", subscriber, did, done_at AS "doneAt", received_at AS "receivedAt"`;

/**
 * Takes a receipt down; of several of one subscriber the first stands. @returns the one that does
 * @throws the database's error when there is no such erasure
 */
export async function takeSubscriberReceipt(
  sql: Sql,
  receipt: SubscriberReceiptRow,
): Promise<SubscriberReceiptRow> {
  const { requestId, subscriber, did, doneAt, receivedAt } = receipt;
  await sql.query(
    `INSERT INTO vault.subscriber_receipt (request_id, subscriber, did, done_at, received_at)
     VALUES ($1, $2, $3, $4::timestamptz, $5::timestamptz) ON CONFLICT (request_id, subscriber) DO NOTHING`,
    [requestId, subscriber, did, doneAt.toISOString(), receivedAt.toISOString()],
  );
  const taken = await subscriberReceipts(sql, requestId);
  return taken.find((one) => one.subscriber === subscriber) ?? receipt;
}

/** By the names of who gave them. */
export function subscriberReceipts(sql: Sql, requestId: string): Promise<SubscriberReceiptRow[]> {
  return sql.query<SubscriberReceiptRow>(
    `SELECT ${columns} FROM vault.subscriber_receipt WHERE request_id = $1 ORDER BY subscriber`,
    [requestId],
  );
}

/** Of a key: that of a subscriber that was there at an instant, and opens something now. */
const isSubscriberSince = (at: string, now: string) =>
  `'subscriber' = ANY (roles) AND created_at <= ${at} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`;

/** Names of the keys of subscribers that were there at an instant and open something now, in order. */
export async function subscribersSince(
  sql: Sql,
  { at, now }: { readonly at: Date; readonly now: Date },
): Promise<string[]> {
  const rows = await sql.query<{ readonly name: string }>(
    `SELECT DISTINCT name FROM api_key WHERE ${isSubscriberSince('$1::timestamptz', '$2::timestamptz')} ORDER BY name`,
    [at.toISOString(), now.toISOString()],
  );
  return rows.map(({ name }) => name);
}

/** Receipts that subscribers owe. */
export interface OwedReceipts {
  readonly count: number;
  /** When the first of those erasures was asked for; null: none is owed. */
  readonly since: Date | null;
}

/**
 * What subscribers owe of all erasures.
 * @param names who must answer; null: whoever `subscribersSince` finds for each
 */
export async function owedReceipts(
  sql: Sql,
  { names, now }: { readonly names: readonly string[] | null; readonly now: Date },
): Promise<OwedReceipts> {
  const [row] = await sql.query<OwedReceipts>(
    `SELECT count(*)::int4 AS count, min(e.asked_at) AS since FROM vault.erasure e, LATERAL (
       SELECT name FROM unnest($1::text[]) AS name
       UNION SELECT name FROM api_key WHERE $1::text[] IS NULL AND ${isSubscriberSince('e.asked_at', '$2::timestamptz')}
     ) must WHERE NOT EXISTS (
       SELECT FROM vault.subscriber_receipt r WHERE r.request_id = e.request_id AND r.subscriber = must.name
     )`,
    [names, now.toISOString()],
  );
  return row ?? { count: 0, since: null };
}
