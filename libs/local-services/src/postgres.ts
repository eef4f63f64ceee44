import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { createCluster, user } from './create-cluster.js';
import { portFor } from './ports.js';
import { accountFor, launchAs } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { launchPostmaster } from './postgres-launch.js';
import { endOrphan, endPostmaster } from './postmaster.js';

export interface Postgres {
  /** `postgres://…` of the database `hindsight`, password included. */
  readonly url: string;
  /** Fast shutdown: cuts off whoever is connected. Idempotent. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Holds `postgres/` (data), `postgres.password` and `postgres.log`. The caller sees to it that nobody else works there. */
  readonly directory: string;
  /** A free one unless given. */
  readonly port?: number | undefined;
  /** Of postgresql.conf, for this start only. */
  readonly settings?: Readonly<Record<string, string>>;
}

const database = 'hindsight';

/**
 * Starts a PostgreSQL on 127.0.0.1 whose data lie in a directory of ours; creates them the first time (UTF8, locale C).
 * A server that a killed process left running on the same data is ended first.
 * @throws {PortInUse} {PostgresDidNotStart} {PasswordLost} {OutOfReach}
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const directory = resolve(options.directory);
  const dataDirectory = join(directory, 'postgres');
  const passwordFile = join(directory, 'postgres.password');
  await mkdir(directory, { recursive: true });
  const { initdb, postgres } = await postgresBinaries();
  const account = await accountFor(dataDirectory);
  await endOrphan(dataDirectory);
  const port = await portFor(options.port);
  const lasting = options.settings?.['fsync'] !== 'off';
  const password = await createCluster(initdb, account, { dataDirectory, passwordFile, lasting });

  const settings = settingsOf({ ...options.settings, ...fixedSettings, port: String(port) });
  const { prefix, ids } = await launchAs(account, dataDirectory, postgres);
  const command = [...prefix, postgres, '-D', dataDirectory, ...settings];
  const pid = await launchPostmaster({
    command,
    ids,
    dataDirectory,
    log: join(directory, 'postgres.log'),
    port,
  });
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= endPostmaster(pid));
  const server = `postgres://${user}:${password}@127.0.0.1:${port}`;
  try {
    await createDatabase(`${server}/postgres`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `${server}/${database}`, stop };
}

/** No socket in the file system, nothing of the machine's own locale or zone. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

function settingsOf(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client(maintenanceUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
