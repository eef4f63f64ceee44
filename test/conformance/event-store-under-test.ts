import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventData, EventStoreDBClient, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { startEventStore } from '@hindsight/embedded-eventstore';

/**
 * What these specs say holds for any EventStoreDB: `ESDB_URL=esdb://… npx jest test/conformance` asks a real one, without it
 * the embedded node is started. They know nothing but the client.
 */
export function eventStoreUnderTest(): { readonly client: EventStoreDBClient } {
  let client: EventStoreDBClient | undefined;
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    let url = process.env.ESDB_URL;
    if (url === undefined) {
      const directory = await mkdtemp(join(tmpdir(), 'conformance-'));
      const node = await startEventStore({ directory });
      url = node.url;
      stop = async () => {
        await node.stop();
        await rm(directory, { recursive: true });
      };
    }
    client = EventStoreDBClient.connectionString(url);
  });

  afterAll(async () => {
    await client?.dispose();
    await stop();
  });

  return {
    get client() {
      if (!client) throw new Error('the event store is there from beforeAll on');
      return client;
    },
  };
}

/** A name no other test uses, on a server that others may be using too. */
export function unique(category: string): string {
  return `${category}-${randomUUID()}`;
}

export function events(count: number, type = 'Happened'): EventData[] {
  return Array.from({ length: count }, (_, place) => jsonEvent({ type, data: { place } }));
}

export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** What `read` of our events gives back: their place in the append, in order. */
export function places(read: readonly ResolvedEvent[]): unknown[] {
  return read.map(({ event }) => (event?.data as { place: unknown }).place);
}

export async function eventually(
  condition: () => boolean | Promise<boolean>,
  patienceMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
