import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Server, ServerCredentials } from '@grpc/grpc-js';
import { AddressMalformed } from './errors.js';
import { type Address, addressIn, dialled, textOf } from './front/address.js';
import type { Certificate } from './front/certificate.js';
import { httpEndpoints } from './front/http.js';
import { listen } from './front/listen.js';
import { secure, type SecurityOptions } from './front/security/secure.js';
import { weakeningInterceptors, type Weaknesses, weaknessesOf } from './front/weakened/weaknesses.js';
import { createNode } from './node.js';
import { openDirectory, type OpenedLog } from './log/open-directory.js';
import { startCore } from './start-core.js';

export interface EventStoreOptions extends SecurityOptions {
  /** made when it is not there; one node at a time */
  directory: string;
  /** 0, the default, takes a free one */
  port?: number;
  /** the address to bind; 127.0.0.1 by default. Without `tls` there is no login: bind others with care */
  host?: string;
  /**
   * Whether `$by_category`, `$by_event_type`, `$by_correlation_id`, `$stream_by_category` and `$streams` run from the start, over
   * all that is there; false by default, as on a real server. Clients can enable and disable each, which is remembered.
   */
  systemProjections?: boolean;
  /** `host:port` that clients are told to dial when they ask by gossip (`esdb+discover://`); by default what they dialled */
  advertised?: string;
  /** FOR TESTS of what depends on a node: in what it is as weak as a server can be; `true` for everything */
  weakened?: boolean | Partial<Weaknesses>;
}

export interface RunningEventStore {
  /** connection string for the client: `esdb://127.0.0.1:2113?tls=false`, with TLS the path of the certificate to trust in it */
  url: string;
  port: number;
  /** Ends calls with UNAVAILABLE, finishes what is being committed, closes the directory. */
  stop(): Promise<void>;
  /** Stops, and removes the directory with everything in it. */
  wipe(): Promise<void>;
}

/** How long calls may take to end after they were told, before they are cut. */
const GRACE_MS = 500;

/**
 * Starts an event store in this process that speaks EventStoreDB's gRPC protocol, and on the same port answers HTTP/1.1 under
 * `/health/live`, `/ping` and `/stats`. What it has acknowledged is on disk.
 * @throws PortInUse, AddressMalformed, DirectoryInUse, DirectoryForeign, DirectoryDamaged, LoginNeedsTls,
 * CertificateUnusable, UsersUnreadable
 */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const advertised = advertisedIn(options);
  const directory = resolve(options.directory);
  const opened = await openDirectory(directory);
  try {
    const node = await open(opened, { ...options, directory }, advertised);
    const stop = once(node.stop);
    const wipe = async () => {
      await stop();
      await rm(directory, { recursive: true, force: true });
    };
    return { ...node, stop, wipe };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(
  opened: OpenedLog,
  options: EventStoreOptions,
  advertised: Address | null,
): Promise<Omit<RunningEventStore, 'wipe'>> {
  const { directory, host = '127.0.0.1', systemProjections = false } = options;
  const weaknesses = weaknessesOf(options.weakened);
  const hosts = [dialled(host), ...(advertised ? [advertised.host] : [])];
  const { certificate, login, interceptors } = await secure(options, { directory, hosts, log: opened.log });
  const core = await startCore(opened, { systemProjections, weaknesses });
  const address = { host: dialled(host), port: options.port ?? 0 };
  const server = createNode(core, {
    advertised: { bound: () => address, configured: advertised },
    interceptors: [...weakeningInterceptors(weaknesses), ...interceptors],
  });
  const grpc = server.createConnectionInjector(ServerCredentials.createInsecure()); // TLS ends at the door
  const http = httpEndpoints({ login, lastPosition: () => opened.log.lastPosition });
  try {
    const listening = await listen({ host, port: address.port }, certificate, { grpc, http });
    address.port = listening.port;
    const stop = async () => {
      listening.close();
      await core.end();
      await shutDown(server);
      await core.commits.idle();
      await opened.close();
    };
    return { url: urlOf(address, certificate), port: address.port, stop };
  } catch (error) {
    await core.end();
    throw error;
  }
}

function urlOf({ host, port }: Address, certificate: Certificate | null): string {
  if (!certificate) return `esdb://${textOf({ host, port })}?tls=false`;
  const name = host === '127.0.0.1' ? 'localhost' : host; // Node warns of TLS to a number
  return `esdb://${textOf({ host: name, port })}?tls=true&tlsCAFile=${encodeURIComponent(certificate.certFile)}`;
}

function advertisedIn({ advertised }: EventStoreOptions): Address | null {
  if (advertised === undefined) return null;
  const address = addressIn(advertised);
  if (!address) throw new AddressMalformed(advertised);
  return address;
}

async function shutDown(server: Server): Promise<void> {
  const cut = setTimeout(() => {
    server.forceShutdown();
  }, GRACE_MS);
  await new Promise<void>((done) => {
    server.tryShutdown(() => {
      done();
    });
  });
  clearTimeout(cut);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}
