import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

const coffee = jsonEvent({ type: 'Poured', data: { coffee: 'black' } });

describe('hindsight eventstore', () => {
  let folder: string;
  const running: Started[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-eventstore-'));
  });
  afterEach(async () => {
    for (const one of running.splice(0)) one.signal('SIGKILL');
    await rm(folder, { recursive: true });
  });

  async function start(...options: string[]) {
    const one = await startHindsight(['eventstore', '--port', '0', ...options], { cwd: folder });
    running.push(one);
    const { url = '', directory = '' } = one.said;
    const client = EventStoreDBClient.connectionString(url.replace('esdb://', 'esdb://admin:changeit@'));
    return { one, url, directory, client };
  }

  it('says where it is, serves any client, ends when told, and has everything at the next start', async () => {
    const first = await start();
    expect(first.url).toMatch(/^esdb:\/\/127\.0\.0\.1:\d+\?tls=false$/);
    expect(first.directory).toBe(join(folder, '.hindsight/eventstore'));
    await first.client.appendToStream('cups', coffee);
    await first.client.dispose();
    first.one.signal('SIGTERM');
    expect(await first.one.ended).toMatchObject({ code: 0, err: '' });

    const { client } = await start();
    const read: unknown[] = [];
    for await (const { event } of client.readStream('cups')) read.push(event?.data);
    expect(read).toEqual([{ coffee: 'black' }]);
    await client.dispose();
  }, 60_000);

  it('leaves the directory to the process that has it, and names that', async () => {
    const { one, directory, client } = await start();
    const { code, out, err } = await runHindsight(['eventstore', '--port', '0'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `hindsight: ${directory} is in use by the event store of process ${one.pid}: ` +
        'stop that process, or use another directory\n',
    );
    await client.appendToStream('cups', coffee);
    await client.dispose();
  }, 60_000);

  it('with --tls takes those who log in, and answers monitors on the same port', async () => {
    const { url, directory, client } = await start('--tls');
    await client.appendToStream('cups', coffee);
    await client.dispose();
    const stranger = EventStoreDBClient.connectionString(url.replace('esdb://', 'esdb://admin:wrong@'));
    await expect(stranger.appendToStream('cups', coffee)).rejects.toThrow(/UNAUTHENTICATED/);
    await stranger.dispose();

    const ca = await readFile(join(directory, 'tls.crt'));
    const port = Number(/:(\d+)\?/.exec(url)?.[1]);
    const status = new Promise((resolve, reject) => {
      request({ host: 'localhost', port, path: '/health/live', ca }, ({ statusCode }) => {
        resolve(statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(await status).toBe(204);
  }, 60_000);
});
