import { DirectoryInUse, lockDirectory, startLocalServices } from '@hindsight/local-services';
import { announce, runningIn, thisProcess, withdraw } from './run-file.js';
import type { Settings } from './settings.js';

/**
 * A host is the one that projects. A guest projects only on services that it started itself: on any others a host may be
 * at work, and of two projectors one has to stop.
 */
export type Role = 'host' | 'guest';

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
export async function openServices(settings: Settings, role: Role): Promise<Services> {
  const { eventStoreUrl, databaseUrl } = settings;
  const isElsewhere = eventStoreUrl !== undefined && databaseUrl !== undefined;
  if (isElsewhere && role === 'guest') return attached({ eventStoreUrl, databaseUrl });
  try {
    return await start(settings);
  } catch (error) {
    const mayAttach = role === 'guest' && error instanceof DirectoryInUse;
    const running = mayAttach ? await runningIn(settings.directory) : null;
    if (!running) throw error;
    return attached(running);
  }
}

/** Who starts anything, or is the host, holds the directory: one at a time. */
async function start({ directory, eventStoreUrl, databaseUrl }: Settings): Promise<Services> {
  const isElsewhere = eventStoreUrl !== undefined && databaseUrl !== undefined;
  const lock = isElsewhere ? await lockDirectory(directory) : null;
  const services = await startLocalServices({ directory, eventStoreUrl, databaseUrl });
  const urls = { eventStoreUrl: services.eventStoreUrl, databaseUrl: services.databaseUrl };
  const running = await thisProcess(urls);
  await announce(directory, running);
  return {
    ...urls,
    ours: true,
    announceApi: (apiUrl) => announce(directory, { ...running, apiUrl }),
    stop: async () => {
      await withdraw(directory);
      await services.stop();
      await lock?.release();
    },
  };
}
