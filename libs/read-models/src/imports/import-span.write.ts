import type { ImportSpan } from '@hindsight/domain';
import { IsNull } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { importSpanTable, type ImportSpanRow } from './import-span.row.js';

/** Every import that began, as far as is projected. */
export async function loadImportSpans(sql: Sql): Promise<ImportSpan[]> {
  const rows = await sql.entities.find(importSpanTable, { order: { beganPosition: 'ASC' } });
  return rows.map(({ origin, beganPosition, endedPosition }) => ({
    ...{ origin, began: beganPosition, ended: endedPosition },
  }));
}

/** Those that are open, the oldest first. */
export function openImports(sql: Sql): Promise<ImportSpanRow[]> {
  return sql.entities.find(importSpanTable, {
    where: { endedPosition: IsNull() },
    order: { beganPosition: 'ASC' },
  });
}

export async function beginImport(sql: Sql, row: ImportSpanRow): Promise<void> {
  await sql.query(
    `INSERT INTO import_span (origin, began_position, began_at, file, left_open) VALUES ($1, $2, $3, $4, $5)`,
    [row.origin, row.beganPosition, row.beganAt.toISOString(), row.file, row.leftOpen],
  );
}

export async function leaveImportOpen(sql: Sql, origin: string): Promise<void> {
  await sql.query(`UPDATE import_span SET left_open = true WHERE origin = $1 AND ended_position IS NULL`, [
    origin,
  ]);
}

export async function endImports(sql: Sql, origins: readonly string[], position: bigint): Promise<void> {
  await sql.query(
    `UPDATE import_span SET ended_position = $2 WHERE origin = ANY($1::text[]) AND ended_position IS NULL`,
    [origins, position],
  );
}
