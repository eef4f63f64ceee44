import type { RecordedEvent } from '@hindsight/event-store';
import type { Batch } from '../batch/batches.js';

/** So much of a batch as several processes can project at once, each of its own customers; or one of them for everybody. */
export interface Piece extends Batch {
  readonly of: 'customers' | 'everybody';
}

/** Cuts a batch before and behind what is of no customer. */
export function piecesOf({ events, position }: Batch): Piece[] {
  const runs: { of: Piece['of']; events: RecordedEvent[] }[] = [];
  for (const event of events) {
    const of = event.stream.startsWith('customer-') ? 'customers' : 'everybody';
    const run = runs.at(-1);
    if (run?.of === of) run.events.push(event);
    else runs.push({ of, events: [event] });
  }
  if (runs.at(-1)?.of !== 'customers') runs.push({ of: 'customers', events: [] });
  return runs.map((run, place) => ({
    ...run,
    position: place === runs.length - 1 ? position : (run.events.at(-1)?.position ?? position),
  }));
}
