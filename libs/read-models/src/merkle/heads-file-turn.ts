import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/sql.js';

/** Any number that no other program on this database uses. */
const headsFileLock = 7_203_112_036;

/** Runs `work` while no other process of this database does: what several of them would write into one file is written once. */
export function takingTurnsAtHeads<T>(readModels: DataSource, work: () => Promise<T>): Promise<T> {
  return inTransaction(readModels, async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [headsFileLock]);
    return work();
  });
}
