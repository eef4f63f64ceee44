import { RunDigest, type CompiledRuleSet } from '@hindsight/rules';
import { publishedCutoffs } from '../cutoff/published-cutoffs.js';
import type { Sql } from '../database/sql.js';

const pageSize = 1000;

/** What the live tables say one rule set made of all customers. */
export interface LiveRun {
  /** SHA-256, lowercase hex, of RULES §7. */
  readonly digest: string;
  readonly changes: number;
}

/**
 * The digest of a run as the live tables have it, up to and including `asOf` (ms): published cut-offs, and the changes
 * that stand. To be compared with a replay of the log. Streams: memory is one page of customers.
 */
export async function liveDigest(
  sql: Sql,
  ruleSet: CompiledRuleSet['ruleSet'],
  asOf: number,
): Promise<LiveRun> {
  const digest = new RunDigest();
  digest.cutoffs(await publishedCutoffs(sql, ruleSet.hash, asOf));
  const outputs = ruleSet.outputs.map(({ id }) => id);
  let changes = 0;
  for (let from: string | null = ''; from !== null;) {
    const to = await endOfPage(sql, from);
    for (const row of to === null
      ? []
      : await changesIn(sql, { from, to, hash: ruleSet.hash, asOf, outputs })) {
      digest.change(row.customer_id, { ...row, at: Number(row.at) });
      changes++;
    }
    from = to;
  }
  return { digest: digest.hex(), changes };
}

async function endOfPage(sql: Sql, after: string): Promise<string | null> {
  const [row] = await sql.query<{ last: string | null }>(
    `SELECT max(customer_id) AS last FROM (
       SELECT customer_id FROM customer WHERE customer_id > $1 ORDER BY customer_id LIMIT $2) page`,
    [after, pageSize],
  );
  return row?.last ?? null;
}

interface Page {
  readonly hash: string;
  readonly asOf: number;
  readonly from: string;
  readonly to: string;
  readonly outputs: readonly string[];
}

function changesIn(sql: Sql, { hash, asOf, from, to, outputs }: Page) {
  return sql.query<{
    customer_id: string;
    at: string;
    output: string;
    from: string | null;
    to: string;
    rule: string;
  }>(
    `SELECT customer_id, (extract(epoch FROM at) * 1000)::int8 AS at, output, from_result AS "from", to_result AS "to", rule
     FROM segment_change c
     WHERE rule_set_hash = $1 AND superseded_at_position IS NULL AND c.at <= $2::timestamptz
       AND customer_id > $3 AND customer_id <= $4
     ORDER BY customer_id, c.at, array_position($5::text[], output)`,
    [hash, new Date(asOf).toISOString(), from, to, outputs],
  );
}
