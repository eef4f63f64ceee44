import { effectiveHistory, toRuleEvent, type History, type RuleEvent } from '@hindsight/rules';
import type { StoredHistory } from '@hindsight/read-models';

/** An event and the log position from which on it is known: not always its own, so that a later event may be known earlier. */
export interface KnownEvent {
  readonly position: bigint;
  readonly event: RuleEvent;
}

/** A customer's events in stream order, and its effective history as known at any position. */
export interface KnownHistory {
  readonly customerId: string;
  readonly events: readonly KnownEvent[];
  /** @param position inclusive; null: everything */
  knownAt(position: bigint | null): History;
}

/** @throws what `toRuleEvent` throws for an event that it cannot read */
export function knownHistory({ customerId, events }: StoredHistory): KnownHistory {
  const known = events.map((stored) => ({ position: stored.position, event: toRuleEvent(stored) }));
  const last = known.reduce((latest, { position }) => (position > latest ? position : latest), 0n);
  const upTo = (position: bigint) =>
    effectiveHistory(
      customerId,
      known.filter((one) => one.position <= position).map(({ event }) => event),
    );
  let whole: History | null = null; // what nearly every evaluation asks for; the same for all rule sets
  const knownAt = (position: bigint | null) =>
    position === null || position >= last ? (whole ??= upTo(last)) : upTo(position);
  return { customerId, events: known, knownAt };
}
