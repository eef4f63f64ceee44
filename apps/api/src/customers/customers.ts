import {
  customerAggregate,
  keptSensitive,
  type Customer,
  type CustomerCommand,
  type CustomerEvent,
  type CustomerRefusal,
  type ForbiddenFound,
  type SensitiveKey,
} from '@hindsight/domain';
import type { Receipt } from '@hindsight/contracts';
import type { Envelope, EventStore } from '@hindsight/event-store';
import type { Vault } from '@hindsight/vault';
import { Door, type OnOutcome, type Recorded } from '../commands/door.js';
import type { Outcome, Refusal } from '../commands/outcome.js';
import type { Clock } from '../http/clock.js';
import { isPhoneNumber } from './registration/personal-id.js';
import { merge, type SurvivorRefusal } from './endings/merging.js';
import type { RequestRefusal } from './erasure/erasure-refusals.js';
import type { AskedOfCustomer } from './personal/asked-of-customer.js';
import { foundInNote } from './personal/found-in-note.js';
import { sealAsked, type SealedAsked, type SealRefusal } from './personal/seal-asked.js';

export type { AskedOfCustomer };

/** What is asked by one type of command. */
export type Asked<Type extends CustomerCommand['type']> = Extract<AskedOfCustomer, { type: Type }>;

/** By where this runs, not by what is known of the customer. */
type TermsRefusal = 'customer-id-personal' | 'sensitive-attribute-off';

export type CustomerRefused = Refusal<
  CustomerRefusal | SurvivorRefusal | SealRefusal | RequestRefusal | TermsRefusal
>;

/** What depends on where this runs. */
export interface CustomerTerms {
  /** ISO 4217. */
  readonly reportingCurrency: string;
  /** Whether a customer may be registered under a telephone number. */
  readonly personalIds: boolean;
  /** Which may be kept of a customer, for a purpose and on a consent. */
  readonly sensitiveAttributes: readonly SensitiveKey[];
}
export type CustomerOutcome = Outcome<Receipt, CustomerRefused>;

/** Who keeps the log and the keys, and what time it is. */
export interface CustomerSources {
  readonly store: EventStore;
  /** null: nothing personal is kept. */
  readonly vault: Vault | null;
  readonly clock: Clock;
}

/** The one door to the customers. */
export class Customers {
  readonly #door: Door<CustomerCommand, CustomerEvent, Customer, CustomerRefusal>;

  constructor(
    private readonly sources: CustomerSources,
    private readonly terms: CustomerTerms,
    onOutcome?: OnOutcome,
  ) {
    this.#door = new Door(sources.store, customerAggregate(terms.reportingCurrency), onOutcome);
  }

  async handle(customerId: string, asked: AskedOfCustomer, envelope: Envelope): Promise<CustomerOutcome> {
    const isRegistered = () => this.#door.look(customerId, ({ registered }) => registered !== null);
    const sealed = await sealAsked(this.sources.vault, customerId, asked, isRegistered);
    if (typeof sealed === 'string') return { accepted: false, id: customerId, reason: sealed };
    const outcome = await this.#outcome(customerId, sealed, foundInNote(asked), envelope);
    return outcome.accepted ? { ...outcome, receipt: { customerId, ...outcome.receipt } } : outcome;
  }

  #outcome(
    customerId: string,
    asked: SealedAsked,
    seen: ForbiddenFound | undefined,
    envelope: Envelope,
  ): Promise<Outcome<Recorded, CustomerRefused>> {
    const reason = againstTerms(this.terms, customerId, asked);
    if (reason) return Promise.resolve({ accepted: false, id: customerId, reason });
    const now = this.sources.clock.now();
    if (asked.type === 'MergeCustomer') return merge(this.#door, { ...asked, now }, envelope);
    const command = asked.type === 'RecordContact' && seen ? { ...asked, now, seen } : { ...asked, now };
    return this.#door.handle(customerId, command, envelope);
  }
}

/** What is taken elsewhere, but not here. */
function againstTerms({ personalIds, sensitiveAttributes }: CustomerTerms, id: string, asked: SealedAsked) {
  if (asked.type === 'RegisterCustomer' && !personalIds && isPhoneNumber(id)) return 'customer-id-personal';
  if (asked.type !== 'ChangeProfile') return null;
  const isOff = (key: SensitiveKey) => !sensitiveAttributes.includes(key);
  return keptSensitive(asked.attributes).some(isOff) ? 'sensitive-attribute-off' : null;
}
