import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEventStoreToUse } from '../../../test/support/start-event-store.js';
import { eventStoreContract } from './event-store.contract.js';
import { EventStoreDb } from './event-store-db.js';
import type { NewEvent } from './event-store.js';
import { uuidV5 } from './uuid-v5.js';

let directory: string;
let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindsight-node-'));
  node = await startEventStoreToUse(directory);
});
afterAll(async () => {
  await node.stop();
  await rm(directory, { recursive: true });
});

eventStoreContract('EventStoreDb', () => Promise.resolve(new EventStoreDb(node.url)));

describe('a read that is left early', () => {
  // A little more than the client reads ahead, so that the node has sent all and some of it still waits to be read.
  const many = Array.from({ length: 40 }, (_, i): NewEvent => ({
    ...{ id: uuidV5(String(i)), type: 'Noted', data: {} },
    metadata: {
      ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'test' },
      ...{ origin: 'test', commandId: 'c', commandHash: 'h' },
    },
  }));

  it('lets the store be closed, also when the node has sent all of it by then', async () => {
    const store = new EventStoreDb(node.url);
    await store.append('left-early', 'no-stream', many);
    for await (const { revision } of store.readStream('left-early')) {
      await sleep(300);
      if (revision === 0n) break;
    }
    for await (const { revision } of store.readAll(['left-'])) {
      await sleep(300);
      if (revision === 0n) break;
    }
    expect((await store.last(['left-']))?.revision).toBe(39n);
    const closed = store.close().then(() => 'closed');
    expect(await Promise.race([closed, sleep(5000, 'waits', { ref: false })])).toBe('closed');
  });
});
