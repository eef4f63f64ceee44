import type { EventStore } from '@hindsight/event-store';
import { installShippedRuleSets, RuleSets } from '../../../api/src/api.module.js';
import { withEventStore } from '../with-event-store.js';
import type { Services } from '../services.js';
import type { Settings } from '../settings.js';

interface Governed {
  readonly store: EventStore;
  readonly ruleSets: RuleSets;
  readonly services: Pick<Services, 'databaseUrl'>;
}

/** The door to the rule sets, on the services that run here or on our own; what is shipped is drafted by then. */
export function withRuleSets<T>(settings: Settings, work: (governed: Governed) => Promise<T>): Promise<T> {
  return withEventStore(settings, async (store, services) => {
    await installShippedRuleSets(store, { now: new Date() });
    return work({ store, services, ruleSets: new RuleSets(store, { now: () => new Date() }) });
  });
}
