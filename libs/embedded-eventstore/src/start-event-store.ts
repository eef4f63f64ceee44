import { createServer } from 'node:net';
import { type Server, ServerCredentials } from '@grpc/grpc-js';
import { GroupCommit } from './core/group-commit.js';
import { Streams } from './core/streams.js';
import { initialize } from './core/write-events.js';
import { PortInUse } from './errors.js';
import { createNode } from './node.js';
import { Projections } from './projections/projections.js';
import { openDirectory } from './log/open-directory.js';

export interface EventStoreOptions {
  /** made when it is not there; one node at a time */
  directory: string;
  /** 0, the default, takes a free one */
  port?: number;
  /** the address to bind and to tell clients; 127.0.0.1 by default. There is no TLS and no login: bind others with care */
  host?: string;
  /**
   * Whether `$by_category`, `$by_event_type`, `$by_correlation_id`, `$stream_by_category` and `$streams` run from the start, over
   * all that is there; false by default, as on a real server. Clients can enable and disable each, which is remembered.
   */
  systemProjections?: boolean;
}

export interface RunningEventStore {
  /** connection string for the client: `esdb://127.0.0.1:2113?tls=false` */
  url: string;
  port: number;
  /** Ends calls with UNAVAILABLE, finishes what is being committed, closes the directory. */
  stop(): Promise<void>;
}

/** How long calls may take to end after they were told, before they are cut. */
const GRACE_MS = 500;

/**
 * Starts an event store in this process that speaks EventStoreDB's gRPC protocol, without TLS. What it has acknowledged
 * is on disk.
 * @throws PortInUse, DirectoryInUse, DirectoryForeign, DirectoryDamaged
 */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const { directory, host = '127.0.0.1' } = options;
  const opened = await openDirectory(directory);
  const { log, isFresh } = opened;
  const commits = new GroupCommit(log, Date.now);
  if (isFresh) await commits.submit(0, initialize);
  const projections = new Projections({
    log,
    commits,
    systemProjections: options.systemProjections ?? false,
  });
  const stopping = new AbortController();
  const address = { host, port: options.port ?? 0 };
  const server = createNode({
    log,
    commits,
    streams: new Streams(commits),
    projections,
    stopping: stopping.signal,
    address: () => address,
  });
  try {
    address.port = await bind(server, host, address.port);
  } catch (error) {
    stopping.abort();
    await projections.end();
    await opened.close();
    throw error;
  }
  const stop = async () => {
    stopping.abort();
    await projections.end();
    await commits.idle();
    await shutDown(server);
    await commits.idle();
    await opened.close();
  };
  return { url: `esdb://${host}:${address.port}?tls=false`, port: address.port, stop: once(stop) };
}

async function bind(server: Server, host: string, port: number): Promise<number> {
  if (port !== 0) await probe(host, port);
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

/** Asks for the port in our own words first: grpc-js would log a failure and hide its code. */
async function probe(host: string, port: number): Promise<void> {
  const asking = createServer();
  await new Promise<void>((resolve, reject) => {
    asking.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(host, port) : error);
    });
    asking.listen(port, host, resolve);
  });
  await new Promise((resolve) => asking.close(resolve));
}

async function shutDown(server: Server): Promise<void> {
  const cut = setTimeout(() => {
    server.forceShutdown();
  }, GRACE_MS);
  await new Promise<void>((resolve) => {
    server.tryShutdown(() => {
      resolve();
    });
  });
  clearTimeout(cut);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}
