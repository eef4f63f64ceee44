import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntitySchema } from 'typeorm';
import { rowsAsText, type Copied } from './rows-as-text.js';

/**
 * Writes rows behind those of a table by COPY, which takes several times as many a second as statements do. None of them may be there
 * already.
 * @throws what the database says
 */
export async function copyRows<Row extends object>(
  client: PoolClient,
  table: EntitySchema<Row>,
  rows: readonly Copied<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, pieces } = rowsAsText(table, rows);
  const into = client.query(copyFrom(`COPY ${table.options.name} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(pieces), into);
}
