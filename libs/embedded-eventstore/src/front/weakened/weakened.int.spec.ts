import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, UnavailableError } from '@eventstore/db-client';
import { type RunningEventStore, startEventStore, type Weaknesses } from '../../index.js';

const event = (type = 'Happened') => jsonEvent({ type, data: {} });

describe('a weakened node', () => {
  let node: RunningEventStore;
  let client: EventStoreDBClient;
  const start = async (weakened: Partial<Weaknesses>) => {
    node = await startEventStore({ directory: await mkdtemp(join(tmpdir(), 'weakened-')), weakened });
    client = EventStoreDBClient.connectionString(node.url);
  };
  afterEach(async () => {
    await client.dispose();
    await node.wipe();
  });
  const revisions = async (stream: string) => {
    const read: bigint[] = [];
    for await (const resolved of client.readStream(stream))
      if (resolved.event) read.push(resolved.event.revision);
    return read;
  };
  const typesInAll = async () => {
    const read: string[] = [];
    for await (const resolved of client.readAll()) {
      if (resolved.event && !resolved.event.streamId.startsWith('$')) read.push(resolved.event.type);
    }
    return read;
  };

  it('forgets event ids when no revision is expected, and only then', async () => {
    await start({ forgetsIds: true });
    const one = event();
    await client.appendToStream('stream', [one]);
    await client.appendToStream('stream', [one]);
    expect(await revisions('stream')).toEqual([0n, 1n]);
    await client.appendToStream('stream', [one], { expectedRevision: 0n });
    expect(await revisions('stream')).toEqual([0n, 1n]);
  });

  it('has in $all no more than a scavenge leaves', async () => {
    await start({ scavenges: true });
    await client.appendToStream('stream', ['a', 'b', 'c', 'd'].map(event));
    await client.appendToStream('deleted', ['e', 'f'].map(event));
    await client.appendToStream('buried', ['g', 'h'].map(event));
    expect(await typesInAll()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    await client.setStreamMetadata('stream', { truncateBefore: 2 });
    await client.deleteStream('deleted');
    await client.tombstoneStream('buried');
    expect(await typesInAll()).toEqual(['c', 'd', 'f', '$streamDeleted']);
    await client.setStreamMetadata('stream', { maxCount: 1 });
    expect(await typesInAll()).toEqual(['d', 'f', '$streamDeleted']);
  });

  it('drops subscriptions after a while, in the two ways of servers, and nothing else', async () => {
    await start({ dropsAfterMs: [200, 400] });
    const dropped = () =>
      new Promise((resolve) => {
        client.subscribeToAll().once('error', resolve);
      });
    expect(await dropped()).toBeInstanceOf(UnavailableError);
    expect(String(await dropped())).toMatch(/CANCELLED.*drops subscriptions/);
    await client.appendToStream('stream', event());
  });

  it('tells a subscriber that it is dropped also while there is much to send', async () => {
    await start({ dropsAfterMs: [200] });
    const over = new AbortController();
    const appending = (async () => {
      while (!over.signal.aborted)
        await client.appendToStream(
          'stream',
          Array.from({ length: 20 }, () => event()),
        );
    })();
    for (let times = 0; times < 4; times++) {
      const subscription = client.subscribeToAll();
      await new Promise((resolve) => subscription.resume().once('error', resolve));
    }
    over.abort();
    await appending.catch(() => undefined); // dropped with a connection
  });

  it('is not ready at once', async () => {
    await start({ readyAfterMs: 3000 });
    await expect(client.appendToStream('stream', event())).rejects.toThrow(UnavailableError);
    await expect(revisions('stream')).rejects.toThrow(UnavailableError);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await client.appendToStream('stream', event());
    expect(await revisions('stream')).toEqual([0n]);
  });
});
