import type { EventStore } from '@hindsight/event-store';
import { Heart } from './heart.js';
import { Pulse } from './pulse.js';

export interface Heartbeats {
  readonly everyMs: number;
  /** For so long the subscription may owe one. */
  readonly silentAfterMs: number;
  /** Told of every one that comes back, and how long that took. */
  readonly onHeartbeat?: (seconds: number) => void;
}

/** What tells whether the log still comes; without heartbeats nothing is owed, and nothing found. */
export function beating(eventStore: EventStore, heartbeats: Heartbeats | undefined) {
  const now = () => performance.now();
  const { silentAfterMs = Infinity, onHeartbeat } = heartbeats ?? {};
  const pulse = new Pulse({ now, silentAfterMs, onHeartbeat: (ms) => onHeartbeat?.(ms / 1000) });
  const heart = heartbeats ? new Heart(eventStore, pulse, { now, everyMs: heartbeats.everyMs }) : null;
  return { pulse, heart };
}
