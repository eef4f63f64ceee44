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

/** Names of the keys of subscribers that were there at an instant and open something now, in order. */
export async function subscribersSince(
  sql: Sql,
  { at, now }: { readonly at: Date; readonly now: Date },
): Promise<string[]> {
  const rows = await sql.query<{ readonly name: string }>(
    `SELECT DISTINCT name FROM api_key WHERE 'subscriber' = ANY (roles) AND created_at <= $1::timestamptz
       AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2::timestamptz) ORDER BY name`,
    [at.toISOString(), now.toISOString()],
  );
  return rows.map(({ name }) => name);
}
