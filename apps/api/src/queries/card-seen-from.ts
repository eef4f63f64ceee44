import { knownThrough, type Sql } from '@hindsight/read-models';
import { positionOf, type Axes } from './standpoint.js';

/** From where a card is seen. */
interface SeenFrom {
  /** null: nothing is known that it could be as of */
  readonly asOf: Date | null;
  /** null: all of the log */
  readonly knownAt: bigint | null;
}

/**
 * As of when, unless that is said, and as known at which log position.
 * @throws {Problem} 422 for a position that the read models have not reached
 */
export async function cardSeenFrom(
  sql: Sql,
  customerId: string,
  { asOf, knownAt }: Pick<Axes, 'asOf' | 'knownAt'>,
): Promise<SeenFrom> {
  const position = knownAt === null ? null : await positionOf(sql, customerId, knownAt);
  const latest = asOf ?? (await knownThrough(sql, position));
  return { asOf: latest === null ? null : new Date(latest), knownAt: position };
}
