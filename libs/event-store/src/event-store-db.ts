import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  NO_STREAM,
  WrongExpectedVersionError,
  type JSONEventData,
} from '@eventstore/db-client';
import { answerWithin } from './answer.js';
import { CatchUp, recorded, stored } from './catch-up.js';
import { AppendOutcomeUnknown, StoreUnavailable, UnusableStoreUrl, WrongExpectedRevision } from './errors.js';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  StoredEvent,
  Subscription,
} from './event-store.js';
import { Attempts, patient, type Patience } from './patience.js';
import { ConsumerGroups } from './groups/consumer-groups.js';
import { eventsOf, readingOn } from './read.js';
import { readToHead } from './read-to-head.js';
import { recordedEvent, type ClientEvent } from './recorded-event.js';

/**
 * The log in EventStoreDB, or in any node that speaks its gRPC protocol. Create one per process and close it once: the
 * client keeps one table of pending appends for the whole module, and closing one store fails the appends of all.
 * Connects at the first call, and again after a lost connection.
 */
export class EventStoreDb implements EventStore {
  readonly #reading: EventStoreDBClient;
  /**
   * Appends have a connection of their own. The client answers a subscription that is dropped with a new connection, and when
   * the old one ends it forgets the appends under way on both: what is answered to them then would end the process.
   */
  readonly #appending: EventStoreDBClient;
  readonly #url: string;
  readonly #patience: Patience;
  readonly #subscriptions = new Set<Pick<CatchUp<unknown>, 'stop' | 'isStopped'>>();

  /**
   * @param url `esdb://host:2113?tls=false` or `esdb+discover://…`
   * @throws {UnusableStoreUrl}
   */
  constructor(url: string, patience: Partial<Patience> = {}) {
    this.#url = withoutCredentials(url);
    this.#patience = { ...patient, ...patience };
    this.#reading = clientOf(url, this.#url);
    this.#appending = clientOf(url, this.#url);
  }

