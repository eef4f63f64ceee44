import { join } from 'node:path';
import { lockDirectory } from './directory-lock.js';
import { portFor } from './ports.js';
import { startPostgres } from './postgres.js';

export interface LocalServicesOptions {
  /** Where the embedded services keep their data; created if missing. */
  readonly directory: string;
  /** `esdb://…` of a real event store: none is started. */
  readonly eventStoreUrl?: string | undefined;
  /** `postgres://…` of a real database: none is started. */
  readonly databaseUrl?: string | undefined;
  /** Of the embedded services; free ones unless given. */
  readonly eventStorePort?: number | undefined;
  readonly databasePort?: number | undefined;
}

export interface LocalServices {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Ends what was started, in good order, and gives the directory back. Idempotent. Close your own connections first. */
  stop(): Promise<void>;
}

interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the services that have no URL, on 127.0.0.1, with their data in `directory`; a second start finds them again,
 * also after a kill. Signals are the caller's affair. First start about 1 s, later ones a fraction.
 * @throws {DirectoryInUse} {PortInUse} {PostgresDidNotStart} {PasswordLost} {OutOfReach}
 */
export async function startLocalServices(options: LocalServicesOptions): Promise<LocalServices> {
  const { directory, eventStoreUrl, databaseUrl } = options;
  if (eventStoreUrl !== undefined && databaseUrl !== undefined) return configured(eventStoreUrl, databaseUrl);

  const lock = await lockDirectory(directory);
  const starting = [eventStoreOf(options), databaseOf(options)] as const;
  const end = async () => {
    for (const one of await Promise.allSettled(starting))
      if (one.status === 'fulfilled') await one.value.stop();
    await lock.release();
  };
  try {
    const [eventStore, database] = await Promise.all(starting);
    let stopped: Promise<void> | null = null;
    return { eventStoreUrl: eventStore.url, databaseUrl: database.url, stop: () => (stopped ??= end()) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function eventStoreOf({ directory, eventStoreUrl, eventStorePort }: LocalServicesOptions) {
  if (eventStoreUrl !== undefined) return elsewhere(eventStoreUrl);
  const port = eventStorePort === undefined ? 0 : await portFor(eventStorePort);
  const weakened = process.env['EVENTSTORE_WEAKENED'] === '1'; // for running the tests of whatever depends on it
  // Loaded by whoever starts one: most commands find one running, and are done before it would be loaded.
  const { startEventStore } = await import('./embedded-event-store.js');
  return startEventStore({ directory: join(directory, 'eventstore'), port, weakened });
}

async function databaseOf({ directory, databaseUrl, databasePort }: LocalServicesOptions) {
  return databaseUrl === undefined
    ? startPostgres({ directory, port: databasePort })
    : elsewhere(databaseUrl);
}

function configured(eventStoreUrl: string, databaseUrl: string): LocalServices {
  return { eventStoreUrl, databaseUrl, stop: () => Promise.resolve() };
}

function elsewhere(url: string): Service {
  return { url, stop: () => Promise.resolve() };
}
