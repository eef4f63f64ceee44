import type { RuleEvent } from '@hindsight/rules';

/** A customer as the log has it: every event, whatever its order. */
export interface Customer {
  readonly customerId: string;
  readonly events: readonly RuleEvent[];
}

export interface Effective {
  readonly customerId: string;
  readonly events: readonly RuleEvent[];
  readonly endsAt: number;
}

/** RULES §2, "Effective history", read as it stands. */
export function effective({ customerId, events }: Customer): Effective {
  const byRevision = [...events].sort((a, b) => a.revision - b.revision);
  const withdrawn = byRevision
    .filter(({ type }) => type === 'complaint_withdrawn')
    .map(({ fields }) => fields['complaintId']);
  const correctionOf = (orderId: unknown) =>
    byRevision.findLast(({ type, fields }) => type === 'corrected' && fields['orderId'] === orderId);
  const kept = byRevision
    .filter(({ type }) => type !== 'corrected' && type !== 'complaint_withdrawn')
    .filter(({ type, fields }) => type !== 'complained' || !withdrawn.includes(fields['complaintId']))
    .map((event) =>
      event.type === 'purchased'
        ? { ...event, fields: { ...event.fields, ...correctionOf(event.fields['orderId'])?.fields } }
        : event,
    )
    .sort((a, b) => a.occurredAt - b.occurredAt);
  const ends = kept
    .filter(({ type }) => type === 'merged' || type === 'erased')
    .map(({ occurredAt }) => occurredAt);
  return { customerId, events: kept, endsAt: Math.min(Infinity, ...ends) };
}
