import type { EventStore, RecordedEvent } from '@hindsight/event-store';

/** What the log has of one customer, and of which others it says that they are the same person. */
export interface LoggedCustomer {
  readonly customerId: string;
  readonly events: readonly RecordedEvent[];
  readonly mergedInto: string | null;
  /** In the order in which they were merged into it. */
  readonly absorbed: readonly string[];
}

/**
 * A customer and all those that merges say are the same person: who goes on for it, who was merged into any of them. Of the log, not of
 * tables: what a parked customer said is there, too. Nearest first; nothing for a customer whom nobody knows.
 */
export async function samePerson(store: EventStore, customerId: string): Promise<LoggedCustomer[]> {
  const found = new Map<string, LoggedCustomer>();
  const asked = [customerId];
  for (const id of asked) {
    if (found.has(id)) continue;
    const one = await logged(store, id);
    if (one.events.length > 0) found.set(id, one);
    asked.push(...(one.mergedInto === null ? [] : [one.mergedInto]), ...one.absorbed);
  }
  return [...found.values()];
}

async function logged(store: EventStore, customerId: string): Promise<LoggedCustomer> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(`customer-${customerId}`)) events.push(event);
  const named = (type: string, field: string) =>
    events.filter((event) => event.type === type).map(({ data }) => String(valueOf(data, field)));
  return {
    ...{ customerId, events },
    mergedInto: named('CustomerMerged', 'survivorId').at(-1) ?? null,
    absorbed: named('CustomerAbsorbed', 'absorbedId'),
  };
}

const valueOf = (data: object, field: string): unknown => (data as Readonly<Record<string, unknown>>)[field];
