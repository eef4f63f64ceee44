import { inTransaction, type ReadModels, type Sql } from '@hindsight/read-models';

/** What keeps transactions of those apart who project into the same tables. */
export interface Fence {
  /** The last thing in a transaction. Throws where what it wrote must not count, since somebody else projects by now. */
  confirm(sql: Sql): Promise<void>;
  /**
   * For how long a transaction may stand still between two statements: a process that is frozen in the middle of one then lets go of its
   * rows, so that whoever took its leases over can go on.
   */
  readonly idleAtMostMs: number;
}

/** A transaction that is fenced off; where there is no fence, as of tables that nobody shares, any. */
export function inFencedTransaction<T>(
  readModels: ReadModels,
  fence: Fence | undefined,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  if (!fence) return inTransaction(readModels, work);
  return inTransaction(readModels, async (sql) => {
    await sql.query(`SET LOCAL idle_in_transaction_session_timeout = ${fence.idleAtMostMs}`);
    const done = await work(sql);
    await fence.confirm(sql);
    return done;
  });
}
