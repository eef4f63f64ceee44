import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { LogArchive } from './log-archive.js';
import { readLogFacts } from './log-facts.js';

const contacted = (customerId: string, revision: number, position: number): RecordedEvent => ({
  stream: `customer-${customerId}`,
  revision: BigInt(revision),
  position: BigInt(position),
  id: `${customerId}-${revision}`,
  type: 'CustomerContacted',
  data: { contactId: `${customerId}-${revision}` },
  metadata: {
    occurredAt: new Date(position * 1000).toISOString(),
    schemaVersion: 1,
    correlationId: 'c',
    actor: 'test',
    origin: 'test',
    commandId: 'c',
    commandHash: 'h',
  },
  recordedAt: new Date(0),
});

/** A log that only reads, and counts how often. */
function logOf(...events: RecordedEvent[]) {
  let readings = 0;
  const readAll = async function* (prefixes: readonly string[]) {
    readings++;
    await Promise.resolve();
    yield* events.filter(({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)));
  };
  // The archive asks for nothing but readAll.
  return { store: { readAll } as unknown as EventStore, events, readings: () => readings };
}

async function idsOf(archive: LogArchive): Promise<string[]> {
  const ids: string[] = [];
  for await (const { customerId, events } of archive.histories()) {
    ids.push(`${customerId}: ${events.map(({ eventId }) => eventId).join(' ')}`);
  }
  return ids;
}

const everyone = ['B: B-0', 'a: a-0 a-1 a-2', 'b: b-0', 'c: c-0 c-1'];

describe('reading the log as an archive', () => {
  const log = () =>
    logOf(
      ...[contacted('c', 0, 1), contacted('a', 0, 2), contacted('b', 0, 3), contacted('a', 1, 4)],
      ...[contacted('B', 0, 5), contacted('c', 1, 6), contacted('a', 2, 7)],
    );

  it('gives each customer once, by id as bytes', async () => {
    const { store } = log();
    expect(await idsOf(new LogArchive(store, await readLogFacts(store)))).toEqual(everyone);
  });

  it('gives the same in small ranges, one pass over the log for each', async () => {
    const { store, readings } = log();
    const facts = await readLogFacts(store);
    const archive = new LogArchive(store, facts, { eventsAtOnce: 2 });
    const before = readings();
    expect(await idsOf(archive)).toEqual(everyone);
    expect(readings() - before).toBe(4); // B | a, who has three | b | c
  });

  it('reads a log that fits once, however often it is asked', async () => {
    const { store, readings } = log();
    const archive = new LogArchive(store, await readLogFacts(store));
    const before = readings();
    expect(await idsOf(archive)).toEqual(await idsOf(archive));
    expect(readings() - before).toBe(1);
  });

  it('knows nothing of what was recorded after its facts', async () => {
    const { store, events } = log();
    const facts = await readLogFacts(store);
    events.push(contacted('a', 3, 8), contacted('d', 0, 9));
    expect(await idsOf(new LogArchive(store, facts))).toEqual(everyone);
  });

  it('leaves out whom it is told to', async () => {
    const { store } = log();
    const archive = new LogArchive(store, await readLogFacts(store), { without: new Set(['a', 'c']) });
    expect(await idsOf(archive)).toEqual(['B: B-0', 'b: b-0']);
  });
});
