import {
  customerEvents,
  calendarEvents,
  ruleSetEvents,
  type CalendarEvent,
  type Codec,
  type CustomerEvent,
  type JsonObject,
} from '@hindsight/domain';
import { uuidV5, type Appended, type EventStore, type NewEvent } from '@hindsight/event-store';
import { checkRuleSet } from '@hindsight/rules';

interface Stored {
  readonly type: string;
  readonly data: object;
  readonly schemaVersion?: number;
  readonly occurredAt: string;
  readonly origin?: string;
}

/** Writes events straight into a store, as if all had been commanded in this order. */
export class LogWriter {
  /** Stream → hashes, by version. */
  readonly #drafted = new Map<string, string[]>();
  readonly #revisions = new Map<string, bigint>();

  constructor(readonly store: EventStore) {}

  customer(id: string, ...events: CustomerEvent[]): Promise<Appended> {
    return this.append(`customer-${id}`, events, customerEvents);
  }

  close(...days: string[]): Promise<Appended> {
    const events = days.map((day): CalendarEvent => {
      const through = new Date(day);
      return { type: 'DayClosed', occurredAt: through, through };
    });
    return this.calendar(...events);
  }

  calendar(...events: CalendarEvent[]): Promise<Appended> {
    return this.append('calendar', events, calendarEvents);
  }

  /** What an import brings of a customer. */
  async brings(origin: string, id: string, ...events: CustomerEvent[]): Promise<void> {
    for (const event of events) {
      await this.raw(`customer-${id}`, { ...customerEvents.encode(event), origin });
    }
  }

  /** Drafts, unless that was done, and activates; returns the hash. */
  async activate(source: string, effectiveFrom = '2026-01-01'): Promise<string> {
    const checked = checkRuleSet(source);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const { id, hash } = checked.ruleSet;
    const stream = `ruleset-${id}`;
    const drafted = this.#drafted.get(stream) ?? [];
    this.#drafted.set(stream, drafted);
    const occurredAt = new Date('2026-01-01');
    if (!drafted.includes(hash)) {
      const version = drafted.push(hash);
      const document = JSON.parse(source) as JsonObject;
      await this.append(
        stream,
        [{ type: 'RuleSetDrafted', occurredAt, version, document, hash }],
        ruleSetEvents,
      );
    }
    const activated = {
      ...{ occurredAt, version: drafted.indexOf(hash) + 1, hash },
      effectiveFrom: new Date(effectiveFrom),
    };
    await this.append(stream, [{ type: 'RuleSetActivated', ...activated }], ruleSetEvents);
    return hash;
  }

  retire(id: string, hash: string, effectiveFrom: string): Promise<Appended> {
    const data = { version: 1, hash, effectiveFrom: new Date(effectiveFrom).toISOString() };
    return this.raw(`ruleset-${id}`, { type: 'RuleSetRetired', occurredAt: data.effectiveFrom, data });
  }

  async append<Event>(stream: string, events: readonly Event[], codec: Codec<Event>): Promise<Appended> {
    let last: Appended | undefined;
    for (const event of events) last = await this.#appendOne(stream, event, codec);
    if (!last) throw new Error('nothing to append');
    return last;
  }

  #appendOne<Event>(stream: string, event: Event, codec: Codec<Event>): Promise<Appended> {
    return this.raw(stream, codec.encode(event));
  }

  /** An event as whoever may have stored it. */
  async raw(stream: string, stored: Stored): Promise<Appended> {
    const { type, data, schemaVersion = 1, occurredAt, origin = 'spec' } = stored;
    const written = await this.#latest(stream);
    const id = uuidV5(`${stream} ${String(written)}`);
    const metadata = {
      occurredAt,
      schemaVersion,
      correlationId: id,
      actor: 'spec',
      origin,
      commandId: id,
      commandHash: id,
    };
    const appended = await this.store.append(stream, written, [
      { id, type, data, metadata } satisfies NewEvent,
    ]);
    this.#revisions.set(stream, appended.revision);
    return appended;
  }

  /** The projector writes to the calendar, too. */
  async #latest(stream: string) {
    const known = this.#revisions.get(stream);
    if (known !== undefined && stream !== 'calendar') return known;
    let latest: bigint | 'no-stream' = 'no-stream';
    for await (const { revision } of this.store.readStream(stream)) latest = revision;
    return latest;
  }
}
