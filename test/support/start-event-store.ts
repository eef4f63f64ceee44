import { startEventStore, type RunningEventStore } from '@hindsight/embedded-eventstore';

/** The node that programs of ours are tried on; as weak as a server can be when `npm run test:weakened` asks for it. */
export function startEventStoreToUse(directory: string): Promise<RunningEventStore> {
  return startEventStore({ directory, weakened: process.env['EVENTSTORE_WEAKENED'] === '1' });
}
