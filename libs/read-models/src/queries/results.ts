import type { Page, ResultView } from '@hindsight/contracts';
import { ifKnown } from '../customer-event/stored-history.js';
import type { Sql } from '../database/sql.js';
import type { ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';

interface ResultRow {
  readonly customer_id: string;
  readonly rule_set: string;
  readonly output: string;
  readonly result: string | null;
  readonly rule: string | null;
  readonly since: Date | null;
}

/** Every output of every rule set in force, in its place: by rule set id, then as in the file. */
export const outputsInForce = `
  SELECT r.id, r.hash, r.id || '@' || r.version || '#' || r.hash AS rule_set, o.output ->> 'id' AS output, o.place
  FROM rule_set r, json_array_elements(r.document::json -> 'outputs') WITH ORDINALITY AS o (output, place)
  WHERE r.in_force`;

/** What a list can be asked for: the outputs of the rule sets in force, in their place. */
export async function outputNames(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ output: string }>(`${outputsInForce} ORDER BY r.id, o.place`);
  return rows.map(({ output }) => output);
}

/** Current results of these customers; who has none is not in the map. */
export async function resultsOf(
  sql: Sql,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ResultView[]>> {
  const rows = await sql.query<ResultRow>(
    `SELECT s.customer_id, f.rule_set, s.output, s.result, s.rule, s.since
     FROM (${outputsInForce}) f JOIN customer_state s ON s.rule_set_hash = f.hash AND s.output = f.output
     WHERE s.customer_id = ANY($1::text[]) ORDER BY s.customer_id, f.id, f.place`,
    [customerIds],
  );
  const views = new Map<string, ResultView[]>();
  for (const row of rows) {
    const results = views.get(row.customer_id) ?? [];
    views.set(row.customer_id, results);
    results.push(viewOf(row));
  }
  return views;
}

const ruleSet = { kind: 'name', of: 'f.id' } as const;

/** What a customer's segments are filtered and sorted by; `ruleSet` is its id. */
export const segmentList = {
  fields: {
    ruleSet,
    output: { kind: 'text', of: 's.output' },
    result: { kind: 'text', of: 's.result', nullable: true },
    rule: { kind: 'text', of: 's.rule', nullable: true },
    since: { kind: 'instant', of: 's.since', nullable: true },
  },
  key: [ruleSet, { kind: 'int8', of: 'f.place' }],
  order: 'ruleSet',
} as const satisfies SqlList;

/**
 * A page of one customer's current results; null when there is no such customer. Cost: all of them, found by the primary
 * key; they are as few as the outputs in force.
 */
export async function segmentsOf(
  sql: Sql,
  customerId: string,
  request: ListRequest,
): Promise<Page<ResultView> | null> {
  const page = await pageFrom(sql, segmentList, request, {
    select: 's.customer_id, f.rule_set, s.output, s.result, s.rule, s.since',
    from: `(${outputsInForce}) f JOIN customer_state s ON s.rule_set_hash = f.hash AND s.output = f.output`,
    where: ['s.customer_id = $1'],
    parameters: [customerId],
    item: viewOf,
  });
  return ifKnown(sql, customerId, page);
}

function viewOf({ rule_set: ruleSet, output, result, rule, since }: ResultRow): ResultView {
  return { ruleSet, output, result, rule, since: since?.toISOString() ?? null };
}
