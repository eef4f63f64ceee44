import { startEventStore } from '@hindsight/embedded-eventstore';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from './event-store.contract.js';
import { EventStoreDb } from './event-store-db.js';

let directory: string;
let node: Awaited<ReturnType<typeof startEventStore>>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindsight-node-'));
  node = await startEventStore({ directory, port: 0, weakened: process.env.EVENTSTORE_WEAKENED === '1' });
});
afterAll(async () => {
  await node.stop();
  await rm(directory, { recursive: true });
});

eventStoreContract('EventStoreDb', () => Promise.resolve(new EventStoreDb(node.url)));
