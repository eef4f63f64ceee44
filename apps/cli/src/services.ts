import { DirectoryInUse, lockDirectory, startLocalServices } from '@hindsight/local-services';
import { Closing } from './closing.js';
import { announce, runningIn, thisProcess, withdraw } from './run-file.js';
import type { Settings } from './settings.js';

/**
 * A host is the one that projects. A guest projects only on services that it started itself: on any others a host may be
 * at work, and of two projectors one has to stop.
 */
export type Role = 'host' | 'guest';

/** Where services are, or are to be. */
type Place = Pick<Settings, 'directory' | 'eventStoreUrl' | 'databaseUrl' | 'clock'>;

/** Event store and database, started here or found running. */
export interface Services {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Ours to project on. */
  readonly ours: boolean;
  /** Lets other terminals know where HTTP is, when this process holds the directory. */
  announceApi(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** What another process started: not ours to project on, nor to stop. */
export const attached = (urls: Pick<Services, 'eventStoreUrl' | 'databaseUrl'>): Services => ({
  eventStoreUrl: urls.eventStoreUrl,
  databaseUrl: urls.databaseUrl,
  ours: false,
  announceApi: () => Promise.resolve(),
  stop: () => Promise.resolve(),
});

/**
 * Starts what has no URL. Where another process holds the directory, a guest uses what that one started.
 * @throws {DirectoryInUse} for a host, and where the other has not said yet how it can be reached.
 */
export async function openServices(place: Place, role: Role): Promise<Services> {
  const { eventStoreUrl, databaseUrl } = place;
  const isElsewhere = eventStoreUrl !== undefined && databaseUrl !== undefined;
  if (isElsewhere && role === 'guest') return attached({ eventStoreUrl, databaseUrl });
  try {
    return await start(place, role);
  } catch (error) {
    const mayAttach = role === 'guest' && error instanceof DirectoryInUse;
    const running = mayAttach ? await runningIn(place.directory) : null;
    if (!running) throw error;
    return attached(running);
  }
}

/** Who starts anything, or is the host, holds the directory: one at a time. What fails half way leaves nothing running. */
async function start(place: Place, role: Role): Promise<Services> {
  const closing = new Closing();
  try {
    return await startAnnounced(place, role, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function startAnnounced(
  { directory, eventStoreUrl, databaseUrl, clock }: Place,
  role: Role,
  closing: Closing,
): Promise<Services> {
  if (eventStoreUrl !== undefined && databaseUrl !== undefined) {
    const lock = await lockDirectory(directory);
    closing.add(() => lock.release());
  }
  const services = await startLocalServices({ directory, eventStoreUrl, databaseUrl });
  closing.add(() => services.stop());
  const urls = { eventStoreUrl: services.eventStoreUrl, databaseUrl: services.databaseUrl };
  const running = await thisProcess({ ...urls, ...(role === 'host' && { clock }) });
  await announce(directory, running);
  closing.add(() => withdraw(directory));
  return {
    ...urls,
    ours: true,
    announceApi: (apiUrl) => announce(directory, { ...running, apiUrl }),
    stop: () => closing.close(),
  };
}
