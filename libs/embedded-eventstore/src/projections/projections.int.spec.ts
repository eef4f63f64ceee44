import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type EventStoreOptions, startEventStore } from '../index.js';
import { startNode } from '../testing/node-process.js';

const events = (count: number) =>
  Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Poured', data: { n } }));

async function read(client: EventStoreDBClient, stream: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { event } of client.readStream(stream, { resolveLinkTos: true })) {
    names.push(`${event?.streamId ?? ''}@${String(event?.revision)}`);
  }
  return names;
}

/** Resolves when the projection has looked at everything there is. */
async function caughtUp(client: EventStoreDBClient, projection: string): Promise<void> {
  for (;;) {
    const { progress, projectionStatus } = await client.getProjectionStatus(projection);
    if (projectionStatus !== 'Running') throw new Error(`${projection} is ${projectionStatus}`);
    if (progress === 100) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('projections of a node', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'projections-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const withNode = async <T>(
    options: Partial<EventStoreOptions>,
    work: (client: EventStoreDBClient) => Promise<T>,
  ): Promise<T> => {
    const node = await startEventStore({ directory, ...options });
    const client = EventStoreDBClient.connectionString(node.url);
    try {
      return await work(client);
    } finally {
      await client.dispose();
      await node.stop();
    }
  };

  it('do not run unless they are switched on, and then go through what is there', async () => {
    await withNode({}, async (client) => {
      await client.appendToStream('cup-1', events(700));
      expect((await client.getProjectionStatus('$by_category')).projectionStatus).toBe('Stopped');
    });
    await withNode({ systemProjections: true }, async (client) => {
      await caughtUp(client, '$by_category');
      expect(await read(client, '$ce-cup')).toHaveLength(700);
    });
  });

  it('stay as the client left them', async () => {
    await withNode({ systemProjections: true }, async (client) => {
      await client.disableProjection('$streams');
      await client.createProjection('mine', 'fromAll()');
      await client.disableProjection('mine');
    });
    await withNode({ systemProjections: true }, async (client) => {
      expect((await client.getProjectionStatus('$streams')).projectionStatus).toBe('Stopped');
      expect((await client.getProjectionStatus('$by_category')).projectionStatus).toBe('Running');
      expect((await client.getProjectionStatus('mine')).projectionStatus).toBe('Stopped');
    });
  });

  it('of users are not executed, and say so', async () => {
    await withNode({}, async (client) => {
      await client.createProjection('mine', 'fromAll()');
      const { status, stateReason } = await client.getProjectionStatus('mine');
      expect(status).toBe('Running/not executed by the embedded event store');
      expect(stateReason).toMatch(/does not execute/);
      await expect(client.getProjectionState('mine')).rejects.toThrow(/does not execute/);
      await expect(client.getProjectionResult('mine')).rejects.toThrow(/does not execute/);
      expect(await client.getProjectionState('$by_category')).toEqual({});
    });
  });

  it('get over a stream they cannot write to and a name that no index can hold', async () => {
    await withNode({ systemProjections: true }, async (client) => {
      await client.appendToStream('$ce-tomb', events(1));
      await client.tombstoneStream('$ce-tomb');
      await client.appendToStream('tomb-1', events(1));
      await client.appendToStream('long', jsonEvent({ type: 'x'.repeat(2000), data: {} }));
      await client.appendToStream('cup-1', events(1));
      await caughtUp(client, '$by_category');
      await caughtUp(client, '$by_event_type');
      expect(await read(client, '$ce-cup')).toEqual(['cup-1@0']);
      expect((await read(client, '$et-Poured')).slice(1)).toEqual(['tomb-1@0', 'cup-1@0']);
    });
  });

  it('link every event once, in order, however often the node is killed', async () => {
    const written = new Map<string, number>();
    for (let round = 0; round < 4; round += 1) await writeUntilKilled(directory, written);
    await withNode({ systemProjections: true }, async (client) => {
      await caughtUp(client, '$by_category');
      const links = await read(client, '$ce-cup');
      expect(new Set(links).size).toBe(links.length);
      for (const stream of written.keys()) {
        const mine = links.filter((link) => link.startsWith(`${stream}@`));
        expect(mine).toEqual(await read(client, stream));
      }
    });
    expect(written.size).toBeGreaterThan(2);
  }, 60_000);
});

/** Writes to a node in a process of its own until that is killed, in the middle of it. */
async function writeUntilKilled(directory: string, written: Map<string, number>): Promise<void> {
  const node = await startNode(directory, { systemProjections: true });
  const client = EventStoreDBClient.connectionString(node.url);
  let left = 120;
  const write = async (stream: string) => {
    for (;;) {
      await client.appendToStream(stream, events(3));
      written.set(stream, (written.get(stream) ?? 0) + 3);
      left -= 1;
      if (left === 0) void node.kill();
    }
  };
  await Promise.allSettled(['cup-1', 'cup-2', 'cup-3'].map(write));
  await node.gone;
  await client.dispose();
}
