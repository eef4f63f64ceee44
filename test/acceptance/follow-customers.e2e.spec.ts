import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDb, uuidV5, type NewEvent } from '@hindsight/event-store';
import { startEventStoreToUse } from '../support/start-event-store.js';

const example = resolve(import.meta.dirname, '../../docs/examples/follow-customers.mjs');

describe('the example that follows customer events', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-follow-'));
    node = await startEventStoreToUse(join(directory, 'store'));
    store = new EventStoreDb(node.url);
  });
  afterAll(async () => {
    await store.close();
    await node.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('prints each event once and, started again, goes on behind the last', async () => {
    await store.append('customer-ada', 'no-stream', [event('ada-0'), event('ada-1')]);
    await store.append('other-stream', 'no-stream', [event('other-0')]);
    expect(await follow(2)).toEqual(['customer-ada 0n', 'customer-ada 1n']);

    await store.append('customer-bob', 'no-stream', [event('bob-0')]);
    await store.append('customer-ada', 1n, [event('ada-2')]);
    expect(await follow(2)).toEqual(['customer-bob 0n', 'customer-ada 2n']);
  }, 30_000);

  /** Runs the example as its reader would until it printed `count` lines, then kills it without warning. */
  async function follow(count: number): Promise<string[]> {
    const child = spawn(process.execPath, [example, join(directory, 'checkpoint.json')], {
      env: { ...process.env, NODE_OPTIONS: '', EVENTSTORE_URL: node.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line.split(' ').slice(0, 2).join(' '));
      if (lines.length === count) break;
    }
    await new Promise((written) => setTimeout(written, 200));
    child.kill('SIGKILL');
    await once(child, 'exit');
    return lines;
  }
});

function event(name: string): NewEvent {
  return {
    id: uuidV5(name),
    type: 'CustomerContacted',
    data: { contactId: name },
    metadata: {
      occurredAt: '2026-01-05T09:00:00.000Z',
      schemaVersion: 1,
      correlationId: name,
      actor: 'test',
      origin: 'api',
      commandId: name,
      commandHash: name,
    },
  };
}
