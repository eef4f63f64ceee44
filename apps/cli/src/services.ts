import { DirectoryInUse, startLocalServices } from '@hindsight/local-services';
import { announce, runningIn, withdraw } from './run-file.js';
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
  stop(): Promise<void>;
}

/**
 * Starts what has no URL. Where another process holds the directory, a guest uses what that one started.
 * @throws {DirectoryInUse} for a host, and where the other has not said yet how it can be reached.
 */
export async function openServices(settings: Settings, role: Role): Promise<Services> {
  try {
    return await start(settings, role);
  } catch (error) {
    const mayAttach = role === 'guest' && error instanceof DirectoryInUse;
    const running = mayAttach ? await runningIn(settings.directory) : null;
    if (!running) throw error;
    return { ...running, ours: false, stop: () => Promise.resolve() };
  }
}

async function start({ directory, eventStoreUrl, databaseUrl }: Settings, role: Role): Promise<Services> {
  const services = await startLocalServices({ directory, eventStoreUrl, databaseUrl });
  const isLocal = eventStoreUrl === undefined || databaseUrl === undefined;
  const urls = { eventStoreUrl: services.eventStoreUrl, databaseUrl: services.databaseUrl };
  if (isLocal) await announce(directory, { pid: process.pid, ...urls });
  const stop = async () => {
    if (isLocal) await withdraw(directory);
    await services.stop();
  };
  return { ...urls, ours: isLocal || role === 'host', stop };
}
