import type { ReadModels } from '@hindsight/read-models';
import { eventsBetween, skeletons } from './made-events.js';
import { standing } from './made-standing.js';

export interface Size {
  readonly customers: number;
  /** In all, nearly. */
  readonly events: number;
  readonly seed: number;
}

/** What was made. */
export interface Population {
  readonly customers: number;
  readonly events: number;
}

const part = 250_000;

/**
 * Fills tables that the migrations made with a made-up population, and has the planner know it, as autovacuum does in time.
 * Everything is made by the database.
 * @param say hears how far it has come
 */
export async function makePopulation(
  tables: ReadModels,
  { customers, events, seed }: Size,
  say: (progress: string) => void,
): Promise<Population> {
  await undoFrom(tables, 'trade');
  const made = await makeSkeletons(tables, [seed, customers, events]);
  for (let from = 1; from <= made; from += part) {
    await tables.query(eventsBetween, [from, from + part - 1]);
    say(`events: ${Math.min(made, from + part - 1).toLocaleString('en')} of ${made.toLocaleString('en')}`);
  }
  for (const { name, statements } of standing) {
    say(name);
    for (const statement of statements) await tables.query(statement);
  }
  await tables.query('DROP TABLE made, made_customer');
  say('trades and facts');
  await tables.runMigrations({ transaction: 'each' });
  say('VACUUM ANALYZE');
  await tables.query('VACUUM ANALYZE');
  return { customers, events: made };
}

/** Back to before there was a table: those that are made of history rows alone are filled as where the history was there first. */
async function undoFrom(tables: ReadModels, table: string): Promise<void> {
  const isThere = 'SELECT to_regclass($1) IS NOT NULL AS there';
  while ((await tables.query<{ there: boolean }[]>(isThere, [table]))[0]?.there === true)
    await tables.undoLastMigration({ transaction: 'all' });
}

async function makeSkeletons(tables: ReadModels, parameters: readonly number[]): Promise<number> {
  for (const statement of skeletons) {
    const names = parameters.filter((_, place) => statement.includes(`$${place + 1}`));
    await tables.query(statement, names);
  }
  const [row] = await tables.query<{ made: number }[]>('SELECT count(*)::int4 AS made FROM made');
  return row?.made ?? 0;
}
