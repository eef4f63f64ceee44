import { loadReigns, loadRuleSets, versionsAt, type RuleSetRow, type Sql } from '@hindsight/read-models';
import { rulesText } from '@hindsight/replay';
import { checkRuleSet, nearestName, renderProblems, type RuleSet } from '@hindsight/rules';
import { didYouMean } from '../http/did-you-mean.js';
import { Problem } from '../http/problem.js';

/** The rules of a stored version. @throws when what was once checked no longer passes */
export function rulesOf(row: RuleSetRow): RuleSet {
  const checked = checkRuleSet(row.document);
  if (!checked.ok) throw new Error(renderProblems(row.document, `ruleset-${row.id}`, checked.problems));
  return checked.ruleSet;
}

/** The versions that were in force at an instant (ms), by rule set id, as it was seen from a log position (default: its end). */
export async function inForceAt(sql: Sql, instant: number, knownAt?: bigint): Promise<RuleSetRow[]> {
  return versionsAt(await loadRuleSets(sql), await loadReigns(sql, knownAt), instant);
}

/** Those that are in force as the live tables have it. */
export const inForceNow = async (sql: Sql): Promise<RuleSetRow[]> =>
  (await loadRuleSets(sql)).filter((row) => row.inForce);

/**
 * One version.
 * @throws {Problem} 404 where nobody drafted it, 422 where it never was in force: then nothing was published for it
 */
export async function versionOf(
  sql: Sql,
  asked: { readonly id: string; readonly version: number },
): Promise<RuleSetRow> {
  const drafted = await loadRuleSets(sql);
  const found = drafted.find(({ id, version }) => id === asked.id && version === asked.version);
  if (!found) throw versionUnknown(rulesText(asked), drafted);
  if (found.activatedPosition === null) throw neverInForce(rulesText(asked));
  return found;
}

function versionUnknown(asked: string, drafted: readonly RuleSetRow[]): Problem {
  const known = drafted.map(({ id, version }) => `${id}@${version}`);
  const hint = didYouMean(asked, known);
  return Problem.of(
    'version-unknown',
    { en: `there is no ${asked}${hint.en}`, zh: `没有 ${asked}${hint.zh}` },
    { members: { version: asked, didYouMean: nearestName(asked, known) } },
  );
}

const neverInForce = (asked: string) =>
  Problem.of('version-never-in-force', {
    en: `${asked} has no results and no cut-offs; a replay says what it would have made of history (POST /v1/replays)`,
    zh: `${asked} 没有结果，也没有分界值；可通过重放（POST /v1/replays）查看其对历史的判断`,
  });
