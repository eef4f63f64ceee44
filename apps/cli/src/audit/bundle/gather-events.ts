import { calendarEvents, type CalendarEvent } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';

type Store = Pick<EventStore, 'readStream'>;

/** What is asked of the log for a bundle. */
export interface Wanted {
  readonly customerId: string;
  /** Last position that counts. */
  readonly knownAt: bigint;
  /** Last instant that counts, ms. */
  readonly asOf: number;
  /** Rule sets that speak, by id. */
  readonly ids: readonly string[];
  /** Hashes of their versions that speak. */
  readonly hashes: ReadonlySet<string>;
}

/**
 * The events of a bundle, by position: all of the customer and of the rule sets; of the calendar the cut-offs that are quoted, the
 * close that passed `asOf`, and the imports that brought something of the customer.
 */
export async function gatherEvents(store: Store, wanted: Wanted): Promise<RecordedEvent[]> {
  const own = await known(store, `customer-${wanted.customerId}`, wanted);
  const origins = new Set(own.map(({ metadata }) => metadata.origin));
  const rules: RecordedEvent[] = [];
  for (const id of wanted.ids) rules.push(...(await known(store, `ruleset-${id}`, wanted)));
  const calendar = await quoted(store, wanted, origins);
  return [...own, ...rules, ...calendar].sort((a, b) => (a.position < b.position ? -1 : 1));
}

async function known(store: Store, stream: string, { knownAt }: Wanted): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream)) {
    if (event.position > knownAt) break;
    events.push(event);
  }
  return events;
}

async function quoted(store: Store, wanted: Wanted, origins: ReadonlySet<string>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let isClosed = false;
  for await (const event of store.readStream('calendar')) {
    if (event.position > wanted.knownAt) break;
    const { type, data, metadata } = event;
    const said = calendarEvents.decode({ type, data, ...metadata });
    const closes = said.type === 'DayClosed' && said.through.getTime() >= wanted.asOf;
    if ((closes && !isClosed) || isQuoted(said, wanted, origins)) events.push(event);
    isClosed ||= closes;
  }
  return events;
}

function isQuoted(event: CalendarEvent, { asOf, hashes }: Wanted, origins: ReadonlySet<string>): boolean {
  switch (event.type) {
    case 'DayClosed':
      return false;
    case 'CutoffsPublished':
      return (
        event.instant.getTime() <= asOf && hashes.has(event.ruleSet.slice(event.ruleSet.indexOf('#') + 1))
      );
    case 'ImportBegan':
    case 'ImportLeftOpen':
      return origins.has(event.origin);
    case 'ImportEnded':
      return event.origins.some((origin) => origins.has(origin));
  }
}
