import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import {
  backUpEventStore,
  DirectoryDamaged,
  DirectoryForeign,
  DirectoryInUse,
  DirectoryNotEmpty,
  eventStoreStats,
  restoreEventStore,
  startEventStore,
  verifyEventStore,
} from './index.js';
import { startNode } from './testing/node-process.js';

const coffee = () => jsonEvent({ type: 'Poured', data: { cup: 'x'.repeat(500) } });

describe('a backup of an event store', () => {
  let folder = '';
  const place = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const cups = async (directory: string): Promise<number> => {
    const node = await startEventStore({ directory });
    const client = EventStoreDBClient.connectionString(node.url);
    let count = 0;
    for await (const { event } of client.readStream('cups')) if (event) count += 1;
    await client.dispose();
    await node.stop();
    return count;
  };

  it('has what was acknowledged before it, and nothing by halves, while another process goes on writing', async () => {
    const node = await startNode(place('store'));
    const client = EventStoreDBClient.connectionString(node.url);
    let acknowledged = 0;
    let isOver = false;
    const pouring = async () => {
      while (!isOver) {
        await client.appendToStream('cups', [coffee(), coffee(), coffee()]);
        acknowledged += 3;
      }
    };
    const writing = Promise.all(Array.from({ length: 10 }, pouring));
    const counts: [least: number, stored: number][] = [];
    for (const name of ['monday', 'tuesday']) {
      while (acknowledged < 100 * (counts.length + 1)) await new Promise((resolve) => setTimeout(resolve, 5));
      const least = acknowledged;
      await backUpEventStore(place('store'), place(name));
      counts.push([least, await cups(place(name))]);
    }
    isOver = true;
    await writing;
    await client.dispose();
    await node.kill();
    for (const [least, stored] of counts) {
      expect(stored).toBeGreaterThanOrEqual(least);
      expect(stored % 3).toBe(0);
    }
    expect(await cups(place('store'))).toBe(acknowledged);
  });

  const fill = async (name: string) => {
    const node = await startEventStore({ directory: place(name) });
    const client = EventStoreDBClient.connectionString(node.url);
    await client.appendToStream('cups', [coffee(), coffee()]);
    await client.dispose();
    await node.stop();
  };

  it('can be restored where there is no store, and only there', async () => {
    await fill('store');
    const made = await backUpEventStore(place('store'), place('monday'));
    expect(await restoreEventStore(place('monday'), place('restored'))).toEqual(made);
    expect(await cups(place('restored'))).toBe(2);
    await expect(restoreEventStore(place('monday'), place('store'))).rejects.toThrow(DirectoryNotEmpty);
    expect((await readdir(folder)).sort()).toEqual(['monday', 'restored', 'store']);
  });

  it('is refused of a place that holds no store, which stays as it is', async () => {
    await expect(backUpEventStore(place('nowhere'), place('monday'))).rejects.toThrow(DirectoryForeign);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not left behind when what was copied is damaged', async () => {
    await fill('store');
    const bytes = await readFile(join(place('store'), 'data.mdb'));
    const at = bytes.lastIndexOf('xxxx');
    bytes[at] = 0;
    await writeFile(join(place('store'), 'data.mdb'), bytes);
    await expect(backUpEventStore(place('store'), place('monday'))).rejects.toThrow(DirectoryDamaged);
    expect(await readdir(folder)).toEqual(['store']);
  });

  it('is not verified while the store is in use, but counted', async () => {
    const node = await startEventStore({ directory: place('store') });
    await expect(verifyEventStore(place('store'), () => undefined)).rejects.toThrow(DirectoryInUse);
    expect(await eventStoreStats(place('store'))).toMatchObject({ events: 1, streams: 1, lastPosition: 1 });
    await node.stop();
  });
});
