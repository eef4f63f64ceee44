import type { ChangeCause, ChangeView, Page } from '@hindsight/contracts';
import { ifKnown } from '../customer-event/stored-history.js';
import { allOfTheLog, type Sql } from '../database/sql.js';
import { everything, type ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';
import type { Reign } from '../rule-set/reigns.js';
import { loadReigns } from '../rule-set/rule-set-timeline.js';

const at = { kind: 'instant', of: 'c.at' } as const;
const ruleSet = { kind: 'name', of: 'c.id' } as const;
const version = { kind: 'int4', of: 'c.version' } as const;
const output = { kind: 'text', of: 'c.output' } as const;
const knownPosition = { kind: 'int8', of: 'c.known_position' } as const;

/** What a customer's changes are filtered and sorted by; `ruleSet` is its id, `cause` the kind of it. */
export const changeList = {
  fields: {
    at,
    ruleSet,
    version,
    output,
    from: { kind: 'text', of: 'c.from_result', nullable: true },
    to: { kind: 'text', of: 'c.to_result' },
    rule: { kind: 'text', of: 'c.rule' },
    cause: { kind: 'text', of: 'c.cause_kind' },
    inForce: { kind: 'flag', of: 'c.in_force' },
    restates: { kind: 'flag', of: 'c.restates' },
    superseded: { kind: 'flag', of: '(c.superseded_at_position IS NOT NULL)' },
    supersededAt: { kind: 'int8', of: 'c.superseded_at_position', nullable: true, asked: 'supersededAt' },
    knownPosition,
  },
  // Of one instant and rule set, what its activation changed comes first.
  key: [at, ruleSet, { kind: 'int4', of: 'c.turn' }, version, output, knownPosition],
  order: 'at',
} as const satisfies SqlList;

interface ChangeRow {
  readonly rule_set: string;
  readonly output: string;
  readonly at: Date;
  readonly known_position: string;
  readonly from_result: string | null;
  readonly to_result: string;
  readonly rule: string;
  readonly cause_kind: 'event' | 'tick' | 'activation';
  readonly cause_ref: string;
  readonly in_force: boolean;
  readonly restates: boolean;
  readonly superseded_at_position: string | null;
}

/** All of them, oldest first. */
export const customerChanges = async (
  sql: Sql,
  customerId: string,
  knownAt?: bigint,
): Promise<readonly ChangeView[]> =>
  (await changesOf(sql, customerId, everything(changeList), knownAt))?.items ?? [];

/**
 * A page of the changes of a customer, under every version that ever was activated, and of what the activations themselves
 * changed; those taken back included. Those in force, taken together, are what the customer was. null when there is no such customer. Cost: all changes of the
 * customer are found by the primary keys, and sorted for each page; one has too few of them for another index to pay.
 * @param knownAt as they stood at this log position
 */
export async function changesOf(
  sql: Sql,
  customerId: string,
  request: ListRequest,
  knownAt: bigint = allOfTheLog,
): Promise<Page<ChangeView> | null> {
  const reigns = [...(await loadReigns(sql, knownAt)).values()].flat();
  const page = await pageFrom(sql, changeList, request, {
    select: `c.rule_set, c.output, c.at, c.known_position, c.from_result, c.to_result, c.rule, c.cause_kind, c.cause_ref,
      c.in_force, c.restates, c.superseded_at_position`,
    from: `(${changes}) c`,
    parameters: [customerId, JSON.stringify(reigns.map(spelled)), knownAt],
    item: viewOf,
  });
  return ifKnown(sql, customerId, page);
}

const supersededThen = `CASE WHEN superseded_at_position <= $3 THEN superseded_at_position END AS superseded_at_position`;

/**
 * Of the customer `$1`, under the reigns `$2`, as they stood at the position `$3`. At the instant of a turn the activation tells what differs; a customer who
 * only begins then is told by the version.
 */
const changes = `
  SELECT c.*, r.id, r.version, r.id || '@' || r.version || '#' || r.hash AS rule_set,
    CASE c.cause_kind WHEN 'activation' THEN 0 ELSE 1 END AS turn,
    EXISTS (
      SELECT FROM json_to_recordset($2::json) AS reign (hash text, since timestamptz, until timestamptz)
      WHERE reign.hash = r.hash AND c.at >= reign.since AND c.at < reign.until
        AND (c.cause_kind = 'activation' OR c.at > reign.since OR c.from_result IS NULL)
    ) AS in_force
  FROM (
    SELECT rule_set_hash, output, at, known_position, from_result, to_result, rule, cause_kind, cause_ref, restates,
      ${supersededThen}
    FROM segment_change WHERE customer_id = $1 AND known_position <= $3
    UNION ALL
    SELECT rule_set_hash, output, at, known_position, from_result, to_result, rule, 'activation', '', restates,
      ${supersededThen}
    FROM activation_change WHERE customer_id = $1 AND known_position <= $3
  ) c JOIN rule_set r ON r.hash = c.rule_set_hash`;

const spelled = ({ hash, since, until }: Reign) => ({
  hash,
  since: instantText(since),
  until: instantText(until),
});

const instantText = (ms: number) =>
  Number.isFinite(ms) ? new Date(ms).toISOString() : ms < 0 ? '-infinity' : 'infinity';

function viewOf(row: ChangeRow): ChangeView {
  return {
    ruleSet: row.rule_set,
    output: row.output,
    from: row.from_result,
    to: row.to_result,
    at: row.at.toISOString(),
    inForce: row.in_force,
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
