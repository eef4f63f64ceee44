import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import { onPool, type ReadModels } from '@hindsight/read-models';
import type { PulseReading } from '../../../projector/src/projector.module.js';
import { projectionOf, type Projection } from './projection.js';

/** What a process that projects knows of its projector. */
export interface Projecting {
  /** Why it stopped for good; null while it goes on. */
  readonly failure: Error | null;
  readonly pulse: PulseReading;
}

const freshForMs = 1000;
/** Behind by so much, how much exactly is no question for a probe. */
const countAtMost = 10_000;
const answersWithinMs = 5000;

/** Looks at most once a second, however many ask. */
export class ProjectionWatch {
  #looking: Promise<Projection> | null = null;
  #lookedAt = -Infinity;

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    /** null: another process projects. */
    readonly projecting: () => Projecting | null,
  ) {}

  /** @throws when database or event store do not answer, or not in time */
  now(): Promise<Projection> {
    const age = performance.now() - this.#lookedAt;
    if (this.#looking && age < freshForMs) return this.#looking;
    this.#lookedAt = performance.now();
    this.#looking = this.#look();
    return this.#looking;
  }

  /** @throws when the database does not answer */
  async database(): Promise<void> {
    await this.readModels.query('SELECT 1');
  }

  /** @throws {StoreUnavailable} Whether a stream is there does not matter: that the store says so does. */
  async eventStore(): Promise<void> {
    for await (const _ of this.store.readStream('calendar')) return;
  }

  async #look(): Promise<Projection> {
    const timer = new AbortController();
    const late = sleep(answersWithinMs, undefined, { ref: false, signal: timer.signal }).then(() => {
      throw new Error(`no answer within ${answersWithinMs / 1000} s`);
    });
    try {
      const options = { now: new Date(), countAtMost };
      return await Promise.race([projectionOf(this.store, onPool(this.readModels), options), late]);
    } finally {
      late.catch(() => undefined); // nobody waits for it any more
      timer.abort();
    }
  }
}
