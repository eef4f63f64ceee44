import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rowsOf } from './csv-rows.js';
import type { Preset } from './preset.js';

/** What the first pass over a file learns. */
export interface Survey {
  readonly rows: number;
  /** SHA-256 of the file as it lies there, lowercase hex. */
  readonly fileHash: string;
  /** The line of the first row that is earlier than one above it; null when the file is sorted by time. */
  readonly unsortedAt: number | null;
  /** The last instant of the file; null when no row can be read. */
  readonly lastAt: number | null;
}

/**
 * Reads a whole file before anything of it is appended, so that a malformed one is refused as a whole.
 * @throws {BadInput} naming file and line.
 */
export async function survey(file: string, preset: Preset): Promise<Survey> {
  let rows = 0;
  let unsortedAt: number | null = null;
  let lastAt: number | null = null;
  for await (const row of rowsOf(file, preset.columns)) {
    rows++;
    const fact = preset.read(row.fields);
    if (typeof fact === 'string') continue;
    const at = fact.occurredAt.getTime();
    if (lastAt !== null && at < lastAt) unsortedAt ??= row.line;
    lastAt = Math.max(at, lastAt ?? at);
  }
  return { rows, unsortedAt, lastAt, fileHash: await hashOf(file) };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer); // no encoding is set
  return hash.digest('hex');
}
