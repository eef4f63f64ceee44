import { customersAfter, customersMoved, type Span, type Sql } from '@hindsight/read-models';
import { chunksAfter, chunksOf, evaluateInChunks } from './evaluate-in-chunks.js';
import type { Work } from './work.js';

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

/** All of them, chunk by chunk. */
export async function* othersIn(
  sql: Sql,
  others: Others,
  size: number,
): AsyncGenerator<readonly string[], undefined> {
  for await (const ids of chunksAfter((last) => othersAfter(sql, others, last, size)))
    yield* chunksOf(withoutSome(others, ids));
}

/** Evaluates some of them, as `othersAfter` gave them. */
export const evaluateSome = (sql: Sql, others: Others, customerIds: readonly string[]): Promise<void> =>
  evaluateInChunks(sql, others.work, chunksOf(withoutSome(others, customerIds)));

const withoutSome = ({ without }: Others, ids: readonly string[]) => ids.filter((id) => !without.has(id));
