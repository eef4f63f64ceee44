import type { ErasureReceipt } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

/** What was done for requests that were made of a customer, oldest first; of those under way nothing yet. */
export async function erasuresOf(sql: Sql, customerId: string): Promise<readonly ErasureReceipt[]> {
  const rows = await sql.query<{ receipt: ErasureReceipt }>(
    `SELECT receipt FROM vault.erasure WHERE receipt->'customers' @> jsonb_build_array(jsonb_build_object('customerId', $1::text))
     ORDER BY asked_at, request_id`,
    [customerId],
  );
  return rows.map(({ receipt }) => receipt);
}
