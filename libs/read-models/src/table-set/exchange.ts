import type { DataSource } from 'typeorm';
import { loadCheckpoints, type Checkpoints } from '../checkpoint/checkpoint.write.js';
import { loadRound } from '../round/round-progress.write.js';
import { projectedTables } from '../database/open.js';
import { inTransaction, type Sql } from '../database/sql.js';
import { partsOfFacts } from '../fact/kept-types.js';
import { makeRoom, quoted, type TableSets } from './table-set.js';

/** Whoever reads waits no longer than these two together, and what moves names takes a few milliseconds more. */
const waitForCheckpointMs = 300;
const waitForTablesMs = 400;

/**
 * Serves another set from now on, in one transaction; the one that was live becomes `previous`. Between its first lock and its
 * end the projector stands still, and readers wait.
 * @param from schema of the set, whose checkpoints are those of the live one by then
 * @param follow brings the set to where the live one is, each bucket; false: it is too far behind for that
 * @returns whether it happened; false: not now, for somebody is in a longer transaction, a round is under way, or `follow`
 * said so
 */
export async function exchange(
  readModels: DataSource,
  sets: TableSets,
  from: string,
  follow: (checkpoints: Checkpoints) => Promise<boolean>,
): Promise<boolean> {
  try {
    await inTransaction(readModels, async (sql) => {
      await makeRoom(sql, leaving(sets));
      await sql.query(`SET LOCAL statement_timeout = ${waitForCheckpointMs}`);
      // The table and not its rows: a projector that waits for them has its foot in the table, and would stay in the way.
      await sql.query('LOCK TABLE bucket_checkpoint IN ACCESS EXCLUSIVE MODE');
      if ((await loadRound(sql)) !== null) throw new NotNow(); // some are past what the checkpoint says
      if (!(await follow(await loadCheckpoints(sql)))) throw new NotNow();
      await sql.query(`SET LOCAL statement_timeout = ${waitForTablesMs}`);
      await sql.query(`LOCK TABLE ${projectedTables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await sql.query('SET LOCAL statement_timeout = 0');
      await move(sql, sets, from);
    });
    return true;
  } catch (failure) {
    if (failure instanceof NotNow || isImpatience(failure)) return false;
    throw failure;
  }
}

class NotNow extends Error {}

const leaving = ({ live }: TableSets) => `${live}_leaving`;

/**
 * Goes by way of a schema that is in nobody's way: `from` may be `previous` itself. One statement: readers wait, and would also wait
 * for this process to send the next of a hundred.
 */
async function move(sql: Sql, sets: TableSets, from: string): Promise<void> {
  const { live, previous } = sets;
  const away = leaving(sets);
  const statements = [
    ...moves(live, away),
    ...moves(from, live),
    `CREATE TABLE ${quoted(away)}.migrations AS SELECT * FROM ${quoted(live)}.migrations`,
    `DROP SCHEMA ${quoted(from)} CASCADE`,
    `DROP SCHEMA IF EXISTS ${quoted(previous)} CASCADE`,
    `ALTER SCHEMA ${quoted(away)} RENAME TO ${quoted(previous)}`,
  ];
  await sql.query(`DO $exchange$ BEGIN ${statements.join(';\n')}; END $exchange$`);
}

/** The parts of a table lie in a schema by themselves. */
const moves = (from: string, to: string): readonly string[] =>
  [...projectedTables, ...Object.keys(partsOfFacts)].map(
    (table) => `ALTER TABLE ${quoted(from)}.${quoted(table)} SET SCHEMA ${quoted(to)}`,
  );

/** PostgreSQL's query_canceled (a statement took too long) and deadlock_detected. */
const impatience: readonly unknown[] = ['57014', '40P01'];
const isImpatience = (failure: unknown) =>
  failure instanceof Error && 'code' in failure && impatience.includes(failure.code);
