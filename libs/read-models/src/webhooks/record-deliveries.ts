import type { DataSource } from 'typeorm';
import { inTransaction, type Sql } from '../database/sql.js';
import { addAttempts, type WebhookAttempt } from './attempts.js';
import type { EndpointHealth } from './endpoint.js';

/** Somebody else sends to this endpoint now, it was removed, or it was moved: what was done here is not recorded. */
export class EndpointLost extends Error {
  override readonly name = 'EndpointLost';
  constructor(readonly endpoint: string) {
    super(`webhook ${endpoint} is sent to by another process, or was removed`);
  }
}

/** What became of messages that were sent one after the other, or beside each other. */
export interface Deliveries {
  readonly endpoint: string;
  /** Who holds it. */
  readonly holder: string;
  readonly attempts: readonly WebhookAttempt[];
  /** Up to where all was delivered or waits now, where that has changed. */
  readonly moved?: { readonly from: bigint; readonly to: bigint };
  /** What follows for the endpoint. */
  readonly judge: (before: EndpointHealth) => EndpointHealth;
}

export interface HealthChange {
  readonly before: EndpointHealth;
  readonly after: EndpointHealth;
}

/**
 * Records deliveries, all of them or none, with what `also` writes about what waits.
 * @returns how the endpoint was and is
 * @throws {EndpointLost}
 */
export function recordDeliveries(
  readModels: DataSource,
  { endpoint, holder, attempts, moved, judge }: Deliveries,
  also: (sql: Sql, health: HealthChange) => Promise<void>,
): Promise<HealthChange> {
  return inTransaction(readModels, async (sql) => {
    const [row] = await sql.query<{ failures: number; failing_since: Date | null; position: string }>(
      `SELECT failures, failing_since, position FROM webhook.endpoint WHERE id = $1 AND held_by = $2::uuid FOR UPDATE`,
      [endpoint, holder],
    );
    if (!row || (moved && BigInt(row.position) !== moved.from)) throw new EndpointLost(endpoint);
    const before = { failures: row.failures, since: row.failing_since };
    const after = judge(before);
    await sql.query(
      `UPDATE webhook.endpoint SET position = $2::int8, failures = $3, failing_since = $4::timestamptz WHERE id = $1`,
      [endpoint, String(moved?.to ?? row.position), after.failures, after.since?.toISOString() ?? null],
    );
    await addAttempts(sql, endpoint, attempts);
    await also(sql, { before, after });
    return { before, after };
  });
}

/** What waits and is not given up is due at once: the endpoint answers again. */
export async function hastenLanes(sql: Sql, endpoint: string, at: Date): Promise<void> {
  await sql.query(
    `UPDATE webhook.lane SET next_at = $2::timestamptz WHERE endpoint = $1 AND dead_at IS NULL AND next_at > $2::timestamptz`,
    [endpoint, at.toISOString()],
  );
}
