import { effectiveHistory, toRuleEvent, type History, type RuleEvent } from '@hindsight/rules';
import type { HistoryEvent, StoredHistory } from './stored-history.js';

/** An event and the log position from which on it is known: not always its own, so that a later event may be known earlier. */
export interface KnownEvent {
  readonly position: bigint;
  readonly event: RuleEvent;
}

/** A history as rules see it. */
export interface ReadHistory {
  /** Those that count, in stream order. */
  readonly events: readonly KnownEvent[];
  /** All of them taken together. */
  readonly effective: History;
}

const read = new WeakMap<readonly HistoryEvent[], ReadHistory>();

/**
 * Reads a history, once for all who ask: its row, its trades, its facts and every rule set do.
 * @throws what `toRuleEvent` throws for an event it cannot read
 */
export function readByRules({
  customerId,
  events: stored,
}: Pick<StoredHistory, 'customerId' | 'events'>): ReadHistory {
  const known = read.get(stored);
  if (known) return known;
  const events = stored.map((one) => ({ position: one.position, event: toRuleEvent(one) }));
  const effective = effectiveHistory(
    customerId,
    events.map(({ event }) => event),
  );
  const anew = { events, effective };
  read.set(stored, anew);
  return anew;
}
