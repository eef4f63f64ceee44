import type { RecordedEvent } from '@hindsight/event-store';
import { inTransaction, type ReadModels } from '@hindsight/read-models';

const eventsInTransaction = 500;

/**
 * What a projection usually does: each event for itself, an upsert of its customer's row, so many events in a transaction. It keeps
 * how many events and purchases a customer has, and nothing that rules say. The events are in memory already.
 * @returns how many rows it made
 */
export async function projectAsUsual(tables: ReadModels, events: readonly RecordedEvent[]): Promise<number> {
  await tables.query(
    'CREATE TABLE usual (customer_id text PRIMARY KEY, events int4, purchases int4, revision int8)',
  );
  for (let from = 0; from < events.length; from += eventsInTransaction) {
    await inTransaction(tables, async (sql) => {
      for (const { stream, type, revision } of events.slice(from, from + eventsInTransaction))
        await sql.query(upsert, [stream, type === 'CustomerPurchased' ? 1 : 0, revision]);
    });
  }
  const [row] = await tables.query<{ rows: number }[]>('SELECT count(*)::int AS rows FROM usual');
  return row?.rows ?? 0;
}

const upsert = `INSERT INTO usual VALUES ($1, 1, $2, $3)
  ON CONFLICT (customer_id) DO UPDATE SET events = usual.events + 1, purchases = usual.purchases + EXCLUDED.purchases,
    revision = EXCLUDED.revision`;
