import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ThreadDidNotStart } from './errors.js';
import { holdHere } from './log/open-directory.js';
import type { EventStoreOptions, RunningEventStore } from './start-event-store.js';

/** What the thread says: where it can be reached, or why not. */
export type FromThread =
  { kind: 'started'; url: string; port: number } | { kind: 'failed'; name: string; message: string };

export type ToThread = 'stop' | 'wipe';

/**
 * `startEventStore` in a thread of its own, so that it and the program do not keep each other waiting.
 * @throws DirectoryInUse; ThreadDidNotStart, with the name of what `startEventStore` throws
 */
export async function startEventStoreInThread(options: EventStoreOptions): Promise<RunningEventStore> {
  const workerData = { ...options, directory: resolve(options.directory) };
  const held = holdHere(workerData.directory);
  const worker = new Worker(new URL(import.meta.resolve('./thread-main.js')), { workerData });
  worker.once('exit', held.release);
  const said = await firstWord(worker);
  if (said.kind === 'failed') {
    await worker.terminate();
    throw new ThreadDidNotStart(said);
  }
  let ended: Promise<void> | undefined;
  const end = (how: ToThread) => (ended ??= ask(worker, how));
  return { url: said.url, port: said.port, stop: () => end('stop'), wipe: () => end('wipe') };
}

async function ask(worker: Worker, how: ToThread): Promise<void> {
  const done = once(worker, 'exit');
  worker.postMessage(how);
  await done;
}

/** What it throws instead is thrown here. */
async function firstWord(worker: Worker): Promise<FromThread> {
  const [message] = (await once(worker, 'message')) as [FromThread]; // all that thread-main posts
  return message;
}
