import { recordEvents } from '../../customer-event/record-events.write.js';
import type { CustomerEventRow } from '../../customer-event/customer-event.row.js';
import { loadHistories, type StoredHistory } from '../../customer-event/stored-history.js';
import type { Sql } from '../../database/sql.js';

/** What happened, in the order in which it was heard of. */
type Log = readonly {
  readonly whose: string;
  readonly event: { type: string; data: object };
  readonly at: Date;
}[];

export function rowsOf(log: Log): CustomerEventRow[] {
  const revisions = new Map<string, bigint>();
  return log.map(({ whose: customerId, event, at }, position) => {
    const revision = (revisions.get(customerId) ?? -1n) + 1n;
    revisions.set(customerId, revision);
    return {
      ...{ customerId, revision, eventId: `e${position}`, ...event, occurredAt: at, recordedAt: at },
      ...{ position: BigInt(position), origin: 'spec' },
    };
  });
}

/**
 * Records events as the projector does, and gives the histories that they are of, with all that came up to now.
 * @returns with each where in the log its news begins; null: it is to be looked at whole, for something of it is skipped
 */
export async function arrive(
  sql: Sql,
  rows: readonly CustomerEventRow[],
): Promise<readonly (readonly [StoredHistory, since: bigint | null])[]> {
  await recordEvents(sql, rows);
  const skipping = new Set(
    rows.filter(({ type }) => type === 'CustomerEventSkipped').map((row) => row.customerId),
  );
  const since = (rows[0]?.position ?? 0n) - 1n;
  const histories = await loadHistories(sql, [...new Set(rows.map((row) => row.customerId))]);
  return histories.map((one) => [one, skipping.has(one.customerId) ? null : since] as const);
}
