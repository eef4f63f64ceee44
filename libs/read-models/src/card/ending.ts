import type { CustomerCard } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

/** As what a customer ended. */
export type Ending = Pick<CustomerCard, 'endedAs' | 'mergedInto'>;

const goesOn: Ending = { endedAs: null, mergedInto: null };

/** As what a customer had ended at an instant, as known at a log position (inclusive); of one that was merged and then erased it is told that it was erased. Cost: its events. */
export async function endingOf(sql: Sql, customerId: string, asOf: Date, knownAt: bigint): Promise<Ending> {
  const rows = await sql.query<{ type: string; survivor: string | null }>(
    `SELECT type, data ->> 'survivorId' AS survivor FROM customer_event
     WHERE customer_id = $1 AND type IN ('CustomerMerged', 'CustomerErased') AND occurred_at <= $2
       AND coalesce(heard_position, position) <= $3 ORDER BY revision`,
    [customerId, asOf.toISOString(), knownAt],
  );
  const merged = rows.find(({ type }) => type === 'CustomerMerged');
  if (rows.some(({ type }) => type === 'CustomerErased'))
    return { endedAs: 'erased', mergedInto: merged?.survivor ?? null };
  return merged ? { endedAs: 'merged', mergedInto: merged.survivor } : goesOn;
}
