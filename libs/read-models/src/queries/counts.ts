import type { Sql } from '../database/sql.js';
import { outputsInForce } from './results.js';

/** How many customers a result has. */
export interface ResultCount {
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly output: string;
  /** null: a score without bands */
  readonly result: string | null;
  readonly customers: number;
}

/** Customers by result of every output in force: by rule set id, place of the output, then result (as bytes). */
export async function resultCounts(sql: Sql): Promise<ResultCount[]> {
  const rows = await sql.query<{
    rule_set: string;
    output: string;
    result: string | null;
    customers: number;
  }>(
    `SELECT f.rule_set, f.output, s.result, count(*)::int4 AS customers
     FROM (${outputsInForce}) f JOIN customer_state s ON s.rule_set_hash = f.hash AND s.output = f.output
     GROUP BY f.id, f.place, f.rule_set, f.output, s.result ORDER BY f.id, f.place, s.result`,
  );
  return rows.map(({ rule_set, ...rest }) => ({ ruleSet: rule_set, ...rest }));
}

/** How much there is. */
export interface Totals {
  readonly customers: number;
  readonly events: number;
  /** Changes that stand, under the rule sets in force. */
  readonly changes: number;
  readonly parked: number;
}

/** Cost: counts whole tables. */
export async function totals(sql: Sql): Promise<Totals> {
  const [row] = await sql.query<Totals>(
    `SELECT (SELECT count(*)::int4 FROM customer) AS customers,
       (SELECT count(*)::int4 FROM customer_event) AS events,
       (SELECT count(*)::int4 FROM segment_change WHERE superseded_at_position IS NULL
          AND rule_set_hash IN (SELECT hash FROM rule_set WHERE in_force)) AS changes,
       (SELECT count(*)::int4 FROM parked_customer) AS parked`,
  );
  return row ?? { customers: 0, events: 0, changes: 0, parked: 0 };
}
