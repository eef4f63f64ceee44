import {
  loadProgress,
  loadReigns,
  loadRuleSets,
  loadWatermark,
  publishedCutoffs,
  type RuleSetRow,
  type Sql,
  versionsAt,
} from '@hindsight/read-models';
import { checkRuleSet, CutoffTimeline, renderProblems, type RuleSet } from '@hindsight/rules';
import { Problem } from '../http/problem.js';

/** The rules of a stored version. @throws when what was once checked no longer passes */
export function rulesOf(row: RuleSetRow): RuleSet {
  const checked = checkRuleSet(row.document);
  if (!checked.ok) throw new Error(renderProblems(row.document, `ruleset-${row.id}`, checked.problems));
  return checked.ruleSet;
}

/** The versions that were in force at an instant, by rule set id; null: now, as the live tables have it. */
export async function inForceAt(sql: Sql, instant: Date | null): Promise<RuleSetRow[]> {
  const ruleSets = await loadRuleSets(sql);
  if (instant === null) return ruleSets.filter((row) => row.inForce);
  return versionsAt(ruleSets, await loadReigns(sql), instant.getTime());
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

/** Through when all of them are evaluated; where there are none, all that is closed is done. */
async function evaluatedAt(sql: Sql, inForce: readonly RuleSetRow[]): Promise<number> {
  if (inForce.length === 0) return (await loadWatermark(sql)) ?? -Infinity;
  const progress = await loadProgress(sql);
  return Math.min(...inForce.map(({ hash }) => progress.get(hash) ?? -Infinity));
}
