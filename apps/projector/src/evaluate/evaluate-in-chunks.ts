import type { Sql } from '@hindsight/read-models';
import { evaluateChunk } from './evaluate-chunk.js';
import { loadChunk, type Chunk } from './load-chunk.js';
import { Turns } from './turns.js';
import type { Work } from './work.js';
import { writeFound } from './write-found.js';

/** As many customers as are evaluated together; of twice as many the histories are in memory. */
export const chunkSize = 500;

/**
 * Evaluates customers, chunk by chunk, and writes what comes of it. The database and this process work side by side: while one chunk is
 * evaluated, the one before it is written and the next is loaded, in turns, since a connection takes one statement at a time.
 * @param chunks ids; no customer is in two of them
 */
export async function evaluateInChunks(
  sql: Sql,
  work: Work,
  chunks: Iterator<readonly string[], undefined> | AsyncIterator<readonly string[], undefined>,
): Promise<void> {
  const turns = new Turns();
  const loadNext = () =>
    turns.take(async (): Promise<Chunk | null> => {
      const { value: ids } = await chunks.next();
      return ids ? loadChunk(sql, work, ids) : null;
    });
  try {
    for (let next = loadNext(), chunk = await next; chunk !== null; chunk = await next) {
      next = loadNext();
      const found = await evaluateChunk(work, chunk);
      void turns.take(() => writeFound(sql, found));
    }
  } finally {
    await turns.over();
  }
}

export function* chunksOf(ids: readonly string[]): Generator<readonly string[], undefined> {
  for (let start = 0; start < ids.length; start += chunkSize) yield ids.slice(start, start + chunkSize);
}

/** @param after the next ids behind one, in order; '' begins */
export async function* chunksAfter(
  after: (last: string) => Promise<readonly string[]>,
): AsyncGenerator<readonly string[], undefined> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const ids: readonly string[] = await after(last);
    if (ids.length > 0) yield ids;
    last = ids.at(-1);
  }
}
