import type { EventStore } from '@hindsight/event-store';
import { onPool, outboxLoad, type ReadModels } from '@hindsight/read-models';
import type { PublishingReading, PulseReading } from '../../../projector/src/projector.module.js';
import { atMostOnceIn, inTime } from './looking.js';
import { projectionOf, type Projection } from './projection.js';

/** What a process that projects knows of its projector. */
export interface Projecting {
  /** Why it stopped for good; null while it goes on. */
  readonly failure: Error | null;
  readonly pulse: PulseReading;
  readonly publishing: PublishingReading;
}

/** Behind by so much, how much exactly is no question for a probe. */
const countAtMost = 10_000;

/** Looks at most once a second, however many ask. */
export class ProjectionWatch {
  /** @throws when database or event store do not answer, or not in time */
  readonly now = atMostOnceIn(() => this.#look());
  /** @throws when the database does not answer */
  readonly outbox = atMostOnceIn(() => outboxLoad(onPool(this.readModels)));

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    /** null: another process projects. */
    readonly projecting: () => Projecting | null,
    /** So long, and no longer, may what is to be published wait when publishing does not get on. */
    readonly outboxLateAfterMs = 30_000,
  ) {}

  /** @throws when the database does not answer */
  async database(): Promise<void> {
    await this.readModels.query('SELECT 1');
  }

  /** @throws {StoreUnavailable} Whether a stream is there does not matter: that the store says so does. */
  async eventStore(): Promise<void> {
    for await (const _ of this.store.readStream('calendar')) return;
  }

  #look(): Promise<Projection> {
    return inTime(() => projectionOf(this.store, onPool(this.readModels), { now: new Date(), countAtMost }));
  }
}