  async *readStream(stream: string, from = 0n): AsyncIterable<RecordedEvent> {
    const open = (last: ClientEvent | null) =>
      this.#reading.readStream(stream, { fromRevision: last ? last.revision + 1n : from });
    yield* readingOn(this.#attemptsToRead(), (last) => eventsOf(open(last)));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const attempts = new Attempts(
      this.#patience,
      (cause, made) => new AppendOutcomeUnknown(stream, this.#url, made, cause),
    );
    for (;;) {
      try {
        return await this.#appendOnce(stream, expected, events);
      } catch (error) {
        await attempts.failed(error);
      }
    }
  }

  async *readAll(
    prefixes: readonly string[],
    { after }: { readonly after?: bigint } = {},
  ): AsyncIterable<RecordedEvent> {
    // The client's read of the whole log takes no filter; its subscription does.
    const subscribe = (reached: bigint | 'start') =>
      new CatchUp(this.#reading, this.#url, prefixes, reached, recorded);
    yield* readToHead(this.#attemptsToRead(), subscribe, after ?? 'start');
  }

  async *readAllStored(
    prefixes: readonly string[],
    { after }: { readonly after?: bigint } = {},
  ): AsyncIterable<StoredEvent> {
    const subscribe = (reached: bigint | 'start') =>
      new CatchUp(this.#reading, this.#url, prefixes, reached, stored);
    yield* readToHead(this.#attemptsToRead(), subscribe, after ?? 'start');
  }

  async last(prefixes: readonly string[]): Promise<RecordedEvent | null> {
    const wanted = ({ streamId }: ClientEvent) => prefixes.some((prefix) => streamId.startsWith(prefix));
    const backwards = (last: ClientEvent | null) =>
      this.#reading.readAll(
        { direction: BACKWARDS, fromPosition: last?.position ?? END },
        { highWaterMark: 32 },
      );
    const events = readingOn(this.#attemptsToRead(), (last) => eventsOf(backwards(last)), wanted);
    for await (const event of events) return event;
    return null;
  }

  async lastOf(stream: string): Promise<RecordedEvent | null> {
    const backwards = () =>
      this.#reading.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    const events = readingOn(this.#attemptsToRead(), () => eventsOf(backwards()));
    for await (const event of events) return event;
    return null;
  }

  subscribe(prefixes: readonly string[], after: bigint | 'start'): Subscription {
    return this.#followed(new CatchUp(this.#reading, this.#url, prefixes, after, recorded));
  }

  subscribeStored(prefixes: readonly string[], after: bigint | 'start'): Subscription<StoredEvent> {
    return this.#followed(new CatchUp(this.#reading, this.#url, prefixes, after, stored));
  }

  keepLast(stream: string, count: number): Promise<void> {
    return this.#answered(() => this.#keepLastOnce(stream, count));
  }

  /** Consumers of others, whom the server gives events to. */
  get groups(): ConsumerGroups {
    return new ConsumerGroups(this.#reading, (call) => this.#answered(call));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((one) => one.stop()));
    await Promise.all([this.#reading.dispose(), this.#appending.dispose()]);
  }

  #followed<Event>(subscription: CatchUp<Event>): CatchUp<Event> {
    for (const one of this.#subscriptions) if (one.isStopped) this.#subscriptions.delete(one);
    this.#subscriptions.add(subscription);
    return subscription;
  }

  /** A call that is as good twice as once. */
  async #answered<T>(call: () => Promise<T>): Promise<T> {
    const attempts = this.#attemptsToRead();
    for (;;) {
      try {
        return await answerWithin(this.#patience.answerMs, call());
      } catch (error) {
        await attempts.failed(error);
      }
    }
  }

  async #keepLastOnce(stream: string, count: number): Promise<void> {
    const { metadata } = await this.#reading.getStreamMetadata(stream);
    if (metadata?.maxCount === count) return;
    await this.#appending.setStreamMetadata(stream, { ...metadata, maxCount: count });
  }

  #attemptsToRead(): Attempts {
    return new Attempts(this.#patience, (cause) => new StoreUnavailable(this.#url, cause));
  }

  async #appendOnce(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    const proposed = events.map(proposedEvent);
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : expected;
    const call = this.#appending.appendToStream(stream, proposed, { expectedRevision });
    try {
      const { nextExpectedRevision, position } = await answerWithin(this.#patience.answerMs, call);
      if (!position) throw new RangeError(`${stream}: an append carries at least one event`);
      return { revision: nextExpectedRevision, position: position.commit };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return this.#ours(error, stream, expected, events);
      throw error;
    }
  }

  /** What looks like another writer may be an earlier attempt of ours whose answer was lost. */
  async #ours(
    conflict: WrongExpectedVersionError,
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    const fromRevision = expected === 'no-stream' ? 0n : expected + 1n;
    let place = 0;
    // Not read on when it breaks off: the append is what is sent again, and its outcome that stays unknown.
    for await (const there of eventsOf(this.#reading.readStream(stream, { fromRevision }))) {
      if (there.id !== events[place]?.id) break;
      if (++place < events.length) continue;
      const { revision, position } = recordedEvent(there);
      return { revision, position };
    }
    const { actualVersion } = conflict;
    const actual = typeof actualVersion === 'bigint' ? actualVersion : 'no-stream';
    throw new WrongExpectedRevision(stream, expected, actual);
  }
}

function proposedEvent({ id, type, data, metadata }: NewEvent): JSONEventData {
  // `data` is a JSON object by contract; the client asks for an index signature to say the same.
  return {
    id,
    contentType: 'application/json',
    type,
    data: data as Record<string, unknown>,
    metadata: { ...metadata },
  };
}

function clientOf(url: string, shownAs: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    throw new UnusableStoreUrl(shownAs, error);
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/?#]*@/, '//');
}
