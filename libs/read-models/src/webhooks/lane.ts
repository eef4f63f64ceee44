import type { Sql } from '../database/sql.js';

/** An event that waits to be sent, as a place in the log: what it says is read there when it is sent. */
export interface WaitingMessage {
  readonly customerId: string;
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
}

/** How the first message that waits of a customer went so far; the others wait behind it. */
export interface LaneState {
  /** That failed. */
  readonly attempts: number;
  /** When it is tried next. */
  readonly nextAt: Date;
  /** When it failed first; null: it was not tried yet. */
  readonly failedAt: Date | null;
  /** When it was given up; null: it was not. */
  readonly deadAt: Date | null;
  /** Of the last answer; null: there was none. */
  readonly status: number | null;
  readonly failure: string | null;
}

/** Somebody of whom messages wait, and how many. */
export interface Lane extends LaneState {
  readonly customerId: string;
  readonly waiting: number;
}

const columns = `customer_id AS "customerId", waiting, attempts, next_at AS "nextAt", failed_at AS "failedAt", dead_at AS "deadAt",
  status, failure`;

/** Whose first message is to be tried by `at`, whoever has waited longest first. */
export function dueLanes(sql: Sql, endpoint: string, at: Date, limit: number): Promise<Lane[]> {
  return sql.query<Lane>(
    `SELECT ${columns} FROM webhook.lane WHERE endpoint = $1 AND dead_at IS NULL AND next_at <= $2::timestamptz
     ORDER BY next_at, customer_id LIMIT $3`,
    [endpoint, at.toISOString(), limit],
  );
}

/** Of which of these customers messages wait, dead or not. */
export async function lanesAmong(
  sql: Sql,
  endpoint: string,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ customerId: string }>(
    `SELECT customer_id AS "customerId" FROM webhook.lane WHERE endpoint = $1 AND customer_id = ANY($2::text[])`,
    [endpoint, customerIds],
  );
  return new Set(rows.map(({ customerId }) => customerId));
}

/**
 * How much waits that is still tried.
 * @param each of one customer no more than this counts: nobody alone stops the others
 */
export async function waitingLoad(sql: Sql, endpoint: string, each: number): Promise<number> {
  const [row] = await sql.query<{ load: string }>(
    'SELECT coalesce(sum(least(waiting, $2)), 0) AS load FROM webhook.lane WHERE endpoint = $1 AND dead_at IS NULL',
    [endpoint, each],
  );
  return Number(row?.load ?? 0);
}

/** What waits of a customer, in log order. */
export async function messagesOf(
  sql: Sql,
  endpoint: string,
  customerId: string,
  limit: number,
): Promise<WaitingMessage[]> {
  const rows = await sql.query<MessageRow>(
    `SELECT customer_id AS "customerId", position, stream, revision, event_id AS "eventId", type FROM webhook.message
     WHERE endpoint = $1 AND customer_id = $2 ORDER BY position LIMIT $3`,
    [endpoint, customerId, limit],
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position), revision: BigInt(row.revision) }));
}

interface MessageRow extends Omit<WaitingMessage, 'position' | 'revision'> {
  readonly position: string;
  readonly revision: string;
}

/**
 * Puts messages behind those that wait.
 * @param begun how those customers stand of whom nothing waits yet
 */
export async function enqueue(
  sql: Sql,
  endpoint: string,
  messages: readonly WaitingMessage[],
  begun: (customerId: string) => LaneState,
): Promise<void> {
  if (messages.length === 0) return;
  await sql.query(
    `INSERT INTO webhook.message (endpoint, customer_id, position, stream, revision, event_id, type)
     SELECT $1, * FROM unnest($2::text[], $3::int8[], $4::text[], $5::int8[], $6::text[], $7::text[])`,
    [
      endpoint,
      messages.map(({ customerId }) => customerId),
      messages.map(({ position }) => String(position)),
      messages.map(({ stream }) => stream),
      messages.map(({ revision }) => String(revision)),
      messages.map(({ eventId }) => eventId),
      messages.map(({ type }) => type),
    ],
  );
  const counts = new Map<string, number>();
  for (const { customerId } of messages) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  const lanes = [...counts].map(([customerId, waiting]) => ({ customerId, waiting, ...begun(customerId) }));
  await writeLanes(sql, endpoint, lanes, 'waiting = lane.waiting + excluded.waiting');
}

/** Takes messages out that were delivered, and says how the next one of each customer stands. @param lanes `waiting`: how many were taken out */
export async function settle(
  sql: Sql,
  endpoint: string,
  delivered: readonly Pick<WaitingMessage, 'customerId' | 'position'>[],
  lanes: readonly Lane[],
): Promise<void> {
  await sql.query(
    `DELETE FROM webhook.message m USING unnest($2::text[], $3::int8[]) AS d (customer_id, position)
     WHERE m.endpoint = $1 AND m.customer_id = d.customer_id AND m.position = d.position`,
    [
      endpoint,
      delivered.map(({ customerId }) => customerId),
      delivered.map(({ position }) => String(position)),
    ],
  );
  const state = ['attempts', 'next_at', 'failed_at', 'dead_at', 'status', 'failure'];
  const set = state.map((name) => `${name} = excluded.${name}`).join(', ');
  await writeLanes(sql, endpoint, lanes, `waiting = lane.waiting - excluded.waiting, ${set}`);
  await sql.query('DELETE FROM webhook.lane WHERE endpoint = $1 AND waiting <= 0', [endpoint]);
}

async function writeLanes(sql: Sql, endpoint: string, lanes: readonly Lane[], known: string): Promise<void> {
  await sql.query(
    `INSERT INTO webhook.lane (endpoint, customer_id, waiting, attempts, next_at, failed_at, dead_at, status, failure)
     SELECT $1, * FROM unnest($2::text[], $3::int4[], $4::int4[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::int4[],
       $9::text[])
     ON CONFLICT (endpoint, customer_id) DO UPDATE SET ${known}`,
    [
      endpoint,
      lanes.map(({ customerId }) => customerId),
      lanes.map(({ waiting }) => waiting),
      lanes.map(({ attempts }) => attempts),
      lanes.map(({ nextAt }) => nextAt.toISOString()),
      lanes.map(({ failedAt }) => failedAt?.toISOString() ?? null),
      lanes.map(({ deadAt }) => deadAt?.toISOString() ?? null),
      lanes.map(({ status }) => status),
      lanes.map(({ failure }) => failure),
    ],
  );
}

/**
 * Has dead letters tried again, at once and with all their attempts.
 * @param customerId of this customer; null: all
 * @returns of how many customers
 */
export async function reviveLanes(
  sql: Sql,
  endpoint: string,
  customerId: string | null,
  at: Date,
): Promise<number> {
  const rows = await sql.query(
    `WITH revived AS (
       UPDATE webhook.lane SET dead_at = NULL, attempts = 0, next_at = $3::timestamptz
       WHERE endpoint = $1 AND dead_at IS NOT NULL AND ($2::text IS NULL OR customer_id = $2) RETURNING customer_id
     ) SELECT customer_id FROM revived`,
    [endpoint, customerId, at.toISOString()],
  );
  return rows.length;
}
