import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStoreToUse } from '../../../test/support/start-event-store.js';
import { eventStoreContract } from './event-store.contract.js';
import { EventStoreDb } from './event-store-db.js';

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
