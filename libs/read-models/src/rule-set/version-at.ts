import type { Sql } from '../database/sql.js';
import { loadReigns, versionsAt } from './rule-set-timeline.js';
import { loadProgress, loadRuleSets } from './rule-set.write.js';

/** The version of a rule set that was in force at an instant. */
export interface VersionInForce {
  readonly hash: string;
  /** `id@version` */
  readonly name: string;
  /** Up to which instant its results are known, ISO 8601; null: not evaluated yet. */
  readonly evaluatedThrough: string | null;
}

/** @returns null where none was */
export async function versionAt(sql: Sql, id: string, asOf: Date): Promise<VersionInForce | null> {
  const standing = versionsAt(await loadRuleSets(sql), await loadReigns(sql), asOf.getTime());
  const found = standing.find((version) => version.id === id);
  if (!found) return null;
  const through = (await loadProgress(sql)).get(found.hash);
  return {
    hash: found.hash,
    name: `${found.id}@${found.version}`,
    evaluatedThrough: through === undefined ? null : new Date(through).toISOString(),
  };
}
