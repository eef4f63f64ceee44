import {
  skippingAggregate,
  type SkipEvent,
  type SkipRefusal,
  type Skips as SkipsOfStream,
  type StandsAt,
  type StreamEvent,
} from '@hindsight/domain';
import type { Receipt } from '@hindsight/contracts';
import type { Envelope, EventStore } from '@hindsight/event-store';
import { parkedCustomer, type Sql } from '@hindsight/read-models';
import { Door, type OnOutcome } from '../../commands/door.js';
import type { Outcome, Refusal } from '../../commands/outcome.js';
import type { Clock } from '../../http/clock.js';

/** Which event, and why; who decides it is in the envelope. */
export type AskedToSkip = Pick<SkipEvent, 'skipped' | 'eventId' | 'reason'>;

export type SkipRefused = Refusal<SkipRefusal>;
export type SkipOutcome = Outcome<Receipt, SkipRefused>;

interface Sources {
  readonly store: EventStore;
  /** Where customers are parked. */
  readonly sql: Sql;
  readonly clock: Clock;
}

/** The door to what is skipped. It can be gone through where the customers' own cannot: no event is read. */
export class Skips {
  readonly #door: Door<SkipEvent, StreamEvent, SkipsOfStream, SkipRefusal>;

  constructor(
    private readonly sources: Sources,
    onOutcome?: OnOutcome,
  ) {
    this.#door = new Door(sources.store, skippingAggregate, onOutcome);
  }

  async handle(customerId: string, asked: AskedToSkip, envelope: Envelope): Promise<SkipOutcome> {
    const { sql, clock } = this.sources;
    const seen = await standsAt(sql, customerId);
    const command: SkipEvent = { type: 'SkipEvent', ...asked, by: envelope.actor, now: clock.now(), seen };
    const outcome = await this.#door.handle(customerId, command, envelope);
    return outcome.accepted ? { ...outcome, receipt: { customerId, ...outcome.receipt } } : outcome;
  }
}

async function standsAt(sql: Sql, customerId: string): Promise<StandsAt | null> {
  const parked = await parkedCustomer(sql, customerId);
  if (!parked) return null;
  const { revision, eventId, cause } = parked;
  return { revision: Number(revision), eventId, cause };
}
