import { customersWithChanges, standingChanges, type Sql } from '@hindsight/read-models';
import { run, type Engine, type RunOptions, type Said } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { isoOf } from '../say.js';

/** The first customer, by id, that the live tables and a replay tell differently; null: only cut-offs differ. */
export interface Difference {
  readonly customerId: string | null;
  /** Changes that only one side has: `2011-02-01T16:00:00.000Z tier 小客户 → 普通客户 by ordinary`. */
  readonly onlyLive: readonly string[];
  readonly onlyReplayed: readonly string[];
}

const pageSize = 500;

/** Goes through all customers again, a page at a time, until one differs. */
export async function differences(
  sql: Sql,
  engine: Engine,
  ruleSet: RuleSet,
  options: Omit<RunOptions, 'onCustomer'>,
): Promise<Difference> {
  const replayed = new Map<string, readonly string[]>();
  await run(engine, ruleSet, {
    ...options,
    onCustomer: (customerId, changes) => replayed.set(customerId, changes.map(lineOf)),
  });
  const ids = [...new Set([...replayed.keys(), ...(await customersWithChanges(sql, ruleSet.hash))])].sort();
  for (let from = 0; from < ids.length; from += pageSize) {
    const page = ids.slice(from, from + pageSize);
    const live = (await standingChanges(sql, [ruleSet.hash], page)).get(ruleSet.hash);
    for (const customerId of page) {
      const standing = (live?.get(customerId) ?? []).map(({ change }) => change);
      const lines = standing.filter(({ at }) => at <= options.asOf).map(lineOf);
      const difference = differenceOf(customerId, lines, replayed.get(customerId) ?? []);
      if (difference) return difference;
    }
  }
  return { customerId: null, onlyLive: [], onlyReplayed: [] };
}

function differenceOf(
  customerId: string,
  live: readonly string[],
  replayed: readonly string[],
): Difference | null {
  const onlyLive = live.filter((line) => !replayed.includes(line));
  const onlyReplayed = replayed.filter((line) => !live.includes(line));
  return onlyLive.length + onlyReplayed.length === 0 ? null : { customerId, onlyLive, onlyReplayed };
}

const lineOf = ({ at, output, from, to, rule }: Said) =>
  `${isoOf(at)} ${output} ${from ?? 'nothing'} → ${to} by ${rule}`;
