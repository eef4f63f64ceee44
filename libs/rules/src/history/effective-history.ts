import type { FieldValue, RuleEvent } from '../rule-event.js';

/** A customer's events as every evaluation sees them: corrected, without withdrawn complaints, up to the end. */
export interface History {
  readonly customerId: string;
  /** By (occurredAt, revision). */
  readonly events: readonly RuleEvent[];
  /** The instant of a merge or an erasure, ms: nothing is evaluated at or after it. Null while the customer goes on. */
  readonly endsAt: number | null;
}

/**
 * The effective history of RULES §2, from all events known of one customer, in any order. Of several corrections of
 * one purchase only the last in the stream counts. Linear but for one sort; `events` is left as it is.
 */
export function effectiveHistory(customerId: string, events: readonly RuleEvent[]): History {
  const corrections = lastByOrder(events);
  const withdrawn = new Set(idsOf(events, 'complaint_withdrawn', 'complaintId'));
  const endsAt = endOf(events);
  const effective = events
    .filter((event) => isInstant(event, withdrawn) && (endsAt === null || event.occurredAt < endsAt))
    .map((event) => corrected(event, corrections))
    .sort((one, other) => one.occurredAt - other.occurredAt || one.revision - other.revision);
  return { customerId, events: effective, endsAt };
}

function isInstant(event: RuleEvent, withdrawn: ReadonlySet<FieldValue>): boolean {
  if (event.type === 'corrected' || event.type === 'complaint_withdrawn') return false;
  return event.type !== 'complained' || !withdrawn.has(event.fields['complaintId'] ?? '');
}

function lastByOrder(events: readonly RuleEvent[]): ReadonlyMap<FieldValue, RuleEvent> {
  const last = new Map<FieldValue, RuleEvent>();
  for (const event of events) {
    const orderId = event.fields['orderId'];
    if (event.type !== 'corrected' || orderId === undefined) continue;
    if ((last.get(orderId)?.revision ?? -1) < event.revision) last.set(orderId, event);
  }
  return last;
}

function corrected(event: RuleEvent, corrections: ReadonlyMap<FieldValue, RuleEvent>): RuleEvent {
  const correction = event.type === 'purchased' ? corrections.get(event.fields['orderId'] ?? '') : undefined;
  return correction ? { ...event, fields: { ...event.fields, ...correction.fields } } : event;
}

function idsOf(events: readonly RuleEvent[], type: string, field: string): FieldValue[] {
  return events.filter((event) => event.type === type).flatMap(({ fields }) => fields[field] ?? []);
}

function endOf(events: readonly RuleEvent[]): number | null {
  const ends = events.filter(({ type }) => type === 'merged' || type === 'erased');
  return ends.reduce<number | null>((end, { occurredAt }) => Math.min(end ?? Infinity, occurredAt), null);
}
