import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { EventStoreDBClient, jsonEvent, UnavailableError } from '@eventstore/db-client';
import { open } from 'lmdb';
import { DirectoryDamaged, DirectoryForeign, DirectoryInUse, PortInUse, startEventStore } from './index.js';

const coffee = () => jsonEvent({ type: 'Poured', data: { cup: 'x'.repeat(1000) } });

describe('starting an event store', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'event-store-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const fill = async (count: number) => {
    const node = await startEventStore({ directory });
    const client = EventStoreDBClient.connectionString(node.url);
    for (let left = count; left > 0; left -= 100) {
      await client.appendToStream('cups', Array.from({ length: Math.min(left, 100) }, coffee));
    }
    await client.dispose();
    await node.stop();
  };

  it('finds again what was there when it stopped', async () => {
    await fill(3);
    const node = await startEventStore({ directory });
    const client = EventStoreDBClient.connectionString(node.url);
    const answer = await client.appendToStream('cups', [coffee()], { expectedRevision: 2n });
    expect(answer.nextExpectedRevision).toBe(3n);
    await client.dispose();
    await node.stop();
  });

  it('is found by discovery', async () => {
    const node = await startEventStore({ directory });
    const client = EventStoreDBClient.connectionString(node.url.replace('esdb:', 'esdb+discover:'));
    await expect(client.appendToStream('cups', [coffee()])).resolves.toMatchObject({ success: true });
    await client.dispose();
    await node.stop();
  });

  it('refuses a port that is in use, and lets the directory go', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo; // of a TCP server that listens
    await expect(startEventStore({ directory, port })).rejects.toThrow(PortInUse);
    other.close();
    await (await startEventStore({ directory })).stop();
  });

  it('refuses a directory that this or another process has open', async () => {
    const node = await startEventStore({ directory });
    await expect(startEventStore({ directory })).rejects.toThrow(DirectoryInUse);
    expect(await startElsewhere(directory)).toBe(`DirectoryInUse ${process.pid}`);
    await node.stop();
    expect(await startElsewhere(directory)).toBe('started');
  });

  it('refuses a directory of something else and leaves it alone', async () => {
    await writeFile(join(directory, 'holiday.jpg'), '');
    await expect(startEventStore({ directory })).rejects.toThrow(DirectoryForeign);
    expect(await readdir(directory)).toEqual(['holiday.jpg']);
  });

  it('refuses an LMDB of something else', async () => {
    const other = open(directory, { noSubdir: false });
    await other.openDB('recipes', {}).put('tea', 'hot');
    await other.close();
    await expect(startEventStore({ directory })).rejects.toThrow(DirectoryForeign);
  });

  it('refuses a file that is damaged or cut off', async () => {
    await fill(1000);
    await truncate(join(directory, 'data.mdb'), 200_000);
    await expect(startEventStore({ directory })).rejects.toThrow(DirectoryDamaged);
    await writeFile(join(directory, 'data.mdb'), Buffer.alloc(200_000, 7));
    await expect(startEventStore({ directory })).rejects.toThrow(DirectoryDamaged);
  });

  it('starts in a directory in which it died before its first write', async () => {
    await writeFile(join(directory, 'data.mdb'), '');
    await (await startEventStore({ directory })).stop();
  });
});

describe('stopping an event store', () => {
  it('ends subscriptions as unavailable, answers what is being appended, and may be asked twice', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'event-store-'));
    const node = await startEventStore({ directory });
    const client = EventStoreDBClient.connectionString(node.url);
    const subscription = client.subscribeToAll();
    const ended = new Promise((resolve) => subscription.once('error', resolve));
    await new Promise((resolve) => subscription.once('data', resolve));
    const appends = Array.from({ length: 200 }, () => client.appendToStream('cups', [coffee()]));
    await Promise.race(appends);
    await Promise.all([node.stop(), node.stop()]);
    expect(await ended).toBeInstanceOf(UnavailableError);
    const answered = (await Promise.allSettled(appends)).filter(
      ({ status }) => status === 'fulfilled',
    ).length;
    await client.dispose();

    const again = await startEventStore({ directory });
    const reader = EventStoreDBClient.connectionString(again.url);
    let stored = 0;
    for await (const { event } of reader.readStream('cups')) if (event) stored += 1;
    expect(stored).toBe(answered);
    await reader.dispose();
    await again.stop();
    await rm(directory, { recursive: true });
  });
});

async function startElsewhere(directory: string): Promise<string> {
  const front = pathToFileURL('libs/embedded-eventstore/src/index.ts').href;
  const script = `import { startEventStore } from '${front}';
    await startEventStore({ directory: process.argv[1] })
      .then((node) => node.stop()).then(() => console.log('started'), ({ name, pid }) => console.log(name, pid));`;
  const hooks = pathToFileURL('test/support/typescript.mjs').href;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', hooks, '--input-type=module', '-e', script, directory],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return stdout.trim();
}
