import { allOfTheLog, type Sql } from '../database/sql.js';
import { reignAt, reignsOf, type Reign, type Turn } from './reigns.js';
import { ruleSetTimelineTable, type RuleSetTimelineRow } from './rule-set-timeline.row.js';
import type { RuleSetRow } from './rule-set.row.js';

/** Every activation and retirement, by rule set id and log position. */
export function loadTimeline(sql: Sql): Promise<RuleSetTimelineRow[]> {
  return sql.entities.find(ruleSetTimelineTable, { order: { id: 'ASC', position: 'ASC' } });
}

/** Writes activations and retirements that were recorded or took effect. */
export async function writeTimeline(sql: Sql, rows: readonly RuleSetTimelineRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO rule_set_timeline (id, position, kind, hash, since, effective_from, effect_at_position)
     SELECT * FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::int8[])
     ON CONFLICT (id, position) DO UPDATE SET effect_at_position = excluded.effect_at_position`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.position),
      rows.map((row) => row.kind),
      rows.map((row) => row.hash),
      rows.map((row) => row.since?.toISOString() ?? null),
      rows.map((row) => row.effectiveFrom.toISOString()),
      rows.map((row) => row.effectAtPosition),
    ],
  );
}

/** A row as the timeline reads it. */
export const turnOf = ({ kind, hash, since }: RuleSetTimelineRow): Turn => ({
  kind,
  hash,
  since: since?.getTime() ?? -Infinity,
});

/**
 * Rule set id → which of its versions was in force when, by the activations that took effect; later ones are not in it.
 * @param knownAt as it was seen from this log position
 */
export async function loadReigns(
  sql: Sql,
  knownAt: bigint = allOfTheLog,
): Promise<ReadonlyMap<string, readonly Reign[]>> {
  const turns = new Map<string, Turn[]>();
  for (const row of await loadTimeline(sql)) {
    if (row.effectAtPosition === null || row.effectAtPosition > knownAt) continue;
    turns.set(row.id, [...(turns.get(row.id) ?? []), turnOf(row)]);
  }
  return new Map([...turns].map(([id, own]) => [id, reignsOf(own)]));
}

/** The versions in force at an instant (ms), by rule set id. */
export function versionsAt(
  ruleSets: readonly RuleSetRow[],
  reigns: ReadonlyMap<string, readonly Reign[]>,
  instant: number,
): RuleSetRow[] {
  return ruleSets.filter(({ id, hash }) => reignAt(reigns.get(id) ?? [], instant)?.hash === hash);
}
