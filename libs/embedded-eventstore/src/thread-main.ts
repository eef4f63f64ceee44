import { parentPort, workerData } from 'node:worker_threads';
import { type EventStoreOptions, startEventStore } from './start-event-store.js';
import type { FromThread, ToThread } from './thread.js';

const say = (message: FromThread) => parentPort?.postMessage(message);

try {
  const node = await startEventStore(workerData as EventStoreOptions); // what startEventStoreInThread hands over
  parentPort?.once('message', (how: ToThread) => {
    void node[how]();
  });
  say({ kind: 'started', url: node.url, port: node.port });
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  say({ kind: 'failed', name, message });
}
