import type {
  AbsorbCustomer,
  Customer,
  CustomerCommand,
  CustomerEvent,
  CustomerRefusal,
  MergeCustomer,
} from '@hindsight/domain';
import { uuidV5, type Envelope } from '@hindsight/event-store';
import type { Door, Recorded } from '../../commands/door.js';
import type { Outcome, Refusal } from '../../commands/outcome.js';

type Customers = Door<CustomerCommand, CustomerEvent, Customer, CustomerRefusal>;

/** Why the other customer cannot take this one in. */
export type SurvivorRefusal = 'survivor-not-registered' | 'survivor-merged' | 'survivor-erased';

/** What stands in the way of a merge. */
export type MergeRefused = Refusal<CustomerRefusal | SurvivorRefusal>;

/**
 * Merges a customer into another: the other takes it in, then it closes. When this breaks off in between, the same again
 * finishes it, under whichever key it is sent: what the first attempt did is not done twice.
 */
export async function merge(
  customers: Customers,
  { survivorId, customerId, occurredAt, now }: Omit<MergeCustomer, 'seen'>,
  envelope: Envelope,
): Promise<Outcome<Recorded, MergeRefused>> {
  const seen = { ended: await endedOf(customers, customerId) };
  const close: MergeCustomer = { type: 'MergeCustomer', customerId, survivorId, occurredAt, now, seen };
  // Nothing is said of the survivor when this customer will not close anyway.
  const obstacle = await customers.foresee(customerId, close, envelope);
  if (obstacle) return obstacle;
  const takeIn: AbsorbCustomer = {
    type: 'AbsorbCustomer',
    ...{ customerId: survivorId, absorbedId: customerId, occurredAt, now },
  };
  const taken = await customers.handle(survivorId, takeIn, absorbing(envelope, takeIn));
  if (taken.accepted) return customers.handle(customerId, close, envelope);
  return { accepted: false, id: customerId, reason: ofSurvivor[taken.reason] ?? taken.reason };
}

/** Who has ended of those that a customer has taken in. */
async function endedOf(customers: Customers, customerId: string): Promise<string[]> {
  const absorbed = await customers.look(customerId, (state) => [...state.absorbed]);
  const ended = await Promise.all(absorbed.map((id) => customers.look(id, (state) => state.ended !== null)));
  return absorbed.filter((_, place) => ended[place]);
}

/** The same merge is the same command to the survivor, however often and under whichever key it is sent. */
function absorbing(
  { commandId, correlationId = commandId, actor, origin }: Envelope,
  { absorbedId, occurredAt }: AbsorbCustomer,
): Envelope {
  const own = uuidV5(`absorb:${absorbedId}:${occurredAt.toISOString()}`);
  return { commandId: own, correlationId, causationId: commandId, actor, origin };
}

/** What stands in the way of a command to the survivor, as it is told to who merges. */
const ofSurvivor: Readonly<Partial<Record<Refusal<CustomerRefusal>, SurvivorRefusal>>> = {
  'customer-not-registered': 'survivor-not-registered',
  'customer-merged': 'survivor-merged',
  'customer-erased': 'survivor-erased',
};
