import type { Sql } from '../database/sql.js';

/** From `at` on, until the next one of the same customer, an output is `result`. */
export interface StandingResult {
  readonly customerId: string;
  /** ms */
  readonly at: number;
  readonly result: string;
}

const pageSize = 1000;

/** What an output says of everybody under the version in force, as known now: by customer id as bytes, then by instant. A page of customers at a time. */
export async function* standingResults(sql: Sql, output: string): AsyncGenerator<StandingResult> {
  for (let after = ''; ;) {
    const rows = await sql.query<{ customer_id: string; at: string; result: string }>(
      `SELECT customer_id, (extract(epoch FROM c.at) * 1000)::int8 AS at, to_result AS result
       FROM segment_change c JOIN rule_set r ON r.hash = c.rule_set_hash AND r.in_force
       WHERE output = $1 AND superseded_at_position IS NULL AND customer_id IN (
         SELECT customer_id FROM customer WHERE customer_id > $2 ORDER BY customer_id LIMIT ${pageSize})
       ORDER BY customer_id, c.at`,
      [output, after],
    );
    for (const { customer_id: customerId, at, result } of rows) yield { customerId, at: Number(at), result };
    const [page] = await sql.query<{ last: string | null }>(
      `SELECT max(customer_id) AS last FROM (
         SELECT customer_id FROM customer WHERE customer_id > $1 ORDER BY customer_id LIMIT ${pageSize}) page`,
      [after],
    );
    if (page?.last == null) return;
    after = page.last;
  }
}
