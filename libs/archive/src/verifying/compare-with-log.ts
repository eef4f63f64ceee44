import { join } from 'node:path';
import { parquet } from '../database.js';
import { portions } from '../incoming.js';
import type { LoggedEvent } from '../logged-event.js';
import { columnList } from '../write-segment.js';
import { expectSame, type Verified } from './expect-same.js';

const eventsAtOnce = 250_000;

/** Holds every column of every event against what the log gives now. */
export async function compareWithLog(
  { directory, manifest, database }: Verified,
  log: AsyncIterable<LoggedEvent>,
  scratch: string,
): Promise<{ readonly problems: string[]; readonly events: number }> {
  const last = manifest.last?.position ?? -1;
  const files = manifest.segments.map(({ file }) => join(directory, file));
  const problems: string[] = [];
  let events = 0;
  for await (const incoming of portions(upTo(last, log), { scratch, eventsAtOnce })) {
    await incoming.load(database, manifest.buckets);
    events += incoming.events;
    if (files.length === 0) continue;
    const different = await database.rows(`SELECT customer, revision FROM
        (SELECT ${columnList} FROM incoming EXCEPT SELECT ${columnList} FROM ${parquet(files)} SEMI JOIN incoming USING (position))
      ORDER BY position LIMIT 10`);
    problems.push(
      ...different.map(
        ({ customer, revision }) =>
          `history of ${String(customer)}: revision ${String(revision)} is not as the log has it now`,
      ),
    );
  }
  return { problems: [...problems, ...expectSame('the log', [['events', events, manifest.events]])], events };
}

async function* upTo(position: number, log: AsyncIterable<LoggedEvent>): AsyncGenerator<LoggedEvent> {
  for await (const event of log) {
    if (event.position > position) return;
    yield event;
  }
}
