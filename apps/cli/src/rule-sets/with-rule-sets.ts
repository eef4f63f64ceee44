import type { EventStore } from '@hindsight/event-store';
import { installShippedRuleSets, RuleSets } from '../../../api/src/api.module.js';
import { withEventStore } from '../with-event-store.js';
import type { Settings } from '../settings.js';

interface Governed {
  readonly store: EventStore;
  readonly ruleSets: RuleSets;
}

/** The door to the rule sets, on the services that run here or on our own; what is shipped is drafted by then. */
export function withRuleSets<T>(settings: Settings, work: (governed: Governed) => Promise<T>): Promise<T> {
  return withEventStore(settings, async (store) => {
    await installShippedRuleSets(store, { now: new Date() });
    return work({ store, ruleSets: new RuleSets(store, { now: () => new Date() }) });
  });
}
