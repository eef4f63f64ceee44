import { onPool, parkedCustomers, type ParkedCustomerRow } from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf } from '../log/log-facts.js';
import { said } from '../texts/texts.js';

/** A customer that stopped, and why. */
export interface Parked extends Pick<ParkedCustomerRow, 'cause'> {
  readonly customerId: string;
  readonly eventType: string;
  /** Of the event that stands in the way, as decimal text. */
  readonly revision: string;
  readonly reason: string;
}

export interface Retried {
  readonly customerId: string;
  /** null: it goes on. */
  readonly staysBecause: string | null;
}

/** Who is parked once everything in the log was looked at, by customer id. */
export async function parkedIn(system: System, signal: AbortSignal): Promise<Parked[]> {
  await caughtUp(system, await headOf(system.store), signal);
  const rows = await parkedCustomers(onPool(system.readModels));
  return rows.map(({ customerId, eventType, revision, reason, cause }) => ({
    ...{ customerId, eventType, reason, cause },
    revision: String(revision),
  }));
}

/**
 * Lets go on who can: one customer, or all of them.
 * @throws {BadInput} when this customer is not parked, or another process projects here.
 */
export async function retryIn(
  system: System,
  id: string | undefined,
  signal: AbortSignal,
): Promise<Retried[]> {
  const { projector, settings } = system;
  if (!projector) {
    throw new BadInput(said('projectsElsewhere', { directory: settings.directory }));
  }
  const parked = await parkedIn(system, signal);
  const asked = parked.filter(({ customerId }) => id === undefined || customerId === id);
  if (id !== undefined && asked.length === 0) throw new BadInput(said('notParked', { id }));
  const retried: Retried[] = [];
  for (const { customerId } of asked) {
    retried.push({ customerId, staysBecause: await projector.retry(customerId) });
  }
  return retried;
}
