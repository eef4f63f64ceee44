import type { Sql } from '../database/sql.js';

/** To whom which events are sent. */
export interface WebhookEndpoint {
  /** Chosen by whoever added it. */
  readonly id: string;
  readonly url: string;
  readonly streams: readonly string[];
  /** Empty: of every type. */
  readonly types: readonly string[];
  /** Null: of every customer. */
  readonly customerId: string | null;
  /** What customers' data is sent there for, in words. */
  readonly purpose: string;
  /** Log position up to which everything was delivered, or waits in its lane; −1: nothing yet. */
  readonly position: bigint;
  readonly health: EndpointHealth;
  readonly paused: Pausing | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** How the last attempts went, whichever customers they were of. */
export interface EndpointHealth {
  /** That failed since the last one that did not. */
  readonly failures: number;
  /** When the first of those did; null: none. */
  readonly since: Date | null;
}

export interface Pausing {
  readonly at: Date;
  readonly by: string;
  readonly because: string;
}

type NewEndpoint = Omit<WebhookEndpoint, 'health' | 'paused'>;

interface EndpointRow extends Omit<NewEndpoint, 'position'> {
  readonly position: string;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly paused_at: Date | null;
  readonly paused_by: string | null;
  readonly paused_because: string | null;
}

const columns = `id, url, streams, types, customer_id AS "customerId", purpose, position, failures, failing_since, paused_at,
  paused_by, paused_because, created_at AS "createdAt", created_by AS "createdBy"`;

/** @returns false: there is one with this id, and it stays as it is */
export async function addEndpoint(sql: Sql, endpoint: NewEndpoint): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO webhook.endpoint (id, url, streams, types, customer_id, purpose, position, created_at, created_by)
     VALUES ($1, $2, $3::text[], $4::text[], $5, $6, $7::int8, $8::timestamptz, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      ...[endpoint.id, endpoint.url, endpoint.streams, endpoint.types, endpoint.customerId, endpoint.purpose],
      ...[String(endpoint.position), endpoint.createdAt.toISOString(), endpoint.createdBy],
    ],
  );
  return rows.length > 0;
}

/** All of them, by id. */
export async function endpoints(sql: Sql): Promise<WebhookEndpoint[]> {
  const rows = await sql.query<EndpointRow>(`SELECT ${columns} FROM webhook.endpoint ORDER BY id`);
  return rows.map(endpointIn);
}

/** Null: there is none. */
export async function endpointById(sql: Sql, id: string): Promise<WebhookEndpoint | null> {
  const [row] = await sql.query<EndpointRow>(`SELECT ${columns} FROM webhook.endpoint WHERE id = $1`, [id]);
  return row ? endpointIn(row) : null;
}

/** With all that waits for it and all that is remembered of it. @returns whether there was one */
export async function removeEndpoint(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.query(
    'WITH gone AS (DELETE FROM webhook.endpoint WHERE id = $1 RETURNING id) SELECT id FROM gone',
    [id],
  );
  return rows.length > 0;
}

/** Nothing is sent from now on; one that is paused stays as it is. */
export async function pauseEndpoint(sql: Sql, id: string, { at, by, because }: Pausing): Promise<void> {
  await sql.query(
    `UPDATE webhook.endpoint SET paused_at = $2::timestamptz, paused_by = $3, paused_because = $4
     WHERE id = $1 AND paused_at IS NULL`,
    [id, at.toISOString(), by, because],
  );
}

/** What waits is due at once, and has all its attempts again; dead letters stay dead. One that is not paused stays as it is. */
export async function resumeEndpoint(sql: Sql, id: string, at: Date): Promise<void> {
  await sql.query(
    `WITH resumed AS (
       UPDATE webhook.endpoint SET paused_at = NULL, paused_by = NULL, paused_because = NULL, failures = 0, failing_since = NULL
       WHERE id = $1 AND paused_at IS NOT NULL RETURNING id
     ) UPDATE webhook.lane SET attempts = 0, next_at = $2::timestamptz FROM resumed WHERE endpoint = resumed.id AND dead_at IS NULL`,
    [id, at.toISOString()],
  );
}

/**
 * Takes hold of every endpoint that is not paused and nobody else holds, or keeps hold of it: one process sends to an endpoint at a
 * time. Who does not come back in time loses it. By the clock of the database, so that those of the processes do not matter.
 * @param holder UUID of whoever asks
 * @returns those that it holds
 */
export async function holdEndpoints(sql: Sql, holder: string, forMs: number): Promise<WebhookEndpoint[]> {
  const rows = await sql.query<EndpointRow>(
    `WITH held AS (
       UPDATE webhook.endpoint SET held_by = $1::uuid, held_until = now() + $2 * interval '1 ms'
       WHERE paused_at IS NULL AND (held_by = $1::uuid OR held_until IS NULL OR held_until < now()) RETURNING *
     ) SELECT ${columns} FROM held ORDER BY id`,
    [holder, forMs],
  );
  return rows.map(endpointIn);
}

/** Lets go of all that it holds: whoever asks next has them. */
export async function releaseEndpoints(sql: Sql, holder: string): Promise<void> {
  await sql.query('UPDATE webhook.endpoint SET held_by = NULL, held_until = NULL WHERE held_by = $1::uuid', [
    holder,
  ]);
}

const endpointIn = ({
  failures,
  failing_since: since,
  paused_at: at,
  paused_by: by,
  paused_because: because,
  ...row
}: EndpointRow): WebhookEndpoint => ({
  ...row,
  position: BigInt(row.position),
  health: { failures, since },
  paused: at && by !== null ? { at, by, because: because ?? '' } : null,
});
