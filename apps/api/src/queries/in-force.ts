import {
  loadProgress,
  loadWatermark,
  publishedCutoffs,
  type RuleSetRow,
  type Sql,
} from '@hindsight/read-models';
import { checkRuleSet, CutoffTimeline, renderProblems, type RuleSet } from '@hindsight/rules';
import { Problem } from '../http/problem.js';

/** The rules of a stored version. @throws when what was once checked no longer passes */
export function rulesOf(row: RuleSetRow): RuleSet {
  const checked = checkRuleSet(row.document);
  if (!checked.ok) throw new Error(renderProblems(row.document, `ruleset-${row.id}`, checked.problems));
  return checked.ruleSet;
}

/** What a rule set published up to an instant (ms). */
export async function cutoffsUpTo(sql: Sql, { hash }: RuleSetRow, instant: number): Promise<CutoffTimeline> {
  const cutoffs = new CutoffTimeline();
  for (const published of await publishedCutoffs(sql, hash, instant))
    cutoffs.publish(published.instant, published.values);
  return cutoffs;
}

/**
 * The instant asked for, or the last closed one, in ms.
 * @throws {Problem} 422 where not everything is evaluated up to there yet
 */
export async function closedInstant(
  sql: Sql,
  inForce: readonly RuleSetRow[],
  asOf: Date | null,
): Promise<number> {
  const evaluated = await evaluatedAt(sql, inForce);
  const instant = asOf?.getTime() ?? Math.min((await loadWatermark(sql)) ?? -Infinity, evaluated);
  if (instant <= evaluated && instant !== -Infinity) return instant;
  const evaluatedThrough = evaluated === -Infinity ? null : new Date(evaluated).toISOString();
  const detail = evaluatedThrough
    ? { en: `everything is evaluated through ${evaluatedThrough}`, zh: `已全部评估至 ${evaluatedThrough}` }
    : { en: 'no day is closed yet', zh: '尚无已结账的日期' };
  throw Problem.of('as-of-not-closed', detail, { members: { evaluatedThrough } });
}

/** Through when every rule set in force is evaluated; before the first one is, through nothing. */
async function evaluatedAt(sql: Sql, inForce: readonly RuleSetRow[]): Promise<number> {
  const progress = await loadProgress(sql);
  const through = inForce.map(({ hash }) => progress.get(hash) ?? -Infinity);
  return through.length === 0 ? -Infinity : Math.min(...through);
}
