import { allOfTheLog, type Sql } from '../database/sql.js';
import { parkedCustomer } from '../parked/parked-customer.write.js';
import { loadHistories, type StoredHistory } from './stored-history.js';

/** What was known of a customer, as far as it counts. */
export interface KnownHistory extends StoredHistory {
  /** Revision of an event that stands, or then stood, in the way: the customer is evaluated up to before it. Null: none does. */
  readonly stoppedAt: number | null;
}

/**
 * What of a history was known at a log position (inclusive); null where that is nothing. A customer with an event that was skipped
 * only later was parked until then. When one went on that was parked and tried again, the log does not say: it counts as never parked.
 */
export async function historyKnownAt(
  sql: Sql,
  customerId: string,
  position: bigint = allOfTheLog,
): Promise<KnownHistory | null> {
  const [known] = await loadHistories(sql, [customerId], position);
  if (!known) return null;
  const [whole = known] = position === allOfTheLog ? [] : await loadHistories(sql, [customerId]);
  const skippedThen = new Set(known.skipped.map(({ revision }) => revision));
  const parked = await parkedCustomer(sql, customerId);
  const stops = [
    ...whole.skipped.filter(({ revision }) => !skippedThen.has(revision)).map(({ revision }) => revision),
    ...(parked ? [Number(parked.revision)] : []),
  ].filter((revision) => revision <= known.last.revision);
  if (stops.length === 0) return { ...known, stoppedAt: null };
  const stoppedAt = Math.min(...stops);
  return { ...known, events: known.events.filter(({ revision }) => revision < stoppedAt), stoppedAt };
}
