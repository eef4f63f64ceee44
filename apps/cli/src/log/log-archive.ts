import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { Archive } from '@hindsight/replay';
import { effectiveHistory, toRuleEvent, type History, type RuleEvent } from '@hindsight/rules';
import type { CustomerSize, LogFacts } from './log-facts.js';

const category = 'customer-';

/**
 * The log itself as an archive, as it stood when its facts were read. Each reading passes over the log once for every
 * `eventsAtOnce` (250,000) customer events: those of one range of customer ids are held in memory at a time. A log with
 * one range is read once, and kept.
 */
export class LogArchive implements Archive {
  #kept: Promise<History[]> | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly facts: LogFacts,
    private readonly options: {
      /** Customers left out. */
      readonly without?: ReadonlySet<string>;
      readonly eventsAtOnce?: number;
    } = {},
  ) {}

  async *histories(): AsyncGenerator<History> {
    const { without, eventsAtOnce = 250_000 } = this.options;
    const customers = this.facts.customers.filter(({ customerId }) => !without?.has(customerId));
    const ranges = [...rangesOf(customers, eventsAtOnce)];
    for (const range of ranges) {
      if (ranges.length === 1) yield* await (this.#kept ??= this.#historiesOf(range));
      else yield* await this.#historiesOf(range);
    }
  }

  async #historiesOf(range: readonly CustomerSize[]): Promise<History[]> {
    const events = await this.#eventsOf(range);
    return [...events].map(([customerId, own]) => effectiveHistory(customerId, own));
  }

  async #eventsOf(range: readonly CustomerSize[]): Promise<ReadonlyMap<string, RuleEvent[]>> {
    const events = new Map(range.map(({ customerId }): [string, RuleEvent[]] => [customerId, []]));
    for await (const event of this.store.readAll([category])) {
      if (event.position > this.facts.head) break;
      events.get(event.stream.slice(category.length))?.push(asRuleEvent(event));
    }
    return events;
  }
}

/** Neighbours by id with at most so many events together; a customer with more is a range alone. */
function* rangesOf(customers: readonly CustomerSize[], atOnce: number): Generator<readonly CustomerSize[]> {
  let range: CustomerSize[] = [];
  let size = 0;
  for (const customer of customers) {
    if (range.length > 0 && size + customer.events > atOnce) {
      yield range;
      range = [];
      size = 0;
    }
    range.push(customer);
    size += customer.events;
  }
  if (range.length > 0) yield range;
}

function asRuleEvent({ type, data, metadata, revision, id }: RecordedEvent): RuleEvent {
  const occurredAt = Date.parse(metadata.occurredAt);
  return toRuleEvent({ type, data, occurredAt, revision: Number(revision), eventId: id });
}
