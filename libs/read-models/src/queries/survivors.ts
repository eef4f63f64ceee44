import type { Sql } from '../database/sql.js';

/**
 * Where customers went that were merged away, by their ids; who was not is not in the map. One step of the way: the survivor
 * may have been merged since. Cost: the primary key range of each, so ask only of those that have ended.
 */
export async function survivorsOf(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (customerIds.length === 0) return new Map();
  const rows = await sql.query<{ customer_id: string; survivor: string }>(
    `SELECT DISTINCT ON (customer_id) customer_id, data ->> 'survivorId' AS survivor FROM customer_event
     WHERE customer_id = ANY($1::text[]) AND type = 'CustomerMerged' ORDER BY customer_id, revision`,
    [customerIds],
  );
  return new Map(rows.map(({ customer_id, survivor }) => [customer_id, survivor]));
}
