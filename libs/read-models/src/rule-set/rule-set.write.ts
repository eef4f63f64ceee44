import type { Sql } from '../database/sql.js';
import { ruleSetProgressTable, type RuleSetProgressRow } from './rule-set-progress.row.js';
import { ruleSetTable, type RuleSetRow } from './rule-set.row.js';

/** Every drafted version, by id and version. */
export function loadRuleSets(sql: Sql): Promise<RuleSetRow[]> {
  return sql.entities.find(ruleSetTable, { order: { id: 'ASC', version: 'ASC' } });
}

/** Writes versions that were drafted, activated or followed by another. */
export async function writeRuleSets(sql: Sql, rows: readonly RuleSetRow[]): Promise<void> {
  // Whoever leaves force goes first: the index of what is in force lets no two versions meet.
  for (const row of [...rows].sort((a, b) => Number(a.inForce) - Number(b.inForce))) {
    await sql.query(
      `INSERT INTO rule_set (id, version, hash, document, drafted_position, activated_position, effective_from, in_force)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id, version) DO UPDATE SET activated_position = excluded.activated_position,
         effective_from = excluded.effective_from, in_force = excluded.in_force`,
      [
        row.id,
        row.version,
        row.hash,
        row.document,
        row.draftedPosition,
        row.activatedPosition,
        row.effectiveFrom?.toISOString() ?? null,
        row.inForce,
      ],
    );
  }
}

/** Rule set hash → instant (ms) up to which it is evaluated. */
export async function loadProgress(sql: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.entities.find(ruleSetProgressTable);
  return new Map(rows.map(({ hash, evaluatedThrough }) => [hash, evaluatedThrough.getTime()]));
}

export async function writeProgress(sql: Sql, rows: readonly RuleSetProgressRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO rule_set_progress (hash, evaluated_through)
     SELECT * FROM unnest($1::text[], $2::timestamptz[])
     ON CONFLICT (hash) DO UPDATE SET evaluated_through = excluded.evaluated_through`,
    [rows.map((row) => row.hash), rows.map((row) => row.evaluatedThrough.toISOString())],
  );
}
