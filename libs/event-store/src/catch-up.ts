import {
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { NoAnswer } from './answer.js';
import { SubscriptionDropped } from './errors.js';
import type { Delivery, RecordedEvent, StoredEvent, Subscription } from './event-store.js';
import { recordedEvent } from './recorded-event.js';
import { asStored, storedIn } from './stored-event.js';

/** Checkpoints come after so many times 32 events looked at. */
const checkpointInterval = 8;

/** How events are taken out of a subscription of the client. */
interface Form<Event> {
  readonly prepared: (feed: AllStreamSubscription) => AllStreamSubscription;
  readonly of: (resolved: AllStreamResolvedEvent) => Event | undefined;
}

/** As everybody reads them. */
export const recorded: Form<RecordedEvent> = {
  prepared: (feed) => feed,
  of: ({ event }) => event && recordedEvent(event),
};

/** As bytes. */
export const stored: Form<StoredEvent> = { prepared: asStored, of: storedIn };

/** The client's subscription, opened when the reading begins and pulled from then on. */
export class CatchUp<Event> implements Subscription<Event> {
  #feed: AllStreamSubscription | null = null;
  #stopped = false;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly url: string,
    private readonly prefixes: readonly string[],
    private readonly after: bigint | 'start',
    private readonly form: Form<Event>,
  ) {}

  get isStopped(): boolean {
    return this.#stopped;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Delivery<Event>> {
    if (this.#stopped) return;
    this.#feed = this.#open();
    // `#open` puts deliveries of its own between the client's events.
    const feed = this.#feed as AsyncIterable<AllStreamResolvedEvent | Exclude<Delivery, { kind: 'event' }>>;
    try {
      for await (const one of feed) {
        const event = 'kind' in one ? undefined : this.form.of(one);
        if ('kind' in one) yield one;
        else if (event) yield { kind: 'event', event };
      }
      this.#mustBeStopped(new NoAnswer('the stream of events ended'));
    } catch (error) {
      this.#mustBeStopped(error);
    } finally {
      await this.stop();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const feed = this.#feed;
    this.#feed = null;
    if (!feed) return;
    await feed.unsubscribe();
    feed.destroy();
  }

  #open(): AllStreamSubscription {
    const { after } = this;
    const filter = streamNameFilter({
      prefixes: [...this.prefixes],
      checkpointInterval,
      // Pushed in among the events, a checkpoint is read after all that it covers, however far ahead the client is.
      checkpointReached: (feed, { commit }) => void feed.push({ kind: 'checkpoint', position: commit }),
    });
    const fromPosition = after === 'start' ? START : { commit: after, prepare: after };
    const feed = this.form.prepared(
      this.client.subscribeToAll({ fromPosition, filter }, { highWaterMark: 512 }),
    );
    feed.on('caughtUp', () => void feed.push({ kind: 'caught-up' }));
    // The client only reports an error; a reader who comes later would wait for ever.
    feed.on('error', (error) => feed.destroy(error));
    return feed;
  }

  #mustBeStopped(cause: unknown): void {
    if (!this.#stopped) throw new SubscriptionDropped(this.url, cause);
  }
}
