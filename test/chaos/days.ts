import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { calendarAggregate } from '@hindsight/domain';
import { AppendOutcomeUnknown, CommandHandler, EventStoreDb, StoreUnavailable } from '@hindsight/event-store';

const tryAgainAfterMs = 200;

/** Whoever closes days, on an event store that comes and goes. */
export class Days {
  readonly #store: EventStoreDb;
  readonly #calendar;

  constructor(url: string) {
    this.#store = new EventStoreDb(url);
    this.#calendar = new CommandHandler(this.#store, calendarAggregate);
  }

  /** Asks until it is done; the command keeps its id, so that one whose outcome was not known is done once. */
  async closeThrough(through: Date): Promise<void> {
    const envelope = { commandId: randomUUID(), actor: 'spec', origin: 'policy:spec' };
    for (;;) {
      try {
        const handled = await this.#calendar.handle(null, { type: 'CloseDay', through }, envelope);
        if (!handled.accepted) throw new Error(`the day was not closed: ${handled.reason}`);
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable || error instanceof AppendOutcomeUnknown)) throw error;
        await sleep(tryAgainAfterMs);
      }
    }
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
