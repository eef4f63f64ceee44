import {
  EventStoreDBClient,
  NO_STREAM,
  WrongExpectedVersionError,
  type JSONEventData,
} from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { answerWithin, isUnanswered } from './answer.js';
import { CatchUp } from './catch-up.js';
import { AppendOutcomeUnknown, UnusableStoreUrl, WrongExpectedRevision } from './errors.js';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  Subscription,
} from './event-store.js';
import { eventsOf } from './read.js';

/** How long an append without an answer is sent again; the defaults bridge some 8 s without a store. */
interface Patience {
  readonly attempts: number;
  /** How long one attempt waits for its answer. */
  readonly answerMs: number;
  /** Pause before the second attempt; doubles from there, to 2 s at most. */
  readonly pauseMs: number;
}

const patient: Patience = { attempts: 8, answerMs: 10_000, pauseMs: 100 };

/**
 * The log in EventStoreDB, or in any node that speaks its gRPC protocol. Create one per process and close it once: the
 * client keeps one table of pending appends for the whole module, and closing one store fails the appends of all.
 * Connects at the first call, and again after a lost connection.
 */
export class EventStoreDb implements EventStore {
  readonly #client: EventStoreDBClient;
  readonly #url: string;
  readonly #patience: Patience;
  readonly #subscriptions = new Set<Subscription>();

  /**
   * @param url `esdb://host:2113?tls=false` or `esdb+discover://…`
   * @throws {UnusableStoreUrl}
   */
  constructor(url: string, patience: Partial<Patience> = {}) {
    this.#url = withoutCredentials(url);
    this.#patience = { ...patient, ...patience };
    this.#client = clientOf(url, this.#url);
  }

  async *readStream(stream: string, from = 0n): AsyncIterable<RecordedEvent> {
    yield* eventsOf(this.#client.readStream(stream, { fromRevision: from }), this.#url);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const { attempts, pauseMs } = this.#patience;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#appendOnce(stream, expected, events);
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) return this.#ours(error, stream, expected, events);
        if (!isUnanswered(error)) throw error;
        if (attempt >= attempts) throw new AppendOutcomeUnknown(stream, this.#url, attempts, error);
        await pause(Math.min(pauseMs * 2 ** (attempt - 1), 2000));
      }
    }
  }

  async *readAll(
    prefixes: readonly string[],
    { after }: { readonly after?: bigint } = {},
  ): AsyncIterable<RecordedEvent> {
    const from = after === undefined ? {} : { fromPosition: { commit: after, prepare: after } };
    // The client's read of the whole log takes no filter, and it hands over the event at `after` once more.
    const wanted = ({ streamId, position }: { streamId: string; position?: { commit: bigint } }) =>
      prefixes.some((prefix) => streamId.startsWith(prefix)) && position?.commit !== after;
    yield* eventsOf(this.#client.readAll(from, { highWaterMark: 512 }), this.#url, wanted);
  }

  subscribe(prefixes: readonly string[], after: bigint | 'start'): Subscription {
    const subscription = new CatchUp(this.#client, this.#url, prefixes, after);
    this.#subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((one) => one.stop()));
    await this.#client.dispose();
  }

  async #appendOnce(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    const proposed = events.map(proposedEvent);
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : expected;
    const call = this.#client.appendToStream(stream, proposed, { expectedRevision });
    const { nextExpectedRevision, position } = await answerWithin(this.#patience.answerMs, call);
    if (!position) throw new RangeError(`${stream}: an append carries at least one event`);
    return { revision: nextExpectedRevision, position: position.commit };
  }

  /** What looks like another writer may be an earlier attempt of ours whose answer was lost. */
  async #ours(
    conflict: WrongExpectedVersionError,
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    let place = 0;
    for await (const there of this.readStream(stream, expected === 'no-stream' ? 0n : expected + 1n)) {
      if (there.id !== events[place]?.id) break;
      if (++place === events.length) return { revision: there.revision, position: there.position };
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
