import { startPostgres } from '@hindsight/local-services';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A database of a suite's own. */
export interface TestDatabase {
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

/** An empty database on the one PostgreSQL of this jest run, which the first call starts. Some 50 ms; the first about 1 s. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Nothing of it outlives the run, so nothing need reach the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

async function serverUrl(): Promise<string> {
  const directory = process.env['HINDSIGHT_TEST_DIRECTORY'];
  if (directory === undefined) throw new Error('jest.config.mjs names no globalSetup: start-tests.mjs');
  const file = join(directory, 'url');
  for (;;) {
    const url = await readFile(file, 'utf8').catch(() => null);
    if (url !== null) return url;
    // jest runs suites in several processes; the one that makes this directory starts the server for all.
    const claim = join(directory, 'claim');
    if (await claimed(claim)) await startFor(file, directory, claim);
    else await pause(50);
  }
}

async function startFor(file: string, directory: string, claim: string): Promise<void> {
  try {
    const { url } = await startPostgres({ directory, settings });
    await writeFile(`${file}.new`, url, { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch (error) {
    await rmdir(claim);
    throw error;
  }
}

async function claimed(claim: string): Promise<boolean> {
  return mkdir(claim).then(
    () => true,
    () => false,
  );
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
