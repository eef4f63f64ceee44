import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type { Delivered } from '../../core/links.js';
import { eventResponse } from '../../wire/read-response.js';

/** ReadResp of persistent.proto. EventStoreDB puts the position of the link on both here, unlike in reads. */
export function persistentEventResponse({ event, link }: Delivered, retryCount: number): Buffer {
  const placed = event && link ? { ...event, position: link.position } : event;
  return Buffer.from(eventResponse({ event: placed, link }, retryCount));
}

export function confirmationResponse(subscriptionId: string): Buffer {
  const confirmation = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId);
  return Buffer.from(new persistent.ReadResp().setSubscriptionConfirmation(confirmation).serializeBinary());
}
