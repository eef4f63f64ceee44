import type { ChangeCause, ChangeView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import { reignAt, type Reign } from '../rule-set/reigns.js';
import { loadReigns } from '../rule-set/rule-set-timeline.js';

interface ChangeRow {
  readonly id: string;
  readonly hash: string;
  readonly rule_set: string;
  readonly output: string;
  readonly at: Date;
  readonly known_position: string;
  readonly from_result: string | null;
  readonly to_result: string;
  readonly rule: string;
  readonly cause_kind: 'event' | 'tick' | 'activation';
  readonly cause_ref: string;
  readonly restates: boolean;
  readonly superseded_at_position: string | null;
}

/**
 * Every change of a customer under every version that ever was activated, and what the activations themselves changed;
 * those taken back included; oldest first. Those in force, taken together, are what the customer was.
 */
export async function customerChanges(sql: Sql, customerId: string): Promise<ChangeView[]> {
  const reigns = await loadReigns(sql);
  const rows = await sql.query<ChangeRow>(
    `SELECT r.id, r.hash, r.id || '@' || r.version || '#' || r.hash AS rule_set, c.output, c.at, c.known_position,
       c.from_result, c.to_result, c.rule, c.cause_kind, c.cause_ref, c.restates, c.superseded_at_position
     FROM (
       SELECT rule_set_hash, output, at, known_position, from_result, to_result, rule, cause_kind, cause_ref, restates,
         superseded_at_position
       FROM segment_change WHERE customer_id = $1
       UNION ALL
       SELECT rule_set_hash, output, at, known_position, from_result, to_result, rule, 'activation', '', restates,
         superseded_at_position
       FROM activation_change WHERE customer_id = $1
     ) c JOIN rule_set r ON r.hash = c.rule_set_hash
     ORDER BY c.at, r.id, c.cause_kind = 'activation' DESC, r.version, c.output, c.known_position`,
    [customerId],
  );
  return rows.map((row) => viewOf(row, isInForce(row, reigns.get(row.id) ?? [])));
}

/** At the instant of a turn the activation tells what differs; a customer who only begins then is told by the version. */
function isInForce({ hash, at, cause_kind, from_result }: ChangeRow, reigns: readonly Reign[]): boolean {
  const reign = reignAt(reigns, at.getTime());
  if (reign?.hash !== hash) return false;
  return cause_kind === 'activation' || at.getTime() > reign.since || from_result === null;
}

function viewOf(row: ChangeRow, inForce: boolean): ChangeView {
  return {
    ruleSet: row.rule_set,
    output: row.output,
    from: row.from_result,
    to: row.to_result,
    at: row.at.toISOString(),
    inForce,
    cause: causeOf(row),
    rule: row.rule,
    knownPosition: row.known_position,
    restates: row.restates,
    supersededAt: row.superseded_at_position,
  };
}

function causeOf({ cause_kind, cause_ref, rule_set }: ChangeRow): ChangeCause {
  switch (cause_kind) {
    case 'event':
      return { event: cause_ref };
    case 'tick':
      return { tick: cause_ref };
    case 'activation':
      return { activation: rule_set };
  }
}
