import { createHash } from 'node:crypto';
import pg from 'pg';

// What may differ between two runs that were given the same facts is left out: when the store took an event in and where
// in the log it lies (customers are imported side by side), and changes that were restated on the way.
const tables = {
  customer: `SELECT customer_id, party_kind, attributes, registered_at, first_event_at, last_event_at, purchase_count, return_count,
    complaint_count, net_spend_minor, revision FROM customer ORDER BY customer_id`,
  customer_event: `SELECT customer_id, revision, event_id, type, occurred_at, origin, data FROM customer_event
    ORDER BY customer_id, revision`,
  trade: 'SELECT * FROM trade ORDER BY customer_id, revision',
  customer_state: `SELECT customer_id, rule_set_hash, output, result, rule, since, memory FROM customer_state
    ORDER BY customer_id, rule_set_hash, output`,
  segment_change: `SELECT customer_id, rule_set_hash, output, at, from_result, to_result, rule, cause_kind, cause_ref
    FROM segment_change WHERE superseded_at_position IS NULL ORDER BY customer_id, rule_set_hash, output, at`,
  activation_change: `SELECT customer_id, rule_set_id, output, at, from_result, to_result, rule, rule_set_hash
    FROM activation_change WHERE superseded_at_position IS NULL ORDER BY customer_id, rule_set_id, output, at`,
  cutoff: `SELECT rule_set_hash, instant, "values", members FROM cutoff ORDER BY rule_set_hash, instant`,
  calendar: 'SELECT name, through FROM calendar',
  rule_set: 'SELECT id, version, hash, in_force FROM rule_set ORDER BY id, version',
  rule_set_timeline: `SELECT id, kind, hash, effect_at_position IS NULL AS waits FROM rule_set_timeline
    ORDER BY id, position`,
  rule_set_progress: 'SELECT hash, evaluated_through FROM rule_set_progress ORDER BY hash',
  parked_customer: 'SELECT customer_id, reason FROM parked_customer ORDER BY customer_id',
};

/** A line for each table of the read models: how many rows, and a SHA-256 of what they say. */
export async function tableDigests(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const digests: Record<string, string> = {};
    for (const [table, query] of Object.entries(tables)) {
      const { rows } = await client.query(query);
      const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
      digests[table] = `${rows.length} rows ${digest}`;
    }
    return digests;
  } finally {
    await client.end();
  }
}
