import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PasswordLost, PortInUse } from './errors.js';
import { accountFor } from './postgres-account.js';
import { postmasterIn } from './postmaster.js';
import { isRunning } from './processes.js';
import { startPostgres, type Postgres } from './postgres.js';

const settings = { fsync: 'off' };

describe('an embedded PostgreSQL', () => {
  let directory: string;
  let running: Postgres[];
  const start = async (port?: number) => {
    const postgres = await startPostgres({ directory, settings, port });
    running.push(postgres);
    return postgres;
  };
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-postgres-'));
    running = [];
  });
  afterEach(async () => {
    for (const one of running) await one.stop();
    await rm(directory, { recursive: true });
  });

  it('is a database in UTF8 with the order of bytes, whatever the machine speaks', async () => {
    const { url } = await start();
    const shown = `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, current_setting('TimeZone') AS zone
      FROM pg_database WHERE datname = current_database()`;
    expect(await rowsOf(url, shown)).toEqual([{ encoding: 'UTF8', datcollate: 'C', zone: 'UTC' }]);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start();
    const guessed = new URL(url);
    guessed.password = 'guessed';
    await expect(rowsOf(guessed.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const { mode } = await stat(join(directory, 'postgres.password'));
    expect(mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(['postgres', 'postgres.log', 'postgres.password']);
  });

  it('finds its data again at the second start', async () => {
    const first = await start();
    await rowsOf(first.url, 'CREATE TABLE coffee AS SELECT 349 AS minor');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await rowsOf(second.url, 'SELECT * FROM coffee')).toEqual([{ minor: 349 }]);
  });

  it('ends a server that was left behind on the same data', async () => {
    const left = await start();
    await rowsOf(left.url, 'CREATE TABLE coffee AS SELECT 349 AS minor');
    const before = await postmasterIn(join(directory, 'postgres'));
    const next = await start();
    expect(await isRunning(before?.pid ?? 0)).toBe(false);
    expect(await rowsOf(next.url, 'SELECT * FROM coffee')).toEqual([{ minor: 349 }]);
  });

  it('comes up again after it was killed itself', async () => {
    const killed = await start();
    await rowsOf(killed.url, 'CREATE TABLE coffee AS SELECT 349 AS minor');
    process.kill((await postmasterIn(join(directory, 'postgres')))?.pid ?? 0, 'SIGKILL');
    const next = await start();
    expect(await rowsOf(next.url, 'SELECT * FROM coffee')).toEqual([{ minor: 349 }]);
  });

  it('never takes a stranger for a server left behind', async () => {
    await (await start()).stop();
    const data = join(directory, 'postgres');
    const stranger = spawn('sleep', ['60'], (await accountFor(data)) ?? {});
    await writeFile(join(data, 'postmaster.pid'), `${stranger.pid ?? 0}\n${data}\n`);
    const { url } = await start();
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('starts over when it was interrupted while being created', async () => {
    await mkdir(join(directory, 'postgres.new'));
    await writeFile(join(directory, 'postgres.new', 'PG_VERSION'), '18');
    const { url } = await start();
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(start(port)).rejects.toThrow(new PortInUse(port));
    other.close();
    await once(other, 'close');
    expect(new URL((await start(port)).url).port).toBe(String(port));
  });

  it('says what to do when the password is lost', async () => {
    await (await start()).stop();
    await rm(join(directory, 'postgres.password'));
    await expect(start()).rejects.toThrow(PasswordLost);
  });
});

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  // A server that is ended from outside says so to whoever is connected.
  client.on('error', () => undefined);
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
