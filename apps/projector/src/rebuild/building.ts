import type { EventStore } from '@hindsight/event-store';
import type { Compile } from '../time/follow-time.js';

/** What fills a set of tables that nobody reads yet. */
export interface Building {
  readonly eventStore: EventStore;
  readonly compile: Compile;
  readonly signal: AbortSignal;
  /** About how many there are of customers. */
  readonly events: number;
  /** Told how many more events of customers are in. */
  readonly onProgress: (events: number) => void;
}
