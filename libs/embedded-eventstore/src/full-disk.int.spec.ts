import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { verifyEventStore } from './index.js';
import { startNode } from './testing/node-process.js';

/** A file may become 2 MB: to LMDB the same as a full disk. */
const LIMIT = 'ulimit -S -f 2000;';
const batch = () =>
  Array.from({ length: 20 }, () => jsonEvent({ type: 'Poured', data: { cup: 'x'.repeat(3000) } }));

describe('an event store whose disk is full', () => {
  it('refuses appends, keeps what it has acknowledged and nothing else, and goes on when there is room again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'full-disk-'));
    const node = await startNode(directory, { shell: LIMIT });
    const client = EventStoreDBClient.connectionString(node.url);
    const count = async () => {
      let stored = 0;
      for await (const { event } of client.readStream('cups')) if (event) stored += 1;
      return stored;
    };
    const fill = async (acknowledged: number): Promise<[number, unknown]> => {
      try {
        await client.appendToStream('cups', batch());
      } catch (error) {
        return [acknowledged, error];
      }
      return fill(acknowledged + 20);
    };

    const [acknowledged, error] = await fill(0);
    expect(String(error)).toMatch(/could not write .*: see whether its disk is full/);
    await expect(client.appendToStream('cups', batch())).rejects.toThrow(/could not write/);
    expect(await count()).toBe(acknowledged);

    await promisify(execFile)('prlimit', ['--pid', String(node.pid), '--fsize=unlimited:']);
    await client.appendToStream('cups', batch());
    expect(await count()).toBe(acknowledged + 20);

    await client.dispose();
    await node.kill();
    await verifyEventStore(directory, () => undefined);
    await rm(directory, { recursive: true });
  });
});
