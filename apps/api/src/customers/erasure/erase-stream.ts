import type { ErasedCustomer } from '@hindsight/contracts';
import type { Customer, CustomerCommand, CustomerEvent, CustomerRefusal } from '@hindsight/domain';
import type { Envelope, EventStore } from '@hindsight/event-store';
import type { Erasure } from '@hindsight/read-models';
import { hasSealed, type DestroyedKey } from '@hindsight/vault';
import type { Door, Recorded } from '../../commands/door.js';
import type { Outcome, Refusal, Refused } from '../../commands/outcome.js';

/** What an erasure of one stream needs. */
export interface ErasingStreams {
  readonly customers: Door<CustomerCommand, CustomerEvent, Customer, CustomerRefusal>;
  readonly store: EventStore;
  readonly keys: { destroy(customerId: string): Promise<DestroyedKey> };
}

type Step = Outcome<Recorded, Refusal<CustomerRefusal>>;
/** What stands in the way of it. */
export type StreamRefused = Refused<Refusal<CustomerRefusal>>;

/**
 * Erases one customer: nothing gets in any more, then the key goes, then the stream says so. Each step is as good twice as once, so
 * whatever broke off is finished by beginning again.
 */
export async function eraseStream(
  erasing: ErasingStreams,
  customerId: string,
  erasure: Erasure,
  now: Date,
): Promise<ErasedCustomer | StreamRefused> {
  const { customers, keys } = erasing;
  const { requestId, legalBasis, askedAt: occurredAt } = erasure;
  const begun: Step = await customers.handle(
    customerId,
    { type: 'BeginErasure', requestId, legalBasis, occurredAt, now },
    envelopeOf(erasure, 'begin'),
  );
  if (!begun.accepted) return begun;
  const key = await keys.destroy(customerId);
  const told: Step = await customers.handle(
    customerId,
    { type: 'EraseCustomer', requestId, occurredAt, now },
    envelopeOf(erasure, 'end'),
  );
  if (!told.accepted) return told;
  return {
    customerId,
    fencedAtRevision: begun.receipt.revision,
    keyId: key.keyId,
    keyDestroyedAt: key.destroyedAt.toISOString(),
    erasedAtRevision: told.receipt.revision,
    erasedAtPosition: told.receipt.position ?? '',
    sealedEvents: await sealedIn(erasing.store, customerId),
  };
}

/** Sent again by whoever goes on, it is the same command. */
const envelopeOf = ({ requestId, askedBy }: Erasure, step: string): Envelope => ({
  ...{ commandId: `erasure:${requestId}:${step}`, correlationId: requestId },
  ...{ actor: askedBy, origin: 'policy:erasure' },
});

async function sealedIn(store: EventStore, customerId: string): Promise<number> {
  let sealed = 0;
  for await (const event of store.readStream(`customer-${customerId}`)) if (hasSealed(event)) sealed++;
  return sealed;
}
