import { BadInput } from './bad-input.js';
import { runningIn, type Running } from './run-file.js';
import { attached, type Services } from './services.js';
import type { Settings } from './settings.js';
import { said } from './texts/texts.js';

/**
 * The services for a part of the system in a process of its own: those configured, and for what is not those of the
 * process that runs in the directory. Nothing is started.
 * @throws {BadInput} there are none, or they do not belong together.
 */
export async function attach(settings: Settings): Promise<Services> {
  const running = await runningIn(settings.directory);
  return attached(urlsOf(settings, running));
}

function urlsOf({ directory, eventStoreUrl, databaseUrl }: Settings, running: Running | null) {
  if (eventStoreUrl !== undefined && databaseUrl !== undefined) return { eventStoreUrl, databaseUrl };
  if (!running) {
    throw new BadInput(said('nothingToAttach', { directory }));
  }
  refuseOther('EVENTSTORE_URL', 'DATABASE_URL', eventStoreUrl, running.eventStoreUrl, running.pid);
  refuseOther('DATABASE_URL', 'EVENTSTORE_URL', databaseUrl, running.databaseUrl, running.pid);
  return running;
}

/** One's log with another's tables would be neither. */
function refuseOther(name: string, other: string, configured: string | undefined, its: string, pid: number) {
  if (configured === undefined || configured === its) return;
  throw new BadInput(said('runsOnAnother', { name, pid, other }));
}
