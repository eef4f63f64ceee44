import type { Sql } from '../database/sql.js';

/** That an event was sent once, and what became of it. What it said, and what was answered, is not kept. */
export interface WebhookAttempt {
  readonly at: Date;
  readonly customerId: string;
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  /** From 1. */
  readonly attempt: number;
  readonly delivered: boolean;
  /** Null: there was no answer. */
  readonly status: number | null;
  /** Null: it was delivered. */
  readonly failure: string | null;
  /** How long it took. */
  readonly ms: number;
}

export async function addAttempts(
  sql: Sql,
  endpoint: string,
  attempts: readonly WebhookAttempt[],
): Promise<void> {
  if (attempts.length === 0) return;
  await sql.query(
    `INSERT INTO webhook.attempt (endpoint, at, customer_id, position, event_id, type, attempt, delivered, status, failure, ms)
     SELECT $1, * FROM unnest($2::timestamptz[], $3::text[], $4::int8[], $5::text[], $6::text[], $7::int4[], $8::bool[], $9::int4[],
       $10::text[], $11::int4[])`,
    [
      endpoint,
      attempts.map(({ at }) => at.toISOString()),
      attempts.map(({ customerId }) => customerId),
      attempts.map(({ position }) => String(position)),
      attempts.map(({ eventId }) => eventId),
      attempts.map(({ type }) => type),
      attempts.map(({ attempt }) => attempt),
      attempts.map(({ delivered }) => delivered),
      attempts.map(({ status }) => status),
      attempts.map(({ failure }) => failure),
      attempts.map(({ ms }) => Math.round(ms)),
    ],
  );
}

/** Keeps the last `count` of each endpoint, and of those none from before an instant. */
export async function forgetAttempts(sql: Sql, before: Date, count: number): Promise<void> {
  await sql.query('DELETE FROM webhook.attempt WHERE at < $1::timestamptz', [before.toISOString()]);
  await sql.query(
    `DELETE FROM webhook.attempt a USING webhook.endpoint e, LATERAL (
       SELECT id FROM webhook.attempt WHERE endpoint = e.id ORDER BY id DESC OFFSET $1 LIMIT 1
     ) last WHERE a.endpoint = e.id AND a.id <= last.id`,
    [count],
  );
}
