import { customersAfter, customersMoved, type Span, type Sql } from '@hindsight/read-models';
import { evaluateChunk, type Work } from './evaluate-chunk.js';

/** As many customers as are held in memory at once, with their histories. */
export const chunkSize = 500;

/** Customers of whom a batch brings no news, and whom it lets be looked at all the same. */
export interface Others {
  readonly work: Work;
  /** Those who are not among them: of them there is news, or they stop. */
  readonly without: ReadonlySet<string>;
  /** Whom a tick of it may change, or of whom something was known in it that had to wait; null: everybody. */
  readonly span: Span | null;
}

/** The next of them by id as bytes, none of them parked, those who are not among them too; '' begins. */
export const othersAfter = (sql: Sql, { span }: Others, after: string, limit: number): Promise<string[]> =>
  span === null ? customersAfter(sql, after, limit) : customersMoved(sql, span, after, limit);

/** Evaluates some of them, as `othersAfter` gave them. */
export async function evaluateSome(
  sql: Sql,
  { work, without }: Others,
  customerIds: readonly string[],
): Promise<void> {
  const ids = customerIds.filter((id) => !without.has(id));
  for (const chunk of chunksOf(ids)) await evaluateChunk(sql, work, chunk);
}

export function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) yield ids.slice(start, start + chunkSize);
}
