import type { ChangeView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

interface ChangeRow {
  readonly rule_set: string;
  readonly output: string;
  readonly at: Date;
  readonly known_position: string;
  readonly from_result: string | null;
  readonly to_result: string;
  readonly rule: string;
  readonly cause_kind: 'event' | 'tick';
  readonly cause_ref: string;
  readonly restates: boolean;
  readonly superseded_at_position: string | null;
}

/** Every change of a customer under every rule set that ever was in force, those taken back included; oldest first. */
export async function customerChanges(sql: Sql, customerId: string): Promise<ChangeView[]> {
  const rows = await sql.query<ChangeRow>(
    `SELECT r.id || '@' || r.version || '#' || r.hash AS rule_set, c.output, c.at, c.known_position, c.from_result,
       c.to_result, c.rule, c.cause_kind, c.cause_ref, c.restates, c.superseded_at_position
     FROM segment_change c JOIN rule_set r ON r.hash = c.rule_set_hash
     WHERE c.customer_id = $1 ORDER BY c.at, r.id, r.version, c.output, c.known_position`,
    [customerId],
  );
  return rows.map(viewOf);
}

function viewOf(row: ChangeRow): ChangeView {
  return {
    ruleSet: row.rule_set,
    output: row.output,
    from: row.from_result,
    to: row.to_result,
    at: row.at.toISOString(),
    cause: row.cause_kind === 'event' ? { event: row.cause_ref } : { tick: row.cause_ref },
    rule: row.rule,
    knownPosition: row.known_position,
    restates: row.restates,
    supersededAt: row.superseded_at_position,
  };
}
