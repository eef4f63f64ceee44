import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { loadRound, onPool, type ReadModels } from '@hindsight/read-models';
import type { Batch } from './batches.js';
import { projectedPrefixes } from './projected-prefixes.js';

/**
 * The batch for which a round is under way that somebody left, read from the log again: it has to be the same one.
 * @param from the checkpoint
 * @returns null: no round is
 */
export async function interruptedBatch(
  eventStore: Pick<EventStore, 'readAll'>,
  readModels: ReadModels,
  from: bigint | null,
): Promise<Batch | null> {
  const round = await loadRound(onPool(readModels));
  if (round === null) return null;
  const events: RecordedEvent[] = [];
  for await (const event of eventStore.readAll(projectedPrefixes, from === null ? {} : { after: from })) {
    if (event.position > round.upTo) break;
    events.push(event);
  }
  return { events, position: round.upTo };
}
