import type { CardEvent } from './card-events.js';
import { textIn } from './fields.js';

interface Matter {
  /** Its id opens, or keeps open. */
  readonly opened: string;
  readonly closed: string;
  readonly id: string;
}

const matters: Readonly<Record<string, Matter>> = {
  complaints: { opened: 'CustomerComplained', closed: 'ComplaintResolved', id: 'complaintId' },
  promises: { opened: 'CustomerContacted', closed: 'PromiseKept', id: 'promiseId' },
  needs: { opened: 'NeedIdentified', closed: 'NeedValidated', id: 'needId' },
  payments: { opened: 'PaymentMissed', closed: 'PaymentReceived', id: 'orderId' },
  services: { opened: 'ServiceRequested', closed: 'ServiceCompleted', id: 'serviceId' },
};

/** How many matters of each kind wait, by kind: opened and not closed since. */
export function openMatters(events: readonly CardEvent[]): Readonly<Record<string, number>> {
  const counted = Object.entries(matters).map(([kind, matter]) => [kind, waiting(events, matter)] as const);
  return { ...Object.fromEntries(counted), opportunities: openOpportunities(events) };
}

function waiting(events: readonly CardEvent[], { opened, closed, id }: Matter): number {
  const open = new Set<string>();
  for (const event of events) {
    const key = textIn(event, id);
    if (key === null) continue;
    if (event.type === opened) open.add(key);
    if (event.type === closed) open.delete(key);
  }
  return open.size;
}

/** Those whose latest assessment that names a stage does not name the last one. */
function openOpportunities(events: readonly CardEvent[]): number {
  const stages = new Map<string, string | null>();
  for (const event of events) {
    const id = textIn(event, 'opportunityId');
    if (event.type !== 'OpportunityAssessed' || id === null) continue;
    stages.set(id, textIn(event, 'funnelStage') ?? stages.get(id) ?? null);
  }
  return [...stages.values()].filter((stage) => stage !== 'closed').length;
}
