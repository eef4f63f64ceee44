import { inTransaction, type ReadModels, type Sql } from '@hindsight/read-models';

/** The last thing in a transaction. Throws where what it wrote must not count, since somebody else projects by now. */
export type Fence = (sql: Sql) => Promise<void>;

/**
 * A process that is frozen in the middle of a transaction lets go of its rows after so long, so that whoever took its leases over can go on.
 * Between two statements of a transaction nobody computes for nearly as long.
 */
const idleAtMost = '8s';

/** A transaction that is fenced off; where there is no fence, as of tables that nobody shares, any. */
export function inFencedTransaction<T>(
  readModels: ReadModels,
  fence: Fence | undefined,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  if (!fence) return inTransaction(readModels, work);
  return inTransaction(readModels, async (sql) => {
    await sql.query(`SET LOCAL idle_in_transaction_session_timeout = '${idleAtMost}'`);
    const done = await work(sql);
    await fence(sql);
    return done;
  });
}
