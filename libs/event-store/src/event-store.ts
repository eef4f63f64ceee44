// The shape of metadata is what is stored with every event. Never rename or reuse a field; a new one is optional.

/** What every stored event carries beside its data. JSON, camelCase. */
export interface EventMetadata {
  /** When it happened, ISO 8601 UTC; not when we heard of it (that is `recordedAt`). */
  readonly occurredAt: string;
  /** Version of the shape of `data`, from 1. */
  readonly schemaVersion: number;
  readonly correlationId: string;
  readonly causationId?: string;
  /** The credential's name. */
  readonly actor: string;
  /** `api`, `import:<file hash>`, `policy:<name>`. */
  readonly origin: string;
  /** The idempotency key of the command that decided this event. */
  readonly commandId: string;
  /** What the command said, as `commandHash` puts it; tells a repeat from a reused id. */
  readonly commandHash: string;
}

/** Where a stream must stand for an append to go through: the last revision written, or none. */
export type ExpectedRevision = bigint | 'no-stream';

/** An event about to be appended. `id` is a UUID, and the same for every attempt: that is what makes a repeat harmless. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: object;
  readonly metadata: EventMetadata;
}

/** An event as it lies in the store. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream, from 0, without gaps. */
  readonly revision: bigint;
  /** Commit position in the log of all streams; grows, with gaps. */
  readonly position: bigint;
  /** When the store took it in: the store's clock. */
  readonly recordedAt: Date;
}

/** An event as its bytes lie in the store, encrypted or not: what an upcast or a decryption would make of it is left out. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** UUID. */
  readonly id: string;
  readonly type: string;
  /** `application/json`, or `application/octet-stream`. */
  readonly contentType: string;
  /** When the store took it in, all digits: units of 100 ns since 1970-01-01 UTC. */
  readonly recordedTicks: bigint;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** Where the last event of an append came to lie. */
export interface Appended {
  readonly revision: bigint;
  readonly position: bigint;
}

/**
 * What a subscription hands over, in log order. A checkpoint says that everything up to and including `position` was
 * looked at; `caught-up` that history is behind us (it can come again after falling back).
 */
export type Delivery<Event = RecordedEvent> =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'checkpoint'; readonly position: bigint }
  | { readonly kind: 'caught-up' };

/** Pulled, not pushed: nothing is fetched far ahead of the reader. One reader. Ends after `stop()`; throws when it is cut off. */
export interface Subscription<Event = RecordedEvent> extends AsyncIterable<Delivery<Event>> {
  stop(): Promise<void>;
}

/** The one door to the log. Every adapter keeps `event-store.contract.ts`. */
export interface EventStore {
  /**
   * Reads oldest first, from revision `from` (inclusive, default 0). A stream never written to is empty, not an error.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  readStream(stream: string, from?: bigint): AsyncIterable<RecordedEvent>;
  /**
   * Appends all events or none; at least one. Returns once they are durable. The same events (by id) at the same
   * expected revision again are accepted again, appended once, and answered with their original place.
   * @throws {WrongExpectedRevision} another writer got there first.
   * @throws {AppendOutcomeUnknown} the store did not answer, repeats included.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /**
   * Reads all streams whose names begin with one of `prefixes`, in log order, after position `after` (exclusive), to the
   * head as it is when the read gets there. The store looks through the whole log; only these streams come from it.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  readAll(prefixes: readonly string[], options?: { readonly after?: bigint }): AsyncIterable<RecordedEvent>;
  /**
   * The last event of all streams whose names begin with one of `prefixes`; null where there is none. Cost: what was
   * appended to others since.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  last(prefixes: readonly string[]): Promise<RecordedEvent | null>;
  /** Everything after position `after` (exclusive) in streams that begin with one of `prefixes`, then whatever comes. */
  subscribe(prefixes: readonly string[], after: bigint | 'start'): Subscription;
  /**
   * `readAll`, as bytes.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  readAllStored(
    prefixes: readonly string[],
    options?: { readonly after?: bigint },
  ): AsyncIterable<StoredEvent>;
  /** `subscribe`, as bytes. */
  subscribeStored(prefixes: readonly string[], after: bigint | 'start'): Subscription<StoredEvent>;
  /**
   * The last event of one stream; null where it has none. Cost: that event.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  lastOf(stream: string): Promise<RecordedEvent | null>;
  /**
   * Has a stream keep only its last `count` events (at least one) from now on: the others no longer read as part of it. Revisions
   * and positions stay. `readAll` and subscriptions may hand them over all the same, until the store frees their room.
   * Idempotent: writes nothing where it is so already.
   * @throws {StoreUnavailable} the store did not answer, repeats included.
   */
  keepLast(stream: string, count: number): Promise<void>;
  /** Ends subscriptions and the connection. Idempotent. */
  close(): Promise<void>;
}
