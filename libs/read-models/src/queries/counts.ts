import type { Page } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import { everything, type ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';
import { outputsInForce } from './results.js';

/** How many customers a result has, of those that were neither merged nor erased. */
export interface ResultCount {
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly output: string;
  /** null: a score without bands */
  readonly result: string | null;
  readonly customers: number;
}

const ruleSet = { kind: 'name', of: 'c.id' } as const;

/** What counts of segments are filtered and sorted by; `ruleSet` is its id. */
export const segmentCountList = {
  fields: {
    ruleSet,
    output: { kind: 'text', of: 'c.output' },
    result: { kind: 'text', of: 'c.result', nullable: true },
    customers: { kind: 'int4', of: 'c.customers' },
  },
  key: [ruleSet, { kind: 'int4', of: 'c.place' }, { kind: 'text', of: 'c.result', nullable: true }],
  order: 'ruleSet',
} as const satisfies SqlList;

interface CountRow {
  readonly rule_set: string;
  readonly output: string;
  readonly result: string | null;
  readonly customers: number;
}

/** Customers by result of every output in force: by rule set id, place of the output, then result (as bytes). */
export async function resultCounts(sql: Sql): Promise<readonly ResultCount[]> {
  return (await segmentCounts(sql, everything(segmentCountList))).items;
}

/** Everybody, less who has ended: those are few, and to look for them in the states of everybody takes longer than to count. */
const counted = `SELECT s.rule_set_hash, s.output, s.result, count(*) AS customers FROM customer_state s GROUP BY 1, 2, 3
  UNION ALL
  SELECT s.rule_set_hash, s.output, s.result, -count(*) FROM customer e JOIN customer_state s ON s.customer_id = e.customer_id
  WHERE e.ended_at IS NOT NULL GROUP BY 1, 2, 3`;

/** A page of them. Cost: each is counted anew, from the index of states by result; they are few, so none helps to sort them. */
export function segmentCounts(sql: Sql, request: ListRequest): Promise<Page<ResultCount>> {
  return pageFrom(sql, segmentCountList, request, {
    select: 'c.rule_set, c.output, c.result, c.customers',
    from: `(SELECT f.id, f.place::int4 AS place, f.rule_set, s.output, s.result, sum(s.customers)::int4 AS customers
      FROM (${outputsInForce}) f JOIN (${counted}) s ON s.rule_set_hash = f.hash AND s.output = f.output
      GROUP BY f.id, f.place, f.rule_set, s.output, s.result
      HAVING sum(s.customers) > 0) c`,
    parameters: [],
    item: countOf,
  });
}

const countOf = ({ rule_set, output, result, customers }: CountRow): ResultCount => ({
  ...{ ruleSet: rule_set, output, result, customers },
});

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
