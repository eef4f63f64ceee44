import { effectiveHistory, type History } from '@hindsight/rules';
import { readByRules, type KnownEvent, type StoredHistory } from '@hindsight/read-models';

/** A customer's events in stream order, and its effective history as known at any position. */
export interface KnownHistory {
  readonly customerId: string;
  readonly events: readonly KnownEvent[];
  /** @param position inclusive; null: everything */
  knownAt(position: bigint | null): History;
}

/** @throws what `toRuleEvent` throws for an event that it cannot read */
export function knownHistory(stored: StoredHistory): KnownHistory {
  const { customerId } = stored;
  const { events, effective } = readByRules(stored);
  const last = events.reduce((latest, { position }) => (position > latest ? position : latest), 0n);
  const upTo = (position: bigint) =>
    effectiveHistory(
      customerId,
      events.filter((one) => one.position <= position).map(({ event }) => event),
    );
  const knownAt = (position: bigint | null) =>
    position === null || position >= last ? effective : upTo(position);
  return { customerId, events, knownAt };
}
