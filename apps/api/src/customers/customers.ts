import {
  customerAggregate,
  type Customer,
  type CustomerCommand,
  type CustomerEvent,
  type CustomerRefusal,
} from '@hindsight/domain';
import { CommandHandler, type Envelope, type EventStore, type Handled } from '@hindsight/event-store';
import type { Clock } from '../http/clock.js';
import type { Outcome, Refusal } from './outcome.js';

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

/** What is asked of the domain, less what the door adds. */
type Asked = Without<'now', CustomerCommand>;

/** What a command of one type carries, for the use case of that type. */
export type Content<Type extends CustomerCommand['type']> = Omit<
  Extract<CustomerCommand, { type: Type }>,
  'type' | 'now'
>;

/** Told of what became of each command: `accepted`, the refusal, or `failed` when that is not known. */
export type OnOutcome = (command: Asked['type'], outcome: 'accepted' | Refusal | 'failed') => void;

/** The one door to the customer aggregate. Customers are kept by revision (bounded), so that a command seldom rereads. */
export class Customers {
  readonly #handler: CommandHandler<CustomerCommand, CustomerEvent, Customer, CustomerRefusal>;

  constructor(
    store: EventStore,
    reportingCurrency: string,
    private readonly clock: Clock,
    private readonly onOutcome: OnOutcome = () => undefined,
  ) {
    this.#handler = new CommandHandler(store, customerAggregate(reportingCurrency));
  }

  async handle(customerId: string, asked: Asked, envelope: Envelope): Promise<Outcome> {
    try {
      const outcome = await this.#decide(customerId, asked, envelope);
      this.onOutcome(asked.type, outcome.accepted ? 'accepted' : outcome.reason);
      return outcome;
    } catch (failure) {
      this.onOutcome(asked.type, 'failed');
      throw failure;
    }
  }

  async #decide(customerId: string, asked: Asked, envelope: Envelope): Promise<Outcome> {
    const command: CustomerCommand = { ...asked, now: this.clock.now() };
    const handled = await this.#handler.handle(customerId, command, envelope);
    if (!handled.accepted) return { accepted: false, customerId, ...refusalOf(handled) };
    const revision = String(handled.revision);
    const position = handled.position === null ? null : String(handled.position);
    return { accepted: true, receipt: { customerId, revision, position } };
  }
}

function refusalOf(refused: Exclude<Handled<CustomerRefusal>, { readonly accepted: true }>) {
  if (!('revision' in refused)) return { reason: refused.reason };
  const { reason, revision } = refused;
  return { reason, revision: revision === 'no-stream' ? null : String(revision) };
}
