import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventStoreDb } from '@hindsight/event-store';
import pg from 'pg';
import { DirectoryInUse, PortInUse } from './errors.js';
import { startLocalServices, type LocalServices, type LocalServicesOptions } from './local-services.js';
import { postmasterIn } from './postmaster.js';
import { isRunning } from './processes.js';
import { wipeDirectory } from './wipe-directory.js';

describe('the local services', () => {
  let directory: string;
  let running: LocalServices[];
  const start = async (options: Partial<LocalServicesOptions> = {}) => {
    const services = await startLocalServices({ directory, ...options });
    running.push(services);
    return services;
  };
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-services-'));
    running = [];
  });
  afterEach(async () => {
    for (const one of running) await one.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('find their data again at the second start', async () => {
    const first = await start();
    await leaveATrace(first);
    await first.stop();
    await first.stop();
    await expectTheTrace(await start());
  });

  it('find their data again after a kill -9, and end the server it left behind', async () => {
    const killed = await startInAnotherProcess(directory);
    await leaveATrace(killed.services);
    const before = await postmasterIn(join(directory, 'postgres'));
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    expect(await isRunning(before?.pid ?? 0)).toBe(true);
    await expectTheTrace(await start());
    expect(await isRunning(before?.pid ?? 0)).toBe(false);
  });

  it('leave nothing behind when their directory is wiped: no data, and no server of a killed process', async () => {
    const killed = await startInAnotherProcess(directory);
    const before = await postmasterIn(join(directory, 'postgres'));
    await expect(wipeDirectory(directory)).rejects.toThrow(DirectoryInUse);
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    await wipeDirectory(directory);
    expect(await isRunning(before?.pid ?? 0)).toBe(false);
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });

  it('refuse a directory in which they run already, whoever started them', async () => {
    const other = await startInAnotherProcess(directory);
    const pid = other.process.pid ?? 0;
    await expect(start()).rejects.toThrow(new DirectoryInUse(directory, pid));
    other.process.kill('SIGKILL');
    await once(other.process, 'exit');
    await start();
    await expect(start()).rejects.toThrow(new DirectoryInUse(directory, process.pid));
  });

  it('name a port that is in use, and leave nothing running', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(start({ databasePort: port })).rejects.toThrow(new PortInUse(port));
    await expect(start({ eventStorePort: port })).rejects.toThrow(new PortInUse(port));
    taken.close();
    expect(await postmasterIn(join(directory, 'postgres'))).toBeNull();
    const services = await start({ databasePort: port });
    expect(new URL(services.databaseUrl).port).toBe(String(port));
  });

  it('are not started when they have a URL; then no directory is needed', async () => {
    const urls = { eventStoreUrl: 'esdb://elsewhere:2113', databaseUrl: 'postgres://elsewhere/crm' };
    const services = await start({ ...urls, directory: '/dev/null/nowhere' });
    expect(services).toMatchObject(urls);
  });

  it('start only the one that has no URL', async () => {
    const services = await start({ databaseUrl: 'postgres://elsewhere/crm' });
    expect(services.databaseUrl).toBe('postgres://elsewhere/crm');
    expect(await postmasterIn(join(directory, 'postgres'))).toBeNull();
  });
});

const coffee = {
  id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  type: 'CustomerPurchased',
  data: { orderId: 'o-1' },
  metadata: {
    ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, actor: 'ada', origin: 'api' },
    ...{ correlationId: 'c-1', commandId: 'c-1', commandHash: 'hash-1' },
  },
};

type Urls = Pick<LocalServices, 'databaseUrl' | 'eventStoreUrl'>;

async function leaveATrace({ databaseUrl, eventStoreUrl }: Urls): Promise<void> {
  await query(databaseUrl, 'CREATE TABLE coffee AS SELECT 349 AS minor');
  const store = new EventStoreDb(eventStoreUrl);
  await store.append('customer-ada', 'no-stream', [coffee]);
  await store.close();
}

async function expectTheTrace({ databaseUrl, eventStoreUrl }: Urls): Promise<void> {
  expect(await query(databaseUrl, 'SELECT * FROM coffee')).toEqual([{ minor: 349 }]);
  const store = new EventStoreDb(eventStoreUrl);
  const read = [];
  for await (const event of store.readStream('customer-ada')) read.push(event);
  await store.close();
  expect(read).toMatchObject([coffee]);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

async function startInAnotherProcess(directory: string) {
  const program = new URL('./testing/start-and-stay.ts', import.meta.url);
  const typescript = new URL('../../../test/support/typescript.mjs', import.meta.url);
  const child = spawn(process.execPath, ['--import', typescript.href, fileURLToPath(program), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  // `start-and-stay.ts` writes this one line.
  return { process: child, services: JSON.parse(String(said)) as Urls };
}
