import { EventStoreDb } from '@hindsight/event-store';
import { closingAfter } from './closing.js';
import { openServices, type Services } from './services.js';
import type { Settings } from './settings.js';

/** The event store alone: enough for whatever only reads the log; and where the database is. */
export function withEventStore<T>(
  settings: Settings,
  work: (store: EventStoreDb, services: Pick<Services, 'databaseUrl'>) => Promise<T>,
): Promise<T> {
  return closingAfter(async (closing) => {
    const services = await openServices(settings, 'guest');
    closing.add(() => services.stop());
    const store = new EventStoreDb(services.eventStoreUrl);
    closing.add(() => store.close());
    return work(store, services);
  });
}
