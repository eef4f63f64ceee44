import {
  planAggregate,
  type PlanEvent,
  type PlanRefusal,
  type Plans as PlansOfYear,
  type SetPlan,
} from '@hindsight/domain';
import type { PlanReceipt } from '@hindsight/contracts';
import type { Envelope, EventStore } from '@hindsight/event-store';
import { Door, type OnOutcome } from '../commands/door.js';
import type { Outcome, Refusal } from '../commands/outcome.js';
import type { Clock } from '../http/clock.js';

/** What is asked of the domain, less what the door adds. */
export type AskedOfPlan = Omit<SetPlan, 'now'>;

export type PlanRefused = Refusal<PlanRefusal>;
export type PlanOutcome = Outcome<PlanReceipt, PlanRefused>;

/** The one door to the plans. */
export class Plans {
  readonly #door: Door<SetPlan, PlanEvent, PlansOfYear, PlanRefusal>;

  constructor(
    store: EventStore,
    reportingCurrency: string,
    private readonly clock: Clock,
    onOutcome?: OnOutcome,
  ) {
    this.#door = new Door(store, planAggregate(reportingCurrency), onOutcome);
  }

  async handle(asked: AskedOfPlan, envelope: Envelope): Promise<PlanOutcome> {
    const { year } = asked;
    const outcome = await this.#door.handle(String(year), { ...asked, now: this.clock.now() }, envelope);
    return outcome.accepted ? { ...outcome, receipt: { year, ...outcome.receipt } } : outcome;
  }
}
