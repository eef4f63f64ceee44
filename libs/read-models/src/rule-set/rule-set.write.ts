import type { Sql } from '../database/sql.js';
import type { RuleSetProgressRow } from './rule-set-progress.row.js';
import type { RuleSetRow } from './rule-set.row.js';

/** Every drafted version, by id and version. */
export async function loadRuleSets(sql: Sql): Promise<RuleSetRow[]> {
  const rows = await sql.query<{
    id: string;
    version: number;
    hash: string;
    document: string;
    drafted_position: string;
    activated_position: string | null;
    effective_from: Date | null;
    in_force: boolean;
  }>(`SELECT * FROM rule_set ORDER BY id, version`);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    hash: row.hash,
    document: row.document,
    draftedPosition: BigInt(row.drafted_position),
    activatedPosition: row.activated_position === null ? null : BigInt(row.activated_position),
    effectiveFrom: row.effective_from,
    inForce: row.in_force,
  }));
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
  const rows = await sql.query<{ hash: string; evaluated_through: Date }>(`SELECT * FROM rule_set_progress`);
  return new Map(rows.map(({ hash, evaluated_through }) => [hash, evaluated_through.getTime()]));
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
