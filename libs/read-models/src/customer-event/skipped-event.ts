import { revisionSkippedBy, type CustomerEventSkipped, type InStream } from '@hindsight/domain';

/** An event that counts nowhere, and how that came. */
export interface SkippedEvent {
  readonly revision: number;
  readonly eventId: string;
  /** When that was decided, ms. */
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

/** What of a customer's events is skipped, by revision. Of several skips of one event the first decided. */
export function skipsIn(
  events: readonly (InStream & { readonly occurredAt: Date | number })[],
): readonly SkippedEvent[] {
  const found = new Map<number, SkippedEvent>();
  for (const event of events) {
    const revision = revisionSkippedBy(event);
    if (revision === null || found.has(revision)) continue;
    // Stored under this type, whose fields these are.
    const { eventId, by, reason } = event.data as Pick<CustomerEventSkipped, 'eventId' | 'by' | 'reason'>;
    found.set(revision, { revision, eventId, at: Number(event.occurredAt), by, reason });
  }
  return [...found.values()].sort((a, b) => a.revision - b.revision);
}
