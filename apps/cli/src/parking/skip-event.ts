import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { onPool, parkedCustomer } from '@hindsight/read-models';
import { SkipCustomerEvent, skipRefusals } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf } from '../log/log-facts.js';
import { labelled } from '../terminal/labelled.js';
import { said, type Speak } from '../texts/texts.js';
import { reasonIn } from './parking-reason.js';

export interface SkipAsked {
  readonly customerId: string;
  readonly reason: string;
  /** Who decides it. */
  readonly by: string;
}

/** An event that counts nowhere from here on. */
export interface Skipped extends SkipAsked {
  readonly eventId: string;
  readonly eventType: string;
  /** In the customer's stream, as decimal text. */
  readonly revision: string;
  /** What stands in the customer's way next; null: it goes on, and what waited has been applied. */
  readonly staysBecause: string | null;
}

/**
 * Skips the event at which a customer is parked, once everything in the log was looked at, and waits until it was tried to go on.
 * @throws {BadInput} this customer is not parked, or what it is parked for cannot be skipped
 */
export async function skipIn(system: System, asked: SkipAsked, signal: AbortSignal): Promise<Skipped> {
  const { customerId, reason, by } = asked;
  const sql = onPool(system.readModels);
  await caughtUp(system, await headOf(system.store), signal);
  const parked = await parkedCustomer(sql, customerId);
  if (!parked) throw new BadInput(said('notParkedSeeList', { id: customerId }));
  const { eventId, eventType, revision } = parked;
  const skip = { skipped: Number(revision), eventId, reason };
  const envelope = { commandId: randomUUID(), actor: by, origin: 'cli' };
  const outcome = await system.app.get(CommandBus).execute(new SkipCustomerEvent(customerId, skip, envelope));
  if (!outcome.accepted)
    throw new BadInput(
      said('cannotSkip', {
        ...{ id: customerId, type: eventType, revision: String(revision) },
        why: skipRefusals.titleOf(outcome.reason),
      }),
    );
  await caughtUp(system, BigInt(outcome.receipt.position ?? -1), signal);
  const staysBecause = (await parkedCustomer(sql, customerId))?.reason ?? null;
  return { customerId, reason, by, eventId, eventType, revision: String(revision), staysBecause };
}

/** For people. */
export function renderSkipped(skipped: Skipped, speak: Speak): string {
  const { customerId: id, eventType: type, eventId: event, revision, by, reason, staysBecause } = skipped;
  return [
    speak('skippedForGood', { id, type, event, revision }),
    ...labelled([
      [speak('byLabel'), by],
      [speak('reasonHead'), reason],
    ]),
    staysBecause === null
      ? speak('goesOnWithAll', { id })
      : speak('staysParked', { id, reason: reasonIn(staysBecause) }),
  ].join('\n');
}
