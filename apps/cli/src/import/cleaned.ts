import type { Rows } from './group-rows.js';
import { asOne } from './group-rows.js';
import type { Reading } from './mapping/bind.js';
import { bound, rowsIn, type Source } from './source.js';
import type { Survey } from './survey.js';
import type { Told } from './told.js';

/** Takes rows that are rejected. */
export interface RejectedRows {
  add(row: { readonly line: number; readonly raw: string }, reason: string, detail?: string): void;
}

/** What a surveyed file tells, in its order, without repeats; what is rejected goes to `rejects`. */
export async function* cleaned(source: Source, survey: Survey, rejects: RejectedRows): AsyncGenerator<Told> {
  const mapping = await bound(source);
  for await (const rows of rowsIn(source, mapping)) {
    yield* kept(
      rows,
      mapping.read(rows, () => undefined),
      survey,
      rejects,
    );
  }
}

function kept(rows: Rows, reading: Reading, { leftOut, repeats }: Survey, rejects: RejectedRows) {
  const row = asOne(rows);
  const rejected = leftOut.get(row.line);
  if (typeof reading === 'string') rejects.add(row, reading);
  else if (rejected) rejects.add(row, rejected.reason, rejected.detail);
  else if (reading !== null && !repeats.has(row.line)) return reading;
  return [];
}
