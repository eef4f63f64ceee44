import type { Sql } from '../database/sql.js';
import type { CustomerStateRow } from './customer-state.row.js';

/** A state as evaluation reads it. */
export interface StoredState {
  readonly output: string;
  readonly result: string | null;
  readonly rule: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly since: number | null;
  readonly memory: string;
}

/** `[rule set hash, output, result, rule, since in ms, memory]` */
type Compact = readonly [string, string, string | null, string | null, number | null, string];

/** Customer id → rule set hash → its states. */
export type StatesByCustomer = ReadonlyMap<string, ReadonlyMap<string, readonly StoredState[]>>;

/** States of these customers under these rule sets. */
export async function loadStates(
  sql: Sql,
  customerIds: readonly string[],
  hashes: readonly string[],
): Promise<StatesByCustomer> {
  const rows = await sql.query<{ customer_id: string; states: readonly Compact[] }>(
    `SELECT customer_id, json_agg(json_build_array(rule_set_hash, output, result, rule,
       (extract(epoch FROM since) * 1000)::int8, memory)) AS states
     FROM customer_state WHERE customer_id = ANY($1::text[]) AND rule_set_hash = ANY($2::text[])
     GROUP BY customer_id`,
    [customerIds, hashes],
  );
  return new Map(rows.map(({ customer_id, states }) => [customer_id, byRuleSet(states)]));
}

/** Writes states that changed. */
export async function writeStates(sql: Sql, rows: readonly CustomerStateRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO customer_state (customer_id, rule_set_hash, output, result, rule, since, memory)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
     ON CONFLICT (customer_id, rule_set_hash, output) DO UPDATE SET
       result = excluded.result, rule = excluded.rule, since = excluded.since, memory = excluded.memory`,
    [
      rows.map((row) => row.customerId),
      rows.map((row) => row.ruleSetHash),
      rows.map((row) => row.output),
      rows.map((row) => row.result),
      rows.map((row) => row.rule),
      rows.map((row) => row.since?.toISOString() ?? null),
      rows.map((row) => row.memory),
    ],
  );
}

/** Takes away the states of a customer that, as is known now, never had an instant to be evaluated at. */
export async function dropStates(
  sql: Sql,
  keys: readonly Pick<CustomerStateRow, 'customerId' | 'ruleSetHash'>[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql.query(
    `DELETE FROM customer_state s USING unnest($1::text[], $2::text[]) AS gone (customer_id, rule_set_hash)
     WHERE s.customer_id = gone.customer_id AND s.rule_set_hash = gone.rule_set_hash`,
    [keys.map((key) => key.customerId), keys.map((key) => key.ruleSetHash)],
  );
}

function byRuleSet(states: readonly Compact[]): Map<string, StoredState[]> {
  const sorted = new Map<string, StoredState[]>();
  for (const [hash, output, result, rule, since, memory] of states) {
    const state = { output, result, rule, since, memory };
    const others = sorted.get(hash);
    if (others) others.push(state);
    else sorted.set(hash, [state]);
  }
  return sorted;
}
