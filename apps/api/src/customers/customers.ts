import {
  customerAggregate,
  type Customer,
  type CustomerCommand,
  type CustomerEvent,
  type CustomerRefusal,
} from '@hindsight/domain';
import type { Receipt } from '@hindsight/contracts';
import type { Envelope, EventStore } from '@hindsight/event-store';
import { Door, type OnOutcome, type Recorded } from '../commands/door.js';
import type { Outcome, Refusal } from '../commands/outcome.js';
import type { Clock } from '../http/clock.js';
import { isPhoneNumber } from './registration/personal-id.js';
import { merge, type SurvivorRefusal } from './endings/merging.js';

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

/** What is asked of the domain, less what the door adds. To take in another customer is no business of its own: see `merge`. */
export type AskedOfCustomer = Without<'now' | 'seen', Exclude<CustomerCommand, { type: 'AbsorbCustomer' }>>;

/** What is asked by one type of command. */
export type Asked<Type extends CustomerCommand['type']> = Extract<AskedOfCustomer, { type: Type }>;

export type CustomerRefused = Refusal<CustomerRefusal | SurvivorRefusal | 'customer-id-personal'>;

/** What depends on where this runs. */
export interface CustomerTerms {
  /** ISO 4217. */
  readonly reportingCurrency: string;
  /** Whether a customer may be registered under a telephone number. */
  readonly personalIds: boolean;
}
export type CustomerOutcome = Outcome<Receipt, CustomerRefused>;

/** The one door to the customers. */
export class Customers {
  readonly #door: Door<CustomerCommand, CustomerEvent, Customer, CustomerRefusal>;

  constructor(
    store: EventStore,
    private readonly terms: CustomerTerms,
    private readonly clock: Clock,
    onOutcome?: OnOutcome,
  ) {
    this.#door = new Door(store, customerAggregate(terms.reportingCurrency), onOutcome);
  }

  async handle(customerId: string, asked: AskedOfCustomer, envelope: Envelope): Promise<CustomerOutcome> {
    const outcome = await this.#outcome(customerId, asked, envelope);
    return outcome.accepted ? { ...outcome, receipt: { customerId, ...outcome.receipt } } : outcome;
  }

  #outcome(
    customerId: string,
    asked: AskedOfCustomer,
    envelope: Envelope,
  ): Promise<Outcome<Recorded, CustomerRefused>> {
    if (asked.type === 'RegisterCustomer' && !this.terms.personalIds && isPhoneNumber(customerId))
      return Promise.resolve({ accepted: false, id: customerId, reason: 'customer-id-personal' });
    const now = this.clock.now();
    if (asked.type !== 'MergeCustomer') return this.#door.handle(customerId, { ...asked, now }, envelope);
    return merge(this.#door, { ...asked, now }, envelope);
  }
}
