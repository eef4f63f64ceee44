import { EventEmitter, once } from 'node:events';
import { WrongExpectedRevision } from '../errors.js';
import type {
  Appended,
  Delivery,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  StoredEvent,
  Subscription,
} from '../event-store.js';

/** The port without a server, for unit tests. */
export class InMemoryEventStore implements EventStore {
  readonly #log: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();
  readonly #kept = new Map<string, number>();
  readonly #subscriptions = new Set<Pick<Subscription, 'stop'>>();
  readonly #moved = new EventEmitter().setMaxListeners(0);

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, memory is not
  async *readStream(stream: string, from = 0n): AsyncIterable<RecordedEvent> {
    const written = this.#streams.get(stream) ?? [];
    const first = Math.max(0, written.length - (this.#kept.get(stream) ?? Infinity));
    yield* written.slice(Math.max(first, Number(from)));
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const written = this.#streams.get(stream) ?? [];
    const actual = written.at(-1)?.revision ?? 'no-stream';
    const next = expected === 'no-stream' ? 0 : Number(expected) + 1;
    const there = written.slice(next, next + events.length);
    if (isRepeat(there, events)) return Promise.resolve(placeOfLast(there));
    if (actual !== expected) return Promise.reject(new WrongExpectedRevision(stream, expected, actual));

    const recorded = events.map((event, i) => this.#record(stream, event, next + i, i));
    this.#streams.set(stream, [...written, ...recorded]);
    this.#log.push(...recorded);
    this.#moved.emit('moved');
    return Promise.resolve(placeOfLast(recorded));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, memory is not
  async *readAll(
    prefixes: readonly string[],
    { after = -1n }: { readonly after?: bigint } = {},
  ): AsyncIterable<RecordedEvent> {
    for (const event of this.#log) if (event.position > after && begins(event, prefixes)) yield event;
  }

  last(prefixes: readonly string[]): Promise<RecordedEvent | null> {
    return Promise.resolve(this.#log.findLast((event) => begins(event, prefixes)) ?? null);
  }

  async *readAllStored(
    prefixes: readonly string[],
    options: { readonly after?: bigint } = {},
  ): AsyncIterable<StoredEvent> {
    for await (const event of this.readAll(prefixes, options)) yield storedEvent(event);
  }

  lastOf(stream: string): Promise<RecordedEvent | null> {
    return Promise.resolve(this.#streams.get(stream)?.at(-1) ?? null);
  }

  subscribe(prefixes: readonly string[], after: bigint | 'start'): Subscription {
    return this.#subscribe(prefixes, after, (event) => event);
  }

  subscribeStored(prefixes: readonly string[], after: bigint | 'start'): Subscription<StoredEvent> {
    return this.#subscribe(prefixes, after, storedEvent);
  }

  #subscribe<Event>(
    prefixes: readonly string[],
    after: bigint | 'start',
    formed: (event: RecordedEvent) => Event,
  ): Subscription<Event> {
    const stopped = new AbortController();
    const from = after === 'start' ? -1n : after;
    const follow = this.#follow.bind(this);
    const subscription: Subscription<Event> = {
      async *[Symbol.asyncIterator]() {
        for await (const one of follow(prefixes, from, stopped.signal))
          yield one.kind === 'event' ? { kind: 'event', event: formed(one.event) } : one;
      },
      stop: () => {
        stopped.abort();
        this.#moved.emit('moved');
        return Promise.resolve();
      },
    };
    this.#subscriptions.add(subscription);
    return subscription;
  }

  keepLast(stream: string, count: number): Promise<void> {
    this.#kept.set(stream, count);
    return Promise.resolve();
  }

  async close(): Promise<void> {
    for (const one of this.#subscriptions) await one.stop();
  }

  async *#follow(prefixes: readonly string[], after: bigint, stopped: AbortSignal): AsyncGenerator<Delivery> {
    let place = this.#log.filter(({ position }) => position <= after).length;
    let passedOver: bigint | null = null;
    let caughtUp = false;
    while (!stopped.aborted) {
      const event = this.#log[place];
      if (event) {
        place++;
        passedOver = begins(event, prefixes) ? null : event.position;
        if (passedOver === null) yield { kind: 'event', event };
      } else if (passedOver !== null) {
        yield { kind: 'checkpoint', position: passedOver };
        passedOver = null;
      } else if (!caughtUp) {
        caughtUp = true;
        yield { kind: 'caught-up' };
      } else {
        await once(this.#moved, 'moved');
      }
    }
  }

  #record(stream: string, event: NewEvent, revision: number, place: number): RecordedEvent {
    // Positions have gaps in a real log; nobody may count on the next one.
    const position = BigInt(this.#log.length + place) * 100n;
    return { ...event, stream, revision: BigInt(revision), position, recordedAt: new Date() };
  }
}

/** Nothing is stored here: the bytes are those that a store would have been sent. */
function storedEvent({ data, metadata, recordedAt, ...event }: RecordedEvent): StoredEvent {
  return {
    ...event,
    contentType: 'application/json',
    recordedTicks: BigInt(recordedAt.getTime()) * 10_000n,
    data: Buffer.from(JSON.stringify(data)),
    metadata: Buffer.from(JSON.stringify(metadata)),
  };
}

function isRepeat(there: readonly RecordedEvent[], events: readonly NewEvent[]): boolean {
  return there.length === events.length && events.every((event, i) => event.id === there[i]?.id);
}

function placeOfLast(events: readonly RecordedEvent[]): Appended {
  const last = events.at(-1);
  if (!last) throw new RangeError('an append carries at least one event');
  return { revision: last.revision, position: last.position };
}

function begins({ stream }: RecordedEvent, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => stream.startsWith(prefix));
}
